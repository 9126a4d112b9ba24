/// A word, number or mark of a text.
struct Token: Sendable {
    enum Kind: Sendable { case word, number, mark }

    var span: ByteSpan
    /// The word folded by ``WordFolding``; a mark or number as it stands.
    var text: String
    var kind: Kind
    var isCapitalized = false
    var isAllCapitals = false
    /// True when white space stands before it.
    var spaceBefore: Bool
    /// True when a quotation mark stood before it.
    var isAfterQuote = false
    /// Number of the word in the ``WordMemory``; nil for a mark, a number and a word too long to be one.
    var word: Int?
}

/// Splits a stretch of a text into tokens. Cost: linear; a word that the memory knows is not looked into again.
struct Tokenizer {
    let bytes: UnsafeBufferPointer<UInt8>
    let memory: WordMemory

    /// The tokens of a stretch without quotation marks, which part no phrase ('announced the "liberation" of X'); the first
    /// `limit` of them.
    func tokens(_ stretch: Range<Int>, limit: Int = .max) -> [Token] {
        var tokens: [Token] = []
        tokens.reserveCapacity(min(stretch.count / 5 + 4, limit))
        var index = stretch.lowerBound
        let end = stretch.upperBound
        var space = true
        var isAfterQuote = false
        while index < end, tokens.count < limit {
            let (scalar, length) = Scalars.decode(bytes, index, end)
            if Scalars.isSpace(scalar) || Scalars.isInvisible(scalar) {
                if Scalars.isSpace(scalar) { space = true }
                index += length
                continue
            }
            let start = index
            if Scalars.isDigit(scalar) {
                index = numberEnd(index, end)
                let (next, _) = index < end ? Scalars.decode(bytes, index, end) : (0, 1)
                if Scalars.isLetter(next) {
                    index = wordEnd(index, end)
                    tokens.append(word(start, index, space))
                } else {
                    tokens.append(other(.number, start, index, space))
                }
            } else if Scalars.isLetter(scalar) {
                index = wordEnd(index, end)
                tokens.append(word(start, index, space))
            } else {
                index += length
                if Scalars.isQuote(scalar) {
                    isAfterQuote = true
                    space = false
                    continue
                }
                tokens.append(other(.mark, start, index, space))
            }
            tokens[tokens.count - 1].isAfterQuote = isAfterQuote
            isAfterQuote = false
            space = false
        }
        return tokens
    }

    private func numberEnd(_ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end {
            let byte = bytes[index]
            if Scalars.isDigit(UInt32(byte)) {
                index += 1
            } else if byte == 0x2E || byte == 0x2C || byte == 0x3A, index > start, index + 1 < end,
                Scalars.isDigit(UInt32(bytes[index + 1]))
            {
                index += 1
            } else {
                break
            }
        }
        return index
    }

    /// End of the word that begins at `start`: letters and digits, with single apostrophes and hyphens between letters.
    private func wordEnd(_ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end {
            let byte = bytes[index]
            // Latin and Cyrillic letters, by far the most.
            if (byte | 0x20) &- 0x61 < 26 {
                index += 1
                continue
            }
            if byte >= 0xD0, byte < 0xD4, index + 1 < end {
                index += 2
                continue
            }
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

    private func word(_ start: Int, _ end: Int, _ space: Bool) -> Token {
        guard end - start <= WordMemory.longestWord else {
            return Token(span: ByteSpan(start, end), text: "", kind: .word, spaceBefore: space)
        }
        let number = memory.word(UnsafeBufferPointer(rebasing: bytes[start..<end]))
        return memory.token(number, ByteSpan(start, end), space)
    }

    private func other(_ kind: Token.Kind, _ start: Int, _ end: Int, _ space: Bool) -> Token {
        let shown = min(end, start + WordMemory.longestWord)
        return Token(
            span: ByteSpan(start, end),
            text: String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<shown]), as: UTF8.self), kind: kind,
            spaceBefore: space)
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
    static func isQuote(_ value: UInt32) -> Bool {
        value == 0x22 || value == 0x27 || value == 0xAB || value == 0xBB || (0x2018...0x201F).contains(value)
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
