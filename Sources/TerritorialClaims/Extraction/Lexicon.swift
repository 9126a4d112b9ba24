/// What a word or phrase of a lexicon does in a sentence; the raw value heads its section in the lexicon's file.
enum Term: String, CaseIterable, Sendable {
    // Changes. "active": the subject before it gains or loses what follows; "participle": what stands before or after it
    // was gained; "noun": what follows was gained.
    case gainActive = "gain.active"
    case gainParticiple = "gain.participle"
    case gainNoun = "gain.noun"
    case gainInfinitive = "gain.infinitive"
    /// "under the control of": who holds it stands inside or after.
    case heldState = "held.state"
    /// "came under the control of".
    case heldTransfer = "held.transfer"
    /// "remains under": a state that goes on.
    case stillHeld = "held.still"
    case fall = "fall"
    case lossActive = "loss.active"
    case lossNoun = "loss.noun"
    case withdrawalActive = "withdrawal.active"
    case withdrawalNoun = "withdrawal.noun"
    case entryActive = "entry.active"
    /// "drove … out of", "pushed … from": with a party between, what follows "from" is gained.
    case expelActive = "expel.active"
    /// "withdrew … from", "pulled … out of": with forces between, what follows "from" is left.
    case pullActive = "pull.active"
    case advanceActive = "advance.active"
    case contest = "contest"
    /// "part of", "half of", "outskirts of": what follows is not the whole settlement.
    case partOf = "part"
    /// "all of", "fully": the whole after all.
    case assault = "assault"

    // What takes a change back.
    case negation
    case plan
    case achieved
    case denial
    case background
    /// "which", "where": a clause about what was just named.
    case relative
    case conditional
    case rumor
    /// Words that only one side uses; the value is the side that the report then speaks for.
    case pointOfView = "point.of.view"

    // Who.
    case party
    case partyAdjective = "party.adjective"
    case partyHead = "party.head"
    case ownSide = "own.side"
    case enemy
    case claimant
    case claimantHead = "claimant.head"
    case saying
    case accordingTo = "according"
    case agentMark = "agent"

    // What and where.
    case settlementClass = "class"
    case regionWord = "region.word"
    case facility
    case landmark
    case direction
    case distanceUnit = "distance.unit"
    case listWord = "list"
    case clauseBreak = "break"
    case auxiliary
    case article
    case filler
    case notName = "not.name"
    case otherName = "other.name"
    case axis

    /// "namely", «речь идет о»: what the sentence before counted is named now.
    case openList = "open.list"
    /// «аналогичная ситуация в»: what the sentence before told is true of what follows.
    case sameAgain = "same.again"
    /// "Read also", "Photo": what a line that begins so says is no evidence.
    case boilerplate
    /// «напомним»: the sentence repeats what was news before.
    case recap
    /// What a word of change tells of who speaks: `liberation` for one's own gain, `occupation` for the invader's, `speaker` for
    /// a word that whoever speaks uses of their own.
    case wordingHint = "wording"

    // When and how many.
    case month
    case weekday
    case day = "relative.day"
    case weekend
    case number
    case ago
    case daySpan = "span"
    /// "over the past", before a number and a unit of time.
    case period
    /// Words that play a part in dates; see ``DateRole`` and ``MonthPart``.
    case dateWord = "date.word"
    /// "square kilometers"; the value is square kilometers of one.
    case areaUnit = "area.unit"

    /// True for sections that say what part a word plays for one question only; the word may be an item of another kind.
    var isRoleOnly: Bool {
        switch self {
        case .pointOfView, .dateWord, .period, .openList, .wordingHint, .recap, .boilerplate, .daySpan, .ago: true
        default: false
        }
    }

    /// True for words that make a sentence worth reading.
    var isChange: Bool {
        switch self {
        case .gainActive, .gainParticiple, .gainNoun, .gainInfinitive, .heldState, .heldTransfer, .stillHeld, .fall,
            .lossActive, .lossNoun, .withdrawalActive, .withdrawalNoun, .entryActive, .expelActive, .pullActive,
            .advanceActive, .contest,
            .assault:
            true
        default: false
        }
    }
}

/// The words of one language: what verbs and nouns mean for control, names of parties and claimants, dates.
///
/// A lexicon is a text of sections: `[section]` on a line of its own, then a phrase a line. A word that ends in `*` stands for
/// every word that begins so; a word in braces (`{russian}`) may be left out; ` = value` gives what the phrase stands for. `#`
/// begins a note. Case, ё and the kind of apostrophe do not matter.
public struct Lexicon: Sendable {
    /// BCP 47 language ("en").
    public let language: String
    let table: PhraseTable
    /// Words of change by what they tell of their speaker.
    let wordingHints: [(word: Phrase.Word, hint: WordingHint)]
    /// Parties by the canonical names of those that speak for them ("Russian Ministry of Defense" for Russia).
    public let claimantParties: [String: String]

    /// Reads a lexicon file's text. Throws with the line when a line is wrong. Cost: linear in its length.
    public init(language: String, text: String) throws(LexiconError) {
        self.language = language
        var phrases: [Phrase] = []
        var section: Term?
        var line = 0
        for raw in text.split(separator: "\n", omittingEmptySubsequences: false) {
            line += 1
            let content = Lexicon.trimmed(raw.prefix { $0 != "#" })
            if content.isEmpty { continue }
            if content.hasPrefix("[") {
                guard content.hasSuffix("]"), let known = Term(rawValue: String(content.dropFirst().dropLast())) else {
                    throw LexiconError(
                        language: language, line: line,
                        problem: "section \(content), expected one of the known sections")
                }
                section = known
                continue
            }
            guard let term = section else {
                throw LexiconError(
                    language: language, line: line,
                    problem: "\"\(content)\" before any section, expected [section] first")
            }
            let parts = content.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map {
                Lexicon.trimmed($0)
            }
            let value = parts.count == 2 ? parts[1] : ""
            for variant in Lexicon.variants(of: parts[0]) {
                guard !variant.isEmpty else {
                    throw LexiconError(language: language, line: line, problem: "no words, expected a phrase")
                }
                phrases.append(Phrase(words: variant, term: term, value: value))
            }
        }
        table = PhraseTable(phrases)
        var parties: [String: String] = [:]
        for phrase in phrases where phrase.term == .claimant {
            let parts = phrase.value.split(separator: "|").map(String.init)
            if parts.count == 2 { parties[parts[0]] = parts[1] }
        }
        claimantParties = parties
        wordingHints = phrases.filter { $0.term == .wordingHint && $0.words.count == 1 }
            .compactMap { phrase in WordingHint(rawValue: phrase.value).map { (phrase.words[0], $0) } }
    }

    /// What a wording tells of who speaks, by the first of its words that tells anything.
    func hint(of wording: String) -> WordingHint? {
        for word in WordFolding.folded(wording).split(separator: " ") {
            if let found = wordingHints.first(where: { $0.word.fits(String(word)) }) { return found.hint }
        }
        return nil
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        var slice = Substring(text)
        while let first = slice.first, first == " " || first == "\t" || first == "\r" { slice.removeFirst() }
        while let last = slice.last, last == " " || last == "\t" || last == "\r" { slice.removeLast() }
        return String(slice)
    }

    /// The phrase with and without each word in braces.
    private static func variants(of phrase: String) -> [[Phrase.Word]] {
        var results: [[Phrase.Word]] = [[]]
        for part in phrase.split(separator: " ") {
            let isOptional = part.hasPrefix("{") && part.hasSuffix("}")
            let bare = isOptional ? part.dropFirst().dropLast() : part
            let isStem = bare.hasSuffix("*")
            let word = Phrase.Word(text: WordFolding.folded(String(isStem ? bare.dropLast() : bare)), isStem: isStem)
            let extended = results.map { $0 + [word] }
            results = isOptional ? results + extended : extended
        }
        return results
    }
}

/// What a word of change tells of who speaks.
enum WordingHint: String, Sendable {
    case liberation, occupation, speaker
}

/// A wrong line of a lexicon.
public struct LexiconError: Error, Equatable, CustomStringConvertible {
    /// Language of the lexicon.
    public var language: String
    /// Line, from 1.
    public var line: Int
    /// What is wrong and what was expected.
    public var problem: String
    /// The message a user sees.
    public var description: String { "lexicon \(language), line \(line): \(problem)" }
}

/// Words brought to one form: lower case, ё as е, one kind of apostrophe, no invisible characters.
enum WordFolding {
    static func folded(_ word: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in word.lowercased().unicodeScalars {
            switch scalar.value {
            case 0x2019, 0x2BC, 0x2018, 0x60, 0xB4: result.append("'")
            case 0x451: result.append("\u{435}")
            case 0x300, 0x301, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: continue
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
