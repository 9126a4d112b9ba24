internal import GRDB
public import TerritorialClaims

extension ClaimStore {
    /// The places of the statements that the store holds now which bear one of the identifiers or, but for the case of
    /// Latin letters, the name; each once, by name; of several versions, the newest.
    ///
    /// Cost: a look-up for each identifier, and one pass over the names of the store's places.
    public func places(_ ids: [String], orNamed name: String) throws(StoreProblem) -> [ClaimRecord.Site] {
        try StoreFailure.naming(path) {
            try queue.read { db in
                let marks = Array(repeating: "?", count: ids.count).joined(separator: ", ")
                let rows = try Row.fetchAll(
                    db,
                    sql: """
                        SELECT \(RecordQuery.siteColumns) FROM site WHERE id IN (
                          SELECT max(id) FROM site WHERE id IN (
                            SELECT id FROM site WHERE place IN (\(marks))
                            UNION SELECT id FROM site WHERE name = ? COLLATE NOCASE OR name_local = ?)
                          AND EXISTS (
                            SELECT 1 FROM statement WHERE statement.site = site.id AND statement.known_until IS NULL)
                          GROUP BY place)
                        ORDER BY site.name, site.place
                        """, arguments: StatementArguments(ids + [name, name]))
                return try rows.compactMap { try RecordQuery.site($0, from: 0) }
            }
        }
    }
}
