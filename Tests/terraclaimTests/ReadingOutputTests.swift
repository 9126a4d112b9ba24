import TerritorialClaims
import TestSupport
import Testing

@testable import terraclaim

@Suite struct ReadingOutputTests {
    private static let marked = MarkedText(
        "KYIV - Moscow's troops ⟦captured⟧ ⟦Kotlyne⟧ in ⟦Donetsk region⟧, the ministry said. It denied losses.")

    @Test func `a statement line has the keys of the contract in their order`() {
        #expect(
            String(decoding: StatementLine.bytes(Self.statement), as: UTF8.self) == """
                {"document":"r","span":[32,39],"toponym":"Kotlyne","region_as_written":"Donetsk region","change":"gain",\
                "wording":"captured","party":"Russia","counterparty":"Ukraine","claimant":"Russian Ministry of Defense",\
                "stance":"asserted","event":{"start":"2025-09-02","end":"2025-09-03"},\
                "quote":"KYIV - Moscow's troops captured Kotlyne in Donetsk region, the ministry said.","sentence":[0,77],\
                "status":"resolved","place":{"id":"katottg:UA14160210350050880","name":"Kotlyne","name_local":"Котлине",\
                "region":"Donetsk Oblast","region2":"Pokrovsk Raion","lon":37.05012,"lat":48.2553},"score":0.97,"margin":0.41,\
                "evidence":[{"kind":"region","words":"lies in \\"Donetsk\\"","weight":2.3}],"candidates":\
                [{"id":"katottg:UA14160210350050880","name":"Kotlyne","region":"Donetsk Oblast","score":0.97}],"warnings":["w"]}

                """)
    }

    @Test func `what the text doesn't tell is null`() {
        var statement = Self.statement
        statement.extracted.event = nil
        statement.extracted.party = nil
        statement.extracted.claimant = nil
        statement.extracted.hints = []
        statement.extracted.subject = .unnamedSettlements(count: 12, span: ByteSpan(3, 9))
        statement.resolution = .unresolved
        let line = String(decoding: StatementLine.bytes(statement), as: UTF8.self)
        #expect(line.contains("\"span\":[3,9],\"toponym\":null,\"region_as_written\":null"))
        #expect(
            line.contains("\"party\":null") && line.contains("\"claimant\":null") && line.contains("\"event\":null"))
        #expect(line.contains("\"status\":\"unresolved\",\"place\":null,\"score\":0,\"margin\":0"))
    }

    @Test func `the table has a line for the report and one for each statement`() {
        #expect(
            ReadingTable(report: Self.report, reading: Self.reading).words(on: .none) == """
                r, 2025-09-03, Northern Courier
                  gain  Kotlyne  Kotlyne, Pokrovsk Raion, Donetsk Oblast  Russia  Russian Ministry of Defense  2025-09-02 to 2025-09-03

                """)
        let silent = ReportReader.Reading(statements: [], extraction: Extraction())
        #expect(
            ReadingTable(report: Self.report, reading: silent).words(on: .none)
                == "r, 2025-09-03, Northern Courier\n  nothing about control\n")
    }

    @Test func `the explanation marks the text and names the rule beside it`() {
        let words = ReadingExplanation(report: Self.report, reading: Self.reading).words
        let lines = words.split(separator: "\n")
        #expect(lines[0] == "== r, published 2025-09-03, Northern Courier, en")
        #expect(lines[1].hasPrefix("KYIV - Moscow's troops ‹captured› ⟦1 Kotlyne⟧ in Donetsk"))
        #expect(lines[1].hasSuffix("│ 1 gain: Kotlyne"))
        #expect(lines[2].hasSuffix("│    by Russia over Ukraine; says Russian Ministry of Defense"))
        #expect(lines[3].hasSuffix("│    2025-09-02 to 2025-09-03; rule en.active, by \"captured\""))
        #expect(words.contains("hint: region \"Donetsk region\""))
        #expect(words.contains("note: w"))
        let left = lines.dropFirst().map { $0.split(separator: "│")[0] }
        #expect(left.allSatisfy { $0.count <= 63 })
    }

    @Test func `lines wrap between words and keep their indentation`() {
        #expect(ReadingExplanation.wrapped("  one two three", 9) == ["  one two", "  three"])
        #expect(ReadingExplanation.wrapped("unbreakable", 4) == ["unbreakable"])
        #expect(ReadingExplanation.wrapped("a\n\nb\n", 4) == ["a", "", "b"])
    }

    @Test func `a report without a day says how to give it`() {
        var statement = Self.statement
        statement.extracted.event = nil
        let reading = ReportReader.Reading(statements: [statement], extraction: Extraction(notices: ["one notice"]))
        let dateless = IncomingReport(report: Report(id: "r", text: "x"), notice: "read without")
        #expect(
            reading.notices(of: dateless) == [
                "read without", "report r: one notice",
                "report r: no day of publication, so its events have no day; give it with --published, as in "
                    + "--published 2025-08-20",
            ])
        #expect(reading.notices(of: IncomingReport(report: Self.report)) == ["report r: one notice"])
    }

    @Test func `outcomes are counted in words`() {
        #expect(ReportRun.Outcome(reports: 1, statements: 3).words == "3 statements in 1 report")
        #expect(
            ReportRun.Outcome(reports: 2, statements: 1, failures: 1).words
                == "1 statement in 2 reports; 1 could not be read")
    }

    @Test func `what a report would do to a terminal is shown instead`() {
        #expect(ReadingExplanation.wrapped("red \u{1B}[31mtext", 40) == ["red \\u{1B}[31mtext"])
    }

    private static let report = Report(
        id: "r", text: marked.text, published: CalendarDay("2025-09-03"), outlet: "Northern Courier")

    private static let reading = ReportReader.Reading(statements: [statement], extraction: Extraction(language: "en"))

    private static var statement: Statement {
        let sentence = ByteSpan(0, 77)
        let place = Place(
            id: PlaceID("katottg:UA14160210350050880"), name: "Kotlyne", localName: "Котлине", region: "Donetsk Oblast",
            region2: "Pokrovsk Raion", coordinate: Coordinate(longitude: 37.05012, latitude: 48.2553))
        let evidence = [Resolution.Evidence(kind: "region", words: "lies in \"Donetsk\"", weight: 2.3)]
        return Statement(
            document: "r",
            extracted: ExtractedStatement(
                subject: .settlement(Toponym(span: marked.spans[1], surface: "Kotlyne")),
                hints: [PlaceHint(kind: .region, span: marked.spans[2], text: "Donetsk region")], change: .gain,
                wording: "captured", wordingSpan: marked.spans[0], party: "Russia", counterparty: "Ukraine",
                claimant: "Russian Ministry of Defense",
                event: CalendarDay("2025-09-02").flatMap { first in
                    CalendarDay("2025-09-03").flatMap { DayInterval(first: first, last: $0) }
                }, sentence: sentence, rule: "en.active"),
            quote: sentence.words(in: marked.text) ?? "",
            resolution: Resolution(
                status: .resolved, place: place, score: 0.97, margin: 0.41, evidence: evidence,
                candidates: [
                    Resolution.Candidate(place: place, score: 0.97, matchedName: "Kotlyne", evidence: evidence)
                ], warnings: ["w"]))
    }
}
