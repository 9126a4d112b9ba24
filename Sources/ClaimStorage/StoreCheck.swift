internal import FoundationEssentials
internal import GRDB
internal import TerritorialClaims

/// One reading of a whole store against its log.
struct StoreCheck {
    let db: Database
    private(set) var result = Verification(findings: [], entries: 0, contents: 0, statements: 0, head: "")
    /// Rows that an entry vouches for, by table, as ranges of identifiers.
    private var vouched: [String: [ClosedRange<Int64>]] = [:]
    /// Rows that an entry closes.
    private var closed: [String: Set<Int64>] = [:]

    init(db: Database) { self.db = db }

    mutating func run(expectedHead: String?) throws {
        try checkFile()
        try checkLog(expectedHead)
        try checkCoverage()
        try checkContents()
        try checkStatements()
        try checkSites()
        try checkCalendar()
    }

    private mutating func report(_ finding: StoreFinding) { result.findings.append(finding) }

    private mutating func checkFile() throws {
        for words in try String.fetchAll(db, sql: "PRAGMA integrity_check(20)") where words != "ok" {
            report(.damagedFile(words))
        }
        for row in try Row.fetchAll(db, sql: "PRAGMA foreign_key_check") {
            let (table, id): (String, Int64?) = (row[0], row[1])
            report(.damagedFile("\(table) \(id ?? 0) refers to a row of \(row[2] as String) that is not there"))
        }
    }

    // MARK: Log

    private mutating func checkLog(_ expectedHead: String?) throws {
        var previous = ChangeLog.beginning
        var next: Int64 = 1
        var isExpectedFound = expectedHead == nil
        let rows = try Row.fetchCursor(db, sql: "SELECT \(LogEntry.columns) FROM log ORDER BY id")
        while let row = try rows.next() {
            let entry = LogEntry(row)
            while next < entry.number {
                report(.missingEntry(next))
                next += 1
            }
            next = entry.number + 1
            let kept = Array(row[9] as Data)
            if entry.previous != previous || entry.digest != kept { report(.brokenChain(entry: entry.number)) }
            previous = kept
            result.entries += 1
            result.head = ContentDigest.hexadecimal(kept)
            if result.head == expectedHead?.lowercased() { isExpectedFound = true }
            try checkRows(of: entry)
        }
        if let expectedHead, !isExpectedFound { report(.otherHistory(expected: expectedHead)) }
    }

    private mutating func checkRows(of entry: LogEntry) throws {
        let rows = try EntryRows(entry.rows)
        var bytes: [UInt8] = []
        for name in rows.written.keys.sorted() where StoreSchema.isTable(name) {
            let table = StoreSchema.table(name)
            for range in rows.written[name] ?? [] where range.count == 2 && range[0] <= range[1] {
                vouched[name, default: []].append(range[0]...range[1])
                var found: [Int64] = []
                for row in try Row.fetchAll(
                    db.cachedStatement(
                        sql: "SELECT id, \(table.loggedColumns.joined(separator: ", ")) FROM \(name) "
                            + "WHERE id BETWEEN ? AND ? ORDER BY id"), arguments: [range[0], range[1]])
                {
                    found.append(row[0])
                    bytes += LoggedRows.bytes(
                        of: name, id: row[0], values: (1...table.loggedColumns.count).map { row[$0] })
                }
                if found.count != Int(range[1] - range[0] + 1) {
                    let missing = (range[0]...range[1]).filter { !found.contains($0) }
                    report(.missingRows(table: name, ids: Array(missing), entry: entry.number))
                }
            }
        }
        if ContentDigest.sha256(bytes) != entry.rowsDigest {
            report(
                .changedRows(
                    entry: entry.number, kind: entry.kind, subject: entry.subject,
                    rows: rows.written.sorted { $0.key < $1.key }.map { name, ranges in
                        name + " "
                            + ranges.map { $0[0] == $0[1] ? "\($0[0])" : "\($0[0])-\($0[1])" }.joined(separator: ", ")
                    }.joined(separator: "; ")))
        }
        for (name, ranges) in rows.closed where StoreSchema.isTable(name) {
            for range in ranges where range.count == 2 && range[0] <= range[1] {
                closed[name, default: []].formUnion(range[0]...range[1])
                let condition = entry.kind == "adopt" ? "known_until > ?" : "known_until <> ?"
                for id in try Int64.fetchAll(
                    db,
                    sql: "SELECT id FROM \(name) WHERE id BETWEEN ? AND ? AND (known_until IS NULL OR \(condition))",
                    arguments: [range[0], range[1], entry.instant])
                { report(.wrongEnd(table: name, id: id)) }
            }
        }
    }

    /// Every row must be vouched for, and every closed one closed by an entry.
    private mutating func checkCoverage() throws {
        for table in StoreSchema.allTables where table.name != "log" && !table.isWithoutRowID {
            let ranges = (vouched[table.name] ?? []).sorted { $0.lowerBound < $1.lowerBound }
            var position = 0
            var unknown: [Int64] = []
            let ids = try Int64.fetchCursor(db, sql: "SELECT id FROM \(table.name) ORDER BY id")
            while let id = try ids.next() {
                while position < ranges.count, ranges[position].upperBound < id { position += 1 }
                if position == ranges.count || !ranges[position].contains(id) { unknown.append(id) }
            }
            if !unknown.isEmpty { report(.unknownRows(table: table.name, ids: unknown)) }
            guard table.isClosable else { continue }
            for id in try Int64.fetchAll(
                db, sql: "SELECT id FROM \(table.name) WHERE known_until IS NOT NULL ORDER BY id")
            where !(closed[table.name] ?? []).contains(id) {
                report(.wrongEnd(table: table.name, id: id))
            }
        }
    }

    // MARK: Reports and statements

    private mutating func checkContents() throws {
        let rows = try Row.fetchCursor(db, sql: "SELECT id, sha256, bytes FROM content ORDER BY id")
        while let row = try rows.next() {
            result.contents += 1
            if ContentDigest.sha256(Array(row[2] as Data)) != Array(row[1] as Data) {
                report(.changedBytes(content: row[0]))
            }
        }
    }

    private mutating func checkStatements() throws {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT statement.id, content.id, content.bytes, quote, sentence_start, sentence_end, toponym, span_start,
                  span_end FROM statement
                JOIN report ON report.id = statement.report JOIN content ON content.id = report.content
                ORDER BY content.id, statement.id
                """)
        var text = ""
        var content: Int64?
        while let row = try rows.next() {
            result.statements += 1
            if content != row[1] {
                content = row[1]
                text = String(decoding: row[2] as Data, as: UTF8.self)
            }
            for (what, first) in [("quote", 3), ("toponym", 6)] {
                let got = ByteSpan(row[first + 1], row[first + 2]).words(in: text)
                if got != row[first] {
                    report(.wrongSpan(statement: row[0], what: what, expected: row[first], got: got))
                }
            }
        }
    }

    private mutating func checkSites() throws {
        let rows = try Row.fetchCursor(
            db,
            sql: """
                SELECT site.id, region_path, coalesce(
                  (SELECT json_group_array(region) FROM (SELECT region FROM site_region WHERE site = site.id ORDER BY region)),
                  '[]') FROM site ORDER BY id
                """)
        while let row = try rows.next() {
            func regions(_ text: String) -> Set<String> {
                Set((try? JSONDecoder().decode([String].self, from: Data(text.utf8))) ?? [])
            }
            if regions(row[1]) != regions(row[2]) { report(.wrongRegions(site: row[0])) }
        }
    }

    private mutating func checkCalendar() throws {
        let rows = try Row.fetchCursor(db, sql: "SELECT number, day FROM calendar ORDER BY number")
        while let row = try rows.next() {
            let number: Int64 = row[0]
            if CalendarDay(number: Int32(clamping: number)).description != row[1] as String {
                report(.wrongDay(number: number, date: row[1]))
            }
        }
    }
}
