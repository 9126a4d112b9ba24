import ArgumentParser
import ClaimStorage

/// `terraclaim backup FILE`.
struct BackupCommand: ExampledCommand {
    static let example = "terraclaim backup claims-2026-11-28.gpkg"
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Write a whole copy of the store, while others may use it.",
        discussion: "The copy appears whole or not at all, and a file that lies there is never replaced.")

    @Argument(help: "The file to write.", completion: .file(extensions: ["gpkg"]))
    var file: String

    @OptionGroup(title: "Store") var store: StoreOptions

    func run() throws {
        let kept = try store.open(for: .reading)
        try kept.backUp(to: file)
        try kept.close()
        let copy = try ClaimStore(path: file, for: .reading)
        let check = try copy.verify()
        try copy.close()
        guard check.findings.isEmpty else { throw DamagedCopy(file: file, findings: check.findings) }
        Notice.write(
            "\(VisibleText.line(file)): \(counted(check.contents, "report")), \(counted(check.statements, "statement")), verified"
        )
    }
}

/// `terraclaim restore FILE`.
struct RestoreCommand: ExampledCommand {
    static let example = "terraclaim restore claims-2026-11-28.gpkg --replace"
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Put a backup in the store's place.",
        discussion: """
            The backup is verified first. A store that lies there is only replaced with --replace, and even then kept beside it, under \
            its name with ".before-" and the time.
            """)

    @Argument(help: "The backup.", completion: .file(extensions: ["gpkg"]))
    var file: String

    @Flag(help: "Replace the store that lies there; it is kept under another name.")
    var replace = false

    @OptionGroup(title: "Store") var store: StoreOptions

    func run() throws {
        let backup = try ClaimStore(path: file, for: .reading)
        let check = try backup.verify()
        guard check.findings.isEmpty else { throw DamagedCopy(file: file, findings: check.findings) }
        let path = store.path
        let part = path + ".restored"
        StorePlace.remove(part)
        try backup.backUp(to: part)
        try backup.close()
        let kept = try StorePlace.put(part, at: path, replacing: replace, beside: ".before-\(Clock.now)")
        Notice.write(
            "\(VisibleText.line(path)): \(counted(check.contents, "report")), \(counted(check.statements, "statement"))"
                + (kept.map { "; the store that was there is \(VisibleText.line($0)) now" } ?? ""))
    }
}

/// `terraclaim merge-store FILE`.
struct MergeStoreCommand: ExampledCommand {
    static let example = "terraclaim merge-store colleague.gpkg"
    static let configuration = CommandConfiguration(
        commandName: "merge-store",
        abstract: "Add what another store holds: reports, corrections, edits of the gazetteer.",
        discussion: """
            A report that both hold is left as it is here; where they differ the conflict is named on standard output and ours stays. \
            The other store is not changed. Exit status 1 when there are conflicts.
            """)

    @Argument(help: "The other store.", completion: .file(extensions: ["gpkg"]))
    var file: String

    @OptionGroup(title: "Store") var store: StoreOptions

    func run() throws {
        guard !StorePlace.isSame(file, store.path) else {
            throw ValidationError("\(VisibleText.line(file)): the store itself, expected another one")
        }
        let other = try ClaimStore(path: file, for: .reading)
        let kept = try store.open(for: .adding)
        let merged = try kept.merge(other, at: Clock.now)
        var output = Output()
        for conflict in merged.conflicts { output.write(VisibleText.line(conflict.description) + "\n") }
        try output.flush()
        try kept.close()
        try other.close()
        Notice.write(
            "\(counted(merged.added, "report")) added, \(merged.unchanged) there already, "
                + "\(counted(merged.edits, "edit")) of the gazetteer added, \(counted(merged.conflicts.count, "conflict"))"
        )
        if !merged.conflicts.isEmpty { throw ExitCode.failure }
    }
}

/// A copy that is not as it was written.
struct DamagedCopy: Error, CustomStringConvertible {
    /// Which file.
    let file: String
    /// What does not hold.
    let findings: [StoreFinding]

    /// The message a user sees.
    var description: String {
        "backup \(VisibleText.line(file)): \(VisibleText.line(findings.first?.description ?? "")), expected a store that verifies; "
            + "terraclaim verify --store names all that does not hold"
    }
}
