import TerritorialClaims
import TestSupport
import Testing

@testable import terraclaim

@Suite struct StatementScoreTests {
    @Test func `the right settlement and the right party on the right day count strictly`() throws {
        let score = try score(
            #"[{"gaining":"Russia","place_as_written":"Kotlyne","span":[16,23],"katottg":"UA1","event_date":"2025-09-03","stance":"asserted","control_change":true}]"#
        ) {
            [statement($0, "Kotlyne", party: "Russia", place: "katottg:UA1", day: "2025-09-03")]
        }
        #expect(
            score.tally
                == tally {
                    ($0.gold, $0.output, $0.found, $0.strict, $0.rightSide) = (1, 1, 1, 1, 1)
                } with: {
                    ($0.placedGold, $0.placed, $0.datedGold, $0.dated) = (1, 1, 1, 1)
                })
        #expect(score.disagreements.isEmpty)
    }

    @Test func `a wrong settlement shown as sure is told from an honest one`() throws {
        let gold =
            #"[{"gaining":"Russia","place_as_written":"Kotlyne","place_en":"Kotlyne","oblast":"Donetsk","span":[16,23],"katottg":"UA1","control_change":true}]"#
        let wrong = try score(gold) { [statement($0, "Kotlyne", party: "Russia", place: "katottg:UA2")] }
        #expect((wrong.tally.found, wrong.tally.strict, wrong.tally.placedWrong) == (1, 0, 1))
        #expect(wrong.disagreements.map(\.kind) == ["wrong place"])
        let honest = try score(gold) { [statement($0, "Kotlyne", party: "Russia", place: nil)] }
        #expect((honest.tally.found, honest.tally.strict, honest.tally.placedWrong) == (1, 0, 0))
        #expect(honest.disagreements.map(\.words) == ["Kotlyne: ambiguous, expected Kotlyne, Donetsk"])
    }

    @Test func `after a withdrawal the counterparty has the place`() throws {
        let gold =
            #"[{"gaining":"Ukraine","place_as_written":"Kotlyne","span":[16,23],"katottg":"UA1","control_change":true}]"#
        let right = try score(gold) {
            [
                statement(
                    $0, "Kotlyne", change: .withdrawal, party: "Russia", counterparty: "Ukraine", place: "katottg:UA1")
            ]
        }
        #expect(right.tally.rightSide == 1)
        let wrong = try score(gold) { [statement($0, "Kotlyne", party: "Russia", place: "katottg:UA1")] }
        #expect(wrong.disagreements.map(\.words) == ["Kotlyne: Russia, expected Ukraine"])
    }

    @Test func `a statement that nobody reads is spurious unless it is background`() throws {
        let spurious = try score("[]") { [statement($0, "Kotlyne", party: "Russia", place: nil)] }
        #expect((spurious.tally.output, spurious.tally.quietGold, spurious.tally.quiet) == (1, 1, 0))
        let past = try score("[]", background: #"["the village of Kotlyne"]"#) {
            [statement($0, "Kotlyne", party: "Russia", place: nil)]
        }
        #expect((past.tally.output, past.tally.background, past.tally.quiet) == (0, 1, 1))
    }

    @Test func `a denial is kept when it comes out as denied and is never a change of control`() throws {
        let gold =
            #"[{"gaining":"Russia","place_as_written":"Kotlyne","span":[16,23],"stance":"denied","control_change":false}]"#
        let kept = try score(gold) { [statement($0, "Kotlyne", party: "Russia", stance: .denied, place: nil)] }
        #expect((kept.tally.deniedGold, kept.tally.denied, kept.tally.output, kept.tally.quiet) == (1, 1, 0, 1))
        let lost = try score(gold) { _ in [] }
        #expect(lost.disagreements.map(\.kind) == ["denial lost"])
    }

    @Test func `of two statements on one claim the one with its settlement matches`() throws {
        let gold =
            #"[{"gaining":"Russia","place_as_written":"Kotlyne","span":[16,23],"katottg":"UA1","control_change":true}]"#
        let score = try score(gold) {
            [
                statement($0, "Kotlyne", party: "Russia", place: "katottg:UA2"),
                statement($0, "Udachne", party: "Russia", place: "katottg:UA1"),
            ]
        }
        #expect((score.tally.found, score.tally.strict, score.tally.output) == (1, 1, 2))
        #expect(score.disagreements.map(\.kind) == ["spurious"])
    }

    @Test func `spans of the annotators count code points and ours count bytes`() throws {
        let passage = try passage(
            text: "Взято село Котлине.", claims: #"[{"gaining":"Russia","span":[11,18],"control_change":true}]"#)
        let marked = MarkedText("Взято село ⟦Котлине⟧.")
        let score = StatementScore(passage, [statement(marked.text, "Котлине", party: "Russia", place: nil)])
        #expect(score.tally.found == 1)
        #expect(marked.spans[0].start == 20)
    }

    @Test func `figures are shares to four decimals and a dash where nothing was counted`() throws {
        let gold =
            #"[{"gaining":"Russia","place_as_written":"Kotlyne","span":[16,23],"control_change":true},{"gaining":"Russia","place_as_written":"Udachne","span":[28,35],"control_change":true},{"gaining":"Russia","place_as_written":"X","control_change":true}]"#
        let score = try score(gold) {
            [
                statement($0, "Kotlyne", party: "Russia", place: nil),
                statement($0, "Udachne", party: "Russia", place: nil),
            ]
        }
        let figures = Dictionary(uniqueKeysWithValues: score.tally.figures.map { ($0.name, $0.value.words) })
        #expect(figures["precision"] == "1.0000")
        #expect(figures["recall"] == "0.6667")
        #expect(figures["f1"] == "0.8000")
        #expect(figures["exact_place"] == "–")
    }

    @Test func `the table aligns its columns and writes JSON`() {
        let table = FigureTable(
            groups: ["all", "en"], rows: [("gold", [.count(12), .count(3)]), ("f1", [.share(0.5), .none])])
        #expect(
            table.words == """
                                             all        en
                gold                          12         3
                f1                        0.5000         –

                """)
        #expect(table.json == "{\"all\":{\"gold\":12,\"f1\":0.5000},\"en\":{\"gold\":3,\"f1\":null}}\n")
    }

    private static let text = "Russia captured Kotlyne and Udachne."

    private func passage(text: String, claims: String, background: String = "[]") throws -> GoldPassage {
        let folder = try TemporaryFolder()
        let line = "{\"id\":\"p\",\"text\":\"\(text)\",\"claims\":\(claims),\"background\":\(background)}\n"
        return try #require(try GoldPassage.read(folder.write("gold.jsonl", line)).first)
    }

    private func score(
        _ claims: String, background: String = "[]", _ statements: (String) -> [Statement]
    ) throws -> StatementScore {
        StatementScore(try passage(text: Self.text, claims: claims, background: background), statements(Self.text))
    }

    private func tally(
        _ first: (inout StatementScore.Tally) -> Void, with second: (inout StatementScore.Tally) -> Void
    ) -> StatementScore.Tally {
        var tally = StatementScore.Tally()
        first(&tally)
        second(&tally)
        return tally
    }

    private func statement(
        _ text: String, _ surface: String, change: Change = .gain, party: String, counterparty: String? = nil,
        stance: Stance = .asserted, place: String?, day: String? = nil
    ) -> Statement {
        let start = text.utf8.distance(
            from: text.startIndex, to: text.firstRange(of: surface)?.lowerBound ?? text.startIndex)
        let span = ByteSpan(start, start + surface.utf8.count)
        let place = place.map { Place(id: PlaceID($0), name: surface, localName: surface) }
        return Statement(
            document: "p",
            extracted: ExtractedStatement(
                subject: .settlement(Toponym(span: span, surface: surface)), change: change, wording: "captured",
                wordingSpan: ByteSpan(7, 15), party: party, counterparty: counterparty, stance: stance,
                event: day.flatMap { CalendarDay($0) }.map { DayInterval(day: $0) },
                sentence: ByteSpan(0, text.utf8.count), rule: "test"),
            quote: text, resolution: Resolution(status: place == nil ? .ambiguous : .resolved, place: place))
    }
}

@Suite struct ReliabilityTableTests {
    @Test func `nine right of ten at nine tenths are perfectly calibrated`() {
        var table = ReliabilityTable()
        for number in 0..<10 { table.add(stated: 0.9, right: number > 0) }
        #expect(abs(table.calibrationError) < 1e-9)
        #expect(abs(table.brierScore - 0.09) < 1e-9)
        #expect(
            table.words == """
                stated             answers  mean stated  observed
                0.90 to 0.95            10        0.900     0.900
                calibration error 0.0000, Brier score 0.0900

                """)
    }

    @Test func `an answer stated as sure and wrong costs all of it`() {
        var table = ReliabilityTable()
        table.add(stated: 1, right: false)
        #expect(table.calibrationError == 1)
        #expect(table.brierScore == 1)
    }
}
