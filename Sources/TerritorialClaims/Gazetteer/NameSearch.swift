extension Gazetteer {
    /// Places that bear the name, letter by letter of sound: scripts, romanizations and soft signs aside, but neither another
    /// case form nor a misprint. In the order of the index. Cost: under a microsecond, for each place some nanoseconds more.
    public func places(named name: String) -> [PlaceNumber] {
        if let layer { return layer.places(named: name, over: withoutLayer) }
        guard let form = form(NameCoding.indexed(name)) else { return [] }
        return postings(ofForm: form).map { PlaceNumber($0.place) }
    }

    /// Places one of whose names is within the budget of weighted edits that a name of this length allows, the nearest first;
    /// `edits` counts whole edits. Cost: about 100 µs.
    public func places(resembling name: String) -> [(place: PlaceNumber, edits: Double)] {
        var found: [PlaceNumber: NameMatch] = [:]
        matches(near: name, budget: Gazetteer.budget(forLetters: NameCoding.indexed(name).count), into: &found)
        return found.values.sorted { ($0.cost, $0.place) < ($1.cost, $1.place) }
            .map { ($0.place, Double($0.cost) / 100) }
    }
}
