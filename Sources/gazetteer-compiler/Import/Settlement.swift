import TerritorialClaims

/// A row of `settlements.tsv`, apostrophes written ’ throughout.
struct Settlement {
    var code: String
    var name: String
    var russianName: String?
    var russianSource: String
    var englishName: String
    var settlementClass: SettlementClass
    var oblast: String
    var oblastName: String
    /// Empty for a city with special status.
    var raion: String
    var raionName: String
    var hromada: String
    var hromadaName: String
    /// Raion, or city that was a unit of its own, before July 2020; empty when not known.
    var formerRaion: String
    var point: Point?
    /// Where GeoNames has it; nil when GeoNames has it not.
    var geonamesPoint: Point?
    var population: String
    var koatuu: String
    var osm: String
    var wikidata: String
    var geonames: String
    var origin: Origin

    /// Identifier in the tables.
    var id: String { "katottg:" + code }
    /// Identifier of the raion before 2020; empty when not known.
    var formerRegion: String {
        formerRaion.isEmpty ? "" : "former:\(katottgPrefix(code, digits: 2))/\(formerRaion)"
    }
    /// Identifier of the lowest region that holds it.
    var region: String {
        "katottg:" + (!hromada.isEmpty ? hromada : !raion.isEmpty ? raion : oblast)
    }

    /// Reads the table; throws on a missing column, reports rows it cannot use.
    static func read(_ table: SourceTable, problems: inout [ImportProblem]) throws(ImportProblem) -> [Settlement] {
        let column = try Columns(table)
        var settlements: [Settlement] = []
        settlements.reserveCapacity(table.rows.count)
        for row in table.rows {
            let origin = Origin(file: table.file, line: row.line)
            let category = row.fields[column.category]
            guard let settlementClass = SettlementClass(category: category) else {
                problems.append(
                    ImportProblem(
                        what: "settlement category", file: table.file, line: row.line, got: category,
                        expected: "K, M, X or C", remedy: "correct the column cat"))
                continue
            }
            let point, geonamesPoint: Point?
            do throws(ImportProblem) {
                point = try Point(
                    longitude: row.fields[column.longitude], latitude: row.fields[column.latitude], origin: origin)
                geonamesPoint = try Point(
                    longitude: row.fields[column.geonamesLongitude], latitude: row.fields[column.geonamesLatitude],
                    origin: origin)
            } catch {
                problems.append(error)
                continue
            }
            let russian = straightened(row.fields[column.russian])
            let former = straightened(row.fields[column.formerRaion])
            settlements.append(
                Settlement(
                    code: row.fields[column.code], name: straightened(row.fields[column.name]),
                    russianName: russian.isEmpty ? nil : russian, russianSource: row.fields[column.russianSource],
                    englishName: row.fields[column.english], settlementClass: settlementClass,
                    oblast: row.fields[column.oblast], oblastName: straightened(row.fields[column.oblastName]),
                    raion: row.fields[column.raion], raionName: straightened(row.fields[column.raionName]),
                    hromada: row.fields[column.hromada], hromadaName: straightened(row.fields[column.hromadaName]),
                    formerRaion: former.hasPrefix("М.") ? "" : former, point: point,
                    geonamesPoint: geonamesPoint,
                    population: row.fields[column.population], koatuu: row.fields[column.koatuu],
                    osm: row.fields[column.osm], wikidata: row.fields[column.wikidata],
                    geonames: row.fields[column.geonames], origin: origin))
        }
        return settlements
    }

    private struct Columns {
        let code, name, russian, russianSource, english, category, latitude, longitude, population: Int
        let oblast, oblastName, raion, raionName, hromada, hromadaName: Int
        let koatuu, formerRaion, osm, wikidata, geonames, geonamesLatitude, geonamesLongitude: Int

        init(_ table: SourceTable) throws(ImportProblem) {
            code = try table.column("katottg")
            name = try table.column("name_uk")
            russian = try table.column("name_ru")
            russianSource = try table.column("name_ru_src")
            english = try table.column("name_en")
            category = try table.column("cat")
            latitude = try table.column("lat")
            longitude = try table.column("lon")
            population = try table.column("population")
            oblast = try table.column("oblast_katottg")
            oblastName = try table.column("oblast_uk")
            raion = try table.column("raion_katottg")
            raionName = try table.column("raion_uk")
            hromada = try table.column("hromada_katottg")
            hromadaName = try table.column("hromada_uk")
            koatuu = try table.column("koatuu")
            formerRaion = try table.column("raion_pre2020_uk")
            osm = try table.column("osm_node")
            wikidata = try table.column("wikidata")
            geonames = try table.column("geonameid")
            geonamesLatitude = try table.column("lat_gn")
            geonamesLongitude = try table.column("lon_gn")
        }
    }
}

extension SettlementClass {
    /// By the codifier's letter, Cyrillic or Latin as the sources mix them.
    init?(category: String) {
        switch category {
        case "K", "К", "M", "М": self = .city
        case "X", "Х": self = .settlement
        case "C", "С": self = .village
        default: return nil
        }
    }
}

extension Point {
    /// A point from two fields; nil when both are empty. Throws when they are not degrees.
    init?(longitude: String, latitude: String, origin: Origin) throws(ImportProblem) {
        if longitude.isEmpty, latitude.isEmpty { return nil }
        guard let x = Double(longitude), let y = Double(latitude), (-180...180).contains(x), (-90...90).contains(y)
        else {
            throw ImportProblem(
                what: "point", file: origin.file, line: origin.line,
                got: "longitude \(longitude), latitude \(latitude)",
                expected: "degrees within 180 and 90", remedy: "correct both columns or empty both")
        }
        self.init(longitude: x, latitude: y)
    }
}

/// The text with every apostrophe written ’ and without stress marks and outer spaces.
func straightened(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
        switch scalar {
        case "'", "\u{2BC}", "`", "\u{B4}", "\u{2018}", "\u{FF07}": result.append("\u{2019}")
        case "\u{301}", "\u{AD}", "\u{200B}": continue
        case "\u{A0}": result.append(" ")
        default: result.append(scalar)
        }
    }
    while result.first == " " { result.removeFirst() }
    while result.last == " " { result.removeLast() }
    return String(result)
}
