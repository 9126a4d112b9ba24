import TerritorialClaims
import TestSupport
import Testing

@testable import terraclaim

@Suite struct TrackingWordsTests {
    private static func day(_ text: String) -> CalendarDay { CalendarDay(text)! }

    private static func record(
        _ number: Int64, _ day: String, _ party: String, _ stance: Stance = .asserted, by claimant: String
    ) -> ClaimRecord {
        var record = SampleRecords.pankivka
        record.id = number
        record.claim = number
        record.event = DayInterval(day: Self.day(day))
        record.party = party
        record.counterparty = party == "Russia" ? "Ukraine" : "Russia"
        record.stance = stance
        record.claimant = claimant
        record.published = Self.day(day)
        return record
    }

    private static let records = [
        record(1, "2025-08-01", "Russia", by: "Russian Ministry of Defense"),
        record(2, "2025-08-04", "Russia", .denied, by: "General Staff"),
        record(3, "2025-08-06", "Ukraine", by: "Russian Ministry of Defense"),
    ]

    private static func life(_ records: [ClaimRecord]) throws -> PlaceLife? {
        PlaceLife.all(records, leanings: try Bundled.leanings()).first
    }

    @Test func `a history draws control along time and tells every claim with its relations`() throws {
        #expect(
            try Self.life(Self.records)?.words(on: .none) == """
                Pankivka (Панківка), Pokrovsk Raion, Donetsk Oblast, katottg:UA14160270170063766
                  2025-08-01 RRR??U 2025-08-06   R Russia, U Ukraine, ? contested
                  2025-08-01 to 2025-08-03  Russia             by claim 1
                  2025-08-04 to 2025-08-05  Russia, contested  by claim 1  denied by General Staff
                  since 2025-08-06          Ukraine            by claim 3
                  claim 1  2025-08-01  gain          by Russia   Russian Ministry of Defense  Kurdistan24 2025-08-01                    “Its forces captured Bankivka.”
                  claim 2  2025-08-04  gain, denied  by Russia   General Staff                Kurdistan24 2025-08-04  denies 1          “Its forces captured Bankivka.”
                  claim 3  2025-08-06  gain          by Ukraine  Russian Ministry of Defense  Kurdistan24 2025-08-06  against interest  “Its forces captured Bankivka.”
                  → said to be held by Ukraine since 2025-08-06, says Russian Ministry of Defense

                """)
    }

    @Test func `a restating statement names its claim`() throws {
        var again = Self.records[0]
        again.id = 9
        again.report = 9
        again.published = Self.day("2025-08-09")
        let words = try #require(try Self.life([Self.records[0], again])).words(on: .none)
        #expect(words.contains("Kurdistan24 2025-08-09  restates 1  "))
    }

    @Test func `hostile words of a report are shown, not obeyed`() throws {
        var hostile = SampleRecords.hostile
        hostile.place = SampleRecords.pankivka.place
        hostile.place?.name = "A\u{1B}[2J\nB"
        let words = try #require(try Self.life([hostile])).words(on: .none)
        #expect(!words.contains("\u{1B}") && words.contains("\\u{1B}[2J") && words.contains("no day"))
    }

    @Test func `many days share the letters of a line, and a contested one among them shows`() throws {
        let late = Self.record(4, "2026-08-06", "Russia", by: "X")
        let timeline = try #require(ControlTimeline.all(Claim.all(Self.records + [late])).first)
        let line = ControlLine(timeline, until: nil).line
        #expect(line.count <= 60 && line.hasPrefix("?U") && line.hasSuffix("UR"))
    }

    @Test func `holders whose names begin alike get letters of their own`() {
        #expect(ControlLine.marks(["Russia", "Rwanda"]) == ["Russia": "R", "Rwanda": "W"])
        #expect(ControlLine.marks(["Ёж", "Я"]) == ["Ёж": "1", "Я": "2"])
    }

    @Test func `a contested place sets out who says what for and against`() throws {
        let claims = Claim.all(Array(Self.records.prefix(2)))
        let places = ContestedPlace.all(ControlStatus.all(of: claims, asOf: Self.day("2025-08-05")), claims)
        #expect(places.map(\.status.place.name) == ["Pankivka"])
        #expect(
            places.first?.words(try Bundled.leanings(), on: .none) == """
                Pankivka (Панківка), Pokrovsk Raion, Donetsk Oblast, katottg:UA14160270170063766
                Russia, contested, 2025-08-01; denied by General Staff
                  for      2025-08-01  gain          by Russia  Russian Ministry of Defense  Kurdistan24 2025-08-01    “Its forces captured Bankivka.”
                  against  2025-08-04  gain, denied  by Russia  General Staff                Kurdistan24 2025-08-04    “Its forces captured Bankivka.”

                """)
        let settled = Claim.all(Self.records)
        #expect(ContestedPlace.all(ControlStatus.all(of: settled, asOf: Self.day("2025-08-06")), settled).isEmpty)
    }

    @Test func `small charts show the smallest number and mark zero`() {
        #expect(Sparkline.words([0, 1, 50, 100, 200], most: 100) == "·▁▄██")
        #expect(Sparkline.words([0, 0], most: 0) == "··")
        #expect(Sparkline.words([], most: 5) == "")
        #expect(Sparkline.bar(0, most: 10, width: 10) == "")
        #expect(Sparkline.bar(1, most: 1000, width: 10) == "▌")
        #expect(Sparkline.bar(10, most: 10, width: 3) == "███")
        #expect(Sparkline.bar(1, most: 2, width: 3) == "█▌")
    }

    @Test func `three and more empty weeks are drawn together, fewer are shown`() {
        func counts(_ days: [String]) -> [String] {
            let records = days.enumerated().map { Self.record(Int64($0), $1, "Russia", by: "X") }
            return TallyWords.lines(ClaimTally.all(Claim.all(records), by: .week)).map { line in
                switch line {
                case .tally(let tally): "\(tally.claims)"
                case .gap(let count): "gap \(count)"
                }
            }
        }
        #expect(counts(["2025-08-04", "2025-08-25"]) == ["1", "0", "0", "1"])
        #expect(counts(["2025-08-04", "2025-09-01"]) == ["1", "gap 3", "1"])
    }

    @Test func `a correction tells what was and what is`() {
        var after = Self.records[0]
        after.id = 8
        after.party = "Ukraine"
        after.place = nil
        after.status = .ambiguous
        let both = RecordRevision.all(from: [Self.records[0]], to: [after])
        #expect(
            CorrectionTable.words(both, on: .none) == """
                CORRECTED  REPORT                  WAS                                  IS
                Bankivka   Kurdistan24 2025-08-01  Pankivka, Donetsk Oblast; by Russia  Bankivka (ambiguous); by Ukraine

                """)
        let gone = RecordRevision.all(from: [Self.records[0]], to: [])
        #expect(CorrectionTable.words(gone, on: .none).contains("gain; Pankivka; by Russia") == false)
        #expect(CorrectionTable.words(gone, on: .none).contains("gain, Pankivka, by Russia  taken back"))
    }
}
