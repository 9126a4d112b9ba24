import Testing

@testable import terraclaim

struct TerminalTests {
    @Test(arguments: [
        ("", 0), ("Pokrovsk", 8), ("Покровськ", 9), ("Їжак", 4), ("и\u{306}", 1), ("e\u{301}\u{327}", 1), ("東京", 4),
        ("ｱ", 1), ("Ａ", 2), ("한국", 4), ("👩‍👩‍👧", 2), ("🇺🇦", 2), ("☎", 1), ("☎️", 2), ("–…", 2), ("a\u{200D}b", 2),
    ])
    func `a width counts what a terminal shows`(text: String, width: Int) {
        #expect(DisplayWidth.of(text) == width)
    }

    @Test(arguments: [
        ("Pokrovsk", 8, "Pokrovsk"), ("Pokrovsk", 5, "Pokr…"), ("Новий Донбас", 7, "Новий…"), ("東京都", 4, "東…"),
        ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"), ("abc", 1, "…"), ("abc", 0, ""), ("", 0, ""),
    ])
    func `shortening keeps whole letters and never exceeds the limit`(text: String, limit: Int, shown: String) {
        #expect(DisplayWidth.truncated(text, to: limit) == shown)
        #expect(DisplayWidth.of(shown) <= limit)
    }

    @Test func `colors need a terminal that is not dumb and no NO_COLOR`() {
        #expect(Terminal(columns: 100, noColor: nil, term: "xterm").showsColor)
        #expect(Terminal(columns: 100, noColor: "", term: "xterm").showsColor)
        #expect(!Terminal(columns: 100, noColor: "1", term: "xterm").showsColor)
        #expect(!Terminal(columns: 100, noColor: "0", term: "xterm").showsColor)
        #expect(!Terminal(columns: 100, noColor: nil, term: "dumb").showsColor)
        #expect(!Terminal.none.showsColor)
        #expect(Terminal.none.width == nil)
    }

    @Test func `a width that is not known counts as 80`() {
        #expect(Terminal(columns: nil, noColor: nil, term: nil).width == 80)
        #expect(Terminal(columns: 3, noColor: nil, term: nil).width == 80)
        #expect(Terminal(columns: 132, noColor: nil, term: nil).width == 132)
    }

    @Test func `a style writes nothing where colors are off`() {
        let colored = Terminal(columns: 80, noColor: nil, term: "xterm")
        #expect(Style.warning("disputed", on: colored) == "\u{1B}[33mdisputed\u{1B}[0m")
        #expect(Style.plain("gain", on: colored) == "gain")
        #expect(Style.alarm("", on: colored) == "")
        for style in Style.allCases { #expect(style("gain", on: .none) == "gain") }
    }
}
