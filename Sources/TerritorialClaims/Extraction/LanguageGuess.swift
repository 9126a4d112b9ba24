/// Which language a word speaks for, by its letters and by being one of the commonest.
struct LanguageLeaning: Equatable {
    var isCyrillic = false
    var ukrainian: Int32 = 0
    var russian: Int32 = 0
    var english: Int32 = 0

    /// The leaning of a folded word.
    init(_ word: String) {
        for scalar in word.unicodeScalars {
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
        if LanguageLeaning.ukrainianWords.contains(word) { ukrainian += 3 }
        if LanguageLeaning.russianWords.contains(word) { russian += 3 }
        if LanguageLeaning.englishWords.contains(word) { english += 1 }
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

/// Tells the language of a stretch of text by its letters and commonest words.
enum LanguageGuess {
    /// "en", "ru", "uk"; nil when it is another or there is too little to tell.
    static func language(_ words: some Sequence<LanguageLeaning>) -> String? {
        var (count, latin, cyrillic) = (0, 0, 0)
        var (ukrainian, russian, english): (Int32, Int32, Int32) = (0, 0, 0)
        for word in words {
            count += 1
            if word.isCyrillic { cyrillic += 1 } else { latin += 1 }
            ukrainian += word.ukrainian
            russian += word.russian
            english += word.english
        }
        guard count > 0 else { return nil }
        if cyrillic * 2 >= count {
            if ukrainian > russian { return "uk" }
            return russian > 0 || cyrillic >= 2 ? "ru" : nil
        }
        // One word in twelve is among these in any English text of some length; other Latin languages have next to none.
        return Int(english) * 12 >= latin || latin <= 6 ? "en" : nil
    }
}
