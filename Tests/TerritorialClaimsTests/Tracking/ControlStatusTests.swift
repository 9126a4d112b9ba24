import TerritorialClaims
import Testing

@Suite struct ControlStatusTests {
    @Test func `the latest change tells the holder`() {
        let status = Records.status([
            Records.one("2025-08-01", .gain, "Russia"),
            Records.one("2025-08-10", .gain, "Ukraine", by: "General Staff"),
        ])
        #expect(status?.holder == "Ukraine")
        #expect(status?.since == DayInterval(day: CalendarDay("2025-08-10")!))
        #expect(status?.claimants == ["General Staff"])
        #expect(status?.statements == [2])
        #expect(status?.doubts == [])
    }

    @Test func `what comes after the day asked for says nothing`() {
        let records = [
            Records.one("2025-08-01", .gain, "Russia"),
            Records.one("2025-08-10", .gain, "Ukraine", by: "General Staff"),
        ]
        #expect(Records.status(records, "2025-08-09")?.holder == "Russia")
        #expect(Records.status(records, "2025-07-31") == nil)
    }

    @Test func `after a loss or withdrawal the other party holds, when it is told`() {
        #expect(Records.status([Records.one("2025-08-01", .loss, "Ukraine", to: "Russia")])?.holder == "Russia")
        #expect(Records.status([Records.one("2025-08-01", .withdrawal, "Ukraine", to: "Russia")])?.holder == "Russia")
        let untold = Records.status([Records.one("2025-08-01", .loss, "Ukraine")])
        #expect(untold != nil && untold?.holder == nil && untold?.isContested == false)
    }

    @Test func `a denied gain is not a gain`() {
        #expect(Records.status([Records.one("2025-08-01", .gain, "Russia", .denied)]) == nil)
        let status = Records.status([
            Records.one("2025-08-01", .gain, "Ukraine", by: "General Staff"),
            Records.one("2025-08-05", .gain, "Russia", .denied, by: "General Staff"),
        ])
        #expect(status?.holder == "Ukraine" && status?.isContested == false)
    }

    @Test func `a denial of the latest change makes it contested, one of an older change doesn't`() {
        let gain = Records.one("2025-08-05", .gain, "Russia")
        let denied = Records.status([gain, Records.one("2025-08-06", .gain, "Russia", .denied, by: "General Staff")])
        #expect(denied?.holder == "Russia")
        #expect(denied?.doubts == [.denied(by: "General Staff")])
        let older = Records.status([gain, Records.one("2025-07-01", .gain, "Russia", .denied, by: "General Staff")])
        #expect(older?.isContested == false)
    }

    @Test func `when claims of the same time disagree no holder is made up`() {
        let status = Records.status([
            Records.one("2025-08-05", .gain, "Russia"),
            Records.one("2025-08-03", until: "2025-08-09", .gain, "Ukraine", by: "General Staff"),
        ])
        #expect(status?.holder == nil)
        #expect(status?.doubts == [.otherHolder("Russia"), .otherHolder("Ukraine")])
        #expect(status?.claimants == ["General Staff", "Ministry"])
    }

    @Test func `a doubt in the report and a later fight count, an earlier fight and one's own entry don't`() {
        #expect(Records.status([Records.one("2025-08-05", .gain, "Russia", .disputed)])?.doubts == [.disputed])
        let gain = Records.one("2025-08-05", .gain, "Russia")
        func doubts(_ other: ClaimRecord) -> [ControlStatus.Doubt]? { Records.status([gain, other])?.doubts }
        #expect(doubts(Records.one("2025-08-07", .contest, nil)) == [.foughtOver(.contest, party: nil)])
        #expect(doubts(Records.one("2025-08-07", .entry, "Ukraine")) == [.foughtOver(.entry, party: "Ukraine")])
        #expect(doubts(Records.one("2025-08-07", .entry, "Russia")) == [])
        #expect(doubts(Records.one("2025-08-03", .contest, nil)) == [])
        #expect(doubts(Records.one("2025-08-07", .entry, "Ukraine", .denied)) == [])
        #expect(doubts(Records.one("2025-08-07", .advance, "Ukraine")) == [])
    }

    @Test func `a change that may have come later than the day asked for is doubtful`() {
        let records = [Records.one("2025-08-03", until: "2025-08-09", .gain, "Russia")]
        #expect(Records.status(records, "2025-08-05")?.doubts == [.perhapsLater])
        #expect(Records.status(records, "2025-08-09")?.doubts == [])
    }

    @Test func `records without place or day say nothing, and places come by region, raion and name`() {
        let records = [
            Records.one("2025-08-01", .gain, "Russia", at: Records.place("b", "B", "Z")),
            Records.one("2025-08-01", .gain, "Russia", at: Records.place("a", "B", "Z")),
            Records.one("2025-08-01", .gain, "Russia", at: Records.place("c", "A", "Z")),
            Records.one("2025-08-01", .gain, "Russia", at: Records.place("d", "Z", "A")),
            Records.one("2025-08-01", .gain, "Russia", at: nil), Records.one(nil, .gain, "Russia"),
        ]
        let all = ControlStatus.all(Records.numbered(records), asOf: CalendarDay("2025-09-01")!)
        #expect(all.map(\.place.id) == ["d", "c", "a", "b"])
    }

    @Test func `a round-up doesn't revive the change that it restates`() {
        var records = Records.numbered([
            Records.one("2025-08-18", .gain, "Russia"),
            Records.one("2025-08-20", .gain, "Ukraine", by: "General Staff"),
            Records.one("2025-08-17", until: "2025-08-23", .gain, "Russia"),
        ])
        records[2].claim = 1
        let status = ControlStatus.all(records, asOf: CalendarDay("2025-09-01")!).first
        #expect(status?.holder == "Ukraine" && status?.doubts == [])
    }

    @Test func `a holder of whom it is said again has held since the first time`() {
        let again = [
            Records.one("2025-08-01", .gain, "Russia"), Records.one("2025-09-01", .gain, "Russia", by: "Milbloggers"),
        ]
        let status = Records.status(again)
        #expect(status?.since == DayInterval(day: CalendarDay("2025-09-01")!))
        #expect(status?.heldSince == DayInterval(day: CalendarDay("2025-08-01")!))
        let between = Records.status(again + [Records.one("2025-08-10", .gain, "Ukraine", by: "General Staff")])
        #expect(between?.heldSince == DayInterval(day: CalendarDay("2025-09-01")!))
    }

    @Test func `the order of the records doesn't matter`() {
        var records = [
            Records.one("2025-08-05", .gain, "Russia"),
            Records.one("2025-08-05", .gain, "Ukraine", by: "General Staff"),
            Records.one("2025-08-07", .contest, nil), Records.one("2025-08-06", .gain, "Russia", .denied, by: "X"),
        ]
        records = Records.numbered(records)
        let day = CalendarDay("2025-09-01")!
        #expect(ControlStatus.all(records, asOf: day) == ControlStatus.all(records.reversed(), asOf: day))
    }
}

@Suite struct RegionCountTests {
    @Test func `a restated claim counts once, a denial apart, and what has no place last`() {
        var again = Records.one("2025-08-02", .gain, "Russia")
        again.claim = 1
        var first = Records.one("2025-08-01", .gain, "Russia")
        first.claim = 1
        var denial = Records.one("2025-08-03", .gain, "Russia", .denied, by: "General Staff")
        denial.claim = 2
        var other = Records.one("2025-08-01", .loss, "Ukraine", at: Records.place("q", "Q", "Sumy Oblast"))
        other.claim = 3
        var nowhere = Records.one("2025-08-01", .gain, "Russia", at: nil)
        nowhere.claim = 4
        let counts = RegionCount.all([nowhere, first, again, denial, other])
        #expect(counts.map(\.region) == ["Donetsk Oblast", "Sumy Oblast", nil])
        #expect(counts.map(\.claims) == [1, 1, 1])
        #expect(counts.map(\.denials) == [1, 0, 0])
        #expect(counts.map(\.statements) == [3, 1, 1])
        #expect(counts.map(\.places) == [1, 1, 0])
        #expect(counts[0].last == CalendarDay("2025-08-02"))
        #expect(counts[0].byParty.map(\.claims) == [1] && counts[0].byParty[0].change == .gain)
    }
}

@Suite struct ClaimKeyTests {
    @Test(arguments: [
        ("2025-08-05", "2025-08-05", "2025-08-05", "2025-08-05", true),
        ("2025-08-05", "2025-08-05", "2025-08-06", "2025-08-06", true),
        ("2025-08-05", "2025-08-05", "2025-08-07", "2025-08-07", false),
        ("2025-08-01", "2025-08-07", "2025-08-03", "2025-08-03", true),
    ])
    func `days that share or touch are the same time`(
        first: String, last: String, otherFirst: String, otherLast: String, expected: Bool
    ) {
        let left = DayInterval(first: CalendarDay(first)!, last: CalendarDay(last)!)
        let right = DayInterval(first: CalendarDay(otherFirst)!, last: CalendarDay(otherLast)!)
        #expect(ClaimKey.isSameTime(left, right) == expected)
        #expect(ClaimKey.isSameTime(right, left) == expected)
    }

    @Test func `without a day on one side nothing can be told`() {
        let day = DayInterval(day: CalendarDay("2025-08-05")!)
        #expect(!ClaimKey.isSameTime(nil, day) && !ClaimKey.isSameTime(day, nil))
        #expect(ClaimKey.isSameTime(nil, nil))
    }
}
