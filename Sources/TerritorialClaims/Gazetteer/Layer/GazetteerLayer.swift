/// What people have changed in the gazetteer: the edits that are in force, in the order in which they were made.
public struct GazetteerLayer: Sendable, Equatable {
    /// The edits in force, by number.
    public let edits: [GazetteerEdit]

    /// A layer of the edits, in any order.
    public init(edits: [GazetteerEdit] = []) {
        self.edits = edits.sorted { $0.number < $1.number }
    }

    /// True when nothing is changed.
    public var isEmpty: Bool { edits.isEmpty }

    /// How many edits are in force, and a digest of all that they say ("2.91c03f2a"): another layer has another state.
    public var state: String {
        var digest = ShortDigest()
        for edit in edits {
            digest.add(String(edit.number))
            for part in edit.content.parts + [edit.by, edit.why, String(edit.instant)] { digest.add(part) }
        }
        return "\(edits.count).\(digest.digits)"
    }
}

extension GazetteerEdit.Content {
    /// Everything that the content says, in a fixed order.
    fileprivate var parts: [String] {
        switch self {
        case .addName(let name, let place):
            [
                "add-name", place.description, name.text, name.language, name.kind.rawValue,
                name.from?.description ?? "", name.until?.description ?? "",
            ]
        case .addPlace(let place):
            [
                "add-place", place.id.description, place.name, place.localName, place.settlementClass.rawValue,
                place.region.description, "\(place.coordinate.longitude)", "\(place.coordinate.latitude)",
                place.population.map(String.init) ?? "",
            ]
        case .hideName(let name, let place): ["hide-name", place.description, name]
        case .hidePlace(let place): ["hide-place", place.description]
        case .decide(let name, let region, let place): ["decide", place.description, name, region ?? ""]
        }
    }
}
