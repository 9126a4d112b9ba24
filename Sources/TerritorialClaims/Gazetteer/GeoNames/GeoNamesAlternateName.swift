/// A row of `alternateNamesV2.txt`: another name of something, or an identifier or address that the file keeps as a name.
public struct GeoNamesAlternateName: Sendable, Equatable {
    /// What the row holds.
    public enum Content: Sendable, Equatable {
        /// A name in that language; empty when GeoNames does not say which.
        case name(language: String)
        /// An identifier of Wikidata.
        case wikidata
        /// No name: a link, a postal or airport code, an abbreviation, a pseudo-language this program does not know.
        case other
    }

    /// GeoNames' number of what bears it.
    public var id: UInt32
    /// The name or identifier.
    public var text: String
    /// What it is.
    public var content: Content
    /// The official or preferred name in its language.
    public var isPreferred: Bool
    /// A short form ("California" for "State of California").
    public var isShort: Bool
    /// Slang or everyday speech.
    public var isColloquial: Bool
    /// In use in the past only: so marked, or with an end of its period.
    public var isHistoric: Bool
    /// First day on which it held; nil when not known.
    public var from: CalendarDay?
    /// First day on which it held no more; nil when not known.
    public var until: CalendarDay?

    /// The number of what bears the name, without reading the rest of the line; nil when it is not at its place. The file
    /// covers the whole world, so that most lines need no more than this.
    public static func bearer(of line: [UInt8]) -> UInt32? {
        guard let first = line.firstIndex(of: 0x09) else { return nil }
        var value: UInt64 = 0
        var position = first + 1
        while position < line.count, (0x30...0x39).contains(line[position]), value <= UInt64(UInt32.max) {
            value = value * 10 + UInt64(line[position] - 0x30)
            position += 1
        }
        guard position > first + 1, position < line.count, line[position] == 0x09 else { return nil }
        return UInt32(exactly: value)
    }

    /// Reads a line of ten fields; of eight, as the file had before it gave periods. Throws when it is not of the format.
    public static func read(_ line: [UInt8]) throws(GeoNamesLineProblem) -> GeoNamesAlternateName {
        let fields = TabSeparatedLine(line)
        guard fields.count == 8 || fields.count == 10 else {
            throw GeoNamesLineProblem(
                got: fields.count == 1 ? "1 field" : "\(fields.count) fields",
                expected: "the 10 tab-separated fields of alternateNamesV2")
        }
        guard let id = try fields.whole(1, "geonameid", upTo: UInt64(UInt32.max)), id > 0 else {
            throw GeoNamesLineProblem(got: "geonameid \"\(fields.excerpt(1))\"", expected: "a whole number from 1")
        }
        let text = try fields.text(3, "alternate name")
        guard !text.isEmpty else { throw GeoNamesLineProblem(got: "no name", expected: "one in the fourth field") }
        func flag(_ field: Int, _ name: String) throws(GeoNamesLineProblem) -> Bool {
            switch fields[field] {
            case []: return false
            case [0x31]: return true
            case [0x30]: return false
            default:
                throw GeoNamesLineProblem(got: "\(name) \"\(fields.excerpt(field))\"", expected: "1 or nothing")
            }
        }
        let code = String(decoding: fields[2], as: UTF8.self)
        var row = GeoNamesAlternateName(
            id: UInt32(id), text: text, content: content(code), isPreferred: try flag(4, "isPreferredName"),
            isShort: try flag(5, "isShortName"), isColloquial: try flag(6, "isColloquial"),
            isHistoric: try flag(7, "isHistoric") || code == "fr_1793")
        if fields.count == 10 {
            row.from = GeoNamesDate.first(of: String(decoding: fields[8], as: UTF8.self))
            row.until = GeoNamesDate.after(String(decoding: fields[9], as: UTF8.self))
            if row.until != nil { row.isHistoric = true }
        }
        return row
    }

    private static func content(_ code: String) -> Content {
        switch code {
        case "": return .name(language: "")
        case "wkdt": return .wikidata
        case "fr_1793": return .name(language: "fr")
        case "piny": return .name(language: "zh-Latn")
        case "abbr": return .other
        default:
            // ISO 639, two or three letters, with a country behind a hyphen ("pt-BR", "zh-CN"). The other codes have four
            // letters: link, post, iata, icao, faac, unlc, tcid, phon.
            let parts = code.split(separator: "-", omittingEmptySubsequences: false)
            let isLanguage =
                (2...3).contains(parts[0].utf8.count) && code.utf8.count <= 10
                && parts.allSatisfy { part in
                    !part.isEmpty && part.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) }
                }
            return isLanguage ? .name(language: code) : .other
        }
    }
}

/// Days of `alternateNamesV2.txt`, which people enter freely: "1991", "1991-09", "1991-09-06", "19910906".
enum GeoNamesDate {
    /// The first day that the words may mean; nil for words of another form.
    static func first(of words: String) -> CalendarDay? {
        parts(words).flatMap { CalendarDay(year: $0.year, month: $0.month ?? 1, day: $0.day ?? 1) }
    }

    /// The day after the last that the words may mean, so that a name that held "to 1991" holds in all of 1991; a whole day
    /// is taken as the first of the next name. Nil for words of another form.
    static func after(_ words: String) -> CalendarDay? {
        guard let parts = parts(words) else { return nil }
        if let month = parts.month, let day = parts.day {
            return CalendarDay(year: parts.year, month: month, day: day)
        }
        guard let month = parts.month else { return CalendarDay(year: parts.year + 1, month: 1, day: 1) }
        return month == 12
            ? CalendarDay(year: parts.year + 1, month: 1, day: 1)
            : CalendarDay(year: parts.year, month: month + 1, day: 1)
    }

    private static func parts(_ words: String) -> (year: Int, month: Int?, day: Int?)? {
        var digits = Array(words.utf8)
        if digits.count == 10 || digits.count == 7 {
            guard digits[4] == 0x2D, digits.count == 7 || digits[7] == 0x2D else { return nil }
            digits.removeAll { $0 == 0x2D }
        }
        guard [4, 6, 8].contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        let numbers = digits.map { Int($0 - 0x30) }
        func pair(_ at: Int) -> Int? { numbers.count > at ? numbers[at] * 10 + numbers[at + 1] : nil }
        let year = numbers[0] * 1000 + numbers[1] * 100 + numbers[2] * 10 + numbers[3]
        guard CalendarDay(year: year, month: pair(4) ?? 1, day: pair(6) ?? 1) != nil else { return nil }
        return (year, pair(4), pair(6))
    }
}
