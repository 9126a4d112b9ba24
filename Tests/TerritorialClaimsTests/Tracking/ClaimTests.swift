import TerritorialClaims
import Testing

@Suite struct ClaimTests {
    private static func days(_ first: String, _ last: String) -> DayInterval {
        DayInterval(first: CalendarDay(first)!, last: CalendarDay(last)!)!
    }

    /// One claim of gains said on these days, a day each or from the first to the second.
    private static func claim(_ events: [(String?, String?)]) -> Claim? {
        let records = events.map { Records.one($0.0, until: $0.1, .gain, "Russia") }
        return Claim(
            Records.numbered(records).map { record in
                var record = record
                record.claim = 1
                return record
            })
    }

    @Test func `a claim that two reports state is one claim`() {
        var records = Records.numbered([
            Records.one("2025-08-05", .gain, "Russia"), Records.one("2025-08-05", .gain, "Russia"),
            Records.one("2025-08-06", .gain, "Ukraine", by: "General Staff"),
        ])
        records[1].claim = 1
        records[1].outlet = "Courier"
        records[1].report = 2
        let claims = Claim.all(records)
        #expect(claims.map(\.id) == [1, 3])
        #expect(claims.map(\.statements.count) == [2, 1])
        #expect(claims[0].reportCount == 2 && claims[0].outletCount == 2)
        #expect(Claim([]) == nil && Claim.all([]).isEmpty)
    }

    @Test func `its time is the days on which its statements agree`() {
        let precise = Self.claim([("2025-08-17", "2025-08-23"), ("2025-08-20", nil), (nil, nil)])
        #expect(precise?.event == Self.days("2025-08-20", "2025-08-20"))
        let crossing = Self.claim([("2025-08-17", "2025-08-21"), ("2025-08-20", "2025-08-25")])
        #expect(crossing?.event == Self.days("2025-08-20", "2025-08-21"))
        #expect(Self.claim([(nil, nil)])?.event == nil)
    }

    @Test func `where its statements disagree the time holds all their days, for nobody can tell which is right`() {
        let split = Self.claim([("2025-08-05", nil), ("2025-08-06", nil), ("2025-08-01", "2025-08-09")])
        #expect(split?.event == Self.days("2025-08-05", "2025-08-06"))
    }

    @Test func `the first statement states, a shorter span narrows, everything else restates`() {
        let claim = Self.claim([
            ("2025-08-17", "2025-08-23"), ("2025-08-20", nil), ("2025-08-17", "2025-08-23"), (nil, nil),
        ])
        #expect(claim?.roles == [.states, .narrows, .restates, .restates])
    }

    @Test func `the statement published first states the claim, whichever was added first`() {
        var records = Records.numbered([
            Records.one("2025-08-05", .gain, "Russia"), Records.one("2025-08-05", .gain, "Russia"),
        ])
        records[0].published = CalendarDay("2025-08-09")
        records[1].published = CalendarDay("2025-08-06")
        records[1].claim = 1
        let claim = Claim(records)
        #expect(claim?.first.id == 2 && claim?.said == CalendarDay("2025-08-06"))
    }

    @Test(arguments: [
        (Change.gain, "Russia", "Ukraine"), (.loss, "Ukraine", "Russia"), (.withdrawal, "Ukraine", "Russia"),
        (.entry, "Russia", "Ukraine"),
    ])
    func `who gains and who loses follows from the change`(change: Change, gainer: String, loser: String) {
        let isLoss = change == .loss || change == .withdrawal
        let claim = Claim([Records.one("2025-08-05", change, isLoss ? loser : gainer, to: isLoss ? gainer : loser)])
        #expect(claim?.gainer == gainer && claim?.loser == loser)
        #expect(claim?.holder == (change.changesControl ? gainer : nil))
    }
}

@Suite struct DayComparisonTests {
    private static let early = DayInterval(day: CalendarDay("2025-08-05")!)
    private static let late = DayInterval(day: CalendarDay("2025-08-06")!)
    private static let both = DayInterval(first: CalendarDay("2025-08-05")!, last: CalendarDay("2025-08-06")!)!

    @Test func `intervals of days are before, after or overlapping, and unknown when one is missing`() {
        #expect(DayInterval.relation(of: Self.early, to: Self.late) == .before)
        #expect(DayInterval.relation(of: Self.late, to: Self.early) == .after)
        #expect(DayInterval.relation(of: Self.both, to: Self.late) == .overlapping)
        #expect(DayInterval.relation(of: nil, to: Self.late) == .unknown)
        #expect(DayInterval.relation(of: Self.early, to: nil) == .unknown)
    }

    @Test func `intersection, hull and containment agree with each other, without bounds too`() {
        let open = DayInterval(start: Self.late.start, end: nil)!
        #expect(Self.early.intersection(Self.late) == nil)
        #expect(Self.both.intersection(open) == Self.late)
        #expect(Self.early.hull(Self.late) == Self.both)
        #expect(Self.early.hull(open) == DayInterval(start: Self.early.start, end: nil))
        #expect(Self.both.contains(Self.early) && !Self.early.contains(Self.both))
        #expect(open.contains(Self.late) && !Self.late.contains(open) && !Self.both.contains(open))
    }
}
