import ArgumentParser
import ClaimStorage
import TerritorialClaims

/// `terraclaim regions`.
struct RegionsCommand: ExampledCommand {
    static let example = "terraclaim regions --party Russia --change gain"
    static let configuration = CommandConfiguration(
        commandName: "regions", abstract: "Count claims by oblast.",
        discussion:
            "A claim that several reports state is counted once. Claims without a place stand in a row of their own, denials in a column of their own."
    )

    @OptionGroup(title: "Filters") var filters: FilterOptions
    @OptionGroup(title: "Output") var format: FormatOptions
    @OptionGroup(title: "Store") var store: StoreOptions

    func run() throws {
        let store = try store.open(for: .reading)
        let records = try filters.records(in: store)
        let counts = RegionCount.all(records)
        if format.isTable {
            var output = Output()
            output.write(Self.words(counts, on: .standardOutput))
            try output.flush()
            Notice.write(try RecordTable.summary(records) + (records.isEmpty ? Emptiness.words(of: store) : ""))
        } else {
            try FactOutput(
                options: format, keys: ["region", "claims", "denials", "statements", "places", "last", "by_party"]
            )
            .write(counts.map(Self.row))
        }
        try store.close()
    }

    /// The counts in columns.
    static func words(_ counts: [RegionCount], on terminal: Terminal) -> String {
        var table = TextTable([
            .init("REGION", least: 12), .init("CLAIMS", isNumber: true), .init("DENIALS", isNumber: true),
            .init("PLACES", isNumber: true),
            .init("STATEMENTS", isNumber: true), .init("LAST"), .init("OF THESE", least: 16),
        ])
        for count in counts {
            table.add([
                .init(name(count), count.region == nil ? .warning : .accent), .init("\(count.claims)"),
                .init(count.denials == 0 ? "" : "\(count.denials)", .alarm),
                .init("\(count.places)"), .init("\(count.statements)"), .init(count.last?.description ?? "–"),
                .init(count.byParty.map { "\($0.claims) \(words($0.party, $0.change))" }.joined(separator: ", ")),
            ])
        }
        return table.words(on: terminal)
    }

    private static func name(_ count: RegionCount) -> String {
        guard let region = count.region else { return "place not resolved" }
        return region.isEmpty ? "no region" : region
    }

    private static func words(_ party: String?, _ change: Change) -> String {
        party.map { "\(change.rawValue) by \($0)" } ?? change.rawValue
    }

    private static func row(_ count: RegionCount) -> FactOutput.Row {
        [
            ("region", .text(count.region)), ("claims", .number(count.claims)), ("denials", .number(count.denials)),
            ("statements", .number(count.statements)), ("places", .number(count.places)), ("last", .day(count.last)),
            (
                "by_party",
                .rows(
                    count.byParty.map {
                        [
                            ("party", .text($0.party)), ("change", .text($0.change.rawValue)),
                            ("claims", .number($0.claims)),
                        ]
                    })
            ),
        ]
    }
}
