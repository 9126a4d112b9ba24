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
            Several values of one filter are alternatives; filters add up.
            """)

    @OptionGroup(title: "Filters") var filters: FilterOptions
    @OptionGroup(title: "Output") var format: FormatOptions
    @OptionGroup(title: "Store") var store: StoreOptions

    func run() throws {
        let store = try store.open(for: .reading)
        let records = try filters.records(in: store)
        try RecordOutput(options: format).write(records)
        if format.isTable {
            Notice.write(try RecordTable.summary(records) + (records.isEmpty ? Emptiness.words(of: store) : ""))
        }
        try store.close()
    }
}
