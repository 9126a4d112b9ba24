internal import FoundationEssentials
internal import GRDB
public import TerritorialClaims

/// Where a statement comes from and what proves it.
public struct Provenance: Sendable, Equatable {
    /// The statement.
    public var record: ClaimRecord
    /// Who wrote the report.
    public var author: String?
    /// When the statement ceased to hold, in seconds since 1970-01-01T00:00:00Z; nil while it holds.
    public var knownUntil: Int64?
    /// The report's text, exactly as it was read.
    public var text: String
    /// SHA-256 of the text's bytes.
    public var contentDigest: [UInt8]
    /// The entry of the log that wrote the statement.
    public var entry: LogEntry?
}

extension ClaimStore {
    /// Where a statement comes from; nil when the store never had one of that number. Cost: the entry is found by its rows, linear
    /// in the log.
    public func provenance(ofStatement id: Int64) throws(StoreProblem) -> Provenance? {
        try StoreFailure.naming(path) {
            try queue.read { db in
                let query = RecordQuery(statement: id)
                guard let row = try Row.fetchOne(db, sql: query.sql, arguments: query.arguments),
                    let rest = try Row.fetchOne(
                        db,
                        sql: """
                            SELECT report.author, statement.known_until, content.bytes, content.sha256 FROM statement
                            JOIN report ON report.id = statement.report JOIN content ON content.id = report.content
                            WHERE statement.id = ?
                            """, arguments: [id])
                else { return nil }
                return Provenance(
                    record: try RecordQuery.record(row), author: rest[0], knownUntil: rest[1],
                    text: String(decoding: rest[2] as Data, as: UTF8.self), contentDigest: Array(rest[3] as Data),
                    entry: try entry(ofStatement: id, in: db))
            }
        }
    }

    /// The log's entry that wrote a statement; nil in a store that was last written before there was a log.
    private func entry(ofStatement id: Int64, in db: Database) throws -> LogEntry? {
        guard try db.tableExists("log") else { return nil }
        return try Row.fetchOne(
            db,
            sql: """
                SELECT \(LogEntry.columns) FROM log WHERE EXISTS (
                  SELECT 1 FROM json_each(log.rows, '$.written.statement') AS range
                  WHERE ? BETWEEN json_extract(range.value, '$[0]') AND json_extract(range.value, '$[1]'))
                """, arguments: [id]
        ).map(LogEntry.init)
    }
}
