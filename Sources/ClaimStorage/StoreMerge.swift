internal import FoundationEssentials
internal import GRDB
internal import TerritorialClaims

/// What became of another store's contents.
public struct StoreMerge: Sendable, Equatable {
    /// Something that both stores hold, each in its own way; ours stays.
    public enum Conflict: Sendable, Equatable, CustomStringConvertible {
        /// A report that other versions read, or whose statements people decided otherwise.
        case reading(document: String, ours: String, theirs: String)
        /// A decision about a name.
        case decision(name: String, region: String?, ours: String, theirs: String)

        /// What both hold, and which stays.
        public var description: String {
            switch self {
            case .reading(let document, let ours, let theirs):
                "report \(document): \(theirs) there, \(ours) here; ours stays"
            case .decision(let name, let region, let ours, let theirs):
                "name \"\(name)\"\(region.map { " in \"\($0)\"" } ?? ""): decided for \(theirs) there, for \(ours) here; ours stays"
            }
        }
    }

    /// Reports that were added, with their statements.
    public var added = 0
    /// Reports that were there already.
    public var unchanged = 0
    /// Edits of the gazetteer that were added.
    public var edits = 0
    /// What both stores hold differently.
    public var conflicts: [Conflict] = []
}

extension ClaimStore {
    /// Adds what another store holds now and this one does not: reports with their statements as they stand there, people's
    /// corrections included, and edits of the gazetteer. Known time is this store's: it learns of all of it at `instant`.
    ///
    /// One transaction a report: a process killed meanwhile leaves whole reports, and the same call goes on. Throws when one of
    /// the stores can't be read or written.
    public func merge(_ other: ClaimStore, at instant: Int64) throws(StoreProblem) -> StoreMerge {
        var result = StoreMerge()
        let incoming = try other.openReports()
        for report in incoming {
            let outcome = try StoreFailure.naming(path) {
                try queue.write { db in
                    try StoreMerging(db: db, instant: try KnownTime.next(instant, in: db)).add(report, of: other.path)
                }
            }
            switch outcome {
            case .added: result.added += 1
            case .unchanged: result.unchanged += 1
            case .differs(let conflict): result.conflicts.append(conflict)
            }
        }
        try merge(try other.layer(), into: &result, from: other.path, at: instant)
        return result
    }

    private func merge(_ layer: GazetteerLayer, into result: inout StoreMerge, from path: String, at instant: Int64)
        throws(StoreProblem)
    {
        let ours = try self.layer().edits
        for edit in layer.edits {
            if case .decide(let name, let region, let place) = edit.content {
                let same = ours.compactMap { one -> PlaceID? in
                    guard case .decide(name, region, let decided) = one.content else { return nil }
                    return decided
                }
                if let decided = same.last, decided != place {
                    result.conflicts.append(
                        .decision(
                            name: name, region: region, ours: decided.description, theirs: place.description))
                    continue
                }
            }
            let made = try self.edit(edit.content, by: edit.by, why: "\(edit.why) (from \(path))", at: instant)
            if case .made = made { result.edits += 1 }
        }
    }

    /// The reports that the store holds now, each with its reading and statements.
    private func openReports() throws(StoreProblem) -> [MergedReport] {
        try StoreFailure.naming(path) {
            try queue.read { db in
                let report = StoreSchema.table("report").loggedColumns
                let reading = StoreSchema.table("reading").loggedColumns
                let columns =
                    ["report.id", "reading.id", "content.bytes"] + report.map { "report.\($0)" }
                    + reading.map { "reading.\($0)" }
                return try Row.fetchAll(
                    db,
                    sql: """
                        SELECT \(columns.joined(separator: ", ")) FROM report
                        JOIN content ON content.id = report.content
                        JOIN reading ON reading.report = report.id AND reading.known_until IS NULL
                        WHERE report.known_until IS NULL ORDER BY report.id
                        """
                ).map { row in try MergedReport(row, in: db) }
            }
        }
    }
}

/// A report of another store with all that goes with it.
private struct MergedReport {
    let bytes: [UInt8]
    let report: [DatabaseValue]
    let reading: [DatabaseValue]
    let statements: [(row: StatementRow, claim: ClaimKey, site: (ClaimRecord.Site, gazetteer: String)?)]

    init(_ row: Row, in db: Database) throws {
        let reportColumns = StoreSchema.table("report").loggedColumns.count
        let readingColumns = StoreSchema.table("reading").loggedColumns.count
        bytes = Array(row[2] as Data)
        report = (3..<(3 + reportColumns)).map { row[$0] }
        reading = ((3 + reportColumns)..<(3 + reportColumns + readingColumns)).map { row[$0] }
        let columns = StatementRow.columns.map { "statement.\($0)" }.joined(separator: ", ")
        statements = try Row.fetchAll(
            db,
            sql: """
                SELECT id, \(columns) FROM statement
                WHERE reading IN (SELECT id FROM reading WHERE report = ?) AND known_until IS NULL ORDER BY position, id
                """,
            arguments: [row[0] as Int64]
        ).map { row in
            let statement = StatementRow(row)
            let claim = try Row.fetchOne(
                db,
                sql:
                    "SELECT id, voice, change, is_denied, place, party, event_start, event_end FROM claim WHERE id = ?",
                arguments: [statement["claim"]])!
            let site = try Row.fetchOne(
                db, sql: "SELECT \(RecordQuery.siteColumns), gazetteer FROM site WHERE id = ?",
                arguments: [statement["site"]])
            return (
                statement, try ClaimRow(claim).key,
                try site.flatMap { row in try RecordQuery.site(row, from: 0).map { ($0, gazetteer: row["gazetteer"]) } }
            )
        }
    }

    /// Value of a column of the report.
    subscript(column: String) -> DatabaseValue {
        report[StoreSchema.table("report").loggedColumns.firstIndex(of: column)!]
    }

    /// What the report's statements say, so far as two stores can agree on it.
    var sayings: [[DatabaseValue]] {
        statements.map { one in
            [
                "span_start", "span_end", "change", "party", "counterparty", "claimant", "stance", "event_start",
                "event_end",
            ]
            .map { one.row[$0] } + [(one.site?.0.id).databaseValue]
        }
    }
}

extension Optional where Wrapped == String {
    fileprivate var databaseValue: DatabaseValue { self?.databaseValue ?? .null }
}

/// One report's way from another store into this one.
private struct StoreMerging {
    enum Outcome {
        case added, unchanged
        case differs(StoreMerge.Conflict)
    }

    let addition: ReportAddition

    init(db: Database, instant: Int64) { addition = ReportAddition(db: db, instant: instant) }

    func add(_ incoming: MergedReport, of path: String) throws -> Outcome {
        let db = addition.db
        let content = try addition.content(incoming.bytes)
        let columns = StoreSchema.table("report").loggedColumns
        let reading = StoreSchema.table("reading").loggedColumns
        let known = try Row.fetchOne(
            db,
            sql: """
                SELECT report.id, reading.id, content.bytes, \(columns.map { "report.\($0)" }.joined(separator: ", ")),
                  \(reading.map { "reading.\($0)" }.joined(separator: ", ")) FROM report
                JOIN content ON content.id = report.content
                JOIN reading ON reading.report = report.id AND reading.known_until IS NULL
                WHERE report.content = ? AND report.known_until IS NULL AND report.outlet IS ? AND report.url IS ?
                  AND report.published IS ?
                """, arguments: [content, incoming["outlet"], incoming["url"], incoming["published"]])
        if let known = try known.map({ try MergedReport($0, in: db) }) {
            if known.sayings == incoming.sayings { return .unchanged }
            return .differs(
                .reading(
                    document: .fromDatabaseValue(incoming["document"]) ?? "",
                    ours: Self.words(known), theirs: Self.words(incoming)))
        }
        try insert(incoming, content: content)
        try ChangeLog.write(
            ChangeLog.Heading(
                kind: "merge-store", who: nil, why: "from \(path)",
                subject: .fromDatabaseValue(incoming["document"]) ?? ""), addition.rows, at: addition.instant, in: db)
        return .added
    }

    private static func words(_ report: MergedReport) -> String {
        let version: String =
            .fromDatabaseValue(
                report.reading[StoreSchema.table("reading").loggedColumns.firstIndex(of: "extractor")!]) ?? ""
        return "\(report.statements.count) statements by extractor \(version)"
    }

    private func insert(_ incoming: MergedReport, content: Int64) throws {
        func values(_ table: String, _ row: [DatabaseValue], _ changed: [String: DatabaseValue]) -> [DatabaseValue] {
            zip(StoreSchema.table(table).loggedColumns, row).map { column, value in changed[column] ?? value }
        }
        let instant = addition.instant.databaseValue
        let rows = addition.rows
        try addition.note(day: .fromDatabaseValue(incoming["published"]))
        let report = try rows.insert(
            into: StoreSchema.table("report"),
            values(
                "report", incoming.report,
                ["content": content.databaseValue, "completes": .null, "known_from": instant]))
        let reading = try rows.insert(
            into: StoreSchema.table("reading"),
            values("reading", incoming.reading, ["report": report.databaseValue, "known_from": instant]))
        for one in incoming.statements {
            let site = try one.site.map { try addition.site($0.0, gazetteer: $0.gazetteer) }
            let event = one.row.event
            for day in [event?.start, event?.last] { try addition.note(day: day?.number) }
            _ = try rows.insert(
                into: StoreSchema.table("statement"),
                values(
                    "statement", one.row.values,
                    [
                        "reading": reading.databaseValue, "report": report.databaseValue,
                        "claim": try addition.claim(one.claim, event).databaseValue,
                        "site": site?.databaseValue ?? .null, "known_from": instant,
                    ]))
        }
    }
}
