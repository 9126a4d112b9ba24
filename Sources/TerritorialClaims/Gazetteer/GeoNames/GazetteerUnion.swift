/// Two gazetteers as one: all that the first holds, and what the second adds.
///
/// The first is taken to be the better one. A region of the second is one of the first when it bears one of its names within
/// the same region above. A place of the second is one of the first's when
/// 1. it has its GeoNames number; or
/// 2. it bears one of its names and lies within a kilometer; or
/// 3. the first has no point of its own for a place that is called so in the same region, and no other there is: then the
///    second gives the point that was lacking.
public struct GazetteerUnion {
    /// The tables of both.
    public private(set) var tables: GazetteerTables
    /// How the second's places came in.
    public private(set) var counts = Counts()

    /// How places came in.
    public struct Counts: Sendable, Equatable {
        /// Places that the first lacked.
        public var added = 0
        /// Places that the first has by number, or by name and point.
        public var known = 0
        /// Places of the first that got a point of their own.
        public var located = 0

        /// None yet.
        public init() {}
    }

    /// Kilometers within which two places of one name are one.
    static let reachInKilometers = 1.0
    /// Kilometers from a point that is not a place's own within which the place is looked for.
    static let approximateReachInKilometers = 30.0

    /// Adds the second's regions, places and names to the first's tables.
    public init(_ first: consuming GazetteerTables, adding second: GazetteerTables) {
        tables = first
        let regions = addRegions(of: second)
        let partners = partners(of: second, regions)
        addPlaces(of: second, regions, partners)
        tables.digest = GazetteerDigest()
        tables.digestContent()
    }

    // MARK: Regions

    /// For each region of the second, its position in the union.
    private mutating func addRegions(of second: GazetteerTables) -> [Int] {
        struct Scope: Hashable {
            var parent: Int
            var key: [UInt8]
        }
        var ofFirst: [Scope: Set<Int>] = [:]
        var byID: [PlaceID: Int] = [:]
        for (number, entry) in tables.regions.enumerated() {
            byID[entry.region.id] = number
            guard let parent = entry.parent, entry.region.level != .formerAdmin2 else { continue }
            for name in [entry.region.name, entry.region.localName] {
                ofFirst[Scope(parent: parent, key: Self.key(name)), default: []].insert(number)
            }
        }
        for row in tables.regionNames {
            let entry = tables.regions[row.region]
            guard let parent = entry.parent, entry.region.level != .formerAdmin2 else { continue }
            ofFirst[Scope(parent: parent, key: row.key), default: []].insert(row.region)
        }
        var keys = [[[UInt8]]](repeating: [], count: second.regions.count)
        for row in second.regionNames { keys[row.region].append(row.key) }
        var positions = [Int](repeating: -1, count: second.regions.count)
        // From the countries down, whatever the order of identifiers.
        let ordered = second.regions.indices.sorted { Self.depth($0, second) < Self.depth($1, second) }
        for number in ordered {
            let entry = second.regions[number]
            let parent = entry.parent.map { positions[$0] }
            var same = byID[entry.region.id]
            if same == nil, let parent {
                let names = [Self.key(entry.region.name), Self.key(entry.region.localName)] + keys[number]
                let found = Set(names.flatMap { ofFirst[Scope(parent: parent, key: $0)] ?? [] })
                    .filter { tables.regions[$0].region.level == entry.region.level }
                if found.count == 1 { same = found.first }
            }
            if let same {
                positions[number] = same
                continue
            }
            var region = entry.region
            region.parent = parent.map { tables.regions[$0].region.id }
            positions[number] = tables.regions.count
            tables.regions.append((region, parent))
            for key in keys[number] { tables.regionNames.append(.init(key: key, region: positions[number])) }
        }
        return positions
    }

    private static func key(_ name: String) -> [UInt8] { RegionWords.key(RegionWords.read(name).stems) }

    private static func depth(_ number: Int, _ tables: GazetteerTables) -> Int {
        var depth = 0
        var next = tables.regions[number].parent
        while let above = next, depth < 8 {
            depth += 1
            next = tables.regions[above].parent
        }
        return depth
    }

    // MARK: Places

    /// What one place of the second is to the first.
    private enum Partner {
        case none
        case same(Int)
        /// The same place, whose point the first lacks.
        case located(Int)
    }

    private struct Cell: Hashable {
        var x: Int
        var y: Int

        /// A cell of a twenty-fifth of a degree.
        init(_ point: Coordinate, _ east: Int = 0, _ north: Int = 0) {
            x = Int((point.longitude * 25).rounded(.down)) + east
            y = Int((point.latitude * 25).rounded(.down)) + north
        }
    }

    private func partners(of second: GazetteerTables, _ regions: [Int]) -> [Partner] {
        var byNumber: [String: Int] = [:]
        var byCell: [Cell: [Int]] = [:]
        var lacking: [[UInt8]: [Int]] = [:]
        let forms = Self.forms(tables)
        for (number, place) in tables.places.enumerated() {
            if !place.identifiers.geonames.isEmpty { byNumber[place.identifiers.geonames] = number }
            if place.id.hasPrefix("geonames:") { byNumber[String(place.id.dropFirst(9))] = number }
            if let point = place.coordinate, !place.isApproximate {
                byCell[Cell(point), default: []].append(number)
            } else {
                for form in forms[number] { lacking[form, default: []].append(number) }
            }
        }
        let formsOfSecond = Self.forms(second)
        var namesakes: [[UInt8]: [Int]] = [:]
        for number in second.places.indices {
            for form in formsOfSecond[number] where lacking[form] != nil {
                namesakes[form, default: []].append(number)
            }
        }
        return second.places.indices.map { number in
            let place = second.places[number]
            if let known = byNumber[place.identifiers.geonames] {
                return tables.places[known].isApproximate || tables.places[known].coordinate == nil
                    ? .located(known) : .same(known)
            }
            guard let point = place.coordinate else { return .none }
            for east in -1...1 {
                for north in -1...1 {
                    for other in byCell[Cell(point, east, north)] ?? [] {
                        guard let there = tables.places[other].coordinate,
                            there.distanceInKilometers(to: point) <= Self.reachInKilometers,
                            !forms[other].isDisjoint(with: formsOfSecond[number])
                        else { continue }
                        return .same(other)
                    }
                }
            }
            let region = regions[place.region]
            for form in formsOfSecond[number] {
                let here = (lacking[form] ?? []).filter { self.lies($0, in: region) }
                let there = (namesakes[form] ?? []).filter { regions[second.places[$0].region] == region }
                guard here.count == 1, there.count == 1, let one = here.first else { continue }
                let isNear = tables.places[one].coordinate.map {
                    $0.distanceInKilometers(to: point) <= Self.approximateReachInKilometers
                }
                if isNear ?? true { return .located(one) }
            }
            return .none
        }
    }

    /// True when the place of the first lies in the region, at any level; never for a country or an oblast, where a name
    /// alone says too little.
    private func lies(_ place: Int, in region: Int) -> Bool {
        guard [.admin2, .admin3].contains(tables.regions[region].region.level) else { return false }
        var next: Int? = tables.places[place].region
        while let number = next {
            if number == region { return true }
            next = tables.regions[number].parent
        }
        return false
    }

    /// The written forms of each place's present names.
    private static func forms(_ tables: GazetteerTables) -> [Set<[UInt8]>] {
        var forms = tables.places.map { place in
            Set([NameCoding.indexed(place.localName), NameCoding.indexed(place.name)])
        }
        for row in tables.names where row.name.kind == .endonym || row.name.kind == .exonym {
            forms[row.place].insert(NameCoding.indexed(row.name.text))
        }
        return forms
    }

    private mutating func addPlaces(of second: GazetteerTables, _ regions: [Int], _ partners: [Partner]) {
        var own: [(place: GazetteerTables.PlaceRow, source: Source)] = []
        for (number, place) in tables.places.enumerated() { own.append((place, .first(number))) }
        for (number, partner) in partners.enumerated() {
            var place = second.places[number]
            switch partner {
            case .none:
                place.region = regions[place.region]
                own.append((place, .second(number)))
                counts.added += 1
            case .same(let known):
                complete(&own[known].place, with: place)
                counts.known += 1
            case .located(let known):
                complete(&own[known].place, with: place)
                own[known].place.coordinate = place.coordinate
                own[known].place.isApproximate = false
                counts.located += 1
            }
        }
        own.sort { $0.place.id.utf8.lexicographicallyPrecedes($1.place.id.utf8) }
        var (ofFirst, ofSecond): ([Int: Int], [Int: Int]) = ([:], [:])
        for (position, entry) in own.enumerated() {
            switch entry.source {
            case .first(let number): ofFirst[number] = position
            case .second(let number): ofSecond[number] = position
            }
        }
        tables.places = own.map(\.place)
        for index in tables.names.indices { tables.names[index].place = ofFirst[tables.names[index].place] ?? 0 }
        for row in second.names {
            guard let position = ofSecond[row.place] else { continue }
            tables.names.append(.init(place: position, name: row.name))
        }
    }

    private enum Source {
        case first(Int)
        case second(Int)
    }

    private func complete(_ place: inout GazetteerTables.PlaceRow, with other: GazetteerTables.PlaceRow) {
        if place.identifiers.geonames.isEmpty { place.identifiers.geonames = other.identifiers.geonames }
        if place.identifiers.wikidata.isEmpty { place.identifiers.wikidata = other.identifiers.wikidata }
        if place.population == nil { place.population = other.population }
    }
}
