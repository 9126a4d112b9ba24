// Which places a name may mean.

extension NameResolution {
    /// All that ``candidates()`` depends on.
    var candidateKey: String {
        let other = cleaned.otherName ?? query.hints.first { $0.kind == .otherName }?.text ?? ""
        let regions = knownRegions.map { String($0.rawValue) }.joined(separator: " ")
        return cleaned.name + "\u{1}" + other + "\u{1}" + regions
    }

    var knownRegions: [RegionNumber] { regionHints.flatMap(\.regions) }

    /// True when nothing but the name and its region tells which place is meant.
    private var isAlone: Bool {
        !surroundings.isReport && query.near == nil && query.hints.allSatisfy { $0.kind == .region }
    }

    /// How far names are looked for; a name that is found where the text says may only be another's close spelling.
    private func reach(isSettled: Bool) -> NameReach {
        let budget =
            isSettled
            ? Gazetteer.closeBudget
            : isAlone
                ? NameReach.misprintBudget(forLetters: letterCount) : NameReach.budget(forLetters: letterCount)
        let tolerance = EvidenceWeights.tolerance(isAlone: isAlone)
        return NameReach(budget: budget, regions: knownRegions) { nearest in
            EvidenceWeights.dearest(beside: nearest, letters: letterCount, tolerance: tolerance)
        }
    }

    func candidates() -> [NameMatch] {
        var found = gazetteer.matches(named: cleaned.name)
        if let other = cleaned.otherName ?? query.hints.first(where: { $0.kind == .otherName })?.text {
            let also = gazetteer.matches(named: other)
            // Two names that one place bears settle it; a name of its own is no candidate by itself.
            let shared = found.filter { also[$0.key] != nil }
            if !shared.isEmpty {
                found = shared
            } else if found.isEmpty {
                found = also
            }
        }
        let regions = knownRegions
        let settled = found.values.contains { match in
            (match.cost == 0 || match.manner == .inflected && inflects)
                && (regions.isEmpty || regions.contains { gazetteer.contains($0, match.place) })
        }
        gazetteer.matches(near: cleaned.name, reach(isSettled: settled), into: &found)
        if let spanish = NameFolding.spanishReading(cleaned.name) {
            for var match in gazetteer.matches(named: spanish).values {
                match.cost += EvidenceWeights.otherReading
                if let known = found[match.place], known.cost <= match.cost { continue }
                found[match.place] = match
            }
        }
        found = shareSpellings(found)
        leaveOutHopeless(&found)
        addDecided(to: &found)
        return Array(found.values)
    }

    /// Leaves out places outside the region whose names differ so much more than one inside that nothing can make up for it, so
    /// that their distance from the region need not be measured.
    private func leaveOutHopeless(_ found: inout [PlaceNumber: NameMatch]) {
        let regions = knownRegions
        guard isAlone, !regions.isEmpty else { return }
        func odds(_ match: NameMatch) -> Double { EvidenceWeights.difference(match.cost, letters: letterCount) }
        func isInside(_ match: NameMatch) -> Bool { regions.contains { gazetteer.contains($0, match.place) } }
        guard let best = found.values.filter(isInside).map(odds).max() else { return }
        let least = best - EvidenceWeights.hopeless - EvidenceWeights.otherRegion(0)
        for (place, match) in found where odds(match) < least && !isInside(match) { found[place] = nil }
    }

    /// A place that a person has decided on is a candidate however its name differs, as long as it resembles what was written.
    private func addDecided(to found: inout [PlaceNumber: NameMatch]) {
        let missing = decided.places.filter { found[$0] == nil }
        guard !missing.isEmpty else { return }
        var near: [PlaceNumber: NameMatch] = [:]
        gazetteer.matches(
            near: cleaned.name, NameReach(budget: NameReach.budget(forLetters: letterCount)), into: &near)
        for place in missing { found[place] = near[place] }
    }

    /// Places of one endonym share the best match among them when it is close, and all of them are candidates: that a source
    /// lists an odd spelling for one and not for the other says nothing about which is meant. A name that a person has added to
    /// one place says just that.
    private func shareSpellings(_ found: [PlaceNumber: NameMatch]) -> [PlaceNumber: NameMatch] {
        var best: [String: NameMatch] = [:]
        for match in found.values where gazetteer.layer?.edit(ofName: match.name) == nil {
            let key = NameFolding.folded(gazetteer.localName(of: match.place))
            if let known = best[key], (known.cost, known.name) <= (match.cost, match.name) { continue }
            best[key] = match
        }
        var all = found
        for (key, match) in best where match.cost <= Gazetteer.closeBudget {
            for namesake in gazetteer.namesakes(of: match.place)
            where NameFolding.folded(gazetteer.localName(of: namesake)) == key
                && !(gazetteer.layer?.hides(gazetteer.name(at: match.name).text, of: namesake) ?? false)
                && (all[namesake]?.cost ?? .max) >= match.cost
            {
                all[namesake] = NameMatch(place: namesake, cost: match.cost, name: match.name, manner: match.manner)
            }
        }
        return all
    }
}
