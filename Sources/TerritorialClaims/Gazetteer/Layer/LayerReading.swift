/// Edits read one after the other into what they say of one gazetteer's places.
struct LayerReading {
    let base: Gazetteer
    private(set) var inert: [Int64] = []
    private(set) var places: [LayerIndex.Placed] = []
    private(set) var numbers: [String: PlaceNumber] = [:]
    private(set) var addedNames: [PlaceNumber: [LayerIndex.LayerName]] = [:]
    private(set) var hidden: Set<PlaceNumber> = []
    private(set) var hiddenCodes: [PlaceNumber: Set<[UInt8]>] = [:]
    private(set) var decisions: [NameDecision] = []
    private lazy var regions: [PlaceID: RegionNumber] = base.regionNumbers

    init(base: Gazetteer) {
        self.base = base
    }

    mutating func read(_ edit: GazetteerEdit) {
        if case .addPlace(let place) = edit.content { return add(place, edit) }
        guard let place = base.placeNumber(of: edit.place) ?? numbers[edit.place.description] else {
            inert.append(edit.number)
            return
        }
        switch edit.content {
        case .addPlace: return
        case .addName(let name, _): addedNames[place, default: []].append(.init(name: name, edit: edit))
        case .hidePlace: hidden.insert(place)
        case .hideName(let name, _): hiddenCodes[place, default: []].insert(NameCoding.indexed(name))
        case .decide(let name, let region, _):
            let decision = NameDecision(name: name, region: region, place: place, edit: edit, in: base)
            // A later decision on the same question takes the place of an earlier one.
            decisions.removeAll { $0.isSameQuestion(as: decision) }
            decisions.append(decision)
        }
    }

    private mutating func add(_ place: AddedPlace, _ edit: GazetteerEdit) {
        guard let region = regions[place.region], numbers[place.id.description] == nil else {
            inert.append(edit.number)
            return
        }
        let number = PlaceNumber(UInt32(base.placeCount + places.count))
        places.append(LayerIndex.Placed(place: place, region: region, edit: edit))
        numbers[place.id.description] = number
        let local = PlaceName(
            text: place.localName, language: base.localLanguage(of: region), kind: .endonym)
        let english = PlaceName(text: place.name, language: "en", kind: .romanized)
        addedNames[number] = [local, english].map { LayerIndex.LayerName(name: $0, edit: edit) }
    }
}

extension Gazetteer {
    /// Numbers of all regions by identifier. Cost: linear.
    fileprivate var regionNumbers: [PlaceID: RegionNumber] {
        var numbers: [PlaceID: RegionNumber] = [:]
        for number in 0..<UInt32(regionCount) {
            numbers[PlaceID(string(regionRecord(RegionNumber(number)).id))] = RegionNumber(number)
        }
        return numbers
    }

    /// Language of local names in a region, by its country; "und" where the country tells none.
    fileprivate func localLanguage(of region: RegionNumber) -> String {
        var country = region
        while let next = parent(of: country) { country = next }
        switch self.region(country).id.description {
        case "iso:UA": return "uk"
        case "iso:RU": return "ru"
        default: return "und"
        }
    }
}
