import TerritorialClaims
import Testing

@Suite struct RussianRespellingTests {
    /// Pairs from the front as both sides' reports write them.
    @Test(arguments: [
        ("Новомиколаївка", "Новониколаевка"), ("Олександрівка", "Александровка"), ("Михайлівка", "Михайловка"),
        ("Іванівка", "Ивановка"), ("Андріївка", "Андреевка"), ("Сергіївка", "Сергеевка"), ("Василівка", "Васильевка"),
        ("Костянтинівка", "Константиновка"), ("Катеринівка", "Катериновка"), ("Водяне", "Водяное"),
        ("Нова Кам’янка", "Новая Каменка"), ("Піски", "Пески"), ("Привільне", "Привольное"),
        ("Зелений Гай", "Зелёный Гай"),
        ("Первомайське", "Первомайское"), ("Вільне Поле", "Вольное Поле"), ("Комишуваха", "Камышеваха"),
        ("Роздольне", "Раздольное"), ("Мирне", "Мирное"), ("Старий Крим", "Старый Крым"),
        ("Новоекономічне", "Новоэкономическое"), ("Кіровськ", "Кировск"),
        ("Дзержинськ", "Дзержинск"), ("Червоноармійське", "Червоноармейское"), ("Слов’янськ", "Славянск"),
        ("Велика Кам’янка", "Великая Каменка"), ("Ганнівка", "Анновка"), ("Богоявленка", "Богоявленка"),
    ])
    func `a Ukrainian name is respelled as Russian writes it`(ukrainian: String, russian: String) {
        #expect(russianRespelling(of: ukrainian) == russian)
    }

    @Test func `no letter stays that Russian doesn't have`() {
        for name in ["Їжаківка", "Ґорґани", "Єлизаветівка", "Об’їзне", "В’їзд", "Ірпінь", "ІЛЛІНКА"] {
            let respelled = russianRespelling(of: name)
            #expect(!respelled.unicodeScalars.contains { "іїєґІЇЄҐ’".unicodeScalars.contains($0) }, "\(respelled)")
        }
    }

    @Test func `a capital passes on when its letter falls away`() {
        #expect(russianRespelling(of: "Вільшанка") == "Ольшанка")
    }

    @Test func `hyphens, spaces and every apostrophe are understood`() {
        #expect(russianRespelling(of: "Івано-Франкове").hasPrefix("Ивано-Франков"))
        #expect(russianRespelling(of: "Кам'янка") == russianRespelling(of: "Кам’янка"))
        #expect(russianRespelling(of: "") == "")
    }
}
