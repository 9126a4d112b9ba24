import ArgumentParser
import ClaimStorage

/// `terraclaim merge CLAIM CLAIM…`.
struct MergeCommand: ExampledCommand {
    static let example = "terraclaim merge 4 9 --why \"one announcement, told on two days\""
    static let configuration = CommandConfiguration(
        commandName: "merge", abstract: "Make one claim of several that say the same of the same place.",
        discussion: """
            list shows the numbers under CLAIM. The claims must have place, change, claimant and party in common; only their days may \
            differ. The first keeps its number.
            """)

    @Argument(help: "Numbers of claims, the one that stays first.")
    var claims: [Int64]

    @OptionGroup var facts: EditFacts
    @OptionGroup(title: "Store") var store: StoreOptions

    func validate() throws {
        if Set(claims).count < 2 {
            throw ValidationError("claims: \(Set(claims).count) given, expected two or more that differ")
        }
    }

    func run() throws {
        try DecisionRun(facts, store).make { try $0.merge(Array(claims.dropFirst()), into: claims[0], by: $1) }
    }
}

/// `terraclaim split CLAIM STATEMENT…`.
struct SplitCommand: ExampledCommand {
    static let example = "terraclaim split 4 12 13 --why \"the second capture is a month later\""
    static let configuration = CommandConfiguration(
        commandName: "split", abstract: "Make a claim of its own of some of a claim's statements.")

    @Argument(help: "Number of the claim, as list shows it under CLAIM.")
    var claim: Int64

    @Argument(help: "Numbers of the statements that make the new claim.")
    var statements: [Int64]

    @OptionGroup var facts: EditFacts
    @OptionGroup(title: "Store") var store: StoreOptions

    func run() throws {
        try DecisionRun(facts, store).make { try $0.split(statements, from: claim, by: $1) }
    }
}
