import ArgumentParser
import ClaimStorage
import TerritorialClaims

/// `terraclaim review`.
struct ReviewCommand: ExampledCommand {
    static let example = "terraclaim review"
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Look through what is ambiguous, unresolved or contradictory, worst first, and decide.",
        discussion: """
            Without a subcommand: on a terminal, one statement after the other with its candidates, to be decided by a key; elsewhere \
            the queue as a list. A decision corrects the statement and is kept for the name, so that it is offered for like \
            statements; it is never applied to them by itself.
            """,
        subcommands: [
            ReviewWalkCommand.self, ReviewListCommand.self, ReviewShowCommand.self, ReviewAcceptCommand.self,
            ReviewConfirmCommand.self,
        ], defaultSubcommand: ReviewWalkCommand.self)
}

/// `terraclaim review list`.
struct ReviewListCommand: ExampledCommand {
    static let example = "terraclaim review list --region Donetsk --json"
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the statements that need a look, worst first.")

    @OptionGroup(title: "Filters") var filters: FilterOptions
    @OptionGroup(title: "Output") var format: FormatOptions
    @OptionGroup(title: "Store") var store: StoreOptions

    func run() throws {
        let store = try store.open(for: .reading)
        let queue = try store.reviewQueue(try filters.filter(in: store))
        try Self.write(queue, format)
        try store.close()
    }

    static func write(_ queue: [ReviewItem], _ format: FormatOptions) throws {
        guard format.isTable else {
            try FactOutput(options: format, keys: keys).write(queue.map(row))
            return
        }
        var table = TextTable([
            .init("ID", isNumber: true), .init("WHY"), .init("DAY"), .init("CHANGE"), .init("TOPONYM", least: 12),
            .init("REGION AS WRITTEN", least: 10), .init("SCORE", isNumber: true), .init("REPORT", least: 10),
        ])
        for item in queue {
            table.add([
                .init("\(item.record.id)", .faint), .init(item.reasons.map(\.word).joined(separator: ", "), .warning),
                .init(item.record.event.map(ReadingTable.days) ?? "no day"), .init(item.record.changeWords),
                .init(item.record.toponym, .accent), .init(item.record.regionAsWritten ?? "–"),
                .init(fixed(item.record.score, 2)), .init(item.record.outlet ?? item.record.document),
            ])
        }
        var output = Output()
        output.write(table.words(on: .standardOutput))
        try output.flush()
        Notice.write("\(counted(queue.count, "statement")) to look at")
    }

    private static let keys = [
        "id", "reasons", "toponym", "region_as_written", "change", "stance", "party", "claimant", "status", "score",
        "document", "quote", "warnings",
    ]

    private static func row(_ item: ReviewItem) -> FactOutput.Row {
        let record = item.record
        return [
            ("id", .number(Int(record.id))), ("reasons", .texts(item.reasons.map(\.word))),
            ("toponym", .text(record.toponym)), ("region_as_written", .text(record.regionAsWritten)),
            ("change", .text(record.change.rawValue)), ("stance", .text(record.stance.rawValue)),
            ("party", .text(record.party)), ("claimant", .text(record.claimant)),
            ("status", .text(record.status.rawValue)),
            ("score", .text(fixed(record.score, 4))), ("document", .text(record.document)),
            ("quote", .text(record.quote)),
            ("warnings", .texts(record.warnings)),
        ]
    }
}

/// `terraclaim review show STATEMENT`.
struct ReviewShowCommand: ExampledCommand {
    static let example = "terraclaim review show 12"
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show a statement with its candidates, their evidence and a small map.")

    @Argument(help: "Number of the statement.")
    var statement: Int64

    @OptionGroup(title: "Gazetteer") var gazetteerChoice: GazetteerOptions
    @OptionGroup(title: "Store") var store: StoreOptions

    func run() throws {
        let kept = try store.open(for: .reading)
        let page = try ReviewPage(statement: statement, in: kept, store.layered(gazetteerChoice.open()))
        var output = Output()
        output.write(page.words(on: .standardOutput))
        try output.flush()
        try kept.close()
    }
}

/// `terraclaim review accept STATEMENT PLACE`.
struct ReviewAcceptCommand: ExampledCommand {
    static let example = "terraclaim review accept 12 katottg:UA14160270170063766 --why \"the report's map shows it\""
    static let configuration = CommandConfiguration(
        commandName: "accept", abstract: "Decide which place a statement means, and keep the decision for the name.",
        discussion: "With --only-here the name stays undecided elsewhere.")

    @Argument(help: "Number of the statement.")
    var statement: Int64

    @Argument(help: "The place: an identifier, or a name that only it bears.")
    var place: String

    @Flag(help: "Decide this statement alone.")
    var onlyHere = false

    @OptionGroup var facts: EditFacts
    @OptionGroup(title: "Gazetteer") var gazetteerChoice: GazetteerOptions
    @OptionGroup(title: "Store") var store: StoreOptions

    func run() throws {
        let gazetteer = try store.layered(gazetteerChoice.open())
        let number = try OnePlace.number(place, region: nil, in: gazetteer)
        _ = try store.open(for: .reading).close()
        let kept = try store.open(for: .adding)
        var output = Output()
        output.write(
            try Review(store: kept, gazetteer: gazetteer).accept(
                statement, number, by: try DecisionRun(facts, store).decision(), remembers: !onlyHere))
        try output.flush()
        try kept.close()
    }
}

/// `terraclaim review confirm STATEMENT…`.
struct ReviewConfirmCommand: ExampledCommand {
    static let example = "terraclaim review confirm 12 --why \"ambiguous in the report as well\""
    static let configuration = CommandConfiguration(
        commandName: "confirm", abstract: "Take statements out of the queue as they stand.")

    @Argument(help: "Numbers of statements.")
    var statements: [Int64]

    @OptionGroup var facts: EditFacts
    @OptionGroup(title: "Store") var store: StoreOptions

    func run() throws {
        for statement in statements {
            try DecisionRun(facts, store).make { try $0.confirm(statement, by: $1) }
        }
    }
}
