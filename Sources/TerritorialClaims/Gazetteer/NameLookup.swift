/// A place whose name fits what was written, with the cost of the difference.
struct NameMatch {
    var place: PlaceNumber
    /// Hundredths of an edit, penalties of rule-made forms included.
    var cost: Int
    /// Position of the fitting name in the index.
    var name: UInt32
    /// How it fits.
    var manner: Manner

    enum Manner: Int {
        case same, inflected, near
    }
}

extension Gazetteer {
    /// Added cost of a form that only its ending tells from a name, in hundredths of an edit.
    static let inflectionCost = 18

    /// Places bearing the name as written or a nominative of it. Cost: a few microseconds.
    func matches(named name: String) -> [PlaceNumber: NameMatch] {
        if let layer { return layer.matches(named: name, over: withoutLayer) }
        var found: [PlaceNumber: NameMatch] = [:]
        let letters = NameCoding.indexed(name)
        if let form = form(letters) { collect(form, cost: 0, .same, into: &found) }
        for nominative in CaseForms.nominatives(of: letters) {
            if let form = form(nominative) { collect(form, cost: Gazetteer.inflectionCost, .inflected, into: &found) }
        }
        return found
    }

    /// Places whose name is within the reach of edits. Cost: 10 to 100 µs, growing with the cost of the nearest.
    func matches(near name: String, _ reach: NameReach, into found: inout [PlaceNumber: NameMatch]) {
        if let layer { return layer.matches(near: name, reach, over: withoutLayer, into: &found) }
        let codes = NameCoding.query(name)
        let nearest = collectNearest(codes, reach, added: 0, .same, into: &found)
        guard reach.budget > Gazetteer.closeBudget, nearest > Gazetteer.plainMisprint else { return }
        // An inflected form with a misprint: the likeliest nominatives may be misprinted too.
        var narrowed = reach
        narrowed.budget = Swift.min(reach.budget - 20, reach.limit(beside: nearest)) - Gazetteer.inflectionCost
        for nominative in CaseForms.nominatives(of: NameCoding.indexed(codes)).prefix(4) {
            collectNearest(nominative, narrowed, added: Gazetteer.inflectionCost, .near, into: &found)
        }
    }

    /// Collects the names within ever greater budgets until dearer ones can't count beside the nearest, whose cost it returns.
    @discardableResult
    private func collectNearest(
        _ codes: [UInt8], _ reach: NameReach, added: Int, _ exactManner: NameMatch.Manner,
        into found: inout [PlaceNumber: NameMatch]
    ) -> Int {
        var budget = reach.firstBudget
        while true {
            let hits = forms(near: codes, budget: budget)
            let nearest = nearestCost(of: hits, reach)
            let needed = reach.limit(beside: nearest)
            if needed <= budget {
                for hit in hits where hit.cost <= needed {
                    collect(Int(hit.form), cost: hit.cost + added, hit.cost == 0 ? exactManner : .near, into: &found)
                }
                return nearest
            }
            budget = nearest < reach.budget ? needed : Swift.min(budget + NameReach.furtherBudget, reach.budget)
        }
    }

    /// Cost of the nearest name that a place bears where the text says.
    private func nearestCost(of hits: [TrieWalk.Hit], _ reach: NameReach) -> Int {
        var nearest = Int.max
        for hit in hits where hit.cost < nearest {
            for posting in postings(ofForm: Int(hit.form)) {
                let place = PlaceNumber(posting.place)
                let isInside = reach.regions.isEmpty || reach.regions.contains { contains($0, place) }
                let cost = hit.cost + Int(posting.penalty) + (isInside ? 0 : NameReach.elsewhere)
                nearest = Swift.min(nearest, cost)
            }
        }
        return nearest
    }

    /// Places that bear the place's endonym as any of their names, itself among them.
    func namesakes(of place: PlaceNumber) -> [PlaceNumber] {
        let found = places(named: localName(of: place))
        return found.isEmpty ? [place] : found
    }

    private func collect(
        _ form: Int, cost: Int, _ manner: NameMatch.Manner, into found: inout [PlaceNumber: NameMatch]
    ) {
        for posting in postings(ofForm: form) {
            let place = PlaceNumber(posting.place)
            // A misprint of a doubtful name is doubtful twice.
            let total = cost + Int(posting.penalty) * (manner == .near && cost > Gazetteer.closeBudget ? 4 : 1)
            if let known = found[place], known.cost <= total { continue }
            found[place] = NameMatch(place: place, cost: total, name: posting.name, manner: manner)
        }
    }

    /// The budget within which a name may be another's spelling even when it is a name itself.
    static let closeBudget = 33

    /// A difference that one plain misprint makes; when a name is that near, no case form is looked for behind it.
    static let plainMisprint = 60
}

extension Gazetteer: ToponymKnowledge {
    /// See ``ToponymKnowledge/reading(of:)``.
    public func reading(of surface: String) -> ToponymReading {
        if let layer { return layer.reading(of: surface, over: withoutLayer) }
        let exact = exactReading(of: surface)
        guard exact.isEmpty else { return exact }
        let codes = NameCoding.query(surface)
        let length = NameCoding.indexed(codes).count
        guard length > 4 else { return [] }
        let budget = Swift.min(20 + 6 * length, 100)
        return forms(near: codes, budget: budget).isEmpty ? [] : .nearSettlement
    }

    /// See ``ToponymKnowledge/exactReading(of:)``.
    public func exactReading(of surface: String) -> ToponymReading {
        if layer != nil { return reading(of: surface) }
        var reading: ToponymReading = []
        let letters = NameCoding.indexed(surface)
        guard letters.count > 1 else { return [] }
        var forms: [Int] = []
        if let form = form(letters) { forms.append(form) }
        for nominative in CaseForms.nominatives(of: letters) {
            if let form = form(nominative) { forms.append(form) }
        }
        if !forms.isEmpty {
            reading.insert(.settlement)
            let places = records(.places, IndexFormat.PlaceRecord.self)
            if forms.contains(where: { postings(ofForm: $0).contains { places[Int($0.place)].population >= 20_000 } }) {
                reading.insert(.largeSettlement)
            }
        }
        if isRegionName(surface) { reading.insert(.region) }
        return reading
    }
}
