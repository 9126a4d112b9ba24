import ArgumentParser
import TerritorialClaims

/// `terraclaim evaluate`.
struct EvaluateCommand: ExampledCommand {
    static let example = "terraclaim evaluate seeds/passages.jsonl --by lang"
    static let configuration = CommandConfiguration(
        commandName: "evaluate", abstract: "Score extraction or name resolution against annotated sets.",
        subcommands: [EvaluateStatementsCommand.self, EvaluateNamesCommand.self],
        defaultSubcommand: EvaluateStatementsCommand.self)
}

/// `terraclaim evaluate GOLD.jsonl`.
struct EvaluateStatementsCommand: ExampledCommand {
    enum Grouping: String, CaseIterable, ExpressibleByArgument {
        case lang, kind, source
    }

    static let example = "terraclaim evaluate seeds/passages.jsonl --by lang --errors"
    static let configuration = CommandConfiguration(
        commandName: "statements", abstract: "Score extraction on annotated passages (the default).",
        discussion: """
            Strict figures ask for the right settlement and the right party; seeds/README.md describes the file. \
            Passages marked "doubtful" are left out.
            """)

    @Argument(help: "Annotated passages, one JSON object a line.", completion: .file())
    var gold: String

    @Option(help: "Show the figures by language, kind or source as well.")
    var by: Grouping?

    @Flag(help: "Show every disagreement in its context.")
    var errors = false

    @Flag(help: "Print the figures as JSON.")
    var json = false

    @OptionGroup(title: "Gazetteer") var gazetteerChoice: GazetteerOptions

    func run() throws {
        let reader = try ReportReader.reading(names: try gazetteerChoice.open())
        let passages = try GoldPassage.read(gold).filter { $0.doubtful?.isSet != true }
        var totals: [String: StatementScore.Tally] = [:]
        var groups = ["all"]
        var disagreements: [StatementScore.Disagreement] = []
        var next = passages.makeIterator()
        InOrder.map(
            next: { next.next() }, batchSize: 1024,
            transform: { (passage: GoldPassage) in
                (passage, StatementScore(passage, reader.read(passage.report).statements))
            },
            emit: { passage, score in
                for group in ["all"] + (by.map { [passage.group($0)] } ?? []) {
                    if !groups.contains(group) { groups.append(group) }
                    totals[group, default: .init()] += score.tally
                }
                disagreements += score.disagreements
            })
        let figures = groups.map { (totals[$0] ?? .init()).figures }
        let rows = (figures.first ?? []).indices.map { row in
            (name: figures[0][row].name, values: figures.map { $0[row].value })
        }
        let table = FigureTable(groups: groups, rows: rows)
        var output = Output()
        output.write(json ? table.json : table.words)
        if errors {
            for item in disagreements {
                output.write("\n\(item.kind) in \(item.passage): \(item.words)\n    \(item.context)\n")
            }
        }
        try output.flush()
    }
}

extension GoldPassage {
    /// Name of the group that the passage belongs to.
    func group(_ grouping: EvaluateStatementsCommand.Grouping) -> String {
        switch grouping {
        case .lang: lang ?? "none"
        case .kind: kind ?? "none"
        case .source: source ?? outlet ?? "none"
        }
    }
}

/// `terraclaim evaluate names NAMES.tsv`.
struct EvaluateNamesCommand: ExampledCommand {
    static let example = "terraclaim evaluate names names.tsv --no-region --errors"
    static let configuration = CommandConfiguration(
        commandName: "names", abstract: "Score name resolution on attested spellings, with a reliability table.",
        discussion: """
            The table is tab-separated with the columns written, katottg, oblast and kind. Names whose settlement is the only \
            one of its name in the oblast (without a region: anywhere) are "determined"; the others are ties, where \
            "ambiguous" with the right place among the candidates is right.
            """)

    @Argument(help: "Attested spellings, a tab-separated table.", completion: .file())
    var names: String

    @Flag(name: .customLong("no-region"), help: "Ask without the oblast.")
    var withoutRegion = false

    @Flag(help: "Show every row that is not as wanted.")
    var errors = false

    @Flag(help: "Print the figures as JSON.")
    var json = false

    @OptionGroup(title: "Gazetteer") var gazetteerChoice: GazetteerOptions

    func run() throws {
        let gazetteer = try gazetteerChoice.open()
        let resolver = Resolver(gazetteer: gazetteer)
        let rows = try AttestedName.read(names)
        var score = NameScore(gazetteer: gazetteer, regionGiven: !withoutRegion)
        var next = rows.makeIterator()
        let regionGiven = !withoutRegion
        InOrder.map(
            next: { next.next() }, batchSize: 4096,
            transform: { (row: AttestedName) in
                let region = regionGiven && !row.oblast.isEmpty ? row.oblast : nil
                return (row, resolver.resolve(NameQuery(name: row.written, region: region)))
            },
            emit: { row, answer in score.add(row, answer) })
        let table = FigureTable(
            groups: [withoutRegion ? "no region" : "region given"], rows: score.figures.map { ($0.name, [$0.value]) })
        var output = Output()
        if json {
            output.write(table.json)
        } else {
            output.write(table.words)
            output.write("\n" + score.kindLines.joined(separator: "\n") + "\n\n" + score.reliability.words)
        }
        if errors {
            output.write("\n")
            for item in score.disagreements {
                let region = item.name.oblast.isEmpty ? "" : " [\(item.name.oblast)]"
                output.write(
                    "\(item.verdict.rawValue): \(item.name.written)\(region): \(item.got); expected \(item.expected)\n")
            }
        }
        try output.flush()
    }
}
