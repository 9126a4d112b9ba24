internal import GRDB

/// The time at which a store learns of things.
enum KnownTime {
    /// `instant`, or the store's last one when that is later, so that known time never runs back when a clock does.
    static func next(_ instant: Int64, in db: Database) throws -> Int64 {
        let last = try Int64.fetchOne(db.cachedStatement(sql: "SELECT at FROM log ORDER BY id DESC LIMIT 1"))
        return max(instant, last ?? instant)
    }
}
