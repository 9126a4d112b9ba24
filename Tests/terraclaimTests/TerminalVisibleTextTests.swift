import TestSupport
import Testing

@testable import terraclaim

struct TerminalVisibleTextTests {
    @Test(arguments: [
        ("Pokrovsk", "Pokrovsk"),
        ("Покровськ, Їжак і Мар’їнка", "Покровськ, Їжак і Мар’їнка"),
        ("red \u{1B}[31mtext\u{1B}[0m", "red \\u{1B}[31mtext\\u{1B}[0m"),
        ("title \u{1B}]0;owned\u{07}", "title \\u{1B}]0;owned\\u{7}"),
        ("C1 \u{9B}2J", "C1 \\u{9B}2J"),
        ("bell\u{07} nul\u{0} del\u{7F}", "bell\\u{7} nul\\u{0} del\\u{7F}"),
        ("\u{202E}ksvorkoP", "\\u{202E}ksvorkoP"),
        ("\u{2066}isolate\u{2069}", "\\u{2066}isolate\\u{2069}"),
        ("Ba\u{200B}nk\u{AD}iv\u{FEFF}ka", "Ba\\u{200B}nk\\u{AD}iv\\u{FEFF}ka"),
        ("one\ntwo\r\nthree\u{2028}four\u{85}five", "one two three four five"),
        ("  many \t  blanks  ", "many blanks"),
        ("family 👩‍👩‍👧 stays, e\u{301} too", "family 👩‍👩‍👧 stays, e\u{301} too"),
        ("", ""),
    ])
    func `hostile text is shown instead of obeyed, on one line`(text: String, shown: String) {
        #expect(VisibleText.line(text) == shown)
    }

    @Test func `no text whatever puts a control, a line break or a turned line on the screen`() {
        var random = SeededRandom(seed: 7)
        let hostile: [ClosedRange<UInt32>] = [0...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2060...0x206F, 0x41...0x5A]
        for _ in 0..<2000 {
            var text = ""
            for _ in 0..<Int.random(in: 0...12, using: &random) {
                let range = hostile.randomElement(using: &random)!
                text.unicodeScalars.append(Unicode.Scalar(UInt32.random(in: range, using: &random))!)
            }
            for scalar in VisibleText.line(text).unicodeScalars {
                #expect(scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value), "\(text.debugDescription)")
                #expect(!(0x2028...0x202E).contains(scalar.value) && !(0x2060...0x206F).contains(scalar.value))
            }
            #expect(VisibleText.line(VisibleText.line(text)) == VisibleText.line(text))
        }
    }
}
