import TerritorialClaims

/// What the tables must satisfy before they are written.
struct TableChecks {
    private(set) var problems: [ImportProblem] = []

    /// Most inhabitants that a settlement may have; Kyiv has just under three million.
    static let largestPopulation = 5_000_000

    init(_ tables: ImportedTables, pointsOutside allowed: Set<String>) {
        let regions = regionsByID(tables.regions)
        checkHierarchy(tables.regions, regions)
        checkPlaces(tables.places, regions)
        checkDuplicatePoints(tables.places)
        checkContainment(tables, regions, allowed: allowed)
        checkFields(tables)
    }

    private mutating func report(
        _ what: String, _ origin: Origin, got: String, expected: String, remedy: String
    ) {
        problems.append(
            ImportProblem(
                what: what, file: origin.file, line: origin.line, got: got, expected: expected, remedy: remedy))
    }

    private mutating func regionsByID(_ rows: [RegionRow]) -> [String: RegionRow] {
        var result: [String: RegionRow] = [:]
        for row in rows where result.updateValue(row, forKey: row.id) != nil {
            report(
                "region identifier", row.origin, got: "\(row.id) twice", expected: "one region of each identifier",
                remedy: "remove one of the two")
        }
        return result
    }

    private mutating func checkHierarchy(_ rows: [RegionRow], _ regions: [String: RegionRow]) {
        for row in rows {
            let code = row.id.dropFirst("katottg:".count)
            if row.id.hasPrefix("katottg:"), !isKATOTTG(code) {
                report(
                    "region code", row.origin, got: String(code), expected: "UA and 17 digits",
                    remedy: "correct the code")
            }
            guard row.level != .country else { continue }
            guard let parent = regions[row.parent] else {
                report(
                    "parent of \(row.id)", row.origin, got: row.parent.isEmpty ? "none" : row.parent,
                    expected: "a region of the table", remedy: "correct the row's hierarchy")
                continue
            }
            if parent.level.depth >= row.level.depth {
                report(
                    "parent of \(row.id)", row.origin, got: "\(parent.id) of level \(parent.level.rawValue)",
                    expected: "a level above \(row.level.rawValue)", remedy: "correct the row's hierarchy")
            }
        }
    }

    private mutating func checkPlaces(_ places: [PlaceRow], _ regions: [String: RegionRow]) {
        var seen: Set<String> = []
        for place in places {
            if !seen.insert(place.id).inserted {
                report(
                    "place identifier", place.origin, got: "\(place.id) twice",
                    expected: "one place of each identifier", remedy: "remove one of the two")
            }
            let code = place.id.dropFirst("katottg:".count)
            if place.id.hasPrefix("katottg:"), !isKATOTTG(code) {
                report(
                    "settlement code", place.origin, got: String(code), expected: "UA and 17 digits",
                    remedy: "correct the code")
            }
            if !place.koatuu.isEmpty, !isKOATUU(place.koatuu) {
                report(
                    "KOATUU code", place.origin, got: place.koatuu, expected: "10 digits or nothing",
                    remedy: "correct the column koatuu")
            }
            checkRegions(of: place, regions)
            if !place.population.isEmpty {
                if let count = Int(place.population), (0...Self.largestPopulation).contains(count) { continue }
                report(
                    "population", place.origin, got: place.population,
                    expected: "a whole number up to \(Self.largestPopulation)",
                    remedy: "correct or empty the column population")
            }
        }
    }

    private mutating func checkRegions(of place: PlaceRow, _ regions: [String: RegionRow]) {
        for region in [place.region, place.formerRegion] where !region.isEmpty && regions[region] == nil {
            report(
                "region of \(place.id)", place.origin, got: region, expected: "a region of the table",
                remedy: "correct the place's hierarchy")
        }
        guard place.id.hasPrefix("katottg:"), place.region.hasPrefix("katottg:") else { return }
        let own = place.id.dropFirst("katottg:".count)
        var region = regions[place.region]
        while let current = region, current.id.hasPrefix("katottg:") {
            let digits: Int
            switch current.level {
            case .admin1: digits = 2
            case .admin2: digits = 4
            case .admin3: digits = 7
            case .country, .formerAdmin2: return
            }
            let code = current.id.dropFirst("katottg:".count)
            if katottgPrefix(own, digits: digits) != katottgPrefix(code, digits: digits) {
                report(
                    "region of \(place.id)", place.origin, got: current.id,
                    expected: "a code that begins \(katottgPrefix(own, digits: digits))",
                    remedy: "correct the place's hierarchy")
            }
            region = regions[current.parent]
        }
    }

    private mutating func checkDuplicatePoints(_ places: [PlaceRow]) {
        var seen: [Point: PlaceRow] = [:]
        for place in places where !place.isApproximate {
            guard let point = place.point else { continue }
            if let other = seen.updateValue(place, forKey: point) {
                report(
                    "point", place.origin, got: "\(place.id) where \(other.id) is",
                    expected: "one place on one point", remedy: "correct the point of one of the two")
            }
        }
    }

    /// Every point lies in its place's oblast or its like, save those that are listed.
    private mutating func checkContainment(
        _ tables: ImportedTables, _ regions: [String: RegionRow], allowed: Set<String>
    ) {
        let shapes = Dictionary(tables.boundaries.map { ($0.region, $0.shape) }, uniquingKeysWith: { a, _ in a })
        for place in tables.places where !place.isApproximate {
            guard let point = place.point else { continue }
            var region = regions[place.region]
            while let current = region, current.level != .admin1 { region = regions[current.parent] }
            guard let region, let shape = shapes[region.id] else { continue }
            let isInside = shape.contains(point)
            if !isInside, !allowed.contains(place.id) {
                report(
                    "point of \(place.id)", place.origin, got: "\(point.longitudeText) \(point.latitudeText)",
                    expected: "a point in \(region.name)",
                    remedy: "correct the point, or list the place with a reason in additions/outside_region.tsv")
            }
            if isInside, allowed.contains(place.id) {
                report(
                    "exception \(place.id)", Origin(file: "outside_region.tsv"), got: "a point in \(region.name)",
                    expected: "a point outside", remedy: "remove the line from additions/outside_region.tsv")
            }
        }
    }

    private mutating func checkFields(_ tables: ImportedTables) {
        for file in tables.files() {
            let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
            let columns = lines[1].utf8.count { $0 == UInt8(ascii: "\t") }
            for (number, line) in lines.dropFirst(2).dropLast().enumerated()
            where line.utf8.count(where: { $0 == UInt8(ascii: "\t") }) != columns {
                report(
                    "fields", Origin(file: file.name, line: number + 3), got: "a tab or line end within a name",
                    expected: "\(columns + 1) fields", remedy: "correct the name in its source")
            }
        }
        for place in tables.places where place.name.isEmpty || place.localName.isEmpty {
            report(
                "name of \(place.id)", place.origin, got: "nothing", expected: "a name in both languages",
                remedy: "fill the name in the source")
        }
    }
}

extension RegionLevel {
    /// 0 for a country, then down.
    var depth: Int {
        switch self {
        case .country: 0
        case .admin1: 1
        case .admin2, .formerAdmin2: 2
        case .admin3: 3
        }
    }
}
