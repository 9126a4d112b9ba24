/// A person's decision about which of the places that bear a name is meant. It holds for the name in every script and case
/// form and, when it is a current name of the place, for the place's current names in other languages.
struct NameDecision: Sendable {
    /// The region for which it was made, as written; nil when it was made for texts that give none.
    let region: String?
    /// Which place is meant.
    let place: PlaceNumber
    /// Where the decision comes from.
    let edit: GazetteerEdit
    private let codes: Set<[UInt8]>
    private let regions: Set<RegionNumber>

    /// `ownNames` are all names of the place.
    init(
        name: String, region: String?, place: PlaceNumber, ownNames: [PlaceName], edit: GazetteerEdit,
        in base: Gazetteer
    ) {
        self.region = region
        self.place = place
        self.edit = edit
        let named = base.nominativeCodes(of: name)
        // What sources label as the place's own and holds today, in all languages.
        let current = Set(
            ownNames.filter { $0.until == nil && [.endonym, .exonym, .romanized].contains($0.kind) }
                .map { NameCoding.indexed($0.text) })
        codes = named.isDisjoint(with: current) ? named : named.union(current)
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

    /// The name's code when a place bears it just so, as "Степова" is no case form of "Степове"; else also the codes of all
    /// nominatives of which it may be a form.
    func nominativeCodes(of name: String) -> Set<[UInt8]> {
        let cleaned = CleanedName(name).name
        let letters = NameCoding.indexed(cleaned)
        guard !letters.isEmpty else { return [] }
        return places(named: cleaned).isEmpty ? Set([letters] + CaseForms.nominatives(of: letters)) : [letters]
    }
}
