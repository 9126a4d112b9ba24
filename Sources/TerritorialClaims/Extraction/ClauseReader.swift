/// Reads one sentence's items from left to right: a verb or noun of change governs the names that follow it, or takes those
/// that stood before it; prepositions, commas, conjunctions and verbs of another kind end its reach.
struct ClauseReader {
    /// What governs the names that come.
    struct Governor {
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
    var reading = SentenceReading()

    var governor: Governor?
    /// What governed before the last clause ended, for "A took X, and B Y".
    var lastGovernor: Governor?
    var pending: [NameMention] = []
    /// What stood before a relative clause and goes on behind it.
    var aside: [NameMention] = []
    var subject: String?
    var lastParty: String?
    var isNegated = 0
    var isPlanned = false
    /// True behind "if", whatever verbs of saying come in between.
    var isConditional = false
    var isAchieved = 0
    var inRelative = false
    /// What governed before a relative clause, for a list that goes on behind it.
    var relativeGovernor: Governor?
    /// Items for which "part of" still counts, and whether it was only a direction ("eastern").
    var partAhead = 0
    var isPartByDirection = false
    /// True when that was a part or an edge, over which a flag does not stand for the whole as over a building it does.
    var isPartShare = false
    var isLandmark = false
    /// What kind of landmark word came last: "from", "over", or nothing.
    var landmarkKind = ""
    /// The place named behind "from" before any verb: «Из X войска выбиты».
    var nameFrom: NameMention?
    /// The place named behind "over", where a flag may be raised.
    var nameBelow: NameMention?
    /// The party named as agent before its participle: «силами ВСУ освобождены».
    var agentAhead: String?
    /// Who gains by a loss that was named before its verb: «от противника зачищено X».
    var winnerAhead: String?
    /// True when words behind the names that wait tell something of their own; a comma then ends their clause.
    var hasOtherVerb = false
    /// Items for which a noun of change is history; verbs are not.
    var nounBackgroundAhead = 0
    var isOriginNext = false
    /// Items for which a name is another name of the place before: «Дзержинск, он же Торецк».
    var otherNameAhead = 0
    /// How far from the landmark that follows, and in which direction from it: "10 km north-west of".
    var landmarkOffset = LandmarkOffset()
    var classBefore: SettlementClass?
    /// True behind "the villages of", as long as its list goes on.
    var isPluralClassOpen = false
    /// True behind "the island of".
    var isIslandNext = false
    var deniedClause = false
    /// True behind words by which the report says that it does not say so: "it is too early to say that".
    var isUnsaid = false
    var backgroundAhead = 0
    var listStart = 0
    var clauseRegion: PlaceHint?
    var depth = 0
    /// What is counted or measured, and the words of change, in the order of the sentence.
    var quantities: [QuantityMention] = []
    var governors: [(index: Int, governor: Governor, takesBefore: Bool)] = []
    /// The sentence's dates outside of brackets, where they stand.
    var clauseDates: [(span: ByteSpan, days: DayInterval)] = []
    /// Claimants at the front of the list that stand beside a word of saying.
    var speakers = 0

    init(items: [SentenceItem], context: ReportContext) {
        self.items = items
        self.context = context
    }

    mutating func read() -> SentenceReading {
        takeUpOpenChange()
        var index = governor == nil ? 0 : items.firstIndex { $0.tokens.lowerBound >= context.listStart ?? 0 } ?? 0
        while index < items.count {
            step(index)
            index += 1
        }
        finish()
        return reading
    }

    /// «Освобождены два села. Это X и Y»: the second sentence names what the first counted.
    mutating func takeUpOpenChange() {
        guard let open = context.open, let first = items.first, context.listStart != nil,
            !items.contains(where: { if case .term(let term, _) = $0.kind { term.isChange } else { false } })
        else { return }
        governor = Governor(
            term: open.term, change: open.change, wording: open.wording, span: open.span, holder: open.holder,
            rule: open.rule + ".list")
        reading.days = open.days
        if let days = open.days { clauseDates.append((ByteSpan(first.span.start, first.span.start), days)) }
    }

    // MARK: One item

    mutating func step(_ index: Int) {
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
        case .number(let count):
            take(count, index)
            noteCount(count, index)
        case .mark(let mark): take(mark: mark, index)
        case .term(let term, let value): take(term, value, index)
        case .word:
            if governor?.hadObject == false { governor?.unknownWords += 1 }
            if context.language == "uk", !pending.isEmpty { hasOtherVerb = true }
            isLandmark = isLandmark && governor == nil
            if classBefore != nil, !startsName(index + 1) { classBefore = nil }
        }
    }

    mutating func take(_ term: Term, _ value: String, _ index: Int) {
        let item = items[index]
        switch term {
        case .party, .ownSide, .enemy: takeParty(term, value, index)
        case .claimant, .claimantHead: takeClaimant(value, index)
        case .saying, .accordingTo:
            if value == "origin" { isOriginNext = true }
            nounBackgroundAhead = 0
            if term == .saying, reading.unknownClaimant == nil { reading.unknownClaimant = sayingPlace(index) }
            if term == .saying {
                // "Russia's claims of seizing X", "Russian claims to have taken X"
                if index > 0, case .term(.partyAdjective, let party) = items[index - 1].kind { subject = party }
                if index > 0, isPartyItem(index - 1), let subject {
                    reading.claimants.append((subject, items[index - 1].span))
                }
                endClauseSoftly()
            }
        case .negation:
            isNegated = 6
            if value == "absence" { takeAbsence(before: item.span.start) }
        case .plan:
            isPlanned = true
            governor = nil
        case .conditional:
            isPlanned = true
            isConditional = isConditional || value == "if"
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
            reading.denier = .some(denier(index) ?? subject ?? reading.claimants.last?.name)
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
            relativeGovernor = governor
            governor = nil
            aside = pending
            pending = []
        case .partOf:
            // «группировка "Центр"», «группировки Центр»: a name, not the middle of something.
            if context.hasInstrumental, index > 0, isQuote(index - 1) || item.text.first?.isUppercase ?? false {
                return
            }
            partAhead = 5
            if value == "percent" {
                noteShare(nil, index)
            } else if let share = Double(value) {
                noteShare(share, index)
            }
            isPartByDirection = value == "direction"
            isPartShare = value == "share"
        case .areaUnit:
            noteArea(value, index)
            partAhead = 5
            if governor?.hadObject == false { governor?.unknownWords += 1 }
        case .settlementClass: takeClass(value, index)
        case .landmark:
            isLandmark = true
            landmarkKind = value
        case .direction:
            isLandmark = true
            landmarkOffset.bearingInDegrees = Double(value)
        case .distanceUnit: isLandmark = true
        case .clauseBreak: breakClause()
        case .facility: takeFacility(index)
        case .assault:
            // "the besieged city of X" is an adjective.
            if index > 0, items[index - 1].isTerm(.article) { return }
            governor = Governor(
                term: term, change: .contest, wording: item.text, span: item.span, isSilent: true, rule: "assault")
            isLandmark = false
        case .otherName: otherNameAhead = 3
        case .sameAgain:
            guard let last = context.lastChange else { return }
            governor = Governor(
                term: term, change: last.change, wording: item.text, span: item.span, holder: last.holder,
                rule: term.rawValue)
        case .rumor: isUnsaid = isUnsaid || value == "unsaid"
        case .regionWord, .agentMark, .listWord, .article, .filler, .auxiliary, .notName, .axis,
            .partyHead, .partyAdjective, .pointOfView, .month, .weekday, .day, .weekend, .number, .ago, .daySpan,
            .period, .dateWord, .openList, .recap, .wordingHint, .boilerplate:
            // «на Сумском направлении X»: the sector is named before the word, what follows is another place.
            if term == .axis {
                isLandmark =
                    !(context.hasInstrumental && index > 0 && item.tokens.count == 1 && isSectorName(index - 1))
            }
        default:
            takeChange(term, value, index)
            noteGovernor(term, index)
        }
    }
}
