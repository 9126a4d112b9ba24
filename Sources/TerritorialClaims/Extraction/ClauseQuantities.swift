// How many settlements and how large an area: what is counted or measured and not named.

/// A number of settlements, an area or a share, before it is known what became of it.
struct QuantityMention {
    var subject: ExtractedStatement.Subject
    var span: ByteSpan
    /// Index of its first item.
    var index: Int
    /// What governed it when it was read; nil for nothing.
    var governor: ClauseReader.Governor?
}

/// A quantity with what is said to have happened to it.
struct FoundQuantity {
    var subject: ExtractedStatement.Subject
    var change: Change
    var holder: String?
    var wording: String
    var wordingSpan: ByteSpan
    var days: DayInterval?
    var isDenied: Bool
    var rule: String
}

extension ClauseReader {
    /// "12 settlements": the number stands at `index`, and a plural class word within three items behind it.
    mutating func noteCount(_ count: Int, _ index: Int) {
        guard count > 1, depth == 0, index + 1 < items.count,
            let at = items[(index + 1)...min(index + 3, items.count - 1)].firstIndex(where: {
                $0.isTerm(.settlementClass)
            })
        else { return }
        // A name or a mark between them parts them.
        let between = items[(index + 1)..<at]
        guard
            between.allSatisfy({ if case .word = $0.kind { true } else { $0.isTerm(.filler) || $0.isTerm(.article) } })
        else { return }
        let span = ByteSpan(items[index].span.start, items[at].span.end)
        note(.unnamedSettlements(count: count, span: span), span, index)
    }

    /// "550 sq km": the unit stands at `index`, the number before it.
    mutating func noteArea(_ value: String, _ index: Int) {
        guard let unit = value.isEmpty ? 1 : Double(value), let (amount, first) = amount(before: index) else { return }
        let span = ByteSpan(items[first].span.start, items[index].span.end)
        note(.area(squareKilometers: amount * unit, span: span), span, first)
    }

    /// "20 percent of Ukraine", "a fifth of Donetsk region": the word for the share stands at `index`.
    mutating func noteShare(_ fraction: Double?, _ index: Int) {
        guard let (part, first) = fraction.map({ ($0, index) }) ?? amount(before: index).map({ ($0.0 / 100, $0.1) }),
            part > 0, part <= 1
        else { return }
        for at in (index + 1)..<max(index + 1, min(index + 5, items.count)) {
            let item = items[at]
            switch item.kind {
            case .region, .term(.party, _), .term(.partyAdjective, _):
                var whole = item.span
                if case .term(.partyAdjective, _) = item.kind, at + 1 < items.count, case .region = items[at + 1].kind {
                    whole = items[at + 1].span
                }
                // "Ukraine's territory" is of Ukraine.
                var name = context.words(whole)
                if case .term(.partyAdjective, let party) = item.kind, whole == item.span { name = party }
                note(
                    .share(
                        fraction: part, of: name,
                        span: ByteSpan(items[first].span.start, whole.end)),
                    ByteSpan(items[first].span.start, whole.end),
                    first)
                return
            case .word, .term(.filler, _), .term(.article, _), .term(.partOf, _): continue
            default: return
            }
        }
    }

    /// Keeps a word of change for the quantities before it.
    mutating func noteGovernor(_ term: Term, _ index: Int) {
        guard !quantities.isEmpty, let governor else { return }
        let passives: [Term] = [.gainParticiple, .fall, .heldState, .heldTransfer]
        let takesBefore =
            passives.contains(term) || passives.contains(governor.term) || !context.hasInstrumental && followsBe(index)
        governors.append((index, governor, takesBefore))
    }

    private mutating func note(_ subject: ExtractedStatement.Subject, _ span: ByteSpan, _ index: Int) {
        quantities.append(QuantityMention(subject: subject, span: span, index: index, governor: governor))
    }

    /// The number in figures or words that ends right before `index`: 550, 1,200, 182,8, «2,5 тысячи», "1 200".
    private func amount(before index: Int) -> (Double, first: Int)? {
        guard index > 0, case .number(let last) = items[index - 1].kind else { return nil }
        if index > 1, case .number = items[index - 2].kind, let first = decimal(items[index - 2].text, index - 2) {
            if last == 1000 || last == 1_000_000 { return (first * Double(last), index - 2) }
            if items[index - 1].text.utf8.count == 3, first < 1000 { return (first * 1000 + Double(last), index - 2) }
        }
        return decimal(items[index - 1].text, index - 1).map { ($0, index - 1) }
    }

    /// A number as written; a comma before three figures parts thousands in English, every other comma the decimals.
    private func decimal(_ text: String, _ index: Int) -> Double? {
        guard text.utf8.first.map({ (0x30...0x39).contains($0) }) ?? false else {
            if case .number(let value) = items[index].kind { return Double(value) }
            return nil
        }
        let parts = text.split(separator: ",")
        if parts.count == 2, context.hasInstrumental || parts[1].utf8.count != 3 {
            return Double(parts[0] + "." + parts[1])
        }
        return Double(text.filter { $0 != "," })
    }

    /// Gives each quantity the verb that governed it, or the passive that follows it, and drops those without one.
    func foundQuantities() -> [FoundQuantity] {
        quantities.compactMap { quantity in
            var governor = quantity.governor
            if governor == nil || governor?.hadObject == true, let next = passive(behind: quantity.index) {
                governor = next
            }
            guard let governor, !governor.isSilent, !governor.isBackground, !isUnsaid else { return nil }
            switch governor.change {
            case .gain, .loss, .withdrawal: break
            default: return nil
            }
            if case .unnamedSettlements(let count, let span) = quantity.subject, names(count, behind: span, governor) {
                return nil
            }
            return FoundQuantity(
                subject: quantity.subject, change: governor.change, holder: governor.holder, wording: governor.wording,
                wordingSpan: governor.span, days: reading.days, isDenied: governor.isDenied, rule: governor.rule)
        }
    }

    /// The first verb behind a quantity, when it may take what stands before it.
    private func passive(behind index: Int) -> Governor? {
        let next = governors.first { $0.index > index && $0.index <= index + 9 }
        guard let next, next.takesBefore else { return nil }
        return next.governor
    }

    /// True when the sentence names what it counts.
    private func names(_ count: Int, behind span: ByteSpan, _ governor: Governor) -> Bool {
        reading.changes.contains {
            $0.wordingSpan == governor.span && $0.name.span.start >= span.end && $0.name.antecedent == nil
        }
    }
}
