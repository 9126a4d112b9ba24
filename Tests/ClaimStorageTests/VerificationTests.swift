import GRDB
import TerritorialClaims
import TestSupport
import Testing

@testable import ClaimStorage

@Suite struct VerificationTests {
    private let decision = Decision(who: "anna", why: "checked on the photo", instant: 2_000)

    private func filled() throws -> ClaimStore {
        let store = try ClaimStore()
        _ = try store.add(Samples.many(30, seed: 5), at: 1_000)
        _ = try store.add([Samples.report(extractor: "2", gazetteer: "1.b")], at: 1_500)
        _ = try store.edit(.hidePlace(Samples.pankivka.id), by: "anna", why: "seen", at: 1_600)
        return store
    }

    /// Does with the file what only somebody does who knows how to get past the triggers.
    private func tamper(_ store: ClaimStore, _ sql: String...) throws {
        try store.queue.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA foreign_keys = OFF")
            for table in StoreSchema.allTables {
                for what in ["change", "removal", "replacement"] {
                    try db.execute(sql: "DROP TRIGGER IF EXISTS \(table.name)_\(what)")
                }
            }
            for one in sql { try db.execute(sql: one) }
        }
    }

    @Test(arguments: Keeping.allCases) func `a store that nobody has touched holds`(keeping: Keeping) throws {
        let folder = try TemporaryFolder()
        let store = try keeping.store(in: folder)
        #expect(try store.verify().findings.isEmpty)
        _ = try store.add(Samples.many(40, seed: 1), at: 1_000)
        _ = try store.add(
            Samples.many(40, seed: 1).map { read in
                var read = read
                read.extractorVersion = "2"
                return read
            }, at: 1_100)
        let first = try store.records()[0]
        _ = try store.correct(
            first.id, to: CorrectedFacts(claimant: "Somebody"), gazetteer: "1", by: decision)
        _ = try store.retract([try store.records()[3].id], by: decision)
        let found = try store.verify()
        #expect(found.findings == [])
        #expect(found.entries > 40 && found.contents > 20 && found.statements > 70)
    }

    /// What is done to the file, and what the check must say of it.
    static let tamperings: [(String, String)] = [
        ("UPDATE content SET bytes = CAST(bytes || 'x' AS BLOB) WHERE id = 2", "content 2: the report's bytes"),
        ("UPDATE content SET bytes = x'41' WHERE id = 3", "its quote is \"outside the text\""),
        ("DELETE FROM statement WHERE id = 4", "statement 4: removed, log entry"),
        ("UPDATE statement SET party = 'Nobody' WHERE id = 5", "rows are not as they were written"),
        ("UPDATE statement SET span_start = span_start + 1 WHERE id = 6", "statement 6: its toponym is"),
        ("UPDATE statement SET known_until = 1200 WHERE id = 7", "statement 7: closed or reopened outside the log"),
        ("UPDATE gazetteer_edit SET why = 'other'", "(gazetteer, edit 1): rows are not as they were written"),
        ("UPDATE log SET why = 'other' WHERE id = 8", "log entry 8: its digest does not fit"),
        ("DELETE FROM log WHERE id = 9", "log: entry 9 is missing"),
        ("DELETE FROM log WHERE id = (SELECT max(id) FROM log)", "no log entry vouches for it"),
        (
            "INSERT INTO claim SELECT 999, voice, change, is_denied, place, party, 1, 2, 3 FROM claim LIMIT 1",
            "claim 999: no log entry"
        ),
        ("DELETE FROM site_region", "its regions are not those of its path"),
        ("UPDATE calendar SET day = '1999-01-01'", "stands for 1999-01-01"),
        ("UPDATE report SET url = 'https://other.example' WHERE id = 1", "rows are not as they were written"),
    ]

    @Test(arguments: tamperings) func `what was changed is named`(sql: String, words: String) throws {
        let store = try filled()
        #expect(try store.verify().findings.isEmpty)
        try tamper(store, sql)
        let findings = try store.verify().findings.map(\.description)
        #expect(findings.contains { $0.contains(words) }, "\(findings)")
    }

    @Test func `a log written anew from its middle is another history`() throws {
        let store = try filled()
        let noted = try store.verify().head
        #expect(try store.verify(expectedHead: noted).findings.isEmpty)
        _ = try store.add([Samples.report(Samples.huliaipole)], at: 3_000)
        #expect(try store.verify(expectedHead: noted).findings.isEmpty)
        let other = try ClaimStore()
        _ = try other.add(Samples.many(30, seed: 6), at: 1_000)
        #expect(try other.verify(expectedHead: noted).findings == [.otherHistory(expected: noted)])
    }

    @Test func `an old store is vouched for as it is from the day of its migration`() throws {
        let queue = try DatabaseQueue()
        try StoreSchema.migrator.migrate(queue, upTo: "terraclaim 2")
        try queue.write { db in
            try db.execute(sql: "INSERT INTO content VALUES (1, zeroblob(32), x'41')")
            try db.execute(
                sql: "INSERT INTO report VALUES (1, 1, 'd', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 500, 700)")
        }
        try StoreSchema.migrator.migrate(queue)
        let entries = try queue.read {
            try Row.fetchAll($0, sql: "SELECT \(LogEntry.columns) FROM log").map(LogEntry.init)
        }
        #expect(entries.map(\.kind) == ["adopt"])
        #expect(entries[0].instant == 700)
        #expect(entries[0].rows == #"{"written":{"content":[[1,1]],"report":[[1,1]]},"closed":{"report":[[1,1]]}}"#)
        var check = try queue.read { StoreCheck(db: $0) }
        try queue.read { db in
            check = StoreCheck(db: db)
            try check.run(expectedHead: nil)
        }
        #expect(check.result.findings == [.changedBytes(content: 1)])
    }
}
