import Testing

@testable import TerritorialClaims

@Suite struct CaseFormsTests {
    /// Forms as texts have them, and the name that must be among their nominatives.
    static let forms: [(String, String)] = [
        ("Гряниківку", "Гряниківка"), ("Роздолівці", "Роздолівка"), ("Богданівки", "Богданівка"),
        ("Мирного", "Мирне"), ("Курахового", "Курахове"), ("Сіверська", "Сіверськ"), ("Торецьку", "Торецьк"),
        ("Часового Яру", "Часів Яр"), ("Великої Новосілки", "Велика Новосілка"), ("Харкова", "Харків"),
        ("Марфополя", "Марфопіль"), ("Пісків", "Піски"), ("Лиману", "Лиман"), ("Олександрії", "Олександрія"),
        ("Зелёного Гая", "Зелёный Гай"), ("Малой Локни", "Малая Локня"), ("Новой Каховки", "Новая Каховка"),
        ("Авдеевкой", "Авдеевка"), ("Кременной", "Кременная"), ("Работино", "Работино"), ("Соледаром", "Соледар"),
        ("Кам'янського", "Кам'янське"), ("Малі Щербаки", "Малі Щербаки"), ("Малих Щербаків", "Малі Щербаки"),
    ]

    @Test(arguments: forms) func `a form leads back to its nominative`(form: String, nominative: String) {
        let letters = NameCoding.indexed(form)
        let wanted = NameCoding.indexed(nominative)
        #expect(letters == wanted || CaseForms.nominatives(of: letters).contains(wanted))
    }

    /// Genitive, locative and accusative of a Ukrainian name by its ending; nil where the ending tells too little.
    private static func declined(_ name: String) -> [String]? {
        let paradigms: [(String, [String])] = [
            ("ка", ["ки", "ку", "кою"]), ("ве", ["вого", "вому"]), ("не", ["ного", "ному"]),
            ("ське", ["ського", "ському"]),
            ("цьке", ["цького", "цькому"]), ("ий", ["ого", "ому"]), ("ва", ["вої", "ву"]), ("ськ", ["ська", "ську"]),
            ("ин", ["ина", "ину"]), ("ці", ["ців", "цям", "цях"]), ("ани", ["анів", "анам", "анах"]),
            ("ля", ["лі", "лю"]), ("ня", ["ні", "ню"]), ("ів", ["ова", "ову"]), ("піль", ["поля", "полю"]),
        ]
        for (ending, others) in paradigms where name.hasSuffix(ending) {
            return others.map { name.dropLast(ending.count) + $0 }
        }
        return nil
    }

    @Test func `every tenth name of the gazetteer is found again when declined`() {
        let gazetteer = BundledGazetteer.gazetteer
        var looked = 0
        var lost: [String] = []
        for number in stride(from: UInt32(3), to: UInt32(gazetteer.placeCount), by: 10) {
            let place = PlaceNumber(number)
            let name = gazetteer.localName(of: place)
            guard !name.contains(" "), !name.contains("-"), let forms = Self.declined(name) else { continue }
            for form in forms {
                looked += 1
                if gazetteer.matches(named: form)[place] == nil { lost.append("\(form) (\(name))") }
            }
        }
        #expect(looked > 4000)
        #expect(Double(lost.count) <= 0.005 * Double(looked), "\(lost.count) of \(looked): \(lost.prefix(40))")
    }
}
