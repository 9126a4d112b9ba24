// The answer that weighed candidates give.

extension NameResolution {
    func conclude(_ scored: [Scored], _ carried: [String]) -> Resolution {
        var warnings = carried
        // That all candidates lie far from the report's other places or from the front speaks against what is said, not
        // against the name: it must not make the name look unknown.
        let fromAround = scored.map { one in
            one.evidence.reduce(0) { $1.kind == "theater" || $1.kind == "company" ? $0 + $1.weight : $0 }
        }
        let unknownOdds = -EvidenceWeights.unknownName + Swift.max(Swift.min(fromAround.max() ?? 0, 0), -4)
        let greatest = Swift.max(scored[0].odds, unknownOdds)
        let weights = scored.map { Logarithm.exponential($0.odds - greatest) }
        let unknown = Logarithm.exponential(unknownOdds - greatest)
        let sum = weights.reduce(unknown, +)
        let first = weights[0] / sum
        let margin = first - (weights.count > 1 ? weights[1] / sum : 0)
        guard 1 - unknown / sum >= EvidenceWeights.offered else {
            return Resolution(status: .unresolved, warnings: warnings)
        }
        let namesake = NameFolding.folded(gazetteer.localName(of: scored[0].match.place))
        let kept = scored.indices.filter { index in
            weights[index] >= weights[0] * 0.02
                || weights[index] >= weights[0] * 0.001
                    && NameFolding.folded(gazetteer.localName(of: scored[index].match.place)) == namesake
        }
        let candidates = kept.map { index in
            Resolution.Candidate(
                place: gazetteer.place(scored[index].match.place), score: weights[index] / sum,
                matchedName: scored[index].name.text, evidence: scored[index].evidence)
        }
        let threshold = surroundings.isReport ? EvidenceWeights.inReport : EvidenceWeights.alone
        let isResolved = first >= threshold.probability && margin >= threshold.lead
        if isResolved, scored[0].contradictsRegion, let hint = regionHints.first(where: { !$0.regions.isEmpty }) {
            let place = candidates[0].place
            warnings.append(
                "region conflict: \(place.name) lies in \(place.region ?? "another region"), the text says \"\(hint.text)\""
            )
        }
        let name = scored[0].name
        if isResolved, name.kind == .historical {
            warnings.append(
                "\(name.text) is a historical name of \(candidates[0].place.name)"
                    + (name.until.map { ", which it bore until \($0)" } ?? ""))
        }
        return Resolution(
            status: isResolved ? .resolved : .ambiguous, place: isResolved ? candidates[0].place : nil, score: first,
            margin: margin, evidence: candidates[0].evidence, candidates: candidates, warnings: warnings)
    }
}
