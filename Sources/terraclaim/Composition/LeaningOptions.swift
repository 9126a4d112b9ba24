import ArgumentParser
import TerritorialClaims

/// Whose word counts.
struct LeaningOptions: ParsableArguments {
    @Flag(help: "Count who speaks for a side only against that side, and who is not known not at all.")
    var againstInterestOnly = false

    @Option(
        help: ArgumentHelp(
            "A table of whom claimants and outlets speak for, in place of the bundled one.", valueName: "file"),
        completion: .file(extensions: ["tsv"]))
    var leanings: String?

    /// The table, with the parties that the lexicons know of claimants.
    func table() throws -> Leanings {
        guard let leanings else { return try Bundled.leanings() }
        return try Leanings(text: String(decoding: ByteInput(path: leanings).readAll(), as: UTF8.self))
    }

    /// The table where it narrows what counts; else nil.
    func filter() throws -> Leanings? { againstInterestOnly ? try table() : nil }
}
