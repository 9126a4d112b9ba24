import TestSupport
import Testing

@testable import TerritorialClaims

@Suite struct AssessmentTests {
    private func day(_ text: String) -> CalendarDay { CalendarDay(text)! }
    private func statuses(_ series: AssessmentSeries, _ place: String = "p") -> [String] {
        series.days.map { "\($0.description.suffix(2)) \(series.status(of: place, on: $0) ?? "–")" }
    }

    @Test func `only changes are kept`() {
        var series = AssessmentSeries()
        for (text, status) in [
            ("2025-01-01", "Ukraine"), ("2025-01-02", "Ukraine"), ("2025-01-03", "Russia"), ("2025-01-04", "Russia"),
        ] { _ = series.tell(["p": status], on: day(text), isWhole: false) }
        #expect(
            series.turns["p"] == [
                .init(day: day("2025-01-01"), status: "Ukraine"), .init(day: day("2025-01-03"), status: "Russia"),
            ])
        #expect(series.status(of: "p", on: day("2024-12-31")) == nil)
        #expect(series.status(of: "p", on: day("2025-02-01")) == "Russia")
        let stretches = series.stretches(of: "p").map { "\($0.status) \($0.first) \($0.last)" }
        #expect(stretches == ["Ukraine 2025-01-01 2025-01-02", "Russia 2025-01-03 2025-01-04"])
    }

    @Test func `a place left out of a whole day lies outside`() {
        var series = AssessmentSeries()
        #expect(series.tell(["p": "Russia"], on: day("2025-01-01"), isWhole: true).added.count == 1)
        let left = series.tell(["q": "Russia"], on: day("2025-01-05"), isWhole: true)
        #expect(left.added.map(\.place) == ["p", "q"])
        #expect(series.status(of: "p", on: day("2025-01-05")) == AssessmentSeries.outside)
    }

    @Test func `days in any order, told once or anew, give the same statuses`() {
        var random = SeededRandom(seed: 11)
        for round in 0..<200 {
            let told = (0..<8).map { offset in
                (
                    day("2025-01-01").adding(days: offset),
                    Dictionary(
                        uniqueKeysWithValues: ["p", "q"].filter { _ in Bool.random(using: &random) }.map {
                            ($0, ["Russia", "Ukraine", "contested"].randomElement(using: &random)!)
                        })
                )
            }
            var inOrder = AssessmentSeries()
            for (day, statuses) in told { _ = inOrder.tell(statuses, on: day, isWhole: true) }
            var shuffled = AssessmentSeries()
            var kept: [String] = []
            for (day, statuses) in told.shuffled(using: &random) + told.prefix(2) {
                let difference = shuffled.tell(statuses, on: day, isWhole: true)
                for (place, turn) in difference.removed {
                    let key = "\(place) \(turn)"
                    #expect(kept.contains(key))
                    kept.removeAll { $0 == key }
                }
                kept += difference.added.map { "\($0.place) \($0.turn)" }
            }
            func plain(_ series: AssessmentSeries, _ place: String) -> [String] {
                // "outside" and "none yet" are the same to a reader.
                statuses(series, place).map { $0.replacing(AssessmentSeries.outside, with: "–") }
            }
            for place in ["p", "q"] { #expect(plain(shuffled, place) == plain(inOrder, place), "round \(round)") }
            #expect(Set(kept) == Set(shuffled.turns.flatMap { place, turns in turns.map { "\(place) \($0)" } }))
        }
    }

    @Test func `a point in a hole is outside, one in a ring in the hole inside`() {
        func square(_ low: Double, _ high: Double) -> [Coordinate] {
            [(low, low), (high, low), (high, high), (low, high)].map { Coordinate(longitude: $0.0, latitude: $0.1) }
        }
        let area = AreaIndex(rings: [square(0, 10), square(2, 8), square(4, 6)])
        func inside(_ longitude: Double, _ latitude: Double) -> Bool {
            area.contains(Coordinate(longitude: longitude, latitude: latitude))
        }
        #expect(inside(1, 1) && !inside(3, 3) && inside(5, 5) && !inside(11, 5) && !inside(5, -1))
        #expect(!AreaIndex(rings: []).contains(Coordinate(longitude: 0, latitude: 0)))
    }

    @Test func `the index agrees with every edge tried`() {
        var random = SeededRandom(seed: 3)
        let ring = (0..<300).map { step -> Coordinate in
            let angle = Double(step) / 300 * 2 * Double.pi
            let radius = Double.random(in: 1...2, using: &random)
            return Coordinate(longitude: 37 + radius * cosine(angle), latitude: 48 + radius * cosine(angle - .pi / 2))
        }
        let area = AreaIndex(rings: [ring])
        for _ in 0..<2000 {
            let point = Coordinate(
                longitude: .random(in: 34.5...39.5, using: &random), latitude: .random(in: 45.5...50.5, using: &random))
            var expected = false
            for index in ring.indices {
                let (a, b) = (ring[index], ring[(index + 1) % ring.count])
                if (a.latitude > point.latitude) != (b.latitude > point.latitude),
                    point.longitude < a.longitude + (point.latitude - a.latitude) / (b.latitude - a.latitude)
                        * (b.longitude - a.longitude)
                {
                    expected.toggle()
                }
            }
            #expect(area.contains(point) == expected)
        }
    }

    /// The Taylor series, so that the test needs no C library.
    private func cosine(_ angle: Double) -> Double {
        var (term, sum) = (1.0, 1.0)
        for step in 1..<30 {
            term *= -angle * angle / Double((2 * step - 1) * (2 * step))
            sum += term
        }
        return sum
    }

    @Test func `a claim is borne out, never, reverted or cannot be told`() throws {
        var series = AssessmentSeries()
        for (text, status) in [
            ("2025-08-01", ["a": "Ukraine", "b": "Ukraine", "c": "Ukraine", "d": "Russia"]),
            ("2025-08-25", ["a": "Russia", "b": "Ukraine", "c": "Russia"]),
            ("2025-09-10", ["a": "Russia", "b": "Ukraine", "c": "Ukraine"]),
        ] { _ = series.tell(status, on: day(text), isWhole: false) }
        func outcome(_ place: String, on text: String = "2025-08-20", change: Change = .gain) throws
            -> AssessmentLag.Outcome?
        {
            var record = SampleRecords.pankivka
            record.place?.id = place
            record.event = DayInterval(day: day(text))
            record.change = change
            let claim = try #require(Claim([record]))
            return AssessmentLag.all([claim], series).first?.outcome
        }
        #expect(try outcome("a") == .borneOut(days: 5, reverted: false))
        #expect(try outcome("a", on: "2025-09-01") == .borneOut(days: -7, reverted: false))
        #expect(try outcome("b") == .never)
        #expect(try outcome("c") == .borneOut(days: 5, reverted: true))
        #expect(try outcome("d") == .incomparable)
        #expect(try outcome("e") == .incomparable)
        #expect(try outcome("a", on: "2025-10-01") == .incomparable)
        #expect(try outcome("a", change: .entry) == nil)
    }
}
