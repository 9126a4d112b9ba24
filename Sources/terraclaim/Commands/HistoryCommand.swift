import ArgumentParser
import ClaimStorage
import TerritorialClaims

/// `terraclaim history PLACE`.
struct HistoryCommand: ExampledCommand {
    static let example = "terraclaim history Bankivka"
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: "Draw a place's life: who is said to hold it through time, every claim, denial and counter-claim.",
        discussion: """
            The name may be any that the place bears or bore. Where several places of the store bear it, each is told. \
            Statements bear the number of their claim, and how it lies to others: corroborates, contradicts, denies, \
            narrows, withdraws or restates them; "against interest" where a party admits its own loss or confirms the \
            other's gain. CSV lists the statements.
            """)

    @Argument(help: "Settlement, by any of its names or by its identifier.")
    var place: String

    @Option(help: "Answer as the store would have at the end of this past day (UTC).", transform: OptionValue.day)
    var knownAt: CalendarDay?

    @OptionGroup(title: "Output") var format: FormatOptions
    @OptionGroup(title: "Whose word counts") var leaningChoice: LeaningOptions
    @OptionGroup(title: "Gazetteer") var gazetteerChoice: GazetteerOptions
    @OptionGroup(title: "Store") var store: StoreOptions

    func run() throws {
        let store = try store.open(for: .reading)
        let places = try PlaceArgument.places(
            place, in: store, and: try gazetteerChoice.open().layered(with: store))
        let leanings = try leaningChoice.table()
        let records = try store.records(
            ClaimFilter(places: places, againstInterest: leaningChoice.againstInterestOnly ? leanings : nil),
            knownAt: knownAt?.lastSecond)
        if format.isTable {
            var output = Output()
            let lives = PlaceLife.all(records, leanings: leanings)
            output.write(lives.map { $0.words(on: .standardOutput) }.joined(separator: "\n"))
            try output.flush()
            Notice.write(
                records.isEmpty
                    ? "place \"\(place)\": no statement in store \(store.path)" : RecordTable.summary(records))
        } else if format.format == .csv {
            try RecordOutput(options: format).write(records)
        } else {
            try FactOutput(options: format, keys: PlaceLife.keys).write(
                PlaceLife.all(records, leanings: leanings).map(\.row))
        }
        try store.close()
    }
}
