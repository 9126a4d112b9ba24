/// Turns a name in Cyrillic or Latin script, of any romanization, into ``NameLetter`` codes.
///
/// Spellings of one sound fall together: і, и, ї, ы, й, y, i and j; soft signs and apostrophes vanish; doubled letters count
/// once; я, ю, є become i and a vowel, as every romanization writes them; hyphens and spaces are one gap.
enum NameCoding {
    /// The codes of a query, its ambiguous Latin letters kept apart. Cost: linear, about 10 ns a letter.
    static func query(_ text: String) -> [UInt8] {
        var coder = NameCoder()
        coder.read(text)
        return coder.finish()
    }

    /// The codes that an index holds for the name: those of ``query(_:)`` with each ambiguous letter read as usual.
    static func indexed(_ text: String) -> [UInt8] {
        indexed(query(text))
    }

    /// A query's codes with each ambiguous letter read as usual.
    static func indexed(_ codes: [UInt8]) -> [UInt8] {
        let table = NameLetter.indexed
        var result: [UInt8] = []
        result.reserveCapacity(codes.count)
        for code in codes {
            let letter = table[Int(code)]
            if letter == result.last { continue }
            if letter == NameLetter.s, result.last == NameLetter.t {
                result[result.count - 1] = NameLetter.ts
                continue
            }
            result.append(letter)
        }
        return result
    }
}

/// Reads scalars word by word.
private struct NameCoder {
    private var codes: [UInt8] = []
    private var word: [UInt32] = []

    mutating func read(_ text: String) {
        codes.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            let value = scalar.value
            if isGap(value) {
                flush()
                appendGap()
            } else if !isIgnored(value) {
                word.append(NameCoding.lowercased(value))
            }
        }
        flush()
    }

    mutating func finish() -> [UInt8] {
        while codes.last == NameLetter.gap { codes.removeLast() }
        return codes
    }

    private mutating func appendGap() {
        if let last = codes.last, last != NameLetter.gap { codes.append(NameLetter.gap) }
    }

    private mutating func flush() {
        guard !word.isEmpty else { return }
        defer { word.removeAll(keepingCapacity: true) }
        let cyrillic = word.reduce(0) { $0 + (isCyrillic($1) ? 1 : 0) }
        if cyrillic > 0 {
            let onlyCyrillic = cyrillic * 2 >= word.count
            for position in word.indices {
                let scalar = onlyCyrillic ? homoglyph(word[position]) : word[position]
                if isCyrillic(scalar) {
                    appendCyrillic(scalar, previous: position > 0 ? word[position - 1] : 0)
                } else {
                    appendLatinLetter(scalar)
                }
            }
        } else {
            appendLatinWord()
        }
    }

    private mutating func append(_ code: UInt8) {
        let table = NameLetter.indexed
        if let last = codes.last {
            if last == code || table[Int(last)] == table[Int(code)] {
                // A doubled sound counts once; the plainer letter of the two stays.
                if code < last { codes[codes.count - 1] = code }
                return
            }
            if code == NameLetter.s || code == NameLetter.latinS, last == NameLetter.t {
                codes[codes.count - 1] = NameLetter.ts
                if codes.count > 1, codes[codes.count - 2] == NameLetter.ts { codes.removeLast() }
                return
            }
            if code == NameLetter.ch, last == NameLetter.sh {
                codes[codes.count - 1] = NameLetter.shch
                return
            }
        }
        codes.append(code)
    }

    private mutating func appendCyrillic(_ scalar: UInt32, previous: UInt32) {
        switch scalar {
        case 0x430: append(NameLetter.a)
        case 0x431: append(NameLetter.b)
        case 0x432: append(NameLetter.v)
        case 0x433, 0x491: append(NameLetter.g)
        case 0x434: append(NameLetter.d)
        case 0x435, 0x44D:
            if previous == 0x44C || previous == 0x44A || previous == 0x27 { append(NameLetter.i) }
            append(NameLetter.e)
        case 0x454:
            append(NameLetter.i)
            append(NameLetter.e)
        case 0x451:
            append(NameLetter.i)
            append(NameLetter.o)
        case 0x436: append(NameLetter.zh)
        case 0x437: append(NameLetter.z)
        case 0x438, 0x439, 0x456, 0x457, 0x44B: append(NameLetter.i)
        case 0x43A: append(NameLetter.k)
        case 0x43B: append(NameLetter.l)
        case 0x43C: append(NameLetter.m)
        case 0x43D: append(NameLetter.n)
        case 0x43E:
            if previous == 0x44C { append(NameLetter.i) }
            append(NameLetter.o)
        case 0x43F: append(NameLetter.p)
        case 0x440: append(NameLetter.r)
        case 0x441: append(NameLetter.s)
        case 0x442: append(NameLetter.t)
        case 0x443, 0x45E: append(NameLetter.u)
        case 0x444: append(NameLetter.f)
        case 0x445: append(NameLetter.kh)
        case 0x446: append(NameLetter.ts)
        case 0x447: append(NameLetter.ch)
        case 0x448: append(NameLetter.sh)
        case 0x449: append(NameLetter.shch)
        case 0x44E:
            append(NameLetter.i)
            append(NameLetter.u)
        case 0x44F:
            append(NameLetter.i)
            append(NameLetter.a)
        default: break
        }
    }

    private mutating func appendLatinWord() {
        var position = 0
        while position < word.count {
            let taken = appendLatinGroup(at: position)
            if taken > 0 {
                position += taken
            } else {
                appendLatinLetter(word[position])
                position += 1
            }
        }
    }

    private func stands(_ letters: StaticString, at position: Int) -> Bool {
        guard position + letters.utf8CodeUnitCount <= word.count else { return false }
        return letters.withUTF8Buffer { buffer in
            for offset in buffer.indices where word[position + offset] != UInt32(buffer[offset]) { return false }
            return true
        }
    }

    /// Appends the sound of a group of letters and returns how many it takes; 0 when none stands there.
    private mutating func appendLatinGroup(at position: Int) -> Int {
        switch word[position] {
        case 0x73:  // s
            if stands("schtsch", at: position) { return take(7, NameLetter.shch) }
            if stands("shch", at: position) || stands("szcz", at: position) { return take(4, NameLetter.shch) }
            if stands("stsch", at: position) { return take(5, NameLetter.shch) }
            if stands("sch", at: position) { return take(3, NameLetter.latinSch) }
            if stands("sh", at: position) { return take(2, NameLetter.sh) }
            if stands("sz", at: position) { return take(2, NameLetter.latinSz) }
        case 0x63:  // c
            if stands("chtch", at: position) { return take(5, NameLetter.shch) }
            if stands("ch", at: position) { return take(2, NameLetter.latinCh) }
            if stands("cz", at: position) || stands("cs", at: position) { return take(2, NameLetter.ch) }
            if stands("ck", at: position) {
                // «-цьк» in Polish, Czech and Croatian ("Doneck"); English "ck" is one edit away.
                append(NameLetter.latinC)
                return take(2, NameLetter.k)
            }
        case 0x74:  // t
            if stands("tsch", at: position) { return take(4, NameLetter.ch) }
            if stands("tch", at: position) { return take(3, NameLetter.ch) }
            if stands("ts", at: position) || stands("tz", at: position) { return take(2, NameLetter.ts) }
            if stands("th", at: position) { return take(2, NameLetter.t) }
        case 0x7A:  // z
            if stands("zgh", at: position) {
                append(NameLetter.z)
                return take(3, NameLetter.g)
            }
            if stands("zh", at: position) || stands("zs", at: position) { return take(2, NameLetter.zh) }
        case 0x6B:  // k
            if stands("kh", at: position) { return take(2, NameLetter.kh) }
        case 0x67:  // g
            if stands("gh", at: position) { return take(2, NameLetter.g) }
        case 0x70:  // p
            if stands("ph", at: position) { return take(2, NameLetter.f) }
        case 0x6F:  // o
            if stands("ou", at: position) { return take(2, NameLetter.latinOu) }
            if stands("oo", at: position) { return take(2, NameLetter.u) }
        case 0x65:  // e
            if stands("ee", at: position) { return take(2, NameLetter.i) }
        default: break
        }
        return 0
    }

    private mutating func take(_ count: Int, _ code: UInt8) -> Int {
        append(code)
        return count
    }

    private mutating func appendLatinLetter(_ scalar: UInt32) {
        switch scalar {
        case 0x61, 0xE0...0xE5, 0x101, 0x103, 0x105: append(NameLetter.a)
        case 0x62: append(NameLetter.b)
        case 0x63: append(NameLetter.latinC)
        case 0x64, 0x10F, 0x111: append(NameLetter.d)
        case 0x65, 0xE8...0xEB, 0x113, 0x117, 0x119: append(NameLetter.e)
        case 0x11B:
            append(NameLetter.i)
            append(NameLetter.e)
        case 0x66: append(NameLetter.f)
        case 0x67, 0x11F, 0x121, 0x123: append(NameLetter.latinG)
        case 0x68: append(NameLetter.latinH)
        case 0x69, 0x79, 0xEC...0xEF, 0xFD, 0xFF, 0x12B, 0x12F, 0x131: append(NameLetter.i)
        case 0x6A: append(NameLetter.latinJ)
        case 0x6B, 0x71: append(NameLetter.k)
        case 0x6C, 0x142, 0x13E, 0x13A: append(NameLetter.l)
        case 0x6D: append(NameLetter.m)
        case 0x6E, 0xF1, 0x144, 0x148: append(NameLetter.n)
        case 0x6F, 0xF2...0xF6, 0xF8, 0x14D, 0x151: append(NameLetter.o)
        case 0x70: append(NameLetter.p)
        case 0x72, 0x159, 0x155: append(NameLetter.r)
        case 0x73, 0x15B: append(NameLetter.latinS)
        case 0x74, 0x165: append(NameLetter.t)
        case 0x75, 0xF9...0xFC, 0x16B, 0x16D, 0x16F, 0x171: append(NameLetter.u)
        case 0x76, 0x77: append(NameLetter.v)
        case 0x78:
            append(NameLetter.k)
            append(NameLetter.s)
        case 0x7A, 0x17A: append(NameLetter.latinZ)
        case 0x17C, 0x17E: append(NameLetter.zh)
        case 0xE7, 0x10D, 0x107: append(NameLetter.ch)
        case 0x15F, 0x161, 0x219: append(NameLetter.sh)
        case 0x15D: append(NameLetter.shch)
        case 0x163, 0x21B: append(NameLetter.ts)
        case 0xDF: append(NameLetter.s)
        case 0x30...0x39: append(NameLetter.zero + UInt8(scalar - 0x30))
        case 0x30C:  // caron that stands apart
            switch codes.last {
            case NameLetter.latinS: codes[codes.count - 1] = NameLetter.sh
            case NameLetter.latinZ: codes[codes.count - 1] = NameLetter.zh
            case NameLetter.latinC: codes[codes.count - 1] = NameLetter.ch
            default: break
            }
        default: break
        }
    }
}

private func isGap(_ value: UInt32) -> Bool {
    switch value {
    case 0x20, 0x09, 0x0A, 0x0D, 0x2D, 0xA0, 0x2F, 0x5F, 0x2010...0x2015, 0x2000...0x200A, 0x202F: true
    default: false
    }
}

/// Soft signs' and apostrophes' Latin marks, zero-width characters, and all punctuation.
private func isIgnored(_ value: UInt32) -> Bool {
    switch value {
    case 0x21...0x2C, 0x2E, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E, 0xAB, 0xBB, 0xAD, 0xB4, 0x2B0...0x2FF,
        0x200B...0x200F,
        0x2018...0x201F, 0x2026, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF, 0x300, 0x301:
        true
    default: false
    }
}

private func isCyrillic(_ value: UInt32) -> Bool { (0x400...0x4FF).contains(value) }

extension NameCoding {
    /// The lower case of Latin, Latin-1, Latin Extended-A and Cyrillic letters; every other scalar as it is.
    static func lowercased(_ value: UInt32) -> UInt32 {
        switch value {
        case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE: value + 0x20
        case 0x410...0x42F: value + 0x20
        case 0x400...0x40F: value + 0x50
        case 0x490: 0x491
        case 0x130: 0x69
        case 0x100...0x137, 0x14A...0x177: value | 1
        case 0x139...0x148, 0x179...0x17E: value % 2 == 1 ? value + 1 : value
        case 0x218, 0x21A: value + 1
        default: value
        }
    }
}

/// The Cyrillic letter that a Latin one of the same look stands for inside a Cyrillic word.
private func homoglyph(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x61: 0x430
    case 0x65: 0x435
    case 0x6F: 0x43E
    case 0x70: 0x440
    case 0x63: 0x441
    case 0x79: 0x443
    case 0x78: 0x445
    case 0x69: 0x456
    case 0xEF: 0x457
    case 0x6B: 0x43A
    case 0x6D: 0x43C
    case 0x74: 0x442
    case 0x68: 0x43D
    case 0x62: 0x432
    default: value
    }
}
