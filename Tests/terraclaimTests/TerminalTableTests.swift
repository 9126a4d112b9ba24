import Testing

@testable import terraclaim

struct TerminalTableTests {
    @Test func `columns line up by what a terminal shows`() {
        var table = TextTable([.init("Place"), .init("Local name"), .init("Claims", isNumber: true), .init("Region")])
        table.add(["Pankivka", "Панківка", "12", "Donetsk Oblast"])
        table.add(["Tokyo", "東京", "7", "–"])
        table.add(["Ї", "й", "", "Luhansk Oblast"])
        #expect(
            table.words(on: .none) == """
                Place     Local name  Claims  Region
                Pankivka  Панківка        12  Donetsk Oblast
                Tokyo     東京             7  –
                Ї         й                   Luhansk Oblast

                """)
    }

    @Test func `no line ends in blanks and a table without rows is nothing`() {
        var table = TextTable([.init(""), .init(""), .init("")])
        #expect(table.words(on: .none) == "")
        table.add(["a", "bb", "ccc"])
        table.add(["aaa"])
        #expect(table.words(on: .none) == "a    bb  ccc\naaa\n")
    }

    @Test func `only a terminal shortens cells, the widest first and none below its least`() {
        var table = TextTable([.init("Place"), .init("Quote", least: 10), .init("Claimant", least: 8)])
        let quote = "Russia’s Ministry of Defense said its troops had captured Pankivka"
        table.add(["Pankivka", quote, "Russian Ministry of Defense"])
        #expect(table.words(on: .none).contains(quote))
        let narrow = table.words(on: Terminal(columns: 50, noColor: "1", term: nil))
        #expect(
            narrow == """
                Place     Quote                Claimant
                Pankivka  Russia’s Ministry…   Russian Ministry o…

                """)
        let least = table.words(on: Terminal(columns: 20, noColor: "1", term: nil))
        #expect(least == "Place     Quote       Claimant\nPankivka  Russia’s…   Russian…\n")
    }

    @Test func `color does not move columns`() {
        var table = TextTable([.init("Stance"), .init("Place")])
        table.add([.init("disputed", .warning), "Pankivka"])
        table.add([.init("no", .alarm), "Toretsk"])
        let colored = table.words(on: Terminal(columns: 80, noColor: nil, term: "xterm"))
        var plain = colored
        for code in Style.allCases.map(\.rawValue) + ["0"] { plain = plain.replacing("\u{1B}[\(code)m", with: "") }
        #expect(plain == table.words(on: .none))
        #expect(colored.contains("\u{1B}[33mdisputed\u{1B}[0m  Pankivka\n"))
    }

    @Test func `a hostile cell can neither break the line nor color it`() {
        var table = TextTable([.init("Place"), .init("Quote")])
        table.add(["Pank\u{1B}[2Jivka", "one\ntwo"])
        let blanks = String(repeating: " ", count: 14)
        #expect(table.words(on: .none) == "Place\(blanks)Quote\nPank\\u{1B}[2Jivka  one two\n")
    }
}
