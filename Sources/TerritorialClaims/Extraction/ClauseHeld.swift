// Who holds a place: states, what they deny, and what a noun told and a verb takes back.

extension ClauseReader {
    /// The holder that «под контроль ВС РФ» named before its participle.
    var heldOpen: String? {
        guard let governor, governor.term == .fall, !governor.hadObject else { return nil }
        return governor.holder
    }

    /// "control over X has been lost": what the noun told is lost.
    mutating func takeLostNoun(_ item: SentenceItem, _ index: Int) -> Bool {
        guard pending.isEmpty, followsBe(index), let current = governor, current.term == .gainNoun, current.hadObject
        else { return false }
        for at in reading.changes.indices where reading.changes[at].wordingSpan == current.span {
            reading.changes[at].change = .loss
            reading.changes[at].holder = nil
            reading.changes[at].isBackground = inRelative
            reading.changes[at].wording = item.text
            reading.changes[at].wordingSpan = item.span
        }
        governor = nil
        return true
    }

    /// «подтверждений взятия X нет»: what a noun told before is not there.
    mutating func takeAbsence(before: Int) {
        let nouns: Set<String> = [Term.gainNoun.rawValue, Term.lossNoun.rawValue]
        guard let last = reading.changes.last, nouns.contains(last.rule),
            !items.contains(where: {
                if case .mark(0x2C) = $0.kind {
                    $0.span.start > last.wordingSpan.end && $0.span.start < before
                } else {
                    false
                }
            })
        else { return }
        reading.changes.removeAll { $0.wordingSpan == last.wordingSpan }
        governor = nil
    }

    mutating func takeHeld(_ next: Governor, _ value: String, _ index: Int, isOwn: Bool) {
        var current = next
        let holder: String? =
            switch value {
            case "": nil
            case "enemy": context.enemy
            case "own":
                context.namedSide(claimant: reading.claimants.last?.name, last: lastParty ?? context.lastParty)
            default: value
            }
        current.holder = holder
        // "the last city under Ukrainian control, X, fell"
        if pending.isEmpty, governor == nil, next.term == .heldState, index > 0,
            items[index - 1].isTerm(.settlementClass)
        {
            return
        }
        if next.term == .stillHeld || !isOwn && isStateThatDenies(next.term, holder, index) {
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

    /// That the defender holds a place is no news but denies that it was taken, unless it has the place back.
    func isStateThatDenies(_ term: Term, _ holder: String?, _ index: Int) -> Bool {
        guard term == .heldState, holder != nil, holder == context.defender else { return false }
        return !items[(index + 1)...].prefix(2).contains {
            if case .term(.filler, "again") = $0.kind { true } else { false }
        }
    }
}
