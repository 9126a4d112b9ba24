import TerritorialClaims

/// The tables read back from their files, to be checked before they are compiled.
struct WrittenTables {
    /// The rows, each knowing its line.
    private(set) var tables = ImportedTables()
    /// What does not read, and what the checks of an import find.
    private(set) var problems: [ImportProblem] = []

    /// Takes the bytes of the five files by name, in any order. Throws when a table or a column is missing; all else is in
    /// ``problems``. `outside` lists the places whose point may lie outside their oblast.
    init(_ files: [String: [UInt8]], outside: SourceTable) throws(ImportProblem) {
        func table(_ name: String) throws(ImportProblem) -> SourceTable {
            try SourceTable(file: name, bytes: files[name] ?? [], skipping: 1)
        }
        try readRegions(table("regions.tsv"))
        try readRegionNames(table("region_names.tsv"))
        try readPlaces(table("places.tsv"))
        try readNames(table("names.tsv"))
        try readBoundaries(table("boundaries.tsv"))
        let place = try outside.column("place")
        let allowed = Set(outside.rows.map { $0.fields[place] })
        problems += TableChecks(tables, pointsOutside: allowed).problems
        checkReferences()
    }

    private mutating func readRegions(_ table: SourceTable) throws(ImportProblem) {
        let (id, parent, level) = (try table.column("id"), try table.column("parent"), try table.column("level"))
        let (name, local, russian) = (
            try table.column("name"), try table.column("local_name"), try table.column("russian_name")
        )
        for row in table.rows {
            let fields = row.fields
            guard let known = RegionLevel(rawValue: fields[level]) else {
                report("region level", table, row, got: fields[level], expected: words(RegionLevel.allCases))
                continue
            }
            tables.regions.append(
                RegionRow(
                    id: fields[id], parent: fields[parent], level: known, name: fields[name],
                    localName: fields[local], russianName: fields[russian],
                    origin: Origin(file: table.file, line: row.line)))
        }
    }

    private mutating func readRegionNames(_ table: SourceTable) throws(ImportProblem) {
        let (name, language, region) = (
            try table.column("name"), try table.column("language"), try table.column("region")
        )
        let known = Set(tables.regions.map(\.id))
        for row in table.rows {
            if !known.contains(row.fields[region]) {
                report("region", table, row, got: row.fields[region], expected: "a region of regions.tsv")
            }
            tables.regionNames.append(
                RegionNameRow(name: row.fields[name], language: row.fields[language], region: row.fields[region]))
        }
    }

    private mutating func readPlaces(_ table: SourceTable) throws(ImportProblem) {
        let (id, name, local) = (try table.column("id"), try table.column("name"), try table.column("local_name"))
        let (kind, region, former) = (
            try table.column("class"), try table.column("region"), try table.column("former_region")
        )
        let (longitude, latitude, approximate) = (
            try table.column("lon"), try table.column("lat"), try table.column("approximate")
        )
        let (population, koatuu) = (try table.column("population"), try table.column("koatuu"))
        for row in table.rows {
            let fields = row.fields
            let origin = Origin(file: table.file, line: row.line)
            guard let settlementClass = SettlementClass(rawValue: fields[kind]) else {
                report("class", table, row, got: fields[kind], expected: words(SettlementClass.allCases))
                continue
            }
            var place = PlaceRow(
                id: fields[id], name: fields[name], localName: fields[local], settlementClass: settlementClass,
                region: fields[region], formerRegion: fields[former], population: fields[population],
                koatuu: fields[koatuu], origin: origin)
            place.isApproximate = fields[approximate] == "1"
            do throws(ImportProblem) {
                place.point = try Point(longitude: fields[longitude], latitude: fields[latitude], origin: origin)
            } catch {
                problems.append(error)
            }
            tables.places.append(place)
        }
    }

    private mutating func readNames(_ table: SourceTable) throws(ImportProblem) {
        let (place, name, language) = (
            try table.column("place"), try table.column("name"), try table.column("language")
        )
        let (kind, from, until, source) = (
            try table.column("kind"), try table.column("from"), try table.column("until"), try table.column("source")
        )
        let known = Set(tables.places.map(\.id))
        for row in table.rows {
            let fields = row.fields
            guard let nameKind = NameKind(rawValue: fields[kind]) else {
                report("kind of name", table, row, got: fields[kind], expected: words(NameKind.allCases))
                continue
            }
            if !known.contains(fields[place]) {
                report("place", table, row, got: fields[place], expected: "a place of places.tsv")
            }
            for day in [fields[from], fields[until]] where !day.isEmpty && CalendarDay(day) == nil {
                report("day", table, row, got: day, expected: "a day as YYYY-MM-DD or nothing")
            }
            tables.names.append(
                NameRow(
                    place: fields[place], name: fields[name], language: fields[language], kind: nameKind,
                    from: fields[from], until: fields[until], source: fields[source]))
        }
    }

    private mutating func readBoundaries(_ table: SourceTable) throws(ImportProblem) {
        let (region, wkt) = (try table.column("region"), try table.column("wkt"))
        let known = Set(tables.regions.map(\.id))
        for row in table.rows {
            if !known.contains(row.fields[region]) {
                report("region", table, row, got: row.fields[region], expected: "a region of regions.tsv")
            }
            guard let shape = Shape(wkt: row.fields[wkt]) else {
                report(
                    "boundary", table, row, got: String(row.fields[wkt].prefix(40)),
                    expected: "a POLYGON or MULTIPOLYGON of closed rings")
                continue
            }
            tables.boundaries.append(BoundaryRow(region: row.fields[region], shape: shape))
        }
    }

    /// Every place has its endonym among its names.
    private mutating func checkReferences() {
        let endonyms = Set(tables.names.lazy.filter { $0.kind == .endonym }.map { "\($0.place)\t\($0.name)" })
        for place in tables.places where !endonyms.contains("\(place.id)\t\(place.localName)") {
            problems.append(
                ImportProblem(
                    what: "endonym of \(place.id)", file: place.origin.file, line: place.origin.line,
                    got: place.localName, expected: "the same name as endonym in names.tsv", remedy: Self.remedy))
        }
    }

    private static let remedy = "correct the source or the additions and run \"make tables\""

    private mutating func report(
        _ what: String, _ table: SourceTable, _ row: SourceTable.Row, got: String, expected: String
    ) {
        problems.append(
            ImportProblem(
                what: what, file: table.file, line: row.line, got: got.isEmpty ? "nothing" : got, expected: expected,
                remedy: Self.remedy))
    }

    private func words<Word: RawRepresentable<String>>(_ all: [Word]) -> String {
        all.map(\.rawValue).joined(separator: ", ")
    }
}
