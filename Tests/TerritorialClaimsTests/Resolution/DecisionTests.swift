import Testing

@testable import TerritorialClaims

/// What a person has decided about a name that several places bear.
@Suite struct DecisionTests {
    typealias Layer = GazetteerLayerTests

    private func resolve(_ name: String, region: String? = nil, _ gazetteer: Gazetteer) -> Resolution {
        Resolver(gazetteer: gazetteer).resolve(NameQuery(name: name, region: region))
    }

    private func decision(_ answer: Resolution, for place: PlaceID) -> Resolution.Evidence? {
        answer.candidates.first { $0.place.id == place }?.evidence.first { $0.kind == "decision" }
    }

    @Test(arguments: ["Mykolaivka", "Миколаївку", "Николаевка", "Миколаївка"])
    func `a decision settles the name in every script and case form, and says who decided`(written: String) {
        let decided = Layer.gazetteer(.decide(name: "Mykolaivka", region: nil, place: Layer.volnovakhaMykolaivka))
        #expect(resolve(written, decided.withoutLayer).status == .ambiguous)
        for region in [nil, "Donetsk region"] {
            let answer = resolve(written, region: region, decided)
            #expect(answer.place?.id == Layer.volnovakhaMykolaivka)
            #expect(
                decision(answer, for: Layer.volnovakhaMykolaivka)?.words
                    == "anna decided on 2026-09-21 that it is meant: seen on the spot")
        }
    }

    @Test func `a decision for a region counts little where the text gives none, and least where it gives another`()
        throws
    {
        let decided = Layer.gazetteer(
            .decide(name: "Mykolaivka", region: "Donetsk region", place: Layer.volnovakhaMykolaivka))
        let same = resolve("Mykolaivka", region: "в ДНР", decided)
        #expect(same.place?.id == Layer.volnovakhaMykolaivka)
        #expect(
            decision(same, for: Layer.volnovakhaMykolaivka)?.words
                == "anna decided on 2026-09-21 that it is meant for \"Donetsk region\": seen on the spot")
        let none = resolve("Mykolaivka", decided)
        #expect(none.status == .ambiguous)
        #expect(decision(none, for: Layer.volnovakhaMykolaivka)?.weight == EvidenceWeights.decidedForRegion)
        let other = resolve("Mykolaivka", region: "Kharkiv region", decided)
        #expect(other.candidates[0].place.region == "Kharkiv Oblast")
        #expect(decision(other, for: Layer.volnovakhaMykolaivka)?.weight == EvidenceWeights.decidedElsewhere)
        #expect(other.status == resolve("Mykolaivka", region: "Kharkiv region", decided.withoutLayer).status)
    }

    @Test func `a decision doesn't hold against a region in which the only such place lies`() throws {
        let huliaipole = try #require(
            BundledGazetteer.resolver.resolve(NameQuery(name: "Huliaipole", region: "Zaporizhzhia")).place?.id)
        let other = try #require(
            BundledGazetteer.gazetteer.places(named: "Гуляйполе").map { BundledGazetteer.gazetteer.place($0) }
                .first { $0.id != huliaipole && $0.region == "Dnipropetrovsk Oblast" })
        let decided = Layer.gazetteer(.decide(name: "Huliaipole", region: nil, place: other.id))
        #expect(resolve("Huliaipole", decided).place?.id == other.id)
        #expect(resolve("Huliaipole", region: "Zaporizhzhia region", decided).place?.id == huliaipole)
    }

    @Test func `the later of two decisions on one question holds, and one for the region goes before one for none`() {
        let (first, second) = (Layer.volnovakhaMykolaivka, Layer.kramatorskMykolaivka)
        let again = Layer.gazetteer(
            .decide(name: "Mykolaivka", region: nil, place: first),
            .decide(name: "Миколаївка", region: nil, place: second))
        #expect(resolve("Mykolaivka", again).place?.id == second)
        let both = Layer.gazetteer(
            .decide(name: "Mykolaivka", region: "Donetsk", place: first),
            .decide(name: "Mykolaivka", region: nil, place: second))
        #expect(resolve("Mykolaivka", region: "Donetsk region", both).place?.id == first)
        #expect(resolve("Mykolaivka", both).place?.id == second)
    }

    @Test func `a decision about one name says nothing about one that only ends otherwise`() {
        let zelene = BundledGazetteer.gazetteer.places(named: "Зелене")[0]
        let id = BundledGazetteer.gazetteer.place(zelene).id
        let decided = Layer.gazetteer(.decide(name: "Zelene", region: nil, place: id))
        #expect(resolve("Zelene", decided).place?.id == id)
        #expect(decision(resolve("Зелена", decided), for: id) == nil)
        #expect(decision(resolve("Зеленський", decided), for: id) == nil)
    }

    @Test func `a decision for an added place settles its name against those of the gazetteer`() throws {
        var added = try Layer.added()
        added.name = "Mykolaivka"
        added.localName = "Миколаївка"
        let gazetteer = Layer.gazetteer(
            .addPlace(added), .decide(name: "Николаевка", region: nil, place: added.id),
            .hideName("Mykolaivka", of: Layer.kotlyne))
        #expect(resolve("Миколаївку", gazetteer).candidates.contains { $0.place.id == added.id })
        #expect(resolve("Николаевка", gazetteer).place?.id == added.id)
    }

    @Test func `a decision about a place's second name says nothing about its first, which other places bear`() {
        let decided = Layer.gazetteer(
            .addName(Layer.name("Шахтобуд", .endonym), of: Layer.volnovakhaMykolaivka),
            .addName(Layer.name("Шахтобуд", .endonym), of: Layer.kotlyne),
            .decide(name: "Шахтобуд", region: nil, place: Layer.volnovakhaMykolaivka))
        #expect(resolve("Шахтобуд", decided).place?.id == Layer.volnovakhaMykolaivka)
        #expect(resolve("Mykolaivka", decided) == resolve("Mykolaivka", decided.withoutLayer))
    }

    @Test func `edits about other places leave every answer as it was`() {
        let other = Layer.gazetteer(
            .addName(Layer.name("Жрцивмлінгд"), of: Layer.kotlyne),
            .decide(name: "Жрцивмлінгд", region: nil, place: Layer.kotlyne),
            .hidePlace(PlaceID("katottg:UA48060130050036159")))
        for number in stride(from: UInt32(0), to: UInt32(other.withoutLayer.placeCount), by: 997) {
            let place = other.place(PlaceNumber(number))
            for (name, region) in [(place.name, place.region), (place.localName, nil)] {
                #expect(
                    resolve(name, region: region, other) == resolve(name, region: region, other.withoutLayer),
                    "\(name)")
            }
        }
    }

    @Test func `a decision for a hidden place is none`() {
        let decided = Layer.gazetteer(
            .decide(name: "Mykolaivka", region: nil, place: Layer.volnovakhaMykolaivka),
            .hidePlace(Layer.volnovakhaMykolaivka))
        let answer = resolve("Mykolaivka", decided)
        #expect(answer.status == .ambiguous)
        #expect(!answer.candidates.contains { $0.place.id == Layer.volnovakhaMykolaivka })
    }
}
