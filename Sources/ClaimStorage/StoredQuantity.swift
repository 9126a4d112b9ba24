internal import GRDB
public import TerritorialClaims

/// A statement about a number of settlements, an area or a share that names no settlement, as the store keeps it.
public struct StoredQuantity: Sendable, Equatable {
    /// What is counted or measured.
    public enum Unit: String, Sendable {
        /// Settlements without names.
        case settlements
        /// Square kilometers.
        case area
        /// A share of what the words name, 0 to 1.
        case share
    }

    /// The statement; its toponym is the words of the quantity, and it has no place.
    public var record: ClaimRecord
    /// How many or how much, in the unit.
    public var amount: Double
    /// What is counted or measured.
    public var unit: Unit
}

extension ClaimStore {
    /// What reports say of numbers of settlements, areas and shares without naming settlements, in the order of ``records(_:knownAt:)``.
    /// Filters by place or region admit none: such statements have no place. None of them counts as a change of control anywhere else.
    public func quantities(_ filter: ClaimFilter = ClaimFilter(), knownAt: Int64? = nil) throws(StoreProblem)
        -> [StoredQuantity]
    {
        try StoreFailure.naming(path) {
            try queue.read { db in
                let query = RecordQuery(filter: filter, knownAt: knownAt, quantities: true)
                return try Row.fetchAll(db, sql: query.sql, arguments: query.arguments).compactMap { row in
                    let record = try RecordQuery.record(row)
                    let facts = try Row.fetchOne(
                        db.cachedStatement(sql: "SELECT subject, amount FROM statement WHERE id = ?"),
                        arguments: [record.id])
                    guard filter.admits(record), let facts, let unit = StoredQuantity.Unit(rawValue: facts[0]) else {
                        return nil
                    }
                    return StoredQuantity(record: record, amount: facts[1] ?? 0, unit: unit)
                }
            }
        }
    }
}
