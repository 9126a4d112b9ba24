// From a sentence's reading to the report's statements: who says so, who holds it, who denies it.

extension ReportState {
    mutating func place(_ reading: SentenceReading, _ index: Int) {
        let range = sentences[index].range
        let span = ByteSpan(range.lowerBound, range.upperBound)
        let claimant = claimant(reading, index)
        let before = placed.count
        for change in reading.changes where isAboutConflict(change, reading) {
            var found = change
            var warnings: [String] = []
            found.days = found.days ?? days(behind: sentences[index].line)
            if found.holder == nil {
                found.holder = inferredHolder(
                    wording: found.wording, change: found.change, isDenied: found.isDenied, claimant)
                if found.change.changesControl {
                    warnings.append("the words name no party; \(found.holder ?? "none") was inferred")
                }
            }
            placed.append(
                ReportPass.Placed(
                    found: found, sentence: span, claimant: claimant, stance: found.isDenied ? .denied : .asserted,
                    order: index,
                    warnings: warnings))
        }
        if reading.isRefuted, placed.count > before,
            Set(reading.claimants.compactMap { context.party(ofClaimant: $0.name) }).count < 2
        {
            for at in before..<placed.count {
                placed[at].found.isDenied = true
                placed[at].stance = .denied
            }
        } else if let denier = reading.denier {
            dispute(from: before, by: denier, index)
        }
        if let count = reading.announcedCount { checkCount(count, from: before) }
        place(reading.quantities, reading, claimant, index)
        if reading.changes.contains(where: { $0.rule.hasSuffix(".list") }) { nameCounted(index, from: before) }
        if let days = reading.days { narratedDays = (days, sentences[index].line) }
        mentions += reading.mentions
        context.note(reading)
        if let party = reading.party { lastParty = party }
        if let claimant { lastClaimant = (claimant, index) }
    }

    /// Words of change stand in texts of every kind. Where neither the sentence nor the report before it names a party or a
    /// claimant, only a name that the gazetteer has is taken for a place.
    func isAboutConflict(_ change: FoundChange, _ reading: SentenceReading) -> Bool {
        change.holder != nil || reading.party != nil || lastParty != nil || !reading.claimants.isEmpty
            || change.name.antecedent != nil || change.name.reading.contains(.settlement)
    }

    private func claimant(_ reading: SentenceReading, _ index: Int) -> String? {
        if let own = reading.claimants.first?.name {
            guard own.hasPrefix("* ") else { return own }
            let party = lastParty ?? reading.party ?? reading.changes.first?.holder ?? context.pointOfView
            let adjective = party == "Russia" ? "Russian" : party == "Ukraine" ? "Ukrainian" : ""
            return adjective.isEmpty ? String(own.dropFirst(2)) : adjective + own.dropFirst(1)
        }
        if let unknown = reading.unknownClaimant { return unknown }
        if let lastClaimant, index - lastClaimant.sentence <= 2,
            sentences[index].line == sentences[lastClaimant.sentence].line || opensWithQuote(index)
        {
            return lastClaimant.name
        }
        return pass.report.outlet
    }

    /// A paragraph that opens with a quotation mark goes on with who spoke last.
    private func opensWithQuote(_ index: Int) -> Bool {
        let start = sentences[index].range.lowerBound
        let (scalar, _) = Scalars.decode(pass.bytes, start, sentences[index].range.upperBound)
        return scalar == 0x22 || scalar == 0xAB || (0x2018...0x201F).contains(scalar)
    }

    /// Who has a place after a change whose words name no party.
    func inferredHolder(wording: String, change: Change, isDenied: Bool, _ claimant: String?) -> String? {
        let speaker = claimant.flatMap { context.party(ofClaimant: $0) }
        let hint = pass.extractor.lexicons[language]?.hint(of: wording)
        // Who tells of a loss without saying whose tells of their own.
        if language == "uk", change == .loss || change == .withdrawal {
            return context.opponent(of: speaker ?? "Ukraine")
        }
        // «Минобороны Украины опровергло захват X»: what one denies, the other is said to have done.
        if let speaker, isDenied, language != "en", change == .gain { return context.opponent(of: speaker) }
        switch hint {
        case .liberation: return speaker ?? (language == "ru" ? context.pointOfView : context.defender)
        case .occupation: return context.parties.first
        case .speaker, nil: break
        }
        if let speaker, language != "en" || hint == .speaker {
            // «в Генштабе признали потерю X»: one tells of one's own losses.
            return change == .loss || change == .withdrawal ? context.opponent(of: speaker) : speaker
        }
        return language == "ru" && context.pointOfView == "Russia" ? "Russia" : context.parties.first
    }

    /// Somebody denies: what this sentence asserts, or the one before, is disputed, and the denial is a statement too.
    private mutating func dispute(from before: Int, by denier: String?, _ index: Int) {
        let recent = max(0, placed.count - 60)..<placed.count
        var targets = recent.filter {
            $0 >= before && placed[$0].stance == .asserted && !placed[$0].found.isBackground
        }
        if targets.isEmpty, placed.count == before {
            targets = recent.filter { placed[$0].order == index - 1 && placed[$0].stance == .asserted }
        }
        let side = denier.flatMap { context.party(ofClaimant: $0) }
        for target in targets where placed[target].found.change.changesControl {
            // Nobody denies what he took himself.
            if side != nil, side == placed[target].found.holder { continue }
            // «заявления о взятии X не соответствуют действительности» asserts nothing.
            if context.hasInstrumental, placed[target].order == index,
                placed[target].found.rule == Term.gainNoun.rawValue
            {
                placed[target].stance = .denied
                placed[target].found.isDenied = true
                placed[target].claimant = denier ?? placed[target].found.holder.map { context.opponent(of: $0) }
                continue
            }
            placed[target].stance = .disputed
            // Who denies it is not who asserts it.
            if let side, let claimant = placed[target].claimant, context.party(ofClaimant: claimant) == side {
                placed[target].claimant = placed[target].found.holder
            }
            var copy = placed[target]
            copy.stance = .denied
            copy.found.isDenied = true
            copy.isCopy = true
            copy.claimant = denier ?? copy.found.holder.map { context.opponent(of: $0) }
            copy.warnings = []
            placed.append(copy)
        }
    }

    mutating func checkCount(_ count: Int, from before: Int) {
        let named = placed[before...].filter { $0.found.change == .gain && !$0.isCopy }
        guard !named.isEmpty, named.count != count else { return }
        for at in before..<placed.count where placed[at].found.change == .gain {
            placed[at].warnings.append("the report announces \(count) settlements, \(named.count) are named")
        }
    }
}
