import TerritorialClaims

/// The regions of Ukraine: country, oblasts, raions and hromadas as the codifier states them, and the raions before 2020.
struct RegionImport {
    /// All regions of Ukraine.
    private(set) var regions: [RegionRow] = []
    /// Boundaries of those that have one.
    private(set) var boundaries: [BoundaryRow] = []
    private(set) var problems: [ImportProblem] = []

    private var titles: [String: (name: String, russianName: String)] = [:]
    private var properties: [String: [String: String]] = [:]

    init(_ sources: Sources, settlements: [Settlement]) throws(ImportProblem) {
        try readTitles(sources.additions.regionTitles)
        regions.append(
            RegionRow(
                id: "iso:UA", parent: "", level: .country, name: "Ukraine", localName: "Україна",
                russianName: "Украина", origin: Origin(file: sources.country.file)))
        for feature in sources.country.features where feature.properties["id"] == "UA" {
            boundaries.append(BoundaryRow(region: "iso:UA", shape: feature.shape))
        }
        for file in [sources.oblasts, sources.raions, sources.hromadas] { readBoundaries(file) }
        addOblasts(settlements)
        addRaions(settlements)
        addHromadas(settlements)
        addFormerRaions(settlements)
        let known = Set(regions.map(\.id))
        for file in [sources.oblasts, sources.raions, sources.hromadas] {
            for code in file.features.compactMap({ $0.properties["katottg"] })
            where isKATOTTG(code) && !known.contains("katottg:" + code) {
                problems.append(
                    ImportProblem(
                        what: "boundary", file: file.file, line: nil, got: "katottg:" + code,
                        expected: "a region that some settlement lies in",
                        remedy: "remove the feature or correct its code"))
            }
        }
    }

    private mutating func readTitles(_ table: SourceTable) throws(ImportProblem) {
        let id = try table.column("id")
        let name = try table.column("name")
        let russianName = try table.column("russian_name")
        for row in table.rows { titles[row.fields[id]] = (row.fields[name], row.fields[russianName]) }
    }

    private mutating func readBoundaries(_ file: BoundaryFile) {
        for (number, feature) in file.features.enumerated() {
            guard let code = feature.properties["katottg"], isKATOTTG(code) else {
                problems.append(
                    ImportProblem(
                        what: "region code", file: file.file, line: nil,
                        got: "\(feature.properties["katottg"] ?? "none") in feature \(number + 1)",
                        expected: "UA and 17 digits", remedy: "correct the property katottg"))
                continue
            }
            properties[code] = feature.properties
            boundaries.append(BoundaryRow(region: "katottg:" + code, shape: feature.shape))
        }
    }

    private mutating func add(
        _ code: String, parent: String, level: RegionLevel, english: String, local: String, russian: String,
        origin: Origin
    ) {
        let id = "katottg:" + code
        let title = titles[id]
        regions.append(
            RegionRow(
                id: id, parent: parent, level: level, name: title?.name ?? english, localName: local,
                russianName: title?.russianName ?? russian, origin: origin))
    }

    private mutating func addOblasts(_ settlements: [Settlement]) {
        for (code, first) in firstOfEach(settlements, by: \.oblast) {
            let known = properties[code] ?? [:]
            let isOblast = first.oblastName.hasSuffix("ька")
            add(
                code, parent: "iso:UA", level: .admin1,
                english: known["name_en"] ?? Romanization.ukrainianNational2010.romanize(first.oblastName),
                local: isOblast ? first.oblastName + " область" : first.oblastName,
                russian: known["name_ru"] ?? russianRespelling(of: first.oblastName), origin: first.origin)
        }
    }

    private mutating func addRaions(_ settlements: [Settlement]) {
        for (code, first) in firstOfEach(settlements, by: \.raion) where code != first.oblast {
            let known = properties[code] ?? [:]
            add(
                code, parent: "katottg:" + first.oblast, level: .admin2,
                english: known["name_en"] ?? Romanization.ukrainianNational2010.romanize(first.raionName) + " Raion",
                local: first.raionName + " район",
                russian: known["name_ru"] ?? russianRespelling(of: first.raionName) + " район", origin: first.origin)
        }
    }

    private mutating func addHromadas(_ settlements: [Settlement]) {
        let members = Dictionary(grouping: settlements, by: \.hromada)
        for (code, first) in firstOfEach(settlements, by: \.hromada) where code != first.oblast {
            let known = properties[code] ?? [:]
            add(
                code, parent: "katottg:" + first.raion, level: .admin3,
                english: hromadaName(first, members: members[code] ?? [], given: known["name_en"]),
                local: first.hromadaName + " громада",
                russian: known["name_ru"] ?? russianRespelling(of: first.hromadaName) + " громада",
                origin: first.origin)
        }
    }

    private func hromadaName(_ first: Settlement, members: [Settlement], given: String?) -> String {
        if let given, given.hasSuffix(" Hromada") { return given }
        guard let center = center(of: first.hromadaName, among: members) else {
            return Romanization.ukrainianNational2010.romanize(first.hromadaName) + " Hromada"
        }
        let kind =
            switch center.settlementClass {
            case .city: "Urban"
            case .settlement: "Settlement"
            case .village: "Rural"
            }
        return "\(center.englishName) \(kind) Hromada"
    }

    private mutating func addFormerRaions(_ settlements: [Settlement]) {
        let present = Dictionary(regions.map { ("\($0.parent) \($0.localName)", $0) }, uniquingKeysWith: { a, _ in a })
        let named = settlements.filter { !$0.formerRaion.isEmpty }
        let members = Dictionary(grouping: named, by: \.formerRegion)
        for (id, first) in firstOfEach(named, by: \.formerRegion) {
            let all = members[id] ?? []
            let parent = "katottg:" + first.oblast
            var english: String
            var russian: String
            if let adjective = first.formerRaion.removingSuffix(" район") {
                let center = center(of: adjective, among: all)
                english = center?.englishName ?? Romanization.ukrainianNational2010.romanize(adjective)
                english += " Raion"
                russian = russianRespelling(of: adjective) + " район"
                if let same = present["\(parent) \(first.formerRaion)"] {
                    english = same.name
                    russian = same.russianName
                }
            } else {
                let city = all.first { $0.name == first.formerRaion }
                english = (city?.englishName ?? Romanization.ukrainianNational2010.romanize(first.formerRaion))
                english += " Municipality"
                russian = city?.russianName ?? russianRespelling(of: first.formerRaion)
            }
            regions.append(
                RegionRow(
                    id: id, parent: parent, level: .formerAdmin2, name: english + " (until 2020)",
                    localName: first.formerRaion, russianName: russian, origin: first.origin))
        }
    }

    /// The settlement that gave the region its adjective: most letters in common from the beginning, at least six of ten.
    private func center(of adjective: String, among settlements: [Settlement]) -> Settlement? {
        func common(_ settlement: Settlement) -> Int {
            zip(settlement.name.lowercased(), adjective.lowercased()).prefix { $0 == $1 }.count
        }
        let best = settlements.max { a, b in
            let (left, right) = (2 * common(a) - a.name.count, 2 * common(b) - b.name.count)
            return (left, b.settlementClass.order, b.code) < (right, a.settlementClass.order, a.code)
        }
        guard let best, common(best) >= 3, common(best) * 10 >= best.name.count * 6 else { return nil }
        return best
    }

    private func firstOfEach(
        _ settlements: [Settlement], by key: KeyPath<Settlement, String>
    ) -> [(code: String, first: Settlement)] {
        var seen: Set<String> = []
        return settlements.compactMap { settlement in
            let code = settlement[keyPath: key]
            return !code.isEmpty && seen.insert(code).inserted ? (code, settlement) : nil
        }
    }
}

extension SettlementClass {
    /// 0 for a city, 1 for a settlement, 2 for a village.
    var order: Int {
        switch self {
        case .city: 0
        case .settlement: 1
        case .village: 2
        }
    }
}

extension String {
    /// The text before `suffix`; nil when it doesn't end so.
    func removingSuffix(_ suffix: String) -> String? {
        hasSuffix(suffix) ? String(dropLast(suffix.count)) : nil
    }
}
