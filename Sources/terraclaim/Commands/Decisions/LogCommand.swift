import ArgumentParser
import ClaimStorage
import TerritorialClaims

/// `terraclaim log`.
struct LogCommand: ExampledCommand {
    static let example = "terraclaim log --last 20"
    static let configuration = CommandConfiguration(
        commandName: "log", abstract: "Show every change to the store: what, when, who and why.",
        discussion: """
            Each entry bears the SHA-256 of the one before; "verify" checks the chain and every row that it vouches for.
            """)

    @Option(help: "Only so many of the last entries.")
    var last: Int?

    @OptionGroup(title: "Output") var format: FormatOptions
    @OptionGroup(title: "Store") var store: StoreOptions

    func validate() throws {
        if let last, last < 1 { throw ValidationError("--last \(last): expected 1 or more") }
    }

    func run() throws {
        let store = try store.open(for: .reading)
        let entries = try store.log(last: last)
        if format.isTable {
            var table = TextTable([
                .init("ENTRY", isNumber: true), .init("WHEN"), .init("WHAT"), .init("SUBJECT", least: 12),
                .init("WHO", least: 6), .init("WHY", least: 12), .init("SHA-256"),
            ])
            for entry in entries {
                table.add([
                    .init("\(entry.number)", .faint), .init(Instant.text(entry.instant)), .init(entry.kind, .accent),
                    .init(entry.subject), .init(entry.who ?? "–"), .init(entry.why ?? "–"),
                    .init(ContentDigest.hexadecimal(entry.digest.prefix(6)), .faint),
                ])
            }
            var output = Output()
            output.write(table.words(on: .standardOutput))
            try output.flush()
            Notice.write(counted(entries.count, "entry", "entries"))
        } else {
            try FactOutput(options: format, keys: Self.keys).write(entries.map(Self.row))
        }
        try store.close()
    }

    private static let keys = [
        "entry", "at", "kind", "subject", "by", "why", "rows", "rows_digest", "previous", "digest",
    ]

    private static func row(_ entry: LogEntry) -> FactOutput.Row {
        [
            ("entry", .number(Int(entry.number))), ("at", .text(Instant.text(entry.instant))),
            ("kind", .text(entry.kind)), ("subject", .text(entry.subject)), ("by", .text(entry.who)),
            ("why", .text(entry.why)), ("rows", .text(entry.rows)),
            ("rows_digest", .text(ContentDigest.hexadecimal(entry.rowsDigest))),
            ("previous", .text(ContentDigest.hexadecimal(entry.previous))),
            ("digest", .text(ContentDigest.hexadecimal(entry.digest))),
        ]
    }
}

/// Instants in words.
enum Instant {
    /// "2026-11-28T18:40:05Z" (RFC 3339).
    static func text(_ seconds: Int64) -> String {
        let (day, second) = (seconds.dividing(by: 86_400), seconds - seconds.dividing(by: 86_400) * 86_400)
        func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return
            "\(CalendarDay(number: Int32(clamping: day)))T\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60))Z"
    }
}

extension Int64 {
    /// The quotient, rounded down.
    fileprivate func dividing(by divisor: Int64) -> Int64 {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}
