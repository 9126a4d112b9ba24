import ArgumentParser
import ClaimStorage
import TerritorialClaims

/// `terraclaim history PLACE`.
struct HistoryCommand: ExampledCommand {
    static let example = "terraclaim history Bankivka"
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "Tell a place's life: every claim and denial with its source.",
        discussion:
            "The name may be any that the place bears or bore. Where several places of the store bear it, each is told."
    )

    @Argument(help: "Settlement, by any of its names or by its identifier.")
    var place: String

    @Option(help: "Answer as the store would have at the end of this past day (UTC).", transform: OptionValue.day)
    var knownAt: CalendarDay?

    @OptionGroup(title: "Output") var format: FormatOptions
    @OptionGroup(title: "Gazetteer") var gazetteerChoice: GazetteerOptions
    @OptionGroup(title: "Store") var store: StoreOptions

    func run() throws {
        let store = try store.open(for: .reading)
        let places = try PlaceArgument.places(place, stored: try store.places(), in: try gazetteerChoice.open())
        let records = try store.records(
            ClaimFilter(places: places), knownAt: knownAt.map { Int64($0.number) * 86_400 + 86_399 })
        if format.isTable {
            var output = Output()
            output.write(Self.words(records, on: .standardOutput))
            try output.flush()
            Notice.write(
                records.isEmpty
                    ? "place \"\(place)\": no statement in store \(store.path)" : RecordTable.summary(records))
        } else {
            try RecordOutput(options: format).write(records)
        }
        try store.close()
    }

    /// Each place's records in the order of their days, with its status after all of them.
    static func words(_ records: [ClaimRecord], on terminal: Terminal) -> String {
        var text = ""
        var seen: Set<String> = []
        for place in records.compactMap(\.place) where seen.insert(place.id).inserted {
            let own = records.filter { $0.place?.id == place.id }
            let names = place.localName == place.name ? place.name : "\(place.name) (\(place.localName))"
            let facts = [names, place.region2, place.region, place.id].compactMap { $0 }.map(VisibleText.line)
            text += text.isEmpty ? "" : "\n"
            text += Style.bold(facts.joined(separator: ", "), on: terminal) + "\n"
            var table = TextTable([
                .init(""), .init(""), .init(""), .init("", least: 10), .init("", least: 8), .init("", least: 20),
            ])
            var claims: Set<Int64> = []
            for record in own {
                let restates = !claims.insert(record.claim).inserted
                table.add([
                    .init("  " + (record.event.map(ReadingTable.days) ?? "no day")),
                    .init(record.changeWords, record.stance == .asserted ? .plain : .alarm),
                    .init(
                        [record.party.map { "by \($0)" }, restates ? "restated" : nil].compactMap { $0 }.joined(
                            separator: ", ")),
                    .init(record.claimant ?? "–"),
                    .init(
                        [record.outlet ?? record.document, record.published?.description].compactMap { $0 }.joined(
                            separator: " ")),
                    .init("“\(record.quote)”", .faint),
                ])
            }
            text += table.words(on: terminal)
            if let last = own.compactMap({ $0.event?.last }).max(),
                let status = ControlStatus.all(own, asOf: last).first
            {
                text += "  → " + sentence(status) + "\n"
            }
        }
        return text
    }

    private static func sentence(_ status: ControlStatus) -> String {
        let since = ReadingTable.days(status.since)
        let voices = status.claimants.isEmpty ? "" : ", says \(status.claimants.joined(separator: ", "))"
        let doubts =
            status.doubts.isEmpty
            ? "" : "; contested: " + status.doubts.map(StatusCommand.words).joined(separator: "; ")
        guard let holder = status.holder else { return VisibleText.line("holder not told, \(since)\(voices)\(doubts)") }
        return VisibleText.line("said to be held by \(holder) since \(since)\(voices)\(doubts)")
    }
}
