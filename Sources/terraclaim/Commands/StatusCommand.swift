import ArgumentParser
import ClaimStorage
import TerritorialClaims

/// `terraclaim status`.
struct StatusCommand: ExampledCommand {
    static let example = "terraclaim status --as-of 2025-08-31 --region Donetsk"
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Say who is said to hold each place, by whom, since when, and what speaks against it.",
        discussion: """
            Computed from the claims: the latest change of control of each place. A place is contested where the change is \
            denied, doubted or followed by fighting; where claims of the same time name different holders, none is chosen. \
            With --known-at, the answer is the one that the store gave at the end of that day. Filters choose rows by their \
            latest change; they never hide what speaks against it. Only --against-interest-only changes what is counted.
            """)

    @Option(help: "Day asked for; without it, the last day that the store knows of.", transform: OptionValue.day)
    var asOf: CalendarDay?

    @Flag(help: "Only places that are contested.")
    var contested = false

    @OptionGroup(title: "Filters") var filters: FilterOptions
    @OptionGroup(title: "Output") var format: FormatOptions
    @OptionGroup(title: "Store") var store: StoreOptions

    func run() throws {
        let store = try store.open(for: .reading)
        let question = try StatusQuestion(filters, of: store)
        let knowledge = try question.knowledge(at: filters.knownAtInstant, hasWords: false)
        let day = asOf ?? knowledge.lastDay ?? CalendarDay(number: 0)
        let all = question.answers(knowledge, asOf: day).filter { !contested || $0.isContested }
        if format.isTable {
            var output = Output()
            output.write(Self.words(all, on: .standardOutput))
            try output.flush()
            Notice.write(try Self.notice(all, day, knowledge.records, store))
        } else {
            let leanings = try filters.leaningChoice.table()
            let claims = Dictionary(uniqueKeysWithValues: knowledge.claims.map { ($0.id, $0) })
            try FactOutput(options: format, keys: Self.keys).write(
                all.map { status in
                    let isAgainst = status.claims.contains { id in
                        claims[id].map(leanings.isAgainstInterest) ?? false
                    }
                    return Self.row(status, day) + [("against_interest", .flag(isAgainst))]
                })
        }
        try store.close()
    }

    /// How many places there are, and what was left out of account.
    static func notice(
        _ all: [ControlStatus], _ day: CalendarDay, _ records: [ClaimRecord], _ store: ClaimStore
    ) throws -> String {
        var words = "\(counted(all.count, "place")) as of \(day)"
        let undated = records.count { $0.changesControl && $0.event == nil }
        if undated > 0 { words += "; \(counted(undated, "statement")) without a day left out" }
        let placeless = records.count { $0.changesControl && $0.event != nil && $0.place == nil }
        if placeless > 0 { words += "; \(counted(placeless, "statement")) without a place left out" }
        return records.isEmpty ? try words + Emptiness.words(of: store) : words
    }

    private static let keys = [
        "place", "name", "name_local", "region", "region2", "holder", "change", "since", "until", "claimants",
        "contested", "doubts", "statements", "as_of", "held_since", "claims", "opposing", "against_interest",
    ]

    private static func row(_ status: ControlStatus, _ day: CalendarDay) -> FactOutput.Row {
        PlaceWords.facts(status.place) + [
            ("holder", .text(status.holder)), ("change", .text(status.change.rawValue)),
            ("since", .day(status.since.start)), ("until", .day(status.since.last)),
            ("claimants", .texts(status.claimants)), ("contested", .flag(status.isContested)),
            ("doubts", .texts(status.doubts.map(\.words))), ("statements", .numbers(status.statements)),
            ("as_of", .day(day)), ("held_since", .day(status.heldSince.start)), ("claims", .numbers(status.claims)),
            ("opposing", .numbers(status.opposing)),
        ]
    }

    /// The status of places in columns.
    static func words(_ all: [ControlStatus], on terminal: Terminal) -> String {
        var table = TextTable([
            .init("PLACE", least: 12), .init("REGION", least: 10), .init("SAID TO BE HELD BY", least: 8),
            .init("SINCE", least: 10), .init("SAYS", least: 10), .init("AGAINST IT", least: 12),
        ])
        for status in all {
            table.add([
                .init(status.place.name, .accent), .init(status.place.region ?? "–"),
                .init(status.holderWords, status.isContested ? .warning : .plain),
                .init(status.sinceWords),
                .init(status.claimants.isEmpty ? "–" : status.claimants.joined(separator: ", ")),
                .init(status.doubtWords, .alarm),
            ])
        }
        return table.words(on: terminal)
    }
}
