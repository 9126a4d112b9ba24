import TerritorialClaims
import Testing

@Suite struct CalendarPeriodTests {
    @Test(arguments: [
        ("2025-09-03", CalendarPeriod.Unit.week, "2025-09-01", "2025-09-08", "2025-W36"),
        ("2025-09-01", .week, "2025-09-01", "2025-09-08", "2025-W36"),
        ("2025-09-07", .week, "2025-09-01", "2025-09-08", "2025-W36"),
        ("2024-12-31", .week, "2024-12-30", "2025-01-06", "2025-W01"),
        ("2021-01-03", .week, "2020-12-28", "2021-01-04", "2020-W53"),
        ("2024-02-29", .month, "2024-02-01", "2024-03-01", "2024-02"),
        ("2024-12-31", .month, "2024-12-01", "2025-01-01", "2024-12"),
        ("2024-12-31", .year, "2024-01-01", "2025-01-01", "2024"),
        ("2025-03-01", .year, "2025-01-01", "2026-01-01", "2025"),
    ])
    func `a day lies in its week, month and year`(
        day: String, unit: CalendarPeriod.Unit, start: String, next: String, label: String
    ) {
        let period = CalendarPeriod(unit, holding: CalendarDay(day)!)
        #expect(period.start == CalendarDay(start) && period.next.start == CalendarDay(next))
        #expect(period.label == label)
        #expect(period.days == DayInterval(start: CalendarDay(start), end: CalendarDay(next)))
    }

    @Test func `periods follow each other without a gap, and a mistaken year makes no million of them`() {
        let all = CalendarPeriod.all(.week, from: CalendarDay("2024-12-20")!, to: CalendarDay("2025-01-07")!, limit: 99)
        #expect(all.map(\.label) == ["2024-W51", "2024-W52", "2025-W01", "2025-W02"])
        for unit in CalendarPeriod.Unit.allCases {
            let late = CalendarPeriod.all(
                unit, from: CalendarDay("0001-01-01")!, to: CalendarDay("2025-01-07")!, limit: 7)
            #expect(late.count == 7 && late.last?.days.contains(CalendarDay("2025-01-07")!) == true)
        }
        #expect(
            CalendarPeriod.all(.week, from: CalendarDay("2025-01-07")!, to: CalendarDay("2024-01-07")!, limit: 9)
                .isEmpty)
    }
}

@Suite struct ClaimTallyTests {
    private static let claims = Records.claims([
        Records.one("2025-08-05", .gain, "Russia"), Records.one("2025-08-20", .gain, "Russia"),
        Records.one("2025-08-01", until: "2025-08-04", .loss, "Ukraine", by: "Milbloggers"),
        Records.one("2025-08-06", .gain, "Russia", .denied, by: "General Staff"),
        Records.one(nil, .gain, "Ukraine", at: nil),
    ])

    @Test func `by region the most claims come first and what has no place last`() {
        let tallies = ClaimTally.all(Self.claims, by: .region)
        #expect(tallies.map(\.key) == ["Donetsk Oblast", nil])
        #expect(tallies.map(\.claims) == [3, 1] && tallies.map(\.denials) == [1, 0])
        #expect(tallies[0].places == ["Pankivka"] && tallies[1].places.isEmpty)
        #expect(
            tallies[0].byParty == [
                ClaimTally.PartyCount(party: "Russia", change: .gain, claims: 2),
                ClaimTally.PartyCount(party: "Ukraine", change: .loss, claims: 1),
            ])
    }

    @Test func `by week a claim counts by whose end it is said to have happened, and empty weeks are there`() {
        let tallies = ClaimTally.all(Self.claims, by: .week)
        #expect(tallies.map(\.key) == ["2025-W32", "2025-W33", "2025-W34", nil])
        #expect(tallies.map(\.claims) == [2, 0, 1, 1])
        #expect(tallies.map(\.perhapsEarlier) == [1, 0, 0, 0])
    }

    @Test func `a series counts each row's claims by period`() {
        let series = CalendarPeriod.all(
            .week, from: CalendarDay("2025-08-05")!, to: CalendarDay("2025-08-20")!, limit: 9)
        let tallies = ClaimTally.all(Self.claims, by: .claimant, series: series)
        #expect(tallies.map(\.key) == ["Ministry", "Milbloggers", "General Staff"])
        #expect(tallies.map(\.series) == [[1, 0, 1], [1, 0, 0], [0, 0, 0]])
    }

    @Test func `a claim that two outlets carry counts for each of them and once in a region`() {
        var records = Records.numbered([
            Records.one("2025-08-05", .gain, "Russia"), Records.one("2025-08-05", .gain, "Russia"),
        ])
        records[1].claim = 1
        records[0].outlet = "A"
        records[1].outlet = "B"
        let claims = Claim.all(records)
        #expect(ClaimTally.all(claims, by: .outlet).map(\.key) == ["A", "B"])
        #expect(ClaimTally.all(claims, by: .region).map(\.claims) == [1])
    }

    @Test func `claims against interest are counted where leanings are known`() throws {
        let leanings = try Leanings(text: "claimant\tMilbloggers\tUkraine\tg\nclaimant\tMinistry\tRussia\tg\n")
        let tallies = ClaimTally.all(Self.claims, by: .claimant, leanings: leanings)
        #expect(tallies.map(\.againstInterest) == [1, 1, 0])
    }

    @Test func `of nothing there are no counts`() {
        for grouping in ClaimTally.Grouping.allCases { #expect(ClaimTally.all([], by: grouping).isEmpty) }
        #expect(ClaimTally.all(Records.claims([Records.one(nil, .gain, "X")]), by: .week).map(\.key) == [nil])
    }
}
