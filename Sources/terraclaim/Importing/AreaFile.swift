import ClaimStorage
import FoundationEssentials
import TerritorialClaims

/// Reads GeoJSON (RFC 7946) of areas that a party holds on a day, and tells which settlements lie in them.
struct AreaFile {
    /// What came out of a file.
    struct Outcome {
        var days: [ToldDay] = []
        /// Areas by day and party.
        var areas = 0
        /// Features that could not be used, with why; the first of them in words.
        var refused = 0
        var reasons: [String] = []
    }

    let gazetteer: Gazetteer
    /// Day of features that don't tell one.
    let day: CalendarDay?
    /// Party of features that don't tell one.
    let party: String?
    /// Parties by words of the file.
    let words: [String: String]

    /// Properties under which published files keep the day and the party.
    static let dayNames = ["date", "day", "Date", "DATE", "as_of"]
    static let partyNames = ["party", "side", "control", "status", "name", "Name"]

    func read(_ path: String, _ bytes: [UInt8]) throws -> Outcome {
        let collection: GeoJSONObject
        do {
            collection = try JSONDecoder().decode(GeoJSONObject.self, from: Data(bytes))
        } catch {
            throw ImportFileProblem(
                file: path, got: "no GeoJSON that can be read", expected: "a FeatureCollection of polygons")
        }
        let features = collection.features ?? (collection.geometry != nil ? [collection] : [])
        guard !features.isEmpty else {
            throw ImportFileProblem(
                file: path,
                got: collection.type == "FeatureCollection" ? "no feature" : "a \(VisibleText.line(collection.type))",
                expected: "a FeatureCollection of polygons")
        }
        var outcome = Outcome()
        var areas: [CalendarDay: [String: [AreaIndex]]] = [:]
        for (index, feature) in features.enumerated() {
            func refuse(_ why: String) {
                outcome.refused += 1
                if outcome.reasons.count < 5 {
                    outcome.reasons.append("\(path), feature \(index + 1): \(VisibleText.line(why))")
                }
            }
            let properties = feature.properties ?? [:]
            func property(_ names: [String]) -> String? { names.lazy.compactMap { properties[$0]?.text }.first }
            guard let day = property(Self.dayNames).flatMap(TableDay.day) ?? day ?? Self.dayOfName(path) else {
                refuse("no day, expected a property such as \"date\", a day in the file's name, or --day")
                continue
            }
            let told = property(Self.partyNames)
            guard let party = told.flatMap({ words[$0.lowercased()] }) ?? party else {
                refuse("party \"\(told ?? "")\", expected --party, or --status WORD=PARTY for its words")
                continue
            }
            guard let geometry = feature.geometry else {
                refuse("no geometry, expected a Polygon or MultiPolygon")
                continue
            }
            let polygons = geometry.polygons
            guard !polygons.isEmpty else {
                refuse("a \(geometry.type), expected a Polygon or MultiPolygon")
                continue
            }
            guard
                polygons.joined().joined().allSatisfy({
                    (-180...180).contains($0.longitude) && (-90...90).contains($0.latitude)
                })
            else {
                refuse("a position outside the world, expected degrees, longitude first")
                continue
            }
            outcome.areas += 1
            areas[day, default: [:]][party, default: []] += polygons.map { AreaIndex(rings: $0) }
        }
        outcome.days = areas.sorted { $0.key < $1.key }.map { day, parties in
            ToldDay(day: day, statuses: statuses(parties), isWhole: true)
        }
        return outcome
    }

    /// The status of each settlement that lies in an area; in the areas of several, contested.
    private func statuses(_ areas: [String: [AreaIndex]]) -> [String: String] {
        var result: [String: String] = [:]
        for number in 0..<UInt32(gazetteer.placeCount) {
            let place = PlaceNumber(number)
            guard let point = gazetteer.coordinate(of: place) else { continue }
            let holders = areas.filter { $0.value.contains { $0.contains(point) } }.map(\.key)
            guard let first = holders.first else { continue }
            result[gazetteer.place(place).id.description] = holders.count == 1 ? first : AssessmentSeries.contested
        }
        return result
    }

    /// A day in a file's name: "areas_2025-08-20.geojson", "20250820.json".
    static func dayOfName(_ path: String) -> CalendarDay? {
        let name = Array(path.split(separator: "/").last ?? "")
        for start in name.indices where name[start].isNumber && (start == 0 || !name[start - 1].isNumber) {
            if let day = TableDay.day(String(name[start...])) { return day }
        }
        return nil
    }
}

/// As much of GeoJSON as areas need.
private struct GeoJSONObject: Decodable {
    let type: String
    let features: [GeoJSONObject]?
    let geometry: GeoJSONGeometry?
    let properties: [String: GeoJSONValue]?
}

private struct GeoJSONGeometry: Decodable {
    let type: String
    /// The rings of each polygon, the outer one first.
    let polygons: [[[Coordinate]]]

    private enum Key: CodingKey { case type, coordinates, geometries }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        type = try container.decode(String.self, forKey: .type)
        func rings(_ positions: [[[Double]]]) -> [[Coordinate]] {
            positions.map { ring in
                ring.compactMap { $0.count >= 2 ? Coordinate(longitude: $0[0], latitude: $0[1]) : nil }
            }
        }
        switch type {
        case "Polygon": polygons = [rings(try container.decode([[[Double]]].self, forKey: .coordinates))]
        case "MultiPolygon":
            polygons = try container.decode([[[[Double]]]].self, forKey: .coordinates).map(rings)
        case "GeometryCollection":
            polygons = try container.decode([GeoJSONGeometry].self, forKey: .geometries).flatMap(\.polygons)
        default: polygons = []
        }
    }
}

/// A property's value; only text and numbers can name a day or a party.
private struct GeoJSONValue: Decodable {
    let text: String?

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let words = try? container.decode(String.self) {
            text = words
        } else if let number = try? container.decode(Int.self) {
            text = String(number)
        } else {
            text = nil
        }
    }
}
