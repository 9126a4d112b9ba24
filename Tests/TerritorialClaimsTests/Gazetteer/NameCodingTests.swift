import Testing

@testable import TerritorialClaims

@Suite struct NameCodingTests {
    /// Spellings of one name that must fall together without any edit.
    static let same: [[String]] = [
        ["Панківка", "Pankivka", "pankivka", "ПАНКІВКА"],
        ["Часів Яр", "Chasiv Yar", "Chasiv-Yar", "Chasiv Iar"],
        ["Запоріжжя", "Zaporizhzhia", "Zaporizhzhya", "Zaporizhia"],
        ["Сіверськ", "Siversk", "Sivers'k", "Siversʹk"],
        ["Щастя", "Shchastia", "Ščastja"],
        ["Куп'янськ", "Куп’янськ", "Kupiansk", "Kupyansk"],
        ["Авдіївка", "Avdiivka", "Avdiyivka", "Awdijiwka"],
        ["Новогеоргіївка", "Novoheorhiivka"],
        ["Згурівка", "Zghurivka"],
        ["Братське", "Bratske"],
        ["Ямпіль", "Yampil", "Iampil", "Jampil"],
        ["Лук'янці", "Lukiantsi", "Lukyantsi"],
    ]

    @Test(arguments: same) func `spellings of one name have the same letters`(names: [String]) {
        let letters = Set(names.map { NameCoding.indexed($0) })
        #expect(letters.count == 1, "\(names)")
    }

    @Test(arguments: [("Мирне", "Мирна"), ("Згода", "Жгода"), ("Лиман", "Лимани"), ("Нове", "Нова")])
    func `names of two places keep different letters`(first: String, second: String) {
        #expect(NameCoding.indexed(first) != NameCoding.indexed(second))
    }

    @Test func `Latin letters inside a Cyrillic word count as the letters they look like`() {
        #expect(NameCoding.indexed("Бaхмут") == NameCoding.indexed("Бахмут"))
        #expect(NameCoding.indexed("Cоледар") == NameCoding.indexed("Соледар"))
    }

    @Test func `decomposed and zero-width characters change nothing`() {
        #expect(NameCoding.indexed("Авдії\u{200B}вка") == NameCoding.indexed("Авдіївка"))
        #expect(NameCoding.indexed("Зелении\u{306} Гаи\u{306}") == NameCoding.indexed("Зелений Гай"))
    }

    @Test func `a text without letters has no codes`() {
        #expect(NameCoding.indexed(" ?!… 🙂 ") == [])
        #expect(NameCoding.indexed("") == [])
    }
}
