/// A word, number or mark of a text.
struct Token: Sendable {
    enum Kind: Sendable { case word, number, mark }

    var span: ByteSpan
    /// The word folded by ``WordFolding``; a mark or number as it stands.
    var text: String
    var kind: Kind
    var isCapitalized: Bool
    var isAllCapitals: Bool
    /// True when white space stands before it.
    var spaceBefore: Bool
    /// True when a quotation mark stood before it.
    var isAfterQuote = false

    var isQuote: Bool {
        guard kind == .mark, let scalar = text.unicodeScalars.first?.value else { return false }
        return scalar == 0x22 || scalar == 0x27 || scalar == 0xAB || scalar == 0xBB
            || (0x2018...0x201F).contains(scalar)
    }
}

/// Splits a stretch of a text into tokens. Cost: linear.
enum Tokenizer {
    static func tokens(_ bytes: UnsafeBufferPointer<UInt8>, _ stretch: Range<Int>) -> [Token] {
        var tokens: [Token] = []
        var index = stretch.lowerBound
        let end = stretch.upperBound
        var space = true
        while index < end {
            let (scalar, length) = Scalars.decode(bytes, index, end)
            if Scalars.isSpace(scalar) || Scalars.isInvisible(scalar) {
                if Scalars.isSpace(scalar) { space = true }
                index += length
                continue
            }
            let start = index
            if Scalars.isDigit(scalar) {
                index += length
                while index < end {
                    let (next, size) = Scalars.decode(bytes, index, end)
                    if Scalars.isDigit(next) {
                        index += size
                    } else if next == 0x2E || next == 0x2C || next == 0x3A, index + size < end,
                        Scalars.isDigit(Scalars.decode(bytes, index + size, end).0)
                    {
                        index += size
                    } else {
                        break
                    }
                }
                let (next, _) = index < end ? Scalars.decode(bytes, index, end) : (0, 1)
                if Scalars.isLetter(next) {
                    let close = wordEnd(bytes, index, end)
                    append(&tokens, bytes, start, close, .word, space)
                    index = close
                } else {
                    append(&tokens, bytes, start, index, .number, space)
                }
            } else if Scalars.isLetter(scalar) {
                index = wordEnd(bytes, index, end)
                append(&tokens, bytes, start, index, .word, space)
            } else {
                index += length
                append(&tokens, bytes, start, index, .mark, space)
            }
            space = false
        }
        return tokens
    }

    /// The tokens without quotation marks, which part no phrase: 'announced the "liberation" of X'.
    static func withoutQuotes(_ tokens: [Token]) -> [Token] {
        var kept: [Token] = []
        kept.reserveCapacity(tokens.count)
        var isAfterQuote = false
        for var token in tokens {
            if token.isQuote {
                isAfterQuote = true
                continue
            }
            token.isAfterQuote = isAfterQuote
            isAfterQuote = false
            kept.append(token)
        }
        return kept
    }

    /// End of the word that begins at `start`: letters and digits, with single apostrophes and hyphens between letters.
    private static func wordEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end {
            let (scalar, length) = Scalars.decode(bytes, index, end)
            if Scalars.isLetter(scalar) || Scalars.isDigit(scalar) || Scalars.isInvisible(scalar)
                || Scalars.isCombining(scalar)
            {
                index += length
            } else if Scalars.isApostrophe(scalar) || scalar == 0x2D || scalar == 0x2011, index + length < end,
                Scalars.isLetter(Scalars.decode(bytes, index + length, end).0)
            {
                index += length
            } else {
                break
            }
        }
        return index
    }

    private static func append(
        _ tokens: inout [Token], _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ kind: Token.Kind,
        _ space: Bool
    ) {
        let raw = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
        var isCapitalized = false
        var isAllCapitals = false
        if kind == .word {
            isCapitalized = raw.unicodeScalars.first.map { $0.properties.isUppercase } ?? false
            isAllCapitals =
                isCapitalized && raw.unicodeScalars.count > 1
                && raw.unicodeScalars.allSatisfy { !$0.properties.isLowercase }
        }
        tokens.append(
            Token(
                span: ByteSpan(start, end), text: kind == .word ? WordFolding.folded(raw) : raw, kind: kind,
                isCapitalized: isCapitalized, isAllCapitals: isAllCapitals, spaceBefore: space))
    }
}

/// Scalars of a text read from bytes; a broken sequence is one replacement character of one byte.
enum Scalars {
    @inline(__always)
    static func decode(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> (UInt32, Int) {
        let first = bytes[index]
        if first < 0x80 { return (UInt32(first), 1) }
        if first >= 0xC2, first < 0xE0, index + 1 < end {
            return (UInt32(first & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F), 2)
        }
        if first >= 0xE0, first < 0xF0, index + 2 < end {
            return (
                UInt32(first & 0x0F) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F), 3
            )
        }
        if first >= 0xF0, first < 0xF5, index + 3 < end {
            return (
                UInt32(first & 0x07) << 18 | UInt32(bytes[index + 1] & 0x3F) << 12 | UInt32(bytes[index + 2] & 0x3F)
                    << 6
                    | UInt32(bytes[index + 3] & 0x3F), 4
            )
        }
        return (0xFFFD, 1)
    }

    static func isSpace(_ value: UInt32) -> Bool {
        value == 0x20 || (0x09...0x0D).contains(value) || value == 0xA0 || (0x2000...0x200A).contains(value)
            || value == 0x202F || value == 0x3000
    }
    static func isInvisible(_ value: UInt32) -> Bool {
        value == 0xAD || (0x200B...0x200F).contains(value) || (0x202A...0x202E).contains(value)
            || (0x2060...0x2069).contains(value) || value == 0xFEFF || value == 0xFE0F
    }
    static func isCombining(_ value: UInt32) -> Bool { (0x300...0x36F).contains(value) }
    static func isDigit(_ value: UInt32) -> Bool { (0x30...0x39).contains(value) }
    static func isApostrophe(_ value: UInt32) -> Bool {
        value == 0x27 || value == 0x2019 || value == 0x2BC || value == 0x60
    }
    static func isLetter(_ value: UInt32) -> Bool {
        if value < 0x80 { return (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }
        if value < 0x2B0 { return value >= 0xC0 && value != 0xD7 && value != 0xF7 }
        return (0x370...0x52F).contains(value) || (0x1E00...0x1FFF).contains(value) || value == 0x2BC
    }
    static func isUppercase(_ value: UInt32) -> Bool {
        (0x41...0x5A).contains(value) || (0x400...0x42F).contains(value) || value == 0x490
            || (0xC0...0xDE).contains(value)
    }
}
