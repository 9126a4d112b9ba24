import ArgumentParser
import ClaimStorage

/// `terraclaim retract STATEMENT…`.
struct RetractCommand: ExampledCommand {
    static let example = "terraclaim retract 12 --why \"the outlet withdrew the report\""
    static let configuration = CommandConfiguration(
        commandName: "retract", abstract: "Take statements back: they count no more, and stay in the store.",
        discussion: """
            list shows the numbers under ID. A retracted statement is gone from every answer from now on; with --known-at a day before, \
            the answers are as they were. A later reading of the same report keeps it retracted. "log" tells who, when and why.
            """)

    @Argument(help: "Numbers of statements.")
    var statements: [Int64]

    @OptionGroup var facts: EditFacts
    @OptionGroup(title: "Store") var store: StoreOptions

    func run() throws {
        try DecisionRun(facts, store).make { try $0.retract(statements, by: $1) }
    }
}
