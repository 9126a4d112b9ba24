/// Something doubtful in a gazetteer.
public struct GazetteerFinding: Sendable, Equatable {
    /// What is doubtful.
    public enum Kind: String, Sendable, CaseIterable {
        /// The place's own point lies outside a region that is to hold it.
        case outsideRegion = "outside-region"
        /// Two places have one point.
        case samePoint = "same-point"
        /// Two places of one local name lie within a kilometer.
        case sameNameNear = "same-name-near"
        /// There is no point at all.
        case noPoint = "no-point"
        /// The point is not the place's own.
        case approximatePoint = "approximate-point"
        /// The regions above the place end before a country, or there is none below the country.
        case noRegion = "no-region"
        /// The English name is no romanization of the local one.
        case romanization
        /// An old name whose end is not known.
        case undatedOldName = "undated-old-name"
        /// An old name that another place of the same region of the second order bears now.
        case oldNameTaken = "old-name-taken"

        /// The kind in words, as the head of a list.
        public var words: String {
            switch self {
            case .outsideRegion: "points outside a region of theirs by more than half a kilometer"
            case .samePoint: "two places on one point"
            case .sameNameNear: "two places of one local name within a kilometer"
            case .noPoint: "places without a point"
            case .approximatePoint: "places with a point that is not their own"
            case .noRegion: "places in no region below a country, or in one that no country holds"
            case .romanization: "English names that are no romanization of the local name"
            case .undatedOldName: "old names whose end is not known"
            case .oldNameTaken: "old names that another place of the raion bears now"
            }
        }
    }

    /// What is doubtful.
    public var kind: Kind
    /// At which place.
    public var place: PlaceNumber
    /// The other place, where two are concerned.
    public var other: PlaceNumber?
    /// The region or name that is concerned; empty when there is none.
    public var subject = ""
    /// How far, in kilometers, where that says how bad it is.
    public var distanceInKilometers: Double?

    /// A finding at a place.
    public init(
        kind: Kind, place: PlaceNumber, other: PlaceNumber? = nil, subject: String = "",
        distanceInKilometers: Double? = nil
    ) {
        self.kind = kind
        self.place = place
        self.other = other
        self.subject = subject
        self.distanceInKilometers = distanceInKilometers
    }
}
