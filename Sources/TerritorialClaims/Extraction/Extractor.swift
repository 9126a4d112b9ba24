/// Reads reports: finds who says who took or lost which settlement, and when.
///
/// A text is split into sentences; those without a word of change, and without one near, are passed over byte by byte. The
/// others become items (lexicon phrases, names, regions, dates), which ``ClauseReader`` reads once from left to right. What it
/// finds is then given party, claimant, stance and days by the report as a whole. See docs/extraction.md.
public struct Extractor: Sendable {
    /// Version of rules and lexicon format; kept with every statement.
    public static let version = "1"

    let lexicons: [String: Lexicon]
    let knowledge: any ToponymKnowledge
    let triggers: TriggerScan
    private let memories: WordMemories

    /// An extractor for the languages of `lexicons`.
    public init(lexicons: [Lexicon], knowledge: any ToponymKnowledge) {
        self.lexicons = Dictionary(lexicons.map { ($0.language, $0) }, uniquingKeysWith: { first, _ in first })
        self.knowledge = knowledge
        triggers = TriggerScan(lexicons)
        memories = WordMemories(knowledge: knowledge)
    }

    /// What the report says. Statements come in the order of their spans; a report in a language that no lexicon reads gives
    /// a notice and nothing else. Cost: linear in the text's length.
    public func read(_ report: Report) -> Extraction {
        var text = report.text
        text.makeContiguousUTF8()
        return text.utf8.withContiguousStorageIfAvailable { bytes in
            memories.use { memory in
                memory.makeRoom()
                return ReportPass(extractor: self, report: report, text: text, bytes: bytes, memory: memory)
                    .extraction()
            }
        } ?? Extraction()
    }
}

/// One report on its way to an extraction.
private struct ReportPass {
    let extractor: Extractor
    let report: Report
    let text: String
    let bytes: UnsafeBufferPointer<UInt8>
    let memory: WordMemory

    var tokenizer: Tokenizer { Tokenizer(bytes: bytes, memory: memory) }

    /// A change with the sentence that it stands in and all that the report adds.
    struct Placed {
        var found: FoundChange
        var sentence: ByteSpan
        var claimant: String?
        var stance = Stance.asserted
        var order: Int
        var warnings: [String] = []
        var isCopy = false
    }

    func extraction() -> Extraction {
        let opening = Sentences.split(UnsafeBufferPointer(rebasing: bytes.prefix(6000)))
        guard let language = language(opening) else {
            let sample = opening.first.map { tokenizer.tokens($0.range) } ?? []
            let hasWords = sample.contains { $0.kind == .word }
            return Extraction(
                notices: hasWords
                    ? ["language not read: \(report.language ?? "none of en, ru, uk"); nothing was extracted"] : [])
        }
        let positions = extractor.triggers.positions(bytes)
        guard !positions.isEmpty else { return Extraction(language: language) }
        let sentences = Sentences.split(bytes)
        let triggered = triggered(sentences, positions)
        guard triggered.contains(true) else { return Extraction(language: language) }
        var state = State(pass: self, language: language, sentences: sentences)
        for index in sentences.indices {
            let isNear = triggered[max(0, index - 3)...min(index + 1, sentences.count - 1)].contains(true)
            if triggered[index] || isNear {
                state.read(index)
            } else {
                state.readHeading(index)
            }
        }
        return state.finish()
    }

    /// Which sentences hold one of the ascending offsets.
    private func triggered(_ sentences: [Sentences.Sentence], _ positions: [Int]) -> [Bool] {
        var next = 0
        return sentences.map { sentence in
            while next < positions.count, positions[next] < sentence.range.lowerBound { next += 1 }
            return next < positions.count && positions[next] < sentence.range.upperBound
        }
    }

    /// The report's language: as declared when we read it, else as its first lines show.
    private func language(_ sentences: [Sentences.Sentence]) -> String? {
        if let declared = report.language?.prefix(2).lowercased(), !declared.isEmpty {
            return extractor.lexicons[declared] == nil ? nil : declared
        }
        var tokens: [Token] = []
        for sentence in sentences.prefix(12) {
            tokens += tokenizer.tokens(sentence.range)
            if tokens.count > 300 { break }
        }
        return memory.language(of: tokens).flatMap { extractor.lexicons[$0] == nil ? nil : $0 }
    }
}

/// What is known while a report's sentences are read.
private struct State {
    let pass: ReportPass
    let language: String
    let sentences: [Sentences.Sentence]
    var context: ReportContext
    var placed: [ReportPass.Placed] = []
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
        var votes: [String: Int] = [:]
        for sentence in sentences.prefix(60) {
            for token in pass.tokenizer.tokens(sentence.range) {
                guard let word = token.word else { continue }
                for party in pass.memory.word(word, in: lexicon).pointsOfView { votes[party, default: 0] += 1 }
            }
        }
        let best = votes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        return best ?? (language == "ru" ? "Russia" : "Ukraine")
    }

    mutating func read(_ index: Int) {
        let sentence = sentences[index]
        pass.memory.makeRoom()
        let tokens = pass.tokenizer.tokens(sentence.range, limit: 8000)
        guard tokens.count < 8000 else { return }
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
        guard !isBoilerplate(items, tokens) else { return }
        let starts = DateTokens(tokens: tokens, phrases: reader.phrases)
        context.listStart = starts.listStart
        var clauses = ClauseReader(items: items, context: context)
        var reading = clauses.read()
        if starts.phrase(.recap, at: 0) ?? starts.phrase(.recap, at: 1) != nil {
            for at in reading.changes.indices { reading.changes[at].isBackground = true }
        }
        context.open = reading.open
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
        pass.memory.makeRoom()
        let tokens = pass.tokenizer.tokens(sentence.range)
        guard tokens.contains(where: { $0.kind == .number }) else { return }
        var reader = ItemReader(
            tokens, of: pass.bytes, lexicon: lexicon, memory: pass.memory, dates: DateReader(anchor))
        guard let days = DateHeading.days(reader.items()) else { return }
        anchor = reader.dates.anchor
        headingDays = days
    }

    /// The days of a change that names none itself: those of the heading above it, those that the paragraph named last when no
    /// day of publication is known, else the day of publication.
    private func days(behind line: Int) -> DayInterval? {
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
    private func isBoilerplate(_ items: [SentenceItem], _ tokens: [Token]) -> Bool {
        guard let last = tokens.last, let first = tokens.first else { return true }
        if ["photo", "image", "file", "фото", "читайте", "read", "watch", "також", "также"].contains(first.text) {
            return tokens.count > 1
                && (tokens[1].text == ":" || tokens[1].text == "also" || tokens[1].text == "також"
                    || tokens[1].text == "также" || tokens[1].text == "photo")
        }
        if last.text == ")", tokens.count > 3 {
            let inside = tokens[tokens.count - 2]
            let credits: Set<String> = ["ap", "afp", "reuters", "epa", "getty", "tass", "images"]
            return credits.contains(inside.text)
        }
        return false
    }

    // MARK: From sentence to report

    private mutating func place(_ reading: SentenceReading, _ index: Int) {
        let range = sentences[index].range
        let span = ByteSpan(range.lowerBound, range.upperBound)
        let claimant = claimant(reading, index)
        let before = placed.count
        for change in reading.changes where isAboutConflict(change, reading) {
            var found = change
            var warnings: [String] = []
            found.days = found.days ?? days(behind: sentences[index].line)
            if found.holder == nil {
                found.holder = inferredHolder(found, reading, claimant)
                if found.change.changesControl {
                    warnings.append("the words name no party; \(found.holder ?? "none") was inferred")
                }
            }
            placed.append(
                ReportPass.Placed(
                    found: found, sentence: span, claimant: claimant, stance: found.isDenied ? .denied : .asserted,
                    order: index,
                    warnings: warnings))
        }
        if reading.isRefuted, placed.count > before,
            Set(reading.claimants.compactMap { context.party(ofClaimant: $0.name) }).count < 2
        {
            for at in before..<placed.count {
                placed[at].found.isDenied = true
                placed[at].stance = .denied
            }
        } else if let denier = reading.denier {
            dispute(from: before, by: denier, index)
        }
        if let count = reading.announcedCount { checkCount(count, from: before) }
        if let days = reading.days { narratedDays = (days, sentences[index].line) }
        mentions += reading.mentions
        context.note(reading)
        if let party = reading.party { lastParty = party }
        if let claimant { lastClaimant = (claimant, index) }
    }

    /// Words of change stand in texts of every kind. Where neither the sentence nor the report before it names a party or a
    /// claimant, only a name that the gazetteer has is taken for a place.
    private func isAboutConflict(_ change: FoundChange, _ reading: SentenceReading) -> Bool {
        change.holder != nil || reading.party != nil || lastParty != nil || !reading.claimants.isEmpty
            || change.name.antecedent != nil || change.name.reading.contains(.settlement)
    }

    private func claimant(_ reading: SentenceReading, _ index: Int) -> String? {
        if let own = reading.claimants.first?.name {
            guard own.hasPrefix("* ") else { return own }
            let party = lastParty ?? reading.party ?? reading.changes.first?.holder ?? context.pointOfView
            let adjective = party == "Russia" ? "Russian" : party == "Ukraine" ? "Ukrainian" : ""
            return adjective.isEmpty ? String(own.dropFirst(2)) : adjective + own.dropFirst(1)
        }
        if let unknown = reading.unknownClaimant { return unknown }
        if let lastClaimant, index - lastClaimant.sentence <= 2,
            sentences[index].line == sentences[lastClaimant.sentence].line || opensWithQuote(index)
        {
            return lastClaimant.name
        }
        return pass.report.outlet
    }

    /// A paragraph that opens with a quotation mark goes on with who spoke last.
    private func opensWithQuote(_ index: Int) -> Bool {
        let start = sentences[index].range.lowerBound
        let (scalar, _) = Scalars.decode(pass.bytes, start, sentences[index].range.upperBound)
        return scalar == 0x22 || scalar == 0xAB || (0x2018...0x201F).contains(scalar)
    }

    private func inferredHolder(_ found: FoundChange, _ reading: SentenceReading, _ claimant: String?) -> String? {
        let speaker = claimant.flatMap { context.party(ofClaimant: $0) }
        let hint = pass.extractor.lexicons[language]?.hint(of: found.wording)
        // Who tells of a loss without saying whose tells of their own.
        if language == "uk", found.change == .loss || found.change == .withdrawal {
            return context.opponent(of: speaker ?? "Ukraine")
        }
        // «Минобороны Украины опровергло захват X»: what one denies, the other is said to have done.
        if let speaker, found.isDenied, language != "en", found.change == .gain { return context.opponent(of: speaker) }
        switch hint {
        case .liberation: return speaker ?? (language == "ru" ? context.pointOfView : context.defender)
        case .occupation: return context.parties.first
        case .speaker, nil: break
        }
        if let speaker, language != "en" || hint == .speaker {
            // «в Генштабе признали потерю X»: one tells of one's own losses.
            return found.change == .loss || found.change == .withdrawal ? context.opponent(of: speaker) : speaker
        }
        return language == "ru" && context.pointOfView == "Russia" ? "Russia" : context.parties.first
    }

    /// Somebody denies: what this sentence asserts, or the one before, is disputed, and the denial is a statement too.
    private mutating func dispute(from before: Int, by denier: String?, _ index: Int) {
        let recent = max(0, placed.count - 60)..<placed.count
        var targets = recent.filter {
            $0 >= before && placed[$0].stance == .asserted && !placed[$0].found.isBackground
        }
        if targets.isEmpty, placed.count == before {
            targets = recent.filter { placed[$0].order == index - 1 && placed[$0].stance == .asserted }
        }
        let side = denier.flatMap { context.party(ofClaimant: $0) }
        for target in targets where placed[target].found.change.changesControl {
            // Nobody denies what he took himself.
            if side != nil, side == placed[target].found.holder { continue }
            // «заявления о взятии X не соответствуют действительности» asserts nothing.
            if context.hasInstrumental, placed[target].order == index,
                placed[target].found.rule == Term.gainNoun.rawValue
            {
                placed[target].stance = .denied
                placed[target].found.isDenied = true
                placed[target].claimant = denier ?? placed[target].found.holder.map { context.opponent(of: $0) }
                continue
            }
            placed[target].stance = .disputed
            // Who denies it is not who asserts it.
            if let side, let claimant = placed[target].claimant, context.party(ofClaimant: claimant) == side {
                placed[target].claimant = placed[target].found.holder
            }
            var copy = placed[target]
            copy.stance = .denied
            copy.found.isDenied = true
            copy.isCopy = true
            copy.claimant = denier ?? copy.found.holder.map { context.opponent(of: $0) }
            copy.warnings = []
            placed.append(copy)
        }
    }

    private mutating func checkCount(_ count: Int, from before: Int) {
        let named = placed[before...].filter { $0.found.change == .gain && !$0.isCopy }
        guard !named.isEmpty, named.count != count else { return }
        for at in before..<placed.count where placed[at].found.change == .gain {
            placed[at].warnings.append("the report announces \(count) settlements, \(named.count) are named")
        }
    }

    // MARK: The end

    func finish() -> Extraction {
        var kept: [ReportPass.Placed] = []
        var background: [ReportPass.Placed] = []
        // Positions in `kept` by the beginning that all case forms of a name share.
        var known: [String: [Int]] = [:]
        for one in placed {
            if one.found.isBackground {
                background.append(one)
                continue
            }
            let key = String(name(of: one).prefix(4))
            let last = (known[key] ?? []).suffix(20).last { isSamePlace(kept[$0], one) && !kept[$0].isCopy }
            if let last, !one.isCopy, says(kept[last], theSameAs: one) {
                // What is disputed once in a report is disputed.
                if one.stance == .disputed { kept[last].stance = .disputed }
                continue
            }
            known[key, default: []].append(kept.count)
            kept.append(one)
        }
        for at in kept.indices where kept[at].stance == .asserted && kept[at].found.change.changesControl {
            let isDenied = kept.contains {
                $0.stance == .denied && $0.found.holder == kept[at].found.holder && $0.claimant != kept[at].claimant
                    && $0.found.change.changesControl && isSamePlace($0, kept[at])
            }
            if isDenied { kept[at].stance = .disputed }
        }
        let noDate = pass.report.published == nil && kept.contains { $0.found.days == nil }
        let statements = kept.map { statement($0, noDate) }
            .sorted {
                ($0.toponym?.span ?? $0.sentence, $0.stance == .denied ? 1 : 0) < (
                    $1.toponym?.span ?? $1.sentence, $1.stance == .denied ? 1 : 0
                )
            }
        return Extraction(
            statements: statements, background: background.map { statement($0, false) },
            mentions: mentions.filter { $0.reading.contains(.settlement) && $0.antecedent == nil }
                .map { Extraction.Mention(toponym: Toponym(span: $0.span, surface: $0.surface), hints: $0.hints) },
            notices: [], language: language)
    }

    private func name(of one: ReportPass.Placed) -> String {
        WordFolding.folded(one.found.name.antecedent ?? one.found.name.surface)
    }

    private func says(_ first: ReportPass.Placed, theSameAs second: ReportPass.Placed) -> Bool {
        first.found.holder == second.found.holder && (first.stance == .denied) == (second.stance == .denied)
            && first.found.change.changesControl == second.found.change.changesControl
            && (second.found.change.changesControl || first.found.change == second.found.change)
    }

    private func isSamePlace(_ first: ReportPass.Placed, _ second: ReportPass.Placed) -> Bool {
        let names = [name(of: first), name(of: second)]
        if names[0] == names[1] { return true }
        // Case forms of one name share their beginning.
        guard language != "en" else { return false }
        let shared = zip(names[0], names[1]).prefix { $0 == $1 }.count
        return shared >= 4 && shared >= max(names[0].count, names[1].count) - 3
    }

    private func statement(_ one: ReportPass.Placed, _ noDate: Bool) -> ExtractedStatement {
        let found = one.found
        let holder = found.holder
        let loser = holder.map { context.opponent(of: $0) }
        let losing = found.change == .loss || found.change == .withdrawal
        var warnings = one.warnings
        if noDate, found.days == nil {
            warnings.append("no day of publication: give it with --published YYYY-MM-DD to date the event")
        }
        return ExtractedStatement(
            subject: .settlement(Toponym(span: found.name.span, surface: found.name.surface)),
            settlementClass: found.name.settlementClass, hints: found.name.hints, change: found.change,
            wording: found.wording,
            wordingSpan: found.wordingSpan, party: losing ? loser : holder, counterparty: losing ? holder : loser,
            claimant: one.claimant, stance: one.stance,
            event: found.days, sentence: one.sentence, rule: found.rule,
            warnings: warnings)
    }
}
