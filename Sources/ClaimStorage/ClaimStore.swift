internal import FoundationEssentials
internal import GRDB
internal import TerritorialClaims

/// Reports, statements and claims in one SQLite file that is also a GeoPackage.
///
/// A store is migrated when it is opened for writing. It may be used from several threads; calls follow each other.
public final class ClaimStore: Sendable {
    /// What a store is opened for.
    public enum Purpose: Sendable {
        /// Reading only: the file must exist, and nothing of it is written.
        case reading
        /// Reading and adding: a store is made where there is no file.
        case adding
    }

    /// Where the store lies; ":memory:" for one in memory.
    public let path: String
    let queue: DatabaseQueue

    /// How long a call waits for another process that writes.
    static let patienceInSeconds = 5

    /// Opens the store at `path`.
    public init(path: String, for purpose: Purpose) throws(StoreProblem) {
        self.path = path
        let found = try FoundFile(path: path)
        if case .none = found, case .reading = purpose { throw .missing(path: path) }
        if case .store(let check) = found {
            if case .reading = purpose, !FoundFile.canWrite(path) {
                queue = check
                return
            }
            try StoreFailure.naming(path) { try check.close() }
            guard FoundFile.canWrite(path) else { throw .readOnly(path: path) }
        }
        try FoundFile.checkFolder(of: path)
        queue = try StoreFailure.naming(path) {
            var configuration = ClaimStore.configuration()
            guard case .adding = purpose else {
                // A connection for reading only would leave SQLite's log files behind.
                configuration.prepareDatabase { try $0.execute(sql: "PRAGMA query_only = ON") }
                return try DatabaseQueue(path: path, configuration: configuration)
            }
            configuration.journalMode = .wal
            // An added report must survive a power cut: WAL's NORMAL would keep it only from a killed process.
            configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            try StoreSchema.migrator.migrate(queue)
            return queue
        }
    }

    /// A new store in memory.
    public init() throws(StoreProblem) {
        path = ":memory:"
        queue = try StoreFailure.naming(":memory:") {
            let queue = try DatabaseQueue(configuration: ClaimStore.configuration())
            try StoreSchema.migrator.migrate(queue)
            return queue
        }
    }

    /// Brings the write-ahead log into the file and closes the store. Nothing may be asked of it afterwards.
    public func close() throws(StoreProblem) {
        try StoreFailure.naming(path) {
            if !queue.configuration.readonly, path != ":memory:" {
                // Another process may be reading: then its close empties the log.
                _ = try? queue.writeWithoutTransaction { try $0.checkpoint(.truncate) }
            }
            try queue.close()
        }
    }

    static func configuration(readonly: Bool = false) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = readonly
        configuration.busyMode = .timeout(Double(patienceInSeconds))
        configuration.label = "terraclaim"
        return configuration
    }
}

/// What lies at a store's path before anything is written.
enum FoundFile {
    /// Nothing, or an empty database.
    case none
    /// A store that this version can read, opened for reading.
    case store(DatabaseQueue)

    init(path: String) throws(StoreProblem) {
        var isFolder = false
        if let kind = FileManager.default.fileKind(path) {
            isFolder = kind == .typeDirectory
        } else {
            self = .none
            return
        }
        if isFolder { throw .notOurs(path: path, got: "a folder") }
        let queue = try StoreFailure.naming(path) {
            try DatabaseQueue(path: FoundFile.address(path), configuration: ClaimStore.configuration(readonly: true))
        }
        let found = try StoreFailure.naming(path) {
            try queue.read { db in
                (
                    tables: try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0,
                    application: try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0,
                    steps: try db.tableExists("grdb_migrations")
                        ? String.fetchAll(db, sql: "SELECT identifier FROM grdb_migrations ORDER BY identifier") : []
                )
            }
        }
        if found.tables == 0 {
            self = .none
            return
        }
        let ours = found.steps.filter { $0.hasPrefix(StoreSchema.prefix) }
        guard !ours.isEmpty else {
            let got =
                found.application == GeoPackage.applicationID
                ? "a GeoPackage without claims" : "an SQLite database of another program"
            throw .notOurs(path: path, got: got)
        }
        let unknown = ours.filter { !StoreSchema.migrator.migrations.contains($0) }
        guard unknown.isEmpty else { throw .newer(path: path, steps: unknown) }
        self = .store(queue)
    }

    /// Throws when no file can be made beside the store: SQLite keeps its log there.
    static func checkFolder(of path: String) throws(StoreProblem) {
        let folder = folder(of: path)
        guard FileManager.default.fileKind(folder) == .typeDirectory else {
            throw .cannotMake(path: path, reason: "no such folder \(folder)")
        }
        guard FileManager.default.fileKind(path) == nil else { return }
        guard FileManager.default.isWritableFile(atPath: folder) else {
            throw .cannotMake(path: path, reason: "no file can be made in \(folder)")
        }
    }

    /// True when the file and its folder can be written.
    static func canWrite(_ path: String) -> Bool {
        FileManager.default.isWritableFile(atPath: path) && FileManager.default.isWritableFile(atPath: folder(of: path))
    }

    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The path, or a URI that tells SQLite to read a file in a folder that cannot be written, where it can't keep its log.
    private static func address(_ path: String) -> String {
        guard !FileManager.default.isWritableFile(atPath: folder(of: path)),
            FileManager.default.length(path + "-wal") == 0
        else { return path }
        var escaped = ""
        for byte in path.utf8 {
            if byte == UInt8(ascii: "%") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") || byte > 0x7E {
                escaped += "%" + String(byte, radix: 16, uppercase: true)
            } else {
                escaped.unicodeScalars.append(Unicode.Scalar(byte))
            }
        }
        return "file:" + escaped + "?immutable=1"
    }
}

extension FileManager {
    /// Kind of what lies at the path; nil when nothing does.
    fileprivate func fileKind(_ path: String) -> FileAttributeType? {
        (try? attributesOfItem(atPath: path))?[.type] as? FileAttributeType
    }

    /// Number of bytes of the file; 0 when there is none.
    fileprivate func length(_ path: String) -> Int {
        ((try? attributesOfItem(atPath: path))?[.size] as? Int) ?? 0
    }
}
