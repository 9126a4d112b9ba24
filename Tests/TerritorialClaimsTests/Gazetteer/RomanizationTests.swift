import TerritorialClaims
import Testing

/// The examples that each standard publishes.
@Suite struct RomanizationTests {
    /// Resolution 55 of 27 January 2010, column of examples.
    @Test(arguments: [
        ("Алушта", "Alushta"), ("Андрій", "Andrii"), ("Борщагівка", "Borshchahivka"), ("Борисенко", "Borysenko"),
        ("Вінниця", "Vinnytsia"), ("Володимир", "Volodymyr"), ("Гадяч", "Hadiach"), ("Богдан", "Bohdan"),
        ("Згурський", "Zghurskyi"), ("Ґалаґан", "Galagan"), ("Ґорґани", "Gorgany"), ("Донецьк", "Donetsk"),
        ("Дмитро", "Dmytro"), ("Рівне", "Rivne"), ("Олег", "Oleh"), ("Есмань", "Esman"),
        ("Єнакієве", "Yenakiieve"), ("Гаєвич", "Haievych"), ("Короп'є", "Koropie"), ("Житомир", "Zhytomyr"),
        ("Жежелів", "Zhezheliv"), ("Закарпаття", "Zakarpattia"), ("Казимирчук", "Kazymyrchuk"), ("Медвин", "Medvyn"),
        ("Іванків", "Ivankiv"), ("Їжакевич", "Yizhakevych"), ("Кадиївка", "Kadyivka"), ("Мар'їне", "Marine"),
        ("Йосипівка", "Yosypivka"), ("Стрий", "Stryi"), ("Олексій", "Oleksii"), ("Київ", "Kyiv"),
        ("Лебедин", "Lebedyn"), ("Миколаїв", "Mykolaiv"), ("Ніжин", "Nizhyn"), ("Наталія", "Nataliia"),
        ("Одеса", "Odesa"), ("Полтава", "Poltava"), ("Решетилівка", "Reshetylivka"), ("Суми", "Sumy"),
        ("Тернопіль", "Ternopil"), ("Троць", "Trots"), ("Ужгород", "Uzhhorod"), ("Фастів", "Fastiv"),
        ("Харків", "Kharkiv"), ("Біла Церква", "Bila Tserkva"), ("Чернівці", "Chernivtsi"), ("Шостка", "Shostka"),
        ("Кишеньки", "Kyshenky"), ("Щербухи", "Shcherbukhy"), ("Гоща", "Hoshcha"), ("Юрій", "Yurii"),
        ("Корюківка", "Koriukivka"), ("Яготин", "Yahotyn"), ("Костянтин", "Kostiantyn"), ("Знам'янка", "Znamianka"),
        ("Феодосія", "Feodosiia"), ("Згорани", "Zghorany"), ("Розгон", "Rozghon"),
    ])
    func `the national system of 2010 writes its own examples`(name: String, latin: String) {
        #expect(Romanization.ukrainianNational2010.romanize(name) == latin)
    }

    /// Spellings by which the BGN's own gazetteer carried these places under the system of 1965.
    @Test(arguments: [
        ("Київ", "Kyyiv"), ("Миколаїв", "Mykolayiv"), ("Львів", "L’viv"), ("Луганськ", "Luhans’k"),
        ("Запоріжжя", "Zaporizhzhya"), ("Дніпропетровськ", "Dnipropetrovs’k"), ("Слов’янськ", "Slov”yans’k"),
        ("Хмельницький", "Khmel’nyts’kyy"), ("Вінниця", "Vinnytsya"), ("Єнакієве", "Yenakiyeve"),
        ("Юріївка", "Yuriyivka"), ("Щастя", "Shchastya"), ("Ґорґани", "Gorgany"), ("Кривий Ріг", "Kryvyy Rih"),
    ])
    func `the system of 1965 marks soft signs and apostrophes`(name: String, latin: String) {
        #expect(Romanization.ukrainianBGN1965.romanize(name) == latin)
    }

    /// BGN/PCGN 1947, examples in its table of special rules.
    @Test(arguments: [
        ("Азов", "Azov"), ("Тамбов", "Tambov"), ("Грозный", "Groznyy"), ("Дзержинский", "Dzerzhinskiy"),
        ("Елизово", "Yelizovo"), ("Чапаевск", "Chapayevsk"), ("Мейер", "Meyyer"), ("Юрьев", "Yur’yev"),
        ("Съезд", "S”yezd"), ("Белкин", "Belkin"), ("Ёлкин", "Yëlkin"), ("Озёрный", "Ozërnyy"),
        ("Ельцин", "Yel’tsin"), ("Раздольное", "Razdol’noye"), ("Тюмень", "Tyumen’"), ("Щукино", "Shchukino"),
        ("Хабаровск", "Khabarovsk"), ("Электрогорск", "Elektrogorsk"), ("Ульяновск", "Ul’yanovsk"),
    ])
    func `the system of 1947 writes ye where Russian says it`(name: String, latin: String) {
        #expect(Romanization.russianBGN1947.romanize(name) == latin)
    }

    /// ISO 9:1995, table 1: one letter for one letter.
    @Test(arguments: [
        (Romanization.ukrainianISO9, "Харків", "Harkìv"), (.ukrainianISO9, "Запоріжжя", "Zaporìžžâ"),
        (.ukrainianISO9, "Єнакієве", "Ênakìêve"), (.ukrainianISO9, "Київ", "Kiïv"), (.ukrainianISO9, "Щастя", "Ŝastâ"),
        (.ukrainianISO9, "Слов’янськ", "Slov’ânsʹk"), (.ukrainianISO9, "Ґорґани", "G\u{300}org\u{300}ani"),
        (.russianISO9, "Горбачёв", "Gorbačëv"), (.russianISO9, "Ельцин", "Elʹcin"), (.russianISO9, "Щукин", "Ŝukin"),
        (.russianISO9, "Съезд", "Sʺezd"), (.russianISO9, "Эльбрус", "Èlʹbrus"), (.russianISO9, "Южный", "Ûžnyj"),
    ])
    func `ISO 9 writes one letter for each`(standard: Romanization, name: String, latin: String) {
        #expect(standard.romanize(name) == latin)
    }

    @Test func `capitals stay capitals and compound names keep their parts`() {
        #expect(Romanization.ukrainianNational2010.romanize("ЩАСТЯ") == "SHCHASTIA")
        #expect(Romanization.ukrainianNational2010.romanize("Щастя") == "Shchastia")
        #expect(Romanization.ukrainianNational2010.romanize("Івано-Франківськ") == "Ivano-Frankivsk")
        #expect(Romanization.ukrainianNational2010.romanize("Новий Яр") == "Novyi Yar")
        #expect(Romanization.ukrainianNational2010.romanize("село Ягідне") == "selo Yahidne")
    }

    @Test func `stress marks go and letters of other scripts stay`() {
        #expect(Romanization.russianBGN1947.romanize("Алексе́евка") == "Alekseyevka")
        #expect(Romanization.ukrainianNational2010.romanize("Donetsk 1") == "Donetsk 1")
        #expect(Romanization.ukrainianNational2010.romanize("") == "")
    }

    @Test func `every Ukrainian or Russian letter becomes Latin in its own systems`() {
        let letters = ["uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя’", "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"]
        for standard in Romanization.allCases {
            let latin = standard.romanize(letters[standard.language] ?? "а")
            #expect(!latin.unicodeScalars.contains { (0x400...0x4FF).contains($0.value) }, "\(standard): \(latin)")
        }
    }
}
