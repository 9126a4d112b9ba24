// Parties and claimants.

extension ClauseReader {
    mutating func takeParty(_ term: Term, _ value: String, _ index: Int) {
        var party: String?
        switch term {
        case .ownSide:
            let last = lastParty ?? context.lastParty
            // "its forces" of nobody named are nobody's; «свои» are the report's own.
            party =
                context.hasInstrumental
                ? context.ownSide(claimant: reading.claimants.last?.name, last: last)
                : context.namedSide(claimant: reading.claimants.last?.name, last: last)
            if value == "us" { party = ourSide }
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
        if !context.hasInstrumental, index > 0 {
            // "into Ukraine", "push Moscow's troops back": behind a preposition or a verb of its own it does nothing.
            let isObject = governor.map { $0.holder != nil && $0.span == items[index - 1].span } ?? false
            let isOwned = governor?.hadObject == true && WordFolding.folded(items[index - 1].text) == "of"
            var before = index - 1
            while before > 0,
                items[before].isTerm(.partOf) || items[before].isTerm(.direction) || items[before].isTerm(.filler),
                !context.isPrepositionOfPlace(items[before].text)
            {
                before -= 1
            }
            if isObject || isOwned || context.isPrepositionOfPlace(items[before].text) {
                lastParty = lastParty ?? party
                return
            }
        }
        // «вглубь обороны ВСУ»: behind a noun it tells whose.
        if context.hasInstrumental, governor != nil, index > 0, case .word = items[index - 1].kind,
            context.isNounWithGenitive(items[index - 1].text), items[index].tokens.count == 1
        {
            lastParty = lastParty ?? party
            return
        }
        if takeGap(party, index) { return }
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
                let isDenial = current.term == .stillHeld || isStateThatDenies(current.term, party, index)
                let holder = isDenial ? context.opponent(of: party) : party
                governor?.holder = holder
                if isDenial { governor?.isDenied = true }
                for at in reading.changes.indices
                where at >= listStart && reading.changes[at].wordingSpan == current.span {
                    if current.term == .fall || isAgent || isInside || reading.changes[at].holder == nil {
                        reading.changes[at].holder = holder
                    }
                    if isDenial { reading.changes[at].isDenied = true }
                }
                lastParty = party
                return
            }
        }
        // "the withdrawal of its troops from X"
        if let current = governor, current.term == .withdrawalNoun, current.holder == nil, !current.hadObject {
            governor?.holder = context.opponent(of: party)
            lastParty = party
            return
        }
        if isInside { agentAhead = party }
        lastParty = party
        // «атаки ворога», «захисників»: whose, not who.
        if context.isOblique(items[index].text) { return }
        subject = party
        if !context.hasInstrumental, pending.isEmpty == false, governor == nil, term != .party { pending = [] }
    }

    /// Who "we" are: the party of who speaks, else the report's own side.
    var ourSide: String? {
        (reading.claimants.last?.name ?? context.lastClaimant).flatMap { context.party(ofClaimant: $0) }
            ?? context.pointOfView
    }

    /// "A took X, and B Y", «а Украина — Y»: the verb of the first party serves the second.
    mutating func takeGap(_ party: String, _ index: Int) -> Bool {
        guard index > 0, let earlier = governor ?? lastGovernor, earlier.hadObject, !earlier.isSilent,
            earlier.change.changesControl, let holder = earlier.holder, holder != party,
            items[index - 1].isTerm(.listWord) || items[index - 1].isTerm(.clauseBreak)
        else { return false }
        var next = index + 1
        if next < items.count, case .mark(let dash) = items[next].kind, dash == 0xE2 || dash == 0x2D { next += 1 }
        while next < items.count, items[next].isTerm(.settlementClass) || items[next].isTerm(.article) { next += 1 }
        guard next < items.count, case .name(let name) = items[next].kind, name.reading.contains(.settlement),
            endsClause(next + 1)
        else { return false }
        governor = earlier
        governor?.holder = party
        governor?.hadObject = false
        governor?.isClosed = false
        listStart = reading.changes.count
        lastParty = party
        return true
    }

    /// «освобождён от оккупантов», «отбили у ВСУ»: who loses the place tells who gains it.
    mutating func takeLoser(_ party: String) {
        guard let current = governor else {
            winnerAhead = context.opponent(of: party)
            return
        }
        guard current.change == .gain, current.holder == nil, !current.isSilent else { return }
        let winner = context.opponent(of: party)
        governor?.holder = winner
        for at in reading.changes.indices
        where at >= listStart && reading.changes[at].wordingSpan == current.span && reading.changes[at].holder == nil {
            reading.changes[at].holder = winner
        }
    }

    mutating func takeClaimant(_ value: String, _ index: Int) {
        // «головнокомандувач Сирський»: the name says who.
        if items[index].isTerm(.claimantHead), index + 1 < items.count, items[index + 1].isTerm(.claimant) { return }
        var parts = value.split(separator: "|").map { String($0) }
        var span = items[index].span
        if parts.isEmpty, let (party, whole) = titled(index) {
            parts = [context.words(whole), party]
            span = whole
        }
        let name = parts.first ?? items[index].text
        let claimant = (name.isEmpty ? items[index].text : name, span)
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

    /// The words between "in" and a word of saying at the beginning of a sentence: «В бригаде заявили».
    func sayingPlace(_ index: Int) -> String? {
        guard context.hasInstrumental, index > 1, index < 8, ["в", "у"].contains(WordFolding.folded(items[0].text)),
            !items[1..<index].contains(where: { $0.isTerm(.claimant) || $0.isTerm(.party) })
        else { return nil }
        return context.words(ByteSpan(items[1].span.start, items[index - 1].span.end))
    }

    /// Who denies: behind "denied by", else the last party or claimant before the word in its clause.
    func denier(_ index: Int) -> String? {
        if index + 1 < items.count, items[index + 1].isTerm(.agentMark) {
            return items[(index + 2)...].prefix(4).lazy.compactMap { named(by: $0) }.first
        }
        for item in items[..<index].reversed() {
            if item.isTerm(.clauseBreak) { return nil }
            if let name = named(by: item) { return name }
        }
        return nil
    }

    private func named(by item: SentenceItem) -> String? {
        switch item.kind {
        case .term(.party, let value), .term(.partyAdjective, let value): value
        case .term(.claimant, let value):
            value.split(separator: "|").first.map(String.init) ?? item.text
        case .term(.enemy, _): context.enemy
        default: nil
        }
    }

    /// "Russian Defense Minister A B": a title behind a party's adjective, with the name that follows; nil for a title alone.
    func titled(_ index: Int) -> (party: String, whole: ByteSpan)? {
        guard index > 0, case .term(.partyAdjective, let party) = items[index - 1].kind else { return nil }
        var end = items[index].span.end
        for next in items[(index + 1)...].prefix(3) {
            guard next.text.first?.isUppercase ?? false, next.span.start <= end + 1 else { break }
            switch next.kind {
            case .name, .word, .term(.notName, _): end = next.span.end
            default: return (party, ByteSpan(items[index - 1].span.start, end))
            }
        }
        return (party, ByteSpan(items[index - 1].span.start, end))
    }

    func isBesideSaying(_ index: Int) -> Bool {
        for near in [index - 2, index - 1, index + 1, index + 2] where items.indices.contains(near) {
            if items[near].isTerm(.saying) || items[near].isTerm(.accordingTo) { return true }
        }
        return false
    }
}
