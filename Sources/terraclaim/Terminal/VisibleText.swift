/// Text from reports, made safe to print: what would move the cursor, color the screen or turn the line around is shown
/// instead of done.
enum VisibleText {
    /// The text on one line: line breaks, tabs and runs of spaces become one space; C0 and C1 controls (so every ANSI
    /// escape sequence), bidirectional controls, other invisible format characters and noncharacters become `\u{1B}`.
    ///
    /// A zero-width joiner or non-joiner stays, since scripts and emoji need it. Linear in the text; the text itself
    /// when nothing is to be done.
    static func line(_ text: String) -> String {
        if isPlain(text) { return text }
        var result = ""
        var pendingSpace = false
        for scalar in text.unicodeScalars {
            if isBlank(scalar) {
                pendingSpace = true
                continue
            }
            if pendingSpace, !result.isEmpty { result += " " }
            pendingSpace = false
            if isHostile(scalar) {
                result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// True for printable ASCII without doubled, leading or trailing spaces: the frequent case.
    private static func isPlain(_ text: String) -> Bool {
        var previous: UInt8 = 0x20
        for byte in text.utf8 {
            guard (0x20...0x7E).contains(byte), byte != 0x20 || previous != 0x20 else { return false }
            previous = byte
        }
        return previous != 0x20
    }

    /// True for what separates words on a line or lines from each other.
    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09...0x0D, 0x20, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    /// True for what a terminal obeys instead of showing it, and for what deceives the eye.
    private static func isHostile(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F: true
        // Soft hyphen, Arabic letter mark, Mongolian vowel separator.
        case 0xAD, 0x61C, 0x180E: true
        // Zero-width space; left-to-right and right-to-left marks.
        case 0x200B, 0x200E, 0x200F: true
        // Embeddings, overrides and isolates (UAX #9); word joiner and invisible operators.
        case 0x202A...0x202E, 0x2060...0x206F: true
        // Byte order mark, interlinear annotation, tags outside of emoji flags, variation of none of ours.
        case 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF: true
        default: scalar.properties.isNoncharacterCodePoint
        }
    }
}
