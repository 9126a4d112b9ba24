import TerritorialClaims

/// Places of a store in words for people and as facts for programs.
enum PlaceWords {
    /// The place's name, raion, oblast and identifier on one line, safe to print.
    static func title(_ place: ClaimRecord.Site) -> String {
        let names = place.localName == place.name ? place.name : "\(place.name) (\(place.localName))"
        return [names, place.region2, place.region, place.id].compactMap { $0 }.map(VisibleText.line)
            .joined(separator: ", ")
    }

    /// The place as facts.
    static func facts(_ place: ClaimRecord.Site) -> FactOutput.Row {
        [
            ("place", .text(place.id)), ("name", .text(place.name)), ("name_local", .text(place.localName)),
            ("region", .text(place.region)), ("region2", .text(place.region2)),
        ]
    }
}
