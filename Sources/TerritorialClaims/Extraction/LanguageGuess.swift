/// Tells the language of a stretch of text by its letters and commonest words.
enum LanguageGuess {
    /// "en", "ru", "uk"; nil when it is another or there is too little to tell.
    static func language(_ tokens: [Token]) -> String? {
        var (latin, cyrillic, ukrainian, russian) = (0, 0, 0, 0)
        var english = 0
        var words = 0
        for token in tokens where token.kind == .word {
            words += 1
            var isCyrillic = false
            for scalar in token.text.unicodeScalars {
                switch scalar.value {
                case 0x456, 0x457, 0x454, 0x491:
                    ukrainian += 2
                    isCyrillic = true
                case 0x44B, 0x44D, 0x44A:
                    russian += 2
                    isCyrillic = true
                case 0x400...0x4FF: isCyrillic = true
                default: break
                }
            }
            if isCyrillic { cyrillic += 1 } else { latin += 1 }
            if ukrainianWords.contains(token.text) { ukrainian += 3 }
            if russianWords.contains(token.text) { russian += 3 }
            if englishWords.contains(token.text) { english += 1 }
        }
        guard words > 0 else { return nil }
        if cyrillic * 2 >= words {
            if ukrainian > russian { return "uk" }
            return russian > 0 || cyrillic >= 2 ? "ru" : nil
        }
        // One word in twelve is among these in any English text of some length; other Latin languages have next to none.
        return english * 12 >= latin || latin <= 6 ? "en" : nil
    }

    private static let englishWords: Set<String> = [
        "the", "of", "and", "in", "to", "by", "was", "were", "has", "have", "had", "is", "are", "on", "from", "that",
        "its",
        "forces", "troops", "said", "with", "under", "control", "captured", "russian", "ukrainian", "ukraine", "russia",
        "near",
    ]
    private static let ukrainianWords: Set<String> = [
        "та", "що", "від", "це", "його", "із", "які", "ворог", "під", "біля", "було", "зсу", "й", "у", "про", "має",
        "як",
    ]
    private static let russianWords: Set<String> = [
        "и", "что", "это", "от", "его", "из", "которые", "под", "было", "вс", "рф", "всу", "об", "как", "не",
        "сообщили", "с", "в",
    ]
}
