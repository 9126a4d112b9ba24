/// Compiles the gazetteer's tables into the index that ``Gazetteer`` reads. The same tables give the same bytes.
public struct GazetteerIndexBuilder {
    /// Sections as they follow each other in the index, each filled up to a multiple of eight bytes.
    private var pieces: [[UInt8]] = []
    private var length: Int
    private var extents = [IndexFormat.Extent](
        repeating: IndexFormat.Extent(offset: 0, count: 0), count: IndexFormat.Section.allCases.count)
    private var strings = StringPool()

    private init() {
        length = MemoryLayout<IndexFormat.Header>.size + MemoryLayout<IndexFormat.Extent>.stride * extents.count
    }

    /// The index of the tables. Cost: some seconds for 200,000 names.
    public static func index(of tables: consuming GazetteerTables) -> [UInt8] {
        let pieces = pieces(of: tables)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(pieces.reduce(0) { $0 + $1.count })
        for piece in pieces { bytes += piece }
        return bytes
    }

    /// The index in pieces that follow each other, for those who write it and need not hold it twice. The tables' memory is
    /// given back on the way when the caller has passed them on.
    public static func pieces(of given: consuming GazetteerTables) -> [[UInt8]] {
        var tables = given
        var builder = GazetteerIndexBuilder()
        let digest = tables.digest.value
        builder.writeRegions(tables)
        tables.boundaries = []
        let names = NamesByPlace(tables)
        builder.writePlaces(tables, names)
        let forms = builder.forms(tables, names)
        tables = GazetteerTables()
        builder.write(forms)
        builder.write(builder.strings.bytes, .strings)
        return [builder.head(digest: digest)] + builder.pieces
    }

    private func head(digest: UInt64) -> [UInt8] {
        let header = IndexFormat.Header(
            magic: IndexFormat.magic, format: IndexFormat.number, sectionCount: UInt32(extents.count), digest: digest,
            length: UInt64(length))
        return withUnsafeBytes(of: header) { Array($0) } + extents.withUnsafeBytes { Array($0) }
    }

    private mutating func write<Record>(_ records: [Record], _ section: IndexFormat.Section) {
        // The last section is not filled up.
        if let last = pieces.indices.last {
            while length % 8 != 0 {
                pieces[last].append(0)
                length += 1
            }
        }
        extents[section.rawValue] = IndexFormat.Extent(offset: UInt64(length), count: UInt64(records.count))
        pieces.append(records.withUnsafeBytes { Array($0) })
        length += pieces[pieces.count - 1].count
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

    private mutating func writePlaces(_ tables: GazetteerTables, _ names: NamesByPlace) {
        var languages: [String] = []
        var languageNumbers: [String: UInt8] = [:]
        var nameRecords: [IndexFormat.NameRecord] = []
        var records: [IndexFormat.PlaceRecord] = []
        func hundredThousandths(_ degrees: Double) -> Int32 { Int32((degrees * 100_000).rounded()) }
        for (number, row) in tables.places.enumerated() {
            let first = nameRecords.count
            let own = names.names(of: number, in: tables)
            for name in own {
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
                    nameCount: UInt16(clamping: own.count),
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

    private func forms(_ tables: GazetteerTables, _ names: NamesByPlace) -> FormList {
        var list = FormList()
        var number: UInt32 = 0
        for place in tables.places.indices {
            for name in names.names(of: place, in: tables) {
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
        return list
    }

    private mutating func write(_ list: consuming FormList) {
        let sections = list.sections()
        write(sections.forms, .forms)
        write(sections.letters, .formLetters)
        write(sections.postings, .postings)
        write(sections.table, .formTable)
        write(sections.forwards, .trie)
        write(sections.backwards, .backwardTrie)
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
