/// A place's identifier, `scheme:id`, as in `katottg:UA14160270170063766`.
public struct PlaceID: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The whole identifier.
    public let description: String

    /// Takes the identifier as it is.
    public init(_ text: String) {
        description = text
    }

    /// Orders by code units.
    public static func < (left: PlaceID, right: PlaceID) -> Bool {
        left.description < right.description
    }
}

/// A point on the WGS 84 ellipsoid, in degrees. Longitude comes first, always.
public struct Coordinate: Hashable, Sendable {
    /// Degrees east, -180 to 180.
    public var longitude: Double
    /// Degrees north, -90 to 90.
    public var latitude: Double

    /// A point by longitude and latitude in degrees.
    public init(longitude: Double, latitude: Double) {
        self.longitude = longitude
        self.latitude = latitude
    }
}

/// What kind of settlement a place is, by the official codifier.
public enum SettlementClass: String, Sendable, CaseIterable, Hashable {
    /// City (місто), cities with special status included.
    case city
    /// Settlement (селище), former settlements of urban type included.
    case settlement
    /// Village (село).
    case village
}

/// A gazetteer entry as the rest of the product sees it.
public struct Place: Sendable, Equatable {
    /// Identifier.
    public var id: PlaceID
    /// Name in English.
    public var name: String
    /// Name in the country's own language and script.
    public var localName: String
    /// Oblast or its like, in English ("Donetsk Oblast"); nil where the gazetteer gives none.
    public var region: String?
    /// Raion or its like, in English ("Pokrovsk Raion").
    public var region2: String?
    /// Hromada or its like, in English.
    public var region3: String?
    /// Kind of settlement.
    public var settlementClass: SettlementClass
    /// Inhabitants; nil when not known.
    public var population: Int?
    /// Where it lies; nil only when the gazetteer has not even its hromada's center.
    public var coordinate: Coordinate?
    /// True when `coordinate` is the center of its hromada because no source has the settlement's own point.
    public var coordinateIsApproximate: Bool

    /// A place with all its facts.
    public init(
        id: PlaceID, name: String, localName: String, region: String? = nil, region2: String? = nil,
        region3: String? = nil, settlementClass: SettlementClass = .village, population: Int? = nil,
        coordinate: Coordinate? = nil, coordinateIsApproximate: Bool = false
    ) {
        self.id = id
        self.name = name
        self.localName = localName
        self.region = region
        self.region2 = region2
        self.region3 = region3
        self.settlementClass = settlementClass
        self.population = population
        self.coordinate = coordinate
        self.coordinateIsApproximate = coordinateIsApproximate
    }
}
