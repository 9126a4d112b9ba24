/// The list of places, read straight from a compiled index in memory.
///
/// The index is not parsed: opening costs a check of its header, a look-up touches only the pages it needs. The memory
/// given to `init` must outlive the gazetteer and never change.
public struct Gazetteer: Sendable {
    /// Version of the index: its format, and a digest of the tables it was compiled from ("1.4f0c9a2e").
    public var version: String { "0" }
    /// Number of places.
    public var placeCount: Int { 0 }
    /// Number of regions.
    public var regionCount: Int { 0 }

    /// Opens an index. Throws when the bytes are not one, or one of another format.
    public init(index: UnsafeRawBufferPointer) throws(GazetteerError) {}

    /// The place's facts. Cost: a few allocations for its names.
    public func place(_ number: PlaceNumber) -> Place { fatalError("written next") }
    /// The place with that identifier; nil when there is none. Cost: logarithmic.
    public func placeNumber(of id: PlaceID) -> PlaceNumber? { nil }
    /// All names of the place, the current endonym first.
    public func names(of number: PlaceNumber) -> [PlaceName] { [] }
    /// The region's facts.
    public func region(_ number: RegionNumber) -> Region { fatalError("written next") }
    /// The regions that a text may mean by `surface` in any language, script and case form ("Donetsk province", «на
    /// Харківщині», "DPR"), "Donbas" giving two; a bare name ("Donetsk") counts as the oblast's. Empty when none.
    public func regions(named surface: String) -> [RegionNumber] { [] }
    /// The regions, country to hromada, whose boundary holds the point.
    public func regions(at point: Coordinate) -> [RegionNumber] { [] }
    /// True when the place lies in the region, at any level.
    public func contains(_ region: RegionNumber, _ place: PlaceNumber) -> Bool { false }
    /// Places by what a person types: prefix of any name first, then misprints; best first, at most `limit`.
    public func search(_ typed: String, limit: Int) -> [PlaceNumber] { [] }
}

extension Gazetteer: ToponymKnowledge {
    /// See ``ToponymKnowledge/reading(of:)``.
    public func reading(of surface: String) -> ToponymReading { [] }
}

/// Why an index cannot be opened.
public enum GazetteerError: Error, Equatable, CustomStringConvertible {
    /// The bytes do not begin as an index does; carries the length found.
    case notAnIndex(length: Int)
    /// An index of another format than this program reads.
    case otherFormat(found: UInt32, expected: UInt32)

    /// The message a user sees.
    public var description: String {
        switch self {
        case .notAnIndex(let length):
            "gazetteer index: \(length) bytes that are not an index, expected one made by \"gazetteer-compiler compile\""
        case .otherFormat(let found, let expected):
            "gazetteer index: format \(found), expected \(expected); compile it again with \"gazetteer-compiler compile\""
        }
    }
}
