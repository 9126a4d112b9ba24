import TerritorialClaims
import TestSupport
import Testing

@testable import ClaimStorage

@Suite struct StoreCopyTests {
    private let decision = Decision(who: "anna", why: "seen", instant: 2_000)

    @Test func `a backup holds all that the store held, and its log`() throws {
        let folder = try TemporaryFolder()
        let store = try Keeping.file.store(in: folder)
        _ = try store.add(Samples.many(20, seed: 3), at: 1_000)
        let copy = folder.path + "/copy.gpkg"
        try store.backUp(to: copy)
        _ = try store.retract([1], by: decision)
        let kept = try ClaimStore(path: copy, for: .reading)
        #expect(try kept.records() == store.records(knownAt: 1_000))
        let check = try kept.verify()
        #expect(check.findings.isEmpty && check.entries > 10)
        #expect(try store.verify(expectedHead: check.head).findings.isEmpty)
        #expect(throws: StoreProblem.refused(path: copy, reason: "a file lies there already")) {
            try store.backUp(to: copy)
        }
    }

    @Test func `another store's reports come with their corrections, once`() throws {
        let theirs = try ClaimStore()
        _ = try theirs.add([Samples.report(), Samples.report(Samples.huliaipole)], at: 1_000)
        _ = try theirs.correct(1, to: CorrectedFacts(claimant: "Denis Pushilin"), gazetteer: "1.a", by: decision)
        _ = try theirs.edit(.hidePlace(Samples.huliaipole.id), by: "anna", why: "not that one", at: 2_000)
        let ours = try ClaimStore()
        _ = try ours.add([Samples.report(Samples.huliaipole)], at: 500)
        let merged = try ours.merge(theirs, at: 5_000)
        #expect(merged == StoreMerge(added: 1, unchanged: 1, edits: 1, conflicts: []))
        let claimants = try ours.records().map { $0.claimant ?? "" }.sorted()
        #expect(claimants == ["Denis Pushilin", "Russian Ministry of Defense"])
        #expect(try ours.records(knownAt: 4_999).count == 1)
        #expect(try ours.verify().findings.isEmpty)
        #expect(try ours.merge(theirs, at: 6_000) == StoreMerge(added: 0, unchanged: 2, edits: 0, conflicts: []))
    }

    @Test func `what both stores hold differently is named, and ours stays`() throws {
        let (ours, theirs) = (try ClaimStore(), try ClaimStore())
        for store in [ours, theirs] { _ = try store.add([Samples.report()], at: 1_000) }
        _ = try theirs.correct(1, to: CorrectedFacts(claimant: "Denis Pushilin"), gazetteer: "1.a", by: decision)
        _ = try ours.edit(
            .decide(name: "Mykolaivka", region: nil, place: Samples.pankivka.id), by: "a", why: "b", at: 1)
        _ = try theirs.edit(
            .decide(name: "Mykolaivka", region: nil, place: Samples.huliaipole.id), by: "a", why: "b", at: 1)
        let before = try ours.records()
        let merged = try ours.merge(theirs, at: 5_000)
        #expect(
            merged.conflicts.map(\.description) == [
                "report r.txt: 1 statements by extractor 1 there, 1 statements by extractor 1 here; ours stays",
                "name \"Mykolaivka\": decided for katottg:UA2 there, for katottg:UA1 here; ours stays",
            ])
        #expect(try ours.records() == before)
    }

    @Test func `claims that two stores share are one after merging`() throws {
        let (ours, theirs) = (try ClaimStore(), try ClaimStore())
        _ = try ours.add([Samples.report(words: "a")], at: 1_000)
        _ = try theirs.add([Samples.report(outlet: "Other", words: "b")], at: 1_000)
        _ = try ours.merge(theirs, at: 5_000)
        #expect(try ours.counts() == .init(reports: 2, statements: 2, claims: 1))
    }
}
