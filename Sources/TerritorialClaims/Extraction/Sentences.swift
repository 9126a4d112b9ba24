/// Where sentences and lines of a text lie. Cost: linear in the text's length.
enum Sentences {
    struct Sentence: Equatable {
        var range: Range<Int>
        /// Number of the line it stands on, from 0; a blank line counts.
        var line: Int
    }

    /// Bytes after which a sentence is cut at the next space.
    static let longest = 6000

    static func split(_ bytes: UnsafeBufferPointer<UInt8>) -> [Sentence] {
        var sentences: [Sentence] = []
        var line = 0
        var start = 0
        var index = 0
        let end = bytes.count
        func close(_ at: Int) {
            var (low, high) = (start, at)
            while low < high, bytes[low] <= 0x20 { low += 1 }
            while high > low, bytes[high - 1] <= 0x20 { high -= 1 }
            if low < high { sentences.append(Sentence(range: low..<high, line: line)) }
            start = at
        }
        while index < end {
            let byte = bytes[index]
            // A sentence without end is cut at a space, so that its cost stays bounded.
            if byte == 0x20, index - start > longest { close(index) }
            switch byte {
            case 0x0A:
                close(index)
                line += 1
                index += 1
            case 0x2E, 0x21, 0x3F:
                var next = index + 1
                // Closing quotes and brackets belong to the sentence.
                while next < end {
                    let (scalar, length) = Scalars.decode(bytes, next, end)
                    guard isClosing(scalar) || scalar == 0x2E || scalar == 0x21 || scalar == 0x3F else { break }
                    next += length
                }
                let isStop = byte != 0x2E || !endsAbbreviation(bytes, start, index)
                if next >= end || (bytes[next] <= 0x20 && isStop && startsSentence(bytes, next, end)) {
                    close(next)
                }
                index = next
            case 0xE2 where isBullet(bytes, index, end):
                close(index)
                index += 3
            default:
                index += 1
            }
        }
        close(end)
        return sentences
    }

    private static func isClosing(_ scalar: UInt32) -> Bool {
        scalar == 0x22 || scalar == 0xBB || scalar == 0x201D || scalar == 0x29 || scalar == 0x5D
    }

    /// ▪ ▫ • ● ◾ ✅ ❌ and their like open a point of a list.
    private static func isBullet(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Bool {
        let (scalar, _) = Scalars.decode(bytes, index, end)
        switch scalar {
        case 0x2022, 0x25AA, 0x25AB, 0x25CF, 0x25FD, 0x25FE, 0x25B6, 0x2705, 0x274C, 0x27A1, 0x2757, 0x26A1: return true
        default: return false
        }
    }

    private static func startsSentence(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Bool {
        var position = index
        while position < end, bytes[position] <= 0x20 { position += 1 }
        guard position < end else { return true }
        let (scalar, _) = Scalars.decode(bytes, position, end)
        return !Scalars.isLetter(scalar) || Scalars.isUppercase(scalar)
    }

    private static let abbreviations: Set<String> = [
        "mr", "mrs", "ms", "dr", "gen", "col", "lt", "maj", "capt", "sgt", "jan", "feb", "mar", "apr", "jun", "jul",
        "aug",
        "sep", "sept", "oct", "nov", "dec", "st", "no", "vs", "approx", "см", "смт", "пгт", "пос", "обл", "дер", "хут",
        "им",
        "ім", "тыс", "тис", "млн", "вул", "ул", "р-н", "ген", "полк",
    ]

    private static func endsAbbreviation(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ stop: Int) -> Bool {
        var begin = stop
        while begin > start, stop - begin < 12, bytes[begin - 1] > 0x20, bytes[begin - 1] != 0x28 { begin -= 1 }
        let word = String(decoding: UnsafeBufferPointer(rebasing: bytes[begin..<stop]), as: UTF8.self)
        let letters = word.unicodeScalars.filter { Scalars.isLetter($0.value) }
        if letters.count == 1 { return !(word.unicodeScalars.first.map { Scalars.isDigit($0.value) } ?? false) }
        if word.contains("."), letters.count <= 4 { return true }
        return abbreviations.contains(word.lowercased())
    }
}
