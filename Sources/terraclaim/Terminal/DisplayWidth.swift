/// How many cells of a terminal a text takes.
///
/// Counts grapheme clusters by Unicode Standard Annex #11 (East Asian Width, 16.0; ambiguous letters such as Cyrillic
/// ones are narrow) and, for emoji, by Unicode Technical Standard #51.
enum DisplayWidth {
    /// Cells that the text takes on one line. Linear in the text; printable ASCII costs one pass over its bytes.
    static func of(_ text: String) -> Int {
        if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text.utf8.count }
        return text.reduce(0) { $0 + of($1) }
    }

    /// Cells that one grapheme cluster takes: 0, 1 or 2.
    static func of(_ character: Character) -> Int {
        var width = 0
        for scalar in character.unicodeScalars {
            if scalar.value == 0xFE0F, width == 1 { return 2 }
            width = max(width, of(scalar))
        }
        return width
    }

    /// The longest beginning of whole grapheme clusters that takes at most `limit` cells, with `…` as its last cell when
    /// something was left out; nothing when the limit is below 1.
    static func truncated(_ text: String, to limit: Int) -> String {
        if of(text) <= limit { return text }
        guard limit >= 1 else { return "" }
        var result = ""
        var used = 0
        for character in text {
            let width = of(character)
            if used + width > limit - 1 { break }
            result.append(character)
            used += width
        }
        while result.last == " " { result.removeLast() }
        return result + "…"
    }

    private static func of(_ scalar: Unicode.Scalar) -> Int {
        if scalar.value < 0x300 { return scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) ? 0 : 1 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return 0
        default: break
        }
        return scalar.properties.isEmojiPresentation || isWide(scalar.value) ? 2 : 1
    }

    /// True for the blocks whose letters UAX #11 calls Wide or Fullwidth; emoji are told apart by their own property.
    private static func isWide(_ value: UInt32) -> Bool {
        guard value >= 0x1100 else { return false }
        switch value {
        case 0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F,
            0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
            0x16FE0...0x18CFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F265, 0x20000...0x3FFFD:
            return true
        default: return false
        }
    }
}
