/// A stretch of a sentence that means one thing.
struct SentenceItem {
    enum Kind {
        case term(Term, String)
        case name(NameMention)
        case region
        case date(DateMention)
        case number(Int)
        case mark(UInt8)
        case word
    }

    var kind: Kind
    var span: ByteSpan
    var text: String
    /// Number of tokens that it covers.
    var tokens: Range<Int>

    func isTerm(_ term: Term) -> Bool {
        if case .term(let own, _) = kind { own == term } else { false }
    }
}

/// A name as it stands in a sentence.
struct NameMention {
    var span: ByteSpan
    var surface: String
    var reading: ToponymReading
    var settlementClass: SettlementClass?
    /// The name that "the city" stands for; nil for a name itself.
    var antecedent: String?
    var hints: [PlaceHint] = []
    /// A date that stands right behind the name in brackets.
    var day: DayInterval?
    /// True when words before it say that only part of the place is meant.
    var isPart = false
    var isFirstWord = false
    /// True in a list that a plural class word heads: "the villages of A and B".
    var isListed = false
    /// True when it only tells where something else lies.
    var isLandmark = false
    /// True for an island, which may be taken like a settlement.
    var isIsland = false
    /// True for a name alone in quotation marks, as units and positions bear.
    var isQuoted = false
}

/// Turns a sentence's tokens into items: lexicon phrases, names, regions, dates, numbers; the longest wins.
struct ItemReader {
    let lexicon: Lexicon
    let memory: WordMemory
    let bytes: UnsafeBufferPointer<UInt8>
    let tokens: [Token]
    var dates: DateReader
    /// What the lexicon knows of each token; nil for what is no word.
    let words: [WordInLexicon?]
    /// The heaviest phrase that begins at each token.
    private let heads: [Phrase?]
    /// Where dates may begin.
    private let dateStarts: [Bool]
    /// Lengths of the regions' names that begin at each token, 0 for none; nil where nobody asked yet.
    private var regionLengths: [Int?]

    init(
        _ tokens: [Token], of bytes: UnsafeBufferPointer<UInt8>, lexicon: Lexicon, memory: WordMemory, dates: DateReader
    ) {
        self.lexicon = lexicon
        self.memory = memory
        self.bytes = bytes
        self.tokens = tokens
        self.dates = dates
        let known = memory.words(of: lexicon)
        let words = tokens.map { token in token.word.map { known.word($0, token.text) } }
        self.words = words
        heads = words.indices.map { index in
            guard let word = words[index] else { return nil }
            guard word.beginsLonger else { return word.single }
            let longer = lexicon.table.longest(at: index, below: words.count) { next in
                words[next]?.patterns ?? lexicon.table.patterns(fitting: tokens[next].text)
            }
            return longer ?? word.single
        }
        dateStarts = ItemReader.dateStarts(tokens, words)
        regionLengths = Array(repeating: nil, count: tokens.count)
    }

    /// Tokens from a date's first to the one that makes it a date, at most.
    private static let dateReach = 12

    /// The numbers and words that may begin a date and have a word that makes it one close behind; figures that may be a date by
    /// themselves.
    private static func dateStarts(_ tokens: [Token], _ words: [WordInLexicon?]) -> [Bool] {
        var starts = Array(repeating: false, count: tokens.count)
        var (maker, number) = (Int.max, Int.max)
        for index in tokens.indices.reversed() {
            if tokens[index].kind == .number {
                number = index
                starts[index] = maker - dateReach <= index || mayBeDate(tokens, words, index)
            } else if let word = words[index] {
                if word.makesDate { maker = index }
                guard word.mayBeginDate else { continue }
                starts[index] = maker - dateReach <= index || word.isSince && number - dateReach <= index
            }
        }
        return starts
    }

    /// True for 20.08.2025, 2025-08-20, 20/08/2025 and a year with its word.
    private static func mayBeDate(_ tokens: [Token], _ words: [WordInLexicon?], _ index: Int) -> Bool {
        if tokens[index].text.utf8.contains(0x2E) { return true }
        guard index + 1 < tokens.count else { return false }
        if tokens[index + 1].kind == .mark { return tokens[index + 1].text == "-" || tokens[index + 1].text == "/" }
        return words[index + 1]?.begins(.dateWord) ?? false
    }

    mutating func items() -> [SentenceItem] {
        var items: [SentenceItem] = []
        items.reserveCapacity(tokens.count)
        var index = 0
        while index < tokens.count {
            if let (kind, length) = read(at: index, after: items.last) {
                items.append(item(kind, index, length))
                if case .date(let mention) = kind { dates.anchor.note(mention) }
                index += length
            } else {
                let token = tokens[index]
                let kind: SentenceItem.Kind = token.kind == .mark ? .mark(token.text.utf8.first ?? 0) : .word
                items.append(item(kind, index, 1))
                index += 1
            }
        }
        return items
    }

    private func item(_ kind: SentenceItem.Kind, _ index: Int, _ length: Int) -> SentenceItem {
        let span = ByteSpan(tokens[index].span.start, tokens[index + length - 1].span.end)
        return SentenceItem(
            kind: kind, span: span, text: length == 1 ? surface(index) : text(span), tokens: index..<(index + length))
    }

    /// A token as it stands in the text.
    private func surface(_ index: Int) -> String {
        if let word = tokens[index].word { return memory.facts[word].surface }
        return text(tokens[index].span)
    }

    private func text(_ span: ByteSpan) -> String {
        String(decoding: UnsafeBufferPointer(rebasing: bytes[span.start..<span.end]), as: UTF8.self)
    }

    private func reading(_ span: ByteSpan) -> ToponymReading {
        memory.reading(of: UnsafeBufferPointer(rebasing: bytes[span.start..<span.end]))
    }

    /// The reading as far as it needs no search for near names.
    private func exactReading(_ span: ByteSpan) -> ToponymReading {
        memory.exactReading(of: UnsafeBufferPointer(rebasing: bytes[span.start..<span.end]))
    }

    private mutating func read(at index: Int, after previous: SentenceItem?) -> (SentenceItem.Kind, Int)? {
        let token = tokens[index]
        guard token.kind != .mark else { return nil }
        if dateStarts[index],
            let (date, length) = dates.read(DateTokens(tokens: tokens, words: words), at: index)
        {
            return (.date(date), length)
        }
        if token.kind == .number {
            return (.number(Int(token.text.filter { $0 != "," && $0 != "." }) ?? 0), 1)
        }
        let phrase = longestPhrase(at: index)
        if let length = regionLength(at: index), length > (phrase?.words.count ?? 0) || phrase?.term == .notName {
            return (.region, length)
        }
        // «місто Українськ»: behind a class word a capital begins a name, whatever else it could be.
        if phrase?.term == .partyAdjective, token.isCapitalized, lexicon.language != "en",
            previous?.isTerm(.settlementClass) ?? false, reading(token.span).contains(.settlement)
        {
            return (.name(mention(token.span, .settlement, index)), 1)
        }
        if let phrase, phrase.term == .partyAdjective, let length = partyLength(at: index, phrase) {
            return (.term(.party, phrase.value), length)
        }
        if var (mention, length) = name(at: index, phrase: phrase) {
            // "Snake Island"
            if index + length < tokens.count, tokens[index + length].isCapitalized,
                let behind = longestPhrase(at: index + length), behind.term == .settlementClass,
                behind.value == "island"
            {
                mention.span = ByteSpan(mention.span.start, tokens[index + length].span.end)
                mention.surface = text(mention.span)
                mention.isIsland = true
                length += 1
            }
            return (.name(mention), length)
        }
        if let phrase {
            if phrase.term == .number { return (.number(Int(phrase.value) ?? 0), phrase.words.count) }
            return (.term(phrase.term, phrase.value), phrase.words.count)
        }
        return nil
    }

    private func longestPhrase(at index: Int) -> Phrase? { heads[index] }

    /// Tokens of "Ukrainian 81st mechanized brigade": an adjective of a party, up to three words, a head noun.
    private func partyLength(at index: Int, _ phrase: Phrase) -> Int? {
        var end = index + phrase.words.count
        for _ in 0..<4 where end < tokens.count && tokens[end].kind != .mark {
            if let head = longestPhrase(at: end) {
                if head.term == .partyHead { return end + head.words.count - index }
                // «украинских боевиков»: the adjective tells more than the noun.
                if lexicon.language != "en", end == index + phrase.words.count,
                    head.term == .party || head.term == .ownSide || head.term == .enemy
                {
                    return end + head.words.count - index
                }
                switch head.term {
                case .partyAdjective, .filler, .number, .article, .assault, .notName, .direction: break
                default: return nil
                }
                end += head.words.count
            } else {
                end += 1
            }
        }
        return nil
    }

    // MARK: Names

    /// Tokens of the region's name that begins at `index`; nil when none does.
    private mutating func regionLength(at index: Int) -> Int? {
        if let known = regionLengths[index] { return known > 0 ? known : nil }
        let length = findRegion(at: index)
        regionLengths[index] = length ?? 0
        return length
    }

    private func findRegion(at index: Int) -> Int? {
        let token = tokens[index]
        guard token.isCapitalized || token.isAllCapitals else { return nil }
        for length in 1...3 where index + length < tokens.count {
            guard tokens[index + length - 1].kind == .word, tokens[index + length].kind == .word else { break }
            if let word = longestPhrase(at: index + length), word.term == .regionWord {
                let span = ByteSpan(token.span.start, tokens[index + length].span.end)
                if exactReading(span).contains(.region) { return length + word.words.count }
            }
        }
        let alone = exactReading(token.span)
        if alone.contains(.region), !alone.contains(.settlement) { return 1 }
        return nil
    }

    private mutating func name(at index: Int, phrase found: Phrase?) -> (NameMention, Int)? {
        let token = tokens[index]
        guard token.isCapitalized else { return nil }
        let isWeak = yieldsToName(found, index)
        let phrase = isWeak ? nil : found
        if let phrase, phrase.words.count > 1 || phrase.term != .partyAdjective { return nil }
        var longest = 1
        while longest < 3, index + longest < tokens.count {
            let next = tokens[index + longest]
            guard next.kind == .word, next.isCapitalized, next.spaceBefore, !next.isAfterQuote else { break }
            // «Дерговское ЛНР»
            if lexicon.language != "en", next.isAllCapitals, !token.isAllCapitals { break }
            let phrase = longestPhrase(at: index + longest)
            if regionLength(at: index + longest) != nil { break }
            guard phrase == nil || yieldsToName(phrase, index + longest) else { break }
            guard regionLength(at: index + longest) == nil else { break }
            longest += 1
        }
        for length in stride(from: longest, through: 2, by: -1) {
            let span = ByteSpan(token.span.start, tokens[index + length - 1].span.end)
            let reading = self.reading(span)
            if reading.contains(.settlement) || reading.contains(.nearSettlement) {
                return (mention(span, reading, index, length: length), length)
            }
        }
        guard phrase == nil else { return nil }
        if longest > 1, let both = unknownPair(at: index) { return (both, 2) }
        guard found == nil || exactReading(token.span).contains(.settlement) else { return nil }
        let reading = self.reading(token.span)
        // Capitalized words side by side are one name, known or not: neither of its words is meant alone. A capital that
        // only opens the sentence joins nothing.
        if longest > 1, index > 0 || reading.contains(.settlement) {
            let span = ByteSpan(token.span.start, tokens[index + longest - 1].span.end)
            return (mention(span, [], index, length: longest), longest)
        }
        return (mention(token.span, reading, index), 1)
    }

    /// In a language with cases, a common word with a capital inside a sentence is a name when a settlement bears it
    /// («Южное», «Лесное»).
    private func yieldsToName(_ phrase: Phrase?, _ index: Int) -> Bool {
        guard let phrase, lexicon.language != "en", phrase.words.count == 1, index > 0, !tokens[index].isAllCapitals,
            tokens[index].isCapitalized,
            tokens[index - 1].kind == .word || tokens[index - 1].text == ","
                || (index > 1 && tokens[index - 1].text == "—")
        else { return false }
        switch phrase.term {
        case .facility, .partOf, .filler, .landmark, .direction, .article, .assault, .plan, .background, .axis,
            .regionWord, .partyHead, .otherName:
            return true
        case .notName: return standsInList(index)
        default: return false
        }
    }

    /// «Замостье, Мирный, Подол»: between commas and conjunctions.
    private func standsInList(_ index: Int) -> Bool {
        guard tokens[index - 1].text == "," else { return false }
        return index + 1 == tokens.count
            || [",", ".", "и", "та", "і", "й"].contains(tokens[index + 1].text)
    }

    /// «Нижний Клин»: an adjective and a noun, both with capitals, are one name, though no list has it.
    private func unknownPair(at index: Int) -> NameMention? {
        guard lexicon.language != "en", !tokens[index].isAllCapitals,
            ["ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ого", "его", "ую", "юю", "ому", "ым", "ом", "ых"]
                .contains(
                    where: { tokens[index].text.hasSuffix($0) })
        else { return nil }
        let span = ByteSpan(tokens[index].span.start, tokens[index + 1].span.end)
        return mention(span, .nearSettlement, index, length: 2)
    }

    /// True when a name opens a quotation that closes right behind it, or behind further capitalized words.
    private func isQuoted(_ index: Int, _ length: Int) -> Bool {
        guard tokens[index].isAfterQuote else { return false }
        for next in (index + length)..<max(index + length, min(index + length + 3, tokens.count)) {
            if tokens[next].isAfterQuote { return true }
            guard tokens[next].isCapitalized else { return false }
        }
        return false
    }

    private func mention(_ span: ByteSpan, _ reading: ToponymReading, _ index: Int, length: Int = 1) -> NameMention {
        NameMention(
            span: span, surface: text(span), reading: reading,
            isFirstWord: tokens[..<index].allSatisfy { $0.kind == .mark },
            isQuoted: isQuoted(index, length))
    }
}
