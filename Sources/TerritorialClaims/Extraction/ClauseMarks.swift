// Numbers, dates and marks, and what ends a clause.

extension ClauseReader {
    mutating func take(_ count: Int, _ index: Int) {
        if index + 1 < items.count, case .term(.distanceUnit, let kilometers) = items[index + 1].kind {
            landmarkOffset.kilometers = Double(kilometers).map { $0 * Double(count) }
            isLandmark = true
            return
        }
        if governor != nil, count > 0, count < 200, index + 2 < items.count {
            if items[(index + 1)...min(index + 3, items.count - 1)].contains(where: { $0.isTerm(.settlementClass) }) {
                if count > 1 { reading.announcedCount = count }
                if let governor, !governor.isSilent, !governor.isDenied, !governor.isBackground {
                    reading.open = OpenChange(
                        change: governor.change, holder: governor.holder, wording: governor.wording,
                        span: governor.span, rule: governor.rule, term: governor.term)
                }
            }
        }
    }

    mutating func take(_ mention: DateMention, _ index: Int) {
        // "on Friday": the preposition was the date's.
        if !context.hasInstrumental || index > 0 && items[index - 1].isTerm(.landmark) { isLandmark = false }
        if inRelative, context.hasInstrumental { return }
        // «(до 2024 року — …)» dates the other name.
        if depth > 0, index > 0, items[index - 1].isTerm(.background) { return }
        if depth > 0, let at = reading.changes.indices.last {
            reading.changes[at].days = mention.days
            reading.changes[at].name.day = mention.days
            return
        }
        guard let days = mention.days else { return }
        reading.days = days
        clauseDates.append((items[index].span, days))
    }

    mutating func take(mark: UInt8, _ index: Int) {
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
            if !nextIsList(index), !opensApposition(index) {
                isLandmark = false
                if hasOtherVerb { pending = [] }
                if governor?.hadObject == true { governor?.isClosed = true }
            }
        case 0x25:
            partAhead = 3
            noteShare(nil, index)
        default: break
        }
    }

    /// "X, a hamlet of 20 houses, and Y": words about X that do not end the list.
    func opensApposition(_ index: Int) -> Bool {
        guard !context.hasInstrumental, index + 2 < items.count,
            case .term(.article, "indefinite") = items[index + 1].kind
        else { return false }
        return items[(index + 2)...].prefix(3).contains { $0.isTerm(.settlementClass) }
    }

    /// "captured X in A; in B, Y": up to the next stop there are only names and regions, so the verb still governs.
    func restIsGapped(_ index: Int) -> Bool {
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
    mutating func takeColon(_ index: Int) {
        isLandmark = false
        // What stands behind a colon is no further object of a verb that has its own.
        if governor?.hadObject == true { governor = nil }
        // «Подоляка: Торецк взят»: who stands before a colon speaks.
        if context.hasInstrumental, governor == nil, index < 4, reading.changes.isEmpty { pending = [] }
        guard index > 0, index < 4, isPartyItem(index - 1), let speaker = subject, reading.changes.isEmpty else {
            return
        }
        reading.claimants.append((speaker, items[index - 1].span))
        subject = nil
    }

    /// "X, which fell in May, is …": behind the comma the clause goes on with what stood before.
    mutating func endRelative(_ index: Int) {
        inRelative = false
        if aside.isEmpty, let earlier = relativeGovernor, earlier.hadObject, !earlier.isSilent, nextIsList(index) {
            governor = earlier
            governor?.isClosed = false
        }
        relativeGovernor = nil
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
    func nextIsList(_ index: Int) -> Bool {
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

    mutating func endClauseSoftly() {
        governor = nil
        isLandmark = false
        isPlanned = isConditional
    }

    mutating func breakClause() {
        lastGovernor = governor?.hadObject == true ? governor : nil
        governor = nil
        pending = []
        isPlanned = false
        isConditional = false
        isNegated = 0
        isLandmark = false
        inRelative = false
        partAhead = 0
        deniedClause = false
        backgroundAhead = 0
        clauseRegion = nil
        nameBelow = nil
        nameFrom = nil
        agentAhead = nil
        winnerAhead = nil
        nounBackgroundAhead = 0
        listStart = reading.changes.count
    }
}
