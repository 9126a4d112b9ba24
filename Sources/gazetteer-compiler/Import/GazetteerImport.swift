import TerritorialClaims

/// Makes the gazetteer's tables from the sources.
struct GazetteerImport {
    /// The tables, checked.
    let tables: ImportedTables
    /// What was made and left out, one line each.
    let counts: [String]

    /// Throws ``ImportProblem`` for a file that cannot be read at all, ``ImportRefused`` with all the problems of its rows.
    /// Cost: seconds for the whole of Ukraine.
    init(_ sources: Sources) throws {
        var problems: [ImportProblem] = []
        let settlements = try Settlement.read(sources.settlements, problems: &problems)
        let regions = try RegionImport(sources, settlements: settlements)
        let border = try RussianBorderImport(sources)
        let names = try NameImport(sources, settlements: settlements)
        var tables = ImportedTables()
        tables.regions = regions.regions + border.regions
        tables.boundaries = regions.boundaries + border.boundaries
        tables.places = Self.places(settlements, boundaries: regions.boundaries) + border.places
        let cleaning = NameCleaning(withoutRepetitions(names.names + border.names), places: tables.places)
        tables.names = cleaning.names
        let regionNames = try RegionNameImport(
            tables.regions, more: border.regionNames, additions: sources.additions.regionNames)
        tables.regionNames = regionNames.names
        problems += regions.problems + border.problems + names.problems + regionNames.problems
        let exceptions = try Self.exceptions(sources.additions.outsideRegion)
        problems += TableChecks(tables, pointsOutside: exceptions).problems
        guard problems.isEmpty else { throw ImportRefused(problems: problems) }
        self.tables = tables
        let leftOut = names.leftOut.merging(cleaning.leftOut, uniquingKeysWith: +).sorted { $0.key < $1.key }
        counts = tables.counts() + leftOut.map { "names left out, \($0.key): \($0.value)" }
    }

    /// The settlements as places; those without a point get their hromada's center, or the mean of its other settlements
    /// where the hromada has no boundary.
    private static func places(_ settlements: [Settlement], boundaries: [BoundaryRow]) -> [PlaceRow] {
        let shapes = Dictionary(boundaries.map { ($0.region, $0.shape) }, uniquingKeysWith: { a, _ in a })
        let centers = Dictionary(boundaries.map { ($0.region, $0.shape.centroid) }, uniquingKeysWith: { a, _ in a })
        let byRegion = Dictionary(grouping: settlements, by: \.region)
        return settlements.map { settlement in
            var place = PlaceRow(
                id: settlement.id, name: settlement.englishName, localName: settlement.name,
                settlementClass: settlement.settlementClass, region: settlement.region,
                formerRegion: settlement.formerRegion, point: settlement.point, population: settlement.population,
                koatuu: settlement.koatuu, wikidata: settlement.wikidata, geonames: settlement.geonames,
                osm: settlement.osm.isEmpty ? "" : "node/" + settlement.osm, origin: settlement.origin)
            if let shape = shapes[settlement.region], let point = place.point, let other = settlement.geonamesPoint,
                !shape.contains(point), shape.contains(other),
                shape.distanceInKilometers(to: point) > GazetteerCheck.toleranceInKilometers
            {
                // Where OpenStreetMap's point lies beyond the hromada's border and GeoNames' within, the two that agree count.
                place.point = other
            }
            if place.point == nil {
                place.point =
                    centers[settlement.region] ?? mean((byRegion[settlement.region] ?? []).compactMap(\.point))
                place.isApproximate = place.point != nil
            }
            return place
        }
    }

    private static func mean(_ points: [Point]) -> Point? {
        guard !points.isEmpty else { return nil }
        let count = Double(points.count)
        return Point(
            longitude: points.reduce(0) { $0 + $1.longitude } / count,
            latitude: points.reduce(0) { $0 + $1.latitude } / count)
    }

    private static func exceptions(_ table: SourceTable) throws(ImportProblem) -> Set<String> {
        let place = try table.column("place")
        return Set(table.rows.map { $0.fields[place] })
    }
}

extension ImportedTables {
    /// What the tables hold, one line for each count.
    func counts() -> [String] {
        func line(_ what: String, _ keys: [String]) -> String {
            let counts = Dictionary(grouping: keys, by: { $0 }).mapValues(\.count)
            let parts = counts.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
            return "\(what): \(keys.count) (\(parts.joined(separator: ", ")))"
        }
        return [
            line("regions", regions.map(\.level.rawValue)),
            line("region names", regionNames.map(\.language)),
            line("places", places.map(\.settlementClass.rawValue)),
            "places with a point: \(places.count { $0.point != nil && !$0.isApproximate }), with an approximate one: "
                + "\(places.count(where: \.isApproximate)), without: \(places.count { $0.point == nil })",
            line("names", names.map(\.kind.rawValue)),
            line("names by language", names.map(\.language)),
            "boundaries: \(boundaries.count)",
        ]
    }
}
