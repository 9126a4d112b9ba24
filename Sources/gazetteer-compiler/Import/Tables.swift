import TerritorialClaims

/// A row of `regions.tsv`.
struct RegionRow: Equatable {
    var id: String
    var parent: String
    var level: RegionLevel
    var name: String
    var localName: String
    var russianName: String
    /// Where the region was read, for messages.
    var origin: Origin
}

/// A row of `region_names.tsv`.
struct RegionNameRow: Hashable {
    var name: String
    var language: String
    var region: String
}

/// A row of `places.tsv`.
struct PlaceRow: Equatable {
    var id: String
    var name: String
    var localName: String
    var settlementClass: SettlementClass
    var region: String
    var formerRegion: String
    var point: Point?
    var isApproximate = false
    var population: String = ""
    var koatuu: String = ""
    var wikidata: String = ""
    var geonames: String = ""
    var osm: String = ""
    /// Where the place was read, for messages.
    var origin: Origin
}

/// A row of `names.tsv`.
struct NameRow: Equatable {
    var place: String
    var name: String
    var language: String
    var kind: NameKind
    var from: String = ""
    var until: String = ""
    var source: String
}

/// A row of `boundaries.tsv`.
struct BoundaryRow {
    var region: String
    var shape: Shape
}

/// Where a value was read.
struct Origin: Equatable {
    var file: String
    var line: Int?
}

/// All that an import makes.
struct ImportedTables {
    var regions: [RegionRow] = []
    var regionNames: [RegionNameRow] = []
    var places: [PlaceRow] = []
    var names: [NameRow] = []
    var boundaries: [BoundaryRow] = []

    /// The five files by name, each sorted bytewise by its key columns, in the order of `Gazetteer/README.md`.
    func files() -> [(name: String, text: String)] {
        [
            table(
                "regions", ["id", "parent", "level", "name", "local_name", "russian_name"], keyColumns: 1,
                regions.map { [$0.id, $0.parent, $0.level.rawValue, $0.name, $0.localName, $0.russianName] }),
            table(
                "region_names", ["name", "language", "region"], keyColumns: 3,
                regionNames.map { [$0.name, $0.language, $0.region] }),
            table(
                "places",
                [
                    "id", "name", "local_name", "class", "region", "former_region", "lon", "lat", "approximate",
                    "population", "koatuu", "wikidata", "geonames", "osm",
                ], keyColumns: 1,
                places.map { place in
                    [
                        place.id, place.name, place.localName, place.settlementClass.rawValue, place.region,
                        place.formerRegion, place.point?.longitudeText ?? "", place.point?.latitudeText ?? "",
                        place.isApproximate ? "1" : "0", place.population, place.koatuu, place.wikidata,
                        place.geonames, place.osm,
                    ]
                }),
            table(
                "names", ["place", "name", "language", "kind", "from", "until", "source"], keyColumns: 4,
                names.map { [$0.place, $0.name, $0.language, $0.kind.rawValue, $0.from, $0.until, $0.source] }),
            table("boundaries", ["region", "wkt"], keyColumns: 1, boundaries.map { [$0.region, $0.shape.wkt] }),
        ]
    }

    private func table(
        _ name: String, _ columns: [String], keyColumns: Int, _ rows: [[String]]
    ) -> (name: String, text: String) {
        // The tab sorts before every character of a field, so whole lines sort as their key columns do.
        let keyed = rows.map { (key: Array($0.prefix(keyColumns).joined(separator: "\t").utf8), row: $0) }
        let sorted = keyed.sorted { $0.key.lexicographicallyPrecedes($1.key) }
        var text = "#terraclaim-gazetteer 1 \(name)\n" + columns.joined(separator: "\t") + "\n"
        for (_, row) in sorted {
            text += row.joined(separator: "\t")
            text += "\n"
        }
        return ("\(name).tsv", text)
    }
}
