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
        let letters = NameCoding.indexed(name).count
        matches(near: name, NameReach(budget: NameReach.budget(forLetters: letters)), into: &found)
        return found.values.sorted { ($0.cost, $0.place) < ($1.cost, $1.place) }
            .map { ($0.place, Double($0.cost) / 100) }
    }
}

extension Gazetteer {
    /// How many letters of sound a name may have to be looked up.
    public static let letterCounts = 2...59

    /// Letters of sound of a name, which are what look-ups compare: scripts, soft signs and doubled letters aside.
    public static func letterCount(of name: String) -> Int { NameCoding.indexed(name).count }

    /// True when the names have the same letters of sound, as "Pankivka" and «Панківка» have.
    public static func soundAlike(_ first: String, _ second: String) -> Bool {
        NameCoding.indexed(first) == NameCoding.indexed(second)
    }

    /// True when the name may mean the place: it is one of its names, a case form or near one, or its endonym's namesakes bear
    /// it. Cost: about 200 µs.
    public func mayMean(_ name: String, _ place: PlaceNumber) -> Bool {
        let name = CleanedName(name).name
        var found = matches(named: name)
        let budget = NameReach.misprintBudget(forLetters: Gazetteer.letterCount(of: name))
        matches(near: name, NameReach(budget: budget), into: &found)
        if found[place] != nil { return true }
        let local = localName(of: place)
        return found.keys.contains { Gazetteer.soundAlike(localName(of: $0), local) } && !isHidden(place)
    }
}
