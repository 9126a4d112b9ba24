// Active or passive, adjective or verb, news or background.

extension ClauseReader {
    func isPartyItem(_ index: Int) -> Bool {
        if case .term(let term, _) = items[index].kind {
            return term == .party || term == .enemy || term == .ownSide
        }
        return false
    }

    /// English: a past participle behind a form of "be", before "by", or behind a name with nothing to take.
    func isPassive(_ index: Int) -> Bool {
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
        if subject == nil, !pending.isEmpty { return !context.hasInstrumental || isImpersonal(index) }
        return false
    }

    /// «X освободили», «X освободил 5-й полк», and not «Y освободил кресло»: nobody named acts, or who acts stands behind.
    func isImpersonal(_ index: Int) -> Bool {
        let verb = WordFolding.folded(String(items[index].text.split(separator: " ").first ?? ""))
        if !["л", "ла", "ло", "в"].contains(where: { verb.hasSuffix($0) }) { return true }
        return endsClause(index + 1)
            || items[(index + 1)...].prefix(3).contains {
                if case .number = $0.kind { return true }
                return $0.isTerm(.party) || $0.isTerm(.partyHead) || $0.isTerm(.partyAdjective) || $0.isTerm(.ownSide)
                    || $0.isTerm(.claimant)
            }
    }

    /// "the captured town of X", "recently captured X".
    func isAdjective(_ index: Int) -> Bool {
        var back = index - 1
        if back >= 0, items[back].isTerm(.landmark) || isPlainPreposition(back) { return true }
        while back >= 0, items[back].isTerm(.filler) { back -= 1 }
        guard back >= 0, case .term(let term, let value) = items[back].kind else { return false }
        return term == .article || (term == .background && value != "noun" && back == index - 1)
    }

    /// "advance north of X, Y and Z liberated": the names behind the comma are the participle's own.
    mutating func reclaim(_ index: Int) {
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

    /// "had been captured"
    func isPastPerfect(_ index: Int) -> Bool {
        guard !context.hasInstrumental else { return false }
        return items[max(0, index - 3)..<index].contains { WordFolding.folded($0.text).hasPrefix("had") }
    }

    /// True when somebody is told to have done it, or says or denies it.
    func hasAgentOrSpeaker(_ index: Int) -> Bool {
        if index + 1 < items.count, items[index + 1].isTerm(.agentMark) { return true }
        return items.contains { $0.isTerm(.saying) || $0.isTerm(.denial) || $0.isTerm(.accordingTo) }
    }

    func followsBe(_ index: Int) -> Bool {
        guard !context.hasInstrumental else { return false }
        if index + 1 < items.count, items[index + 1].isTerm(.agentMark) { return true }
        var back = index - 1
        while back >= 0, items[back].isTerm(.filler) { back -= 1 }
        guard back >= 0, case .term(.auxiliary, let value) = items[back].kind else { return false }
        return value == "be"
    }

    func isBeforeName(_ index: Int) -> Bool {
        var next = index + 1
        while next < items.count, items[next].isTerm(.filler) || items[next].isTerm(.settlementClass) { next += 1 }
        return startsName(next)
    }

    /// True when a word before the verb could be its subject or auxiliary: "Explosions rock occupied X" has none.
    func hasSubjectBefore(_ index: Int) -> Bool {
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

    func isPlainPreposition(_ index: Int) -> Bool {
        ["in", "of", "into", "across", "inside", "through", "over", "with", "for"].contains(
            WordFolding.folded(items[index].text))
    }

    /// "seized the initiative in X", "captured three soldiers in X": the object is a common noun that is no settlement, and
    /// the name behind a preposition only says where.
    func takesSomethingElse(_ index: Int) -> Bool {
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
    func originBehindForces(_ index: Int) -> (party: String?, from: Int)? {
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
    func nounHolder(_ index: Int) -> String? {
        if index > 0, case .term(let term, let value) = items[index - 1].kind, term == .party || term == .partyAdjective
        {
            return value
        }
        return nil
    }

    /// True when the noun is the report's news: what somebody announces, or the head of a headline.
    func isAnnounced(_ index: Int) -> Bool {
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
        // «Об освобождении X стало известно»: what the sentence opens with is what is told.
        if context.hasInstrumental, index == 1, rest.contains(where: { $0.isTerm(.saying) }),
            ["о", "об", "про"].contains(WordFolding.folded(items[0].text))
        {
            return true
        }
        for back in stride(from: index - 1, through: max(0, index - 5), by: -1) {
            if context.isConjunction(items[back].text) { return false }
            if case .term(let term, _) = items[back].kind, term == .saying || term == .accordingTo || term == .denial {
                return true
            }
        }

        for back in stride(from: index - 1, through: max(0, index - 8), by: -1) {
            // «сообщили, что контроль над X позволяет»: behind a conjunction the noun only begins a clause.
            if context.isConjunction(items[back].text) { return false }
            if case .term(let term, _) = items[back].kind, term == .saying || term == .accordingTo { return true }
        }
        return false
    }
}
