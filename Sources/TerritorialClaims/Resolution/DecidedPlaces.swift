/// What people's decisions say about one name: for each place that a decision chose, the evidence.
struct DecidedPlaces {
    private var evidence: [PlaceNumber: Resolution.Evidence] = [:]

    /// The places chosen.
    var places: Dictionary<PlaceNumber, Resolution.Evidence>.Keys { evidence.keys }

    /// Decisions about a name beside which the text says that the place lies in one of `regions`; empty when it says nothing.
    init(on name: String, regions: [RegionNumber], in gazetteer: Gazetteer) {
        guard let decisions = gazetteer.layer?.decisions, !decisions.isEmpty else { return }
        let codes = gazetteer.nominativeCodes(of: name)
        var strongest: NameDecision?
        for decision in decisions where decision.isAbout(codes) && !gazetteer.isHidden(decision.place) {
            let liesThere = regions.contains { gazetteer.contains($0, decision.place) }
            if !regions.isEmpty, !liesThere {
                note(decision, EvidenceWeights.decidedElsewhere, "; but this text gives another region")
            } else if regions.isEmpty, let region = decision.region {
                note(decision, EvidenceWeights.decidedForRegion, " for \"\(region)\"; this text gives no region")
            } else if strongest == nil || decision.region != nil || strongest?.region == nil {
                // Decisions come in the order in which they were made; one made for the region goes before one for none.
                strongest = decision
            }
        }
        guard let strongest else { return }
        // What was decided for just this question leaves no weight to what was decided for another.
        evidence = [:]
        note(strongest, EvidenceWeights.decided, strongest.region.map { " for \"\($0)\"" } ?? "")
    }

    /// The evidence for the place; nil when no decision chose it.
    subscript(place: PlaceNumber) -> Resolution.Evidence? { evidence[place] }

    private mutating func note(_ decision: NameDecision, _ weight: Double, _ reach: String) {
        if let known = evidence[decision.place], known.weight > weight { return }
        let edit = decision.edit
        evidence[decision.place] = Resolution.Evidence(
            kind: "decision", words: "\(edit.by) decided on \(edit.day) that it is meant\(reach): \(edit.why)",
            weight: weight)
    }
}
