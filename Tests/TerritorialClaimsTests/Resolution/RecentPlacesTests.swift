import Testing

@testable import TerritorialClaims

/// Places that a store's other reports were about lately.
@Suite struct RecentPlacesTests {
    static let day = CalendarDay("2025-06-12")!

    static func mention(_ id: String, _ lon: Double, _ lat: Double, _ day: String, text: Int64 = 1)
        -> RecentPlaces.Mention
    {
        RecentPlaces.Mention(
            place: PlaceID(id), name: id, coordinate: Coordinate(longitude: lon, latitude: lat),
            day: CalendarDay(day)!, text: text)
    }

    @Test func `mentions of the thirty days before and of the day itself count, each place once, not the report's own`()
    {
        let recent = RecentPlaces([
            Self.mention("late", 37, 48, "2025-06-13"), Self.mention("b", 37, 48, "2025-06-12"),
            Self.mention("a", 37, 48, "2025-05-20"), Self.mention("a", 37, 48, "2025-05-13"),
            Self.mention("early", 37, 48, "2025-05-12"), Self.mention("own", 37, 48, "2025-06-01", text: 7),
        ])
        let found = recent.mentions(before: Self.day, exceptOf: 7)
        #expect(found.map(\.place.description) == ["a", "b"])
        #expect(found.map(\.day.description) == ["2025-05-20", "2025-06-12"])
        #expect(recent.mentions(before: nil, exceptOf: 7).isEmpty)
        #expect(RecentPlaces().mentions(before: Self.day, exceptOf: 7).isEmpty)
        #expect(recent.mentions(before: CalendarDay(number: .min), exceptOf: 7).isEmpty)
    }

    private static let distances: [(lat: Double, day: String, words: String?, weight: Double)] = [
        (48, "2025-06-10", "reported 2 days before by another report of the store", 1.5),
        (48, "2025-06-12", "reported on the same day by another report of the store", 1.5),
        (48.045, "2025-06-11", "5 km from there, reported 1 day before by another report of the store", 1.0),
        (48.2, "2025-06-11", nil, 0),
    ]

    @Test(arguments: distances)
    func `the nearer, the heavier, in words, and never against a place`(
        lat: Double, day: String, words: String?, weight: Double
    ) {
        let evidence = RecentPlaces.evidence(
            for: Coordinate(longitude: 37, latitude: 48), [Self.mention("there", 37, lat, day)], on: Self.day)
        #expect(evidence?.words == words)
        #expect(abs((evidence?.weight ?? 0) - weight) < 0.02)
        #expect(EvidenceWeights.recent(15) == 0 && EvidenceWeights.recent(1_000) == 0)
    }

    /// "Zelene Pole" of the sample reports: two villages of Donetsk Oblast near the front.
    private func zelenePole(recent: [RecentPlaces.Mention]) throws -> Resolution {
        let report = Report(
            id: "r",
            text:
                "Russian troops have captured the village of Zelene Pole in the Donetsk region, the Russian Defense Ministry said.",
            published: Self.day)
        let statements = BundledGazetteer.resolverWithTheater.resolve(
            ReadSentence.extractor.read(report), of: report, recent: recent)
        return try #require(statements.first).resolution
    }

    @Test func `a place reported lately breaks a tie between namesakes, named in the evidence`() throws {
        let without = try zelenePole(recent: [])
        #expect(without.status == .ambiguous)
        for candidate in without.candidates.prefix(2) {
            let point = try #require(candidate.place.coordinate)
            let with = try zelenePole(recent: [
                Self.mention(candidate.place.id.description, point.longitude, point.latitude, "2025-06-10")
            ])
            let own = try #require(with.candidates.first { $0.place.id == candidate.place.id })
            #expect(own.score > candidate.score)
            #expect(own.evidence.contains { $0.kind == "recent" && $0.weight == 1.5 })
        }
        let first = without.candidates[0].place
        let point = try #require(first.coordinate)
        let with = try zelenePole(recent: [
            Self.mention(first.id.description, point.longitude, point.latitude, "2025-06-10")
        ])
        #expect(with.place?.id == first.id)
    }
}
