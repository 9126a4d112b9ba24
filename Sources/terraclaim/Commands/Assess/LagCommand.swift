import ArgumentParser
import ClaimStorage
import TerritorialClaims

/// `terraclaim lag`.
struct LagCommand: ExampledCommand {
    static let example = "terraclaim lag --source VIINA --claims"
    static let configuration = CommandConfiguration(
        commandName: "lag",
        abstract: "Compare claims with an assessment: how many it later bore out, after how long, how many never.",
        discussion: """
            A claim is borne out when the assessment gives its place to the party that is said to hold it, on a day of the claim or after; \
            the lag is the number of days from the claim's first day to the first day told so, negative when the assessment had said so \
            before. It is reverted when the assessment later says otherwise. A claim cannot be compared when the place is not in the \
            assessment, nothing is told on or after the claim's day, or it said so from its first day on. An assessment is one more \
            opinion, not the truth.
            """)

    @Option(help: "Whose assessment; may be left out when the store holds one.")
    var source: String?

    @Flag(help: "Print the claims behind each figure.")
    var claims = false

    @Option(help: "Draw the lags of each claimant into this SVG file.", completion: .file(extensions: ["svg"]))
    var svg: String?

    @OptionGroup(title: "Filters") var filters: FilterOptions
    @OptionGroup(title: "Output") var format: FormatOptions
    @OptionGroup(title: "Store") var store: StoreOptions

    func run() throws {
        let kept = try store.open(for: .reading)
        let series = try kept.assessment(of: try chosenSource(kept), knownAt: filters.knownAtInstant)
        let all = ClaimantLag.all(AssessmentLag.all(Claim.all(try filters.records(in: kept)), series))
        if let svg {
            let file = try AtomicFile(svg)
            try file.write(Array(LagChart(all).svg().utf8))
            try file.commit()
        }
        if !format.isTable {
            try FactOutput(options: format, keys: Self.keys).write(all.map(Self.row))
        } else {
            var output = Output()
            output.write(Self.words(all, claims: claims, on: .standardOutput))
            try output.flush()
            let told = series.days.last.map { "\(counted(series.days.count, "day")) told, \(series.days[0]) to \($0)" }
            Notice.write(
                "\(counted(all.reduce(0) { $0 + $1.lags.count }, "claim")) that change control, "
                    + "\(all.reduce(0) { $0 + $1.comparable }) comparable; \(told ?? "nothing told")")
        }
        try kept.close()
    }

    private func chosenSource(_ store: ClaimStore) throws -> String {
        let known = try store.assessmentSources().map(\.name)
        guard let source = source ?? (known.count == 1 ? known[0] : nil), known.contains(source) else {
            throw UnknownSource(source: source, known: known)
        }
        return source
    }

    /// Figures by claimant, with a bar a month of lag, and on request every claim.
    static func words(_ all: [ClaimantLag], claims: Bool, on terminal: Terminal) -> String {
        var table = TextTable([
            .init("CLAIMANT", least: 12), .init("CLAIMS", isNumber: true), .init("COMPARABLE", isNumber: true),
            .init("BORNE OUT", isNumber: true), .init("MEDIAN DAYS", isNumber: true), .init("NEVER", isNumber: true),
            .init("REVERTED", isNumber: true), .init("DAYS <-28 … >84"),
        ])
        for one in all {
            let counts = LagChart.counts(one.days)
            table.add([
                one.voice.isEmpty ? "nobody named" : one.voice, "\(one.lags.count)", "\(one.comparable)",
                "\(one.days.count)",
                one.medianDays.map { fixed($0, $0 == $0.rounded() ? 0 : 1) } ?? "–", "\(one.never)", "\(one.reverted)",
                Sparkline.words(counts, most: counts.max() ?? 0),
            ])
        }
        var text = table.words(on: terminal)
        guard claims else { return text }
        var list = TextTable([
            .init("CLAIM", isNumber: true), .init("DAY"), .init("CHANGE"), .init("PLACE", least: 12),
            .init("BY", least: 6),
            .init("CLAIMANT", least: 10), .init("ASSESSMENT"),
        ])
        for one in all {
            for lag in one.lags {
                list.add([
                    "\(lag.claim.id)", lag.claim.event.map(ReadingTable.days) ?? "no day", lag.claim.change.rawValue,
                    lag.claim.place?.name ?? lag.claim.first.toponym, lag.claim.holder ?? "–", one.voice,
                    words(lag.outcome),
                ])
            }
        }
        text += text.isEmpty ? "" : "\n"
        return text + list.words(on: terminal)
    }

    private static func words(_ outcome: AssessmentLag.Outcome) -> String {
        switch outcome {
        case .borneOut(let days, let reverted):
            (days < 0 ? "said so \(counted(-days, "day")) before" : "borne out after \(counted(days, "day"))")
                + (reverted ? ", reverted later" : "")
        case .never: "never borne out"
        case .incomparable: "cannot be compared"
        }
    }

    private static let keys = [
        "claimant", "claims", "comparable", "borne_out", "median_days", "never", "reverted", "behind",
    ]

    private static func row(_ one: ClaimantLag) -> FactOutput.Row {
        [
            ("claimant", .text(one.voice)), ("claims", .number(one.lags.count)),
            ("comparable", .number(one.comparable)),
            ("borne_out", .number(one.days.count)), ("median_days", .text(one.medianDays.map { fixed($0, 1) })),
            ("never", .number(one.never)), ("reverted", .number(one.reverted)),
            (
                "behind",
                .rows(
                    one.lags.map {
                        [
                            ("claim", .number(Int($0.claim.id))), ("place", .text($0.claim.place?.id)),
                            ("outcome", .text(words($0.outcome))),
                        ]
                    })
            ),
        ]
    }
}

/// An assessment that the store doesn't hold, or none named where it holds several.
struct UnknownSource: Error, Equatable, CustomStringConvertible {
    /// As typed.
    let source: String?
    /// Those that it holds.
    let known: [String]

    /// The message a user sees.
    var description: String {
        let got = source.map { "--source \"\(VisibleText.line($0))\": not in the store" } ?? "--source: not given"
        guard !known.isEmpty else {
            return got + "; the store holds no assessment, expected one; terraclaim assess import brings it in"
        }
        return got + ", expected one of " + known.map { VisibleText.line($0) }.joined(separator: ", ")
    }
}
