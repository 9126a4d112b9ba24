internal import FoundationEssentials
internal import GRDB
internal import TerritorialClaims

/// Something in a store that is not as it was written.
public enum StoreFinding: Equatable, Sendable, CustomStringConvertible {
    /// An entry of the log is missing.
    case missingEntry(Int64)
    /// An entry's digest is not that of what it holds, or its link is not the digest of the entry before.
    case brokenChain(entry: Int64)
    /// Rows that an entry vouches for are gone.
    case missingRows(table: String, ids: [Int64], entry: Int64)
    /// Rows are not as the entry says that they were written.
    case changedRows(entry: Int64, kind: String, subject: String, rows: String)
    /// A row is closed, or open, other than the log says.
    case wrongEnd(table: String, id: Int64)
    /// Rows that no entry vouches for.
    case unknownRows(table: String, ids: [Int64])
    /// A report's bytes have another SHA-256 than was kept.
    case changedBytes(content: Int64)
    /// A statement's span does not reproduce its words.
    case wrongSpan(statement: Int64, what: String, expected: String, got: String?)
    /// The regions listed for a place are not those of its path.
    case wrongRegions(site: Int64)
    /// A day's number and its date disagree.
    case wrongDay(number: Int64, date: String)
    /// SQLite's own check of the file complains.
    case damagedFile(String)
    /// The chain does not contain a digest that was noted before.
    case otherHistory(expected: String)

    /// What does not hold, and where.
    public var description: String {
        switch self {
        case .missingEntry(let number): "log: entry \(number) is missing"
        case .brokenChain(let entry):
            "log entry \(entry): its digest does not fit what it holds; it or one before was changed"
        case .missingRows(let table, let ids, let entry):
            "\(table) \(list(ids)): removed, log entry \(entry) vouches for it"
        case .changedRows(let entry, let kind, let subject, let rows):
            "log entry \(entry) (\(kind), \(subject)): rows are not as they were written: \(rows)"
        case .wrongEnd(let table, let id): "\(table) \(id): closed or reopened outside the log"
        case .unknownRows(let table, let ids): "\(table) \(list(ids)): no log entry vouches for it"
        case .changedBytes(let content): "content \(content): the report's bytes do not have the SHA-256 that was kept"
        case .wrongSpan(let statement, let what, let expected, let got):
            "statement \(statement): its \(what) is \"\(got ?? "outside the text")\" in the report, kept is \"\(expected)\""
        case .wrongRegions(let site): "site \(site): its regions are not those of its path"
        case .wrongDay(let number, let date): "calendar \(number): stands for \(date)"
        case .damagedFile(let words): "SQLite: \(words)"
        case .otherHistory(let expected):
            "log: no entry has the digest \(expected); this is not the history that was noted"
        }
    }

    private func list(_ ids: [Int64]) -> String {
        let shown = ids.prefix(5).map { "\($0)" }.joined(separator: ", ")
        return ids.count > 5 ? "\(shown) and \(ids.count - 5) more" : shown
    }
}

/// What a check of a whole store found.
public struct Verification: Sendable, Equatable {
    /// What does not hold; empty when all does.
    public var findings: [StoreFinding]
    /// Number of log entries, reports' contents and statements that were read.
    public var entries: Int
    /// Number of reports' contents that were hashed.
    public var contents: Int
    /// Number of statements whose spans were checked, closed ones among them.
    public var statements: Int
    /// Digest of the last entry in hexadecimal digits: noted somewhere else, it proves later that nothing up to it was changed.
    public var head: String
}

extension ClaimStore {
    /// Reads the whole store again and names what is not as it was written: SQLite's own check, the chain of the log, every row
    /// that it vouches for, every report's SHA-256, every statement's words against the report's text.
    ///
    /// With `expectedHead`, the digest that an earlier call gave as ``Verification/head``, the chain must contain it. Cost: linear
    /// in the store's size; memory for one entry's rows. Throws only when the store can't be read at all.
    public func verify(expectedHead: String? = nil) throws(StoreProblem) -> Verification {
        try StoreFailure.naming(path) {
            // One transaction, so that what others write meanwhile is in it whole or not at all.
            try queue.read { db in
                var check = StoreCheck(db: db)
                try check.run(expectedHead: expectedHead)
                return check.result
            }
        }
    }

    /// The entries of the log, oldest first; `last` of them when given.
    public func log(last: Int? = nil) throws(StoreProblem) -> [LogEntry] {
        try StoreFailure.naming(path) {
            try queue.read { db in
                let rows = try Row.fetchAll(
                    db, sql: "SELECT \(LogEntry.columns) FROM log ORDER BY id DESC LIMIT ?", arguments: [last ?? -1])
                return rows.reversed().map(LogEntry.init)
            }
        }
    }
}

extension LogEntry {
    static let columns = "id, at, kind, who, why, subject, rows, rows_digest, previous, digest"

    init(_ row: Row) {
        self.init(
            number: row[0], instant: row[1], kind: row[2], who: row[3], why: row[4], subject: row[5], rows: row[6],
            rowsDigest: Array(row[7] as Data), previous: Array(row[8] as Data))
    }
}

/// The rows of a log entry, read back from its JSON.
struct EntryRows: Decodable {
    var written: [String: [[Int64]]]
    var closed: [String: [[Int64]]]

    init(_ text: String) throws { self = try JSONDecoder().decode(EntryRows.self, from: Data(text.utf8)) }
}
