/// A date as it stands in a sentence, read against the day of publication.
struct DateMention {
    /// The days meant; nil when the words name a day that cannot be told without the day of publication.
    var days: DayInterval?
    /// A day in figures or with its month, not one counted from the day of publication.
    var isCalendarDay = false
    /// The year, when the words give one.
    var year: Int?
}

/// Reads dates in words and figures. All words come from the lexicons' sections `month`, `weekday`, `relative.day`, `weekend`,
/// `period`, `number`, `span`, `ago` and `date.word`.
struct DateReader {
    var anchor: DateAnchor

    init(_ anchor: DateAnchor) {
        self.anchor = anchor
    }

    /// The date that begins at `index` and the number of its tokens; nil when none does.
    func read(_ text: DateTokens, at index: Int) -> (DateMention, Int)? {
        switch text.tokens[index].kind {
        case .mark: return nil
        case .number: return figures(text, index) ?? later(text, index)
        case .word:
            guard text.words[index]?.mayBeginDate ?? false else { return nil }
            return since(text, index) ?? calendarDay(text, index) ?? month(text, index) ?? inWords(text, index)
                ?? later(text, index)
        }
    }

    // MARK: Figures

    private func figures(_ text: DateTokens, _ index: Int) -> (DateMention, Int)? {
        if let (days, length) = numeric(text, index) {
            let year = length > 1 || text.tokens[index].text.utf8.count > 5 ? days?.start?.components.year : nil
            return (DateMention(days: days, isCalendarDay: true, year: year), length)
        }
        if let found = calendarDay(text, index) { return found }
        // «в 2015 году»
        guard let (year, length) = text.year(at: index), length > 1 else { return nil }
        let days = anchor.days(from: MonthDay(month: 1, day: 1), to: MonthDay(month: 12, day: 31), year: year)
        return (DateMention(days: days, year: year), length)
    }

    /// 20.08.2025, 20.08, 2025-08-20, 20/08/2025.
    private func numeric(_ text: DateTokens, _ index: Int) -> (DayInterval?, Int)? {
        let parts = text.tokens[index].text.split(separator: ".").map { Int($0) ?? 0 }
        if parts.count == 3, let day = day(parts[2], parts[1], parts[0]) { return (DayInterval(day: day), 1) }
        if parts.count == 2, isDayAndMonth(text, index), let month = Int(text.tokens[index].text.suffix(2)) {
            let one = MonthDay(month: month, day: parts[0])
            return anchor.days(from: one, to: one, year: nil).map { ($0, 1) }
        }
        for mark in ["-", "/"] where text.isMark(mark, at: index + 1) && text.isMark(mark, at: index + 3) {
            guard index + 4 < text.tokens.count, let first = Int(text.tokens[index].text),
                let second = Int(text.tokens[index + 2].text), let third = Int(text.tokens[index + 4].text)
            else { continue }
            // Of 03/04/2025 nobody can tell which is the month.
            let found =
                first > 31 ? day(first, second, third) : first > 12 ? day(third, second, first) : nil
            if let found { return (DayInterval(day: found), 5) }
        }
        return nil
    }

    private func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay? {
        let year = year < 100 ? 2000 + year : year
        guard (1990...2100).contains(year) else { return nil }
        return CalendarDay(year: year, month: month, day: day)
    }

    /// "22.11" is a date behind a preposition of dates or in brackets, and no measure: two figures on both sides.
    private func isDayAndMonth(_ text: DateTokens, _ index: Int) -> Bool {
        let halves = text.tokens[index].text.split(separator: ".")
        guard halves.count == 2, halves[1].utf8.count == 2, halves[0].utf8.count == 2,
            let day = Int(halves[0]), (1...31).contains(day), let month = Int(halves[1]), (1...12).contains(month),
            text.phrase(.distanceUnit, at: index + 1) == nil, text.phrase(.areaUnit, at: index + 1) == nil,
            !text.isMark("%", at: index + 1)
        else { return false }
        guard index > 0 else { return true }
        return text.phrase(.dateWord, at: index - 1) != nil || text.isMark("(", at: index - 1)
            || text.phrase(.listWord, at: index - 1) != nil
    }

    // MARK: Days of a month

    /// "20 August 2025", "20 and 21 August", "August 17 and 23", "28 February – 3 March", «с 16 по 22 ноября».
    private func calendarDay(_ text: DateTokens, _ index: Int) -> (DateMention, Int)? {
        guard let first = dayOfMonth(text, index) else { return nil }
        var (next, last, year) = (index + first.length, first.last, first.year)
        if text.isJoin(at: next) || text.isSpanJoin(at: next, after: index), year == nil || first.isComplete,
            text.length(of: .to, at: next) != nil || text.isMark("-", at: next) || text.isMark("–", at: next)
                || text.isMark("—", at: next),
            let second = dayOfMonth(text, next + 1), second.isComplete, first.isComplete
        {
            last = second.last
            year = second.year ?? year
            next += 1 + second.length
        }
        var days = anchor.days(from: first.first, to: last, year: year)
        if isNight(text, index), days?.length == 1, let start = days?.start, let end = days?.last {
            days = DayInterval(first: start.adding(days: -1), last: end)
        }
        return (DateMention(days: days, isCalendarDay: true, year: year), next - index)
    }

    private struct Days {
        var first: MonthDay
        var last: MonthDay
        var year: Int?
        var length: Int
        var isComplete = true
    }

    private func dayOfMonth(_ text: DateTokens, _ index: Int) -> Days? {
        if let day = text.day(at: index) {
            var (next, last) = (index + 1, day)
            if text.isJoin(at: next) || text.isSpanJoin(at: next, after: index), let second = text.day(at: next + 1),
                text.month(at: next + 2) != nil
            {
                last = second
                next += 2
            }
            // "the 3rd of March"
            if index + 2 < text.tokens.count, next == index + 1, text.tokens[next].text == "of" { next += 1 }
            guard let month = text.month(at: next) else { return nil }
            return behindMonth(text, index, next + 1, month, day, last)
        }
        guard let month = text.month(at: index), let day = text.day(at: index + 1) else { return nil }
        var (next, last) = (index + 2, day)
        if text.isJoin(at: next) || text.isSpanJoin(at: next, after: index), let second = text.day(at: next + 1),
            text.month(at: next + 2) == nil || text.day(at: next + 3) != nil
        {
            last = second
            next += 2
        }
        return behindMonth(text, index, next, month, day, last)
    }

    private func behindMonth(_ text: DateTokens, _ index: Int, _ next: Int, _ month: Int, _ day: Int, _ last: Int)
        -> Days
    {
        let comma = text.isMark(",", at: next) ? 1 : 0
        let year = text.year(at: next + comma)
        return Days(
            first: MonthDay(month: month, day: day), last: MonthDay(month: month, day: last), year: year?.year,
            length: next + (year.map { comma + $0.length } ?? 0) - index)
    }

    /// «в ночь на 23 ноября», "the night of 22 November": it began the day before.
    private func isNight(_ text: DateTokens, _ index: Int) -> Bool {
        (1...4).contains { back in back <= index && text.length(of: .night, at: index - back) == back }
    }

    // MARK: Months and their parts

    /// "in July", "early July", «в конце ноября 2024 года», "July 2024".
    private func month(_ text: DateTokens, _ index: Int) -> (DateMention, Int)? {
        if let (part, length) = text.monthPart(at: index), let month = text.month(at: index + length) {
            let year = text.year(at: index + length + 1)
            let days = anchor.month(month, part: part, year: year?.year)
            return (DateMention(days: days, year: year?.year), length + 1 + (year?.length ?? 0))
        }
        let lead = text.length(of: .within, at: index) ?? 0
        guard let month = text.month(at: index + lead) else { return nil }
        let year = text.year(at: index + lead + 1)
        guard lead > 0 || year != nil else { return nil }
        let days = anchor.month(month, year: year?.year)
        return (DateMention(days: days, year: year?.year), lead + 1 + (year?.length ?? 0))
    }

    /// "since early July", «с начала ноября», "since 5 July", "since Monday", "since the start of the year".
    private func since(_ text: DateTokens, _ index: Int) -> (DateMention, Int)? {
        guard let length = text.length(of: .since, at: index), index + length < text.tokens.count else { return nil }
        let next = index + length
        if let (part, partLength) = text.monthPart(at: next), part == .early, let today = anchor.today {
            let (year, month, _) = today.components
            let at = next + partLength
            let start: (CalendarDay?, Int?) =
                if let used = text.length(of: .thisMonth, at: at) {
                    (CalendarDay(year: year, month: month, day: 1), used)
                } else if let used = text.length(of: .thisYear, at: at) {
                    (CalendarDay(year: year, month: 1, day: 1), used)
                } else if let used = text.length(of: .thisWeek, at: at) {
                    (anchor.latest(weekday: 1), used)
                } else {
                    (nil, nil)
                }
            if let used = start.1 { return (DateMention(days: anchor.since(start.0)), length + partLength + used) }
        }
        let found: (DateMention, Int)? =
            switch text.tokens[next].kind {
            case .number: figures(text, next)
            case .word: calendarDay(text, next) ?? month(text, next) ?? bareMonth(text, next) ?? inWords(text, next)
            case .mark: nil
            }
        guard let found, let days = found.0.days else { return nil }
        // A span with an end of its own needs none.
        let isSpan = found.0.isCalendarDay && days.length != 1 && anchor.today != nil
        return (DateMention(days: isSpan ? days : anchor.since(days.start)), length + found.1)
    }

    private func bareMonth(_ text: DateTokens, _ index: Int) -> (DateMention, Int)? {
        text.month(at: index).map { (DateMention(days: anchor.month($0, year: nil)), 1) }
    }

    // MARK: Counted from today

    private func inWords(_ text: DateTokens, _ index: Int) -> (DateMention, Int)? {
        if let phrase = text.phrase(.weekday, at: index), let weekday = Int(phrase.value) {
            let days = anchor.latest(weekday: weekday).map { DayInterval(day: $0) }
            return (DateMention(days: days), phrase.words.count)
        }
        if let (days, length) = period(text, index) { return (DateMention(days: days), length) }
        if let phrase = text.phrase(.day, at: index), let (first, last) = offsets(phrase.value) {
            return (DateMention(days: anchor.span(first, last)), phrase.words.count)
        }
        if let phrase = text.phrase(.weekend, at: index) {
            return (DateMention(days: anchor.weekend), phrase.words.count)
        }
        // "two weeks ago", «три дня назад»
        guard let count = text.count(at: index), let unit = text.unit(at: index + 1),
            text.phrase(.ago, at: index + 2) != nil
        else { return nil }
        let days = Int((Double(count) * unit).rounded())
        return (DateMention(days: anchor.span(-days, -days)), 3)
    }

    /// "over the past three weeks", «за последние 24 часа».
    private func period(_ text: DateTokens, _ index: Int) -> (DayInterval?, Int)? {
        guard let length = text.phrase(.period, at: index)?.words.count else { return nil }
        let count = text.count(at: index + length)
        let at = index + length + (count == nil ? 0 : 1)
        guard let unit = text.unit(at: at), count ?? 1 < 400 else { return nil }
        let days = Int((Double(count ?? 1) * unit).rounded(.up))
        return (anchor.span(-max(1, days), 0), at + 1 - index)
    }

    private func offsets(_ value: String) -> (Int, Int)? {
        let parts = value.split(separator: "..").compactMap { Int($0) }
        return parts.isEmpty ? nil : (parts[0], parts.count > 1 ? parts[1] : parts[0])
    }

    // MARK: Counted from the day that the text named

    /// "two days later", "the next day", «через три дня».
    private func later(_ text: DateTokens, _ index: Int) -> (DateMention, Int)? {
        if let length = text.length(of: .nextDay, at: index) { return (DateMention(days: laterDay(1)), length) }
        if let length = text.length(of: .sameDay, at: index) {
            return (DateMention(days: laterDay(0) ?? anchor.span(0, 0)), length)
        }
        if let lead = text.length(of: .later, at: index) {
            let count = text.count(at: index + lead)
            let at = index + lead + (count == nil ? 0 : 1)
            guard let unit = text.unit(at: at) else { return nil }
            return (DateMention(days: laterDay(Int(Double(count ?? 1) * unit))), at + 1 - index)
        }
        let count = text.count(at: index)
        let at = index + (count == nil ? 0 : 1)
        guard count != nil || text.tokens[index].text == "a", let unit = text.unit(at: count == nil ? at + 1 : at),
            let length = text.length(of: .later, at: (count == nil ? at + 1 : at) + 1)
        else { return nil }
        let unitAt = count == nil ? at + 1 : at
        return (DateMention(days: laterDay(Int(Double(count ?? 1) * unit))), unitAt + 1 + length - index)
    }

    private func laterDay(_ days: Int) -> DayInterval? {
        anchor.day.map { DayInterval(day: $0.adding(days: days)) }
    }
}
