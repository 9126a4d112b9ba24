/// The units of administration that a GeoNames import has heard of: by code, in whatever order the files name them.
struct GeoNamesUnits {
    /// A unit on its way to being a region.
    struct Unit {
        var code: String
        var level: RegionLevel
        var parent: Int?
        var id: UInt32?
        var name = ChosenName()
        var localName = ChosenName()
        var names: [String] = []
        var country: String
    }

    private(set) var units: [Unit] = []
    private var byCode: [String: Int] = [:]
    private var byID: [UInt32: Int] = [:]

    /// The lowest unit that the codes name, made when nothing was heard of it yet.
    mutating func unit(country: String, admin1: String, admin2: String) -> Int {
        if let known = byCode[Self.code(country, admin1, admin2)] { return known }
        let top = unit(code: country, level: .country, parent: nil, country: country)
        guard !admin1.isEmpty else { return top }
        let first = unit(code: "\(country).\(admin1)", level: .admin1, parent: top, country: country)
        guard !admin2.isEmpty else { return first }
        return unit(code: "\(country).\(admin1).\(admin2)", level: .admin2, parent: first, country: country)
    }

    /// Notes the name of the unit with the codes, as a code file or a row of the main table gives it; the first one stays.
    mutating func describe(
        country: String, admin1: String, admin2: String, id: UInt32?, name: String, asciiName: String
    ) {
        let number = unit(country: country, admin1: admin1, admin2: admin2)
        units[number].name.offer(name, rank: ChosenName.rank(ofMainName: name))
        units[number].names.append(name)
        if !asciiName.isEmpty, asciiName != name { units[number].names.append(asciiName) }
        guard let id, id > 0, units[number].id == nil else { return }
        units[number].id = id
        byID[id] = number
    }

    /// The unit with GeoNames' number; nil when no file has named it.
    func number(of id: UInt32) -> Int? { byID[id] }

    /// Notes another name of a unit.
    mutating func add(_ other: GeoNamesAlternateName, language: String, to number: Int) {
        units[number].names.append(other.text)
        guard !other.isHistoric, !other.isColloquial else { return }
        if language == "en" {
            units[number].name.offer(
                other.text, rank: ChosenName.rank(of: other, isMainName: units[number].names.first == other.text))
        }
        let languages = CountryLanguages.of(units[number].country)
        if let order = languages.firstIndex(of: language) {
            units[number].localName.offer(
                other.text, rank: ChosenName.rank(of: other, order: order, of: languages.count))
        }
    }

    private static func code(_ country: String, _ admin1: String, _ admin2: String) -> String {
        admin1.isEmpty ? country : admin2.isEmpty ? "\(country).\(admin1)" : "\(country).\(admin1).\(admin2)"
    }

    private mutating func unit(code: String, level: RegionLevel, parent: Int?, country: String) -> Int {
        if let known = byCode[code] { return known }
        units.append(Unit(code: code, level: level, parent: parent, country: country))
        byCode[code] = units.count - 1
        return units.count - 1
    }

    /// The lowest unit at or above `number` that has a name; the country where none has.
    func named(_ number: Int) -> Int {
        var number = number
        while units[number].name.text.isEmpty, let parent = units[number].parent { number = parent }
        return number
    }

    /// The units that places lie in (`used`, positions of named units) and those above them as regions, by identifier; for
    /// each unit's position, the region's.
    func regions(used: Set<Int>) -> (
        regions: [(region: Region, parent: Int?)], names: [GazetteerTables.RegionNameRow], positions: [Int: Int]
    ) {
        var kept = used
        for number in used {
            var next = units[number].parent
            while let above = next, kept.insert(above).inserted { next = units[above].parent }
        }
        // A unit above that no file names gives its parts to the one above it.
        let ordered = kept.filter { named($0) == $0 }.map { (number: $0, id: identifier(of: $0)) }
            .sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
        var positions: [Int: Int] = [:]
        for (position, entry) in ordered.enumerated() { positions[entry.number] = position }
        var names: [GazetteerTables.RegionNameRow] = []
        let regions = ordered.enumerated().map { position, entry in
            let unit = units[entry.number]
            let parent = unit.parent.map { named($0) }
            let name = unit.name.text.isEmpty ? unit.code : unit.name.text
            names += unit.names.map { GazetteerTables.RegionNameRow(text: $0, region: position) }
            return (
                Region(
                    id: PlaceID(entry.id), parent: parent.map { PlaceID(identifier(of: $0)) }, level: unit.level,
                    name: name, localName: unit.localName.text.isEmpty ? name : unit.localName.text),
                parent.flatMap { positions[$0] }
            )
        }
        return (regions, names, positions)
    }

    private func identifier(of number: Int) -> String {
        let unit = units[number]
        if unit.level == .country { return "iso:\(unit.code)" }
        return unit.id.map { "geonames:\($0)" } ?? "geonames-code:\(unit.code)"
    }
}

/// The name that fits best of those offered so far.
struct ChosenName {
    private(set) var text = ""
    private var rank = 0

    /// Takes the name when it ranks above the one chosen so far.
    mutating func offer(_ text: String, rank: Int) {
        if rank > self.rank { (self.text, self.rank) = (text, rank) }
    }

    /// Rank of the main table's name as the English one: above English names that are not preferred, unless it is written
    /// with letters that English lacks ("Cəbrayıl" beside "Jabrayil").
    static func rank(ofMainName name: String) -> Int { name.utf8.allSatisfy { $0 < 0x80 } ? 5 : 3 }

    /// Rank of another name: preferred ones first, short ones last; for the local name, languages in the country's order.
    static func rank(of other: GeoNamesAlternateName, isMainName: Bool = false, order: Int = 0, of count: Int = 1)
        -> Int
    {
        (count - order - 1) * 8 + (other.isPreferred ? 6 : isMainName ? 5 : other.isShort ? 2 : 4)
    }
}
