import ArgumentParser
import ClaimStorage
import TerritorialClaims

/// `terraclaim diff`.
struct DiffCommand: ExampledCommand {
    static let example = "terraclaim diff --from 2025-08-01 --to 2025-09-30"
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Tell what differs between two days: of events, of what the store knew, or of both.",
        discussion: """
            --from and --to are days as of which who is said to hold what is compared, with what is known now. --known-from \
            and --known-to compare what the store knew at the end of these days (UTC), and list the statements that were \
            corrected between them; without --from and --to, both answers are as of the last day that the store knows of.
            """)

    @Option(help: "First day as of which it is asked.", transform: OptionValue.day)
    var from: CalendarDay?

    @Option(help: "Second day as of which it is asked.", transform: OptionValue.day)
    var to: CalendarDay?

    @Option(help: "Past day at whose end the first answer was known (UTC).", transform: OptionValue.day)
    var knownFrom: CalendarDay?

    @Option(
        help: "Past day at whose end the second answer was known (UTC); without it, now.", transform: OptionValue.day)
    var knownTo: CalendarDay?

    @OptionGroup(title: "Filters") var filters: FilterOptions
    @OptionGroup(title: "Output") var format: FormatOptions
    @OptionGroup(title: "Store") var store: StoreOptions

    func validate() throws {
        guard filters.knownAt == nil else {
            throw ValidationError("--known-at: not for two answers, expected --known-from and --known-to")
        }
        if knownFrom == nil, knownTo == nil, from == nil || to == nil {
            throw ValidationError(
                "--from and --to: \(from == nil && to == nil ? "none" : "one") given, expected both, "
                    + "as in --from 2025-08-01 --to 2025-09-30; or --known-from")
        }
        if let knownFrom, let knownTo, knownTo < knownFrom {
            throw ValidationError(
                "--known-to \(knownTo): before --known-from \(knownFrom), expected a day from then on")
        }
    }

    func run() throws {
        let store = try store.open(for: .reading)
        let question = try StatusQuestion(filters, of: store)
        let before = try question.knowledge(at: knownFrom?.lastSecond ?? knownTo?.lastSecond)
        let isOneKnowledge = knownFrom == nil || knownFrom == knownTo
        let after = isOneKnowledge ? before : try question.knowledge(at: knownTo?.lastSecond)
        let last = max(before.lastDay ?? CalendarDay(number: 0), after.lastDay ?? CalendarDay(number: 0))
        let differences = StatusDifference.all(
            from: question.answers(before, asOf: from ?? to ?? last),
            to: question.answers(after, asOf: to ?? from ?? last))
        let corrections = isOneKnowledge ? [] : RecordRevision.all(from: before.records, to: after.records)
        if format.isTable {
            var output = Output()
            output.write(Self.words(differences, corrections, on: .standardOutput))
            try output.flush()
            var words = "\(counted(differences.count, "place")) of which something else is said"
            if !isOneKnowledge { words += "; \(counted(corrections.count, "correction"))" }
            Notice.write(after.records.isEmpty ? try words + Emptiness.words(of: store) : words)
        } else {
            try FactOutput(options: format, keys: Self.keys).write(
                differences.map(Self.row) + corrections.map(Self.row))
        }
        try store.close()
    }

    /// The differences in columns, then the corrections.
    static func words(
        _ differences: [StatusDifference], _ corrections: [RecordRevision], on terminal: Terminal
    ) -> String {
        var table = TextTable([
            .init("PLACE", least: 12), .init("REGION", least: 10), .init("WHAT"), .init("BEFORE", least: 10),
            .init("AFTER", least: 10), .init("SINCE", least: 10), .init("SAYS", least: 10),
        ])
        for difference in differences {
            table.add([
                .init(difference.place.name, .accent), .init(difference.place.region ?? "–"),
                .init(words(difference.kind), difference.kind == .saidAgain ? .faint : .plain),
                .init(difference.before.map(\.holderWords) ?? "–"),
                .init(difference.after.map(\.holderWords) ?? "–"),
                .init(difference.after.map(\.sinceWords) ?? ""),
                .init(difference.after?.claimants.joined(separator: ", ") ?? ""),
            ])
        }
        let text = table.words(on: terminal)
        guard !corrections.isEmpty else { return text }
        return (text.isEmpty ? "" : text + "\n") + CorrectionTable.words(corrections, on: terminal)
    }

    /// A kind of difference in words.
    static func words(_ kind: StatusDifference.Kind) -> String {
        switch kind {
        case .otherHolder: "other holder"
        case .appeared: "first told"
        case .disappeared: "no longer told"
        case .contested: "now contested"
        case .settled: "no longer contested"
        case .saidAgain: "said again"
        }
    }

    private static let keys = [
        "kind", "place", "name", "name_local", "region", "region2", "holder_before", "contested_before",
        "holder_after", "contested_after", "since", "until", "claims", "statement_before", "statement_after", "facts",
    ]

    private static func row(_ difference: StatusDifference) -> FactOutput.Row {
        [("kind", .text(difference.kind.rawValue))] + PlaceWords.facts(difference.place) + [
            ("holder_before", .text(difference.before?.holder)),
            ("contested_before", .flag(difference.before?.isContested ?? false)),
            ("holder_after", .text(difference.after?.holder)),
            ("contested_after", .flag(difference.after?.isContested ?? false)),
            ("since", .day(difference.after?.since.start)), ("until", .day(difference.after?.since.last)),
            ("claims", .numbers(difference.after?.claims ?? [])), ("statement_before", .numbers([])),
            ("statement_after", .numbers([])), ("facts", .texts([])),
        ]
    }

    private static func row(_ correction: RecordRevision) -> FactOutput.Row {
        let place = correction.after?.place ?? correction.before?.place
        return [("kind", .text("correction"))]
            + (place.map(PlaceWords.facts)
                ?? [
                    ("place", .text(nil)), ("name", .text(correction.after?.toponym ?? correction.before?.toponym)),
                    ("name_local", .text(nil)), ("region", .text(nil)), ("region2", .text(nil)),
                ]) + [
                ("holder_before", .text(nil)), ("contested_before", .flag(false)), ("holder_after", .text(nil)),
                ("contested_after", .flag(false)), ("since", .day(nil)), ("until", .day(nil)), ("claims", .numbers([])),
                ("statement_before", .numbers(correction.before.map { [$0.id] } ?? [])),
                ("statement_after", .numbers(correction.after.map { [$0.id] } ?? [])),
                ("facts", .texts(correction.facts.map(\.rawValue))),
            ]
    }
}
