// Names, classes and regions: what is taken, what only tells where.

extension ClauseReader {
    func startsName(_ index: Int) -> Bool {
        guard index < items.count else { return false }
        if case .name = items[index].kind { return true }
        return false
    }

    mutating func take(_ found: NameMention, _ index: Int) {
        var mention = found
        mention.settlementClass = classBefore
        // A direction is part of a name only right before it.
        mention.isPart = partAhead > (isPartByDirection ? 3 : 0) || sharesPart(index)
        mention.isLandmark = isLandmark
        mention.isListed = isPluralClassOpen
        if !nextIsList(index) { isPluralClassOpen = false }
        if isIslandNext { mention.isIsland = true }
        isIslandNext = false
        classBefore = nil
        partAhead = 0
        if followedByFacility(index) || followedByAxis(index) {
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
            reading.changes[at].name.hints.append(landmarkOffset.hint(.landmark, mention))
            reading.mentions.append(mention)
            isLandmark = nextContinuesList(index)
            if !isLandmark { landmarkOffset = LandmarkOffset() }
            return
        }
        defer { landmarkOffset = LandmarkOffset() }
        var isAfterLandmark = isLandmark && !isOrigin(index)
        isLandmark = false
        if isAfterLandmark, landmarkKind == "from",
            governor.map({ $0.takesFrom || $0.change == .withdrawal }) ?? false
        {
            isAfterLandmark = false
        }
        if let current = governor, current.raisesFlag, !current.hadObject {
            isAfterLandmark = false
            mention.isPart = mention.isPart && isPartShare
        }
        if isAfterLandmark, landmarkKind == "from", governor == nil { nameFrom = mention }
        if isAfterLandmark, landmarkKind == "over" || landmarkKind == "in" { nameBelow = mention }
        if governor?.hadObject == true, opensOwnClause(index) { governor = nil }
        if governor?.isSilent == true, opensClauseAfterSilence(index) {
            governor = nil
            isAfterLandmark = false
        }
        guard let current = governor, !current.isClosed else {
            reading.mentions.append(mention)
            if mention.isFirstWord, mention.reading == [] { mention.isFirstWord = isSubject(index) }
            if !isAfterLandmark, !mention.isQuoted || mention.settlementClass != nil, !isTitled(index),
                !isOfFacility(index)
            {
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

    /// «микрорайоны X и Y»: a name behind "and" is a part like the one before.
    func sharesPart(_ index: Int) -> Bool {
        guard context.hasInstrumental, index > 1, items[index - 1].isTerm(.listWord), let last = reading.changes.last,
            last.name.isPart, last.name.span == items[index - 2].span
        else { return false }
        return last.change == .partial
    }

    /// "from X" behind a verb that asks for it.
    func isOrigin(_ index: Int) -> Bool {
        guard governor?.takesFrom == true, governor?.hadObject == false else { return false }
        return items[..<index].suffix(6).contains {
            ["from", "out of", "of", "out"].contains(WordFolding.folded($0.text))
        }
    }

    /// "(southeast of Borova)", "(Artemovsk)": what stands in brackets belongs to the name before.
    mutating func bracketed(_ mention: NameMention) {
        let hint = landmarkOffset.hint(isLandmark ? .landmark : .otherName, mention)
        landmarkOffset = LandmarkOffset()
        if let at = reading.changes.indices.last, governor != nil {
            reading.changes[at].name.hints.append(hint)
        } else if !pending.isEmpty {
            pending[pending.count - 1].hints.append(hint)
        }
        reading.mentions.append(mention)
        isLandmark = nextContinuesList(items.count)
        if mention.isPart { partAhead = 4 }
    }

    func nextContinuesList(_ index: Int) -> Bool {
        guard index + 1 < items.count else { return false }
        return items[index + 1].isTerm(.listWord)
    }

    /// Unknown names count only where nothing else than a settlement can stand.
    func accepts(_ mention: NameMention, _ governor: Governor) -> Bool {
        // A capital that opens a Ukrainian sentence makes no name of a common word («Поліція»).
        if context.language == "uk", mention.isFirstWord, mention.settlementClass == nil,
            !mention.reading.contains(.settlement), !mention.surface.contains(" ")
        {
            return false
        }
        if mention.reading.contains(.settlement) || mention.reading.contains(.nearSettlement) { return true }
        if mention.reading.contains(.region) { return false }
        if mention.antecedent != nil { return true }
        if mention.isIsland || mention.isListed { return true }
        return mention.settlementClass != nil
            || ((governor.term == .gainActive || governor.term == .gainInfinitive) && mention.surface.utf8.count > 4)
    }

    /// An adjective or a name right before the word for a sector of the front.
    func isSectorName(_ index: Int) -> Bool {
        if case .name = items[index].kind { return true }
        let text = WordFolding.folded(items[index].text)
        return ["ом", "ем", "их", "ых", "ому", "ій", "ою"].contains { text.hasSuffix($0) }
    }

    /// «на Донецком и Запорожском направлениях»: the names of a list that ends in a word for a sector of the front.
    func followedByAxis(_ index: Int) -> Bool {
        for next in items[(index + 1)...].prefix(7) {
            switch next.kind {
            case .name, .region, .term(.listWord, _), .mark(0x2C), .term(.partyAdjective, _): continue
            case .term(.axis, _): return true
            default: return false
            }
        }
        return false
    }

    func followedByFacility(_ index: Int) -> Bool {
        guard index + 1 < items.count else { return false }
        // "Izium Brigade"
        if items[index + 1].isTerm(.partyHead), items[index + 1].text.first?.isUppercase ?? false { return true }
        return items[index + 1].isTerm(.facility)
    }

    /// An unknown first word could be a place only right before its verb or in a list: "Skadvosk has been taken".
    func isSubject(_ index: Int) -> Bool {
        guard index + 1 < items.count else { return false }
        switch items[index + 1].kind {
        case .term(let term, _): return term.isChange || [.auxiliary, .listWord, .achieved, .background].contains(term)
        case .mark(let mark): return mark == 0x2C || mark == 0x28
        default: return false
        }
    }

    /// An unknown name is an object only where a list or the clause goes on behind it, not where it opens a title.
    func endsLikeObject(_ index: Int) -> Bool {
        guard index + 1 < items.count else { return true }
        switch items[index + 1].kind {
        case .mark, .region, .date: return true
        case .word: return ["in", "on", "у", "в", "на"].contains(WordFolding.folded(items[index + 1].text))
        case .term(let term, _): return ![.saying, .claimant, .claimantHead, .notName].contains(term)
        default: return false
        }
    }

    /// "captured X, Y contested": a name behind a comma and before a word of change of its own.
    func opensOwnClause(_ index: Int) -> Bool {
        guard index > 0, case .mark(0x2C) = items[index - 1].kind, index + 1 < items.count,
            case .term(let term, _) = items[index + 1].kind
        else { return false }
        return term.isChange
    }

    /// "captured a bridge in X": what was taken is the word before "in".
    func isPlaceOfObject(_ mention: NameMention, _ governor: Governor, _ index: Int) -> Bool {
        guard governor.unknownWords > 0, !governor.hadObject, governor.change == .gain, mention.settlementClass == nil,
            index > 0
        else { return false }
        return ["in", "at", "inside", "within", "on", "в", "у", "на", "во", "під", "под"].contains(
            WordFolding.folded(items[index - 1].text))
    }

    /// «Легион "Свобода"», группировка «Восток»: a name in quotes behind a noun of its own is no place.
    func isUnitName(_ index: Int) -> Bool {
        guard index > 1, case .mark(let quote) = items[index - 1].kind, [0x22, 0xC2, 0xE2].contains(quote),
            items[index - 1].span.end == items[index].span.start
        else { return false }
        switch items[index - 2].kind {
        case .word, .name, .term(.partyHead, _), .term(.facility, _), .term(.party, _), .term(.partyAdjective, _):
            return true
        default: return false
        }
    }

    /// «порт Мариуполя»: in a language with cases a name right behind a facility is its own.
    func isOfFacility(_ index: Int) -> Bool {
        context.hasInstrumental && index > 0 && items[index - 1].isTerm(.facility)
    }

    /// "Captain Lyman": a title with a capital right before a name.
    func isTitled(_ index: Int) -> Bool {
        guard !context.hasInstrumental, index > 0, items[index - 1].text.first?.isUppercase ?? false else {
            return false
        }
        if case .term(.notName, _) = items[index - 1].kind { return items[index - 1].text.utf8.count > 4 }
        return items[index - 1].isTerm(.claimantHead)
    }

    /// "Hanna Maliar said": a name right before a word of saying, and no list.
    func isPerson(_ index: Int) -> Bool {
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
    func opensClauseAfterSilence(_ index: Int) -> Bool {
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
    func continuesList(_ mention: NameMention, _ index: Int, _ governor: Governor) -> Bool {
        guard context.hasInstrumental, governor.hadObject, governor.change.changesControl, index > 0,
            mention.reading.isEmpty, mention.surface.utf8.count > 6
        else { return false }
        if case .mark(0x2C) = items[index - 1].kind { return nextContinuesList(index) }
        return items[index - 1].isTerm(.listWord)
    }

    /// «жителей Херсона»: in a language with cases, a name right behind a noun belongs to that noun.
    func isAttribute(_ index: Int) -> Bool {
        guard context.hasInstrumental, index > 0 else { return false }
        let before = items[index - 1]
        switch before.kind {
        case .word, .term(.notName, _): return context.isNounWithGenitive(before.text)
        default: return false
        }
    }

    /// "captured X in Donetsk": behind an object and "in", a name that an oblast bears too means the oblast.
    func isRegionBehindObject(_ mention: NameMention, _ index: Int) -> Bool {
        guard mention.reading.contains(.region), mention.settlementClass == nil, index > 1 else { return false }
        guard ["in", "в", "у"].contains(WordFolding.folded(items[index - 1].text)) else { return false }
        if case .name = items[index - 2].kind { return true }
        // "the last city in Luhansk"
        return items[index - 2].isTerm(.settlementClass)
    }

    /// "Ukraine's Luhansk": behind a country's name, a name that an oblast bears too means the oblast.
    func isPossessed(_ mention: NameMention, _ index: Int) -> Bool {
        guard mention.reading.contains(.region), mention.settlementClass == nil, index > 0,
            case .term(.partyAdjective, _) = items[index - 1].kind
        else { return false }
        return items[index - 1].text.hasSuffix("s")
    }

    mutating func takeFacility(_ index: Int) {
        // "the airport of X", «трассу X — Y»: the name that follows is not taken.
        if let current = governor {
            if !current.hadObject {
                governor?.isSilent = !current.raisesFlag
            } else if context.hasInstrumental {
                isLandmark = true
                landmarkKind = ""
            }
        } else if !items[max(0, index - 3)..<index].contains(where: { $0.isTerm(.listWord) }) {
            pending = []
        }
    }

    func isQuote(_ index: Int) -> Bool {
        if case .mark(let mark) = items[index].kind { return mark == 0x22 || mark == 0xC2 || mark == 0xE2 }
        return false
    }

    mutating func takeRegion(_ item: SentenceItem) {
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
}
