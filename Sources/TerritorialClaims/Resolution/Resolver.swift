/// Chooses the place that a toponym means, or says honestly that it cannot.
///
/// Every place whose name fits what was written is a candidate. The difference in spelling and each piece of context give it
/// natural-log odds; the odds of all candidates, and of a name that is none of the gazetteer's, sum to one. The first is the
/// answer when its probability and its lead are above stated thresholds. See docs/resolver.md.
public struct Resolver: Sendable {
    /// Where places are looked up.
    public let gazetteer: Gazetteer
    /// Where the front ran; nil when that is not to count.
    public let theater: Theater?

    /// A resolver over a gazetteer. With a theater, reports about changes of control favor places near the front of the day.
    public init(gazetteer: Gazetteer, theater: Theater? = nil) {
        self.gazetteer = gazetteer
        self.theater = theater
    }

    /// The answer for one name by itself; the theater does not count.
    public func resolve(_ query: NameQuery) -> Resolution {
        NameResolution(gazetteer: gazetteer, query: query, surroundings: .init()).answer()
    }

    /// The statements of one report with their toponyms resolved together: the same name means the same place
    /// throughout, and places of one report lie near each other. In the order of `extraction.statements`. `recent` are the
    /// places that other reports of the weeks before were about; none, and they don't count.
    public func resolve(
        _ extraction: Extraction, of report: Report, recent: [RecentPlaces.Mention] = []
    ) -> [Statement] {
        ReportResolution(resolver: self, extraction: extraction, report: report, recent: recent).statements()
    }
}
