/// A phrase of a lexicon. A class, so that passing it on costs one count.
final class Phrase: Sendable {
    struct Word: Sendable, Hashable {
        var text: String
        /// True when every word that begins with `text` fits.
        var isStem: Bool

        func fits(_ word: String) -> Bool { isStem ? word.hasPrefix(text) : word == text }
    }

    let words: [Word]
    let term: Term
    let value: String
    /// Of phrases that fit at one place the heaviest is meant: the longest, then the one with most letters given.
    let weight: Int

    init(words: [Word], term: Term, value: String) {
        self.words = words
        self.term = term
        self.value = value
        weight =
            words.count * 1000 + words.reduce(0) { $0 + $1.text.utf8.count * 2 + ($1.isStem ? 0 : 1) }
            - (term == .notName ? 2 : 0)
    }
}

/// Phrases found by their words.
///
/// Each word of a phrase is a pattern with a number; phrases of several words lie in a trie whose steps are pattern numbers, so
/// that following words are compared by number.
final class PhraseTable: Sendable {
    private let exact: [String: [Phrase]]
    private let stems: [String: [Phrase]]
    private let stemLengths: [Int]
    private let patterns: [Phrase.Word: UInt32]
    private let patternStemLengths: [Int]
    private let trie: PhraseTrie
    /// The last words of phrases that make a date.
    private let dateEnds: Set<Phrase.Word>
    private let dateStemLengths: [Int]
    /// Words one of which is in each phrase of change, for the quick look over a text.
    let triggers: ByteTrie
    /// The same words, folded.
    let triggerWords: [String]

    init(_ phrases: [Phrase]) {
        var exact: [String: [Phrase]] = [:]
        var stems: [String: [Phrase]] = [:]
        for phrase in phrases {
            let first = phrase.words[0]
            if first.isStem {
                stems[first.text, default: []].append(phrase)
            } else {
                exact[first.text, default: []].append(phrase)
            }
        }
        var triggers = ByteTrie()
        let triggerWords = TriggerChoice(phrases).words
        for word in triggerWords { triggers.insert(word.text, isStem: word.isStem) }
        self.exact = exact
        self.stems = stems
        stemLengths = Set(stems.keys.map(\.utf8.count)).sorted()
        self.triggers = triggers
        self.triggerWords = Set(triggerWords.map(\.text)).sorted()

        var patterns: [Phrase.Word: UInt32] = [:]
        var trie = PhraseTrie()
        for (position, phrase) in phrases.enumerated()
        where phrase.words.count > 1 && !phrase.term.isRoleOnly {
            let path = phrase.words.map { word in
                let number = patterns[word] ?? UInt32(patterns.count)
                patterns[word] = number
                return number
            }
            // Of phrases that weigh the same, the one whose first word is given in full comes first, then the shorter stem, then
            // the one that stands first in the lexicon.
            let first = phrase.words[0]
            trie.insert(phrase, path, rank: (first.isStem ? first.text.utf8.count : 0) << 32 | position)
        }
        self.patterns = patterns
        patternStemLengths = Set(patterns.keys.filter(\.isStem).map(\.text.utf8.count)).sorted()
        self.trie = trie
        dateEnds = Set(phrases.filter(\.makesDate).compactMap(\.words.last))
        dateStemLengths = Set(dateEnds.filter(\.isStem).map(\.text.utf8.count)).sorted()
    }

    /// Phrases whose first word fits.
    func phrases(startingWith word: String) -> [Phrase] {
        var found = exact[word] ?? []
        let bytes = word.utf8
        for length in stemLengths where length <= bytes.count {
            let end = bytes.index(bytes.startIndex, offsetBy: length)
            if let own = stems[String(decoding: bytes[..<end], as: UTF8.self)] { found += own }
        }
        return found
    }

    /// Numbers of the patterns of longer phrases that the word fits.
    func patterns(fitting word: String) -> [UInt32] {
        var found: [UInt32] = []
        if let number = patterns[Phrase.Word(text: word, isStem: false)] { found.append(number) }
        let bytes = word.utf8
        for length in patternStemLengths where length <= bytes.count {
            let end = bytes.index(bytes.startIndex, offsetBy: length)
            let stem = Phrase.Word(text: String(decoding: bytes[..<end], as: UTF8.self), isStem: true)
            if let number = patterns[stem] { found.append(number) }
        }
        return found
    }

    /// True when the word ends a phrase that makes a date.
    func makesDate(_ word: String) -> Bool {
        if dateEnds.contains(Phrase.Word(text: word, isStem: false)) { return true }
        return dateStemLengths.contains { length in
            length <= word.utf8.count
                && dateEnds.contains(
                    Phrase.Word(text: String(decoding: word.utf8.prefix(length), as: UTF8.self), isStem: true))
        }
    }

    /// The heaviest phrase of several words that begins at `index`; nil when there is none. `patterns` gives what
    /// ``patterns(fitting:)`` found for the word at an index below `end`.
    func longest(at index: Int, below end: Int, patterns: (Int) -> [UInt32]) -> Phrase? {
        trie.longest(at: index, below: end, patterns: patterns)
    }

    /// True when a phrase of several words may begin with a word that fits these patterns.
    func beginsLonger(_ patterns: [UInt32]) -> Bool {
        patterns.contains { trie.child(of: 0, $0) != nil }
    }
}

/// A set of words and of beginnings of words, walked byte by byte.
struct ByteTrie: Sendable {
    private var firstChild: [Int32] = [-1]
    private var nextSibling: [Int32] = [-1]
    private var byte: [UInt8] = [0]
    /// Bit 0: a word ends here. Bit 1: every word that begins so is in the set.
    private var ends: [UInt8] = [0]
    private var root = [Int32](repeating: -1, count: 256)

    mutating func insert(_ word: String, isStem: Bool) {
        var node = 0
        for value in word.utf8 {
            var child = node == 0 ? root[Int(value)] : firstChild[node]
            while child >= 0, byte[Int(child)] != value { child = nextSibling[Int(child)] }
            if child < 0 {
                child = Int32(byte.count)
                byte.append(value)
                firstChild.append(-1)
                ends.append(0)
                nextSibling.append(node == 0 ? -1 : firstChild[node])
                if node == 0 { root[Int(value)] = child } else { firstChild[node] = child }
            }
            node = Int(child)
        }
        ends[node] |= isStem ? 3 : 1
    }

    /// True when the word of these bytes, its letters in lower case, is in the set.
    func contains(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var node: Int32 = 0
        var index = 0
        while index < bytes.count {
            var value = bytes[index]
            var second: UInt8 = 0
            if value < 0x80 {
                if value >= 0x41, value <= 0x5A { value += 0x20 }
                if value == 0x60 { value = 0x27 }
                index += 1
            } else if index + 1 < bytes.count, value == 0xD0 || value == 0xD1 || value == 0xD2 {
                (value, second) = ByteTrie.lowered(value, bytes[index + 1])
                index += 2
            } else if value == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80, bytes[index + 2] == 0x99 {
                value = 0x27
                index += 3
            } else {
                index += 1
            }
            node = step(node, value)
            if node < 0 { return false }
            if second != 0 {
                node = step(node, second)
                if node < 0 { return false }
            }
            if ends[Int(node)] & 2 != 0 { return true }
        }
        return ends[Int(node)] & 1 != 0
    }

    private func step(_ node: Int32, _ value: UInt8) -> Int32 {
        var child = node == 0 ? root[Int(value)] : firstChild[Int(node)]
        while child >= 0, byte[Int(child)] != value { child = nextSibling[Int(child)] }
        return child
    }

    /// The two bytes of a Cyrillic letter in lower case, ё as е.
    private static func lowered(_ lead: UInt8, _ trail: UInt8) -> (UInt8, UInt8) {
        let scalar = (UInt32(lead & 0x1F) << 6) | UInt32(trail & 0x3F)
        let lower: UInt32 =
            switch scalar {
            case 0x410...0x42F: scalar + 0x20
            case 0x401, 0x451: 0x435
            case 0x400...0x40F: scalar + 0x50
            case 0x490: 0x491
            default: scalar
            }
        return (UInt8(0xC0 | lower >> 6), UInt8(0x80 | lower & 0x3F))
    }
}
