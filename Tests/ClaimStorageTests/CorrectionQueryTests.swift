@testable import ClaimStorage
import TerritorialClaims
import TestSupport
import Testing

@Suite struct CorrectionQueryTests {
    @Test func `what people corrected and retracted is told with what was and what is, from then to then`() throws {
        let store = try ClaimStore()
        _ = try store.add([Samples.report(), Samples.report(on: "2025-08-25", words: "b")], at: 1_000)
        let numbers = try store.records().map(\.id)
        let corrected = CorrectedFacts(event: DayInterval(day: CalendarDay("2025-08-19")!))
        _ = try store.correct(
            numbers[0], to: corrected, gazetteer: "1.a", by: Decision(who: "a", why: "b", instant: 2_000))
        _ = try store.retract([numbers[1]], by: Decision(who: "a", why: "b", instant: 3_000))
        _ = try store.confirm(try store.records()[0].id, by: Decision(who: "a", why: "b", instant: 3_500))
        let all = try store.corrections(since: 0)
        #expect(all.map(\.facts) == [[.event], []])
        #expect(all.map(\.beforeWords) == ["2025-08-20", "gain, Pankivka, by Russia"])
        #expect(all.map(\.afterWords) == ["2025-08-19", "taken back"])
        #expect(try store.corrections(since: 2_001).map(\.before?.id) == [numbers[1]])
        #expect(try store.corrections(since: 0, until: 2_999).map(\.before?.id) == [numbers[0]])
        #expect(try store.corrections(since: 4_000).isEmpty)
    }
}
