import Testing

@testable import TerritorialClaims

@Suite struct LandmarkTests {
    private func landmark(in sentence: String, _ language: String) throws -> PlaceHint {
        let extraction = ReadSentence.extractor.read(
            Report(id: "t", text: sentence, published: CalendarDay("2024-05-02"), language: language))
        let hints = extraction.statements.flatMap(\.hints).filter { $0.kind == .landmark }
        #expect(hints.count == 1, "\(hints)")
        return try #require(hints.first)
    }

    /// Sentence, language, landmark, kilometers, degrees.
    static let offsets: [(String, String, String, Double?, Double?)] = [
        ("Russian forces captured Novoselivka, 10 km north-west of Huliaipole.", "en", "Huliaipole", 10, 315),
        ("Russian forces captured Novoselivka, 5 miles south of Huliaipole.", "en", "Huliaipole", 8.046_72, 180),
        ("Russian forces captured Novoselivka, 800 meters from Huliaipole.", "en", "Huliaipole", 0.8, nil),
        ("Russian forces captured Novoselivka southeast of Borova.", "en", "Borova", nil, 135),
        ("ВС РФ освободили Новосёловку в 12 км юго-западнее Лимана.", "ru", "Лимана", 12, 225),
        ("ВС РФ освободили Новосёловку к северу от Лимана.", "ru", "Лимана", nil, 0),
        ("Ворог окупував Новоселівку на північний захід від Лимана.", "uk", "Лимана", nil, 315),
    ]

    @Test(arguments: offsets)
    func `distance and bearing from a landmark are read`(
        sentence: String, language: String, name: String, kilometers: Double?, degrees: Double?
    ) throws {
        let hint = try landmark(in: sentence, language)
        #expect(hint.text == name)
        #expect(hint.distanceInKilometers == kilometers)
        #expect(hint.bearingInDegrees == degrees)
    }

    @Test func `an offset belongs to its own landmark and to no later one`() {
        let text = "Russian troops advanced 3 km west, captured Novoselivka and took Tsupivka near Lyptsi."
        let extraction = ReadSentence.extractor.read(Report(id: "t", text: text, published: CalendarDay("2024-05-20")))
        for hint in extraction.statements.flatMap(\.hints) { #expect(hint.distanceInKilometers == nil, "\(hint)") }
    }

    /// Several places of that name lie in the oblast; one lies north-west of Lyman.
    @Test func `a bearing speaks for the namesake on its side`() throws {
        func score(_ degrees: Double?, of wanted: String) throws -> (score: Double, words: [String]) {
            let hint = PlaceHint(
                kind: .landmark, span: ByteSpan(0, 0), text: "Lyman", bearingInDegrees: degrees)
            let answer = BundledGazetteer.resolver.resolve(
                NameQuery(name: "Novoselivka", region: "Donetsk Oblast", hints: [hint]))
            let candidate = answer.candidates.first { $0.place.id.description == wanted }
            return (candidate?.score ?? 0, candidate?.evidence.filter { $0.kind == "bearing" }.map(\.words) ?? [])
        }
        let northWestern = "katottg:UA14120110040015024"
        let plain = try score(nil, of: northWestern)
        let toward = try score(315, of: northWestern)
        let away = try score(135, of: northWestern)
        #expect(toward.score > plain.score)
        #expect(away.score < plain.score)
        #expect(toward.words == ["north-west of Lyman; the text says north-west"])
        #expect(away.words == ["north-west of Lyman; the text says south-east"])
    }

    @Test func `the eight directions wrap around north`() {
        #expect(
            [0, 22, 23, 180, 300, 337, 338, 359.9].map { CompassPoint.nearest(to: $0) } == [
                "north", "north", "north-east", "south", "north-west", "north-west", "north", "north",
            ])
        #expect(EvidenceWeights.bearing(off: 350, distance: 10) == EvidenceWeights.bearing(off: 10, distance: 10))
        #expect(EvidenceWeights.bearing(off: 180, distance: 10) == -3)
        #expect(EvidenceWeights.bearing(off: 180, distance: 0.2) > -0.5)
    }
}
