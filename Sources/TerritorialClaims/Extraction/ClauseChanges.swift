// Words of change and what they govern.

extension ClauseReader {
    mutating func takeChange(_ term: Term, _ value: String, _ index: Int) {
        let item = items[index]
        isLandmark = false
        landmarkOffset = LandmarkOffset()
        let keepsPart: [Term] = [.gainParticiple, .heldState, .heldTransfer]
        if !context.hasInstrumental || !keepsPart.contains(term) { partAhead = 0 }
        let negated = isNegated > 0 || value == "denied"
        isNegated = 0
        let marks = value.split(separator: " ")
        let named = marks.compactMap { $0.hasPrefix("us") ? ourSide : context.party(meantBy: $0) }.first
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
        let isFromBefore = takeNameFrom(term, marks.contains("from"), index)
        if marks.contains("flag"), pending.isEmpty, let nameBelow { pending = [nameBelow] }
        if pending.isEmpty, endsClause(index + 1), term == .gainActive || term == .gainParticiple { reclaim(index) }
        switch term {
        case .gainInfinitive:
            if negated, index > 0, items[index - 1].isTerm(.negation) {
                // "did not capture X", "failed to take X"
                next.isDenied = true
            } else if isAchieved == 0, !next.isDenied {
                guard !isPlanned, isHeadlineVerb(index) || isSecondVerb(index) || isResult(index) else {
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
                // "X had been captured in June": what was before, unless somebody says so.
                if isPastPerfect(index), !hasAgentOrSpeaker(index) {
                    next.isBackground = true
                }
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
            if takePronoun(next, index) { return }
            // «X наши освободили»: what was taken stands before who took it.
            if context.hasInstrumental, !pending.isEmpty, next.holder != nil, isFromBefore || endsWithDate(index + 1) {
                takePending(next)
                return
            }
        case .gainParticiple:
            if isPlanned, isAchieved == 0 {
                silence(index)
                return
            }
            // «звільнена Балаклія оживає»: before its noun a participle in the singular is an adjective too.
            if value == "adjective" || (value == "attributive" && pending.isEmpty) {
                // «объявили X освобождённой»
                if value == "adjective", let last = pending.last, last.span.end + 1 == item.span.start {
                    takePending(next)
                    return
                }
                // «взяли ранее оккупированное село X»
                if let current = governor, !current.hadObject, current.term != .gainParticiple { return }
                next.isBackground = !headsList(index)
            } else if !pending.isEmpty {
                next.holder = named ?? agentAhead ?? winnerAhead
                takePending(next)
                return
            }
            next.holder = named ?? (context.hasInstrumental ? agentAhead ?? winnerAhead ?? heldOpen : subject)
        case .gainNoun:
            if isPlanned || isNounOfPlan(index) {
                silence(index)
                return
            }
            next.holder = named ?? nounHolder(index)
            if next.holder == nil, context.hasInstrumental { next.holder = agentAhead }
            next.isBackground = next.isBackground || nounBackgroundAhead > 0 || !isAnnounced(index)
        case .heldState, .stillHeld, .heldTransfer:
            if value.hasSuffix("short"), pending.isEmpty || !endsClause(index + 1) { return }
            takeHeld(
                next, named ?? (value == "enemy" || value == "own" ? value : ""), index,
                isOwn: value == "own" || marks.contains { $0.hasPrefix("us") })
            return
        case .fall:
            next.change = .gain
            next.holder = named
            takePending(next)
            return
        case .lossActive:
            next.change = .loss
            if takeLostNoun(item, index) { return }
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
            if takeDeniedPronoun(next, index) { return }
            if isPlanned || marks.contains("subject") && hasOtherSubject(index) {
                silence(index)
                return
            }
            if isFromBefore
                || context.hasInstrumental && !pending.isEmpty && next.holder != nil && endsWithDate(index + 1)
            {
                takePending(next)
                return
            }
            if marks.contains("passive") || followsBe(index), !pending.isEmpty {
                next.holder = nil
                takePending(next)
                return
            }
        case .withdrawalNoun:
            next.change = .withdrawal
            // "the withdrawal of its troops from X"
            next.takesFrom = next.takesFrom || !context.hasInstrumental && !item.text.hasSuffix("from")
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

    /// "the capture of X would open": what the noun names has not come.
    func isNounOfPlan(_ index: Int) -> Bool {
        for item in items[(index + 1)...].prefix(9) {
            switch item.kind {
            case .mark, .term(.clauseBreak, _), .term(.listWord, _), .term(.saying, _): return false
            case .term(.plan, _): return true
            default: continue
            }
        }
        return false
    }

    /// "Russia take X": a plural verb right behind its subject.
    func isHeadlineVerb(_ index: Int) -> Bool { index > 0 && isPartyItem(index - 1) }

    /// "forces enter from the south and take control of X": after "and", without a "to" before.
    func isSecondVerb(_ index: Int) -> Bool {
        guard subject != nil, index > 0, items[index - 1].isTerm(.listWord) else { return false }
        return !items[..<index].contains { WordFolding.folded($0.text).split(separator: " ").last == "to" }
    }

    /// ", liberating X": behind a comma an English gerund tells what came of the verb before.
    func isResult(_ index: Int) -> Bool {
        guard subject != nil, index > 0, case .mark(0x2C) = items[index - 1].kind else { return false }
        return items[index].text.split(separator: " ").first?.hasSuffix("ing") ?? false
    }

    /// «Освобождённые за неделю населённые пункты: X, Y»: the adjective heads a list and is news.
    func headsList(_ index: Int) -> Bool {
        let ahead = items[(index + 1)...].prefix(6)
        guard let at = ahead.firstIndex(where: { $0.isTerm(.settlementClass) }), at + 1 < items.count else {
            return false
        }
        if case .mark(0x3A) = items[at + 1].kind { return true }
        return false
    }

    /// True at the end of the clause, a date before it or not.
    func endsWithDate(_ index: Int) -> Bool {
        if index < items.count, case .date = items[index].kind { return endsClause(index + 1) }
        return endsClause(index)
    }

    /// True at the end of the sentence and before any mark.
    func endsClause(_ index: Int) -> Bool {
        guard index < items.count else { return true }
        if case .mark = items[index].kind { return true }
        return false
    }

    /// True when the word follows a name, a region or a class word and a comma: «села, що були …».
    func followsNamed(_ index: Int) -> Bool {
        guard index > 1, case .mark(0x2C) = items[index - 1].kind else { return false }
        switch items[index - 2].kind {
        case .name, .region, .mark(0x29): return true
        case .term(let term, _): return term == .settlementClass || term == .regionWord || term == .facility
        default: return false
        }
    }

    func hasNameAhead(_ index: Int) -> Bool {
        items[(index + 1)...].contains { if case .name = $0.kind { true } else { false } }
    }

    mutating func silence(_ index: Int) {
        governor = Governor(
            term: .plan, change: .gain, wording: items[index].text, span: items[index].span, isSilent: true,
            rule: "plan")
    }

    /// What stood before a passive, a participle or "fell" is what was gained.
    mutating func takePending(_ next: Governor) {
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

    mutating func silenceAfter(_ next: Governor) {
        var current = next
        current.isSilent = true
        governor = current
    }

    mutating func emit(_ mention: NameMention, _ current: Governor) {
        var name = mention
        if !name.hints.contains(where: { $0.kind == .region }), let clauseRegion { name.hints.append(clauseRegion) }
        var change = current.change
        if mention.isPart, change.changesControl { change = .partial }
        reading.changes.append(
            FoundChange(
                name: name, change: change, holder: current.holder, wording: current.wording, wordingSpan: current.span,
                days: mention.day, isDenied: current.isDenied, isBackground: current.isBackground || isUnsaid,
                rule: current.rule))
    }

    mutating func finish() {
        if reading.changes.contains(where: { $0.change.changesControl }) { reading.open = nil }
        reading.open?.days = reading.days
        // A question asserts nothing.
        if context.hasInstrumental, let last = items.last, case .mark(0x3F) = last.kind {
            for at in reading.changes.indices { reading.changes[at].isBackground = true }
        }
        date(clauseDates)
        reading.quantities = foundQuantities()
    }
}
