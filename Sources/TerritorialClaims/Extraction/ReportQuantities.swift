// Counts and areas of a report: whose they are, and which counts the next sentence names.

extension ReportState {
    /// Gives each quantity its party and its days.
    mutating func place(
        _ found: [FoundQuantity], _ reading: SentenceReading, _ claimant: String?, _ index: Int
    ) {
        let range = sentences[index].range
        for var quantity in found {
            var warnings: [String] = []
            quantity.days = quantity.days ?? days(behind: sentences[index].line)
            if quantity.holder == nil {
                quantity.holder = inferredHolder(
                    wording: quantity.wording, change: quantity.change, isDenied: quantity.isDenied, claimant)
                warnings.append("the words name no party; \(quantity.holder ?? "none") was inferred")
            }
            quantities.append(
                ReportPass.PlacedQuantity(
                    found: quantity, sentence: ByteSpan(range.lowerBound, range.upperBound), claimant: claimant,
                    order: index, warnings: warnings))
        }
    }

    /// «Освобождены три села. Это A и B»: the count of the sentence before is named now, so it is no statement of its own, and
    /// a difference is told.
    mutating func nameCounted(_ index: Int, from before: Int) {
        guard
            let at = quantities.lastIndex(where: { quantity in
                if case .unnamedSettlements = quantity.found.subject { quantity.order == index - 1 } else { false }
            }), case .unnamedSettlements(let count, _) = quantities[at].found.subject
        else { return }
        quantities.remove(at: at)
        checkCount(count, from: before)
    }

    /// A statement for each quantity, each once.
    func quantityStatements() -> [ExtractedStatement] {
        var result: [ExtractedStatement] = []
        for one in quantities {
            let holder = one.found.holder
            let loser = holder.map { context.opponent(of: $0) }
            let losing = one.found.change != .gain
            let statement = ExtractedStatement(
                subject: one.found.subject, change: one.found.change, wording: one.found.wording,
                wordingSpan: one.found.wordingSpan, party: losing ? loser : holder,
                counterparty: losing ? holder : loser,
                claimant: one.claimant, stance: one.found.isDenied ? .denied : .asserted, event: one.found.days,
                sentence: one.sentence, rule: one.found.rule + ".quantity", warnings: one.warnings)
            if !result.contains(where: { $0.says(theSameAs: statement) }) { result.append(statement) }
        }
        return result
    }
}

extension ExtractedStatement {
    /// True for the same amount, party and stance, wherever it stands.
    fileprivate func says(theSameAs other: ExtractedStatement) -> Bool {
        guard party == other.party, stance == other.stance, change == other.change else { return false }
        return switch (subject, other.subject) {
        case (.unnamedSettlements(let first, _), .unnamedSettlements(let second, _)): first == second
        case (.area(let first, _), .area(let second, _)): first == second
        case (.share(let first, let whole, _), .share(let second, let otherWhole, _)):
            first == second && whole == otherWhole
        default: false
        }
    }
}
