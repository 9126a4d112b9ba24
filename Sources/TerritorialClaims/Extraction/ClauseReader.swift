/// A change found in a sentence, its party and claimant not yet told.
struct FoundChange {
    var name: NameMention
    var change: Change
    /// Who has the place after the change; nil when the words around do not tell.
    var holder: String?
    var wording: String
    var wordingSpan: ByteSpan
    var days: DayInterval?
    var isDenied = false
    var isBackground = false
    var rule: String
}

/// A change whose settlements the next sentence may name.
struct OpenChange {
    var change: Change
    var holder: String?
    var wording: String
    var span: ByteSpan
    var rule: String
    var term: Term
    var days: DayInterval?
}

/// What one sentence says, found in one pass over its items.
struct SentenceReading {
    var changes: [FoundChange] = []
    var mentions: [NameMention] = []
    /// Claimants named in the sentence: canonical name and party, and where.
    var claimants: [(name: String, span: ByteSpan)] = []
    /// True when somebody denies what the sentence or the one before says, and who.
    var denier: String??
    /// True when the sentence itself says that what it tells is false.
    var isRefuted = false
    var days: DayInterval?
    var announcedCount: Int?
    /// A change of settlements that the sentence counts and does not name.
    var open: OpenChange?
    /// The first party named, for the next sentence's "its forces".
    var party: String?
}

/// Reads one sentence's items from left to right: a verb or noun of change governs the names that follow it, or takes those
/// that stood before it; prepositions, commas, conjunctions and verbs of another kind end its reach.
struct ClauseReader {
    /// What governs the names that come.
    private struct Governor {
        var term: Term
        var change: Change
        var wording: String
        var span: ByteSpan
        var holder: String?
        var isDenied = false
        var isBackground = false
        var isSilent = false
        var rule: String
        var hadObject = false
        /// Words since the verb that the lexicon does not know: the verb's object is one of them then.
        var unknownWords = 0
        /// True when its objects stood before it; names behind it are not its own.
        var isClosed = false
        /// True when its object stands behind "from": «выбили из X».
        var takesFrom = false
        /// True for a flag: the place stands behind "in" or "over".
        var raisesFlag = false
    }

    let items: [SentenceItem]
    let context: ReportContext
    private(set) var reading = SentenceReading()

    private var governor: Governor?
    private var pending: [NameMention] = []
    /// What stood before a relative clause and goes on behind it.
    private var aside: [NameMention] = []
    private var subject: String?
    private var lastParty: String?
    private var isNegated = 0
    private var isPlanned = false
    private var isAchieved = 0
    private var inRelative = false
    /// Items for which "part of" still counts, and whether it was only a direction ("eastern").
    private var partAhead = 0
    private var isPartByDirection = false
    private var isLandmark = false
    /// What kind of landmark word came last: "from", "over", or nothing.
    private var landmarkKind = ""
    /// The place named behind "over", where a flag may be raised.
    private var nameBelow: NameMention?
    /// The party named as agent before its participle: «силами ВСУ освобождены».
    private var agentAhead: String?
    /// True when words behind the names that wait tell something of their own; a comma then ends their clause.
    private var hasOtherVerb = false
    /// Items for which a noun of change is history; verbs are not.
    private var nounBackgroundAhead = 0
    private var isOriginNext = false
    /// Items for which a name is another name of the place before: «Дзержинск, он же Торецк».
    private var otherNameAhead = 0
    private var landmarkKilometers: Double?
    private var classBefore: SettlementClass?
    /// True behind "the island of".
    private var isIslandNext = false
    private var deniedClause = false
    private var backgroundAhead = 0
    private var listStart = 0
    private var clauseRegion: PlaceHint?
    private var depth = 0
    /// Claimants at the front of the list that stand beside a word of saying.
    private var speakers = 0

    init(items: [SentenceItem], context: ReportContext) {
        self.items = items
        self.context = context
    }

    mutating func read() -> SentenceReading {
        takeUpOpenChange()
        var index = 0
        while index < items.count {
            step(index)
            index += 1
        }
        finish()
        return reading
    }

    /// «Освобождены два села. Это X и Y»: the second sentence names what the first counted.
    private mutating func takeUpOpenChange() {
        guard let open = context.open, let first = items.first,
            ["это", "речь", "ими", "среди них", "це", "йдеться", "ними"].contains(WordFolding.folded(first.text)),
            !items.contains(where: { if case .term(let term, _) = $0.kind { term.isChange } else { false } })
        else { return }
        governor = Governor(
            term: open.term, change: open.change, wording: open.wording, span: open.span, holder: open.holder,
            rule: open.rule + ".list")
        reading.days = open.days
    }

    // MARK: One item

    private mutating func step(_ index: Int) {
        let item = items[index]
        if isNegated > 0 { isNegated -= 1 }
        if isAchieved > 0 { isAchieved -= 1 }
        if backgroundAhead > 0 { backgroundAhead -= 1 }
        if partAhead > 0 { partAhead -= 1 }
        if nounBackgroundAhead > 0 { nounBackgroundAhead -= 1 }
        if otherNameAhead > 0 { otherNameAhead -= 1 }
        switch item.kind {
        case .name(let mention): take(mention, index)
        case .region: takeRegion(item)
        case .date(let mention): take(mention, index)
        case .number(let count): take(count, index)
        case .mark(let mark): take(mark: mark, index)
        case .term(let term, let value): take(term, value, index)
        case .word:
            if governor?.hadObject == false { governor?.unknownWords += 1 }
            if context.language == "uk", !pending.isEmpty { hasOtherVerb = true }
            isLandmark = isLandmark && governor == nil
            if classBefore != nil, !startsName(index + 1) { classBefore = nil }
        }
    }

    private mutating func take(_ term: Term, _ value: String, _ index: Int) {
        let item = items[index]
        switch term {
        case .party, .ownSide, .enemy: takeParty(term, value, index)
        case .claimant, .claimantHead: takeClaimant(value, index)
        case .saying, .accordingTo:
            if value == "origin" { isOriginNext = true }
            if term == .saying {
                // "Russia's claims of seizing X", "Russian claims to have taken X"
                if index > 0, case .term(.partyAdjective, let party) = items[index - 1].kind { subject = party }
                if index > 0, isPartyItem(index - 1), let subject {
                    reading.claimants.append((subject, items[index - 1].span))
                }
                endClauseSoftly()
            }
        case .negation: isNegated = 6
        case .plan:
            isPlanned = true
            governor = nil
        case .conditional:
            isPlanned = true
        case .achieved: isAchieved = 5
        case .denial:
            // «Інформація про захоплення X не відповідає дійсності»: the noun is what is denied, nobody asserts it here.
            if let current = governor, current.term == .gainNoun || current.term == .lossNoun {
                for at in reading.changes.indices where reading.changes[at].wordingSpan == current.span {
                    reading.changes[at].isDenied = true
                }
            }
            deniedClause = true
            if value == "false" { reading.isRefuted = true }
            reading.denier = .some(subject ?? reading.claimants.last?.name)
            governor = nil
        case .background:
            if value == "noun" { nounBackgroundAhead = 6 } else { backgroundAhead = 6 }
            // "freed X during the Y operation": what follows the object is no object.
            if governor?.hadObject == true, !context.hasInstrumental { governor?.isClosed = true }
        case .relative:
            // «заявили, що …»: a conjunction unless it stands behind what was just named.
            if value == "conjunction", !followsNamed(index) {
                endClauseSoftly()
                return
            }
            inRelative = true
            governor = nil
            aside = pending
            pending = []
        case .partOf:
            if context.hasInstrumental, index > 0, isQuote(index - 1) { return }
            partAhead = 5
            isPartByDirection = value == "direction"
        case .settlementClass: takeClass(value, index)
        case .landmark:
            isLandmark = true
            landmarkKind = value
        case .direction, .distanceUnit: isLandmark = true
        case .clauseBreak: breakClause()
        case .facility: takeFacility()
        case .assault:
            // "the besieged city of X" is an adjective.
            if index > 0, items[index - 1].isTerm(.article) { return }
            governor = Governor(
                term: term, change: .contest, wording: item.text, span: item.span, isSilent: true, rule: "assault")
            isLandmark = false
        case .otherName: otherNameAhead = 3
        case .regionWord, .agentMark, .listWord, .article, .filler, .auxiliary, .notName, .axis, .rumor,
            .partyHead, .partyAdjective, .pointOfView, .month, .weekday, .day, .weekend, .number, .ago, .daySpan:
            if term == .axis { isLandmark = true }
        default: takeChange(term, value, index)
        }
    }

    // MARK: Names

    private func startsName(_ index: Int) -> Bool {
        guard index < items.count else { return false }
        if case .name = items[index].kind { return true }
        return false
    }

    private mutating func take(_ found: NameMention, _ index: Int) {
        var mention = found
        mention.settlementClass = classBefore
        mention.isPart = partAhead > 0
        if isIslandNext { mention.isIsland = true }
        isIslandNext = false
        classBefore = nil
        partAhead = 0
        if followedByFacility(index) {
            reading.mentions.append(mention)
            return
        }
        if otherNameAhead > 0, !pending.isEmpty || governor?.hadObject == true {
            otherNameAhead = 0
            bracketed(mention)
            reading.mentions.removeLast()
            return
        }
        if depth > 0, isLandmark || governor == nil || governor?.hadObject == true {
            bracketed(mention)
            return
        }
        if let at = reading.changes.indices.last, isLandmark, governor?.term != .advanceActive,
            governor?.hadObject == true
        {
            let hint = PlaceHint(
                kind: .landmark, span: mention.span, text: mention.surface, distanceInKilometers: landmarkKilometers)
            reading.changes[at].name.hints.append(hint)
            reading.mentions.append(mention)
            isLandmark = nextContinuesList(index)
            return
        }
        var isAfterLandmark = isLandmark && !isOrigin(index)
        isLandmark = false
        if isAfterLandmark, landmarkKind == "from",
            governor.map({ $0.takesFrom || $0.change == .withdrawal }) ?? false
        {
            isAfterLandmark = false
        }
        if let current = governor, current.raisesFlag, !current.hadObject {
            isAfterLandmark = false
            mention.isPart = false
        }
        if isAfterLandmark, landmarkKind == "over" || landmarkKind == "in" { nameBelow = mention }
        if governor?.hadObject == true, opensOwnClause(index) { governor = nil }
        if governor?.isSilent == true, opensClauseAfterSilence(index) {
            governor = nil
            isAfterLandmark = false
        }
        guard let current = governor, !current.isClosed else {
            reading.mentions.append(mention)
            if mention.isFirstWord, mention.reading == [] { mention.isFirstWord = isSubject(index) }
            if !isAfterLandmark, !mention.isQuoted || mention.settlementClass != nil {
                if pending.isEmpty { hasOtherVerb = false }
                pending.append(mention)
            }
            return
        }
        if isPerson(index) || isUnitName(index) {
            return
        }
        if isAttribute(index), current.change.changesControl {
            reading.mentions.append(mention)
            return
        }
        if isPossessed(mention, index) || isRegionBehindObject(mention, index) {
            takeRegion(items[index])
            return
        }
        if current.isSilent {
            reading.mentions.append(mention)
            isLandmark = isAfterLandmark
            return
        }
        // A gain near a landmark is not a gain of the landmark.
        if isAfterLandmark, current.term != .advanceActive, current.change != .contest {
            reading.mentions.append(mention)
            isLandmark = nextContinuesList(index)
            return
        }
        if isPlaceOfObject(mention, current, index) {
            reading.mentions.append(mention)
            return
        }
        let isUnknownInList = continuesList(mention, index, current)
        guard accepts(mention, current) || isUnknownInList, !mention.isQuoted || mention.settlementClass != nil,
            mention.reading != [] || mention.settlementClass != nil || endsLikeObject(index) || isUnknownInList
        else {
            reading.mentions.append(mention)
            return
        }
        emit(mention, current)
        governor?.hadObject = true
    }

    /// "from X" behind a verb that asks for it.
    private func isOrigin(_ index: Int) -> Bool {
        guard governor?.takesFrom == true, governor?.hadObject == false else { return false }
        return items[..<index].suffix(6).contains {
            ["from", "out of", "of", "out"].contains(WordFolding.folded($0.text))
        }
    }

    /// "(southeast of Borova)", "(Artemovsk)": what stands in brackets belongs to the name before.
    private mutating func bracketed(_ mention: NameMention) {
        let hint = PlaceHint(
            kind: isLandmark ? .landmark : .otherName, span: mention.span, text: mention.surface,
            distanceInKilometers: landmarkKilometers)
        if let at = reading.changes.indices.last, governor != nil {
            reading.changes[at].name.hints.append(hint)
        } else if !pending.isEmpty {
            pending[pending.count - 1].hints.append(hint)
        }
        reading.mentions.append(mention)
        isLandmark = nextContinuesList(items.count)
    }

    private func nextContinuesList(_ index: Int) -> Bool {
        guard index + 1 < items.count else { return false }
        return items[index + 1].isTerm(.listWord)
    }

    /// Unknown names count only where nothing else than a settlement can stand.
    private func accepts(_ mention: NameMention, _ governor: Governor) -> Bool {
        // A capital that opens a Ukrainian sentence makes no name of a common word («Поліція»).
        if context.language == "uk", mention.isFirstWord, mention.settlementClass == nil,
            !mention.reading.contains(.settlement), !mention.surface.contains(" ")
        {
            return false
        }
        if mention.reading.contains(.settlement) || mention.reading.contains(.nearSettlement) { return true }
        if mention.reading.contains(.region) { return false }
        if mention.antecedent != nil { return true }
        if mention.isIsland { return true }
        return mention.settlementClass != nil
            || ((governor.term == .gainActive || governor.term == .gainInfinitive) && mention.surface.utf8.count > 4)
    }

    private func followedByFacility(_ index: Int) -> Bool {
        guard index + 1 < items.count else { return false }
        return items[index + 1].isTerm(.facility)
    }

    /// An unknown first word could be a place only right before its verb or in a list: "Skadvosk has been taken".
    private func isSubject(_ index: Int) -> Bool {
        guard index + 1 < items.count else { return false }
        switch items[index + 1].kind {
        case .term(let term, _): return term.isChange || [.auxiliary, .listWord, .achieved, .background].contains(term)
        case .mark(let mark): return mark == 0x2C || mark == 0x28
        default: return false
        }
    }

    /// An unknown name is an object only where a list or the clause goes on behind it, not where it opens a title.
    private func endsLikeObject(_ index: Int) -> Bool {
        guard index + 1 < items.count else { return true }
        switch items[index + 1].kind {
        case .mark, .region, .date: return true
        case .word: return ["in", "on", "у", "в", "на"].contains(WordFolding.folded(items[index + 1].text))
        case .term(let term, _): return ![.saying, .claimant, .claimantHead, .notName].contains(term)
        default: return false
        }
    }

    /// "captured X, Y contested": a name behind a comma and before a word of change of its own.
    private func opensOwnClause(_ index: Int) -> Bool {
        guard index > 0, case .mark(0x2C) = items[index - 1].kind, index + 1 < items.count,
            case .term(let term, _) = items[index + 1].kind
        else { return false }
        return term.isChange
    }

    /// "captured a bridge in X": what was taken is the word before "in".
    private func isPlaceOfObject(_ mention: NameMention, _ governor: Governor, _ index: Int) -> Bool {
        guard governor.unknownWords > 0, !governor.hadObject, governor.change == .gain, mention.settlementClass == nil,
            index > 0
        else { return false }
        return ["in", "at", "inside", "within", "on", "в", "у", "на", "во", "під", "под"].contains(
            WordFolding.folded(items[index - 1].text))
    }

    /// «Легион "Свобода"», группировка «Восток»: a name in quotes behind a noun of its own is no place.
    private func isUnitName(_ index: Int) -> Bool {
        guard index > 1, case .mark(let quote) = items[index - 1].kind, [0x22, 0xC2, 0xE2].contains(quote),
            items[index - 1].span.end == items[index].span.start
        else { return false }
        switch items[index - 2].kind {
        case .word, .name, .term(.partyHead, _), .term(.facility, _), .term(.party, _), .term(.partyAdjective, _):
            return true
        default: return false
        }
    }

    /// "Hanna Maliar said": a name right before a word of saying, and no list.
    private func isPerson(_ index: Int) -> Bool {
        if index > 0, items[index - 1].isTerm(.settlementClass) { return false }
        // «про взяття X повідомили»: right behind a noun of change stands its place.
        if let governor, governor.term == .gainNoun, index > 0, items[index - 1].span == governor.span { return false }
        if index > 0, items[index - 1].text.first?.isUppercase ?? false {
            switch items[index - 1].kind {
            case .term(.notName, _), .term(.claimantHead, _): return true
            default: break
            }
        }
        var next = index + 1
        if startsName(next) { next += 1 }
        return next < items.count && items[next].isTerm(.saying)
    }

    /// «взвод сдался, посёлок X перешёл под контроль»: behind a comma, a name with a word of change of its own.
    private func opensClauseAfterSilence(_ index: Int) -> Bool {
        guard context.hasInstrumental else { return false }
        var back = index - 1
        while back >= 0, items[back].isTerm(.settlementClass) || items[back].isTerm(.article) { back -= 1 }
        guard back >= 0, case .mark(0x2C) = items[back].kind else { return false }
        var next = index + 1
        while next < items.count, items[next].isTerm(.filler) || items[next].isTerm(.partOf) { next += 1 }
        guard next < items.count, case .term(let term, _) = items[next].kind else { return false }
        return term == .gainParticiple || term == .fall || term == .heldState || term == .heldTransfer
    }

    /// In a list of names taken an unknown one is a settlement too.
    private func continuesList(_ mention: NameMention, _ index: Int, _ governor: Governor) -> Bool {
        guard context.hasInstrumental, governor.hadObject, governor.change.changesControl, index > 0,
            mention.reading.isEmpty, mention.surface.utf8.count > 6
        else { return false }
        if case .mark(0x2C) = items[index - 1].kind { return nextContinuesList(index) }
        return items[index - 1].isTerm(.listWord)
    }

    /// «жителей Херсона»: in a language with cases, a name right behind a noun belongs to that noun.
    private func isAttribute(_ index: Int) -> Bool {
        guard context.hasInstrumental, index > 0 else { return false }
        let before = items[index - 1]
        switch before.kind {
        case .word, .term(.notName, _): return context.isNounWithGenitive(before.text)
        default: return false
        }
    }

    /// "captured X in Donetsk": behind an object and "in", a name that an oblast bears too means the oblast.
    private func isRegionBehindObject(_ mention: NameMention, _ index: Int) -> Bool {
        guard mention.reading.contains(.region), mention.settlementClass == nil, index > 1 else { return false }
        guard ["in", "в", "у"].contains(WordFolding.folded(items[index - 1].text)) else { return false }
        if case .name = items[index - 2].kind { return true }
        return false
    }

    /// "Ukraine's Luhansk": behind a country's name, a name that an oblast bears too means the oblast.
    private func isPossessed(_ mention: NameMention, _ index: Int) -> Bool {
        guard mention.reading.contains(.region), mention.settlementClass == nil, index > 0,
            case .term(.partyAdjective, _) = items[index - 1].kind
        else { return false }
        return items[index - 1].text.hasSuffix("s")
    }

    private mutating func takeFacility() {
        // "the airport of X", «трассу X — Y»: the name that follows is not taken.
        if let current = governor {
            if !current.hadObject {
                governor?.isSilent = !current.raisesFlag
            } else if context.hasInstrumental {
                isLandmark = true
                landmarkKind = ""
            }
        } else {
            pending = []
        }
    }

    private mutating func takeClass(_ value: String, _ index: Int) {
        let known = SettlementClass(rawValue: value)
        // "the eastern city of X" is the whole city, "eastern X" is not.
        if isPartByDirection { partAhead = 0 }
        var next = index + 1
        while next < items.count, items[next].isTerm(.article) || items[next].isTerm(.filler) || isQuote(next) {
            next += 1
        }
        if startsName(next) {
            classBefore = known
            isIslandNext = value == "island"
            return
        }
        if value == "island" { return }
        // "the city", «село» for the place named last.
        if value != "settlements",
            let antecedent = context.antecedent(
                before: items[index].span, among: pending + reading.mentions + reading.changes.map(\.name))
        {
            let before = index > 0 ? items[index - 1] : nil
            let span =
                before.map { $0.isTerm(.article) ? ByteSpan($0.span.start, items[index].span.end) : items[index].span }
                ?? items[index].span
            var mention = NameMention(
                span: span, surface: context.words(span), reading: [.settlement], settlementClass: known,
                antecedent: antecedent)
            mention.hints = [PlaceHint(kind: .otherName, span: span, text: antecedent)]
            if isIndefinite(index) { return }
            take(mention, index)
        }
    }

    private func isIndefinite(_ index: Int) -> Bool {
        for back in stride(from: index - 1, through: max(0, index - 3), by: -1) {
            if case .term(.article, let value) = items[back].kind { return value == "indefinite" }
            if case .number = items[back].kind { return true }
        }
        return context.needsArticle
    }

    private func isQuote(_ index: Int) -> Bool {
        if case .mark(let mark) = items[index].kind { return mark == 0x22 || mark == 0xC2 || mark == 0xE2 }
        return false
    }

    private mutating func takeRegion(_ item: SentenceItem) {
        let hint = PlaceHint(kind: .region, span: item.span, text: item.text)
        var given = false
        if governor != nil || !reading.changes.isEmpty {
            for at in reading.changes.indices.reversed() where at >= listStart {
                if reading.changes[at].name.hints.contains(where: { $0.kind == .region }) { break }
                reading.changes[at].name.hints.append(hint)
                given = true
            }
        }
        for at in pending.indices where !pending[at].hints.contains(where: { $0.kind == .region }) {
            pending[at].hints.append(hint)
            given = true
        }
        if !given { clauseRegion = hint }
        isLandmark = false
        partAhead = 0
    }

    // MARK: Numbers, dates, marks

    private mutating func take(_ count: Int, _ index: Int) {
        if index + 1 < items.count, items[index + 1].isTerm(.distanceUnit) {
            landmarkKilometers = Double(count)
            isLandmark = true
            return
        }
        if governor != nil, count > 1, count < 200, index + 2 < items.count {
            if items[(index + 1)...min(index + 3, items.count - 1)].contains(where: { $0.isTerm(.settlementClass) }) {
                reading.announcedCount = count
                if context.hasInstrumental, let governor, !governor.isSilent, !governor.isDenied, !governor.isBackground
                {
                    reading.open = OpenChange(
                        change: governor.change, holder: governor.holder, wording: governor.wording,
                        span: governor.span, rule: governor.rule, term: governor.term)
                }
            }
        }
    }

    private mutating func take(_ mention: DateMention, _ index: Int) {
        // "on Friday": the preposition was the date's.
        if !context.hasInstrumental { isLandmark = false }
        if inRelative, context.hasInstrumental { return }
        // «(до 2024 року — …)» dates the other name.
        if depth > 0, index > 0, items[index - 1].isTerm(.background) { return }
        if depth > 0, let at = reading.changes.indices.last {
            reading.changes[at].days = mention.days
            return
        }
        if index > 0, let at = reading.changes.indices.last, governor?.hadObject == true, isRightBehindName(index) {
            reading.changes[at].days = mention.days
            // A date behind the last of a list with one date for all serves the rest too.
            if reading.days == nil { reading.days = mention.days }
            return
        }
        reading.days = mention.days ?? reading.days
    }

    private func isRightBehindName(_ index: Int) -> Bool {
        for back in stride(from: index - 1, through: max(0, index - 2), by: -1) {
            switch items[back].kind {
            case .name: return true
            case .word, .term(.filler, _), .term(.landmark, _), .term(.article, _): continue
            default: return false
            }
        }
        return false
    }

    private mutating func take(mark: UInt8, _ index: Int) {
        switch mark {
        case 0x28, 0x5B: depth += 1
        case 0x29, 0x5D:
            depth = max(0, depth - 1)
            isLandmark = false
        case 0x3B: if !restIsGapped(index) { breakClause() }
        case 0x3A: takeColon(index)
        case 0x2C:
            if inRelative { endRelative(index) }
            if isPlanned, governor == nil, !nextIsList(index) { isPlanned = false }
            if !nextIsList(index) {
                isLandmark = false
                if hasOtherVerb { pending = [] }
                if governor?.hadObject == true { governor?.isClosed = true }
            }
        case 0x25: partAhead = 3
        default: break
        }
    }

    /// "captured X in A; in B, Y": up to the next stop there are only names and regions, so the verb still governs.
    private func restIsGapped(_ index: Int) -> Bool {
        guard let governor, governor.hadObject, !governor.isClosed, governor.change.changesControl else { return false }
        var hasName = false
        for item in items[(index + 1)...] {
            switch item.kind {
            case .name: hasName = true
            case .region, .number, .date, .mark(0x2C), .mark(0x2E), .mark(0x28), .mark(0x29): break
            case .term(let term, _):
                switch term {
                case .settlementClass, .listWord, .article, .filler: break
                default: return false
                }
            case .mark(0x3B): return hasName
            case .word where ["в", "у", "in"].contains(WordFolding.folded(item.text)): break
            default: return false
            }
        }
        return hasName
    }

    /// "Kyiv: X liberated": a party and a colon at the beginning say who speaks, not who acts.
    private mutating func takeColon(_ index: Int) {
        isLandmark = false
        // «Подоляка: Торецк взят»: who stands before a colon speaks.
        if context.hasInstrumental, governor == nil, index < 4, reading.changes.isEmpty { pending = [] }
        guard index > 0, index < 4, isPartyItem(index - 1), let speaker = subject, reading.changes.isEmpty else {
            return
        }
        reading.claimants.append((speaker, items[index - 1].span))
        subject = nil
    }

    /// "X, which fell in May, is …": behind the comma the clause goes on with what stood before.
    private mutating func endRelative(_ index: Int) {
        inRelative = false
        guard !aside.isEmpty, !nextIsList(index) else { return }
        if let current = governor, current.hadObject { governor = nil }
        let start = items[..<index].lastIndex { $0.isTerm(.relative) } ?? index
        if items[start..<index].contains(where: { $0.isTerm(.otherName) }) {
            for mention in pending {
                aside[aside.count - 1].hints.append(
                    PlaceHint(kind: .otherName, span: mention.span, text: mention.surface))
            }
        }
        pending = aside
        aside = []
    }

    /// True when a name, a class word or a region comes within the next few small words.
    private func nextIsList(_ index: Int) -> Bool {
        var next = index + 1
        while next < items.count, next < index + 5 {
            switch items[next].kind {
            case .name, .region: return true
            case .term(let term, _):
                switch term {
                case .settlementClass, .listWord, .article, .filler, .landmark, .direction, .distanceUnit: break
                default: return false
                }
            case .number: break
            default: return false
            }
            next += 1
        }
        return false
    }

    private mutating func endClauseSoftly() {
        governor = nil
        isLandmark = false
        isPlanned = false
    }

    private mutating func breakClause() {
        governor = nil
        pending = []
        isPlanned = false
        isNegated = 0
        isLandmark = false
        inRelative = false
        partAhead = 0
        deniedClause = false
        backgroundAhead = 0
        clauseRegion = nil
        nameBelow = nil
        agentAhead = nil
        nounBackgroundAhead = 0
        listStart = reading.changes.count
    }

    // MARK: Parties and claimants

    private mutating func takeParty(_ term: Term, _ value: String, _ index: Int) {
        var party: String?
        switch term {
        case .ownSide:
            party = context.ownSide(claimant: reading.claimants.last?.name, last: lastParty ?? context.lastParty)
            if value == "us" { party = context.pointOfView }
        case .enemy:
            // The enemy of whom the words are ascribed to, before that of the report.
            let speaker = reading.claimants.last.flatMap { context.party(ofClaimant: $0.name) }
            party = context.hasInstrumental ? speaker.map { context.opponent(of: $0) } ?? context.enemy : context.enemy
        default: party = value
        }
        guard let party else { return }
        if context.hasInstrumental, index > 0 {
            // «от ВСУ», «по россиянам»: a party behind a preposition does nothing.
            if items[index - 1].isTerm(.landmark) {
                isLandmark = false
                if ["от", "у", "від"].contains(WordFolding.folded(items[index - 1].text)) { takeLoser(party) }
                lastParty = lastParty ?? party
                return
            }
            // «ВС РФ выбили противника»: right behind a verb with a subject stands its object.
            if let current = governor, current.holder != nil || current.isSilent, subject != nil,
                current.span == items[index - 1].span
            {
                return
            }
        }
        if reading.party == nil { reading.party = party }
        let isAgent = index > 0 && items[index - 1].isTerm(.agentMark)
        let isInside = context.isInstrumental(items[index].text)
        if let current = governor, current.holder == nil || isAgent || isInside, !current.isSilent,
            current.rule != "gain.participle" || isInside || context.mayBeAgent(items[index].text)
        {
            if isAgent || isInside || current.term == .heldState || current.term == .heldTransfer
                || current.term == .stillHeld
                || (current.term == .gainParticiple && context.hasInstrumental) || current.term == .fall
                || current.term == .gainNoun
            {
                // Who still holds a place denies that the other took it.
                let holder = current.term == .stillHeld ? context.opponent(of: party) : party
                governor?.holder = holder
                for at in reading.changes.indices
                where at >= listStart && reading.changes[at].wordingSpan == current.span {
                    if current.term == .fall || isAgent || isInside || reading.changes[at].holder == nil {
                        reading.changes[at].holder = holder
                    }
                }
                lastParty = party
                return
            }
        }
        if isInside { agentAhead = party }
        lastParty = party
        // «атаки ворога», «захисників»: whose, not who.
        if context.isOblique(items[index].text) { return }
        subject = party
        if pending.isEmpty == false, governor == nil, term != .party { pending = [] }
    }

    /// «освобождён от оккупантов», «отбили у ВСУ»: who loses the place tells who gains it.
    private mutating func takeLoser(_ party: String) {
        guard let current = governor, current.change == .gain, current.holder == nil, !current.isSilent else { return }
        let winner = context.opponent(of: party)
        governor?.holder = winner
        for at in reading.changes.indices
        where at >= listStart && reading.changes[at].wordingSpan == current.span && reading.changes[at].holder == nil {
            reading.changes[at].holder = winner
        }
    }

    private mutating func takeClaimant(_ value: String, _ index: Int) {
        // «головнокомандувач Сирський»: the name says who.
        if items[index].isTerm(.claimantHead), index + 1 < items.count, items[index + 1].isTerm(.claimant) { return }
        let parts = value.split(separator: "|").map { String($0) }
        let name = parts.first ?? items[index].text
        let claimant = (name.isEmpty ? items[index].text : name, items[index].span)
        // Who stands beside a word of saying says so; others are only named.
        // «рассказал РИА Новости Марочко»: of two names side by side the first is who was told.
        let isTold = context.hasInstrumental && index > 0 && items[index - 1].isTerm(.claimant)
        if isOriginNext || isTold {
            reading.claimants.insert(claimant, at: 0)
            speakers += 1
        } else if isBesideSaying(index) {
            reading.claimants.insert(claimant, at: speakers)
            speakers += 1
        } else {
            reading.claimants.append(claimant)
        }
        isOriginNext = false
        if parts.count > 1 {
            lastParty = parts[1]
            if subject == nil, pending.isEmpty { subject = parts[1] }
        }
    }

    private func isBesideSaying(_ index: Int) -> Bool {
        for near in [index - 2, index - 1, index + 1, index + 2] where items.indices.contains(near) {
            if items[near].isTerm(.saying) || items[near].isTerm(.accordingTo) { return true }
        }
        return false
    }

    // MARK: Changes

    private mutating func takeChange(_ term: Term, _ value: String, _ index: Int) {
        let item = items[index]
        isLandmark = false
        if !context.hasInstrumental || term != .gainParticiple { partAhead = 0 }
        let negated = isNegated > 0 || value == "denied"
        isNegated = 0
        let marks = value.split(separator: " ")
        let named = marks.compactMap { context.party(meantBy: $0) }.first
        var next = Governor(
            term: term, change: .gain, wording: item.text, span: item.span, isDenied: negated || deniedClause,
            isBackground: inRelative || backgroundAhead > 0, rule: term.rawValue)
        // "the Ukrainian flag was raised in X"
        let bearer: String? =
            if index > 0, marks.contains("flag") || item.text.hasPrefix("flag"),
                case .term(.partyAdjective, let party) = items[index - 1].kind
            { party } else { nil }
        if let bearer { subject = bearer }
        next.takesFrom = marks.contains("from")
        next.raisesFlag = context.hasInstrumental && marks.contains("flag")
        if marks.contains("flag"), pending.isEmpty, let nameBelow { pending = [nameBelow] }
        if pending.isEmpty, endsClause(index + 1), term == .gainActive || term == .gainParticiple { reclaim(index) }
        switch term {
        case .gainInfinitive:
            if negated, index > 0, items[index - 1].isTerm(.negation) {
                // "did not capture X", "failed to take X"
                next.isDenied = true
            } else if isAchieved == 0, !next.isDenied {
                let isHeadline = index > 0 && isPartyItem(index - 1) && !isPlanned
                guard isHeadline else {
                    governor = nil
                    silence(index)
                    return
                }
            }
            next.holder = named ?? subject
            isPlanned = false
        case .gainActive:
            if isPlanned, isAchieved == 0 {
                silence(index)
                return
            }
            if value != "active" || (index + 1 < items.count && items[index + 1].isTerm(.agentMark)), isPassive(index) {
                next.term = .gainParticiple
                next.rule = "gain.passive"
                next.holder = named
                // "residents of X, liberated in November, …": behind a comma it only describes.
                if index > 1, case .mark(0x2C) = items[index - 1].kind, case .name = items[index - 2].kind {
                    next.isBackground = true
                }
                takePending(next)
                return
            }
            if !context.hasInstrumental && isAdjective(index)
                || marks.contains("adjective") && isBeforeName(index) && !hasSubjectBefore(index)
            {
                next.isBackground = true
            }
            if marks.contains("state"), subject == context.defender {
                // That the defender controls a place denies the other's gain.
                next.isDenied = true
                next.holder = subject.map { context.opponent(of: $0) }
                isPlanned = false
                listStart = reading.changes.count
                governor = next
                pending = []
                return
            }
            if takesSomethingElse(index) {
                silence(index)
                return
            }
            next.holder = named ?? subject
        case .gainParticiple:
            if isPlanned, isAchieved == 0 {
                silence(index)
                return
            }
            // «звільнена Балаклія оживає»: before its noun a participle in the singular is an adjective too.
            if value == "adjective" || (value == "attributive" && pending.isEmpty) {
                // «взяли ранее оккупированное село X»
                if let current = governor, !current.hadObject, current.term != .gainParticiple { return }
                next.isBackground = !headsList(index)
            } else if !pending.isEmpty {
                next.holder = named ?? agentAhead
                takePending(next)
                return
            }
            next.holder = named ?? (context.hasInstrumental ? agentAhead ?? heldOpen : subject)
        case .gainNoun:
            if isPlanned {
                silence(index)
                return
            }
            next.holder = named ?? nounHolder(index)
            if next.holder == nil, context.hasInstrumental { next.holder = agentAhead }
            next.isBackground = next.isBackground || nounBackgroundAhead > 0 || !isAnnounced(index)
        case .heldState, .stillHeld, .heldTransfer:
            if value.hasSuffix("short"), pending.isEmpty || !endsClause(index + 1) { return }
            takeHeld(next, named ?? (value == "enemy" ? value : ""), index)
            return
        case .fall:
            next.change = .gain
            next.holder = named
            takePending(next)
            return
        case .lossActive:
            next.change = .loss
            next.holder = subject.map { context.opponent(of: $0) }
            if marks.contains("passive") || followsBe(index), !pending.isEmpty {
                next.holder = nil
                takePending(next)
                return
            }
        case .lossNoun:
            next.change = .loss
            next.holder = subject.map { context.opponent(of: $0) }
            next.isBackground = next.isBackground || nounBackgroundAhead > 0 || !isAnnounced(index)
        case .withdrawalActive:
            next.change = .withdrawal
            next.holder = subject.map { context.opponent(of: $0) }
            if isPlanned {
                silence(index)
                return
            }
            if marks.contains("passive") || followsBe(index), !pending.isEmpty {
                next.holder = nil
                takePending(next)
                return
            }
        case .withdrawalNoun:
            next.change = .withdrawal
            next.holder = named ?? subject.map { context.opponent(of: $0) }
            next.isBackground = next.isBackground || nounBackgroundAhead > 0 || !isAnnounced(index)
        case .entryActive:
            next.change = .entry
            next.holder = subject
        case .expelActive, .pullActive:
            takeRemoval(next, index)
            return
        case .advanceActive:
            next.change = .advance
            next.holder = subject
            if !pending.isEmpty, index + 1 == items.count || !hasNameAhead(index) {
                takePending(next)
                return
            }
        case .contest:
            next.change = .contest
            if !pending.isEmpty {
                takePending(next)
                return
            }
        default: return
        }
        isPlanned = false
        listStart = reading.changes.count
        governor = next
        pending = []
    }

    /// «Освобождённые за неделю населённые пункты: X, Y»: the adjective heads a list and is news.
    private func headsList(_ index: Int) -> Bool {
        let ahead = items[(index + 1)...].prefix(6)
        guard let at = ahead.firstIndex(where: { $0.isTerm(.settlementClass) }), at + 1 < items.count else {
            return false
        }
        if case .mark(0x3A) = items[at + 1].kind { return true }
        return false
    }

    /// The holder that «под контроль ВС РФ» named before its participle.
    private var heldOpen: String? {
        guard let governor, governor.term == .fall, !governor.hadObject else { return nil }
        return governor.holder
    }

    /// True at the end of the sentence and before any mark.
    private func endsClause(_ index: Int) -> Bool {
        guard index < items.count else { return true }
        if case .mark = items[index].kind { return true }
        return false
    }

    /// "drove the enemy out of X" gains, "pulled its troops out of X" withdraws, "were driven from X" loses.
    private mutating func takeRemoval(_ found: Governor, _ index: Int) {
        var next = found
        next.takesFrom = true
        if isPlanned, isAchieved == 0 {
            silence(index)
            return
        }
        if next.term == .expelActive {
            if let origin = originBehindForces(index) {
                next.holder = origin.party.map { context.opponent(of: $0) } ?? subject
            } else if isPassive(index), let subject, fromFollows(index) {
                next.change = .loss
                next.holder = context.opponent(of: subject)
            } else {
                next.change = .advance
                next.term = .advanceActive
                next.holder = subject
                next.takesFrom = false
            }
        } else {
            guard let origin = originBehindForces(index) else {
                silence(index)
                return
            }
            next.change = .withdrawal
            next.holder = (origin.party ?? subject).map { context.opponent(of: $0) }
        }
        isPlanned = false
        listStart = reading.changes.count
        governor = next
        pending = []
    }

    private func fromFollows(_ index: Int) -> Bool {
        items[(index + 1)...].prefix(4).contains { ["from", "out of", "out"].contains(WordFolding.folded($0.text)) }
    }

    /// True when the word follows a name, a region or a class word and a comma: «села, що були …».
    private func followsNamed(_ index: Int) -> Bool {
        guard index > 1, case .mark(0x2C) = items[index - 1].kind else { return false }
        switch items[index - 2].kind {
        case .name, .region, .mark(0x29): return true
        case .term(let term, _): return term == .settlementClass || term == .regionWord || term == .facility
        default: return false
        }
    }

    private func hasNameAhead(_ index: Int) -> Bool {
        items[(index + 1)...].contains { if case .name = $0.kind { true } else { false } }
    }

    private mutating func silence(_ index: Int) {
        governor = Governor(
            term: .plan, change: .gain, wording: items[index].text, span: items[index].span, isSilent: true,
            rule: "plan")
    }

    /// What stood before a passive, a participle or "fell" is what was gained.
    private mutating func takePending(_ next: Governor) {
        var current = next
        if isPlanned, isAchieved == 0 {
            pending = []
            silenceAfter(next)
            return
        }
        listStart = reading.changes.count
        for mention in pending
        where accepts(mention, current) || mention.settlementClass != nil
            || (mention.isFirstWord && !context.hasInstrumental)
        {
            var whole = mention
            // «X почти полностью освобождён»
            if context.hasInstrumental, partAhead > 0 { whole.isPart = true }
            emit(whole, current)
            current.hadObject = true
        }
        pending = []
        current.isClosed = current.hadObject
        governor = current
    }

    private mutating func silenceAfter(_ next: Governor) {
        var current = next
        current.isSilent = true
        governor = current
    }

    private mutating func takeHeld(_ next: Governor, _ value: String, _ index: Int) {
        var current = next
        let holder: String? =
            switch value {
            case "": nil
            case "enemy": context.enemy
            case "own":
                context.ownSide(claimant: reading.claimants.last?.name, last: lastParty ?? context.lastParty)
            default: value
            }
        current.holder = holder
        if next.term == .stillHeld {
            // That one side still holds a place denies the other's gain.
            current.isDenied = true
            current.holder = holder.map { context.opponent(of: $0) }
        }
        if pending.isEmpty, governor != nil, governor?.term == .gainActive { return }
        takePending(current)
        if reading.changes.count == listStart, current.holder == nil {
            current.holder = next.term == .stillHeld ? subject.map { context.opponent(of: $0) } : subject
        }
        governor = current
    }

    private func isPartyItem(_ index: Int) -> Bool {
        if case .term(let term, _) = items[index].kind {
            return term == .party || term == .enemy || term == .ownSide
        }
        return false
    }

    /// English: a past participle behind a form of "be", before "by", or behind a name with nothing to take.
    private func isPassive(_ index: Int) -> Bool {
        let last = items[index].text.split(separator: " ").last.map { WordFolding.folded(String($0)) } ?? ""
        if last == "of" || last == "over" { return false }
        var back = index - 1
        while back >= 0, back >= index - 4 {
            if case .term(.auxiliary, let value) = items[back].kind {
                if value == "be" { return true }
                return false
            }
            if case .term(let term, _) = items[back].kind,
                term == .filler || term == .negation || term == .partOf || term == .background
            {
                back -= 1
                continue
            }
            break
        }
        if index + 1 < items.count, items[index + 1].isTerm(.agentMark) { return true }
        if let last = pending.last, index > 0, last.span == items[index - 1].span, endsClause(index + 1) { return true }
        if subject == nil, index > 0, case .word = items[index - 1].kind, isBeforeName(index) { return false }
        if subject == nil, !pending.isEmpty { return true }
        return false
    }

    /// "the captured town of X", "recently captured X".
    private func isAdjective(_ index: Int) -> Bool {
        var back = index - 1
        if back >= 0, items[back].isTerm(.landmark) || isPlainPreposition(back) { return true }
        while back >= 0, items[back].isTerm(.filler) { back -= 1 }
        guard back >= 0, case .term(let term, let value) = items[back].kind else { return false }
        return term == .article || (term == .background && value != "noun" && back == index - 1)
    }

    /// "advance north of X, Y and Z liberated": the names behind the comma are the participle's own.
    private mutating func reclaim(_ index: Int) {
        guard governor?.term == .advanceActive else { return }
        var back = index - 1
        var spans: Set<ByteSpan> = []
        scan: while back >= 0 {
            switch items[back].kind {
            case .name(let mention): spans.insert(mention.span)
            case .term(.listWord, _), .term(.settlementClass, _), .term(.filler, _), .term(.article, _): break
            case .mark(0x2C): break scan
            default: return
            }
            back -= 1
        }
        guard back > 0 else { return }
        pending = reading.changes.filter { spans.contains($0.name.span) }.map(\.name)
        reading.changes.removeAll { spans.contains($0.name.span) }
        governor = nil
        subject = nil
    }

    private func followsBe(_ index: Int) -> Bool {
        guard !context.hasInstrumental else { return false }
        if index + 1 < items.count, items[index + 1].isTerm(.agentMark) { return true }
        var back = index - 1
        while back >= 0, items[back].isTerm(.filler) { back -= 1 }
        guard back >= 0, case .term(.auxiliary, let value) = items[back].kind else { return false }
        return value == "be"
    }

    private func isBeforeName(_ index: Int) -> Bool {
        var next = index + 1
        while next < items.count, items[next].isTerm(.filler) || items[next].isTerm(.settlementClass) { next += 1 }
        return startsName(next)
    }

    /// True when a word before the verb could be its subject or auxiliary: "Explosions rock occupied X" has none.
    private func hasSubjectBefore(_ index: Int) -> Bool {
        for back in stride(from: index - 1, through: max(0, index - 4), by: -1) {
            switch items[back].kind {
            case .term(.party, _), .term(.enemy, _), .term(.ownSide, _), .term(.auxiliary, _), .term(.listWord, _),
                .term(.claimant, _), .term(.partyHead, _), .name, .mark:
                return true
            case .term(.filler, _), .date, .term(.relative, _), .term(.achieved, _): continue
            default: return false
            }
        }
        return subject != nil && index <= 1
    }

    private func isPlainPreposition(_ index: Int) -> Bool {
        ["in", "of", "into", "across", "inside", "through", "over", "with", "for"].contains(
            WordFolding.folded(items[index].text))
    }

    /// "seized the initiative in X", "captured three soldiers in X": the object is a common noun that is no settlement, and
    /// the name behind a preposition only says where.
    private func takesSomethingElse(_ index: Int) -> Bool {
        guard !context.hasInstrumental else { return false }
        // "captured a string of villages near X, including Y and Z" names them after all.
        if let list = items[(index + 1)...].firstIndex(where: { WordFolding.folded($0.text) == "including" }),
            items[index..<list].contains(where: { $0.isTerm(.settlementClass) })
        {
            return false
        }
        var hasNoun = false
        for item in items[(index + 1)...].prefix(9) {
            switch item.kind {
            case .word: hasNoun = true
            case .number, .date, .term(.article, _), .term(.partyAdjective, _): break
            case .term(.filler, _):
                if hasNoun, ["in", "of", "over"].contains(WordFolding.folded(item.text)) { return true }
            case .term(.landmark, _), .term(.direction, _), .term(.party, _), .term(.enemy, _): return hasNoun
            default: return false
            }
        }
        return false
    }

    /// Index of "from" or "out of" behind an object that is a party or its forces: "pushed the enemy out of".
    private func originBehindForces(_ index: Int) -> (party: String?, from: Int)? {
        var party: String?
        var hasForces = false
        for next in (index + 1)..<max(index + 1, min(index + 9, items.count)) {
            switch items[next].kind {
            case .term(.party, let value), .term(.partyAdjective, let value):
                party = value
                hasForces = true
            case .term(.enemy, _):
                party = context.enemy
                hasForces = true
            case .term(.ownSide, _), .term(.partyHead, _): hasForces = true
            case .term(.landmark, _), .word, .term(.filler, _):
                let text = WordFolding.folded(items[next].text)
                if ["from", "out of", "out", "of"].contains(text), hasForces { return (party, next) }
                if case .term(.landmark, _) = items[next].kind { return nil }
            case .term(.article, _), .number: break
            default: return nil
            }
        }
        return nil
    }

    /// The party in front of a noun ("Russian capture of X", "Russia's capture of") or behind it.
    private func nounHolder(_ index: Int) -> String? {
        if index > 0, case .term(let term, let value) = items[index - 1].kind, term == .party || term == .partyAdjective
        {
            return value
        }
        return nil
    }

    /// True when the noun is the report's news: what somebody announces, or the head of a headline.
    private func isAnnounced(_ index: Int) -> Bool {
        let rest = items[(index + 1)...]
        if index <= 1, context.isHeadline {
            if rest.contains(where: { $0.isTerm(.plan) || $0.isTerm(.conditional) }) { return false }
            if context.hasInstrumental, rest.contains(where: { $0.isTerm(.negation) }) { return false }
            if rest.contains(where: { $0.isTerm(.saying) }) { return true }
            let isBare = !rest.contains {
                if case .word = $0.kind { return $0.text.first?.isLowercase ?? false }
                return $0.isTerm(.auxiliary)
            }
            if items.count <= 8, isBare || context.hasInstrumental { return true }
        }
        for back in stride(from: index - 1, through: max(0, index - 5), by: -1) {
            if case .term(let term, _) = items[back].kind, term == .saying || term == .accordingTo || term == .denial {
                return true
            }
        }

        for back in stride(from: index - 1, through: max(0, index - 8), by: -1) {
            if case .term(let term, _) = items[back].kind, term == .saying || term == .accordingTo { return true }
        }
        return false
    }

    private mutating func emit(_ mention: NameMention, _ current: Governor) {
        var name = mention
        if !name.hints.contains(where: { $0.kind == .region }), let clauseRegion { name.hints.append(clauseRegion) }
        var change = current.change
        if mention.isPart, change.changesControl { change = .partial }
        reading.changes.append(
            FoundChange(
                name: name, change: change, holder: current.holder, wording: current.wording, wordingSpan: current.span,
                days: mention.day, isDenied: current.isDenied, isBackground: current.isBackground, rule: current.rule))
    }

    private mutating func finish() {
        if reading.changes.contains(where: { $0.change.changesControl }) { reading.open = nil }
        reading.open?.days = reading.days
        // A question asserts nothing.
        if context.hasInstrumental, let last = items.last, case .mark(0x3F) = last.kind {
            for at in reading.changes.indices { reading.changes[at].isBackground = true }
        }
        for at in reading.changes.indices where reading.changes[at].days == nil {
            reading.changes[at].days = reading.days
        }
    }
}
