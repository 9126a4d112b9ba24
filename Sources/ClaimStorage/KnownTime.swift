internal import GRDB

/// The time at which a store learns of things.
enum KnownTime {
    /// `instant`, or the store's last one when that is later, so that known time never runs back when a clock does.
    static func next(_ instant: Int64, in db: Database) throws -> Int64 {
        let last = try Int64.fetchOne(
            db,
            sql: """
                SELECT max(known_from) FROM (
                  SELECT max(known_from) AS known_from FROM reading
                  UNION ALL SELECT max(known_from) FROM gazetteer_edit)
                """)
        return max(instant, last ?? instant)
    }
}
