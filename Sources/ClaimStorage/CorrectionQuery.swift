internal import GRDB
public import TerritorialClaims

extension ClaimStore {
    /// What people corrected, retracted, merged and split from `since` to `until`, in seconds since 1970-01-01T00:00:00Z, both
    /// inside, in the order of their decisions. What was only confirmed, or carried over to a new reading, is not among it.
    public func corrections(since: Int64, until: Int64? = nil) throws(StoreProblem) -> [RecordRevision] {
        try StoreFailure.naming(path) {
            try queue.read { db in
                // A store that is only read stays as the version that wrote it left it.
                guard try db.tableExists("correction") else { return [] }
                let rows = try Row.fetchAll(
                    db,
                    sql: """
                        SELECT before, after FROM correction
                        WHERE known_from BETWEEN ? AND ? AND kind IN ('retract', 'correct', 'merge', 'split') ORDER BY id
                        """, arguments: [since, until ?? .max])
                return try rows.compactMap { row in
                    RecordRevision(
                        before: try record(ofStatement: row[0], in: db), after: try record(ofStatement: row[1], in: db))
                }
            }
        }
    }

    private func record(ofStatement id: Int64?, in db: Database) throws -> ClaimRecord? {
        guard let id else { return nil }
        let query = RecordQuery(statement: id)
        return try Row.fetchOne(db, sql: query.sql, arguments: query.arguments).map { try RecordQuery.record($0) }
    }
}
