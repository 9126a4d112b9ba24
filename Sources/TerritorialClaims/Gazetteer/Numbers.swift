/// Number of a place within one compiled gazetteer; not stable across versions, so never stored.
public struct PlaceNumber: Hashable, Sendable, Comparable {
    /// Position in the index's table of places, from 0.
    public let rawValue: UInt32
    /// The place at that position.
    public init(_ rawValue: UInt32) { self.rawValue = rawValue }
    /// Orders by position.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// Number of a region within one compiled gazetteer; not stable across versions, so never stored.
public struct RegionNumber: Hashable, Sendable, Comparable {
    /// Position in the index's table of regions, from 0.
    public let rawValue: UInt32
    /// The region at that position.
    public init(_ rawValue: UInt32) { self.rawValue = rawValue }
    /// Orders by position.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// Number of a name within one compiled gazetteer; not stable across versions, so never stored.
public struct NameNumber: Hashable, Sendable, Comparable {
    /// Position in the index's table of names, from 0.
    public let rawValue: UInt32
    /// The name at that position.
    public init(_ rawValue: UInt32) { self.rawValue = rawValue }
    /// Orders by position.
    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
