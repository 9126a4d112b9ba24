internal import FoundationEssentials
internal import GRDB
public import TerritorialClaims

extension ClaimStore {
    /// The records that the filter admits, by first day of their event (those without last), then as they were added.
    ///
    /// With `knownAt`, in seconds since 1970-01-01T00:00:00Z, the answer is the one that the store gave at that instant; it
    /// never changes once the second is over.
    public func records(_ filter: ClaimFilter = ClaimFilter(), knownAt: Int64? = nil) throws(StoreProblem)
        -> [ClaimRecord]
    {
        var records: [ClaimRecord] = []
        try forEachRecord(filter, knownAt: knownAt) { records.append($0) }
        return records
    }

    /// Hands the records of ``records(_:knownAt:)`` on one by one. Memory: one record, and what SQLite needs to sort.
    public func forEachRecord(
        _ filter: ClaimFilter = ClaimFilter(), knownAt: Int64? = nil, _ body: (ClaimRecord) throws -> Void
    ) throws(StoreProblem) {
        try StoreFailure.naming(path) {
            try queue.unsafeRead { db in
                let query = RecordQuery(filter: filter, knownAt: knownAt)
                let rows = try Row.fetchCursor(db, sql: query.sql, arguments: query.arguments)
                var sites = SiteMemory()
                while let row = try rows.next() {
                    let record = try RecordQuery.record(row, &sites)
                    if filter.admits(record) { try body(record) }
                }
            }
        }
    }

    /// How many rows the store holds to be so now.
    public struct Counts: Sendable, Equatable {
        /// Reports.
        public var reports: Int
        /// Statements.
        public var statements: Int
        /// Claims that an open statement makes.
        public var claims: Int

        /// Numbers of reports, statements and claims.
        public init(reports: Int, statements: Int, claims: Int) {
            self.reports = reports
            self.statements = statements
            self.claims = claims
        }
    }

    /// How many reports, statements and claims of named settlements the store holds to be so now. Cost: linear.
    public func counts() throws(StoreProblem) -> Counts {
        try StoreFailure.naming(path) {
            try queue.read { db in
                let row = try Row.fetchOne(
                    db,
                    sql: """
                        SELECT (SELECT count(*) FROM report WHERE known_until IS NULL), count(*), count(DISTINCT claim)
                        FROM statement WHERE known_until IS NULL AND subject = 'settlement'
                        """)!
                return Counts(reports: row[0], statements: row[1], claims: row[2])
            }
        }
    }

    /// The places of the statements that the store holds now, each once, by name; of several versions, the newest.
    public func places() throws(StoreProblem) -> [ClaimRecord.Site] {
        try StoreFailure.naming(path) {
            try queue.read { db in
                try Row.fetchAll(
                    db,
                    sql: """
                        SELECT \(RecordQuery.siteColumns) FROM site WHERE id IN (
                          SELECT max(id) FROM site WHERE EXISTS (
                            SELECT 1 FROM statement WHERE statement.site = site.id AND statement.known_until IS NULL)
                          GROUP BY place)
                        ORDER BY site.name, site.place
                        """
                ).compactMap { try RecordQuery.site($0, from: 0) }
            }
        }
    }

    /// The text of a report, exactly as published; nil when there is no such report.
    public func text(ofReport id: Int64) throws(StoreProblem) -> String? {
        try StoreFailure.naming(path) {
            try queue.read { db in
                try Row.fetchOne(
                    db, sql: "SELECT bytes FROM report JOIN content ON content.id = report.content WHERE report.id = ?",
                    arguments: [id]
                ).map { String(decoding: $0[0] as Data, as: UTF8.self) }
            }
        }
    }
}

/// A filter as SQL. It narrows by what an index or a plain comparison can tell; ``ClaimFilter/admits(_:)`` decides.
struct RecordQuery {
    private(set) var sql: String
    private(set) var arguments = StatementArguments()

    private static let columns = """
        statement.id, statement.claim, statement.report, report.document, statement.span_start, statement.span_end,
        statement.toponym, statement.region_as_written, statement.change, statement.wording, statement.party,
        statement.counterparty, statement.claimant, statement.stance, statement.event_start, statement.event_end,
        statement.quote, statement.sentence_start, statement.sentence_end, statement.status, statement.score,
        statement.margin, statement.warnings, report.outlet, report.url, report.title, report.published,
        statement.known_from, statement.rule, reading.extractor, reading.gazetteer, \(siteColumns), statement.site
        """
    static let siteColumns = """
        site.place, site.name, site.name_local, site.region, site.region2, site.region3, site.lon, site.lat,
        site.is_approximate, site.region_path
        """
    /// Where a record's row holds the number of its site's row.
    private static let siteNumber = 41

    private static let selection = """
        SELECT \(columns) FROM statement
        JOIN report ON report.id = statement.report
        JOIN reading ON reading.id = statement.reading
        LEFT JOIN site ON site.id = statement.site
        WHERE
        """

    /// The statement of that number, whether it holds now or not.
    init(statement id: Int64) {
        sql = RecordQuery.selection + " statement.id = ?"
        arguments = [id]
    }

    /// The statements of named settlements that the filter may admit; with `quantities`, those of counts and areas instead.
    init(filter: ClaimFilter, knownAt: Int64?, quantities: Bool = false) {
        sql = RecordQuery.selection
        if let knownAt {
            sql += " statement.known_from <= ? AND (statement.known_until IS NULL OR statement.known_until > ?)"
            arguments += [knownAt, knownAt]
        } else {
            sql += " statement.known_until IS NULL"
        }
        sql += " AND statement.subject \(quantities ? "<>" : "=") 'settlement'"
        among("statement.change", filter.changes.map(\.rawValue))
        among("statement.stance", filter.stances.map(\.rawValue))
        among("statement.site", in: "SELECT id FROM site WHERE place", filter.places)
        let isNarrowed = knownAt == nil && filter.since != nil && filter.until != nil
        among(
            (isNarrowed ? "+" : "") + "statement.site", in: "SELECT site FROM site_region WHERE region", filter.regions)
        if knownAt == nil, let since = filter.since, let until = filter.until {
            narrow(to: since, until, in: filter.regions)
        }
        if let since = filter.since {
            sql += " AND (statement.event_start IS NULL OR statement.event_end IS NULL OR statement.event_end > ?)"
            arguments += [since.number]
        }
        if let until = filter.until {
            sql += " AND (statement.event_start IS NULL OR statement.event_start <= ?)"
            arguments += [until.number]
        }
        sql += " ORDER BY statement.event_start IS NULL, statement.event_start, statement.report, statement.position"
    }

    /// Days that an interval of days has at most to be found by its first day.
    static let shortInterval: Int32 = 31

    /// Leaves only statements whose days may reach the days wanted, found by indexes: short intervals by their first day, the few
    /// long ones and those without an end or a beginning apart. The plus keeps SQLite from walking all statements of a region.
    private mutating func narrow(to since: CalendarDay, _ until: CalendarDay, in regions: [String]) {
        var region = ""
        if !regions.isEmpty {
            let marks = Array(repeating: "?", count: regions.count).joined(separator: ", ")
            region = " AND +site IN (SELECT site FROM site_region WHERE region IN (\(marks)))"
        }
        sql += """
             AND statement.id IN (
              SELECT id FROM statement WHERE known_until IS NULL AND event_start BETWEEN ? AND ? AND event_end > ?\(region)
              UNION ALL SELECT id FROM statement WHERE known_until IS NULL AND event_end - event_start > \(RecordQuery.shortInterval)
                AND event_start <= ? AND event_end > ?\(region)
              UNION ALL SELECT id FROM statement
                WHERE known_until IS NULL AND (event_start IS NULL OR event_end IS NULL)\(region))
            """
        arguments += [since.number - RecordQuery.shortInterval, until.number, since.number]
        arguments += StatementArguments(regions)
        arguments += [until.number, since.number]
        arguments += StatementArguments(regions)
        arguments += StatementArguments(regions)
    }

    private mutating func among(_ column: String, in query: String? = nil, _ values: [String]) {
        guard !values.isEmpty else { return }
        let marks = Array(repeating: "?", count: values.count).joined(separator: ", ")
        sql += " AND \(column) IN (" + (query.map { "\($0) IN (\(marks))" } ?? marks) + ")"
        arguments += StatementArguments(values)
    }

    static func record(_ row: Row) throws -> ClaimRecord {
        var sites = SiteMemory()
        return try record(row, &sites)
    }

    /// The record of a row; its place is read only when `sites` doesn't hold it yet.
    static func record(_ row: Row, _ sites: inout SiteMemory) throws -> ClaimRecord {
        guard let change = Change(rawValue: row[8]), let stance = Stance(rawValue: row[13]),
            let status = Resolution.Status(rawValue: row[19])
        else {
            throw DatabaseError(
                resultCode: .SQLITE_CORRUPT, message: "statement \(row[0] as Int64) holds a word that is not known")
        }
        return ClaimRecord(
            id: row[0], claim: row[1], report: row[2], document: row[3], span: ByteSpan(row[4], row[5]),
            toponym: row[6], regionAsWritten: row[7], change: change, wording: row[9], party: row[10],
            counterparty: row[11], claimant: row[12], stance: stance, event: DayInterval(stored: row[14], row[15]),
            quote: row[16], sentence: ByteSpan(row[17], row[18]), status: status,
            place: try sites.site(row, number: row[siteNumber], from: 31),
            score: row[20],
            margin: row[21], warnings: try strings(row[22]), outlet: row[23], url: row[24], title: row[25],
            published: (row[26] as Int32?).map(CalendarDay.init(number:)), knownSince: row[27], rule: row[28],
            extractorVersion: row[29], gazetteerVersion: row[30])
    }

    /// The place whose columns begin at `first`; nil when there is none.
    static func site(_ row: Row, from first: Int) throws -> ClaimRecord.Site? {
        guard let place: String = row[first] else { return nil }
        let longitude: Double? = row[first + 6]
        let latitude: Double? = row[first + 7]
        return ClaimRecord.Site(
            id: place, name: row[first + 1], localName: row[first + 2], region: row[first + 3],
            region2: row[first + 4], region3: row[first + 5],
            coordinate: longitude.flatMap { longitude in
                latitude.map { Coordinate(longitude: longitude, latitude: $0) }
            }, coordinateIsApproximate: row[first + 8], regionPath: try strings(row[first + 9]))
    }

    /// The strings of a JSON array, read without a general parser when it is empty, as most are.
    private static func strings(_ text: String) throws -> [String] {
        text == "[]" ? [] : try JSONDecoder().decode([String].self, from: Data(text.utf8))
    }
}

/// Places that were read already: many statements speak of few places.
struct SiteMemory {
    private var sites: [Int64: ClaimRecord.Site] = [:]

    /// The place of the site's row with that number, whose columns begin at `first`; nil without a number.
    mutating func site(_ row: Row, number: Int64?, from first: Int) throws -> ClaimRecord.Site? {
        guard let number else { return nil }
        if let known = sites[number] { return known }
        let site = try RecordQuery.site(row, from: first)
        sites[number] = site
        return site
    }
}
