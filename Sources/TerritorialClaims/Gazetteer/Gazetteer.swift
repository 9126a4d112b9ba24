/// The list of places, read straight from a compiled index in memory.
///
/// The index is not parsed: opening costs a check of its header, a look-up touches only the pages it needs. The memory
/// given to `init` must outlive the gazetteer and never change. What people have changed lies over it as a layer; every look-up
/// sees both.
public struct Gazetteer: @unchecked Sendable {
    // The memory is only read and, by the promise of `init`, never changes.
    let memory: UnsafeRawBufferPointer
    private let extents: [IndexFormat.Extent]
    private let digest: UInt64
    /// What people have changed; nil when nothing is.
    private(set) var layer: LayerIndex?

    /// Opens an index. Throws when the bytes are not one, or one of another format.
    public init(index: UnsafeRawBufferPointer) throws(GazetteerError) {
        let headerLength = MemoryLayout<IndexFormat.Header>.size
        let sectionCount = IndexFormat.Section.allCases.count
        let least = headerLength + sectionCount * MemoryLayout<IndexFormat.Extent>.stride
        guard index.count >= least else { throw .notAnIndex(length: index.count) }
        let header = index.loadUnaligned(as: IndexFormat.Header.self)
        guard header.magic == IndexFormat.magic else { throw .notAnIndex(length: index.count) }
        guard header.format == IndexFormat.number, header.sectionCount == UInt32(sectionCount) else {
            throw .otherFormat(found: header.format, expected: IndexFormat.number)
        }
        guard header.length <= UInt64(index.count) else {
            throw .cutShort(length: index.count, expected: Int(clamping: header.length))
        }
        memory = index
        digest = header.digest
        extents = (0..<sectionCount).map {
            index.loadUnaligned(
                fromByteOffset: headerLength + $0 * MemoryLayout<IndexFormat.Extent>.stride, as: IndexFormat.Extent.self
            )
        }
        for extent in extents where extent.offset > header.length || extent.offset % 8 != 0 {
            throw .cutShort(length: index.count, expected: Int(clamping: header.length))
        }
    }

    /// Version of the index: its format, and a digest of the tables it was compiled from ("2.4f0c9a2e51d07b33"); with a layer
    /// also the layer's state ("2.4f0c9a2e51d07b33+layer.2.91c03f2a").
    public var version: String {
        let digits = String(digest, radix: 16)
        return "\(IndexFormat.number)." + String(repeating: "0", count: 16 - digits.count) + digits
            + (layer.map { "+layer.\($0.layer.state)" } ?? "")
    }
    /// Number of places, those of the layer and hidden ones among them.
    public var placeCount: Int { count(.places) + (layer?.places.count ?? 0) }
    /// Number of regions.
    public var regionCount: Int { count(.regions) }
    /// Number of names without those of the layer, each counted once a place.
    public var nameCount: Int { count(.names) }
    /// Number of distinct forms under which names are looked up, without those of the layer.
    public var formCount: Int { count(.forms) }

    // MARK: Layer

    /// The same gazetteer with these edits and no others over it. Cost: nothing without edits; else some microseconds for each
    /// name that they add.
    public func layered(with layer: GazetteerLayer) -> Gazetteer {
        var result = withoutLayer
        if !layer.isEmpty { result.layer = LayerIndex(layer, over: result) }
        return result
    }

    /// The same gazetteer without what people have changed.
    public var withoutLayer: Gazetteer {
        var result = self
        result.layer = nil
        return result
    }

    /// The edits that are over the gazetteer.
    public var edits: [GazetteerEdit] { layer?.layer.edits ?? [] }

    /// Numbers of the edits that speak of a place or region which the gazetteer doesn't have; they count for nothing.
    public var inertEdits: [Int64] { layer?.inert ?? [] }

    /// True when a person has said that the place is never meant: no look-up offers it.
    public func isHidden(_ number: PlaceNumber) -> Bool { layer?.hidden.contains(number) ?? false }

    // MARK: Sections

    func count(_ section: IndexFormat.Section) -> Int { Int(extents[section.rawValue].count) }

    func records<Record>(_ section: IndexFormat.Section, _: Record.Type) -> UnsafeBufferPointer<Record> {
        let extent = extents[section.rawValue]
        let start = memory.baseAddress! + Int(extent.offset)
        return UnsafeBufferPointer(start: start.assumingMemoryBound(to: Record.self), count: Int(extent.count))
    }

    func string(_ reference: UInt32) -> String {
        String(decoding: stringBytes(reference), as: UTF8.self)
    }

    func stringBytes(_ reference: UInt32) -> UnsafeBufferPointer<UInt8> {
        let pool = records(.strings, UInt8.self)
        let start = Int(reference)
        let length = Int(pool[start]) | Int(pool[start + 1]) << 8
        return UnsafeBufferPointer(rebasing: pool[(start + 2)..<(start + 2 + length)])
    }

    // MARK: Places

    /// The facts that are numbers. Of a place of the layer the texts are not in the index, so their references mean nothing.
    func placeRecord(_ number: PlaceNumber) -> IndexFormat.PlaceRecord {
        if let placed = layer?.placed(number) { return IndexFormat.PlaceRecord(placed) }
        return records(.places, IndexFormat.PlaceRecord.self)[Int(number.rawValue)]
    }

    /// The place's facts. Cost: a few allocations for its names.
    public func place(_ number: PlaceNumber) -> Place {
        let record = placeRecord(number)
        var names: [RegionLevel: String] = [:]
        for region in regionPath(of: number) where names[level(of: region)] == nil {
            names[level(of: region)] = string(regionRecord(region).name)
        }
        if let added = layer?.placed(number)?.place {
            return Place(
                id: added.id, name: added.name, localName: added.localName, region: names[.admin1],
                region2: names[.admin2], region3: names[.admin3], settlementClass: added.settlementClass,
                population: added.population, coordinate: added.coordinate)
        }
        return Place(
            id: PlaceID(string(record.id)), name: string(record.name), localName: string(record.localName),
            region: names[.admin1], region2: names[.admin2], region3: names[.admin3],
            settlementClass: SettlementClass.allCases[Int(record.settlementClass)],
            population: record.population < 0 ? nil : Int(record.population), coordinate: coordinate(of: number),
            coordinateIsApproximate: record.isApproximate != 0)
    }

    /// The place's name in the country's own language and script.
    func localName(of number: PlaceNumber) -> String {
        layer?.placed(number)?.place.localName ?? string(placeRecord(number).localName)
    }

    /// Where the place lies; nil when the gazetteer has not even its hromada's center.
    public func coordinate(of number: PlaceNumber) -> Coordinate? {
        let record = placeRecord(number)
        guard record.longitude != Int32.min else { return nil }
        return Coordinate(longitude: Double(record.longitude) / 100_000, latitude: Double(record.latitude) / 100_000)
    }

    /// The place's identifiers elsewhere by scheme ("koatuu", "wikidata", "geonames", "osm"); those not known are left out.
    public func identifiers(of number: PlaceNumber) -> [(scheme: String, identifier: String)] {
        guard layer?.placed(number) == nil else { return [] }
        let record = placeRecord(number)
        return [
            ("koatuu", record.koatuu), ("wikidata", record.wikidata), ("geonames", record.geonames),
            ("osm", record.osm),
        ]
        .map { ($0.0, string($0.1)) }.filter { !$0.1.isEmpty }
    }

    /// The place with that identifier; nil when there is none. Cost: logarithmic.
    public func placeNumber(of id: PlaceID) -> PlaceNumber? {
        if let added = layer?.placeNumber(of: id) { return added }
        let places = records(.places, IndexFormat.PlaceRecord.self)
        let wanted = Array(id.description.utf8)
        var (low, high) = (0, places.count)
        while low < high {
            let middle = (low + high) / 2
            if stringBytes(places[middle].id).lexicographicallyPrecedes(wanted) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        guard low < places.count, stringBytes(places[low].id).elementsEqual(wanted) else { return nil }
        return PlaceNumber(UInt32(low))
    }

    /// All names of the place, the current endonym first, then the English name, then by the tables' order, then those that
    /// people have added.
    public func names(of number: PlaceNumber) -> [PlaceName] {
        guard let layer else { return ownNames(of: number) }
        return layer.names(of: number, own: layer.placed(number) == nil ? ownNames(of: number) : [])
    }

    private func ownNames(of number: PlaceNumber) -> [PlaceName] {
        let record = placeRecord(number)
        return (0..<UInt32(record.nameCount)).map { name(at: record.firstName + $0) }
    }

    func name(at position: UInt32) -> PlaceName {
        if let layer, position >= layer.firstName, let names = layer.names {
            return names.index.name(at: position - layer.firstName)
        }
        let record = records(.names, IndexFormat.NameRecord.self)[Int(position)]
        let languages = records(.languages, UInt32.self)
        func day(_ number: Int32) -> CalendarDay? { number == IndexFormat.noDay ? nil : CalendarDay(number: number) }
        return PlaceName(
            text: string(record.text), language: string(languages[Int(record.language)]),
            kind: NameKind.allCases[Int(record.kind)], from: day(record.from), until: day(record.until))
    }

    /// Places by what a person types: prefix of any name first, then misprints; larger places first, at most `limit`.
    public func search(_ typed: String, limit: Int) -> [PlaceNumber] {
        guard limit > 0 else { return [] }
        let rank = layer?.ranks(typed, limit: limit, over: withoutLayer) ?? ranks(typed, limit: limit)
        func population(_ place: PlaceNumber) -> Int32 { placeRecord(place).population }
        return rank.sorted {
            ($0.value, -population($0.key), $0.key.rawValue) < ($1.value, -population($1.key), $1.key.rawValue)
        }
        .prefix(limit).map(\.key)
    }

    /// For each place found by what a person types, how far it is from that; `limit` tells when misprints are looked for.
    func ranks(_ typed: String, limit: Int) -> [PlaceNumber: Int] {
        let letters = NameCoding.indexed(typed)
        guard !letters.isEmpty else { return [:] }
        var rank: [PlaceNumber: Int] = [:]
        func note(_ form: Int, _ cost: Int) {
            for posting in postings(ofForm: form) {
                let place = PlaceNumber(posting.place)
                let total = cost + Int(posting.penalty)
                rank[place] = Swift.min(rank[place] ?? .max, total)
            }
        }
        var (low, high) = (0, formCount)
        while low < high {
            let middle = (low + high) / 2
            if self.letters(ofForm: middle).lexicographicallyPrecedes(letters) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        while low < formCount, self.letters(ofForm: low).starts(with: letters) {
            note(low, self.letters(ofForm: low).count == letters.count ? 0 : 40)
            low += 1
        }
        if rank.count < limit {
            for hit in forms(near: NameCoding.query(typed), budget: 150) { note(Int(hit.form), hit.cost + 60) }
        }
        return rank
    }

    /// Places within `radius` kilometers of the point, nearest first. Cost: linear in the number of places, under 1 ms.
    public func places(near point: Coordinate, radiusInKilometers radius: Double) -> [(
        place: PlaceNumber, distance: Double
    )] {
        var found: [(place: PlaceNumber, distance: Double)] = []
        for number in 0..<UInt32(placeCount) {
            let place = PlaceNumber(number)
            if !isHidden(place), let there = coordinate(of: place), abs(there.latitude - point.latitude) * 111 <= radius
            {
                let distance = there.distanceInKilometers(to: point)
                if distance <= radius { found.append((place, distance)) }
            }
        }
        return found.sorted { ($0.distance, $0.place.rawValue) < ($1.distance, $1.place.rawValue) }
    }

    /// All places in the region, in the order of their identifiers. Cost: linear in the number of places.
    public func places(in region: RegionNumber) -> [PlaceNumber] {
        (0..<UInt32(placeCount)).map { PlaceNumber($0) }.filter { contains(region, $0) && !isHidden($0) }
    }

    // MARK: Forms

    func letters(ofForm number: Int) -> UnsafeBufferPointer<UInt8> {
        let record = records(.forms, IndexFormat.FormRecord.self)[number]
        let letters = records(.formLetters, UInt8.self)
        let start = Int(record.letters)
        return UnsafeBufferPointer(rebasing: letters[start..<(start + Int(record.letterCount))])
    }

    func postings(ofForm number: Int) -> UnsafeBufferPointer<IndexFormat.PostingRecord> {
        let record = records(.forms, IndexFormat.FormRecord.self)[number]
        let all = records(.postings, IndexFormat.PostingRecord.self)
        let start = Int(record.posting)
        return UnsafeBufferPointer(rebasing: all[start..<(start + Int(record.postingCount))])
    }

    /// Number of the form with exactly these letters; nil when there is none. Cost: under a microsecond.
    func form(_ letters: [UInt8]) -> Int? {
        let slots = records(.formTable, UInt32.self)
        guard slots.count > 0 else { return nil }
        return letters.withUnsafeBufferPointer { wanted in
            var slot = Int(truncatingIfNeeded: FormTable.hash(wanted)) & (slots.count - 1)
            while slots[slot] != IndexFormat.none {
                let found = self.letters(ofForm: Int(slots[slot]))
                if found.count == wanted.count, found.elementsEqual(wanted) { return Int(slots[slot]) }
                slot = (slot + 1) & (slots.count - 1)
            }
            return nil
        }
    }

    /// Forms within `budget` hundredths of an edit of a query's codes.
    func forms(near codes: [UInt8], budget: Int) -> [TrieWalk.Hit] {
        TrieWalk(forwards: trie(.forwards), backwards: trie(.backwards)).forms(near: codes, budget: budget)
    }

    private func trie(_ direction: FormTrie.Direction) -> FormTrie {
        FormTrie(
            nodes: records(direction == .forwards ? .trie : .backwardTrie, TrieNode.self),
            forms: records(.forms, IndexFormat.FormRecord.self), letters: records(.formLetters, UInt8.self),
            direction: direction)
    }
}

/// Why an index cannot be opened.
public enum GazetteerError: Error, Equatable, CustomStringConvertible {
    /// The bytes do not begin as an index does; carries the length found.
    case notAnIndex(length: Int)
    /// An index of another format than this program reads.
    case otherFormat(found: UInt32, expected: UInt32)

    /// Fewer bytes than the header promises.
    case cutShort(length: Int, expected: Int)

    /// The message a user sees.
    public var description: String {
        switch self {
        case .cutShort(let length, let expected):
            "gazetteer index: \(length) bytes, expected \(expected); the file is cut short, compile or copy it again"
        case .notAnIndex(let length):
            "gazetteer index: \(length) bytes that are not an index, expected one made by \"gazetteer-compiler compile\""
        case .otherFormat(let found, let expected):
            "gazetteer index: format \(found), expected \(expected); compile it again with \"gazetteer-compiler compile\""
        }
    }
}
