/// Look-ups over a gazetteer and its layer together. Each asks the gazetteer without the layer, leaves out what the layer
/// replaces or hides, and adds what the layer's own names give.
extension LayerIndex {
    /// See ``Gazetteer/matches(named:)``.
    func matches(named name: String, over base: Gazetteer) -> [PlaceNumber: NameMatch] {
        var found = base.matches(named: name)
        leaveOutReplaced(&found)
        add(names?.index.matches(named: name) ?? [:], to: &found)
        return found
    }

    /// See ``Gazetteer/matches(near:_:into:)``.
    func matches(
        near name: String, _ reach: NameReach, over base: Gazetteer, into found: inout [PlaceNumber: NameMatch]
    ) {
        // The nearest name may be one that is hidden, and the layer's own index knows no regions: all within the budget count.
        let reach = NameReach(budget: reach.budget)
        var near: [PlaceNumber: NameMatch] = [:]
        base.matches(near: name, reach, into: &near)
        leaveOutReplaced(&near)
        var own: [PlaceNumber: NameMatch] = [:]
        names?.index.matches(near: name, reach, into: &own)
        add(own, to: &near)
        for (place, match) in near {
            if let known = found[place], known.cost <= match.cost { continue }
            found[place] = match
        }
    }

    /// See ``Gazetteer/places(named:)``.
    func places(named name: String, over base: Gazetteer) -> [PlaceNumber] {
        var found = base.places(named: name)
        if !hidesNothing { found.removeAll(where: replaces) }
        guard let names else { return found }
        let known = Set(found)
        return found
            + names.index.places(named: name).map { names.owners[Int($0.rawValue)] }.filter { !known.contains($0) }
    }

    /// See ``Gazetteer/reading(of:)``.
    func reading(of surface: String, over base: Gazetteer) -> ToponymReading {
        var reading = base.reading(of: surface)
        if !hidesNothing, reading.contains(.settlement), base.matches(named: surface).keys.allSatisfy(replaces) {
            reading.subtract([.settlement, .largeSettlement])
        }
        guard let names else { return reading }
        reading.formUnion(names.index.reading(of: surface))
        if reading.contains(.settlement) { reading.remove(.nearSettlement) }
        return reading
    }

    /// See ``Gazetteer/ranks(_:limit:)``.
    func ranks(_ typed: String, limit: Int, over base: Gazetteer) -> [PlaceNumber: Int] {
        var ranks = base.ranks(typed, limit: limit).filter { !replaces($0.key) }
        guard let names else { return ranks }
        for (place, rank) in names.index.ranks(typed, limit: limit) {
            let owner = names.owners[Int(place.rawValue)]
            ranks[owner] = Swift.min(ranks[owner] ?? .max, rank)
        }
        return ranks
    }

    private func leaveOutReplaced(_ found: inout [PlaceNumber: NameMatch]) {
        guard !hidesNothing else { return }
        for place in found.keys where replaces(place) { found[place] = nil }
    }

    private func add(_ own: [PlaceNumber: NameMatch], to found: inout [PlaceNumber: NameMatch]) {
        guard let names else { return }
        for match in own.values {
            let owner = names.owners[Int(match.place.rawValue)]
            if let known = found[owner], known.cost <= match.cost { continue }
            found[owner] = NameMatch(
                place: owner, cost: match.cost, name: match.name + firstName, manner: match.manner)
        }
    }
}

extension IndexFormat.PlaceRecord {
    /// The numbers of an added place; its texts are not in any index.
    init(_ placed: LayerIndex.Placed) {
        func hundredThousandths(_ degrees: Double) -> Int32 { Int32((degrees * 100_000).rounded()) }
        let place = placed.place
        self.init(
            id: 0, name: 0, localName: 0, region: placed.region.rawValue, formerRegion: IndexFormat.none,
            longitude: hundredThousandths(place.coordinate.longitude),
            latitude: hundredThousandths(place.coordinate.latitude),
            population: place.population.map { Int32(clamping: $0) } ?? -1, firstName: 0, nameCount: 0,
            settlementClass: UInt8(SettlementClass.allCases.firstIndex(of: place.settlementClass) ?? 0),
            isApproximate: 0, koatuu: 0, wikidata: 0, geonames: 0, osm: 0)
    }
}
