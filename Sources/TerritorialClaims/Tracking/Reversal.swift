/// A place that is said to have gone from one holder to another.
public struct Reversal: Sendable, Equatable {
    /// The holder told before.
    public var loser: String
    /// The answer that names the new holder.
    public var status: ControlStatus
    /// First day of the answer.
    public var day: CalendarDay

    /// The reversals whose first day lies within `days`, by day, then in the order of the timelines.
    public static func all(_ timelines: [ControlTimeline], within days: DayInterval) -> [Reversal] {
        var found: [Reversal] = []
        for timeline in timelines {
            var holder: String?
            for period in timeline.periods {
                guard let next = period.status.holder else { continue }
                if let holder, holder != next, let day = period.days.start, days.contains(day) {
                    found.append(Reversal(loser: holder, status: period.status, day: day))
                }
                holder = next
            }
        }
        return found.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
    }
}
