internal import GRDB
public import TerritorialClaims

extension ClaimStore {
    /// The statements from which control is computed, without their words: quote, toponym, wording, hints, warnings, spans, title, URL,
    /// score and versions are left empty. Order is that of the store.
    ///
    /// ``ControlStatus/all(_:asOf:)`` gives the same answer for them as for ``records(_:knownAt:)``, and reading them costs a
    /// fraction where there are many: no sorting, few columns, each place once. Of the filter, everything that
    /// ``ClaimFilter/admits(_:)`` asks is there.
    public func controlRecords(_ filter: ClaimFilter = ClaimFilter(), knownAt: Int64? = nil) throws(StoreProblem)
        -> [ClaimRecord]
    {
        try StoreFailure.naming(path) {
            try queue.unsafeRead { db in
                let query = ControlQuery(filter, knownAt: knownAt)
                let rows = try Row.fetchCursor(db, sql: query.sql, arguments: query.arguments)
                let sites = try db.makeStatement(sql: "SELECT \(RecordQuery.siteColumns) FROM site WHERE id = ?")
                var known: [Int64: ClaimRecord.Site] = [:]
                var records: [ClaimRecord] = []
                while let row = try rows.next() {
                    var place: ClaimRecord.Site?
                    if let number: Int64 = row[10] {
                        if known[number] == nil {
                            known[number] = try Row.fetchOne(sites, arguments: [number]).flatMap {
                                try RecordQuery.site($0, from: 0)
                            }
                        }
                        place = known[number]
                    }
                    let record = try ControlQuery.record(row, place)
                    if filter.admits(record) { records.append(record) }
                }
                return records
            }
        }
    }
}

/// A question for statements without their words.
private struct ControlQuery {
    private(set) var sql = """
        SELECT statement.id, statement.claim, statement.report, statement.change, statement.party, statement.counterparty,
          statement.claimant, statement.stance, statement.event_start, statement.event_end, statement.site,
          statement.known_from, statement.status, report.outlet, report.published
        FROM statement JOIN report ON report.id = statement.report WHERE
        """
    private(set) var arguments = StatementArguments()

    init(_ filter: ClaimFilter, knownAt: Int64?) {
        if let knownAt {
            sql += " statement.known_from <= ? AND (statement.known_until IS NULL OR statement.known_until > ?)"
            arguments += [knownAt, knownAt]
        } else {
            sql += " statement.known_until IS NULL"
        }
        sql += " AND statement.subject = 'settlement'"
        among("SELECT id FROM site WHERE place", filter.places)
        among("SELECT site FROM site_region WHERE region", filter.regions)
    }

    private mutating func among(_ query: String, _ values: [String]) {
        guard !values.isEmpty else { return }
        let marks = Array(repeating: "?", count: values.count).joined(separator: ", ")
        sql += " AND statement.site IN (\(query) IN (\(marks)))"
        arguments += StatementArguments(values)
    }

    static func record(_ row: Row, _ place: ClaimRecord.Site?) throws -> ClaimRecord {
        guard let change = Change(rawValue: row[3]), let stance = Stance(rawValue: row[7]),
            let status = Resolution.Status(rawValue: row[12])
        else {
            throw DatabaseError(
                resultCode: .SQLITE_CORRUPT, message: "statement \(row[0] as Int64) holds a word that is not known")
        }
        return ClaimRecord(
            id: row[0], claim: row[1], report: row[2], document: "", span: ByteSpan(0, 0), toponym: "", change: change,
            wording: "", party: row[4], counterparty: row[5], claimant: row[6], stance: stance,
            event: DayInterval(stored: row[8], row[9]), quote: "", sentence: ByteSpan(0, 0), status: status,
            place: place, outlet: row[13], published: (row[14] as Int32?).map(CalendarDay.init(number:)),
            knownSince: row[11], rule: "", extractorVersion: "", gazetteerVersion: "")
    }
}
