import ArgumentParser
import TerritorialClaims

/// Reads the values of options; each throws a usage error that says what was expected.
enum OptionValue {
    /// A day, as in 2025-08-20.
    static func day(_ text: String) throws -> CalendarDay {
        guard let day = CalendarDay(text) else {
            throw ValidationError("day \"\(text)\": no such day, expected one such as 2025-08-20")
        }
        return day
    }

    /// A point, longitude before latitude, as in 37.18,48.28.
    static func point(_ text: String) throws -> Coordinate {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false).compactMap { Double($0) }
        guard parts.count == 2, (-180...180).contains(parts[0]), (-90...90).contains(parts[1]) else {
            throw ValidationError(
                "point \"\(text)\": not a longitude and a latitude, expected degrees such as 37.18,48.28 (longitude first)"
            )
        }
        return Coordinate(longitude: parts[0], latitude: parts[1])
    }
}
