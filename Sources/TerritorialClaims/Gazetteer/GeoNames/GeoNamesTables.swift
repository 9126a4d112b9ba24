/// Gathers GeoNames' files, a line at a time, into the tables of a gazetteer.
///
/// Lines may come in any order of the files, but names of places only after the places. What is not needed is not kept, so
/// that memory grows with the places taken and not with the files.
public struct GeoNamesTables {
    /// What was read.
    public struct Counts: Sendable, Equatable {
        /// Settlements taken.
        public var settlements = 0
        /// Rows of other things than settlements and units of administration.
        public var otherFeatures = 0
        /// Settlements that stood in the files before.
        public var repeated = 0
        /// Settlements whose codes name no unit that the files describe; they lie in the next unit above.
        public var withoutUnit = 0
        /// Names taken.
        public var names = 0
        /// Names of what was not taken.
        public var namesOfOthers = 0
        /// Links, postal and airport codes, abbreviations and their like.
        public var notNames = 0
        /// Names in scripts that look-up does not read (neither Latin nor Cyrillic).
        public var otherScripts = 0

        /// Nothing read yet.
        public init() {}
    }

    /// What was read so far.
    public private(set) var counts = Counts()

    private var places: [GazetteerTables.PlaceRow] = []
    private var numbers: [UInt32: UInt32] = [:]
    private var ids: [UInt32] = []
    private var chosen: [(name: ChosenName, local: ChosenName)] = []
    private var names: [GazetteerTables.NameRow] = []
    private var units = GeoNamesUnits()
    private let localLanguages: [String]
    private let keepsOtherNames: Bool

    /// Begins without any place.
    ///
    /// - Parameters:
    ///   - localLanguages: ISO 639 codes of the languages whose names are endonyms; empty for those of each country.
    ///   - keepsOtherNames: true to take the main table's own list of names, which has no languages: for when there is no
    ///     table of alternate names.
    public init(localLanguages: [String] = [], keepsOtherNames: Bool) {
        self.localLanguages = localLanguages
        self.keepsOtherNames = keepsOtherNames
    }

    /// Number of settlements so far.
    public var placeCount: Int { places.count }

    /// Takes a line of `admin1CodesASCII.txt` or `admin2Codes.txt`. Throws when it is not of the format.
    public mutating func add(adminCode line: [UInt8], order: GeoNamesAdminCode.Order) throws(GeoNamesLineProblem) {
        let row = try GeoNamesAdminCode.read(line, order: order)
        let parts = row.code.split(separator: ".").map(String.init)
        units.describe(
            country: parts[0], admin1: parts[1], admin2: order == .second ? parts[2] : "", id: row.id, name: row.name,
            asciiName: row.asciiName)
    }

    /// Takes a line of a country dump. Throws when it is not of the format.
    public mutating func add(row line: [UInt8]) throws(GeoNamesLineProblem) {
        guard let row = try GeoNamesRow.read(line) else {
            counts.otherFeatures += 1
            return
        }
        switch row.subject {
        case .settlement(let settlementClass): add(row, settlementClass)
        case .country: describe(row, admin1: "", admin2: "")
        case .admin1: describe(row, admin1: row.admin1, admin2: "")
        case .admin2: describe(row, admin1: row.admin1, admin2: row.admin2)
        }
    }

    private mutating func describe(_ row: GeoNamesRow, admin1: String, admin2: String) {
        let isWhole = row.subject == .country || !admin1.isEmpty && (row.subject == .admin1 || !admin2.isEmpty)
        guard isWhole else { return }
        units.describe(
            country: row.country, admin1: admin1, admin2: admin2, id: row.id, name: row.name, asciiName: row.asciiName)
    }

    private mutating func add(_ row: GeoNamesRow, _ settlementClass: SettlementClass) {
        guard numbers[row.id] == nil else {
            counts.repeated += 1
            return
        }
        let number = places.count
        numbers[row.id] = UInt32(number)
        ids.append(row.id)
        counts.settlements += 1
        places.append(
            GazetteerTables.PlaceRow(
                id: "", name: row.name, localName: "", settlementClass: settlementClass,
                region: units.unit(country: row.country, admin1: row.admin1, admin2: row.admin2), formerRegion: nil,
                coordinate: row.coordinate, isApproximate: false, population: row.population, identifiers: .init(),
                localLanguage: ""))
        var name = ChosenName()
        name.offer(row.name, rank: ChosenName.rank(ofMainName: row.name))
        chosen.append((name, ChosenName()))
        var known = [(letters: NameCoding.indexed(row.name), script: Self.script(of: row.name))]
        func addUnlabeled(_ text: String, _ kind: NameKind) {
            let (letters, script) = (NameCoding.indexed(text), Self.script(of: text))
            guard letters.count > 1, !known.contains(where: { $0.letters == letters && $0.script == script }) else {
                return
            }
            known.append((letters, script))
            names.append(.init(place: number, name: PlaceName(text: text, language: script, kind: kind)))
        }
        addUnlabeled(row.asciiName, .romanized)
        guard keepsOtherNames else { return }
        for text in row.otherNames.split(separator: ",").prefix(Self.mostNames) { addUnlabeled(String(text), .variant) }
    }

    /// Names of one place that are kept at most.
    static let mostNames = 1_000

    /// Takes a line of `alternateNamesV2.txt`. Throws when it is not of the format.
    public mutating func add(alternateName line: [UInt8]) throws(GeoNamesLineProblem) {
        if let bearer = GeoNamesAlternateName.bearer(of: line), numbers[bearer] == nil, units.number(of: bearer) == nil
        {
            counts.namesOfOthers += 1
            return
        }
        let other = try GeoNamesAlternateName.read(line)
        switch other.content {
        case .other: counts.notNames += 1
        case .wikidata:
            counts.notNames += 1
            if let number = numbers[other.id] { places[Int(number)].identifiers.wikidata = other.text }
        case .name(let language):
            if let unit = units.number(of: other.id) { units.add(other, language: language, to: unit) }
            if let number = numbers[other.id] { add(other, language, to: Int(number)) }
        }
    }

    private mutating func add(_ other: GeoNamesAlternateName, _ language: String, to number: Int) {
        let place = places[number]
        let languages = endonymLanguages(of: place.region)
        let order = languages.firstIndex(of: language)
        if !other.isHistoric, !other.isColloquial {
            if language == "en" {
                chosen[number].name.offer(
                    other.text, rank: ChosenName.rank(of: other, isMainName: other.text == place.name))
            }
            if let order {
                let before = chosen[number].local.text
                chosen[number].local.offer(
                    other.text, rank: ChosenName.rank(of: other, order: order, of: languages.count))
                if chosen[number].local.text != before { places[number].localLanguage = language }
            }
        }
        let kind: NameKind =
            if other.isHistoric {
                .historical
            } else if other.isColloquial || language.isEmpty {
                .variant
            } else if language.hasSuffix("-Latn") {
                .romanized
            } else {
                order == nil ? .exonym : .endonym
            }
        guard NameCoding.indexed(other.text).count > 1 || kind == .endonym else {
            counts.otherScripts += 1
            return
        }
        counts.names += 1
        names.append(
            .init(
                place: number,
                name: PlaceName(
                    text: other.text, language: language.isEmpty ? Self.script(of: other.text) : language, kind: kind,
                    from: other.from, until: other.until)))
    }

    private func endonymLanguages(of unit: Int) -> [String] {
        localLanguages.isEmpty ? CountryLanguages.of(units.units[unit].country) : localLanguages
    }

    /// The language of words of which only the script is known.
    static func script(of text: String) -> String {
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: return "und-Latn"
            case 0x400...0x52F: return "und-Cyrl"
            default: continue
            }
        }
        return "und"
    }

    /// The tables of all that was taken, places by identifier. Ends the gathering.
    public mutating func finish() -> GazetteerTables {
        var tables = GazetteerTables()
        let named = places.map { units.named($0.region) }
        counts.withoutUnit = zip(places, named).count { $0.region != $1 }
        let regions = units.regions(used: Set(named))
        (tables.regions, tables.regionNames) = (regions.regions, regions.names)
        let order = places.indices.map { (number: $0, id: "geonames:\(ids[$0])") }
            .sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
        var positions = [UInt32](repeating: 0, count: places.count)
        tables.places = order.enumerated().map { position, entry in
            positions[entry.number] = UInt32(position)
            var place = places[entry.number]
            place.id = entry.id
            place.identifiers.geonames = String(ids[entry.number])
            place.name = chosen[entry.number].name.text
            place.localName = chosen[entry.number].local.text
            if place.localName.isEmpty { (place.localName, place.localLanguage) = (place.name, "") }
            place.region = regions.positions[named[entry.number]] ?? 0
            return place
        }
        (places, chosen, ids, numbers) = ([], [], [], [:])
        for index in names.indices { names[index].place = Int(positions[names[index].place]) }
        tables.names = Self.unrepeated(names)
        names = []
        tables.digestContent()
        return tables
    }

    /// The names by place, in the order in which they came, each once by words and language: a kind other than "variant"
    /// before "variant".
    private static func unrepeated(_ names: consuming [GazetteerTables.NameRow]) -> [GazetteerTables.NameRow] {
        var names = names
        names.sort { $0.place < $1.place }
        var kept: [GazetteerTables.NameRow] = []
        kept.reserveCapacity(names.count)
        var first = 0
        for row in names {
            if let last = kept.last, last.place != row.place { first = kept.count }
            let same = kept[first...].firstIndex {
                $0.name.text == row.name.text && $0.name.language == row.name.language
            }
            if let same {
                if kept[same].name.kind == .variant { kept[same] = row }
            } else if kept.count - first < mostNames {
                kept.append(row)
            }
        }
        return kept
    }
}

extension GazetteerTables {
    /// Names the version of tables that were not read from files by what they hold.
    mutating func digestContent() {
        for (region, parent) in regions {
            digest.add(region.id.description)
            digest.add(region.name)
            digest.add(parent ?? -1)
        }
        for place in places {
            digest.add(place.id)
            digest.add(place.name)
            digest.add(place.localName)
            digest.add(place.region)
            digest.add(Int(((place.coordinate?.longitude ?? 999) * 100_000).rounded()))
            digest.add(Int(((place.coordinate?.latitude ?? 999) * 100_000).rounded()))
            digest.add(place.population ?? -1)
        }
        for row in names {
            digest.add(row.place)
            digest.add(row.name.text)
            digest.add(row.name.language)
            digest.add(row.name.kind.rawValue)
        }
    }
}
