import TerritorialClaims
import TestSupport
import Testing

@testable import ClaimStorage

@Suite struct AssessmentStoreTests {
    private func day(_ text: String) -> CalendarDay { CalendarDay(text)! }
    private func told(_ text: String, _ statuses: [String: String]) -> ToldDay {
        ToldDay(day: day(text), statuses: statuses, isWhole: true)
    }
    private func digest(_ byte: UInt8) -> [UInt8] { [UInt8](repeating: byte, count: 32) }

    @Test(arguments: Keeping.allCases) func `turns are kept, not days, and a day told between others joins in`(
        keeping: Keeping
    ) throws {
        let folder = try TemporaryFolder()
        let store = try keeping.store(in: folder)
        _ = try store.add([Samples.report()], at: 500)
        let first = try store.addAssessment(
            [
                told("2025-08-01", ["a": "Russia"]), told("2025-08-02", ["a": "Russia"]),
                told("2025-08-09", ["a": "Russia"]),
            ],
            source: "map", file: "dir/areas.json", digest: digest(1), by: "anna", at: 1_000)
        #expect(first == AssessmentImport(days: 3, turns: 1, closed: 0))
        let second = try store.addAssessment(
            [told("2025-08-05", [:])], source: "map", file: "b", digest: digest(2), by: "anna", at: 2_000)
        #expect(second == AssessmentImport(days: 1, turns: 2, closed: 0))
        let series = try store.assessment(of: "map")
        #expect(
            ["2025-08-02", "2025-08-05", "2025-08-09"].map { series.status(of: "a", on: day($0)) }
                == ["Russia", "outside", "Russia"])
        #expect(try store.assessment(of: "map", knownAt: 1_500).status(of: "a", on: day("2025-08-05")) == "Russia")
        #expect(try store.assessment(of: "map", places: ["b"]).turns.isEmpty)
        #expect(
            try store.assessmentSources() == [
                AssessmentSource(name: "map", days: 4, first: day("2025-08-01"), last: day("2025-08-09"), places: 1)
            ])
        #expect(try store.log().map(\.subject) == ["r.txt", "map: areas.json", "map: b"])
        #expect(try store.verify().findings.isEmpty)
        #expect(try store.records().count == 1)
    }

    @Test func `the same file is taken in once a source`() throws {
        let store = try ClaimStore()
        let days = [told("2025-08-01", ["a": "Russia"])]
        for (source, isThere) in [("map", false), ("map", true), ("other", false)] {
            let done = try store.addAssessment(
                days, source: source, file: "f", digest: digest(7), by: "anna", at: 1_000)
            #expect(done.isThereAlready == isThere)
        }
        #expect(try store.log().count == 2)
    }

    @Test func `a day told anew closes its old turns`() throws {
        let store = try ClaimStore()
        _ = try store.addAssessment(
            [told("2025-08-01", ["a": "Russia"]), told("2025-08-03", ["a": "Ukraine"])], source: "map", file: "f",
            digest: digest(1), by: "anna", at: 1_000)
        let again = try store.addAssessment(
            [told("2025-08-03", ["a": "Russia"])], source: "map", file: "g", digest: digest(2), by: "anna", at: 2_000)
        #expect(again == AssessmentImport(days: 1, turns: 0, closed: 1))
        #expect(try store.assessment(of: "map").status(of: "a", on: day("2025-08-03")) == "Russia")
        #expect(try store.assessment(of: "map", knownAt: 1_000).status(of: "a", on: day("2025-08-03")) == "Ukraine")
        #expect(try store.verify().findings.isEmpty)
    }
}
