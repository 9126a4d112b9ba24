import ArgumentParser
import ClaimStorage

/// `terraclaim verify`.
struct VerifyCommand: ExampledCommand {
    static let example = "terraclaim verify"
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "Read the whole store again and name what is not as it was written.",
        discussion: """
            Checks SQLite's file, the chain of the log, every row that it vouches for, every report's SHA-256, and that every span \
            reproduces its words. The last line's digest can be noted elsewhere (in an article, a message, a time stamp): with --head, \
            a later check proves that nothing up to it was changed. Exit status 1 when something does not hold.
            """)

    @Option(help: "A digest noted before: the chain must contain it.")
    var head: String?

    @Flag(help: "Print one JSON object.")
    var json = false

    @OptionGroup(title: "Store") var store: StoreOptions

    func validate() throws {
        if let head, head.utf8.count != 64 || !head.allSatisfy(\.isHexDigit) {
            throw ValidationError(
                "--head \"\(VisibleText.line(head))\": no digest, expected the 64 digits that verify prints behind \"head\""
            )
        }
    }

    func run() throws {
        let store = try store.open(for: .reading)
        let found = try store.verify(expectedHead: head)
        let findings = found.findings.map { VisibleText.line($0.description) }
        var output = Output()
        if json {
            try FactOutput(options: try FormatOptions.parse(["--format", "ndjson"]), keys: []).write([
                [
                    ("holds", .flag(findings.isEmpty)), ("findings", .texts(findings)),
                    ("entries", .number(found.entries)),
                    ("reports", .number(found.contents)), ("statements", .number(found.statements)),
                    ("head", .text(found.head)),
                ]
            ])
        } else {
            for finding in findings { output.write(finding + "\n") }
            output.write(
                findings.isEmpty
                    ? "holds: \(counted(found.entries, "log entry", "log entries")), \(counted(found.contents, "report")), "
                        + "\(counted(found.statements, "statement"))\nhead \(found.head)\n"
                    : "\(counted(findings.count, "finding")): the store is not as it was written\n")
        }
        try output.flush()
        try store.close()
        if !findings.isEmpty { throw ExitCode.failure }
    }
}
