import ArgumentParser
import ClaimStorage
import TerritorialClaims

/// `terraclaim timeline`.
struct TimelineCommand: ExampledCommand {
    static let example = "terraclaim timeline --region Donetsk --by month"
    static let configuration = CommandConfiguration(
        commandName: "timeline", abstract: "Tell week by week, or month by month, what is said to have happened where.",
        discussion: """
            A claim that several reports state is counted once, in the period by whose end it is said to have happened; \
            claims that may have happened before the period are told apart. Denials stand in a column of their own.
            """)

    enum Unit: String, CaseIterable, ExpressibleByArgument {
        case week, month
    }

    @Option(help: "week (Monday to Sunday) or month.")
    var by: Unit = .week

    @OptionGroup(title: "Filters") var filters: FilterOptions
    @OptionGroup(title: "Output") var format: FormatOptions
    @OptionGroup(title: "Store") var store: StoreOptions

    func run() throws {
        let store = try store.open(for: .reading)
        let records = try filters.records(in: store)
        let tallies = ClaimTally.all(Claim.all(records), by: by == .week ? .week : .month)
        if format.isTable {
            var output = Output()
            output.write(words(tallies, on: .standardOutput))
            try output.flush()
            Notice.write(try RecordTable.summary(records) + (records.isEmpty ? Emptiness.words(of: store) : ""))
        } else {
            try FactOutput(options: format, keys: Self.keys).write(tallies.map(Self.row))
        }
        try store.close()
    }

    /// The periods in columns, with a bar each.
    func words(_ tallies: [ClaimTally], on terminal: Terminal) -> String {
        var table = TextTable([
            .init(by.rawValue.uppercased()), .init("FROM"), .init("CLAIMS", isNumber: true), .init(""),
            .init("DENIALS", isNumber: true), .init("PERHAPS EARLIER", isNumber: true), .init("OF THESE", least: 16),
            .init("PLACES", least: 20),
        ])
        let most = tallies.map(\.claims).max() ?? 0
        for line in TallyWords.lines(tallies) {
            guard case .tally(let tally) = line else {
                if case .gap(let count) = line {
                    table.add([.init("…", .faint), .init(counted(count, by.rawValue), .faint)])
                }
                continue
            }
            table.add([
                .init(tally.key ?? "no day", tally.key == nil ? .warning : .plain),
                .init(tally.period?.start.description ?? ""), .init("\(tally.claims)"),
                .init(Sparkline.bar(tally.claims, most: most, width: 20), .accent),
                .init(tally.denials == 0 ? "" : "\(tally.denials)", .alarm),
                .init(tally.perhapsEarlier == 0 ? "" : "\(tally.perhapsEarlier)", .faint),
                .init(TallyWords.byParty(tally)), .init(tally.places.joined(separator: ", ")),
            ])
        }
        return table.words(on: terminal)
    }

    private static let keys = [
        "period", "from", "to", "claims", "denials", "perhaps_earlier", "places", "by_party",
    ]

    private static func row(_ tally: ClaimTally) -> FactOutput.Row {
        [
            ("period", .text(tally.key)), ("from", .day(tally.period?.days.start)),
            ("to", .day(tally.period?.days.last)), ("claims", .number(tally.claims)),
            ("denials", .number(tally.denials)), ("perhaps_earlier", .number(tally.perhapsEarlier)),
            ("places", .texts(tally.places)), ("by_party", TallyWords.partyFacts(tally)),
        ]
    }
}
