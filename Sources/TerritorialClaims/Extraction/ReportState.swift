/// What is known while a report's sentences are read.
struct ReportState {
    let pass: ReportPass
    let language: String
    let sentences: [Sentences.Sentence]
    /// Tokens of the first sentences, which are looked at before any is read.
    private let opening: [[Token]]
    var context: ReportContext
    var placed: [ReportPass.Placed] = []
    var quantities: [ReportPass.PlacedQuantity] = []
    var mentions: [NameMention] = []
    var lastClaimant: (name: String, sentence: Int)?
    var lastParty: String?
    var anchor: DateAnchor
    /// The days that a line of nothing but a date gives to the lines below it.
    var headingDays: DayInterval?
    /// In a report whose day of publication is not known, the last days that the paragraph named.
    var narratedDays: (days: DayInterval, line: Int)?

    init(pass: ReportPass, language: String, sentences: [Sentences.Sentence]) {
        self.pass = pass
        self.language = language
        self.sentences = sentences
        opening = sentences.prefix(60).map { pass.tokenizer.tokens($0.range, limit: ReportState.longest) }
        anchor = DateAnchor(published: pass.report.publishedWithin)
        anchor.year = pass.report.titleYear
        let lexicon = pass.extractor.lexicons[language]
        context = ReportContext(
            language: language, text: pass.text, pointOfView: nil, parties: ["Russia", "Ukraine"],
            claimantParties: lexicon?.claimantParties ?? [:])
        context.pointOfView = pointOfView(lexicon)
    }

    /// The side whose words the report uses more often; by the language when the words do not tell.
    private func pointOfView(_ lexicon: Lexicon?) -> String? {
        guard let lexicon else { return nil }
        let known = pass.memory.words(of: lexicon)
        var votes: [String: Int] = [:]
        for token in opening.joined() {
            guard let word = token.word else { continue }
            for party in known.word(word, token.text).pointsOfView { votes[party, default: 0] += 1 }
        }
        let best = votes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        return best ?? (language == "ru" ? "Russia" : "Ukraine")
    }

    /// Tokens from which on a sentence is none that anybody wrote.
    private static let longest = 8000

    private func tokens(of index: Int) -> [Token] {
        if index < opening.count { return opening[index] }
        pass.memory.makeRoom()
        return pass.tokenizer.tokens(sentences[index].range, limit: ReportState.longest)
    }

    mutating func read(_ index: Int) {
        let sentence = sentences[index]
        let tokens = tokens(of: index)
        guard tokens.count < ReportState.longest else { return }
        let own = sentenceLanguage(tokens)
        guard let lexicon = pass.extractor.lexicons[own] else { return }
        context.language = own
        context.lastParty = lastParty
        context.lastClaimant = lastClaimant.flatMap { index - $0.sentence <= 1 ? $0.name : nil }
        context.isHeadline = index == 0 || sentence.line == 0
        var reader = ItemReader(
            tokens, of: pass.bytes, lexicon: lexicon, memory: pass.memory, dates: DateReader(anchor))
        var items = reader.items()
        if index < 3, let day = DateHeading.dateline(items, published: pass.report.published) {
            reader.dates.anchor.dateline = day
            items = reader.items()
        }
        anchor = reader.dates.anchor
        if let days = DateHeading.days(items) {
            headingDays = days
            return
        }
        let starts = DateTokens(tokens: tokens, words: reader.words)
        guard !isBoilerplate(starts) else { return }
        context.listStart = starts.listStart
        var clauses = ClauseReader(items: items, context: context)
        var reading = clauses.read()
        if starts.phrase(.recap, at: 0) ?? starts.phrase(.recap, at: 1) != nil {
            for at in reading.changes.indices { reading.changes[at].isBackground = true }
        }
        context.open = reading.open
        let group = reading.changes.filter { $0.change.changesControl && !$0.isBackground }.map(\.name)
        if !group.isEmpty { context.lastGroup = group }
        context.lastChange = reading.changes.last { $0.change.changesControl && !$0.isDenied && !$0.isBackground }.map {
            OpenChange(
                change: $0.change, holder: $0.holder, wording: $0.wording, span: $0.wordingSpan, rule: $0.rule,
                term: .sameAgain, days: $0.days)
        }
        place(reading, index)
    }

    /// Looks whether a short line that says nothing of changes is a date.
    mutating func readHeading(_ index: Int) {
        let sentence = sentences[index]
        guard sentence.range.count <= DateHeading.longest, let lexicon = pass.extractor.lexicons[language] else {
            return
        }
        let tokens = tokens(of: index)
        guard tokens.contains(where: { $0.kind == .number }) else { return }
        var reader = ItemReader(
            tokens, of: pass.bytes, lexicon: lexicon, memory: pass.memory, dates: DateReader(anchor))
        guard let days = DateHeading.days(reader.items()) else { return }
        anchor = reader.dates.anchor
        headingDays = days
    }

    /// The days of a change that names none itself: those of the heading above it, those that the paragraph named last when no
    /// day of publication is known, else the day of publication.
    func days(behind line: Int) -> DayInterval? {
        if let headingDays { return headingDays }
        if let published = pass.report.published { return DayInterval(day: anchor.dateline ?? published) }
        return narratedDays.flatMap { $0.line == line ? $0.days : nil }
    }

    /// A sentence of another language than the report's counts as that one when its letters say so.
    private func sentenceLanguage(_ tokens: [Token]) -> String {
        guard tokens.count > 2, let guess = pass.memory.language(of: tokens), pass.extractor.lexicons[guess] != nil
        else {
            return language
        }
        // Few words tell of another alphabet only when they are Cyrillic: an English report has no other Cyrillic words.
        let isCyrillic = guess != "en"
        guard isCyrillic || tokens.count > 5 else { return language }
        return isCyrillic == (language != "en") ? language : guess
    }

    /// Captions and credits: "(AP)", "Photo:", a line that ends in an agency's sign.
    private func isBoilerplate(_ starts: DateTokens) -> Bool {
        let tokens = starts.tokens
        guard let last = tokens.last else { return true }
        if let phrase = starts.phrase(.boilerplate, at: 0) {
            let next = phrase.words.count
            if phrase.words.count > 1 || next < tokens.count && [":", "|", "—", "–"].contains(tokens[next].text) {
                return true
            }
        }
        if last.text == ")", tokens.count > 3 {
            let inside = tokens[tokens.count - 2]
            let credits: Set<String> = ["ap", "afp", "reuters", "epa", "getty", "tass", "images"]
            return credits.contains(inside.text)
        }
        return false
    }
}
