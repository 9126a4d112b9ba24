/// Why a store cannot be opened, read or written. What was stored before is untouched in every case.
public enum StoreProblem: Error, Equatable, CustomStringConvertible {
    /// No file at the path, and none was to be made.
    case missing(path: String)
    /// The folder in which the store is to be made doesn't exist or lets no file be made; carries the system's reason.
    case cannotMake(path: String, reason: String)
    /// A file that is no store of ours; carries what it is.
    case notOurs(path: String, got: String)
    /// A store that a later version of the program has written; carries the steps that this version doesn't know.
    case newer(path: String, steps: [String])
    /// The file, or the folder in which SQLite keeps its log, cannot be written.
    case readOnly(path: String)
    /// No room left on the disk.
    case full(path: String)
    /// Another process has been writing for longer than we wait.
    case locked(path: String, seconds: Int)
    /// SQLite says that the file is damaged.
    case damaged(path: String, reason: String)
    /// The system or SQLite refuses for another reason.
    case refused(path: String, reason: String)

    /// The message a user sees: what, where, got, expected, remedy.
    public var description: String {
        switch self {
        case .missing(let path):
            "store \(path): no such file, expected a store made by terraclaim add; add a report first, or name the store "
                + "with --store or TERRACLAIM_STORE"
        case .cannotMake(let path, let reason):
            "store \(path): \(reason), expected a folder in which a file can be made; make the folder, or name another "
                + "store with --store"
        case .notOurs(let path, let got):
            "store \(path): \(got), expected a store made by terraclaim; name another file with --store"
        case .newer(let path, let steps):
            "store \(path): written by a newer version (\(steps.joined(separator: ", "))), expected one up to "
                + "\(StoreSchema.latest); install the newest terraclaim"
        case .readOnly(let path):
            "store \(path): read-only, expected a file and folder that can be written; copy the store to another folder "
                + "and name it with --store"
        case .full(let path):
            "store \(path): disk full, expected room to write; nothing of the last reports was kept half, free some room "
                + "and run the same command again"
        case .locked(let path, let seconds):
            "store \(path): locked by another process for \(seconds) seconds, expected to be able to write; try again when "
                + "the other command has ended"
        case .damaged(let path, let reason):
            "store \(path): damaged (\(reason)), expected a whole SQLite file; restore it from a backup"
        case .refused(let path, let reason):
            "store \(path): \(reason), expected to be able to read and write it; check the path, its permissions and the disk"
        }
    }
}
