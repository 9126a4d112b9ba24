import TerritorialClaims
import Testing

@Suite struct ControlTimelineTests {
    private static func lines(_ records: [ClaimRecord]) -> [String] {
        ControlTimeline.all(Claim.all(Records.numbered(records))).flatMap(\.periods).map { period in
            let days = "\(period.days.start!)…\(period.days.last.map(\.description) ?? "")"
            return "\(days) \(period.status.holder ?? "–")\(period.status.isContested ? "?" : "")"
        }
    }

    @Test func `each change begins a period that lasts until the next`() {
        #expect(
            Self.lines([
                Records.one("2025-08-01", .gain, "Russia"),
                Records.one("2025-08-10", .gain, "Ukraine", by: "General Staff"),
            ]) == ["2025-08-01…2025-08-09 Russia", "2025-08-10… Ukraine"])
    }

    @Test func `while a change may still be to come the period is doubtful`() {
        #expect(
            Self.lines([Records.one("2025-08-01", until: "2025-08-03", .gain, "Russia")])
                == ["2025-08-01…2025-08-02 Russia?", "2025-08-03… Russia"])
    }

    @Test func `a denial and a fight begin periods of doubt`() {
        #expect(
            Self.lines([
                Records.one("2025-08-01", .gain, "Russia"),
                Records.one("2025-08-04", .gain, "Russia", .denied, by: "General Staff"),
                Records.one("2025-08-06", .gain, "Ukraine", by: "General Staff"),
                Records.one("2025-08-09", .contest, nil, by: "Milbloggers"),
            ]) == [
                "2025-08-01…2025-08-03 Russia", "2025-08-04…2025-08-05 Russia?", "2025-08-06…2025-08-08 Ukraine",
                "2025-08-09… Ukraine?",
            ])
    }

    @Test func `without a change of control there is no timeline`() {
        #expect(
            Self.lines([
                Records.one("2025-08-01", .entry, "Russia"), Records.one(nil, .gain, "Russia"),
                Records.one("2025-08-01", .gain, "Russia", at: nil),
            ]).isEmpty)
    }

    @Test(arguments: 1...25) func `a period's answer is the status on each of its days, without a gap`(seed: UInt64)
        throws
    {
        let records = Records.random(Int(seed) + 4, seed: seed)
        let timeline = ControlTimeline.all(Claim.all(records)).first
        for offset in -3..<40 {
            let day = CalendarDay("2025-08-01")!.adding(days: offset)
            #expect(timeline?.status(on: day) == ControlStatus.all(records, asOf: day).first, "\(day)")
        }
        for (period, next) in zip(timeline?.periods ?? [], (timeline?.periods ?? []).dropFirst()) {
            #expect(period.days.end == next.days.start)
        }
    }
}
