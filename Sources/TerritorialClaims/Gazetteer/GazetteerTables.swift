/// The gazetteer's tables as values, ready to be compiled. Rows keep the order of their files.
public struct GazetteerTables: Sendable {
    /// A row of places.tsv.
    public struct PlaceRow: Sendable {
        /// Identifier.
        public var id: String
        /// Name in English.
        public var name: String
        /// Name in the country's own language and script.
        public var localName: String
        /// Kind of settlement.
        public var settlementClass: SettlementClass
        /// Lowest region it lies in, as a position in ``GazetteerTables/regions``.
        public var region: Int
        /// Raion before July 2020; nil when not known.
        public var formerRegion: Int?
        /// Where it lies; nil when not known.
        public var coordinate: Coordinate?
        /// True when the coordinate is that of its hromada's center.
        public var isApproximate: Bool
        /// Inhabitants.
        public var population: Int?
        /// Identifiers elsewhere: KOATUU, Wikidata, GeoNames, OpenStreetMap; empty when not known.
        public var identifiers: [String]
    }

    /// A row of names.tsv.
    public struct NameRow: Sendable {
        /// Whose name it is, as a position in ``GazetteerTables/places``.
        public var place: Int
        /// The name.
        public var name: PlaceName
    }

    /// A row of region_names.tsv.
    public struct RegionNameRow: Sendable {
        /// The name as people write it.
        public var text: String
        /// Whose name it is, as a position in ``GazetteerTables/regions``.
        public var region: Int
    }

    /// Rows of places.tsv.
    public private(set) var places: [PlaceRow] = []
    /// Rows of names.tsv.
    public private(set) var names: [NameRow] = []
    /// Rows of regions.tsv, with the position of each one's parent.
    public private(set) var regions: [(region: Region, parent: Int?)] = []
    /// Rows of region_names.tsv.
    public private(set) var regionNames: [RegionNameRow] = []
    /// Rings by region: longitude and latitude in ten-thousandths of a degree, closed.
    public private(set) var boundaries: [(region: Int, rings: [[(Int32, Int32)]])] = []
    /// A digest of all tables' bytes (FNV-1a, 64 bits), which names the gazetteer's version.
    public private(set) var digest: UInt64 = 0xCBF2_9CE4_8422_2325

    /// File names of the tables, in the order that `init(bytes:)` wants them.
    public static let fileNames = ["regions.tsv", "region_names.tsv", "places.tsv", "names.tsv", "boundaries.tsv"]

    /// Reads the five tables' bytes, in the order of ``fileNames``. Throws at the first wrong line, naming table and line.
    public init(bytes: [[UInt8]]) throws(TableError) {
        precondition(bytes.count == GazetteerTables.fileNames.count, "five tables, in the order of fileNames")
        for table in bytes {
            table.withUnsafeBufferPointer { buffer in
                var sum = digest
                for byte in buffer { sum = (sum ^ UInt64(byte)) &* 0x100_0000_01B3 }
                digest = sum
            }
        }
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
        let elsewhere = ["koatuu", "wikidata", "geonames", "osm"].map { table.column($0) }
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
                    identifiers: elsewhere.map { table.text($0) }))
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

/// Polygons in well-known text (OGC 06-103r4, section 7).
enum WellKnownText {
    /// All rings of a polygon or multipolygon in ten-thousandths of a degree; nil when a ring is malformed or open.
    static func rings(_ text: String) -> [[(Int32, Int32)]]? {
        let bytes = Array(text.utf8)
        guard text.hasPrefix("POLYGON") || text.hasPrefix("MULTIPOLYGON") else { return nil }
        var rings: [[(Int32, Int32)]] = []
        var position = 0
        while position < bytes.count {
            guard bytes[position] == 0x28, position + 1 < bytes.count, bytes[position + 1] != 0x28 else {
                position += 1
                continue
            }
            var ring: [(Int32, Int32)] = []
            position += 1
            while position < bytes.count, bytes[position] != 0x29 {
                guard let x = number(bytes, &position), let y = number(bytes, &position) else { return nil }
                ring.append((x, y))
                while position < bytes.count, bytes[position] == 0x2C || bytes[position] == 0x20 { position += 1 }
            }
            guard ring.count >= 4, ring[0] == ring[ring.count - 1] else { return nil }
            rings.append(ring)
        }
        return rings.isEmpty ? nil : rings
    }

    /// A decimal number in ten-thousandths, rounded.
    private static func number(_ bytes: [UInt8], _ position: inout Int) -> Int32? {
        while position < bytes.count, bytes[position] == 0x20 { position += 1 }
        var negative = false
        if position < bytes.count, bytes[position] == 0x2D {
            negative = true
            position += 1
        }
        var value = 0
        var decimals = -1
        var digits = 0
        while position < bytes.count {
            let byte = bytes[position]
            if byte == 0x2E, decimals < 0 {
                decimals = 0
            } else if (0x30...0x39).contains(byte) {
                if decimals < 4 {
                    value = value * 10 + Int(byte - 0x30)
                    if decimals >= 0 { decimals += 1 }
                }
                digits += 1
            } else {
                break
            }
            position += 1
        }
        guard digits > 0, value < 10_000_000 else { return nil }
        for _ in Swift.max(decimals, 0)..<4 { value *= 10 }
        return Int32(negative ? -value : value)
    }
}
