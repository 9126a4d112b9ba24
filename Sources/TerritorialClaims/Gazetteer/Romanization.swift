/// A published way of writing Ukrainian or Russian names in Latin letters, by rule alone.
public enum Romanization: String, Sendable, CaseIterable {
    /// Ukrainian. Resolution 55 of the Cabinet of Ministers of Ukraine of 27 January 2010, adopted as the United Nations
    /// system in 2012 (X/9) and as the BGN/PCGN 2019 agreement.
    case ukrainianNational2010 = "KMU-2010"
    /// Ukrainian. BGN/PCGN 1965 system, in use until 2019; soft sign ’, apostrophe ”.
    case ukrainianBGN1965 = "BGN-PCGN-1965"
    /// Russian. BGN/PCGN 1947 system; soft sign ’, hard sign ”.
    case russianBGN1947 = "BGN-PCGN-1947"
    /// Ukrainian. ISO 9:1995, one Latin letter for each Cyrillic one.
    case ukrainianISO9 = "ISO-9-uk"
    /// Russian. ISO 9:1995, one Latin letter for each Cyrillic one.
    case russianISO9 = "ISO-9-ru"

    /// Language of the names it takes: "uk" or "ru".
    public var language: String {
        switch self {
        case .ukrainianNational2010, .ukrainianBGN1965, .ukrainianISO9: "uk"
        case .russianBGN1947, .russianISO9: "ru"
        }
    }

    /// The name in Latin letters. Letters that the system doesn't know stay as they are; combining stress marks go. The
    /// optional middle dots of the BGN/PCGN systems are not written. Cost: linear in the name.
    public func romanize(_ name: String) -> String {
        let letters = Array(name.unicodeScalars.filter { $0 != stressMark })
        var result = String.UnicodeScalarView()
        for position in letters.indices {
            let letter = letters[position].lowercasedLetter
            let previous = position > 0 ? letters[position - 1].lowercasedLetter : nil
            guard let latin = latin(for: letter, after: previous) else {
                result.append(letters[position])
                continue
            }
            append(latin, casedLike: position, of: letters, to: &result)
        }
        return String(result)
    }

    private func latin(for letter: Unicode.Scalar, after previous: Unicode.Scalar?) -> String? {
        switch self {
        case .ukrainianNational2010: nationalUkrainian(letter, after: previous)
        case .ukrainianBGN1965: bgnUkrainian(letter)
        case .russianBGN1947: bgnRussian(letter, after: previous)
        case .ukrainianISO9, .russianISO9: iso9(letter)
        }
    }
}

/// U+0301, written over a stressed vowel in encyclopedias.
private let stressMark: Unicode.Scalar = "\u{301}"

extension Unicode.Scalar {
    /// The letter in lower case; itself when its lower case is not one scalar.
    fileprivate var lowercasedLetter: Unicode.Scalar {
        let lower = properties.lowercaseMapping.unicodeScalars
        return lower.count == 1 ? lower[lower.startIndex] : self
    }

    fileprivate var isUppercaseLetter: Bool { properties.isUppercase }

    /// True for the marks that stand for the Ukrainian apostrophe in texts.
    var isApostrophe: Bool {
        switch self {
        case "'", "\u{2019}", "\u{2BC}", "\u{2018}", "`", "\u{B4}", "\u{FF07}": true
        default: false
        }
    }
}

/// Appends `latin` with the case of the letter at `position`: one capital in a capitalized word, all in a word of capitals.
private func append(
    _ latin: String, casedLike position: Int, of letters: [Unicode.Scalar], to result: inout String.UnicodeScalarView
) {
    guard letters[position].isUppercaseLetter else {
        result.append(contentsOf: latin.unicodeScalars)
        return
    }
    let next = position + 1 < letters.count ? letters[position + 1] : nil
    let before = position > 0 ? letters[position - 1] : nil
    let inCapitals = next?.isUppercaseLetter ?? (before?.isUppercaseLetter ?? false)
    if inCapitals {
        result.append(contentsOf: latin.uppercased().unicodeScalars)
    } else if let first = latin.first {
        result.append(contentsOf: String(first).uppercased().unicodeScalars)
        result.append(contentsOf: latin.dropFirst().unicodeScalars)
    }
}

/// True at the beginning of a word; an apostrophe does not begin one.
private func beginsWord(after previous: Unicode.Scalar?) -> Bool {
    guard let previous else { return true }
    return !(previous.properties.isAlphabetic || previous.isApostrophe)
}

/// Resolution 55, table and notes 1 (зг) and 2 (soft sign and apostrophe left out).
private func nationalUkrainian(_ letter: Unicode.Scalar, after previous: Unicode.Scalar?) -> String? {
    switch letter {
    case "є": beginsWord(after: previous) ? "ye" : "ie"
    case "ї": beginsWord(after: previous) ? "yi" : "i"
    case "й": beginsWord(after: previous) ? "y" : "i"
    case "ю": beginsWord(after: previous) ? "yu" : "iu"
    case "я": beginsWord(after: previous) ? "ya" : "ia"
    case "г": previous == "з" ? "gh" : "h"
    case "ь": ""
    case _ where letter.isApostrophe: ""
    default: ukrainianCommon(letter)
    }
}

/// BGN/PCGN 1965, table.
private func bgnUkrainian(_ letter: Unicode.Scalar) -> String? {
    switch letter {
    case "є": "ye"
    case "ї": "yi"
    case "й": "y"
    case "ю": "yu"
    case "я": "ya"
    case "г": "h"
    case "ь": "\u{2019}"
    case _ where letter.isApostrophe: "\u{201D}"
    default: ukrainianCommon(letter)
    }
}

/// BGN/PCGN 1947, table and note 1 (ye, yë at the beginning and after vowels, й, ъ, ь).
private func bgnRussian(_ letter: Unicode.Scalar, after previous: Unicode.Scalar?) -> String? {
    switch letter {
    case "е": russianIotation(after: previous) ? "ye" : "e"
    case "ё": russianIotation(after: previous) ? "yë" : "ë"
    case "г": "g"
    case "и": "i"
    case "й": "y"
    case "ъ": "\u{201D}"
    case "ы": "y"
    case "ь": "\u{2019}"
    case "э": "e"
    case "ю": "yu"
    case "я": "ya"
    default: common(letter)
    }
}

private func russianIotation(after previous: Unicode.Scalar?) -> Bool {
    switch previous {
    case "а", "е", "ё", "и", "о", "у", "ы", "э", "ю", "я", "й", "ъ", "ь": true
    default: beginsWord(after: previous)
    }
}

private func ukrainianCommon(_ letter: Unicode.Scalar) -> String? {
    switch letter {
    case "ґ": "g"
    case "е": "e"
    case "и": "y"
    case "і": "i"
    default: common(letter)
    }
}

/// Letters that the systems with digraphs write alike.
private func common(_ letter: Unicode.Scalar) -> String? {
    switch letter {
    case "а": "a"
    case "б": "b"
    case "в": "v"
    case "д": "d"
    case "ж": "zh"
    case "з": "z"
    case "к": "k"
    case "л": "l"
    case "м": "m"
    case "н": "n"
    case "о": "o"
    case "п": "p"
    case "р": "r"
    case "с": "s"
    case "т": "t"
    case "у": "u"
    case "ф": "f"
    case "х": "kh"
    case "ц": "ts"
    case "ч": "ch"
    case "ш": "sh"
    case "щ": "shch"
    default: nil
    }
}

/// ISO 9:1995, table 1.
private func iso9(_ letter: Unicode.Scalar) -> String? {
    switch letter {
    case "г": "g"
    case "ґ": "g\u{300}"
    case "е": "e"
    case "ё": "ë"
    case "є": "ê"
    case "ж": "ž"
    case "и": "i"
    case "і": "ì"
    case "ї": "ï"
    case "й": "j"
    case "х": "h"
    case "ц": "c"
    case "ч": "č"
    case "ш": "š"
    case "щ": "ŝ"
    case "ъ": "\u{2BA}"
    case "ы": "y"
    case "ь": "\u{2B9}"
    case "э": "è"
    case "ю": "û"
    case "я": "â"
    case _ where letter.isApostrophe: "\u{2019}"
    default: common(letter)
    }
}
