/// A toponym to be resolved, with what its text says around it.
public struct NameQuery: Sendable, Equatable {
    /// The name as written, in any script and case form.
    public var name: String
    /// The region as written ("Donetsk province", «в ДНР»); nil when the text gives none.
    public var region: String?
    /// BCP 47 language of the text; nil when not known.
    public var language: String?
    /// A point that the place is said to be near.
    public var near: Coordinate?
    /// Further hints beside the toponym; a region hint here counts as `region` does.
    public var hints: [PlaceHint]
    /// Class of settlement that the text gives.
    public var settlementClass: SettlementClass?
    /// Day that the text speaks of; old names are judged by it. Nil when not known.
    public var day: CalendarDay?

    /// A query; only the name is required.
    public init(
        name: String, region: String? = nil, language: String? = nil, near: Coordinate? = nil, hints: [PlaceHint] = [],
        settlementClass: SettlementClass? = nil, day: CalendarDay? = nil
    ) {
        self.name = name
        self.region = region
        self.language = language
        self.near = near
        self.hints = hints
        self.settlementClass = settlementClass
        self.day = day
    }
}
