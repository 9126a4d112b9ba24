/// A person's decision about which of the places that bear a name is meant. It holds for the name in every script and case
/// form and, when it is one of the names that the place shares with its namesakes, for all of these: «Николаевка» and «Миколаївка»
/// ask the same question.
struct NameDecision: Sendable {
    /// The region for which it was made, as written; nil when it was made for texts that give none.
    let region: String?
    /// Which place is meant.
    let place: PlaceNumber
    /// Where the decision comes from.
    let edit: GazetteerEdit
    private let codes: Set<[UInt8]>
    private let regions: Set<RegionNumber>

    init(name: String, region: String?, place: PlaceNumber, edit: GazetteerEdit, in base: Gazetteer) {
        self.region = region
        self.place = place
        self.edit = edit
        let named = base.nominativeCodes(of: name)
        let shared = base.codesSharedWithNamesakes(of: place)
        codes = named.isDisjoint(with: shared) ? named : named.union(shared)
        regions = Set(region.map { base.regions(named: $0) } ?? [])
    }

    /// True when both decide about the same name for the same regions.
    func isSameQuestion(as other: NameDecision) -> Bool {
        regions == other.regions && !codes.isDisjoint(with: other.codes)
    }

    /// True when the decision is about a name with one of these codes.
    func isAbout(_ codes: Set<[UInt8]>) -> Bool { !self.codes.isDisjoint(with: codes) }
}

extension Gazetteer {
    /// True when the two may be forms of one name: scripts, soft signs and case forms aside, misprints not.
    public func areAlike(_ first: String, _ second: String) -> Bool {
        !nominativeCodes(of: first).isDisjoint(with: nominativeCodes(of: second))
    }

    /// Codes of the place's current names, in all languages, that half of its namesakes bear too; at most eight namesakes are
    /// asked. Empty without a namesake, and for a place of a layer.
    fileprivate func codesSharedWithNamesakes(of place: PlaceNumber) -> Set<[UInt8]> {
        guard place.rawValue < UInt32(placeCount) else { return [] }
        let endonym = NameFolding.folded(localName(of: place))
        let others = places(named: localName(of: place))
            .filter { $0 != place && NameFolding.folded(localName(of: $0)) == endonym }.prefix(8)
        var counts: [[UInt8]: Int] = [:]
        for other in others { for code in currentCodes(of: other) { counts[code, default: 0] += 1 } }
        return currentCodes(of: place).filter { 2 * (counts[$0] ?? 0) >= others.count && !others.isEmpty }
    }

    /// Codes of the names that sources label as the place's own and that hold today.
    private func currentCodes(of place: PlaceNumber) -> Set<[UInt8]> {
        let current = names(of: place).filter { name in
            name.until == nil && [.endonym, .exonym, .romanized].contains(name.kind)
        }
        return Set(current.map { NameCoding.indexed($0.text) })
    }

    /// The name's code when a place bears it just so, as "Степова" is no case form of "Степове"; else also the codes of all
    /// nominatives of which it may be a form.
    func nominativeCodes(of name: String) -> Set<[UInt8]> {
        let cleaned = CleanedName(name).name
        let letters = NameCoding.indexed(cleaned)
        guard !letters.isEmpty else { return [] }
        return places(named: cleaned).isEmpty ? Set([letters] + CaseForms.nominatives(of: letters)) : [letters]
    }
}
