/// Level of a region in the hierarchy.
public enum RegionLevel: String, Sendable, CaseIterable {
    /// A country.
    case country
    /// Oblast, autonomous republic, city with special status.
    case admin1
    /// Raion since 2020; district in Russia.
    case admin2
    /// Hromada.
    case admin3
    /// Raion before July 2020, or a city that was a unit of its own.
    case formerAdmin2
}

/// An entry of the gazetteer's table of regions.
public struct Region: Sendable, Equatable {
    /// Identifier, as in `katottg:UA14000000000091971`.
    public var id: PlaceID
    /// The region that this one is part of; nil for a country.
    public var parent: PlaceID?
    /// Its level.
    public var level: RegionLevel
    /// Name in English ("Donetsk Oblast", "Pokrovsk Raion").
    public var name: String
    /// Name in the country's own language and script ("Донецька область").
    public var localName: String

    /// A region with all its facts.
    public init(id: PlaceID, parent: PlaceID?, level: RegionLevel, name: String, localName: String) {
        self.id = id
        self.parent = parent
        self.level = level
        self.name = name
        self.localName = localName
    }
}
