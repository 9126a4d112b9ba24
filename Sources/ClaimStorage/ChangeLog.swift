internal import FoundationEssentials
internal import GRDB

/// The log of every change to the store, each entry chained to the one before by SHA-256.
///
/// An entry's digest is that of the one before, its number, instant, kind, who, why, subject, rows and rows' digest, each text with
/// its length. Whoever has noted one digest can tell later that nothing up to it was changed, removed or put in between.
enum ChangeLog {
    /// What an entry tells beside its rows.
    struct Heading {
        /// What was done: "add", "retract", "correct" …
        var kind: String
        /// Who did it; nil for a program by itself.
        var who: String?
        /// Why; nil when nothing was said.
        var why: String?
        /// What it was done to, in words: a report's document, a statement's toponym.
        var subject: String
    }

    /// Digest before the first entry.
    static let beginning = [UInt8](repeating: 0, count: 32)

    /// Writes the entry of the rows; returns its number, or nil when there are none.
    @discardableResult
    static func write(_ heading: Heading, _ rows: LoggedRows, at instant: Int64, in db: Database) throws -> Int64? {
        guard !rows.isEmpty else { return nil }
        let last = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT id, digest FROM log ORDER BY id DESC LIMIT 1"))
        let previous = last.map { Array($0[1] as Data) } ?? beginning
        let number: Int64 = (last?[0] ?? 0) + 1
        let entry = LogEntry(
            number: number, instant: instant, kind: heading.kind, who: heading.who, why: heading.why,
            subject: heading.subject, rows: rows.description, rowsDigest: rows.digest, previous: previous)
        try db.cachedStatement(
            sql: """
                INSERT INTO log (id, at, kind, who, why, subject, rows, rows_digest, previous, digest)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(
            arguments: [
                number, instant, heading.kind, heading.who, heading.why, heading.subject, entry.rows,
                Data(entry.rowsDigest), Data(previous), Data(entry.digest),
            ])
        return number
    }

    /// Writes the first entry of a store that was made before there was a log: it vouches for all rows as they are.
    static func adopt(_ tables: [StoreSchema.Table], in db: Database) throws {
        let rows = LoggedRows(db)
        var latest: Int64 = 0
        for table in tables where !table.isWithoutRowID {
            let columns = ["id"] + table.loggedColumns + [table.isClosable ? "known_until" : "NULL"]
            let found = try Row.fetchCursor(
                db, sql: "SELECT \(columns.joined(separator: ", ")) FROM \(table.name) ORDER BY id")
            while let row = try found.next() {
                rows.adopt(table, id: row[0], (1...table.loggedColumns.count).map { row[$0] })
                let until: Int64? = row[columns.count - 1]
                if until != nil { rows.adoptClosed(table, id: row[0]) }
                let known: Int64? = table.loggedColumns.contains("known_from") ? row["known_from"] : nil
                latest = max(latest, until ?? 0, known ?? 0)
            }
        }
        try write(
            Heading(kind: "adopt", who: nil, why: "the store is older than its log", subject: "all rows"), rows,
            at: latest, in: db)
    }

    static let table = StoreSchema.Table(
        name: "log",
        columns: [
            ("id", "INTEGER PRIMARY KEY"), ("at", "INTEGER NOT NULL"), ("kind", "TEXT NOT NULL"), ("who", "TEXT"),
            ("why", "TEXT"), ("subject", "TEXT NOT NULL"), ("rows", "TEXT NOT NULL CHECK (json_valid(rows))"),
            ("rows_digest", "BLOB NOT NULL CHECK (length(rows_digest) = 32)"),
            ("previous", "BLOB NOT NULL CHECK (length(previous) = 32)"),
            ("digest", "BLOB NOT NULL CHECK (length(digest) = 32)"),
        ], keys: [["id"]])
}

/// One entry of the log.
public struct LogEntry: Sendable, Equatable {
    /// Its number; the first is 1, and none is left out.
    public var number: Int64
    /// When, in seconds since 1970-01-01T00:00:00Z.
    public var instant: Int64
    /// What was done: "add", "retract", "correct", "merge", "split", "adopt" …
    public var kind: String
    /// Who did it; nil for a program by itself.
    public var who: String?
    /// Why; nil when nothing was said.
    public var why: String?
    /// What it was done to, in words.
    public var subject: String
    /// The rows that it wrote and closed, as JSON: `{"written":{"report":[[5,5]]},"closed":{}}`, ranges of identifiers.
    public var rows: String
    /// SHA-256 of the rows' bytes.
    public var rowsDigest: [UInt8]
    /// Digest of the entry before; 32 zeros for the first.
    public var previous: [UInt8]

    /// SHA-256 of all that the entry holds, ``previous`` first. Cost: linear in its texts.
    public var digest: [UInt8] {
        var bytes = previous
        func append(_ number: Int64) { withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) } }
        func append(_ text: String?) {
            append(text.map { Int64($0.utf8.count) } ?? -1)
            bytes.append(contentsOf: (text ?? "").utf8)
        }
        append(number)
        append(instant)
        for text in [kind, who, why, subject, rows] { append(text) }
        return ContentDigest.sha256(bytes + rowsDigest)
    }
}
