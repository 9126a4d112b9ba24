import ArgumentParser
import ClaimStorage
import TerritorialClaims

/// `terraclaim correct STATEMENT`.
struct CorrectCommand: ExampledCommand {
    static let example =
        "terraclaim correct 12 --place katottg:UA14160270170063766 --why \"the map in the report shows it\""
    static let configuration = CommandConfiguration(
        commandName: "correct", abstract: "Correct what was read: place, day, party or claimant of a statement.",
        discussion: """
            The statement as read is closed and one with the corrected facts holds instead, with the same words of the report. A later \
            reading of the report keeps the correction. With a corrected place the same name elsewhere is not decided: "gazetteer \
            decide" does that.
            """)

    @Argument(help: "Number of the statement.")
    var statement: Int64

    @Option(help: "The place that is meant: an identifier or a name that only it bears.")
    var place: String?

    @Option(help: "The region, when several places bear the name.")
    var region: String?

    @Option(
        help: "When it happened: 2025-08-20, or first and last day as in 2025-08-18..2025-08-20.",
        transform: EventValue.interval)
    var event: DayInterval?

    @Option(help: "Who gains, or loses on a loss or withdrawal.")
    var party: String?

    @Option(help: "The other party.")
    var counterparty: String?

    @Option(help: "Who says so.")
    var claimant: String?

    @OptionGroup var facts: EditFacts
    @OptionGroup(title: "Gazetteer") var gazetteerChoice: GazetteerOptions
    @OptionGroup(title: "Store") var store: StoreOptions

    func validate() throws {
        guard [place, party, counterparty, claimant].contains(where: { $0 != nil }) || event != nil else {
            throw ValidationError(
                "statement \(statement): nothing to correct, expected --place, --event, --party, --counterparty or --claimant"
            )
        }
    }

    func run() throws {
        let run = DecisionRun(facts, store)
        let gazetteer = try store.layered(gazetteerChoice.open(), toBeMade: false)
        let site = try place.map { words in
            let number = try OnePlace.number(words, region: region, in: gazetteer)
            return ClaimRecord.Site(number, in: gazetteer)
        }
        let corrected = CorrectedFacts(
            place: site, event: event, party: party, counterparty: counterparty, claimant: claimant)
        try run.make { try $0.correct(statement, to: corrected, gazetteer: gazetteer.version, by: $1) }
    }
}

/// Reads an interval of days.
enum EventValue {
    /// "2025-08-20" or "2025-08-18..2025-08-20", both days inside.
    static func interval(_ text: String) throws -> DayInterval {
        let parts = text.components(separatedBy: "..")
        let days = parts.compactMap { CalendarDay($0) }
        guard days.count == parts.count, (1...2).contains(days.count),
            let interval = DayInterval(first: days[0], last: days[days.count - 1])
        else {
            throw ValidationError(
                "event \"\(VisibleText.line(text))\": no such days, expected 2025-08-20 or 2025-08-18..2025-08-20")
        }
        return interval
    }
}

extension String {
    /// The parts between a separator of two characters or more.
    fileprivate func components(separatedBy separator: String) -> [String] {
        var parts = [""]
        var rest = self[...]
        while let character = rest.first {
            if rest.hasPrefix(separator) {
                parts.append("")
                rest = rest.dropFirst(separator.count)
            } else {
                parts[parts.count - 1].append(character)
                rest = rest.dropFirst()
            }
        }
        return parts
    }
}

extension ClaimRecord.Site {
    /// The place of that number, with its regions from the lowest up.
    init(_ number: PlaceNumber, in gazetteer: Gazetteer) {
        self.init(
            gazetteer.place(number),
            regionPath: gazetteer.regionPath(of: number).map { gazetteer.region($0).id.description })
    }
}
