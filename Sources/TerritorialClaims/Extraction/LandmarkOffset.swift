/// How far and in which direction from a landmark a place is said to lie: "10 km north-west of Huliaipole".
struct LandmarkOffset: Equatable {
    /// Distance in kilometers; nil when the text gives none.
    var kilometers: Double?
    /// Bearing from the landmark in degrees clockwise from north; nil when the text gives none.
    var bearingInDegrees: Double?

    /// The hint that a name gives with this offset; another name of the same place has none.
    func hint(_ kind: PlaceHint.Kind, _ mention: NameMention) -> PlaceHint {
        guard kind == .landmark else { return PlaceHint(kind: kind, span: mention.span, text: mention.surface) }
        return PlaceHint(
            kind: kind, span: mention.span, text: mention.surface, distanceInKilometers: kilometers,
            bearingInDegrees: bearingInDegrees)
    }
}
