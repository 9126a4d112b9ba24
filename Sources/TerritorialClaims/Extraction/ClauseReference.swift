// "The city", «его», "both villages": what was named before.

extension ClauseReader {
    /// «зашли в X и полностью его зачистили»: the place that the verb before only entered or came near to.
    mutating func takePronoun(_ next: Governor, _ index: Int) -> Bool {
        guard context.hasInstrumental, pending.isEmpty, let last = reading.changes.last,
            last.change == .entry || last.change == .advance,
            items[max(0, index - 2)..<index].contains(where: {
                if case .term(.notName, "pronoun") = $0.kind { true } else { false }
            })
        else { return false }
        var current = next
        current.holder = next.holder ?? last.holder
        var name = last.name
        name.isPart = false
        emit(name, current)
        current.isClosed = true
        current.hadObject = true
        governor = current
        return true
    }

    /// «вони її не покинули»: the denied verb is about the place that was named last.
    mutating func takeDeniedPronoun(_ next: Governor, _ index: Int) -> Bool {
        guard context.hasInstrumental, next.isDenied, !isPlanned,
            let at = (max(0, index - 3)..<index).last(where: {
                if case .term(.notName, "pronoun") = items[$0].kind { true } else { false }
            }),
            let antecedent = context.antecedent(
                before: items[at].span, among: reading.mentions + reading.changes.map(\.name))
        else { return false }
        let holder = next.holder ?? (lastParty ?? context.lastParty).map { context.opponent(of: $0) }
        guard let holder else { return false }
        var current = next
        current.holder = holder
        var name = NameMention(
            span: items[at].span, surface: items[at].text, reading: [.settlement], antecedent: antecedent)
        name.hints = [PlaceHint(kind: .otherName, span: items[at].span, text: antecedent)]
        listStart = reading.changes.count
        emit(name, current)
        current.isClosed = true
        current.hadObject = true
        governor = current
        return true
    }

    mutating func takeClass(_ value: String, _ index: Int) {
        let known = SettlementClass(rawValue: value)
        // "the eastern city of X" is the whole city, "eastern X" is not.
        if isPartByDirection { partAhead = 0 }
        var next = index + 1
        while next < items.count, items[next].isTerm(.article) || items[next].isTerm(.filler) || isQuote(next) {
            next += 1
        }
        if startsName(next) {
            classBefore = known
            isPluralClassOpen = value == "settlements"
            isIslandNext = value == "island"
            return
        }
        if value == "island" { return }
        if value == "settlements", pointsBack(index) {
            takeGroup(index)
            return
        }
        // "the city", «село» for the place named last.
        if value != "settlements",
            let antecedent = context.antecedent(
                before: items[index].span, among: pending + reading.mentions + reading.changes.map(\.name))
        {
            let span = ByteSpan(articleStart(index) ?? items[index].span.start, items[index].span.end)
            var mention = NameMention(
                span: span, surface: context.words(span), reading: [.settlement], settlementClass: known,
                antecedent: antecedent)
            mention.hints = [PlaceHint(kind: .otherName, span: span, text: antecedent)]
            if isIndefinite(index) { return }
            take(mention, index)
        }
    }

    /// "all three villages", «оба села»: the places that were told of last.
    func pointsBack(_ index: Int) -> Bool {
        for back in stride(from: index - 1, through: max(0, index - 3), by: -1) {
            switch items[back].kind {
            case .term(.article, let value): return value == "every"
            case .number, .term(.filler, _): continue
            default: return false
            }
        }
        return false
    }

    mutating func takeGroup(_ index: Int) {
        let own = reading.changes.filter { $0.change.changesControl && !$0.isBackground }
        let last = own.last?.wordingSpan
        let group = own.isEmpty ? context.lastGroup : own.filter { $0.wordingSpan == last }.map(\.name)
        let start = articleStart(index) ?? items[max(0, index - 2)...index].first { $0.isTerm(.article) }?.span.start
        let span = ByteSpan(start ?? items[index].span.start, items[index].span.end)
        for name in group {
            let surface = name.antecedent ?? name.surface
            var mention = NameMention(
                span: span, surface: context.words(span), reading: [.settlement], antecedent: surface)
            mention.hints = [PlaceHint(kind: .otherName, span: span, text: surface)]
            take(mention, index)
        }
    }

    /// Where the article before a class word stands, adjectives between them or not: "the tiny village".
    func articleStart(_ index: Int) -> Int? {
        var back = index - 1
        while back >= 0, items[back].isTerm(.filler), index - back < 4 { back -= 1 }
        return back >= 0 && items[back].isTerm(.article) ? items[back].span.start : nil
    }

    func isIndefinite(_ index: Int) -> Bool {
        for back in stride(from: index - 1, through: max(0, index - 3), by: -1) {
            if case .term(.article, let value) = items[back].kind { return value == "indefinite" }
            if items[back].isTerm(.ownSide) { return true }
            if case .number = items[back].kind { return true }
        }
        return context.needsArticle
    }
}
