import TerritorialClaims
import Testing

@Suite struct StatusDifferenceTests {
    private static let gain = Records.one("2025-08-01", .gain, "Russia")

    private static func kinds(_ records: [ClaimRecord], from: String, to: String) -> [StatusDifference.Kind] {
        let claims = Records.claims(records)
        return StatusDifference.all(
            from: ControlStatus.all(of: claims, asOf: CalendarDay(from)!),
            to: ControlStatus.all(of: claims, asOf: CalendarDay(to)!)
        ).map(\.kind)
    }

    @Test func `a change between the two days is told by what became of the first answer`() {
        #expect(Self.kinds([Self.gain], from: "2025-07-01", to: "2025-08-01") == [.appeared])
        #expect(Self.kinds([Self.gain], from: "2025-08-01", to: "2025-07-01") == [.disappeared])
        let back = [Self.gain, Records.one("2025-08-05", .gain, "Ukraine", by: "General Staff")]
        #expect(Self.kinds(back, from: "2025-08-01", to: "2025-08-05") == [.otherHolder])
        let denied = [Self.gain, Records.one("2025-08-05", .gain, "Russia", .denied, by: "General Staff")]
        #expect(Self.kinds(denied, from: "2025-08-01", to: "2025-08-05") == [.contested])
        #expect(Self.kinds(denied, from: "2025-08-05", to: "2025-08-01") == [.settled])
        let again = [Self.gain, Records.one("2025-08-05", .gain, "Russia", by: "Milbloggers")]
        #expect(Self.kinds(again, from: "2025-08-01", to: "2025-08-05") == [.saidAgain])
    }

    @Test func `between days with the same answer nothing differs`() {
        #expect(Self.kinds([Self.gain], from: "2025-08-01", to: "2025-09-01") == [])
        #expect(Self.kinds([], from: "2025-08-01", to: "2025-09-01") == [])
    }
}

@Suite struct RecordRevisionTests {
    @Test func `what was read otherwise, taken back or found later is a correction, news is none`() {
        let before = Records.numbered([
            Records.one("2025-08-01", .gain, "Russia"), Records.one("2025-08-02", .gain, "Russia"),
            Records.one("2025-08-03", .gain, "Russia"),
        ]).map { record in
            var record = record
            record.span = ByteSpan(Int(record.id) * 10, Int(record.id) * 10 + 5)
            return record
        }
        var otherPlace = before[0]
        otherPlace.id = 10
        otherPlace.place = Records.place("q", "Q", "Sumy Oblast")
        var readAgain = before[1]
        readAgain.id = 11
        readAgain.extractorVersion = "2"
        var foundLater = before[1]
        foundLater.id = 12
        foundLater.span = ByteSpan(90, 95)
        var news = before[1]
        news.id = 13
        news.report = 2
        let revisions = RecordRevision.all(from: before, to: [otherPlace, readAgain, foundLater, news])
        #expect(revisions.map(\.before?.id) == [1, 3, nil])
        #expect(revisions.map(\.after?.id) == [10, nil, 12])
        #expect(revisions.map(\.facts) == [[.place], [], []])
        #expect(RecordRevision.all(from: before, to: before).isEmpty)
    }
}
