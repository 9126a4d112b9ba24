/// The tokens of a sentence as dates see them; every index may lie past the end.
struct DateTokens {
    let tokens: [Token]
    /// What the lexicon knows of each token; nil for what is no word.
    let words: [WordInLexicon?]

    /// The longest phrase of a term that stands at `index`.
    func phrase(_ term: Term, at index: Int, where fits: (Phrase) -> Bool = { _ in true }) -> Phrase? {
        guard index < words.count, let word = words[index], word.begins(term) else { return nil }
        var longest: Phrase?
        for phrase in word.phrases
        where phrase.term == term && phrase.words.count > longest?.words.count ?? 0
            && index + phrase.words.count <= tokens.count
        {
            let isWhole = (1..<phrase.words.count).allSatisfy { phrase.words[$0].fits(tokens[index + $0].text) }
            if isWhole, fits(phrase) { longest = phrase }
        }
        return longest
    }

    /// Number of tokens of the words that play a role in dates; nil when none stand at `index`.
    func length(of role: DateRole, at index: Int) -> Int? {
        phrase(.dateWord, at: index) { $0.value == role.rawValue }?.words.count
    }

    /// The part of a month that words at `index` begin ("early", «в конце»).
    func monthPart(at index: Int) -> (part: MonthPart, length: Int)? {
        guard let phrase = phrase(.dateWord, at: index, where: { MonthPart(rawValue: $0.value) != nil }),
            let part = MonthPart(rawValue: phrase.value)
        else { return nil }
        return (part, phrase.words.count)
    }

    func month(at index: Int) -> Int? {
        phrase(.month, at: index).flatMap { Int($0.value) }
    }

    /// A day of the month: "20", "3rd".
    func day(at index: Int) -> Int? {
        guard index < tokens.count else { return nil }
        var text = Substring(tokens[index].text)
        switch tokens[index].kind {
        case .number: break
        case .word where ["st", "nd", "rd", "th"].contains { text.hasSuffix($0) }: text = text.dropLast(2)
        default: return nil
        }
        guard text.utf8.count <= 2, let day = Int(text), (1...31).contains(day) else { return nil }
        return day
    }

    /// A year from 1990 on, with the word for it when one follows («2024 года»).
    func year(at index: Int) -> (year: Int, length: Int)? {
        guard index < tokens.count, tokens[index].text.utf8.count == 4, let year = Int(tokens[index].text),
            (1990...2100).contains(year)
        else { return nil }
        return (year, 1 + (length(of: .year, at: index + 1) ?? 0))
    }

    /// A count in figures or words.
    func count(at index: Int) -> Int? {
        guard index < tokens.count else { return nil }
        if tokens[index].kind == .number {
            return tokens[index].text.utf8.count < 5 ? Int(tokens[index].text) : nil
        }
        return phrase(.number, at: index).flatMap { Int($0.value) }
    }

    /// Days of a unit of time: 7 for a week; hours are shares of a day.
    func unit(at index: Int) -> Double? {
        phrase(.daySpan, at: index).flatMap { $0.value == "hour" ? 1.0 / 24 : Double($0.value) }
    }

    /// "and", "-", or what stands between the ends of a span of days.
    func isJoin(at index: Int) -> Bool {
        guard index < tokens.count else { return false }
        if ["-", "–", "—"].contains(tokens[index].text) { return true }
        return phrase(.listWord, at: index) != nil
    }

    /// «с 16 по 22 ноября», "from 17 to 23 August": `to` at `index` after a "from" before `start`.
    func isSpanJoin(at index: Int, after start: Int) -> Bool {
        length(of: .to, at: index) == 1 && start > 0
            && (length(of: .since, at: start - 1) == 1 || length(of: .from, at: start - 1) == 1)
    }

    /// The token behind the words that begin to name what was counted: «Это», «По данным ведомства, речь идет о».
    var listStart: Int? {
        for at in 0..<min(8, tokens.count) {
            if let phrase = phrase(.openList, at: at), at == 0 || phrase.words.count > 1 {
                return at + phrase.words.count
            }
        }
        return nil
    }

    func isMark(_ mark: String, at index: Int) -> Bool {
        index < tokens.count && tokens[index].kind == .mark && tokens[index].text == mark
    }
}

/// What a word does in a date; the raw value stands in the lexicon's section `date.word`.
enum DateRole: String {
    /// "since": up to the day of publication.
    case since
    /// Before the first day of a span that has a "to".
    case from
    case to
    /// Before a month that stands alone: "in July".
    case within = "in"
    /// «года»
    case year
    /// "the night of", «в ночь на»: it began the day before.
    case night
    /// "later": counted from the day that the text named last.
    case later
    /// "the next day": one day from that day.
    case nextDay = "next"
    /// "the same day"
    case sameDay = "same"
    /// "the month", "the year": the one of the publication, behind "since the start of".
    case thisMonth = "month"
    case thisYear = "this-year"
    case thisWeek = "week"
}

extension Phrase {
    private var role: DateRole? { term == .dateWord ? DateRole(rawValue: value) : nil }

    /// True for phrases with which a date may begin; ``DateReader`` is asked at no others.
    var mayBeginDate: Bool {
        switch term {
        case .month, .weekday, .day, .weekend, .number, .period: true
        case .dateWord:
            switch role {
            case .to, .from, .year, .night, .thisMonth, .thisYear, .thisWeek: false
            default: true
            }
        default: false
        }
    }

    /// True for phrases one of which, or a number, is in every date.
    var makesDate: Bool {
        switch term {
        case .month, .weekday, .day, .weekend, .daySpan: true
        case .dateWord:
            switch role {
            case .nextDay, .sameDay, .thisMonth, .thisYear, .thisWeek: true
            default: false
            }
        default: false
        }
    }
}
