import ArgumentParser
import TerritorialClaims

/// `terraclaim gazetteer check`.
struct GazetteerCheckCommand: ExampledCommand {
    static let example = "terraclaim gazetteer check --kind outside-region"
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Find what is doubtful in the gazetteer: points, regions, names.",
        discussion: """
            Without --kind, the number of findings of each kind; with it, the findings themselves, the worst first. A finding \
            is a question, not a mistake, so that the status is 0 whatever is found.
            """)

    @Option(
        help: ArgumentHelp(
            "List the findings of this kind: \(GazetteerFinding.Kind.allCases.map(\.rawValue).joined(separator: ", ")).",
            valueName: "kind"),
        completion: .list(GazetteerFinding.Kind.allCases.map(\.rawValue)), transform: GazetteerCheckCommand.kind)
    var kind: [GazetteerFinding.Kind] = []

    @Flag(help: "Print findings as NDJSON: of the kinds given, of all kinds without --kind.")
    var json = false

    @OptionGroup(title: "Gazetteer") var gazetteerChoice: GazetteerOptions

    func run() throws {
        let gazetteer = try gazetteerChoice.open()
        let findings = GazetteerCheck(gazetteer).findings()
        var output = Output()
        if json {
            for finding in findings where kind.isEmpty || kind.contains(finding.kind) {
                try output.write(bytes: FindingWords.line(finding, gazetteer))
            }
        } else if kind.isEmpty {
            output.write(FindingWords.counts(findings))
        } else {
            let listed = findings.filter { kind.contains($0.kind) }
            if listed.isEmpty { Notice.write("Nothing of that kind.") }
            output.write(listed.isEmpty ? "" : FindingWords.table(listed, gazetteer))
        }
        try output.flush()
    }

    private static func kind(_ word: String) throws -> GazetteerFinding.Kind {
        if let kind = GazetteerFinding.Kind(rawValue: word) { return kind }
        let words = GazetteerFinding.Kind.allCases.map(\.rawValue)
        let near = Suggestion.nearest(to: word, among: words).map { "; did you mean \"\($0)\"?" } ?? ""
        throw ValidationError(
            "kind \"\(word)\": not known, expected one of \(words.joined(separator: ", "))\(near)")
    }
}

/// Findings as people and programs read them.
enum FindingWords {
    /// How many of each kind, those without any too.
    static func counts(_ findings: [GazetteerFinding]) -> String {
        var numbers: [GazetteerFinding.Kind: Int] = [:]
        for finding in findings { numbers[finding.kind, default: 0] += 1 }
        var table = TextTable([.init("KIND"), .init("FOUND", isNumber: true), .init("WHAT")])
        for kind in GazetteerFinding.Kind.allCases {
            table.add([kind.rawValue, grouped(numbers[kind] ?? 0), kind.words])
        }
        return table.words(on: .standardOutput)
    }

    /// A row each.
    static func table(_ findings: [GazetteerFinding], _ gazetteer: Gazetteer) -> String {
        var table = TextTable([
            .init("KM", isNumber: true), .init("PLACE", least: 12), .init("WHAT", least: 12), .init("OTHER", least: 10),
            .init("RAION"), .init("OBLAST"), .init("ID"),
        ])
        for finding in findings {
            let place = gazetteer.place(finding.place)
            let other = finding.other.map { gazetteer.place($0) }
            table.add([
                finding.distanceInKilometers.map { fixed($0, 1) } ?? "", place.name,
                VisibleText.line(finding.subject), other.map { "\($0.name) \($0.id)" } ?? "", place.region2 ?? "",
                place.region ?? "", place.id.description,
            ])
        }
        return table.words(on: .standardOutput)
    }

    /// A line of NDJSON.
    static func line(_ finding: GazetteerFinding, _ gazetteer: Gazetteer) -> [UInt8] {
        let place = gazetteer.place(finding.place)
        var json = JSONText()
        json.raw("{\"kind\":")
        json.string(finding.kind.rawValue)
        json.raw(",\"id\":")
        json.string(place.id.description)
        json.raw(",\"name\":")
        json.string(place.name)
        json.raw(",\"subject\":")
        json.string(finding.subject.isEmpty ? nil : finding.subject)
        json.raw(",\"other\":")
        json.string(finding.other.map { gazetteer.place($0).id.description })
        json.raw(",\"kilometers\":")
        if let distance = finding.distanceInKilometers {
            for byte in fixed(distance, 3).utf8 { json.raw(byte: byte) }
        } else {
            json.raw("null")
        }
        json.raw("}\n")
        return json.bytes
    }
}
