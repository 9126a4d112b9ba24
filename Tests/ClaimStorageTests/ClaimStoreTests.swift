@testable import ClaimStorage
import GRDB
import TerritorialClaims
import TestSupport
import Testing

@Suite struct ClaimStoreTests {
    let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    @Test(arguments: Keeping.allCases) func `a record carries all facts of its statement and report`(keeping: Keeping)
        throws
    {
        let store = try keeping.store(in: folder)
        let read = Samples.report(published: "2025-08-21", url: "https://example.org/1")
        let added = try store.add([read], at: 1_000)
        #expect(added == [AddedReport(outcome: .added, report: 1, restates: [false])])
        let statement = read.statements[0]
        let expected = ClaimRecord(
            id: 1, claim: 1, report: 1, document: "r.txt", span: statement.extracted.subject.span, toponym: "Pankivka",
            change: .gain, wording: "gain", party: "Russia", counterparty: "Ukraine",
            claimant: "Russian Ministry of Defense", event: DayInterval(day: CalendarDay("2025-08-20")!),
            quote: read.report.text, sentence: statement.extracted.sentence, status: .resolved,
            place: ClaimRecord.Site(Samples.pankivka, regionPath: Samples.donetsk), score: 0.97, margin: 0.4,
            warnings: ["mind \"this\""], outlet: "Outlet", url: "https://example.org/1",
            published: CalendarDay("2025-08-21"), knownSince: 1_000, rule: "sample", extractorVersion: "1",
            gazetteerVersion: "1.a")
        #expect(try store.records() == [expected])
        #expect(try store.text(ofReport: 1) == read.report.text)
        #expect(try store.text(ofReport: 2) == nil)
    }

    @Test(arguments: Keeping.allCases) func `adding twice is adding once`(keeping: Keeping) throws {
        let store = try keeping.store(in: folder)
        let reports = Samples.many(60, seed: 7)
        _ = try store.add(reports, at: 1_000)
        let once = try store.records()
        let counts = try store.counts()
        #expect(once.count > 30)
        let again = try store.add(reports, at: 2_000)
        #expect(again.allSatisfy { $0.outcome == .unchanged })
        #expect(try store.records() == once)
        #expect(try store.counts() == counts)
    }

    @Test func `places are found by identifier and name, only those that open statements speak of, the newest version`()
        throws
    {
        let store = try ClaimStore()
        _ = try store.add([Samples.report(), Samples.report(gazetteer: "1.b", words: "again")], at: 1_000)
        #expect(try store.places(["katottg:UA1", "katottg:UA9"], orNamed: "").map(\.id) == ["katottg:UA1"])
        for name in ["Pankivka", "pankivka", "Панківка"] {
            #expect(try store.places([], orNamed: name) == (try store.places()), "\(name)")
        }
        #expect(try store.places([], orNamed: "Huliaipole").isEmpty && store.places([], orNamed: "%").isEmpty)
    }

    @Test func `adding stays linear: the report's statements are found through an index`() throws {
        let store = try ClaimStore()
        let plan = try store.queue.read { db in
            try Row.fetchAll(
                db,
                sql: """
                    EXPLAIN QUERY PLAN SELECT 1 FROM statement
                    WHERE reading IN (SELECT id FROM reading WHERE report = 1) AND known_until IS NULL
                    """
            ).map { $0["detail"] as String }
        }
        #expect(!plan.isEmpty && plan.allSatisfy { !$0.hasPrefix("SCAN") }, "\(plan)")
    }

    @Test(arguments: Keeping.allCases) func `a past answer never changes`(keeping: Keeping) throws {
        let store = try keeping.store(in: folder)
        let reports = Samples.many(80, seed: 11)
        var answers: [(instant: Int64, records: [ClaimRecord])] = []
        for step in 0..<8 {
            let part = reports[(step * 10)..<(step * 10 + 10)].map { report in
                var report = report
                if step % 2 == 1 { report.extractorVersion = "\(step)" }
                return report
            }
            _ = try store.add(part + (step > 4 ? Array(reports[0..<10]) : []), at: Int64(1_000 + step * 10))
            let instant = Int64(1_005 + step * 10)
            answers.append((instant, try store.records(knownAt: instant)))
            #expect(try store.records() == answers.last!.records)
            for answer in answers { #expect(try store.records(knownAt: answer.instant) == answer.records) }
        }
        #expect(try store.records(knownAt: 999).isEmpty)
    }

    @Test(arguments: Keeping.allCases) func `a newer extractor closes the old reading and adds its own`(
        keeping: Keeping
    )
        throws
    {
        let store = try keeping.store(in: folder)
        _ = try store.add([Samples.report()], at: 1_000)
        let again = try store.add([Samples.report(extractor: "2")], at: 2_000)
        #expect(again == [AddedReport(outcome: .readAgain, report: 1, restates: [false])])
        #expect(try store.records().map(\.extractorVersion) == ["2"])
        #expect(try store.records(knownAt: 1_999).map(\.extractorVersion) == ["1"])
        #expect(try store.records(knownAt: 2_000).map(\.extractorVersion) == ["2"])
        #expect(try store.counts() == .init(reports: 1, statements: 1, claims: 1))
    }

    @Test(arguments: Keeping.allCases) func `a report given again with its day takes the place of the one without`(
        keeping: Keeping
    ) throws {
        let store = try keeping.store(in: folder)
        _ = try store.add([Samples.report(on: nil)], at: 1_000)
        let dated = Samples.report(published: "2025-08-20")
        #expect(try store.add([dated], at: 2_000).map(\.outcome) == [.completed])
        #expect(try store.records().map(\.event) == [DayInterval(day: CalendarDay("2025-08-20")!)])
        #expect(try store.records(knownAt: 1_500).map(\.event) == [nil])
        #expect(try store.add([Samples.report(on: nil)], at: 3_000).map(\.outcome) == [.unchanged])
        #expect(try store.counts() == .init(reports: 1, statements: 1, claims: 1))
    }

    @Test func `the same text from another outlet or of another day is another report`() throws {
        let store = try ClaimStore()
        let reports = [
            Samples.report(published: "2025-08-20", outlet: "A"), Samples.report(published: "2025-08-20", outlet: "B"),
            Samples.report(published: "2025-08-21", outlet: "A"),
        ]
        #expect(try store.add(reports, at: 1_000).map(\.outcome) == [.added, .added, .added])
        #expect(try store.counts() == .init(reports: 3, statements: 3, claims: 1))
    }

    @Test func `a restated claim is one claim`() throws {
        let store = try ClaimStore()
        let added = try store.add(
            [
                Samples.report(words: "first"), Samples.report(outlet: "Other", words: "again"),
                Samples.report(on: "2025-08-18", until: "2025-08-24", words: "the week"),
            ], at: 1_000)
        #expect(added.map(\.restates) == [[false], [true], [true]])
        #expect(try store.records().map(\.claim) == [1, 1, 1])
    }

    @Test(arguments: [
        Samples.report(claimant: "General Staff of Ukraine"), Samples.report(Samples.pankivka, .loss),
        Samples.report(party: "Ukraine"),
        Samples.report(Samples.huliaipole), Samples.report(on: "2025-08-23"), Samples.report(on: nil),
        Samples.report(stance: .denied), Samples.report(nil, toponym: "Pankivka"),
    ]) func `another claimant, change, party, place or time is another claim`(other: ReadReport) throws {
        let store = try ClaimStore()
        _ = try store.add([Samples.report(words: "first"), other], at: 1_000)
        #expect(Set(try store.records().map(\.claim)).count == 2)
    }

    @Test func `known time never runs back`() throws {
        let store = try ClaimStore()
        _ = try store.add([Samples.report()], at: 5_000)
        _ = try store.add([Samples.report(Samples.huliaipole)], at: 10)
        #expect(try store.records().map(\.knownSince) == [5_000, 5_000])
    }

    @Test func `what the store finds is what the filter admits`() throws {
        let store = try ClaimStore()
        _ = try store.add(Samples.many(200, seed: 3), at: 1_000)
        let all = try store.records()
        let filters = [
            ClaimFilter(regions: ["katottg:UA-D"]), ClaimFilter(regions: ["katottg:UA-P", "katottg:UA-Z"]),
            ClaimFilter(places: ["katottg:UA2"]), ClaimFilter(parties: ["russia"]),
            ClaimFilter(claimants: ["general staff"]), ClaimFilter(changes: [.gain, .loss]),
            ClaimFilter(stances: [.denied]), ClaimFilter(since: CalendarDay("2025-08-15")),
            ClaimFilter(until: CalendarDay("2025-08-15")),
            ClaimFilter(since: CalendarDay("2025-08-10"), until: CalendarDay("2025-08-12"), outlets: ["a"]),
        ]
        for filter in filters {
            let expected = all.filter(filter.admits)
            #expect(try store.records(filter) == expected)
            #expect(!expected.isEmpty && expected.count < all.count)
        }
    }

    @Test func `a store is the same after it was closed and opened for reading`() throws {
        let path = folder.path + "/claims.gpkg"
        let store = try ClaimStore(path: path, for: .adding)
        _ = try store.add(Samples.many(20, seed: 5), at: 1_000)
        let before = try store.records()
        try store.close()
        let opened = try ClaimStore(path: path, for: .reading)
        #expect(try opened.records() == before)
        #expect(throws: StoreProblem.readOnly(path: path)) { try opened.add([Samples.report()], at: 1) }
        try opened.close()
    }
}
