import TerritorialClaims

/// Names that people write for regions, without case endings.
struct RegionNameImport {
    /// Without repetitions.
    let names: [RegionNameRow]
    private(set) var problems: [ImportProblem] = []

    init(_ regions: [RegionRow], more: [RegionNameRow], additions: SourceTable) throws(ImportProblem) {
        var all = Set(more)
        for region in regions {
            for (name, language) in Self.names(of: region) where !name.isEmpty {
                all.insert(RegionNameRow(name: name, language: language, region: region.id))
            }
        }
        let known = Set(regions.map(\.id))
        let (name, language, region) = (
            try additions.column("name"), try additions.column("language"), try additions.column("region")
        )
        for row in additions.rows {
            let id = row.fields[region]
            guard known.contains(id) else {
                problems.append(
                    ImportProblem(
                        what: "region", file: additions.file, line: row.line, got: id,
                        expected: "a region of the table", remedy: "correct the identifier"))
                continue
            }
            all.insert(RegionNameRow(name: straightened(row.fields[name]), language: row.fields[language], region: id))
        }
        names = all.sorted { ($0.name, $0.language, $0.region) < ($1.name, $1.language, $1.region) }
    }

    private static func names(of region: RegionRow) -> [(String, String)] {
        let bare = region.name.removingSuffix(" (until 2020)") ?? region.name
        let local = region.id.contains("RU") || region.id.hasPrefix("ru-") ? "ru" : "uk"
        var names = [(bare, "en"), (region.localName, local), (region.russianName, "ru")]
        for (suffix, others) in [
            (" Oblast", ["", " region", " province"]), (" Raion", [" district"]),
            (" Urban Hromada", [" hromada"]), (" Settlement Hromada", [" hromada"]), (" Rural Hromada", [" hromada"]),
        ] {
            guard let stem = bare.removingSuffix(suffix) else { continue }
            names += others.map { (stem + $0, "en") }
        }
        return names
    }
}
