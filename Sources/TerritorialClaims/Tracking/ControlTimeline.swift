/// Who is said to hold one place through time. Computed from claims, never stored.
public struct ControlTimeline: Sendable, Equatable {
    /// Days on which the answer to "who is said to hold it?" is the same.
    public struct Period: Sendable, Equatable {
        /// The days; the last period has no end.
        public var days: DayInterval
        /// The answer on each of them.
        public var status: ControlStatus
    }

    /// The place.
    public var place: ClaimRecord.Site
    /// Periods that follow each other without a gap, from the first day on which a change of control may have come.
    public var periods: [Period]

    /// The timelines of all places that the claims speak of, in the order of region, raion, name, id; places without a
    /// change of control are left out.
    ///
    /// The status on a day inside a period is that of ``ControlStatus/all(of:asOf:)`` on that day. Cost: per place, quadratic
    /// in its number of claims.
    public static func all(_ claims: [Claim]) -> [ControlTimeline] {
        Dictionary(grouping: claims.filter { $0.place != nil }, by: { $0.place!.id }).values
            .compactMap(ControlTimeline.init)
            .sorted { $0.periods[0].status.sortKey < $1.periods[0].status.sortKey }
    }

    /// The timeline of the one place that all the claims are about; nil without a change of control.
    init?(_ claims: [Claim]) {
        // An answer changes only where an interval begins, or where its last day makes sure that the change has come.
        let turns = Set(claims.compactMap(\.event).flatMap { [$0.start, $0.last].compactMap { $0 } })
        var periods: [Period] = []
        for day in turns.sorted() {
            guard let status = ControlStatus.status(of: claims, asOf: day) else { continue }
            if let previous = periods.last {
                if previous.status == status { continue }
                periods[periods.count - 1].days =
                    DayInterval(start: previous.days.start, end: day) ?? previous.days
            }
            guard let days = DayInterval(start: day, end: nil) else { continue }
            periods.append(Period(days: days, status: status))
        }
        guard let place = periods.last?.status.place else { return nil }
        self.place = place
        self.periods = periods
    }

    /// The answer on that day; nil before the first change.
    public func status(on day: CalendarDay) -> ControlStatus? {
        periods.last { $0.days.contains(day) }?.status
    }
}
