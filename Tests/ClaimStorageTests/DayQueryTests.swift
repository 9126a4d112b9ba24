import GRDB
import TerritorialClaims
import TestSupport
import Testing

@testable import ClaimStorage

@Suite struct DayQueryTests {
    /// Short, long, endless and absent intervals of days.
    private func filled() throws -> ClaimStore {
        let store = try ClaimStore()
        var random = SeededRandom(seed: 8)
        let reports = Samples.many(300, seed: 8).map { read in
            var read = read
            let first = CalendarDay("2025-08-01")!.adding(days: Int.random(in: 0..<60, using: &random))
            let length = [1, 1, 1, 3, 31, 32, 200].randomElement(using: &random)!
            let event: DayInterval? =
                switch Int.random(in: 0..<12, using: &random) {
                case 0: nil
                case 1: DayInterval(start: first, end: nil)
                case 2: DayInterval(start: nil, end: first)
                default: DayInterval(start: first, end: first.adding(days: length))
                }
            read.statements[0].extracted.event = event
            return read
        }
        _ = try store.add(reports, at: 1_000)
        return store
    }

    @Test func `the days wanted find by index what a look at every record finds`() throws {
        let store = try filled()
        let all = try store.records()
        #expect(all.count > 150)
        var random = SeededRandom(seed: 9)
        for round in 0..<60 {
            let since = CalendarDay("2025-07-15")!.adding(days: Int.random(in: 0..<90, using: &random))
            let until = since.adding(days: Int.random(in: 0..<10, using: &random))
            let regions = [[], ["katottg:UA-D"], ["katottg:UA-Z", "katottg:UA-P"]][round % 3]
            let filter = ClaimFilter(regions: regions, since: since, until: until)
            #expect(try store.records(filter).map(\.id) == all.filter(filter.admits).map(\.id), "\(since) to \(until)")
        }
    }

    @Test func `the question goes by the indexes of days`() throws {
        let store = try filled()
        let filter = ClaimFilter(
            regions: ["katottg:UA-D"], since: CalendarDay("2025-08-04")!, until: CalendarDay("2025-08-10")!)
        let query = RecordQuery(filter: filter, knownAt: nil)
        let plan = try store.queue.read {
            try Row.fetchAll($0, sql: "EXPLAIN QUERY PLAN " + query.sql, arguments: query.arguments).map {
                $0[3] as String
            }
        }
        for index in ["statement_days", "statement_long", "statement_endless"] {
            #expect(plan.contains { $0.contains(index) }, "\(index): \(plan)")
        }
        #expect(!plan.contains { $0.hasPrefix("SCAN statement") && !$0.contains("INDEX") }, "\(plan)")
    }
}
