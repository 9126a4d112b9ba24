/// Script of a name.
enum Script {
    case cyrillic
    case latin

    /// The script of all letters of the name; nil when they mix, are of another script or number fewer than two.
    init?(of name: String) {
        var cyrillic = 0
        var latin = 0
        for scalar in name.unicodeScalars where scalar.properties.isAlphabetic {
            switch scalar.value {
            case 0x400...0x52F: cyrillic += 1
            case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x1E00...0x1EFF: latin += 1
            default: return nil
            }
        }
        switch (cyrillic, latin) {
        case (2..., 0): self = .cyrillic
        case (0, 2...): self = .latin
        default: return nil
        }
    }

    /// The tag of names in the script whose language is not known.
    var tag: String {
        switch self {
        case .cyrillic: "und-Cyrl"
        case .latin: "und-Latn"
        }
    }
}

/// True when the name has letters that Ukrainian doesn't have and Russian has.
func hasRussianLetters(_ name: String) -> Bool {
    name.unicodeScalars.contains { "ыэёъЫЭЁЪ".unicodeScalars.contains($0) }
}

/// True when the name has letters that Russian doesn't have and Ukrainian has.
func hasUkrainianLetters(_ name: String) -> Bool {
    name.unicodeScalars.contains { "іїєґІЇЄҐ\u{2019}".unicodeScalars.contains($0) }
}
