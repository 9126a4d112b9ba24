/// Reading the tables' files.
extension GazetteerTables {
    /// File names of the tables, in the order that `init(bytes:)` wants them.
    public static let fileNames = ["regions.tsv", "region_names.tsv", "places.tsv", "names.tsv", "boundaries.tsv"]

    /// Reads the five tables' bytes, in the order of ``fileNames``. Throws at the first wrong line, naming table and line.
    public init(bytes: [[UInt8]]) throws(TableError) {
        self.init()
        precondition(bytes.count == GazetteerTables.fileNames.count, "five tables, in the order of fileNames")
        for table in bytes { digest.add(table) }
        let regionNumbers = try readRegions(bytes[0])
        try readRegionNames(bytes[1], regionNumbers)
        let placeNumbers = try readPlaces(bytes[2], regionNumbers)
        try readNames(bytes[3], placeNumbers)
        try readBoundaries(bytes[4], regionNumbers)
    }

    private mutating func readRegions(_ bytes: [UInt8]) throws(TableError) -> [String: Int] {
        var table = try TableReader(
            name: "regions", bytes: bytes, columns: ["id", "parent", "level", "name", "local_name", "russian_name"])
        let (id, parent, level) = (table.column("id"), table.column("parent"), table.column("level"))
        let (name, local) = (table.column("name"), table.column("local_name"))
        var numbers: [String: Int] = [:]
        var parents: [(line: Int, id: String)] = []
        while try table.next() {
            guard let known = RegionLevel(rawValue: table.text(level)) else {
                throw TableError(
                    table: "regions", line: table.line,
                    problem: "level \"\(table.text(level))\", expected one of "
                        + RegionLevel.allCases.map(\.rawValue).joined(separator: ", "))
            }
            guard numbers.updateValue(regions.count, forKey: table.text(id)) == nil else {
                throw TableError(table: "regions", line: table.line, problem: "region \(table.text(id)) stands twice")
            }
            parents.append((table.line, table.text(parent)))
            regions.append(
                (
                    Region(
                        id: PlaceID(table.text(id)), parent: table.isEmpty(parent) ? nil : PlaceID(table.text(parent)),
                        level: known, name: table.text(name), localName: table.text(local)), nil
                ))
        }
        for index in regions.indices where !parents[index].id.isEmpty {
            guard let found = numbers[parents[index].id] else {
                throw TableError(
                    table: "regions", line: parents[index].line,
                    problem: "parent \(parents[index].id), expected a region of this table")
            }
            regions[index].parent = found
        }
        return numbers
    }

    private mutating func readRegionNames(_ bytes: [UInt8], _ numbers: [String: Int]) throws(TableError) {
        var table = try TableReader(name: "region_names", bytes: bytes, columns: ["name", "language", "region"])
        let (name, region) = (table.column("name"), table.column("region"))
        while try table.next() {
            guard let number = numbers[table.text(region)] else {
                throw TableError(
                    table: "region_names", line: table.line,
                    problem: "region \(table.text(region)), expected one of regions.tsv")
            }
            regionNames.append(RegionNameRow(text: table.text(name), region: number))
        }
    }

    private mutating func readPlaces(_ bytes: [UInt8], _ numbers: [String: Int]) throws(TableError) -> [String: Int] {
        var table = try TableReader(
            name: "places", bytes: bytes,
            columns: [
                "id", "name", "local_name", "class", "region", "former_region", "lon", "lat", "approximate",
                "population",
                "koatuu", "wikidata", "geonames", "osm",
            ])
        let (id, name, local, kind) = (
            table.column("id"), table.column("name"), table.column("local_name"), table.column("class")
        )
        let (region, former) = (table.column("region"), table.column("former_region"))
        let (lon, lat, approximate) = (table.column("lon"), table.column("lat"), table.column("approximate"))
        let population = table.column("population")
        let (koatuu, wikidata, geonames, osm) = (
            table.column("koatuu"), table.column("wikidata"), table.column("geonames"), table.column("osm")
        )
        var found: [String: Int] = [:]
        while try table.next() {
            guard let known = SettlementClass(rawValue: table.text(kind)) else {
                throw TableError(
                    table: "places", line: table.line,
                    problem: "class \"\(table.text(kind))\", expected city, settlement or village")
            }
            guard let regionNumber = numbers[table.text(region)] else {
                throw TableError(
                    table: "places", line: table.line,
                    problem: "region \(table.text(region)), expected one of regions.tsv")
            }
            if !table.isEmpty(former), numbers[table.text(former)] == nil {
                throw TableError(
                    table: "places", line: table.line,
                    problem: "former_region \(table.text(former)), expected one of regions.tsv")
            }
            guard found.updateValue(places.count, forKey: table.text(id)) == nil else {
                throw TableError(table: "places", line: table.line, problem: "place \(table.text(id)) stands twice")
            }
            if let last = places.last, last.id >= table.text(id) {
                throw TableError(
                    table: "places", line: table.line,
                    problem: "place \(table.text(id)) after \(last.id), expected rows by id")
            }
            var coordinate: Coordinate?
            if let x = try table.number(lon), let y = try table.number(lat) {
                coordinate = Coordinate(longitude: x, latitude: y)
            }
            places.append(
                PlaceRow(
                    id: table.text(id), name: table.text(name), localName: table.text(local), settlementClass: known,
                    region: regionNumber, formerRegion: table.isEmpty(former) ? nil : numbers[table.text(former)],
                    coordinate: coordinate, isApproximate: table.text(approximate) == "1",
                    population: try table.number(population).map { Int($0) },
                    identifiers: Identifiers(
                        koatuu: table.text(koatuu), wikidata: table.text(wikidata), geonames: table.text(geonames),
                        osm: table.text(osm)),
                    localLanguage: table.text(id).hasPrefix("katottg:") ? "uk" : "ru"))
        }
        return found
    }

    private mutating func readNames(_ bytes: [UInt8], _ numbers: [String: Int]) throws(TableError) {
        var table = try TableReader(
            name: "names", bytes: bytes, columns: ["place", "name", "language", "kind", "from", "until", "source"])
        let (place, name, language, kind) = (
            table.column("place"), table.column("name"), table.column("language"), table.column("kind")
        )
        let (from, until) = (table.column("from"), table.column("until"))
        while try table.next() {
            guard let number = numbers[table.text(place)] else {
                throw TableError(
                    table: "names", line: table.line, problem: "place \(table.text(place)), expected one of places.tsv")
            }
            guard let known = NameKind(rawValue: table.text(kind)) else {
                throw TableError(
                    table: "names", line: table.line,
                    problem: "kind \"\(table.text(kind))\", expected one of "
                        + NameKind.allCases.map(\.rawValue).joined(separator: ", "))
            }
            names.append(
                NameRow(
                    place: number,
                    name: PlaceName(
                        text: table.text(name), language: table.text(language), kind: known, from: try table.day(from),
                        until: try table.day(until))))
        }
    }

    private mutating func readBoundaries(_ bytes: [UInt8], _ numbers: [String: Int]) throws(TableError) {
        var table = try TableReader(name: "boundaries", bytes: bytes, columns: ["region", "wkt"])
        let (region, shape) = (table.column("region"), table.column("wkt"))
        while try table.next() {
            guard let number = numbers[table.text(region)] else {
                throw TableError(
                    table: "boundaries", line: table.line,
                    problem: "region \(table.text(region)), expected one of regions.tsv")
            }
            guard let rings = WellKnownText.rings(table.text(shape)) else {
                throw TableError(
                    table: "boundaries", line: table.line,
                    problem: "\"\(table.text(shape).prefix(40))…\", expected POLYGON or MULTIPOLYGON with closed rings")
            }
            boundaries.append((number, rings))
        }
    }
}
