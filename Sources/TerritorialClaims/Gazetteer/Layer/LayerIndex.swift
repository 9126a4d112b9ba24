/// A layer compiled for look-up over one gazetteer: its names in a small index of their own, its places behind the
/// gazetteer's, what it hides as sets.
///
/// Places and names of the layer are numbered on where the gazetteer's end. A place with a hidden name is looked up here
/// alone, under the names that remain, so that no look-up of the gazetteer can offer the hidden one.
final class LayerIndex: Sendable {
    /// The layer as it was given.
    let layer: GazetteerLayer
    /// Numbers of the edits that speak of a place or region which the gazetteer doesn't have; they count for nothing.
    let inert: [Int64]
    /// Number of the layer's first place; those below are the gazetteer's.
    let firstPlace: UInt32
    /// Number of the layer's first name.
    let firstName: UInt32
    /// Added places, in the order of their numbers.
    let places: [Placed]
    /// Places that are never offered.
    let hidden: Set<PlaceNumber>
    /// What people have decided about names that several places bear.
    let decisions: [NameDecision]

    let names: NameIndex?
    private let numbers: [String: PlaceNumber]
    private let addedNames: [PlaceNumber: [LayerName]]
    private let hiddenCodes: [PlaceNumber: Set<[UInt8]>]

    /// An added place with its region in the gazetteer.
    struct Placed: Sendable {
        let place: AddedPlace
        let region: RegionNumber
        let edit: GazetteerEdit
    }

    /// A name of the layer, with the edit that added it; nil for a name of the gazetteer that is kept here because another
    /// of its place is hidden.
    struct LayerName: Sendable {
        let name: PlaceName
        let edit: GazetteerEdit?
    }

    init(_ layer: GazetteerLayer, over base: Gazetteer) {
        self.layer = layer
        firstPlace = UInt32(base.placeCount)
        firstName = UInt32(base.nameCount)
        var reading = LayerReading(base: base)
        for edit in layer.edits { reading.read(edit) }
        inert = reading.inert
        places = reading.places
        numbers = reading.numbers
        hidden = reading.hidden
        hiddenCodes = reading.hiddenCodes
        decisions = reading.decisions
        var added = reading.addedNames
        var rows: [PlaceNumber: [LayerName]] = [:]
        for (place, codes) in reading.hiddenCodes {
            func remains(_ name: PlaceName) -> Bool { !codes.contains(NameCoding.indexed(name.text)) }
            added[place]?.removeAll { !remains($0.name) }
            guard place.rawValue < firstPlace else { continue }
            rows[place] = base.names(of: place).filter(remains).map { LayerName(name: $0, edit: nil) }
        }
        addedNames = added
        for (place, names) in added { rows[place, default: []] += names }
        for place in reading.hidden { rows[place] = nil }
        names = NameIndex(rows.filter { !$0.value.isEmpty }, of: base, reading.places)
    }

    /// True when the gazetteer's own names of the place don't count.
    func replaces(_ place: PlaceNumber) -> Bool { hidden.contains(place) || hiddenCodes[place] != nil }

    /// True when nothing of the gazetteer is hidden.
    var hidesNothing: Bool { hidden.isEmpty && hiddenCodes.isEmpty }

    /// The added place of that number; nil for a place of the gazetteer.
    func placed(_ number: PlaceNumber) -> Placed? {
        number.rawValue < firstPlace ? nil : places[Int(number.rawValue - firstPlace)]
    }

    /// The added place with that identifier.
    func placeNumber(of id: PlaceID) -> PlaceNumber? { numbers[id.description] }

    /// The place's names, the gazetteer's own given, as far as they are not hidden.
    func names(of place: PlaceNumber, own: [PlaceName]) -> [PlaceName] {
        let kept =
            hiddenCodes[place].map { codes in own.filter { !codes.contains(NameCoding.indexed($0.text)) } } ?? own
        return kept + (addedNames[place] ?? []).map(\.name)
    }

    /// True when a person has said that the place doesn't bear the name.
    func hides(_ name: String, of place: PlaceNumber) -> Bool {
        hiddenCodes[place].map { $0.contains(NameCoding.indexed(name)) } ?? false
    }

    /// Who added the place or the name by which it fits, as evidence without weight; nil when both are the gazetteer's.
    func origin(of match: NameMatch) -> Resolution.Evidence? {
        let (what, edit) = placed(match.place).map { ("place", $0.edit) } ?? ("name", edit(ofName: match.name))
        guard let edit else { return nil }
        return Resolution.Evidence(kind: "layer", words: "the \(what) was added by \(edit.origin)", weight: 0)
    }

    /// The edit that added the name; nil for a name of the gazetteer.
    func edit(ofName position: UInt32) -> GazetteerEdit? {
        position < firstName ? nil : names?.edit(ofName: position - firstName)
    }
}

/// The names of a layer, looked up as those of a gazetteer are.
final class NameIndex: Sendable {
    /// An index in which only names are looked up; a place of it stands for the place of the same position in ``owners``.
    let index: Gazetteer
    /// Whose names the index's places bear.
    let owners: [PlaceNumber]
    private let edits: [UInt32: GazetteerEdit]
    // Given to `index`, which only reads it, and freed when nobody holds this object any more.
    private nonisolated(unsafe) let memory: UnsafeMutableRawBufferPointer

    /// Most names of one place, and most languages, that an index has room for.
    private static let mostNames = 60_000
    private static let mostLanguages = 250

    /// Nil when there is no name.
    init?(_ rows: [PlaceNumber: [LayerIndex.LayerName]], of base: Gazetteer, _ added: [LayerIndex.Placed]) {
        guard !rows.isEmpty else { return nil }
        let owners = rows.keys.sorted()
        var tables = GazetteerTables()
        var languages: Set<String> = []
        for (position, owner) in owners.enumerated() {
            let population: Int? =
                owner.rawValue < UInt32(base.placeCount)
                ? Int(base.placeRecord(owner).population)
                : added[Int(owner.rawValue) - base.placeCount].place.population
            tables.places.append(.nameless(String(position), population: population))
            for var name in (rows[owner] ?? []).prefix(NameIndex.mostNames).map(\.name) {
                if !languages.contains(name.language), languages.count >= NameIndex.mostLanguages {
                    name.language = "und"
                }
                languages.insert(name.language)
                tables.names.append(GazetteerTables.NameRow(place: position, name: name))
            }
        }
        let bytes = GazetteerIndexBuilder.index(of: tables)
        memory = .allocate(byteCount: bytes.count, alignment: 16)
        memory.copyBytes(from: bytes)
        guard let index = try? Gazetteer(index: UnsafeRawBufferPointer(memory)) else {
            memory.deallocate()
            return nil
        }
        self.index = index
        self.owners = owners
        var edits: [UInt32: GazetteerEdit] = [:]
        for (position, owner) in owners.enumerated() {
            let record = index.placeRecord(PlaceNumber(UInt32(position)))
            var waiting = rows[owner] ?? []
            for number in record.firstName..<(record.firstName + UInt32(record.nameCount)) {
                let text = index.name(at: number).text
                guard let at = waiting.firstIndex(where: { $0.name.text == text }) else { continue }
                edits[number] = waiting.remove(at: at).edit
            }
        }
        self.edits = edits
    }

    deinit { memory.deallocate() }

    /// The edit that added the index's name.
    func edit(ofName position: UInt32) -> GazetteerEdit? { edits[position] }
}

extension GazetteerTables.PlaceRow {
    /// A row for an index of names alone: no name of its own, no region, no point.
    fileprivate static func nameless(_ position: String, population: Int?) -> Self {
        Self(
            id: position, name: "", localName: "", settlementClass: .village, region: 0, formerRegion: nil,
            coordinate: nil, isApproximate: false, population: population, identifiers: .init(),
            localLanguage: "")
    }
}
