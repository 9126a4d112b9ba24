/// A non-empty half-open interval of days. Its length is the precision of a date.
///
/// An open start or end (`nil`) stands for "since a time not known" and "until further notice".
public struct DayInterval: Hashable, Sendable {
    /// First day inside; nil when unbounded.
    public let start: CalendarDay?
    /// First day after; nil when unbounded.
    public let end: CalendarDay?

    /// The days from `start` up to, not including, `end`; nil when that holds no day.
    public init?(start: CalendarDay?, end: CalendarDay?) {
        if let start, let end, start >= end { return nil }
        self.start = start
        self.end = end
    }

    /// The one day.
    public init(day: CalendarDay) {
        start = day
        end = day.adding(days: 1)
    }

    /// All days from `first` to `last`, both inside; nil when `last` is before `first`.
    public init?(first: CalendarDay, last: CalendarDay) {
        self.init(start: first, end: last.adding(days: 1))
    }

    /// All days of a month (`YYYY-MM`) or of a year (`YYYY`); nil for anything else.
    public init?(period text: String) {
        let lastMonth: String
        switch text.utf8.count {
        case 4: lastMonth = text + "-12"
        case 7: lastMonth = text
        default: return nil
        }
        guard let first = CalendarDay(text.utf8.count == 4 ? text + "-01-01" : text + "-01"),
            let (year, month, _) = CalendarDay(lastMonth + "-01")?.components,
            let last = CalendarDay(year: year, month: month, day: CalendarDay.length(ofMonth: month, year: year))
        else { return nil }
        self.init(first: first, last: last)
    }

    /// Last day inside; nil when unbounded.
    public var last: CalendarDay? { end?.adding(days: -1) }

    /// Number of days inside; nil when unbounded on either side.
    public var length: Int? {
        guard let start, let end else { return nil }
        return Int(end.number) - Int(start.number)
    }

    /// True when the day lies inside.
    public func contains(_ day: CalendarDay) -> Bool {
        (start.map { $0 <= day } ?? true) && (end.map { day < $0 } ?? true)
    }

    /// How two intervals lie to each other in time.
    public enum Relation: String, Sendable {
        /// Every day of the first is before every day of the second.
        case before
        /// Every day of the first is after every day of the second.
        case after
        /// They share a day, so no order can be told.
        case overlapping
        /// One of them is not known at all.
        case unknown
    }

    /// How this interval lies to `other`.
    public func relation(to other: DayInterval) -> Relation {
        if let end, let otherStart = other.start, end <= otherStart { return .before }
        if let start, let otherEnd = other.end, start >= otherEnd { return .after }
        return .overlapping
    }

    /// How `first` lies to `second`; unknown when either is nil.
    public static func relation(of first: DayInterval?, to second: DayInterval?) -> Relation {
        guard let first, let second else { return .unknown }
        return first.relation(to: second)
    }

    /// True when every day of `other` lies inside.
    public func contains(_ other: DayInterval) -> Bool {
        let startsBefore = start.map { start in other.start.map { start <= $0 } ?? false } ?? true
        let endsAfter = end.map { end in other.end.map { $0 <= end } ?? false } ?? true
        return startsBefore && endsAfter
    }

    /// The days inside both; nil when there are none.
    public func intersection(_ other: DayInterval) -> DayInterval? {
        guard relation(to: other) == .overlapping else { return nil }
        let starts = [start, other.start].compactMap { $0 }
        let ends = [end, other.end].compactMap { $0 }
        return DayInterval(start: starts.max(), end: ends.min())
    }

    /// The shortest interval that holds both.
    public func hull(_ other: DayInterval) -> DayInterval {
        let first = start.flatMap { start in other.start.map { min(start, $0) } }
        let last = end.flatMap { end in other.end.map { max(end, $0) } }
        return DayInterval(start: first, end: last) ?? self
    }
}
