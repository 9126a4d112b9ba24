import TerritorialClaims

/// Oblasts, districts, towns and villages on the Russian side of the border.
struct RussianBorderImport {
    private(set) var regions: [RegionRow] = []
    private(set) var boundaries: [BoundaryRow] = []
    private(set) var places: [PlaceRow] = []
    private(set) var names: [NameRow] = []
    /// Names of the districts besides their own: after their center, as an okrug, in Ukrainian.
    private(set) var regionNames: [RegionNameRow] = []
    private(set) var problems: [ImportProblem] = []

    private struct Oblast {
        var source: String
        var id: String
        var english: String
    }

    private static let oblasts = [
        Oblast(source: "Курская", id: "iso:RU-KRS", english: "Kursk"),
        Oblast(source: "Белгородская", id: "iso:RU-BEL", english: "Belgorod"),
        Oblast(source: "Брянская", id: "iso:RU-BRY", english: "Bryansk"),
    ]

    /// Districts that the two place tables write differently from the boundaries.
    private static let districtSpellings = ["Шебекинский район": "Шебекино"]

    /// Points of the source that are wrong: the place is kept without a point.
    private static let wrongPoints: Set<String> = ["Курская/Суджанский район/Русское Поречное"]

    private var usedIDs: [String: Int] = [:]
    private var corrections: [String: String] = [:]
    private var towns: [String: SettlementClass] = [:]

    init(_ sources: Sources) throws(ImportProblem) {
        addRegions(sources)
        try readAdditions(sources.additions)
        try addPlaces(villages: readVillages(sources.borderVillages), offices: readPlaces(sources.borderPlaces))
        addRegionNames()
    }

    private mutating func addRegionNames() {
        let byRegion = Dictionary(grouping: places, by: \.region)
        for region in regions {
            guard let adjective = region.localName.removingSuffix(" район") else { continue }
            var names = [("\(adjective) муниципальный округ", "ru"), ("\(adjective) городской округ", "ru")]
            names.append((ukrainianAdjective(adjective) + " район", "uk"))
            func common(_ place: PlaceRow) -> Int { zip(place.localName, adjective).prefix { $0 == $1 }.count }
            let center = (byRegion[region.id] ?? []).filter { $0.settlementClass != .village }.max {
                (common($0), $1.id) < (common($1), $0.id)
            }
            if let center, common(center) >= 3, common(center) * 10 >= center.localName.count * 6 {
                names.append(("\(center.name) District", "en"))
            }
            regionNames += names.map { RegionNameRow(name: $0.0, language: $0.1, region: region.id) }
        }
    }

    /// «Суджанский» as Ukrainian writes it, «Суджанський».
    private func ukrainianAdjective(_ russian: String) -> String {
        let stem = russian.removingSuffix("ский").map { $0 + "ський" } ?? russian
        return String(stem.map { $0 == "ы" ? "и" : $0 == "ё" ? "е" : $0 })
    }

    private mutating func addRegions(_ sources: Sources) {
        let origin = Origin(file: sources.russianOblasts.file)
        regions.append(
            RegionRow(
                id: "iso:RU", parent: "", level: .country, name: "Russia", localName: "Россия", russianName: "Россия",
                origin: origin))
        for feature in sources.russianOblasts.features {
            guard let oblast = Self.oblast(feature.properties["oblast_ru"] ?? "") else { continue }
            let local = oblast.source + " область"
            regions.append(
                RegionRow(
                    id: oblast.id, parent: "iso:RU", level: .admin1, name: oblast.english + " Oblast",
                    localName: local, russianName: local, origin: origin))
            boundaries.append(BoundaryRow(region: oblast.id, shape: feature.shape))
        }
        for feature in sources.russianDistricts.features {
            let district = feature.properties["district_ru"] ?? ""
            guard let oblast = Self.oblast(feature.properties["oblast_ru"] ?? ""), !district.isEmpty else { continue }
            let id = Self.districtID(district, oblast)
            let isDistrict = district.hasSuffix(" район")
            let local = isDistrict ? district : district + " (городской округ)"
            regions.append(
                RegionRow(
                    id: id, parent: oblast.id, level: .admin2,
                    name: Self.english(district: district) + (isDistrict ? " District" : " Urban Okrug"),
                    localName: local, russianName: local, origin: Origin(file: sources.russianDistricts.file)))
            boundaries.append(BoundaryRow(region: id, shape: feature.shape))
        }
    }

    private mutating func readAdditions(_ additions: Additions) throws(ImportProblem) {
        let table = additions.russianCorrections
        let (oblast, wrong, right) = (
            try table.column("oblast_ru"), try table.column("name_in_source"), try table.column("name_ru")
        )
        for row in table.rows { corrections["\(row.fields[oblast])/\(row.fields[wrong])"] = row.fields[right] }
        let town = additions.russianTowns
        let (townOblast, name, kind) = (
            try town.column("oblast_ru"), try town.column("name_ru"), try town.column("class")
        )
        for row in town.rows {
            towns["\(row.fields[townOblast])/\(folded(row.fields[name]))"] = SettlementClass(
                rawValue: row.fields[kind])
        }
    }

    private struct Entry {
        var name: String
        var english: String
        var ukrainian: String
        var oblast: Oblast
        var district: String
        var settlementClass: SettlementClass?
        var point: Point?
        var isOffice = false
        var population = ""
        var geonames = ""
        var aliases: [String] = []
        var source: String
        var origin: Origin

        var key: String { "\(oblast.source)/\(district)/\(folded(name))" }
    }

    private mutating func readVillages(_ table: SourceTable) throws(ImportProblem) -> [Entry] {
        let (name, english, ukrainian) = (
            try table.column("name_ru"), try table.column("name_en"), try table.column("name_uk")
        )
        let (oblast, district, kind) = (
            try table.column("oblast_ru"), try table.column("district_ru"), try table.column("class")
        )
        let (latitude, longitude, population) = (
            try table.column("lat"), try table.column("lon"), try table.column("population")
        )
        var entries: [Entry] = []
        for row in table.rows {
            let fields = row.fields
            guard
                var entry = try entry(
                    table, row, name: fields[name], oblast: fields[oblast], district: fields[district],
                    point: (fields[longitude], fields[latitude]), source: "district-pages")
            else { continue }
            entry.english = straightened(fields[english])
            entry.ukrainian = straightened(fields[ukrainian])
            entry.settlementClass = Self.settlementClass(fields[kind])
            entry.population = String(fields[population].prefix { $0.isNumber })
            entries.append(entry)
        }
        return entries
    }

    private mutating func readPlaces(_ table: SourceTable) throws(ImportProblem) -> [Entry] {
        let (name, english, ukrainian) = (
            try table.column("name_ru"), try table.column("name_en"), try table.column("name_uk")
        )
        let (oblast, district, population) = (
            try table.column("oblast_ru"), try table.column("district_ru"), try table.column("population")
        )
        let (latitude, longitude) = (try table.column("lat"), try table.column("lon"))
        let (geonames, source, aliases) = (
            try table.column("geonameid"), try table.column("src"), try table.column("aliases")
        )
        var entries: [Entry] = []
        for row in table.rows {
            let fields = row.fields
            let corrected = corrections["\(fields[oblast])/\(fields[name])"] ?? fields[name]
            guard
                var entry = try entry(
                    table, row, name: corrected, oblast: fields[oblast], district: fields[district],
                    point: (fields[longitude], fields[latitude]), source: fields[source])
            else { continue }
            entry.english = straightened(fields[english])
            entry.ukrainian = straightened(fields[ukrainian])
            entry.isOffice = fields[source] == "geonames-postal"
            entry.population = fields[population]
            entry.geonames = fields[geonames]
            entry.aliases = fields[aliases].split(separator: "|").map { straightened(String($0)) }
            if Self.wrongPoints.contains("\(fields[oblast])/\(entry.district)/\(entry.name)") { entry.point = nil }
            entries.append(entry)
        }
        return entries
    }

    private mutating func entry(
        _ table: SourceTable, _ row: SourceTable.Row, name: String, oblast: String, district: String,
        point: (longitude: String, latitude: String), source: String
    ) throws(ImportProblem) -> Entry? {
        let origin = Origin(file: table.file, line: row.line)
        guard let known = Self.oblast(oblast) else {
            problems.append(
                ImportProblem(
                    what: "oblast", file: table.file, line: row.line, got: oblast,
                    expected: Self.oblasts.map(\.source).joined(separator: ", "),
                    remedy: "correct the column oblast_ru"))
            return nil
        }
        return Entry(
            name: straightened(name), english: "", ukrainian: "", oblast: known,
            district: Self.districtSpellings[district] ?? district,
            point: try Point(longitude: point.longitude, latitude: point.latitude, origin: origin), source: source,
            origin: origin)
    }

    /// Villages first: their points are checked. Of the rest of a district those of one name are one place, the town's
    /// row before the post office's and the larger population before the smaller.
    private mutating func addPlaces(villages: [Entry], offices: [Entry]) {
        let ordered = offices.sorted { a, b in
            (a.isOffice ? 1 : 0, -(Int(a.population) ?? 0), a.origin.line ?? 0)
                < (b.isOffice ? 1 : 0, -(Int(b.population) ?? 0), b.origin.line ?? 0)
        }
        var byKey: [String: Entry] = [:]
        var keys: [String] = []
        var townNames: Set<String> = []
        for var entry in ordered where byKey[entry.key] == nil {
            let name = "\(entry.oblast.source)/\(folded(entry.name))"
            if let kind = towns[name], townNames.insert(name).inserted { entry.settlementClass = kind }
            byKey[entry.key] = entry
            keys.append(entry.key)
        }
        for village in villages {
            guard let office = byKey.removeValue(forKey: village.key) else {
                add(village)
                continue
            }
            var merged = village
            merged.settlementClass = office.settlementClass ?? village.settlementClass
            if merged.point == nil {
                merged.point = office.point
                merged.isOffice = office.isOffice
            }
            if merged.population.isEmpty { merged.population = office.population }
            if merged.ukrainian.isEmpty { merged.ukrainian = office.ukrainian }
            merged.geonames = office.geonames
            merged.aliases = office.aliases
            add(merged)
        }
        for key in keys {
            if let entry = byKey[key] { add(entry) }
        }
    }

    private mutating func add(_ entry: Entry) {
        let romanized = Romanization.russianBGN1947.romanize(entry.name).plainLatin
        // A source whose English name is another's is set right by its own list of names.
        let isOthers =
            !GazetteerCheck.isRomanization(entry.english.plainLatin, of: entry.name, language: "ru")
            && entry.aliases.contains(romanized)
        let english = entry.english.isEmpty || isOthers ? romanized : entry.english.plainLatin
        let district = Self.english(district: entry.district)
        var id = "geonames:" + entry.geonames
        if entry.geonames.isEmpty { id = "ru-village:\(entry.oblast.english)/\(district)/\(english)" }
        let times = usedIDs[id, default: 0] + 1
        usedIDs[id] = times
        if times > 1 { id += "-\(times)" }
        places.append(
            PlaceRow(
                id: id, name: english, localName: entry.name, settlementClass: entry.settlementClass ?? .village,
                region: Self.districtID(entry.district, entry.oblast), formerRegion: "", point: entry.point,
                isApproximate: entry.point != nil && entry.isOffice, population: entry.population,
                geonames: entry.geonames, origin: entry.origin))
        names.append(NameRow(place: id, name: entry.name, language: "ru", kind: .endonym, source: entry.source))
        names.append(
            NameRow(
                place: id, name: english, language: "en", kind: entry.english.isEmpty ? .generated : .exonym,
                source: entry.english.isEmpty ? "BGN-PCGN-1947" : entry.source))
        if !entry.ukrainian.isEmpty {
            names.append(
                NameRow(place: id, name: entry.ukrainian, language: "uk", kind: .exonym, source: entry.source))
        }
        for alias in entry.aliases {
            guard let script = Script(of: alias) else { continue }
            names.append(
                NameRow(place: id, name: alias, language: script.tag, kind: .variant, source: entry.source))
        }
    }

    private static func oblast(_ source: String) -> Oblast? {
        oblasts.first { $0.source == source }
    }

    private static func districtID(_ district: String, _ oblast: Oblast) -> String {
        "ru-district:\(oblast.english)/\(english(district: district))"
    }

    private static func english(district: String) -> String {
        let bare = district.removingSuffix(" район") ?? district
        let latin = Romanization.russianBGN1947.romanize(bare).plainLatin
        return latin.removingSuffix("skiy").map { $0 + "sky" } ?? latin
    }

    private static func settlementClass(_ word: String) -> SettlementClass? {
        switch word {
        case "город": .city
        case "пгт", "посёлок городского типа", "рабочий посёлок": .settlement
        default: nil
        }
    }
}

/// Lower case with ё written е, by which Russian names are compared.
func folded(_ name: String) -> String {
    String(name.lowercased().map { $0 == "ё" ? "е" : $0 })
}

extension String {
    /// English spelling of a romanized name: without signs for ь and ъ, ë written e.
    var plainLatin: String {
        String(
            unicodeScalars.reduce(into: String.UnicodeScalarView()) { result, scalar in
                switch scalar {
                case "\u{2019}", "\u{201D}": break
                case "ë": result.append("e")
                case "Ë": result.append("E")
                default: result.append(scalar)
                }
            })
    }
}
