import ArgumentParser
import ClaimStorage
import TerritorialClaims

/// `terraclaim cite STATEMENT…`.
struct CiteCommand: ExampledCommand {
    static let example = "terraclaim cite 12"
    static let configuration = CommandConfiguration(
        commandName: "cite", abstract: "Print a statement's citation: quote, outlet, day, link, spans and hashes.",
        discussion: "Retracted and corrected statements can be cited too; the citation says so.")

    @Argument(help: "Numbers of statements, as list shows them under ID.")
    var statements: [Int64]

    @OptionGroup(title: "Store") var store: StoreOptions

    func run() throws {
        let store = try store.open(for: .reading)
        let all = try Self.provenances(of: statements, in: store)
        var output = Output()
        output.write(
            all.map { Citation(provenance: $0).lines.joined(separator: "\n") + "\n" }.joined(separator: "\n----\n\n"))
        try output.flush()
        try store.close()
    }

    /// Where the statements come from, in the order of their numbers as given; throws when the store never had one.
    static func provenances(of statements: [Int64], in store: ClaimStore) throws -> [Provenance] {
        try statements.map { id in
            guard let found = try store.provenance(ofStatement: id) else {
                throw CorrectionProblem.noStatement(id, closed: false)
            }
            return found
        }
    }
}

/// `terraclaim bundle STATEMENT…`.
struct BundleCommand: ExampledCommand {
    static let example = "terraclaim bundle 12 13 --to evidence.zip"
    static let configuration = CommandConfiguration(
        commandName: "bundle",
        abstract: "Write statements and their reports into a ZIP that a third party can check.",
        discussion: """
            README.txt in it says how, with unzip, sha256sum, tail and head. The same statements of the same store give the same \
            bytes. The reports' texts are other people's work: mind their rights when you publish the file.
            """)

    @Argument(help: "Numbers of statements, as list shows them under ID.")
    var statements: [Int64]

    @Option(help: "The file to write.", completion: .file(extensions: ["zip"]))
    var to: String

    @OptionGroup(title: "Store") var store: StoreOptions

    func run() throws {
        let store = try store.open(for: .reading)
        let all = try CiteCommand.provenances(of: statements, in: store)
        let file = try AtomicFile(to)
        try file.write(EvidenceBundle.bytes(of: all))
        try file.commit()
        try store.close()
        let reports = Set(all.map(\.contentDigest)).count
        Notice.write("\(VisibleText.line(to)): \(counted(all.count, "statement")), \(counted(reports, "report"))")
    }
}
