import ArgumentParser
import ClaimStorage
import TerritorialClaims

/// `terraclaim list`.
struct ListCommand: ExampledCommand {
    static let example = "terraclaim list --region Donetsk --party Russia --since 2025-08-01"
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List what reports say, one statement a line.",
        discussion: """
            Ordered by day, those without a day last. Statements that restate a claim bear the same number under CLAIM. \
            Several values of one filter are alternatives; filters add up. With --quantities, what reports say of numbers of settlements, \
            areas and shares without naming settlements is listed instead; it counts nowhere else.
            """)

    @Flag(help: "List counts, areas and shares that name no settlement.")
    var quantities = false

    @OptionGroup(title: "Filters") var filters: FilterOptions
    @OptionGroup(title: "Output") var format: FormatOptions
    @OptionGroup(title: "Store") var store: StoreOptions

    func run() throws {
        let store = try store.open(for: .reading)
        if quantities {
            let found = try store.quantities(try filters.filter(in: store), knownAt: filters.knownAtInstant)
            try QuantityList(options: format).write(found)
            return try store.close()
        }
        let records = try filters.records(in: store)
        try RecordOutput(options: format).write(records)
        if format.isTable {
            Notice.write(try RecordTable.summary(records) + (records.isEmpty ? Emptiness.words(of: store) : ""))
        }
        try store.close()
    }
}
