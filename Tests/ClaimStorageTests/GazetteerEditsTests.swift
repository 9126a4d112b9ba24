import Foundation
import GRDB
import TerritorialClaims
import TestSupport
import Testing

@testable import ClaimStorage

/// What people change in the gazetteer, as the store keeps it.
@Suite struct GazetteerEditsTests {
    let folder: TemporaryFolder
    init() throws { folder = try TemporaryFolder() }

    static let place = PlaceID("katottg:UA1")
    static let contents: [GazetteerEdit.Content] = [
        .addName(
            PlaceName(
                text: "Дзержинськ", language: "uk", kind: .historical, from: CalendarDay("1938-10-27"),
                until: CalendarDay("2016-02-04")), of: place),
        .addName(PlaceName(text: "X", language: "und", kind: .variant), of: place),
        .addPlace(
            AddedPlace(
                name: "Stepove", localName: "Степове", settlementClass: .settlement, region: PlaceID("katottg:UA-P"),
                coordinate: Coordinate(longitude: 37.1, latitude: 48.2), population: 12)),
        .hideName("Панківка", of: place), .hidePlace(place),
        .decide(name: "Mykolaivka", region: "Donetsk region", place: place),
        .decide(name: "Mykolaivka", region: nil, place: place),
    ]

    @Test(arguments: Keeping.allCases) func `every kind of edit comes back as it was made`(keeping: Keeping) throws {
        let store = try keeping.store(in: folder)
        #expect(try store.layer().isEmpty)
        for (position, content) in Self.contents.enumerated() {
            let made = try store.edit(content, by: "anna", why: "seen", at: 1_000 + Int64(position))
            let edit = GazetteerEdit(
                number: Int64(position + 1), content: content, by: "anna", why: "seen", instant: 1_000 + Int64(position)
            )
            #expect(made == .made(edit))
            #expect(try store.layer().edits.last == edit)
        }
        #expect(try store.layer().edits.map(\.content) == Self.contents)
        #expect(try store.edits() == store.layer().edits.map { RecordedEdit(edit: $0, undoing: nil) })
    }

    @Test func `what is said again is there already`() throws {
        let store = try ClaimStore()
        _ = try store.edit(Self.contents[0], by: "anna", why: "seen", at: 1_000)
        let again = try store.edit(Self.contents[0], by: "boris", why: "heard", at: 2_000)
        #expect(again == .thereAlready(try store.layer().edits[0]))
        #expect(try store.layer().edits.count == 1)
    }

    @Test func `an edit is undone by a later one, once, and both stay`() throws {
        let store = try ClaimStore()
        #expect(try store.undo(edit: 1, by: "anna", why: "wrong", at: 1_000) == .missing(greatest: nil))
        _ = try store.edit(Self.contents[0], by: "anna", why: "seen", at: 1_000)
        _ = try store.edit(Self.contents[4], by: "anna", why: "seen", at: 1_001)
        let before = try store.layer()
        #expect(try store.undo(edit: 1, by: "boris", why: "wrong", at: 1_010) == .undone(before.edits[0], number: 3))
        #expect(try store.layer().edits == [before.edits[1]])
        let recorded = RecordedEdit(
            edit: before.edits[0], undoing: .init(number: 3, by: "boris", why: "wrong", instant: 1_010))
        #expect(try store.edits() == [recorded, RecordedEdit(edit: before.edits[1], undoing: nil)])
        #expect(try store.undo(edit: 1, by: "anna", why: "again", at: 1_020) == .before(recorded))
        #expect(try store.undo(edit: 3, by: "anna", why: "again", at: 1_020) == .isUndoing)
        #expect(try store.undo(edit: 9, by: "anna", why: "again", at: 1_020) == .missing(greatest: 3))
        let anew = try store.edit(Self.contents[0], by: "anna", why: "right after all", at: 1_030)
        #expect(anew == .made(try #require(try store.layer().edits.last)))
    }

    @Test func `the layer of a past instant never changes`() throws {
        let store = try ClaimStore()
        var past: [Int64: GazetteerLayer] = [0: GazetteerLayer()]
        for (position, content) in Self.contents.enumerated() {
            let instant = Int64(1_000 + position * 10)
            _ = try store.edit(content, by: "anna", why: "seen", at: instant)
            if position % 2 == 1 {
                _ = try store.undo(
                    edit: try #require(try store.layer().edits.first).number, by: "boris", why: "wrong", at: instant + 5
                )
            }
            past[instant + 5] = try store.layer()
        }
        for (instant, layer) in past { #expect(try store.layer(knownAt: instant) == layer) }
        #expect(try store.layer(knownAt: .max) == store.layer())
    }

    @Test func `known time never runs back, over reports and edits alike`() throws {
        let store = try ClaimStore()
        _ = try store.add([Samples.report()], at: 5_000)
        _ = try store.edit(Self.contents[4], by: "anna", why: "seen", at: 1_000)
        #expect(try store.layer().edits[0].instant == 5_000)
        _ = try store.edit(Self.contents[0], by: "anna", why: "seen", at: 7_000)
        _ = try store.add([Samples.report(Samples.huliaipole)], at: 6_000)
        #expect(try store.records().map(\.knownSince).max() == 7_000)
    }

    @Test(arguments: ["", "  "]) func `who and why are never empty`(text: String) throws {
        let store = try ClaimStore()
        #expect(throws: StoreProblem.self) { try store.edit(Self.contents[0], by: text, why: "seen", at: 1) }
        #expect(throws: StoreProblem.self) { try store.edit(Self.contents[0], by: "anna", why: text, at: 1) }
        #expect(try store.edits().isEmpty)
    }

    @Test func `an edit is closed only by an undoing of itself`() throws {
        let store = try ClaimStore()
        for sql in [
            "INSERT INTO gazetteer_edit (kind, made_by, why, known_from) VALUES ('undo', 'a', 'b', 1)",
            "INSERT INTO gazetteer_edit (kind, made_by, why, known_from) VALUES ('hide-place', 'a', 'b', 1)",
            "INSERT INTO gazetteer_edit (kind, place, made_by, why, known_from) VALUES ('rename', 'p', 'a', 'b', 1)",
        ] {
            #expect(throws: DatabaseError.self, "\(sql)") { try store.queue.write { try $0.execute(sql: sql) } }
        }
    }

    /// A store that the version before edits of the gazetteer made.
    private func savedStore() throws -> String {
        let saved = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Stores/claims-1.gpkg")
        let copy = folder.path + "/claims.gpkg"
        try FileManager.default.copyItem(at: saved, to: URL(filePath: copy))
        return copy
    }

    @Test func `a store of the first version is read as it is and has no edits`() throws {
        let store = try ClaimStore(path: try savedStore(), for: .reading)
        #expect(try store.layer().isEmpty && store.edits().isEmpty)
        #expect(try store.records().map(\.toponym) == ["Kotlyne", "Udachne", "Mykolaivka"])
    }

    @Test func `a store of the first version is brought up to date with all its records`() throws {
        let path = try savedStore()
        let before = try ClaimStore(path: path, for: .reading).records()
        let store = try ClaimStore(path: path, for: .adding)
        _ = try store.edit(Self.contents[5], by: "anna", why: "seen", at: 4_000_000_000)
        try store.close()
        let again = try ClaimStore(path: path, for: .reading)
        #expect(try again.records() == before)
        #expect(try again.layer().edits.map(\.content) == [Self.contents[5]])
        #expect(try again.unsettledStatements().map(\.toponym) == ["Mykolaivka"])
        #expect(try again.statementCount(of: PlaceID("katottg:UA14160210350050880")) == 1)
    }

    @Test func `places reported lately have their day and are known by their text`() throws {
        let store = try ClaimStore()
        var unsure = Samples.report(Samples.huliaipole, published: "2025-08-22", outlet: "B")
        unsure.statements[0].resolution.score = 0.85
        let sure = Samples.report(published: "2025-08-21")
        let dayless = Samples.report(on: nil, outlet: "C", words: "dayless")
        let unpublished = Samples.report(outlet: "D", words: "unpublished")
        _ = try store.add([sure, unsure, dayless, unpublished, Samples.report(nil, outlet: "E")], at: 1_000)
        let mentions = try store.recentPlaces().mentions(before: CalendarDay("2025-09-01"), exceptOf: 0)
        #expect(mentions.map(\.place) == [Samples.pankivka.id])
        #expect(mentions.map(\.day.description) == ["2025-08-21"])
        #expect(mentions[0].text == ClaimStore.number(ofText: sure.report.text))
        let others = try store.recentPlaces().mentions(
            before: CalendarDay("2025-09-01"), exceptOf: ClaimStore.number(ofText: sure.report.text))
        #expect(others.map(\.day.description) == ["2025-08-20"])
    }
}
