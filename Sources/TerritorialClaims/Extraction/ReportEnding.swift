// What a whole report says: once each, disputed where another party denies it.

extension ReportState {
    func finish() -> Extraction {
        var kept: [ReportPass.Placed] = []
        var background: [ReportPass.Placed] = []
        // Positions in `kept` by the beginning that all case forms of a name share.
        var known: [String: [Int]] = [:]
        for one in placed {
            if one.found.isBackground {
                background.append(one)
                continue
            }
            let keys = ([name(of: one)] + aliases(of: one)).map { String($0.prefix(4)) }
            let last = keys.compactMap { key in
                (known[key] ?? []).suffix(20).last {
                    isSamePlace(kept[$0], one) && !kept[$0].isCopy
                        && (kept[$0].stance == .denied) == (one.stance == .denied)
                }
            }.max()
            if let last, !one.isCopy, says(kept[last], theSameAs: one) {
                // What is disputed once in a report is disputed.
                if one.stance == .disputed { kept[last].stance = .disputed }
                continue
            }
            for key in Set(keys) { known[key, default: []].append(kept.count) }
            kept.append(one)
        }
        for at in kept.indices where kept[at].stance == .asserted && kept[at].found.change.changesControl {
            let isDenied = kept.contains {
                $0.stance == .denied && $0.found.holder == kept[at].found.holder && $0.claimant != kept[at].claimant
                    && $0.found.change.changesControl && isSamePlace($0, kept[at])
            }
            if isDenied { kept[at].stance = .disputed }
        }
        let noDate = pass.report.published == nil && kept.contains { $0.found.days == nil }
        let statements = kept.map { statement($0, noDate) }
            .sorted {
                ($0.toponym?.span ?? $0.sentence, $0.stance == .denied ? 1 : 0) < (
                    $1.toponym?.span ?? $1.sentence, $1.stance == .denied ? 1 : 0
                )
            }
        return Extraction(
            statements: statements, background: background.map { statement($0, false) },
            mentions: mentions.filter { $0.reading.contains(.settlement) && $0.antecedent == nil }
                .map { Extraction.Mention(toponym: Toponym(span: $0.span, surface: $0.surface), hints: $0.hints) },
            notices: [], language: language, quantities: quantityStatements())
    }

    private func name(of one: ReportPass.Placed) -> String {
        WordFolding.folded(one.found.name.antecedent ?? one.found.name.surface)
    }

    private func says(_ first: ReportPass.Placed, theSameAs second: ReportPass.Placed) -> Bool {
        first.found.holder == second.found.holder && (first.stance == .denied) == (second.stance == .denied)
            && first.found.change.changesControl == second.found.change.changesControl
            && (second.found.change.changesControl || first.found.change == second.found.change)
    }

    private func isSamePlace(_ first: ReportPass.Placed, _ second: ReportPass.Placed) -> Bool {
        let own = name(of: first)
        let other = name(of: second)
        return isSameName(own, other) || aliases(of: first).contains { isSameName($0, other) }
            || aliases(of: second).contains { isSameName($0, own) }
    }

    /// Names that the report gives for the same place: "Artemovsk (Bakhmut)".
    private func aliases(of one: ReportPass.Placed) -> [String] {
        one.found.name.hints.filter { $0.kind == .otherName }.map { WordFolding.folded($0.text) }
    }

    private func isSameName(_ first: String, _ second: String) -> Bool {
        if first == second { return true }
        // Case forms of one name share their beginning.
        guard language != "en" else { return false }
        let shared = zip(first, second).prefix { $0 == $1 }.count
        return shared >= 4 && shared >= max(first.count, second.count) - 3
    }

    private func statement(_ one: ReportPass.Placed, _ noDate: Bool) -> ExtractedStatement {
        let found = one.found
        let holder = found.holder
        let loser = holder.map { context.opponent(of: $0) }
        let losing = found.change == .loss || found.change == .withdrawal
        var warnings = one.warnings
        if noDate, found.days == nil {
            warnings.append("no day of publication: give it with --published YYYY-MM-DD to date the event")
        }
        return ExtractedStatement(
            subject: .settlement(Toponym(span: found.name.span, surface: found.name.surface)),
            settlementClass: found.name.settlementClass, hints: found.name.hints, change: found.change,
            wording: found.wording,
            wordingSpan: found.wordingSpan, party: losing ? loser : holder, counterparty: losing ? holder : loser,
            claimant: one.claimant, stance: one.stance,
            event: found.days, sentence: one.sentence, rule: found.rule,
            warnings: warnings)
    }
}
