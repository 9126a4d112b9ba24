/// A week, month or year of the calendar.
public struct CalendarPeriod: Hashable, Sendable, Comparable {
    /// How long a period is.
    public enum Unit: String, Sendable, CaseIterable {
        /// Monday to Sunday (ISO 8601).
        case week
        /// From the first of the month.
        case month
        /// From the first of January.
        case year
    }

    /// How long it is.
    public let unit: Unit
    /// Its first day.
    public let start: CalendarDay

    /// The period that holds the day.
    public init(_ unit: Unit, holding day: CalendarDay) {
        self.unit = unit
        let (year, month, dayOfMonth) = day.components
        switch unit {
        case .week: start = day.adding(days: 1 - day.weekday)
        case .month: start = day.adding(days: 1 - dayOfMonth)
        case .year:
            let days = (1..<month).reduce(dayOfMonth - 1) { $0 + CalendarDay.length(ofMonth: $1, year: year) }
            start = day.adding(days: -days)
        }
    }

    /// The period that follows.
    public var next: CalendarPeriod {
        let (year, month, _) = start.components
        let length =
            switch unit {
            case .week: 7
            case .month: CalendarDay.length(ofMonth: month, year: year)
            case .year: CalendarDay.length(ofMonth: 2, year: year) + 337
            }
        return CalendarPeriod(unit, holding: start.adding(days: length))
    }

    /// Its days.
    public var days: DayInterval { DayInterval(start: start, end: next.start) ?? DayInterval(day: start) }

    /// `2025-W36`, `2025-09` or `2025`.
    public var label: String {
        switch unit {
        case .week:
            // The week belongs to the year that holds its Thursday.
            let thursday = start.adding(days: 3)
            let first = CalendarPeriod(.year, holding: thursday).start
            let number = (Int(thursday.number) - Int(first.number)) / 7 + 1
            return "\(first.description.prefix(4))-W\(number < 10 ? "0" : "")\(number)"
        case .month: return String(start.description.prefix(7))
        case .year: return String(start.description.prefix(4))
        }
    }

    /// All periods from the one that holds `first` to the one that holds `last`, at most `limit`: then the last ones.
    public static func all(_ unit: Unit, from first: CalendarDay, to last: CalendarDay, limit: Int) -> [CalendarPeriod]
    {
        var periods: [CalendarPeriod] = []
        // The limit bounds the work too: a mistaken year must not make a million periods.
        let reach = (unit == .week ? 7 : unit == .month ? 31 : 366) * limit
        var period = CalendarPeriod(unit, holding: max(first, last.adding(days: -reach)))
        while period.start <= last {
            periods.append(period)
            period = period.next
        }
        return Array(periods.suffix(limit))
    }

    /// Orders by first day.
    public static func < (left: CalendarPeriod, right: CalendarPeriod) -> Bool { left.start < right.start }
}
