import Testing

@testable import TerritorialClaims

/// Texts as they come: broken, decorated, endless.
@Suite struct RoughTextTests {
    private static func read(_ text: String, _ language: String? = "en") -> String {
        ReadSentence.summary(of: text, language: language)
    }

    @Test func `invisible letters, direction marks and line ends do not hide a claim`() {
        #expect(Self.read("\u{202E}Russian forces captured Avdiivka.\u{202C}") == "Avdiivka:R")
        #expect(Self.read("Weather is fine.\r\n\r\nRussian forces captured Avdiivka.\r\n") == "Avdiivka:R")
        #expect(Self.read("🇷🇺❗️Russian forces captured Avdiivka 🔥🔥") == "Avdiivka:R")
    }

    @Test func `a Cyrillic sentence in an English report is read in its own language`() {
        #expect(Self.read("The map was updated.\nВорог окупував Авдіївку.") == "Авдіївку:R")
    }

    @Test func `a language that no lexicon reads gives a notice and no guesses`() {
        let report = Report(
            id: "fr", text: "Les forces russes ont pris la ville de Bakhmout, selon le ministère de la Défense.",
            language: "fr")
        let extraction = ReadSentence.extractor.read(report)
        #expect(extraction.statements.isEmpty)
        #expect(extraction.notices == ["language not read: fr; nothing was extracted"])
    }

    /// Texts of other trades use the words of change too.
    @Test(arguments: [
        "The scheduler passes control to TaskHarness, which takes a CallbackInfo and returns it.",
        "CRLF left by the editor is stripped. Flow control of the SessionWindow was lost.",
        "Open Panel32 and take a look: Qtkpanel captured the screen.",
    ])
    func `a text of another trade says nothing about control`(text: String) {
        #expect(ReadSentence.extractor.read(Report(id: "manual", text: text, language: "en")).statements == [])
    }

    @Test func `nothing comes of nothing`() {
        #expect(Self.read("") == "")
        #expect(Self.read("\u{FEFF}\n\n   \t") == "")
        #expect(Self.read(String(repeating: "“", count: 2000) + "captured" + String(repeating: "”", count: 2000)) == "")
    }

    @Test(arguments: ["en", "ru", "uk"]) func `spans lie in the text and hold what they say`(language: String) {
        let text = """
            ❗️Russian forces captured Bakhmut, Toretsk and Avdiivka in Donetsk region. Kyiv denied it.
            Российские войска освободили Торецк и Авдеевку в ДНР — Минобороны.
            Ворог окупував Бахмут і Торецьк, а також просунувся біля Авдіївки.
            """
        let extraction = ReadSentence.extractor.read(Report(id: "spans", text: text, language: language))
        #expect(!extraction.statements.isEmpty)
        for statement in extraction.statements + extraction.background {
            #expect(statement.wordingSpan.words(in: text) == statement.wording)
            #expect(statement.sentence.words(in: text) != nil)
            if let toponym = statement.toponym {
                #expect(toponym.span.words(in: text) == toponym.surface)
                #expect(statement.sentence.contains(toponym.span))
            }
            for hint in statement.hints where hint.kind != .otherName {
                #expect(hint.span.words(in: text) == hint.text)
            }
        }
    }

    @Test func `a Latin letter of the same look in a Cyrillic name is read as the Cyrillic one`() {
        // The first letter of the name is a Latin A.
        #expect(Self.read("Российские войска освободили Aвдеевку.", "ru") == "Aвдеевку:R")
    }

    @Test func `zero-width letters inside a name part nothing`() {
        let report = Report(id: "z", text: "Russian forces captured Av\u{200B}diivka.", language: "en")
        let found = ReadSentence.extractor.read(report).statements.compactMap(\.toponym)
        #expect(found.map(\.surface) == ["Av\u{200B}diivka"])
    }

    @Test func `bytes that are no UTF-8 spoil only the words they stand in`() {
        let bytes = Array("Russian forces captured Avdiivka. ".utf8) + [0xFF, 0xD0, 0xC3, 0x28, 0xED, 0xA0, 0x80]
        #expect(Self.read(String(decoding: bytes, as: UTF8.self)) == "Avdiivka:R")
    }

    @Test func `line ends of three kinds in one text part its lines`() {
        let text = "Weather\rRussian forces captured Avdiivka.\r\nRussian forces captured Bakhmut.\nEnd"
        #expect(Self.read(text).contains("Avdiivka:R"))
        #expect(Self.read(text).contains("Bakhmut:R"))
    }

    /// Found by fuzzing: the opening date was looked at as a dateline's.
    @Test(arguments: ["20.08.2025 Russian forces captured Avdiivka.", "2025-08-20, Russian forces captured Avdiivka."])
    func `a text may open with its date`(text: String) {
        let report = Report(id: "date", text: text, published: CalendarDay("2025-08-20"), language: "en")
        #expect(ReadSentence.extractor.read(report).statements.compactMap(\.toponym?.surface) == ["Avdiivka"])
    }

    /// Shapes that cost more than their length in a careless reader; the benchmark tells how long they take.
    @Test(arguments: [
        String(repeating: ",", count: 200_000),
        String(repeating: "«", count: 20_000) + String(repeating: "»", count: 20_000),
        String(repeating: "(", count: 50_000), String(repeating: "a", count: 500_000),
        String(repeating: "A ", count: 20_000),
        String(repeating: "12.", count: 50_000), String(repeating: "\u{202E}", count: 20_000),
    ])
    func `a claim before and behind an endless line is read`(line: String) {
        let text = "Russian forces captured Avdiivka.\n\(line)\nRussian forces captured Bakhmut."
        let found = ReadSentence.extractor.read(Report(id: "long", text: text, language: "en"))
        #expect(found.statements.compactMap(\.toponym?.surface) == ["Avdiivka", "Bakhmut"])
    }

    @Test func `a word too long to be one is no name and no phrase`() {
        let long = "X" + String(repeating: "x", count: WordMemory.longestWord)
        #expect(Self.read("Russian forces captured \(long) and Avdiivka.") == "Avdiivka:R")
    }
}
