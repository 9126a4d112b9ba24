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
            latest change; they never hide what speaks against it.
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
        // Only places narrow what control is computed from: a filter must not hide a denial. The others choose rows.
        let filter = try filters.filter(in: store)
        let records = try store.records(
            ClaimFilter(regions: filter.regions, places: filter.places), knownAt: filters.knownAtInstant)
        let wanted = Set(records.filter(filter.admits).map(\.id))
        let day = asOf ?? records.compactMap { $0.event?.last }.max() ?? CalendarDay(number: 0)
        let all = ControlStatus.all(records, asOf: day).filter { status in
            (!contested || status.isContested) && status.statements.contains(where: wanted.contains)
        }
        if format.isTable {
            var output = Output()
            output.write(Self.words(all, on: .standardOutput))
            try output.flush()
            var words = "\(counted(all.count, "place")) as of \(day)"
            let undated = records.count { $0.changesControl && $0.event == nil }
            if undated > 0 { words += "; \(counted(undated, "statement")) without a day left out" }
            let placeless = records.count { $0.changesControl && $0.event != nil && $0.place == nil }
            if placeless > 0 { words += "; \(counted(placeless, "statement")) without a place left out" }
            Notice.write(records.isEmpty ? try words + Emptiness.words(of: store) : words)
        } else {
            try FactOutput(options: format, keys: Self.keys).write(all.map { Self.row($0, day) })
        }
        try store.close()
    }

    private static let keys = [
        "place", "name", "name_local", "region", "region2", "holder", "change", "since", "until", "claimants",
        "contested", "doubts", "statements", "as_of",
    ]

    private static func row(_ status: ControlStatus, _ day: CalendarDay) -> FactOutput.Row {
        [
            ("place", .text(status.place.id)), ("name", .text(status.place.name)),
            ("name_local", .text(status.place.localName)), ("region", .text(status.place.region)),
            ("region2", .text(status.place.region2)), ("holder", .text(status.holder)),
            ("change", .text(status.change.rawValue)), ("since", .day(status.since.start)),
            ("until", .day(status.since.last)), ("claimants", .texts(status.claimants)),
            ("contested", .flag(status.isContested)), ("doubts", .texts(status.doubts.map(words))),
            ("statements", .numbers(status.statements)), ("as_of", .day(day)),
        ]
    }

    /// The status of places in columns.
    static func words(_ all: [ControlStatus], on terminal: Terminal) -> String {
        var table = TextTable([
            .init("PLACE", least: 12), .init("REGION", least: 10), .init("SAID TO BE HELD BY", least: 8),
            .init("SINCE"), .init("SAYS", least: 10), .init("AGAINST IT", least: 12),
        ])
        for status in all {
            table.add([
                .init(status.place.name, .accent), .init(status.place.region ?? "–"),
                .init(holder(status), status.isContested ? .warning : .plain), .init(ReadingTable.days(status.since)),
                .init(status.claimants.isEmpty ? "–" : status.claimants.joined(separator: ", ")),
                .init(status.doubts.map(words).joined(separator: "; "), .alarm),
            ])
        }
        return table.words(on: terminal)
    }

    private static func holder(_ status: ControlStatus) -> String {
        guard let holder = status.holder else { return status.isContested ? "contested" : "not said" }
        return status.isContested ? holder + ", contested" : holder
    }

    /// A doubt in words.
    static func words(_ doubt: ControlStatus.Doubt) -> String {
        switch doubt {
        case .denied(let voice): voice.isEmpty ? "denied" : "denied by \(voice)"
        case .disputed: "disputed in the same report"
        case .otherHolder(let holder): "others of the same time say \(holder)"
        case .foughtOver(let change, let party):
            party.map { "later \(change.rawValue) by \($0)" } ?? "later \(change.rawValue)"
        case .perhapsLater: "perhaps after that day"
        }
    }
}
