internal import GRDB
internal import TerritorialClaims

/// What a person decided about a statement of a report that is read again.
struct CarriedDecision {
    /// The statement as it was read.
    let read: StatementRow
    /// The statement that held instead; nil when it was retracted.
    let standing: StatementRow?

    /// Columns that a decision may change.
    static let columns = [
        "claim", "party", "counterparty", "claimant", "event_start", "event_end", "status", "site", "score", "margin",
    ]

    /// True when the decision was that the statement is right.
    var isConfirmation: Bool { read.id == standing?.id }
}

extension ReportAddition {
    /// The decisions that stand about the open reading of a report. Asked before the reading is closed.
    func standingDecisions(aboutReport report: Int64) throws -> [CarriedDecision] {
        let columns = StatementRow.columns.map { "statement.\($0)" }.joined(separator: ", ")
        let roots = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT DISTINCT statement.id, \(columns) FROM statement
                    JOIN reading ON reading.id = statement.reading
                    JOIN correction ON correction.before = statement.id
                    WHERE reading.report = ? AND reading.known_until IS NULL
                      AND NOT EXISTS (SELECT 1 FROM correction AS earlier
                        WHERE earlier.after = statement.id AND earlier.before <> statement.id)
                    ORDER BY statement.id
                    """), arguments: [report]
        ).map { StatementRow($0) }
        return try roots.map { root in CarriedDecision(read: root, standing: try standing(from: root)) }
    }

    /// What holds instead of a statement after all decisions about it; nil when it was retracted.
    private func standing(from root: StatementRow) throws -> StatementRow? {
        var current = root
        while let next = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT after FROM correction WHERE before = ? AND after IS NOT before"),
            arguments: [current.id])
        {
            guard let id: Int64 = next[0],
                let row = try Row.fetchOne(
                    db,
                    sql: "SELECT id, \(StatementRow.columns.joined(separator: ", ")) FROM statement WHERE id = ?",
                    arguments: [id])
            else { return nil }
            current = StatementRow(row)
        }
        return current
    }

    /// Applies decisions to the statements of the new reading that stand where theirs stood. Returns the toponyms of those that
    /// the new reading has no statement for.
    func carry(_ decisions: [CarriedDecision], toReport report: Int64) throws -> [String] {
        var lost: [String] = []
        for decision in decisions {
            let found = try Row.fetchOne(
                db.cachedStatement(
                    sql: """
                        SELECT id, \(StatementRow.columns.joined(separator: ", ")) FROM statement
                        WHERE reading IN (SELECT id FROM reading WHERE report = ?) AND known_until IS NULL
                          AND span_start = ? AND span_end = ? AND change = ?
                          AND NOT EXISTS (SELECT 1 FROM correction WHERE after = statement.id)
                        ORDER BY id
                        """),
                arguments: [
                    report, decision.read["span_start"], decision.read["span_end"], decision.read["change"],
                ])
            guard let found = found.map(StatementRow.init) else {
                if decision.standing != nil { lost.append(.fromDatabaseValue(decision.read["toponym"]) ?? "") }
                continue
            }
            try carry(decision, to: found)
        }
        return lost
    }

    private func carry(_ decision: CarriedDecision, to found: StatementRow) throws {
        let statements = StoreSchema.table("statement")
        func note(after: Int64?) throws {
            _ = try rows.insert(
                into: StoreSchema.table("correction"),
                [CorrectionWriter.Kind.carry.rawValue, found.id, after, instant])
        }
        if decision.isConfirmation { return try note(after: found.id) }
        try rows.close(statements, where: "id = ?", [found.id], at: instant)
        guard let standing = decision.standing else { return try note(after: nil) }
        var corrected = found
        for column in CarriedDecision.columns where standing[column] != decision.read[column] {
            corrected[column] = standing[column]
        }
        try note(after: rows.insert(into: statements, corrected.values))
    }
}
