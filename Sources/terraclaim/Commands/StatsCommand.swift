import ArgumentParser
import ClaimStorage
import TerritorialClaims

/// `terraclaim stats`.
struct StatsCommand: ExampledCommand {
    static let example = "terraclaim stats --by claimant"
    static let configuration = CommandConfiguration(
        commandName: "stats",
        abstract: "Count claims by region, party, claimant, outlet, change or time, with small charts.",
        discussion: """
            A claim that several reports state is counted once; by outlet, once for each that carries it. The chart shows \
            claims by week, or by month or year where there are many weeks, on the same scale in each row.
            """)

    @Option(
        help: "region, raion, party, claimant, outlet, change, week or month.",
        completion: .list(ClaimTally.Grouping.allCases.map(\.rawValue)), transform: OptionValue.grouping)
    var by: ClaimTally.Grouping = .region

    @OptionGroup(title: "Filters") var filters: FilterOptions
    @OptionGroup(title: "Output") var format: FormatOptions
    @OptionGroup(title: "Store") var store: StoreOptions

    func run() throws {
        let store = try store.open(for: .reading)
        let records = try filters.records(in: store)
        let claims = Claim.all(records)
        let series = by == .week || by == .month ? [] : Self.series(claims)
        let tallies = ClaimTally.all(claims, by: by, series: series, leanings: try filters.leaningChoice.table())
        if format.isTable {
            var output = Output()
            output.write(words(tallies, series, on: .standardOutput))
            try output.flush()
            var notice = RecordTable.summary(records)
            if let first = series.first, let last = series.last {
                let most = tallies.flatMap(\.series).max() ?? 0
                notice +=
                    "; a bar is a \(first.unit.rawValue), \(first.label) to \(last.label), the tallest \(counted(most, "claim"))"
            }
            Notice.write(records.isEmpty ? try notice + Emptiness.words(of: store) : notice)
        } else {
            try FactOutput(options: format, keys: Self.keys).write(tallies.map { Self.row($0, series) })
        }
        try store.close()
    }

    /// The periods of the charts: weeks, or months or years when more than 52 would be needed.
    static func series(_ claims: [Claim]) -> [CalendarPeriod] {
        let days = claims.filter { !$0.isDenied }.compactMap { $0.event?.last }
        guard let first = days.min(), let last = days.max() else { return [] }
        let length = Int(last.number) - Int(first.number)
        let unit: CalendarPeriod.Unit = length <= 51 * 7 ? .week : length <= 51 * 30 ? .month : .year
        return CalendarPeriod.all(unit, from: first, to: last, limit: 60)
    }

    private func words(_ tallies: [ClaimTally], _ series: [CalendarPeriod], on terminal: Terminal) -> String {
        var table = TextTable([
            .init(by.rawValue.uppercased(), least: 12), .init("CLAIMS", isNumber: true), .init(""),
            .init("DENIALS", isNumber: true), .init("PLACES", isNumber: true),
            .init("AGAINST INTEREST", isNumber: true),
            .init("OF THESE", least: 16),
        ])
        let most = tallies.flatMap(\.series).max() ?? 0
        let isTime = by == .week || by == .month
        let mostClaims = tallies.map(\.claims).max() ?? 0
        for line in TallyWords.lines(tallies) {
            guard case .tally(let tally) = line else {
                if case .gap(let count) = line { table.add([.init("… \(counted(count, by.rawValue))", .faint)]) }
                continue
            }
            let chart =
                isTime
                ? Sparkline.bar(tally.claims, most: mostClaims, width: 30) : Sparkline.words(tally.series, most: most)
            table.add([
                .init(tally.key ?? TallyWords.without(by), tally.key == nil ? .warning : .accent),
                .init("\(tally.claims)"), .init(chart),
                .init(tally.denials == 0 ? "" : "\(tally.denials)", .alarm), .init("\(tally.places.count)"),
                .init(tally.againstInterest == 0 ? "" : "\(tally.againstInterest)"), .init(TallyWords.byParty(tally)),
            ])
        }
        return table.words(on: terminal)
    }

    private static let keys = [
        "key", "claims", "denials", "places", "against_interest", "by_party", "series",
    ]

    private static func row(_ tally: ClaimTally, _ series: [CalendarPeriod]) -> FactOutput.Row {
        [
            ("key", .text(tally.key)), ("claims", .number(tally.claims)), ("denials", .number(tally.denials)),
            ("places", .number(tally.places.count)), ("against_interest", .number(tally.againstInterest)),
            ("by_party", TallyWords.partyFacts(tally)),
            (
                "series",
                .rows(
                    zip(series, tally.series).map {
                        [("period", .text($0.label)), ("from", .day($0.start)), ("claims", .number($1))]
                    })
            ),
        ]
    }
}

extension OptionValue {
    /// What claims are counted by, by its word.
    static func grouping(_ word: String) throws -> ClaimTally.Grouping { try value(word, "grouping") }
}
