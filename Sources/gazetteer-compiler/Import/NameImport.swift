import TerritorialClaims

/// Names of the Ukrainian settlements.
struct NameImport {
    private(set) var names: [NameRow] = []
    private(set) var problems: [ImportProblem] = []
    /// How many rows of the source were left out, by reason.
    private(set) var leftOut: [String: Int] = [:]
    /// Names of the sources that are none, by code.
    private var unwanted: Set<String> = []

    init(_ sources: Sources, settlements: [Settlement]) throws(ImportProblem) {
        var known: Set<String> = []
        for settlement in settlements {
            known.insert(settlement.code)
            let place = settlement.id
            names.append(
                NameRow(place: place, name: settlement.name, language: "uk", kind: .endonym, source: "katottg"))
            names.append(
                NameRow(place: place, name: settlement.englishName, language: "en", kind: .exonym, source: "ocha"))
            if let russian = settlement.russianName {
                names.append(
                    NameRow(
                        place: place, name: russian, language: "ru", kind: .exonym, source: settlement.russianSource))
            }
        }
        try readAdded(sources.additions.names, known: known)
        try readDatedRenames(sources.additions.renames, known: known)
        try readRenames(sources.renames, known: known)
        try readNames(sources.names, known: known)
        addGenerated(settlements)
    }

    /// Names that the project adds, and with the kind "-" those of the sources that are none.
    private mutating func readAdded(_ table: SourceTable, known: Set<String>) throws(ImportProblem) {
        let (place, name, language) = (
            try table.column("place"), try table.column("name"), try table.column("language")
        )
        let kind = try table.column("kind")
        for row in table.rows {
            let fields = row.fields
            guard let code = settlementCode(fields[place], table, row.line, known: known) else { continue }
            if fields[kind] == "-" {
                unwanted.insert("\(code)\t\(straightened(fields[name]))")
            } else if let nameKind = NameKind(rawValue: fields[kind]) {
                names.append(
                    NameRow(
                        place: fields[place], name: straightened(fields[name]), language: fields[language],
                        kind: nameKind, source: "terraclaim"))
            } else {
                problems.append(
                    ImportProblem(
                        what: "kind of name", file: table.file, line: row.line, got: fields[kind],
                        expected: NameKind.allCases.map(\.rawValue).joined(separator: ", ") + " or -",
                        remedy: "correct the column kind"))
            }
        }
    }

    private mutating func readNames(_ table: SourceTable, known: Set<String>) throws(ImportProblem) {
        let (code, name, language) = (
            try table.column("katottg"), try table.column("name"), try table.column("lang")
        )
        let (kind, source) = (try table.column("kind"), try table.column("source"))
        for row in table.rows {
            let fields = row.fields
            guard known.contains(fields[code]) else {
                problems.append(
                    ImportProblem(
                        what: "settlement code", file: table.file, line: row.line, got: fields[code],
                        expected: "one of settlements.tsv", remedy: "remove the row"))
                continue
            }
            let text = straightened(fields[name])
            guard let script = Script(of: text), isNameLike(text), !unwanted.contains("\(fields[code])\t\(text)")
            else {
                leftOut["not a name in Cyrillic or Latin letters", default: 0] += 1
                continue
            }
            guard let (tag, nameKind) = reading(language: fields[language], kind: fields[kind], text: text, script)
            else { continue }
            names.append(
                NameRow(
                    place: "katottg:" + fields[code], name: text, language: tag, kind: nameKind, source: fields[source])
            )
        }
    }

    private func reading(
        language: String, kind: String, text: String, _ script: Script
    ) -> (language: String, kind: NameKind)? {
        if language == "uk", kind == "current" { return nil }
        let nameKind: NameKind? =
            switch kind {
            case "former": .historical
            case "translit": .romanized
            case "current": .exonym
            default: .variant
            }
        guard let nameKind else { return nil }
        switch (language, script) {
        case ("en", .latin): return (nameKind == .romanized ? "uk-Latn" : "en", nameKind)
        case ("uk", .cyrillic) where hasRussianLetters(text): return ("ru", nameKind)
        case ("uk", .cyrillic): return ("uk", nameKind)
        case ("ru", .cyrillic) where hasUkrainianLetters(text): return ("uk", nameKind)
        case ("ru", .cyrillic): return ("ru", nameKind)
        default: return (script.tag, nameKind == .exonym ? .variant : nameKind)
        }
    }

    /// False for what is evidently no name: brackets, a comma, an abbreviation, a last word in lower
    /// case.
    private func isNameLike(_ text: String) -> Bool {
        if text.contains(where: { "()[],;/|\"?".contains($0) }) { return false }
        guard let last = text.split(separator: " ").last, let first = text.first else { return false }
        // "М.Київ", "Нов.Таволжанка": an abbreviation, not the name.
        if zip(text, text.dropFirst()).contains(where: { $0 == "." && $1.isUppercase }) { return false }
        return !first.isLowercase && !(last.first?.isLowercase ?? true)
    }

    private mutating func readRenames(_ table: SourceTable, known: Set<String>) throws(ImportProblem) {
        let (code, old) = (try table.column("katottg"), try table.column("name_in_edition_2024_01_19"))
        for row in table.rows {
            guard known.contains(row.fields[code]) else {
                problems.append(
                    ImportProblem(
                        what: "settlement code", file: table.file, line: row.line, got: row.fields[code],
                        expected: "one of settlements.tsv", remedy: "remove the row"))
                continue
            }
            names.append(
                NameRow(
                    place: "katottg:" + row.fields[code], name: straightened(row.fields[old]), language: "uk",
                    kind: .historical, source: "katottg-2024-01-19"))
        }
    }

    /// The code of the settlement that an identifier names; nil, and a problem noted, when there is no such settlement.
    private mutating func settlementCode(
        _ identifier: String, _ table: SourceTable, _ line: Int, known: Set<String>
    ) -> Substring? {
        if let code = identifier.split(separator: ":").last, known.contains(String(code)) { return code }
        problems.append(
            ImportProblem(
                what: "place", file: table.file, line: line, got: identifier,
                expected: "a settlement of settlements.tsv", remedy: "correct the identifier"))
        return nil
    }

    private mutating func readDatedRenames(_ table: SourceTable, known: Set<String>) throws(ImportProblem) {
        let (place, ukrainian, russian, until) = (
            try table.column("place"), try table.column("name_uk"), try table.column("name_ru"),
            try table.column("until")
        )
        for row in table.rows {
            let fields = row.fields
            guard settlementCode(fields[place], table, row.line, known: known) != nil else { continue }
            guard fields[until].isEmpty || CalendarDay(fields[until]) != nil else {
                problems.append(
                    ImportProblem(
                        what: "day", file: table.file, line: row.line, got: fields[until],
                        expected: "a day as YYYY-MM-DD or nothing", remedy: "correct the column until"))
                continue
            }
            for (name, language) in [(fields[ukrainian], "uk"), (fields[russian], "ru")] where !name.isEmpty {
                names.append(
                    NameRow(
                        place: fields[place], name: straightened(name), language: language, kind: .historical,
                        until: fields[until], source: "act"))
            }
        }
    }

    private mutating func addGenerated(_ settlements: [Settlement]) {
        let russian = Set(names.filter { $0.language == "ru" && $0.kind != .historical }.map(\.place))
        for settlement in settlements where !russian.contains(settlement.id) {
            names.append(
                NameRow(
                    place: settlement.id, name: russianRespelling(of: settlement.name), language: "ru",
                    kind: .generated, source: "respelled"))
        }
        for name in withoutRepetitions(names) where name.kind == .historical && name.language == "uk" {
            names.append(
                NameRow(
                    place: name.place, name: russianRespelling(of: name.name), language: "ru", kind: .generated,
                    from: name.from, until: name.until, source: "respelled-historical"))
        }
    }
}

/// One row for each place, name and language: the better kind kept, then the one with a period.
func withoutRepetitions(_ names: [NameRow]) -> [NameRow] {
    func rank(_ kind: NameKind) -> Int {
        switch kind {
        case .endonym: 0
        case .exonym: 1
        case .historical: 2
        case .romanized: 3
        case .variant: 4
        case .generated: 5
        }
    }
    var best: [String: Int] = [:]
    var result: [NameRow] = []
    for name in names {
        let key = "\(name.place)\t\(name.language)\t\(name.name)"
        guard let position = best[key] else {
            best[key] = result.count
            result.append(name)
            continue
        }
        let kept = result[position]
        if rank(name.kind) < rank(kept.kind) || (name.kind == kept.kind && kept.until.isEmpty && !name.until.isEmpty) {
            result[position] = name
        }
    }
    return result
}
