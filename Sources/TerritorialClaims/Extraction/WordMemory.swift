import Synchronization

/// What is known of a word of a text by itself, whatever the language: worked out once for each spelling.
struct WordFacts {
    /// Folded by ``WordFolding``.
    var text: String
    /// As it stands in the text.
    var surface: String
    var isCapitalized: Bool
    var isAllCapitals: Bool
    var leaning: LanguageLeaning
}

/// What a lexicon knows of a word.
final class WordInLexicon {
    /// Phrases whose first word fits.
    let phrases: [Phrase]
    /// The heaviest phrase of this one word; nil when there is none.
    let single: Phrase?
    /// Patterns of longer phrases that the word fits.
    let patterns: [UInt32]
    /// True when a longer phrase may begin here.
    let beginsLonger: Bool
    /// True when a date may begin here, if a word that makes a date follows.
    let mayBeginDate: Bool
    /// True for words that make a date of those before: names of months and days, units of time.
    let makesDate: Bool
    /// True for words that make a date of a number.
    let isSince: Bool
    /// The parties for which the report speaks when it uses the word.
    let pointsOfView: [String]
    /// The terms of `phrases`, a bit each.
    private let terms: UInt64

    init(_ word: String, _ table: PhraseTable) {
        phrases = table.phrases(startingWith: word)
        var best: Phrase?
        for phrase in phrases where phrase.words.count == 1 && !phrase.term.isRoleOnly {
            if phrase.weight > (best?.weight ?? -1) { best = phrase }
        }
        single = best
        patterns = table.patterns(fitting: word)
        beginsLonger = table.beginsLonger(patterns)
        mayBeginDate =
            word.utf8.first.map { Scalars.isDigit(UInt32($0)) } ?? false
            || phrases.contains(where: \.mayBeginDate)
        makesDate = table.makesDate(word)
        isSince = phrases.contains { $0.term == .dateWord && $0.value == DateRole.since.rawValue }
        pointsOfView = phrases.filter { $0.term == .pointOfView && $0.words.count == 1 }.map(\.value)
        terms = phrases.reduce(0) { $0 | WordInLexicon.bit($1.term) }
    }

    /// True when one of the phrases may be of that term; never false when one is.
    func begins(_ term: Term) -> Bool { terms & WordInLexicon.bit(term) != 0 }

    /// Terms that are asked for by themselves have a bit of their own, all others share one.
    private static func bit(_ term: Term) -> UInt64 {
        switch term {
        case .month: 1 << 1
        case .weekday: 1 << 2
        case .day: 1 << 3
        case .weekend: 1 << 4
        case .number: 1 << 5
        case .ago: 1 << 6
        case .daySpan: 1 << 7
        case .period: 1 << 8
        case .dateWord: 1 << 9
        case .distanceUnit: 1 << 10
        case .areaUnit: 1 << 11
        case .listWord: 1 << 12
        case .openList: 1 << 13
        case .recap: 1 << 14
        default: 1
        }
    }
}

/// What words have been looked up as, so that each spelling is looked up once. Used by one task at a time; it begins anew
/// after some ten thousand spellings, so its size is bounded whatever is read.
final class WordMemory {
    private let knowledge: any ToponymKnowledge
    private var words = ByteInterner()
    private(set) var facts: ContiguousArray<WordFacts> = []
    private var lexical: [String: WordsInLexicon] = [:]
    private var names = ByteInterner()
    private var readings: ContiguousArray<Reading> = []

    /// What a name could be, found in two steps: near names are searched for only when that is asked.
    private struct Reading {
        var exact: ToponymReading
        var whole: ToponymReading?
    }

    /// Spellings, and bytes of all spellings, after which the memory begins anew.
    private static let limit = (spellings: 30_000, bytes: 1_000_000)
    /// Bytes of a word beyond which it is not looked at: nobody wrote it, and no name or phrase is that long.
    static let longestWord = 256

    init(knowledge: any ToponymKnowledge) {
        self.knowledge = knowledge
    }

    /// Forgets all when much has come together. Numbers of words given before then mean nothing any more.
    func makeRoom() {
        if words.count > WordMemory.limit.spellings || words.size > WordMemory.limit.bytes {
            words.removeAll()
            facts.removeAll(keepingCapacity: true)
            lexical.removeAll()
        }
        if names.count > WordMemory.limit.spellings || names.size > WordMemory.limit.bytes {
            names.removeAll()
            readings.removeAll(keepingCapacity: true)
        }
    }

    /// The number of the word that stands in `bytes`.
    func word(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        let (number, isNew) = words.intern(bytes)
        if isNew { facts.append(WordFacts(bytes)) }
        return number
    }

    /// The token that a word of that number is at a place.
    func token(_ number: Int, _ span: ByteSpan, _ spaceBefore: Bool) -> Token {
        let facts = facts[number]
        return Token(
            span: span, text: facts.text, kind: .word, isCapitalized: facts.isCapitalized,
            isAllCapitals: facts.isAllCapitals, spaceBefore: spaceBefore, word: number)
    }

    /// The language that words speak for.
    func language(of tokens: [Token]) -> String? {
        LanguageGuess.language(tokens.lazy.compactMap { $0.word.map { self.facts[$0].leaning } })
    }

    /// What the gazetteer says that the words in `bytes` could be.
    func reading(of bytes: UnsafeBufferPointer<UInt8>) -> ToponymReading {
        let number = name(bytes)
        if let known = readings[number].whole { return known }
        var whole = readings[number].exact
        if whole.isEmpty { whole = knowledge.reading(of: String(decoding: bytes, as: UTF8.self)) }
        readings[number].whole = whole
        return whole
    }

    /// The same, or empty where only a near name could be meant.
    func exactReading(of bytes: UnsafeBufferPointer<UInt8>) -> ToponymReading { readings[name(bytes)].exact }

    private func name(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        let (number, isNew) = names.intern(bytes)
        if isNew {
            readings.append(Reading(exact: knowledge.exactReading(of: String(decoding: bytes, as: UTF8.self))))
        }
        return number
    }

    /// What a lexicon knows of words, by their numbers.
    func words(of lexicon: Lexicon) -> WordsInLexicon {
        if let known = lexical[lexicon.language] { return known }
        let words = WordsInLexicon(lexicon.table)
        lexical[lexicon.language] = words
        return words
    }
}

/// What a lexicon knows of the words of a ``WordMemory``.
final class WordsInLexicon {
    private let table: PhraseTable
    private var words: ContiguousArray<WordInLexicon?> = []

    init(_ table: PhraseTable) {
        self.table = table
    }

    /// What it knows of the word of that number, whose folded form is `text`.
    func word(_ number: Int, _ text: String) -> WordInLexicon {
        if number < words.count, let known = words[number] { return known }
        while words.count <= number { words.append(nil) }
        let word = WordInLexicon(text, table)
        words[number] = word
        return word
    }
}

extension WordFacts {
    fileprivate init(_ bytes: UnsafeBufferPointer<UInt8>) {
        surface = String(decoding: bytes, as: UTF8.self)
        text = WordFolding.folded(surface)
        isCapitalized = surface.unicodeScalars.first.map { $0.properties.isUppercase } ?? false
        isAllCapitals =
            isCapitalized && surface.unicodeScalars.count > 1
            && surface.unicodeScalars.allSatisfy { !$0.properties.isLowercase }
        leaning = LanguageLeaning(text)
    }
}

/// Memories of an extractor that wait for the next report, one for each that is read at the same time.
final class WordMemories: Sendable {
    private let knowledge: any ToponymKnowledge
    private let idle = Mutex<[Idle]>([])

    /// A memory that no task uses: whoever takes it out of the list is its only user.
    private struct Idle: @unchecked Sendable {
        let memory: WordMemory
    }

    init(knowledge: any ToponymKnowledge) {
        self.knowledge = knowledge
    }

    func use<Result>(_ work: (WordMemory) -> Result) -> Result {
        let memory = idle.withLock { $0.popLast() }?.memory ?? WordMemory(knowledge: knowledge)
        let result = work(memory)
        let back = Idle(memory: memory)
        idle.withLock { $0.append(back) }
        return result
    }
}
