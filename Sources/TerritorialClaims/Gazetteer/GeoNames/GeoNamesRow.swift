/// A row of GeoNames' main table: a settlement, or a unit of administration.
///
/// The format is that of "Readme for GeoNames Gazetteer extract files" (download.geonames.org/export/dump/readme.txt): UTF-8,
/// 19 fields separated by tabs, no header, no quoting.
public struct GeoNamesRow: Sendable, Equatable {
    /// What a row is about, by its feature class.
    public enum Subject: Sendable, Equatable {
        /// Class P: a settlement of that kind.
        case settlement(SettlementClass)
        /// A country (feature codes PCL…).
        case country
        /// A first-order unit (ADM1).
        case admin1
        /// A second-order unit (ADM2).
        case admin2
    }

    /// GeoNames' number.
    public var id: UInt32
    /// Main name, most often romanized.
    public var name: String
    /// Main name in plain ASCII.
    public var asciiName: String
    /// All names, separated by commas; GeoNames gives them without language.
    public var otherNames: String
    /// Where it lies.
    public var coordinate: Coordinate
    /// What it is.
    public var subject: Subject
    /// ISO 3166 code of its country ("RU").
    public var country: String
    /// First-order code within the country; empty when none is given ("" or "00").
    public var admin1: String
    /// Second-order code within the first-order unit; empty when none is given.
    public var admin2: String
    /// Inhabitants; nil when GeoNames does not know (it writes 0).
    public var population: Int?

    static let columns = 19

    /// Reads a line. Nil for what is neither a settlement nor a country or unit of the first two orders, and for the parts
    /// of towns (PPLX) and settlements that are no more (PPLH). Throws when the line is not of the format.
    public static func read(_ line: [UInt8]) throws(GeoNamesLineProblem) -> GeoNamesRow? {
        let fields = TabSeparatedLine(line)
        try fields.expect(columns...columns, of: "the geoname table")
        guard let id = try fields.whole(0, "geonameid", upTo: UInt64(UInt32.max)), id > 0 else {
            throw GeoNamesLineProblem(got: "geonameid \"\(fields.excerpt(0))\"", expected: "a whole number from 1")
        }
        let latitude = try fields.degrees(4, "latitude", upTo: 90)
        let longitude = try fields.degrees(5, "longitude", upTo: 180)
        let featureClass = fields[6]
        guard featureClass.count <= 1, featureClass.first.map(isFeatureClass) ?? true else {
            throw GeoNamesLineProblem(
                got: "feature class \"\(fields.excerpt(6))\"", expected: "one of A H L P R S T U V")
        }
        let population = try fields.whole(14, "population", upTo: 1 << 62)
        guard
            let subject = subject(
                class: featureClass.first, code: String(decoding: fields[7], as: UTF8.self), population: population)
        else { return nil }
        let country = fields[8]
        guard country.count == 2, country.allSatisfy({ (0x41...0x5A).contains($0) }) else {
            throw GeoNamesLineProblem(
                got: "country code \"\(fields.excerpt(8))\"", expected: "two capital letters of ISO 3166")
        }
        let name = try fields.text(1, "name")
        guard !name.isEmpty else { throw GeoNamesLineProblem(got: "no name", expected: "one in the second field") }
        let admin1 = try fields.text(10, "admin1 code")
        return GeoNamesRow(
            id: UInt32(id), name: name, asciiName: try fields.text(2, "asciiname"),
            otherNames: try fields.text(3, "alternatenames"),
            coordinate: Coordinate(longitude: longitude, latitude: latitude), subject: subject,
            country: String(decoding: country, as: UTF8.self), admin1: admin1 == "00" ? "" : admin1,
            admin2: try fields.text(11, "admin2 code"),
            population: population.flatMap { $0 == 0 ? nil : Int(clamping: min($0, UInt64(Int32.max))) })
    }

    private static func isFeatureClass(_ letter: UInt8) -> Bool {
        switch letter {
        case UInt8(ascii: "A"), UInt8(ascii: "H"), UInt8(ascii: "L"), UInt8(ascii: "P"), UInt8(ascii: "R"),
            UInt8(ascii: "S"), UInt8(ascii: "T"), UInt8(ascii: "U"), UInt8(ascii: "V"):
            true
        default: false
        }
    }

    private static func subject(class featureClass: UInt8?, code: String, population: UInt64?) -> Subject? {
        switch featureClass {
        case UInt8(ascii: "P"):
            settlementClass(code: code, population: population ?? 0).map { .settlement($0) }
        case UInt8(ascii: "A"):
            switch code {
            case "ADM1": .admin1
            case "ADM2": .admin2
            case "PCLI", "PCLD", "PCLF", "PCLS", "PCLIX", "PCL", "TERR": .country
            default: nil
            }
        default: nil
        }
    }

    /// Inhabitants from which a settlement counts as a city, and as more than a village.
    static let (cityPopulation, settlementPopulation) = (20_000 as UInt64, 2_000 as UInt64)

    /// Capitals and seats of government and of first-order units are cities; farms, localities, groups of hamlets and
    /// religious settlements are villages; seats of lower units are settlements at least; for the rest inhabitants decide.
    static func settlementClass(code: String, population: UInt64) -> SettlementClass? {
        switch code {
        case "PPLX", "PPLH": nil
        case "PPLC", "PPLG", "PPLA": .city
        case "PPLF", "PPLL", "PPLR", "PPLS": .village
        case "PPLA2", "PPLA3": population >= cityPopulation ? .city : .settlement
        default:
            population >= cityPopulation ? .city : population >= settlementPopulation ? .settlement : .village
        }
    }
}
