import ArgumentParser
import ClaimStorage
import TerritorialClaims

/// `terraclaim contested`.
struct ContestedCommand: ExampledCommand {
    static let example = "terraclaim contested --as-of 2025-11-30"
    static let configuration = CommandConfiguration(
        commandName: "contested",
        abstract: "Set out each contested place: who says what for it and against it, with sources.",
        discussion: """
            A place is contested where the latest change of control is denied, doubted in its own report, followed by \
            fighting, or where claims of the same time name different holders. Those with most voices against come first.
            """)

    @Option(help: "Day asked for; without it, the last day that the store knows of.", transform: OptionValue.day)
    var asOf: CalendarDay?

    @OptionGroup(title: "Filters") var filters: FilterOptions
    @OptionGroup(title: "Output") var format: FormatOptions
    @OptionGroup(title: "Store") var store: StoreOptions

    func run() throws {
        let store = try store.open(for: .reading)
        let question = try StatusQuestion(filters, of: store)
        let knowledge = try question.knowledge(at: filters.knownAtInstant)
        let day = asOf ?? knowledge.lastDay ?? CalendarDay(number: 0)
        let places = ContestedPlace.all(question.answers(knowledge, asOf: day), knowledge.claims)
        let leanings = try filters.leaningChoice.table()
        if format.isTable {
            var output = Output()
            output.write(places.map { $0.words(leanings, on: .standardOutput) }.joined(separator: "\n"))
            try output.flush()
            let words = "\(counted(places.count, "contested place")) as of \(day)"
            Notice.write(knowledge.records.isEmpty ? try words + Emptiness.words(of: store) : words)
        } else {
            try FactOutput(options: format, keys: ContestedPlace.keys).write(places.map { $0.row(leanings) })
        }
        try store.close()
    }
}

extension ContestedPlace {
    /// Title, what is said, and each claim with its sources.
    func words(_ leanings: Leanings, on terminal: Terminal) -> String {
        var text = Style.bold(PlaceWords.title(status.place), on: terminal) + "\n"
        text += VisibleText.line(
            "\(status.holderWords), \(status.sinceWords); \(status.doubtWords)")
        text += "\n"
        var table = TextTable([
            .init(""), .init(""), .init(""), .init(""), .init("", least: 8), .init("", least: 10), .init("", least: 8),
            .init(""), .init("", least: 20),
        ])
        let isSplit = status.holder == nil
        for (claims, word) in [(supporting, isSplit ? "says" : "for"), (opposing, "against")] {
            for record in claims.flatMap(\.statements) {
                table.add([
                    "", .init(word, word == "against" ? .alarm : .plain),
                    .init(record.event.map(ReadingTable.days) ?? "no day"), .init(record.changeWords),
                    .init(record.party.map { "by \($0)" } ?? ""), .init(record.claimant ?? "–"),
                    .init(record.sourceWords),
                    .init(leanings.isAgainstInterest(record) ? "against interest" : "", .accent),
                    .init("“\(record.quote)”", .faint),
                ])
            }
        }
        return text + table.words(on: terminal)
    }

    static let keys = [
        "place", "name", "name_local", "region", "region2", "holder", "since", "until", "doubts", "for", "against",
    ]

    /// The place as facts.
    func row(_ leanings: Leanings) -> FactOutput.Row {
        PlaceWords.facts(status.place) + [
            ("holder", .text(status.holder)), ("since", .day(status.since.start)), ("until", .day(status.since.last)),
            ("doubts", .texts(status.doubts.map(\.words))),
            ("for", .rows(supporting.map { ClaimFacts.row($0, leanings) })),
            ("against", .rows(opposing.map { ClaimFacts.row($0, leanings) })),
        ]
    }
}
