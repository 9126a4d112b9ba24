/// What a run of words could be as a name; empty when the gazetteer knows no such name.
public struct ToponymReading: OptionSet, Sendable, Hashable {
    /// The set's bits.
    public let rawValue: UInt8
    /// A set from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// A settlement's name, exactly or with a case ending or respelling that the gazetteer recognizes.
    public static let settlement = ToponymReading(rawValue: 1)
    /// A region's name as people write it ("DPR", «на Харківщині», "Donetsk province").
    public static let region = ToponymReading(rawValue: 2)
    /// A settlement's name within one or two misprints; set only when `settlement` is not.
    public static let nearSettlement = ToponymReading(rawValue: 4)
    /// A settlement with at least 20,000 inhabitants bears this name.
    public static let largeSettlement = ToponymReading(rawValue: 8)
}

/// All that extraction may ask of a gazetteer: "could this be a name?".
public protocol ToponymKnowledge: Sendable {
    /// What `surface`, one to four words in any case form and script, could be. Cost: about a microsecond when the name
    /// is known, up to 200 when it is not.
    func reading(of surface: String) -> ToponymReading

    /// The same, or empty where only a near name could be meant, whose search takes most of the time; by default the same.
    func exactReading(of surface: String) -> ToponymReading
}

extension ToponymKnowledge {
    /// See the requirement.
    public func exactReading(of surface: String) -> ToponymReading {
        reading(of: surface)
    }
}
