@testable import ClaimStorage
import TerritorialClaims
import TestSupport
import Testing

/// What a store said on a past day, it says for ever: of statements, claims, control and their relations.
@Suite struct PastAnswerTests {
    /// Everything that tracking computes from what a store knew at an instant.
    private struct Answer: Equatable {
        var status: [[ControlStatus]]
        var timelines: [ControlTimeline]
        var relations: [ClaimRelation]
        var tallies: [ClaimTally]
        var contested: [ContestedPlace]

        init(_ store: ClaimStore, knownAt instant: Int64) throws {
            let claims = Claim.all(try store.records(knownAt: instant))
            let days = stride(from: 0, to: 45, by: 9).map { CalendarDay("2025-08-01")!.adding(days: $0) }
            status = days.map { ControlStatus.all(of: claims, asOf: $0) }
            timelines = ControlTimeline.all(claims)
            relations = ClaimRelation.all(claims)
            tallies = ClaimTally.all(claims, by: .week) + ClaimTally.all(claims, by: .claimant)
            contested = ContestedPlace.all(status.last ?? [], claims)
        }
    }

    /// Control computed without the words of reports is that computed with them.
    private static func expectSameControl(in store: ClaimStore, knownAt instant: Int64?) throws {
        let day = CalendarDay("2025-08-20")!
        for filter in [
            ClaimFilter(), ClaimFilter(regions: Samples.donetsk), ClaimFilter(places: ["katottg:UA2"]),
            ClaimFilter(claimants: ["general staff"], since: CalendarDay("2025-08-10"), outlets: ["a"]),
        ] {
            for instant in [nil, instant] {
                let whole = try store.records(filter, knownAt: instant)
                let lean = try store.controlRecords(filter, knownAt: instant)
                #expect(Set(lean.map(\.id)) == Set(whole.map(\.id)) && lean.count == whole.count)
                #expect(ControlStatus.all(lean, asOf: day) == ControlStatus.all(whole, asOf: day))
            }
        }
    }

    @Test(arguments: [3, 17, 29, 41] as [UInt64]) func `the same question asked of the past gives the same answer`(
        seed: UInt64
    )
        throws
    {
        let store = try ClaimStore()
        let reports = Samples.many(120, seed: seed)
        var random = SeededRandom(seed: seed &* 7)
        var answers: [(instant: Int64, answer: Answer)] = []
        for step in 0..<10 {
            let instant = Int64(1_000 + step * 10)
            var part = (0..<12).map { _ in reports.randomElement(using: &random)! }
            // Some are read again by a later version, which closes what was read before.
            for index in part.indices where Bool.random(using: &random) { part[index].extractorVersion = "\(step)" }
            // Some come again with a day of publication, which closes the poorer report.
            for index in part.indices where part[index].report.published == nil {
                if Bool.random(using: &random) { part[index].report.published = CalendarDay("2025-09-01") }
            }
            _ = try store.add(part, at: instant)
            try Self.expectSameControl(in: store, knownAt: answers.randomElement(using: &random)?.instant)
            answers.append((instant + 5, try Answer(store, knownAt: instant + 5)))
            for (instant, answer) in answers { #expect(try Answer(store, knownAt: instant) == answer) }
        }
        #expect(answers[0].answer != answers[9].answer)
        #expect(!answers[9].answer.timelines.isEmpty && !answers[9].answer.relations.isEmpty)
    }
}
