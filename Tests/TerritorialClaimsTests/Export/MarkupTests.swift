import Foundation
import FoundationXML
import Testing

@testable import TerritorialClaims

@Suite struct MarkupTextTests {
    @Test(arguments: [
        ("a < b & \"c\" 'd' > e", "a &lt; b &amp; &quot;c&quot; &#39;d&#39; &gt; e"),
        ("two\n\tlines  here", "two lines here"),
        (" by ", " by "),
        ("\u{0}\u{1B}[31m\u{202E}x\u{FFFE}\u{200B}", "\u{FFFD}\u{FFFD}[31m\u{FFFD}x\u{FFFD}\u{FFFD}"),
        ("Їжак 👩‍👩‍👧", "Їжак 👩‍👩‍👧"), ("", ""),
    ])
    func `words in HTML and SVG are shown, not obeyed`(words: String, markup: String) {
        #expect(MarkupText.escaped(words) == markup)
    }

    @Test(arguments: [
        ("**bold** _it_ `code`", "\\*\\*bold\\*\\* \\_it\\_ \\`code\\`"),
        ("![x](http://evil)", "\\!\\[x\\](http&#58;//evil)"),
        ("www.evil.example", "www&#46;evil.example"),
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("me@evil.example | # ~ $x$", "me&#64;evil.example \\| \\# \\~ \\$x\\$"),
        ("\\<b>", "\\\\&lt;b&gt;"), ("line\n# heading", "line \\# heading"),
        ("10:30, 2025-09-03.", "10:30, 2025-09-03."),
    ])
    func `words in Markdown begin no link, emphasis, heading or HTML`(words: String, markup: String) {
        #expect(MarkupText.markdown(words) == markup)
    }

    @Test(arguments: [
        ("https://example.org/a?b=1&c=2#d", "https://example.org/a?b=1&c=2#d"),
        ("HTTP://example.org", "HTTP://example.org"),
        ("https://x/>)\"' \n", "https://x/%3E%29%22%27%20%0A"), ("https://x/ї", "https://x/%D1%97"),
        ("javascript:alert(1)", nil), ("data:text/html,x", nil), (" https://x", nil), ("", nil),
    ])
    func `only addresses of the web become links, and none ends its link`(words: String, address: String?) {
        #expect(MarkupText.address(words) == address)
    }
}

@Suite struct MarkupDocumentTests {
    private static let document = MarkupDocument(
        title: "A & <b>",
        blocks: [
            .heading(2, "H *x*"), .paragraph([.text("by "), .strong("S"), .text(": "), .quote("q <i>")]),
            .list([
                .init(
                    runs: [.text("one")], details: [[.link("L", address: "https://x/")], [.link("M", address: "js:")]])
            ]),
            .figure(svg: "<svg/>"),
        ])

    @Test func `Markdown keeps its shape`() {
        #expect(
            Self.document.markdown() == """
                # A &amp; &lt;b&gt;

                ## H \\*x\\*

                by **S**: “q &lt;i&gt;”

                - one
                  - [L](<https://x/>)
                  - M

                <div><svg/></div>

                """)
    }

    @Test func `HTML keeps its shape, runs nothing and fetches nothing`() {
        let html = Self.document.html()
        #expect(
            html.hasSuffix(
                """
                <body>
                <h1>A &amp; &lt;b&gt;</h1>
                <h2>H *x*</h2>
                <p>by <strong>S</strong>: <q>q &lt;i&gt;</q></p>
                <ul>
                <li>one
                <ul>
                <li><a href="https://x/" rel="noreferrer">L</a></li>
                <li>M</li>
                </ul>
                </li>
                </ul>
                <figure><svg/></figure>
                </body>
                </html>

                """))
        #expect(html.contains("default-src 'none'") && html.contains("<title>A &amp; &lt;b&gt;</title>"))
    }
}

@Suite struct DrawingTests {
    static let hostile = "</text><script>alert(\"1\")</script>\u{0}\u{1B}&"

    private static func isWellFormed(_ svg: String) -> Bool { XMLParser(data: Data(svg.utf8)).parse() }

    private static let square = [
        (36.0, 47.0), (38.0, 47.0), (38.0, 49.0), (36.0, 49.0), (36.0, 47.0),
    ].map { Coordinate(longitude: $0.0, latitude: $0.1) }

    private static func map(_ marks: [RegionMap.Mark], _ rings: [[Coordinate]] = [square]) -> RegionMap {
        let box = CoordinateBox([
            Coordinate(longitude: 36.5, latitude: 47.5), Coordinate(longitude: 37.5, latitude: 48.5),
        ])!
        return RegionMap(box: box, shapes: [.init(name: hostile, rings: rings, isMajor: true)], marks: marks)
    }

    private static func mark(_ longitude: Double, _ name: String, party: String? = "Russia", isContested: Bool = false)
        -> RegionMap.Mark
    {
        RegionMap.Mark(
            coordinate: Coordinate(longitude: longitude, latitude: 48), name: name, title: name, party: party,
            isContested: isContested)
    }

    @Test func `a map marks the places inside its frame and leaves out those outside`() {
        let svg = Self.map([Self.mark(37, "Inside"), Self.mark(39, "Outside")]).svg()
        #expect(svg.contains("<title>Map of 1 place</title>") && svg.contains(">Inside</text>"))
        #expect(!svg.contains("Outside") && svg.contains("said to be held by Russia"))
        #expect(Self.isWellFormed(svg) && !svg.contains("\n\n"))
        #expect(svg.split(separator: "\n").allSatisfy { $0.hasPrefix("<") }, "nothing stands between the elements")
    }

    @Test func `a contested place is hollow, and names that would cover each other are left to the tool tip`() {
        let svg = Self.map([Self.mark(37, "First", isContested: true), Self.mark(37.001, "Second", party: nil)]).svg()
        #expect(svg.contains("stroke-dasharray") && svg.contains(">contested</text>"))
        #expect(
            svg.contains(">First</text>") && !svg.contains(">Second</text>") && svg.contains("<title>Second</title>"))
        #expect(svg.contains(">holder not told</text>"))
    }

    @Test func `a boundary around the frame leaves its corners in place`() {
        // A ring far outside, many points on each side: no side of it may cut through the frame.
        var ring: [Coordinate] = []
        for step in 0..<40 { ring.append(Coordinate(longitude: 30 + Double(step) / 40 * 14, latitude: 40)) }
        for step in 0..<40 { ring.append(Coordinate(longitude: 44, latitude: 40 + Double(step) / 40 * 16)) }
        for step in 0..<40 { ring.append(Coordinate(longitude: 44 - Double(step) / 40 * 14, latitude: 56)) }
        for step in 0...40 { ring.append(Coordinate(longitude: 30, latitude: 56 - Double(step) / 40 * 16)) }
        let svg = Self.map([Self.mark(37, "Inside")], [ring]).svg()
        let path = svg.split(separator: "<path d=\"M").dropFirst().first?.split(separator: "Z\"").first ?? ""
        let points = path.split(separator: "L").map { $0.split(separator: " ").compactMap { Double($0) } }
        #expect((4...24).contains(points.count))
        // Every side of what is left passes the frame's middle on the same hand.
        let middle = [320.0, 280.0]
        for (from, to) in zip(points, points.dropFirst() + points.prefix(1)) {
            let cross =
                (to[0] - from[0]) * (middle[1] - from[1]) - (to[1] - from[1]) * (middle[0] - from[0])
            #expect(cross < 0)
        }
    }

    @Test func `a region's name stands inside the region, and nowhere when there is no room`() {
        func svg(_ ring: [(Double, Double)]) -> String {
            let ring = ring.map { Coordinate(longitude: $0.0, latitude: $0.1) }
            let box = CoordinateBox([
                Coordinate(longitude: 36, latitude: 47), Coordinate(longitude: 38, latitude: 49),
            ])!
            return RegionMap(box: box, shapes: [.init(name: "Here", rings: [ring], isMajor: true)], marks: []).svg()
        }
        // An L along the west and the south: the middle of its box lies outside of it.
        let bend = svg([(36, 47), (38, 47), (38, 47.4), (36.5, 47.4), (36.5, 49), (36, 49), (36, 47)])
        #expect(bend.contains(">Here</text>"))
        let x = bend.split(separator: "<text x=\"").last.flatMap { Double($0.prefix { $0 != "\"" }) } ?? 0
        let y = bend.split(separator: "\" y=\"").last.flatMap { Double($0.prefix { $0 != "\"" }) } ?? 0
        #expect(x < 200 || y > 430, "\(x) \(y)")
        #expect(!svg([(36, 47), (36.02, 47), (36.02, 49), (36, 49), (36, 47)]).contains("<text"))
        #expect(!svg([(50, 47), (52, 47), (52, 49), (50, 49), (50, 47)]).contains("<text"))
        #expect(svg([(30, 40), (44, 40), (44, 56), (30, 56), (30, 40)]).contains(">Here</text>"))
    }

    @Test func `hostile names do not leave their element`() {
        let mark = Self.mark(37, Self.hostile, party: Self.hostile)
        for svg in [
            Self.map([mark]).svg(),
            PeriodChart([
                .init(period: CalendarPeriod(.week, holding: CalendarDay("2025-09-03")!), counts: [Self.hostile: 2])
            ]).svg(),
        ] {
            #expect(Self.isWellFormed(svg) && !svg.contains("<script") && !svg.contains("\u{1B}"))
            #expect(svg.contains("&lt;script&gt;"))
        }
    }

    @Test func `a chart stacks parties, labels weeks and is empty without claims`() {
        let claims = Records.claims([
            Records.one("2025-09-03", .gain, "Russia"), Records.one("2025-09-04", .loss, "Russia", to: "Ukraine"),
            Records.one("2025-09-16", .contest, nil), Records.one("2025-09-16", .gain, "Russia", .denied),
            Records.one(nil, .gain, "Russia"),
        ])
        let bars = PeriodChart.bars(claims)
        #expect(bars.map(\.period.label) == ["2025-W36", "2025-W37", "2025-W38"])
        #expect(bars.map(\.counts) == [["Russia": 1, "Ukraine": 1], [:], [nil: 1]])
        let svg = PeriodChart(bars).svg()
        #expect(Self.isWellFormed(svg) && svg.contains("2025-W36: 1 to the gain of Russia"))
        #expect(svg.contains("gainer not told") && svg.contains(">2025-W38</text>"))
        #expect(PeriodChart([]).svg().isEmpty && PeriodChart.bars([]).isEmpty)
    }

    @Test func `a long time is charted by month`() {
        let claims = Records.claims([
            Records.one("2024-09-03", .gain, "Russia"), Records.one("2025-09-04", .gain, "Ukraine"),
        ])
        #expect(PeriodChart.bars(claims).count == 13 && PeriodChart.bars(claims)[0].period.label == "2024-09")
    }
}
