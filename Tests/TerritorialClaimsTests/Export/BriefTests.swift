import TerritorialClaims
import Testing

@Suite struct BriefTests {
    private static let days = DayInterval(first: CalendarDay("2025-09-01")!, last: CalendarDay("2025-09-30")!)!

    private static func brief(_ records: [ClaimRecord], corrections: [RecordRevision] = []) throws -> Brief {
        let filter = ClaimFilter(since: days.start, until: days.last)
        return Brief(
            on: Records.claims(records), admittedBy: filter, days: days, corrections: corrections,
            leanings: try Leanings(text: "claimant\tMinistry\tRussia\tg\nclaimant\tGeneral Staff\tUkraine\tg\n"))
    }

    private static let records = [
        Records.one("2025-08-05", .gain, "Russia"),
        Records.one("2025-09-10", .gain, "Ukraine", by: "General Staff", to: "Russia"),
        Records.one("2025-09-12", .gain, "Ukraine", .denied, by: "Ministry", to: "Russia"),
        Records.one("2025-09-14", .gain, "Russia", by: "General Staff", to: "Ukraine", at: nil),
    ]

    @Test func `claims of the days stand by region, earlier ones only tell what was before`() throws {
        let brief = try Self.brief(Self.records)
        #expect(brief.sections.map(\.region) == ["Donetsk Oblast", nil])
        #expect(brief.sections.map { $0.claims.map(\.id) } == [[2, 3], [4]])
        #expect(brief.reversals.map(\.loser) == ["Russia"])
        #expect(brief.reversals.map(\.status.holder) == ["Ukraine"])
        #expect(brief.contested.map(\.status.place.name) == ["Pankivka"])
    }

    @Test func `the Markdown names claims, sources, reversals, doubts and what is against interest`() throws {
        let text = try Self.brief(Self.records).markdown(map: nil)
        #expect(
            text.hasPrefix(
                """
                # Claims of territorial control, 2025-09-01 to 2025-09-30

                2 claims and 1 denial by 2 voices, read in 1 report of 0 outlets. 1 reversal, 1 contested place, 0 corrections.

                """))
        #expect(
            text.contains(
                """
                ## Claims by region

                ### Donetsk Oblast

                - 2025-09-10: **Pankivka**, gain by Ukraine, says General Staff
                  - “q” – d 2025-10-03
                  - probability of the place 0 %
                - 2025-09-12: **Pankivka**, gain by Ukraine, denied, says Ministry
                  - “q” – d 2025-10-04
                  - probability of the place 0 %; denies what General Staff says of 2025-09-10

                ### Place not resolved

                - 2025-09-14: **Pankivka (ambiguous)**, gain by Russia, says General Staff
                  - “q” – d 2025-10-05
                  - said against interest

                ## Reversals

                - 2025-09-10: **Pankivka**, Donetsk Oblast, from Russia to Ukraine, says General Staff

                ## Contested

                - **Pankivka**, Donetsk Oblast, Ukraine, contested: denied by Ministry
                """))
        #expect(!text.contains("Corrections\n"))
    }

    @Test func `corrections stand in a section of their own when there are any`() throws {
        let before = Records.numbered([Self.records[0]])
        var after = before
        after[0].party = "Ukraine"
        let text = try Self.brief(Self.records, corrections: RecordRevision.all(from: before, to: after)).markdown(
            map: nil)
        #expect(text.contains("## Corrections\n\n- **Pankivka**, d: was by Russia; is by Ukraine\n"))
    }

    @Test func `nothing within the days is said so`() throws {
        let brief = try Self.brief([Self.records[0]])
        #expect(brief.marks.isEmpty && brief.claims.isEmpty)
        #expect(brief.markdown(map: nil).contains("Nothing was claimed within these days."))
        #expect(brief.html(map: nil).contains("<p>Nothing was claimed within these days.</p>"))
    }

    @Test func `hostile words of reports stay words`() throws {
        var record = Records.one("2025-09-10", .gain, "<img src=x onerror=y>", by: "</li><script>")
        record.quote = "]( javascript:x ) <b> **x**\n\n# y\u{202E}"
        record.url = "javascript:alert(1)"
        record.outlet = "<o>"
        record.place?.name = "<svg onload=z>"
        record.place?.region = "<h1>"
        record.place?.coordinate = Coordinate(longitude: 37, latitude: 48)
        let brief = try Self.brief([record])
        let map = CoordinateBox(brief.marks.map(\.coordinate)).map {
            RegionMap(box: $0.widened(by: 0.1, least: 0.5), shapes: [], marks: brief.marks)
        }
        for text in [brief.html(map: map), brief.markdown(map: map)] {
            for tag in ["<img", "<script", "<b>", "<svg onload", "<h1>&lt;h1", "href=\"javascript", "\u{202E}", "<o>"] {
                #expect(!text.contains(tag), "\(tag)")
            }
            #expect(text.contains("&lt;svg onload=z&gt;"))
        }
        #expect(!brief.markdown(map: nil).contains("\n# y") && !brief.markdown(map: nil).contains("](javascript"))
    }
}

@Suite struct ReversalTests {
    private static func reversals(_ records: [ClaimRecord]) -> [String] {
        let days = DayInterval(first: CalendarDay("2025-08-05")!, last: CalendarDay("2025-08-20")!)!
        return Reversal.all(ControlTimeline.all(Records.claims(records)), within: days).map {
            "\($0.day) \($0.loser) to \($0.status.holder ?? "–")"
        }
    }

    @Test func `each time a place goes to another holder within the days is a reversal`() {
        let records = [
            Records.one("2025-08-01", .gain, "Russia"), Records.one("2025-08-04", .gain, "Ukraine", by: "X"),
            Records.one("2025-08-06", .gain, "Russia"), Records.one("2025-08-20", .gain, "Ukraine", by: "X"),
            Records.one("2025-08-21", .gain, "Russia"),
        ]
        #expect(Self.reversals(records) == ["2025-08-06 Ukraine to Russia", "2025-08-20 Russia to Ukraine"])
    }

    @Test func `days on which nobody can tell the holder lie between, and the first holder reverses nothing`() {
        let split = [
            Records.one("2025-08-01", .gain, "Russia"), Records.one("2025-08-06", .gain, "Ukraine", by: "X"),
            Records.one("2025-08-06", .gain, "Russia"), Records.one("2025-08-08", .gain, "Ukraine", by: "X"),
        ]
        #expect(Self.reversals(split) == ["2025-08-08 Russia to Ukraine"])
        #expect(Self.reversals([Records.one("2025-08-06", .gain, "Russia")]).isEmpty)
    }
}
