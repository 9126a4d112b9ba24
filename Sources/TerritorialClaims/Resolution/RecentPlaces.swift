/// Places that reports of the last weeks were about, as far as a store has them: news comes back to where it was.
public struct RecentPlaces: Sendable {
    /// One place on one day.
    public struct Mention: Sendable, Equatable {
        /// Identifier of the place.
        public var place: PlaceID
        /// Its name, for people.
        public var name: String
        /// Where it lies.
        public var coordinate: Coordinate
        /// Day of the report, or of what it tells when the report has none.
        public var day: CalendarDay
        /// A number by which the report's text is known again; a report is no evidence for its own places.
        public var text: Int64

        /// A mention with all its facts.
        public init(place: PlaceID, name: String, coordinate: Coordinate, day: CalendarDay, text: Int64) {
            self.place = place
            self.name = name
            self.coordinate = coordinate
            self.day = day
            self.text = text
        }
    }

    /// How many days back a mention counts.
    public static let reachInDays = 30

    private let mentions: [Mention]

    /// Mentions in any order.
    public init(_ mentions: [Mention] = []) {
        self.mentions = mentions.sorted { ($0.day, $0.place, $0.text) < ($1.day, $1.place, $1.text) }
    }

    /// True when there is no mention.
    public var isEmpty: Bool { mentions.isEmpty }

    /// The mentions that count for a report of that day with that text: those of the ``reachInDays`` days before and of the day
    /// itself, each place once with its latest day, by place. Empty for a report without a day. Cost: logarithmic, then linear
    /// in the mentions of these days.
    public func mentions(before day: CalendarDay?, exceptOf text: Int64) -> [Mention] {
        guard let day else { return [] }
        let first = day.adding(days: -RecentPlaces.reachInDays)
        var (low, high) = (0, mentions.count)
        while low < high {
            let middle = (low + high) / 2
            if mentions[middle].day < first { low = middle + 1 } else { high = middle }
        }
        var latest: [PlaceID: Mention] = [:]
        while low < mentions.count, mentions[low].day <= day {
            if mentions[low].text != text { latest[mentions[low].place] = mentions[low] }
            low += 1
        }
        return latest.values.sorted { $0.place < $1.place }
    }

    /// The strongest evidence that the mentions give for a place at the point, in a report of that day; nil when all lie too far.
    static func evidence(for point: Coordinate, _ mentions: [Mention], on day: CalendarDay?) -> Resolution.Evidence? {
        guard let day, !mentions.isEmpty else { return nil }
        let shrinkage = point.longitudeShrinkage
        let reachInDegrees = EvidenceWeights.recentReachInKilometers / 111
        var nearest: (mention: Mention, distance: Double)?
        for mention in mentions where abs(mention.coordinate.latitude - point.latitude) <= reachInDegrees {
            let distance = point.planeDistanceInKilometers(to: mention.coordinate, shrinkage: shrinkage)
            if nearest.map({ distance < $0.distance }) ?? true { nearest = (mention, distance) }
        }
        guard let (mention, distance) = nearest, distance < EvidenceWeights.recentReachInKilometers else { return nil }
        let days = Int(day.number) - Int(mention.day.number)
        let ago = days == 0 ? "on the same day" : "\(days) day\(days == 1 ? "" : "s") before"
        let lead = distance < 0.05 ? "" : "\(Int(distance.rounded())) km from \(mention.name), "
        return Resolution.Evidence(
            kind: "recent", words: "\(lead)reported \(ago) by another report of the store",
            weight: EvidenceWeights.recent(distance))
    }
}
