// Who was driven out of a place or left it.

extension ClauseReader {
    /// «Из X войска выбиты», «З X наші вийшли»: the place stands behind "from" and before its verb.
    mutating func takeNameFrom(_ term: Term, _ takesFrom: Bool, _ index: Int) -> Bool {
        guard context.hasInstrumental, let name = nameFrom, pending.isEmpty, governor == nil,
            takesFrom || term == .withdrawalActive, endsClause(index + 1) || isPartyItem(index + 1)
        else { return false }
        pending = [name]
        nameFrom = nil
        return true
    }

    /// "The frigate left X", «Жители покинули X»: somebody of whom the lexicon knows nothing.
    func hasOtherSubject(_ index: Int) -> Bool {
        guard subject == nil, index > 0 else { return false }
        switch items[index - 1].kind {
        case .word: return items[index - 1].text.utf8.count > 4
        case .name: return !context.hasInstrumental
        default: return false
        }
    }

    /// "drove the enemy out of X" gains, "pulled its troops out of X" withdraws, "were driven from X" loses.
    mutating func takeRemoval(_ found: Governor, _ index: Int) {
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

    func fromFollows(_ index: Int) -> Bool {
        items[(index + 1)...].prefix(4).contains { ["from", "out of", "out"].contains(WordFolding.folded($0.text)) }
    }
}
