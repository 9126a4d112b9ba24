import Testing

@testable import TerritorialClaims

@Suite struct ResolverTests {
    private func resolve(_ name: String, _ region: String? = nil, hints: [PlaceHint] = [], day: String? = nil)
        -> Resolution
    {
        BundledGazetteer.resolver.resolve(
            NameQuery(name: name, region: region, hints: hints, day: day.flatMap { CalendarDay($0) }))
    }

    /// Name, region as written, the place it must resolve to.
    static let sure: [(String, String?, String)] = [
        ("Bankivka", "Donetsk province", "katottg:UA14160270170063766"),
        ("Sukhetsky", "Donetsk province", "katottg:UA14160150050026755"),
        ("Novohiorhiyivka", "central-eastern Dnipropetrovsk region", "katottg:UA12140050080041206"),
        ("Bakhmut", nil, "katottg:UA14020010010059145"), ("Artyomovsk", "Donetsk", "katottg:UA14020010010059145"),
        ("Бахмутом", nil, "katottg:UA14020010010059145"), ("Awdijiwka", nil, "katottg:UA14160010010073615"),
        ("Марфополя", "Запорізька область", "katottg:UA23100070110018788"),
        ("н.п. Сухецкое", "Донецкой области", "katottg:UA14160150050026755"),
        ("Orijiv", "Zaporizhzhia", "katottg:UA23100170010023304"), ("Toreck", "Doneck", "katottg:UA14020110010025394"),
        ("с.Гряниківку", "Харківщина", "katottg:UA63080050110044547"),
    ]

    @Test(arguments: ["Ivanivka", "Oleksandrivka", "Novoselivka", "Mykolaivka"])
    func `a name that very many settlements bear is company too`(name: String) {
        let report = Report(id: "namesakes", text: "", language: "en")
        let names = [name, "Pankivka"].map { Toponym(span: ByteSpan(0, 0), surface: $0) }
        let statements = names.map {
            ExtractedStatement(
                subject: .settlement($0), change: .gain, wording: "captured", wordingSpan: ByteSpan(0, 0),
                stance: .asserted, sentence: ByteSpan(0, 0), rule: "gain.active")
        }
        let answers = BundledGazetteer.resolver.resolve(
            Extraction(statements: statements, language: "en"), of: report)
        #expect(answers.count == 2)
        #expect(answers.allSatisfy { $0.resolution.candidates.allSatisfy { (0...1).contains($0.score) } })
    }

    @Test(arguments: sure) func `a name with its region resolves`(name: String, region: String?, id: String) {
        let answer = resolve(name, region)
        #expect(answer.status == .resolved, "\(answer.candidates.map(\.place.localName))")
        #expect(answer.place?.id.description == id)
        #expect(answer.score >= EvidenceWeights.alone.probability && answer.score <= 1)
    }

    @Test func `Mykolaivka in Donetsk region is ambiguous, and all of that name are candidates`() {
        let answer = resolve("Mykolaivka", "Donetsk region")
        #expect(answer.status == .ambiguous)
        #expect(answer.place == nil)
        let inside = answer.candidates.filter {
            $0.place.localName == "Миколаївка" && $0.place.region == "Donetsk Oblast"
        }
        #expect(inside.count >= 8)
        #expect(answer.candidates.reduce(0) { $0 + $1.score } <= 1.000001)
    }

    @Test func `a region that contradicts an otherwise unique name is a warning, not a veto`() {
        let answer = resolve("Huliaipole", "Donetsk region")
        #expect(answer.place?.region == "Zaporizhzhia Oblast")
        #expect(
            answer.warnings.contains(
                "region conflict: Huliaipole lies in Zaporizhzhia Oblast, the text says \"Donetsk region\""),
            "\(answer.warnings)")
    }

    @Test func `the size of a town whose name is another does not outweigh the spelling`() {
        let answer = resolve("Isjum")
        #expect(answer.candidates.first?.place.localName == "Ізюм")
        #expect(
            !answer.candidates.contains {
                $0.evidence.contains { $0.kind == "large town" && $0.weight > 0 } && $0.place.localName == "Суми"
            })
    }

    @Test func `a case form is not read into Latin letters where a name is as near`() {
        #expect(resolve("Toreck").candidates.contains { $0.place.localName == "Торецьк" })
    }

    @Test
    func
        `what a source lists for one namesake and not for another tells nothing, and bearers stand before former bearers`()
    {
        let answer = resolve("Петровка", "ДНР")
        let bearers = answer.candidates.filter {
            $0.place.localName == "Петрівка" && $0.place.region == "Donetsk Oblast"
        }
        #expect(bearers.count >= 4)
        for bearer in bearers { #expect(bearer.evidence.contains { $0.kind == "spelling" }, "\(bearer.place.id)") }
        #expect(answer.candidates.prefix(bearers.count).allSatisfy { $0.place.localName == "Петрівка" })
        let former = answer.candidates.first { $0.place.localName == "Новоспаське" }
        #expect(former?.evidence.contains { $0.kind == "old name" && $0.weight < 0 } == true)
    }

    @Test func `an unknown region is said and does not count`() {
        let answer = resolve("Bakhmut", "Westeros")
        #expect(answer.place?.name == "Bakhmut")
        #expect(answer.warnings == ["\"Westeros\" is no region that the gazetteer knows; it did not count"])
    }

    @Test(arguments: ["Qwertyuiop", "Washington Post", "", "🙂", "12345", String(repeating: "a", count: 5000)])
    func `what is no place stays unresolved`(name: String) {
        let answer = resolve(name, "Donetsk")
        #expect(answer.status != .resolved)
        #expect(answer.place == nil)
    }

    @Test func `a landmark chooses among namesakes`() {
        let plain = resolve("Novoselivka", "Donetsk Oblast")
        #expect(plain.status == .ambiguous)
        let span = ByteSpan(0, 0)
        let hint = PlaceHint(
            kind: .landmark, span: span, text: "Lyman", distanceInKilometers: 14, bearingInDegrees: nil)
        let helped = resolve("Novoselivka", "Donetsk Oblast", hints: [hint])
        #expect(helped.score > plain.score)
        #expect(helped.candidates.first?.evidence.contains { $0.kind == "landmark" } == true)
    }

    @Test func `an old name resolves and is labeled as old`() {
        let answer = resolve("Артемівськ", "Донецька область", day: "2023-05-20")
        #expect(answer.place?.localName == "Бахмут")
        #expect(answer.warnings.contains { $0.contains("historical name") }, "\(answer.warnings)")
    }

    /// «Красний Лиман» was the city of Лиман until 2016 and is a village of its own.
    @Test func `a name that is another place's now is told by date and region`() {
        func first(_ region: String, _ day: String) -> (name: String?, score: Double) {
            let candidate = resolve("Красний Лиман", region, day: day).candidates.first
            return (candidate?.place.localName, candidate?.score ?? 0)
        }
        #expect(first("Донецька область", "2015-03-01").name == "Лиман")
        #expect(first("Донецька область", "2024-05-01").name == "Красний Лиман")
        let inRaion = first("Покровський район", "2024-05-01")
        #expect(inRaion.name == "Красний Лиман" && inRaion.score > first("Донецька область", "2024-05-01").score)
    }

    @Test func `the front of the day moves the place near it to the front of the candidates`() throws {
        let text = "Ukrainian forces liberated Novoselivka in Donetsk Oblast."
        let day = try #require(CalendarDay("2022-09-28"))
        let extraction = Extraction(
            statements: [
                ExtractedStatement(
                    subject: .settlement(Toponym(span: ByteSpan(27, 38), surface: "Novoselivka")),
                    hints: [PlaceHint(kind: .region, span: ByteSpan(42, 56), text: "Donetsk Oblast")], change: .gain,
                    wording: "liberated", wordingSpan: ByteSpan(17, 26), event: DayInterval(day: day),
                    sentence: ByteSpan(0, text.utf8.count), rule: "test")
            ], language: "en")
        let report = Report(id: "r", text: text, published: day)
        let wanted = PlaceID("katottg:UA14120110040015024")
        func score(_ resolver: Resolver) -> Double {
            let answer = resolver.resolve(extraction, of: report)[0]
            #expect(answer.quote == text)
            return answer.resolution.candidates.first { $0.place.id == wanted }?.score ?? 0
        }
        let without = score(BundledGazetteer.resolver)
        let with = score(BundledGazetteer.resolverWithTheater)
        #expect(with > without + 0.2, "\(without), \(with)")
    }

    @Test func `the same question always has the same answer`() {
        for name in ["Mykolaivka", "Ivanivka", "Novoselivka"] {
            let first = resolve(name)
            for _ in 0..<3 { #expect(resolve(name) == first) }
            #expect(first.candidates.map(\.score) == first.candidates.map(\.score).sorted(by: >))
        }
    }
}
