internal import FoundationEssentials
internal import GRDB
internal import TerritorialClaims

/// A statement's row, its columns by name.
struct StatementRow: Equatable {
    let id: Int64
    /// Values of ``StoreSchema/Table/loggedColumns`` in their order.
    private(set) var values: [DatabaseValue]

    static let columns = StoreSchema.table("statement").loggedColumns
    private static let positions = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })

    /// A row of `SELECT id, <columns>`.
    init(_ row: Row) {
        id = row[0]
        values = (1...StatementRow.columns.count).map { row[$0] }
    }

    subscript(column: String) -> DatabaseValue {
        get { values[StatementRow.positions[column]!] }
        set { values[StatementRow.positions[column]!] = newValue }
    }

    var event: DayInterval? {
        DayInterval(stored: .fromDatabaseValue(self["event_start"]), .fromDatabaseValue(self["event_end"]))
    }
}

/// A claim's row.
struct ClaimRow {
    let id: Int64
    let key: ClaimKey
    let event: DayInterval?

    init(_ row: Row) throws {
        guard let change = Change(rawValue: row[2]) else {
            throw DatabaseError(
                resultCode: .SQLITE_CORRUPT, message: "claim \(row[0] as Int64) holds a change not known")
        }
        id = row[0]
        key = ClaimKey(voice: row[1], change: change, isDenied: row[3], place: row[4], party: row[5])
        event = DayInterval(stored: row[6], row[7])
    }

    /// What a claim must share with `other` to be one with it, in words; nil when they share it all.
    func difference(from other: ClaimRow) -> String? {
        if key.place != other.key.place { return "place" }
        if key.change != other.key.change || key.isDenied != other.key.isDenied { return "change" }
        if key.voice != other.key.voice { return "claimant" }
        return key.party == other.key.party ? nil : "party"
    }
}

/// One transaction's decision about statements: rows closed, rows added, what became of what, and the log's entry.
final class CorrectionWriter {
    enum Kind: String {
        case retract, correct, confirm, merge, split, carry
    }

    private let kind: Kind
    private let decision: Decision
    private let addition: ReportAddition
    private var notes: [(before: Int64, after: Int64?)] = []
    private var subjects: [String] = []

    private var db: Database { addition.db }
    private var rows: LoggedRows { addition.rows }

    init(db: Database, kind: Kind, decision: Decision) throws {
        self.kind = kind
        self.decision = decision
        addition = ReportAddition(db: db, instant: try KnownTime.next(decision.instant, in: db))
    }

    // MARK: What there is

    func statement(_ id: Int64) throws -> StatementRow {
        guard let row = try statements("id = ? AND known_until IS NULL", [id]).first else {
            let closed = try Bool.fetchOne(
                db, sql: "SELECT EXISTS (SELECT 1 FROM statement WHERE id = ?)", arguments: [id])
            throw CorrectionProblem.noStatement(id, closed: closed ?? false)
        }
        return row
    }

    func statements(of claim: Int64) throws -> [StatementRow] {
        let found = try statements("claim = ? AND known_until IS NULL", [claim])
        guard !found.isEmpty else { throw CorrectionProblem.noClaim(claim) }
        return found
    }

    private func statements(_ condition: String, _ arguments: StatementArguments) throws -> [StatementRow] {
        try Row.fetchAll(
            db.cachedStatement(
                sql:
                    "SELECT id, \(StatementRow.columns.joined(separator: ", ")) FROM statement WHERE \(condition) ORDER BY id"
            ), arguments: arguments
        ).map { StatementRow($0) }
    }

    func claim(_ id: Int64) throws -> ClaimRow {
        let row = try Row.fetchOne(
            db,
            sql: """
                SELECT id, voice, change, is_denied, place, party, event_start, event_end FROM claim WHERE id = ?
                  AND EXISTS (SELECT 1 FROM statement WHERE claim = claim.id AND known_until IS NULL)
                """, arguments: [id])
        guard let row else { throw CorrectionProblem.noClaim(id) }
        return try ClaimRow(row)
    }

    // MARK: What is done

    func apply(_ facts: CorrectedFacts, to row: inout StatementRow, gazetteer: String) throws {
        if let place = facts.place {
            row["site"] = try addition.site(place, gazetteer: gazetteer).databaseValue
            row["status"] = Resolution.Status.resolved.rawValue.databaseValue
            row["score"] = 1.0.databaseValue
            row["margin"] = 1.0.databaseValue
        }
        if let event = facts.event {
            row["event_start"] = event.start?.number.databaseValue ?? .null
            row["event_end"] = event.end?.number.databaseValue ?? .null
            for day in [event.start, event.last] { try addition.note(day: day?.number) }
        }
        for (column, value) in [
            ("party", facts.party), ("counterparty", facts.counterparty), ("claimant", facts.claimant),
        ] {
            if let value { row[column] = value.databaseValue }
        }
    }

    /// Links the statement to the claim that its facts make: the one it had, with what was corrected.
    func linkToClaim(_ row: inout StatementRow) throws {
        guard let old: Int64 = .fromDatabaseValue(row["claim"]) else { return }
        let known = try Row.fetchOne(
            db,
            sql: "SELECT id, voice, change, is_denied, place, party, event_start, event_end FROM claim WHERE id = ?",
            arguments: [old]
        ).map { try ClaimRow($0) }
        guard let known else { return }
        let place = try String.fetchOne(
            db, sql: "SELECT place FROM site WHERE id = ?", arguments: [row["site"]])
        let key = ClaimKey(
            voice: .fromDatabaseValue(row["claimant"]) ?? known.key.voice, change: known.key.change,
            isDenied: known.key.isDenied, place: place ?? known.key.place,
            party: .fromDatabaseValue(row["party"]) ?? "")
        row["claim"] = try addition.claim(key, row.event).databaseValue
    }

    /// Closes a statement and adds one that holds instead; none retracts it.
    func replace(_ old: StatementRow, with new: StatementRow?) throws {
        try rows.close(StoreSchema.table("statement"), where: "id = ?", [old.id], at: addition.instant)
        guard var new else { return try note(before: old.id, after: nil, subject: old) }
        new["known_from"] = addition.instant.databaseValue
        try note(before: old.id, after: rows.insert(into: StoreSchema.table("statement"), new.values), subject: old)
    }

    func move(_ statements: [StatementRow], to claim: Int64) throws {
        for statement in statements {
            var moved = statement
            moved["claim"] = claim.databaseValue
            try replace(statement, with: moved)
        }
    }

    func newClaim(like claim: Int64, for statements: [StatementRow]) throws -> Int64 {
        let known = try self.claim(claim)
        return try addition.insert(known.key, statements.first?.event ?? known.event)
    }

    func note(before: Int64, after: Int64?) throws {
        try note(before: before, after: after, subject: statement(before))
    }

    private func note(before: Int64, after: Int64?, subject row: StatementRow) throws {
        notes.append((before, after))
        subjects.append(.fromDatabaseValue(row["toponym"]) ?? "")
        _ = try rows.insert(into: StoreSchema.table("correction"), [kind.rawValue, before, after, addition.instant])
    }

    func finish() throws -> Corrected {
        let named = subjects.prefix(5).joined(separator: ", ")
        let subject = subjects.count > 5 ? named + " and \(subjects.count - 5) more" : named
        let entry = try ChangeLog.write(
            ChangeLog.Heading(kind: kind.rawValue, who: decision.who, why: decision.why, subject: subject), rows,
            at: addition.instant, in: db)
        return Corrected(
            entry: entry ?? 0, closed: notes.filter { $0.before != $0.after }.map(\.before),
            added: notes.filter { $0.before != $0.after }.compactMap(\.after))
    }
}
