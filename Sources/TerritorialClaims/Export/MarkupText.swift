/// Words of reports made harmless inside markup: they are shown, never obeyed.
enum MarkupText {
    /// The text as character data or a quoted attribute of XML 1.0, HTML and SVG: white space made one blank, `& < > " '`
    /// escaped, characters that XML forbids and those that turn the line around made U+FFFD.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in plain(text).unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// The text as CommonMark: like ``escaped(_:)``, and every character that could begin emphasis, a link, an image, code, a heading,
    /// a table's cell or raw HTML behind a backslash.
    static func markdown(_ text: String) -> String {
        var result = ""
        let scalars = Array(plain(text).unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            // GitHub makes links of bare addresses and of names behind an @.
            case ":" where index + 1 < scalars.count && scalars[index + 1] == "/": result += "&#58;"
            case "." where index >= 3 && scalars[index - 1].properties.lowercaseMapping == "w": result += "&#46;"
            case "\\", "`", "*", "_", "[", "]", "#", "|", "~", "!", "$":
                result += "\\"
                result.unicodeScalars.append(scalar)
            case "@": result += "&#64;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// The address as it may stand in a link; nil unless it is http or https, without blanks and anything that ends a link.
    static func address(_ text: String) -> String? {
        let lower = text.prefix(8).lowercased()
        guard lower.hasPrefix("http://") || lower.hasPrefix("https://") else { return nil }
        var result = ""
        for byte in text.utf8 {
            switch byte {
            case 0x21, 0x23...0x26, 0x2A...0x3B, 0x3D, 0x3F...0x5A, 0x5F, 0x61...0x7A, 0x7E:
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                result += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
            }
        }
        return result
    }

    private static func plain(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var pendingBlank = false
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x09...0x0D, 0x20, 0x85, 0x2028, 0x2029:
                pendingBlank = true
                continue
            case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F, 0x202A...0x202E,
                0x2060...0x206F,
                0xFEFF, 0xFFF9...0xFFFB, 0xFFFE, 0xFFFF, 0xE0000...0xE0FFF:
                if pendingBlank { result.append(" ") }
                pendingBlank = false
                result.append("\u{FFFD}")
            default:
                if pendingBlank { result.append(" ") }
                pendingBlank = false
                result.append(scalar)
            }
        }
        if pendingBlank { result.append(" ") }
        return String(result)
    }
}
