/// A row of `admin1CodesASCII.txt` or `admin2Codes.txt`: the unit that a code of the main table means.
public struct GeoNamesAdminCode: Sendable, Equatable {
    /// The codes from the country down, joined by dots: "RU.41", "RU.41.500075".
    public var code: String
    /// Name in English or romanized.
    public var name: String
    /// Name in plain ASCII.
    public var asciiName: String
    /// GeoNames' number of the unit; nil when not given.
    public var id: UInt32?

    /// Number of codes in ``code``: 2 for a first-order unit, 3 for a second-order one.
    public enum Order: Int, Sendable {
        /// `admin1CodesASCII.txt`.
        case first = 2
        /// `admin2Codes.txt`.
        case second = 3
    }

    /// Reads a line of four fields: code, name, ASCII name, geonameid. Throws when it is not of the format.
    public static func read(_ line: [UInt8], order: Order) throws(GeoNamesLineProblem) -> GeoNamesAdminCode {
        let fields = TabSeparatedLine(line)
        let file = order == .first ? "admin1CodesASCII" : "admin2Codes"
        try fields.expect(4...4, of: file)
        let code = try fields.text(0, "code")
        let parts = code.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == order.rawValue, parts.allSatisfy({ !$0.isEmpty }), parts[0].utf8.count == 2 else {
            throw GeoNamesLineProblem(
                got: "code \"\(fields.excerpt(0))\"",
                expected: order == .first
                    ? "country and first-order code, as in RU.41" : "three codes, as in RU.41.500075")
        }
        let name = try fields.text(1, "name")
        guard !name.isEmpty else { throw GeoNamesLineProblem(got: "no name", expected: "one in the second field") }
        return GeoNamesAdminCode(
            code: code, name: name, asciiName: try fields.text(2, "asciiname"),
            id: try fields.whole(3, "geonameid", upTo: UInt64(UInt32.max)).map { UInt32($0) })
    }
}
