import GRDB
import TerritorialClaims
import TestSupport
import Testing

@testable import ClaimStorage

@Suite struct AppendOnlyTests {
    @Test(arguments: StoreSchema.allTables.map(\.name)) func `rows are never changed or removed`(table: String) throws {
        let store = try ClaimStore()
        _ = try store.add([Samples.report(published: "2025-08-20", url: "u")], at: 1_000)
        _ = try store.edit(.hidePlace(Samples.pankivka.id), by: "anna", why: "seen", at: 1_000)
        _ = try store.confirm(1, by: Decision(who: "anna", why: "seen", instant: 1_000))
        _ = try store.addAssessment(
            [ToldDay(day: CalendarDay("2025-08-20")!, statuses: ["p": "Russia"], isWhole: false)], source: "s",
            file: "f",
            digest: [UInt8](repeating: 1, count: 32), by: "anna", at: 1_000)
        let columns = StoreSchema.allTables.first { $0.name == table }!.columns.map(\.name)
        func refuses(_ sql: String) throws {
            let error = #expect(throws: DatabaseError.self) { try store.queue.write { try $0.execute(sql: sql) } }
            #expect(error?.message == "\(table): rows are added or closed, never changed", "\(sql)")
        }
        try refuses("DELETE FROM \(table)")
        try refuses("INSERT OR REPLACE INTO \(table) SELECT * FROM \(table)")
        for (column, type) in StoreSchema.allTables.first(where: { $0.name == table })!.columns
        where column != "known_until" {
            let other =
                switch type.prefix(while: { $0 != " " }) {
                case "INTEGER": "coalesce(\(column), 0) + 1"
                case "REAL": "coalesce(\(column), 0.0) + 0.5"
                case "BLOB": "zeroblob(32)"
                default: "coalesce(\(column), '') || 'x'"
                }
            try refuses("UPDATE \(table) SET \(column) = \(other)")
        }
        guard columns.contains("known_until") else { return }
        try store.queue.write { try $0.execute(sql: "UPDATE \(table) SET known_until = 2000") }
        try refuses("UPDATE \(table) SET known_until = 3000")
        try refuses("UPDATE \(table) SET known_until = NULL")
    }

    @Test func `a row is not closed before it was known`() throws {
        let store = try ClaimStore()
        _ = try store.add([Samples.report()], at: 1_000)
        #expect(throws: DatabaseError.self) {
            try store.queue.write { try $0.execute(sql: "UPDATE statement SET known_until = 999") }
        }
    }

    @Test func `a day that is no number and a report that is not there are refused`() throws {
        let store = try ClaimStore()
        #expect(throws: DatabaseError.self) {
            try store.queue.write {
                try $0.execute(
                    sql: "INSERT INTO claim VALUES (1, 'v', 'gain', 0, 'p', 'Russia', 'Monday', NULL, 1)")
            }
        }
        #expect(throws: DatabaseError.self) {
            try store.queue.write {
                try $0.execute(sql: "INSERT INTO reading VALUES (1, 77, '1', '1', NULL, '[]', 1, NULL)")
            }
        }
    }

    @Test func `a batch that fails half-way leaves nothing behind`() throws {
        let store = try ClaimStore()
        var wrong = Samples.report(Samples.huliaipole)
        wrong.statements[0].resolution.score = .nan
        #expect(throws: StoreProblem.self) { try store.add([Samples.report(), wrong], at: 1_000) }
        #expect(try store.counts() == .init(reports: 0, statements: 0, claims: 0))
    }

    @Test func `text and spans reproduce every quote`() throws {
        let store = try ClaimStore()
        _ = try store.add(Samples.many(50, seed: 2), at: 1_000)
        for record in try store.records() {
            let text = try #require(try store.text(ofReport: record.report))
            #expect(record.sentence.words(in: text) == record.quote)
            #expect(record.span.words(in: text) == record.toponym)
        }
    }

    @Test func `the digest is SHA-256 of the text's bytes, which are kept once`() throws {
        let store = try ClaimStore()
        var first = Samples.report(outlet: "A")
        first.report.text = "abc"
        first.statements = []
        var second = first
        second.report.outlet = "B"
        _ = try store.add([first, second], at: 1_000)
        let digests = try store.queue.read { try String.fetchAll($0, sql: "SELECT lower(hex(sha256)) FROM content") }
        // FIPS 180-4, example of "abc".
        #expect(digests == ["ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"])
    }
}
