/// What a report's days are read against: when it was published, and which days and years its text named before.
struct DateAnchor {
    /// Days within which the report was published; nil when not known.
    var published: DayInterval?
    /// The day that the text gives for itself in a dateline; days like "yesterday" are meant from there.
    var dateline: CalendarDay?
    /// The year that the text named last; it counts only where no day of publication is known.
    var year: Int?
    /// The last single day that the text named, for "two days later".
    var day: CalendarDay?

    init(published: DayInterval?) {
        self.published = published
    }

    /// The day on which the text was written; nil when no more than a month is known.
    var today: CalendarDay? {
        dateline ?? (published?.length == 1 ? published?.start : nil)
    }

    /// The days from `first` to `last` before today, both counted in days from it.
    func span(_ first: Int, _ last: Int) -> DayInterval? {
        guard let today else { return nil }
        return DayInterval(first: today.adding(days: first), last: today.adding(days: last))
    }

    /// The last such weekday (1 is Monday) not after today.
    func latest(weekday: Int) -> CalendarDay? {
        today.map { $0.adding(days: -(($0.weekday - weekday + 7) % 7)) }
    }

    /// Last Saturday and Sunday before today.
    var weekend: DayInterval? {
        guard let today else { return nil }
        let sunday = DateAnchor(published: DayInterval(day: today.adding(days: -1))).latest(weekday: 7)
        return sunday.flatMap { DayInterval(first: $0.adding(days: -1), last: $0) }
    }

    /// The days from one of a month to another of it or of a later month. Without a year the last ones not after the publication
    /// are meant; where only its month is known and two years fit, the answer spans both, since which is meant cannot be told.
    func days(from first: MonthDay, to last: MonthDay, year: Int?) -> DayInterval? {
        func inYear(_ year: Int) -> DayInterval? {
            let lastYear = (last.month, last.day) < (first.month, first.day) ? year + 1 : year
            guard let start = CalendarDay(year: year, month: first.month, day: first.day),
                let end = CalendarDay(year: lastYear, month: last.month, day: last.day)
            else { return nil }
            return DayInterval(first: start, last: end)
        }
        if let year { return inYear(year) }
        if let today {
            // A day too many for another time zone.
            return [today.components.year, today.components.year - 1].compactMap(inYear)
                .first { $0.start.map { $0 <= today.adding(days: 1) } ?? false }
        }
        if let named = self.year { return inYear(named) }
        guard let latest = published?.last else { return nil }
        let fitting = [latest.components.year, latest.components.year - 1].compactMap(inYear)
            .filter { $0.start.map { $0 <= latest } ?? false }
        return DayInterval(start: fitting.last?.start, end: fitting.first?.end)
    }

    /// All days of a month, of the year given or of the last such month.
    func month(_ month: Int, part: MonthPart = .whole, year: Int?) -> DayInterval? {
        let length = CalendarDay.length(ofMonth: month, year: year ?? today?.components.year ?? 2001)
        let range = part.days(length: length)
        return days(
            from: MonthDay(month: month, day: range.lowerBound), to: MonthDay(month: month, day: range.upperBound),
            year: year)
    }

    /// From a day on to today, or to the end of what is known of the publication.
    func since(_ start: CalendarDay?) -> DayInterval? {
        guard let start, let end = today ?? published?.last else { return nil }
        return DayInterval(first: start, last: end)
    }

    /// Keeps what a date tells about those that follow it.
    mutating func note(_ mention: DateMention) {
        year = mention.year ?? year
        if let days = mention.days, days.length == 1 { day = days.start }
    }
}

/// A day of a month of no certain year.
struct MonthDay {
    var month: Int
    var day: Int
}

/// A part of a month in words, ten days each.
enum MonthPart: String {
    case whole, early, mid, late

    func days(length: Int) -> ClosedRange<Int> {
        switch self {
        case .whole: 1...length
        case .early: 1...10
        case .mid: 11...20
        case .late: 21...length
        }
    }
}
