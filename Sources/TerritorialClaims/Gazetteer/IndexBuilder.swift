/// Compiles the gazetteer's tables into the index that ``Gazetteer`` reads. The same tables give the same bytes.
public struct GazetteerIndexBuilder {
    private var bytes: [UInt8] = []
    private var extents = [IndexFormat.Extent](
        repeating: IndexFormat.Extent(offset: 0, count: 0), count: IndexFormat.Section.allCases.count)
    private var strings = StringPool()

    private init() {}

    /// The index of the tables. Cost: some seconds for 200,000 names.
    public static func index(of tables: GazetteerTables) -> [UInt8] {
        var builder = GazetteerIndexBuilder()
        return builder.build(tables)
    }

    private mutating func build(_ tables: GazetteerTables) -> [UInt8] {
        let header = MemoryLayout<IndexFormat.Header>.size + MemoryLayout<IndexFormat.Extent>.stride * extents.count
        bytes = [UInt8](repeating: 0, count: header)
        writeRegions(tables)
        let byPlace = namesByPlace(tables)
        writePlaces(tables, byPlace)
        writeForms(tables, byPlace)
        write(strings.bytes, .strings)
        withUnsafeBytes(
            of: IndexFormat.Header(
                magic: IndexFormat.magic, format: IndexFormat.number, sectionCount: UInt32(extents.count),
                digest: tables.digest.value, length: UInt64(bytes.count))
        ) { header in
            for (index, byte) in header.enumerated() { bytes[index] = byte }
        }
        extents.withUnsafeBytes { table in
            let start = MemoryLayout<IndexFormat.Header>.size
            for (index, byte) in table.enumerated() { bytes[start + index] = byte }
        }
        return bytes
    }

    private mutating func write<Record>(_ records: [Record], _ section: IndexFormat.Section) {
        while bytes.count % 8 != 0 { bytes.append(0) }
        extents[section.rawValue] = IndexFormat.Extent(offset: UInt64(bytes.count), count: UInt64(records.count))
        records.withUnsafeBytes { bytes.append(contentsOf: $0) }
    }

    // MARK: Regions

    private mutating func writeRegions(_ tables: GazetteerTables) {
        var ringsOf: [Int: [[(Int32, Int32)]]] = [:]
        for boundary in tables.boundaries { ringsOf[boundary.region, default: []] += boundary.rings }
        var records: [IndexFormat.RegionRecord] = []
        var rings: [IndexFormat.RingRecord] = []
        var points: [IndexFormat.PointRecord] = []
        for (number, entry) in tables.regions.enumerated() {
            let own = ringsOf[number] ?? []
            let all = own.joined()
            records.append(
                IndexFormat.RegionRecord(
                    id: strings.add(entry.region.id.description),
                    parent: entry.parent.map { UInt32($0) } ?? IndexFormat.none, name: strings.add(entry.region.name),
                    localName: strings.add(entry.region.localName), firstRing: UInt32(rings.count),
                    ringCount: UInt32(own.count), west: all.map(\.0).min() ?? 0, south: all.map(\.1).min() ?? 0,
                    east: all.map(\.0).max() ?? 0, north: all.map(\.1).max() ?? 0,
                    level: UInt32(RegionLevel.allCases.firstIndex(of: entry.region.level) ?? 0)))
            for ring in own {
                rings.append(IndexFormat.RingRecord(firstPoint: UInt32(points.count), pointCount: UInt32(ring.count)))
                for (x, y) in ring { points.append(IndexFormat.PointRecord(x: x, y: y)) }
            }
        }
        write(records, .regions)
        write(rings, .rings)
        write(points, .points)
        var keys: Set<RegionKey> = []
        for row in tables.regionNames {
            keys.insert(RegionKey(letters: row.key, region: row.region))
        }
        for (number, entry) in tables.regions.enumerated() {
            for name in [entry.region.name, entry.region.localName] {
                keys.insert(RegionKey(letters: RegionWords.key(RegionWords.read(name).stems), region: number))
            }
        }
        let sorted = keys.filter { !$0.letters.isEmpty }.sorted()
        write(
            sorted.map { key in
                IndexFormat.RegionNameRecord(
                    letters: strings.add(letters: key.letters), letterCount: UInt32(key.letters.count),
                    region: UInt32(key.region))
            }, .regionNames)
    }

    private struct RegionKey: Hashable, Comparable {
        var letters: [UInt8]
        var region: Int
        static func < (left: Self, right: Self) -> Bool {
            left.letters == right.letters
                ? left.region < right.region : left.letters.lexicographicallyPrecedes(right.letters)
        }
    }

    // MARK: Places and names

    private func namesByPlace(_ tables: GazetteerTables) -> [[PlaceName]] {
        var result = [[PlaceName]](repeating: [], count: tables.places.count)
        for row in tables.names { result[row.place].append(row.name) }
        for place in tables.places.indices {
            let row = tables.places[place]
            let wanted = [(row.localName, row.localLanguage), (row.name, "en")]
            for (text, language) in wanted.reversed() where !language.isEmpty {
                if let at = result[place].firstIndex(where: { $0.text == text && $0.language == language }) {
                    result[place].insert(result[place].remove(at: at), at: 0)
                } else {
                    result[place].insert(
                        PlaceName(text: text, language: language, kind: language == "en" ? .romanized : .endonym), at: 0
                    )
                }
            }
        }
        return result
    }

    private mutating func writePlaces(_ tables: GazetteerTables, _ names: [[PlaceName]]) {
        var languages: [String] = []
        var languageNumbers: [String: UInt8] = [:]
        var nameRecords: [IndexFormat.NameRecord] = []
        var records: [IndexFormat.PlaceRecord] = []
        func hundredThousandths(_ degrees: Double) -> Int32 { Int32((degrees * 100_000).rounded()) }
        for (number, row) in tables.places.enumerated() {
            let first = nameRecords.count
            for name in names[number] {
                let language: UInt8
                if let known = languageNumbers[name.language] {
                    language = known
                } else {
                    // One byte numbers the languages; the 256th and later ones are not told apart.
                    language = UInt8(clamping: languages.count)
                    if languages.count <= Int(UInt8.max) {
                        languages.append(language == .max ? "und" : name.language)
                    }
                    languageNumbers[name.language] = language
                }
                nameRecords.append(
                    IndexFormat.NameRecord(
                        text: strings.add(name.text), from: name.from?.number ?? IndexFormat.noDay,
                        until: name.until?.number ?? IndexFormat.noDay, language: language,
                        kind: UInt8(NameKind.allCases.firstIndex(of: name.kind) ?? 0)))
            }
            records.append(
                IndexFormat.PlaceRecord(
                    id: strings.add(row.id), name: strings.add(row.name), localName: strings.add(row.localName),
                    region: UInt32(row.region), formerRegion: row.formerRegion.map { UInt32($0) } ?? IndexFormat.none,
                    longitude: row.coordinate.map { hundredThousandths($0.longitude) } ?? Int32.min,
                    latitude: row.coordinate.map { hundredThousandths($0.latitude) } ?? Int32.min,
                    population: Int32(row.population ?? -1), firstName: UInt32(first),
                    nameCount: UInt16(clamping: names[number].count),
                    settlementClass: UInt8(SettlementClass.allCases.firstIndex(of: row.settlementClass) ?? 0),
                    isApproximate: row.isApproximate ? 1 : 0, koatuu: strings.add(row.identifiers.koatuu),
                    wikidata: strings.add(row.identifiers.wikidata), geonames: strings.add(row.identifiers.geonames),
                    osm: strings.add(row.identifiers.osm)))
        }
        write(records, .places)
        write(nameRecords, .names)
        write(languages.map { strings.add($0) }, .languages)
    }

    // MARK: Forms

    private mutating func writeForms(_ tables: GazetteerTables, _ names: [[PlaceName]]) {
        var list = FormList()
        var number: UInt32 = 0
        for place in tables.places.indices {
            for name in names[place] {
                let letters = NameCoding.indexed(name.text)
                let penalty = NameTranslation.penalty(of: name.kind)
                list.add(letters, FormList.Posting(place: UInt32(place), name: number, penalty: penalty))
                for (translated, extra) in NameTranslation.forms(of: letters) {
                    list.add(
                        translated, FormList.Posting(place: UInt32(place), name: number, penalty: penalty + extra))
                }
                number += 1
            }
        }
        let sections = list.sections()
        write(sections.forms, .forms)
        write(sections.letters, .formLetters)
        write(sections.postings, .postings)
        write(sections.table, .formTable)
        write(sections.forwards, .trie)
        write(sections.backwards, .backwardTrie)
    }
}

/// Strings of the index, each once: two bytes of length, then UTF-8.
private struct StringPool {
    private(set) var bytes: [UInt8] = []
    private var known: [[UInt8]: UInt32] = [:]

    mutating func add(_ text: String) -> UInt32 { add(letters: Array(text.utf8)) }

    mutating func add(letters: [UInt8]) -> UInt32 {
        if let offset = known[letters] { return offset }
        let offset = UInt32(bytes.count)
        let length = Swift.min(letters.count, Int(UInt16.max))
        bytes.append(UInt8(length & 0xFF))
        bytes.append(UInt8(length >> 8))
        bytes += letters.prefix(length)
        known[letters] = offset
        return offset
    }
}

/// A hash table from a form's letters to its number, open addressing with linear steps, at most half full.
enum FormTable {
    static func build(count: Int, letters: (Int) -> UnsafeBufferPointer<UInt8>) -> [UInt32] {
        var size = 16
        while size < count * 2 { size *= 2 }
        var slots = [UInt32](repeating: IndexFormat.none, count: size)
        for number in 0..<count {
            var slot = Int(truncatingIfNeeded: hash(letters(number))) & (size - 1)
            while slots[slot] != IndexFormat.none { slot = (slot + 1) & (size - 1) }
            slots[slot] = UInt32(number)
        }
        return slots
    }

    /// FNV-1a, 64 bits, folded.
    static func hash(_ letters: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var sum: UInt64 = 0xCBF2_9CE4_8422_2325
        for letter in letters { sum = (sum ^ UInt64(letter)) &* 0x100_0000_01B3 }
        return sum ^ (sum >> 32)
    }
}
