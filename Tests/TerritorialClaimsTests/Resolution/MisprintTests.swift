import GazetteerData
import TestSupport
import Testing

@testable import TerritorialClaims

@Suite struct MisprintTests {
    @Test(arguments: [
        ("Бахмут", "бахмут", 0), ("Бамхут", "Бахмут", 1), ("Бахмт", "Бахмут", 1), ("Баахмут", "Бахмут", 1),
        ("Бахмун", "Бахмут", 1), ("Кам'янка", "Камянка", 0), ("Нью Йорк", "Нью-Йорк", 0), ("Pkorvosk", "Pokrovsk", 2),
    ])
    func `wrong letters are counted, case, apostrophes and hyphens aside`(written: String, name: String, edits: Int) {
        #expect(WrittenLetters(written).edits(to: WrittenLetters(name), atMost: 2) == edits)
        #expect(WrittenLetters(name).edits(to: WrittenLetters(written), atMost: 2) == edits)
    }

    @Test(arguments: [
        ("Бахмут", "Покровськ"), ("", "Бахмут"), ("Бахмут", ""), ("Bakhmut", "Бахмут"), ("абвгде", "вгдеаб"),
    ])
    func `what differs by more is no misprint`(written: String, name: String) {
        #expect(WrittenLetters(written).edits(to: WrittenLetters(name), atMost: 2) == nil)
    }

    @Test func `a misprint weighs more in a long name, where the text says, and with one letter wrong`() {
        for letters in 4...14 {
            let one = Misprint.weight(edits: 1, letters: letters, isInRegion: true)
            #expect(one > Misprint.weight(edits: 1, letters: letters, isInRegion: false))
            #expect(one > Misprint.weight(edits: 2, letters: letters, isInRegion: true))
            #expect(one <= Misprint.weight(edits: 1, letters: letters + 2, isInRegion: true))
        }
    }

    private static func resolver() throws -> Resolver {
        Resolver(
            gazetteer: try Gazetteer(
                index: UnsafeRawBufferPointer(start: gazetteer_index_start(), count: gazetteer_index_length)))
    }

    @Test(arguments: [
        ("Олпешківці", "Хмельницька область", "Олешківці"), ("Kostiantynivak", "Donetsk Oblast", "Костянтинівка"),
        ("Chaiv Yar", "Donetsk Oblast", "Часів Яр"),
    ])
    func `a misprint of a long name in its region is that name`(written: String, region: String, name: String) throws {
        let answer = try Self.resolver().resolve(NameQuery(name: written, region: region))
        #expect(answer.candidates.first?.place.localName == name)
        #expect(answer.status != .unresolved)
    }

    @Test func `two wrong letters of a short name are offered, not decided`() throws {
        let answer = try Self.resolver().resolve(NameQuery(name: "Бмхат", region: "Donetsk Oblast"))
        #expect(answer.status != .resolved)
    }

    /// Letters drawn at random, as a name that nobody bears.
    @Test func `hardly a string of random letters resolves`() throws {
        let resolver = try Self.resolver()
        var random = SeededRandom(seed: 20_260_101)
        var resolved = 0
        for _ in 0..<400 {
            let letters = (0..<Int.random(in: 4...11, using: &random)).map { _ in
                "abcdefghijklmnopqrstuvwxyz".randomElement(using: &random) ?? "a"
            }
            if resolver.resolve(NameQuery(name: String(letters))).status == .resolved { resolved += 1 }
        }
        #expect(resolved <= 10)
    }
}
