import Testing

@testable import TerritorialClaims

/// A sentence and what it counts or measures: amount, unit and who has it afterwards.
struct CountedText: Sendable, CustomTestStringConvertible {
    var language: String
    var text: String
    var amounts: [String]
    var testDescription: String { text }

    init(_ language: String, _ text: String, _ amounts: String...) {
        self.language = language
        self.text = text
        self.amounts = amounts
    }
}

struct QuantityReadingTests {
    private static func read(_ language: String, _ text: String) -> Extraction {
        ReadSentence.extractor.read(
            Report(id: "t", text: text, published: CalendarDay("2025-11-20"), language: language))
    }

    @Test(arguments: counted)
    func `counts without names, areas and shares are kept apart from statements`(_ sample: CountedText) {
        let extraction = Self.read(sample.language, sample.text)
        #expect(extraction.statements.isEmpty)
        #expect(
            extraction.quantities.map { statement in
                let holder = statement.change == .gain ? statement.party : statement.counterparty
                return Self.words(statement.subject) + " " + (holder ?? "none")
            } == sample.amounts)
    }

    @Test(arguments: [
        ("en", "Three villages were captured: Zoria, Myrne and Popiv Yar."),
        ("en", "Russian forces plan to capture 12 settlements."),
        ("en", "Russian forces shelled 12 settlements and 20 square kilometers of forest."),
        ("en", "If Russian forces capture 12 settlements, the road is open."),
        ("ru", "ВСУ обстреляли 12 населенных пунктов."),
        ("ru", "За сутки сбито 20 беспилотников."),
        ("uk", "У 12 населених пунктах немає світла."),
        ("uk", "Ворог намагався захопити три села."),
    ])
    func `what is named, planned or not taken counts nothing`(_ language: String, _ text: String) {
        #expect(Self.read(language, text).quantities == [])
    }

    @Test func `a count is dated by its period`() {
        let quantities = Self.read("ru", "За неделю войска России освободили семь населенных пунктов.").quantities
        #expect(quantities.map(\.event) == [DayInterval(period: "2025-11-13", last: "2025-11-20")])
    }

    @Test func `a count that the next sentence names is checked against the names`() {
        let extraction = Self.read("ru", "Освобождены три села. Это Зоря и Мирное.")
        #expect(extraction.quantities == [])
        #expect(extraction.statements.map(\.toponym?.surface) == ["Зоря", "Мирное"])
        #expect(
            extraction.statements.allSatisfy {
                $0.warnings.contains("the report announces 3 settlements, 2 are named")
            })
    }

    private static func words(_ subject: ExtractedStatement.Subject) -> String {
        switch subject {
        case .settlement(let toponym): toponym.surface
        case .unnamedSettlements(let count, _): "\(count) settlements"
        case .area(let squareKilometers, _): "\(squareKilometers) km²"
        case .share(let fraction, let whole, _): "\(fraction) of \(whole)"
        }
    }

    static let counted = [
        CountedText(
            "en", "Russian forces captured 12 settlements this week, the ministry said.", "12 settlements Russia"),
        CountedText("en", "Russia has seized 550 sq km of Ukrainian land since early July.", "550.0 km² Russia"),
        CountedText("en", "Russia now controls about 20 percent of Ukraine.", "0.2 of Ukraine Russia"),
        CountedText("en", "Russia occupies one-fifth of Ukraine's territory.", "0.2 of Ukraine Russia"),
        CountedText("en", "Ukraine lost 1,200 square kilometers in November, the project said.", "1200.0 km² Russia"),
        CountedText("en", "Ukrainian forces advanced and liberated eight villages.", "8 settlements Ukraine"),
        CountedText("en", "More than 40 settlements were liberated by Ukrainian troops.", "40 settlements Ukraine"),
        CountedText("ru", "За сутки российскими войсками освобождено 20 квадратных километров.", "20.0 km² Russia"),
        CountedText("ru", "Под контроль ВС РФ перешли 2,5 тысячи кв. км территории.", "2500.0 km² Russia"),
        CountedText("ru", "Россия контролирует 99% территории Луганской области.", "0.99 of Луганской области Russia"),
        CountedText("ru", "ВСУ взяли под контроль почти тысячу квадратных километров.", "1000.0 km² Ukraine"),
        CountedText("uk", "Ворог окупував 182,8 км² території за місяць.", "182.8 km² Russia"),
        CountedText("uk", "Сили оборони звільнили 12 населених пунктів.", "12 settlements Ukraine"),
        CountedText("uk", "За минулу добу наші відновили контроль над 2,2 кв. км території.", "2.2 km² Ukraine"),
        CountedText("uk", "Росія окупувала близько 20% України.", "0.2 of України Russia"),
    ]
}

extension DayInterval {
    fileprivate init?(period first: String, last: String) {
        guard let start = CalendarDay(first), let end = CalendarDay(last) else { return nil }
        self.init(first: start, last: end)
    }
}
