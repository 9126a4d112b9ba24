import ArgumentParser

/// How a command prints what a store holds.
struct FormatOptions: ParsableArguments {
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case table, ndjson, csv
    }

    @Option(help: "table for people; ndjson or csv for programs.")
    var format: Format?

    @Flag(help: "Print one JSON array.")
    var json = false

    func validate() throws {
        if json, let format {
            throw ValidationError("--json: --format \(format.rawValue) is given as well, expected one of them")
        }
    }

    /// True when people read it.
    var isTable: Bool { !json && (format ?? .table) == .table }
}
