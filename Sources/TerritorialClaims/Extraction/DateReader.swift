/// A date as it stands in a sentence, read against the day of publication.
struct DateMention {
    /// The days meant; nil when the words name a day that cannot be told without the day of publication.
    var days: DayInterval?
    /// True for "by 28 September": the change came on that day or before it.
    var isUpperBound = false
}

/// Reads dates in words and figures relative to the day of publication.
struct DateReader {
    let published: CalendarDay?

    func read(_ tokens: [Token], _ phrases: [[Phrase]], at index: Int) -> (DateMention, Int)? {
        let token = tokens[index]
        if token.kind == .number {
            if let found = numeric(token.text) { return (DateMention(days: found), 1) }
            // 20 August [2025]; 20 and 21 August; 20-21 August
            if let year = wholeYear(tokens, at: index) { return (DateMention(days: year), 2) }
            guard let day = Int(token.text), (1...31).contains(day) else { return nil }
            var next = index + 1
            var last = day
            if next + 1 < tokens.count, isJoin(tokens[next], phrases[next]) || isSpanJoin(tokens, index, next),
                let second = Int(tokens[next + 1].text),
                (1...31).contains(second)
            {
                last = second
                next += 2
            }
            guard next < tokens.count, let month = month(tokens[next], phrases[next]) else { return nil }
            let (year, used) = self.year(tokens, next + 1)
            var days = dates(month, day, last, year)
            if isNight(tokens, index), let first = days?.start, let end = days?.last {
                days = DayInterval(first: first.adding(days: -1), last: end)
            }
            return (DateMention(days: days), next + 1 + used - index)
        }
        guard token.kind == .word else { return nil }
        if let found = sinceStart(tokens, phrases, at: index) { return found }
        if let month = month(token, phrases[index]), let days = wholeMonth(month, tokens, index + 1) {
            return (DateMention(days: days), 2)
        }
        if let month = month(token, phrases[index]), index + 1 < tokens.count, tokens[index + 1].kind == .number,
            let day = Int(tokens[index + 1].text), (1...31).contains(day)
        {
            var next = index + 2
            var last = day
            if next + 1 < tokens.count, isJoin(tokens[next], phrases[next]), let second = Int(tokens[next + 1].text),
                (1...31).contains(second)
            {
                last = second
                next += 2
            }
            var comma = 0
            if next < tokens.count, tokens[next].text == "," { comma = 1 }
            let (year, used) = self.year(tokens, next + comma)
            let total = used > 0 ? next + comma + used : next
            return (DateMention(days: dates(month, day, last, year)), total - index)
        }
        for phrase in phrases[index] {
            guard index + phrase.words.count <= tokens.count,
                zip(phrase.words, tokens[index...]).allSatisfy({ $0.fits($1.text) })
            else { continue }
            let length = phrase.words.count
            switch phrase.term {
            case .weekday:
                guard let wanted = Int(phrase.value) else { continue }
                return (
                    DateMention(days: published.map { DayInterval(day: latest(weekday: wanted, upTo: $0)) }), length
                )
            case .day:
                guard let range = offsets(phrase.value) else { continue }
                return (DateMention(days: span(range.0, range.1)), length)
            case .weekend:
                guard let published else { return (DateMention(days: nil), length) }
                let sunday = latest(weekday: 7, upTo: published.adding(days: -1))
                return (DateMention(days: DayInterval(first: sunday.adding(days: -1), last: sunday)), length)
            default: continue
            }
        }
        return ago(tokens, phrases, at: index)
    }

    /// "two weeks ago", «три дня назад».
    private func ago(_ tokens: [Token], _ phrases: [[Phrase]], at index: Int) -> (DateMention, Int)? {
        guard index + 2 < tokens.count, let count = number(tokens[index], phrases[index]),
            let unit = phrase(phrases[index + 1], .daySpan).flatMap({ Int($0.value) }),
            phrase(phrases[index + 2], .ago) != nil
        else { return nil }
        return (DateMention(days: span(-count * unit, -count * unit)), 3)
    }

    private func number(_ token: Token, _ own: [Phrase]) -> Int? {
        Int(token.text) ?? phrase(own, .number).flatMap { Int($0.value) }
    }

    private func phrase(_ own: [Phrase], _ term: Term) -> Phrase? {
        own.first { $0.term == term && $0.words.count == 1 }
    }

    private func month(_ token: Token, _ own: [Phrase]) -> Int? {
        guard token.kind == .word else { return nil }
        return phrase(own, .month).flatMap { Int($0.value) }
    }

    private func isJoin(_ token: Token, _ own: [Phrase]) -> Bool {
        token.text == "-" || token.text == "–" || token.text == "—" || phrase(own, .listWord) != nil
    }

    /// «с 16 по 22 ноября», «з 16 по 22 листопада»
    private func isSpanJoin(_ tokens: [Token], _ index: Int, _ next: Int) -> Bool {
        index > 0 && ["с", "со", "з"].contains(tokens[index - 1].text)
            && ["по", "до"].contains(tokens[next].text)
    }

    /// «с начала ноября», «з початку листопада»: from the month's first day to the day of publication.
    private func sinceStart(_ tokens: [Token], _ phrases: [[Phrase]], at index: Int) -> (DateMention, Int)? {
        guard index + 2 < tokens.count, ["с", "з"].contains(tokens[index].text),
            ["начала", "початку"].contains(tokens[index + 1].text),
            let month = month(tokens[index + 2], phrases[index + 2])
        else { return nil }
        let first = dates(month, 1, 1, nil)?.start
        let days = first.flatMap { first in published.flatMap { DayInterval(first: first, last: $0) } }
        return (DateMention(days: days), 3)
    }

    /// «в феврале 2024 года»
    private func wholeMonth(_ month: Int, _ tokens: [Token], _ index: Int) -> DayInterval? {
        guard let year = year(tokens, index).0, let first = CalendarDay(year: year, month: month, day: 1),
            let last = CalendarDay(
                year: year, month: month, day: CalendarDay.length(ofMonth: month, year: year))
        else { return nil }
        return DayInterval(first: first, last: last)
    }

    /// «в 2015 году», «у 2015 році»
    private func wholeYear(_ tokens: [Token], at index: Int) -> DayInterval? {
        guard let year = year(tokens, index).0, index + 1 < tokens.count,
            ["году", "года", "год", "році", "року", "рік"].contains(tokens[index + 1].text),
            let first = CalendarDay(year: year, month: 1, day: 1),
            let last = CalendarDay(year: year, month: 12, day: 31)
        else { return nil }
        return DayInterval(first: first, last: last)
    }

    /// «в ночь на 23 ноября» began the day before.
    private func isNight(_ tokens: [Token], _ index: Int) -> Bool {
        index > 1 && tokens[index - 1].text == "на" && ["ночь", "ніч"].contains(tokens[index - 2].text)
    }

    private func year(_ tokens: [Token], _ index: Int) -> (Int?, Int) {
        guard index < tokens.count, let year = Int(tokens[index].text), (1990...2100).contains(year) else {
            return (nil, 0)
        }
        return (year, 1)
    }

    private func dates(_ month: Int, _ first: Int, _ last: Int, _ year: Int?) -> DayInterval? {
        if let year {
            guard let start = CalendarDay(year: year, month: month, day: first),
                let end = CalendarDay(year: year, month: month, day: last)
            else { return nil }
            return DayInterval(first: start, last: end)
        }
        guard let published else { return nil }
        // Without a year, the last such day not after the day of publication.
        let own = published.components.year
        for candidate in [own, own - 1] {
            guard let start = CalendarDay(year: candidate, month: month, day: first),
                let end = CalendarDay(year: candidate, month: month, day: last)
            else { continue }
            if start <= published.adding(days: 1) { return DayInterval(first: start, last: end) }
        }
        return nil
    }

    /// 20.08.2025, 2025-08-20 is three tokens and rare in prose; 20.08 without year is read too.
    private func numeric(_ text: String) -> DayInterval? {
        let parts = text.split(separator: ".").compactMap { Int($0) }
        guard parts.count == 3, (1...31).contains(parts[0]), (1...12).contains(parts[1]) else { return nil }
        let year = parts[2] < 100 ? 2000 + parts[2] : parts[2]
        return CalendarDay(year: year, month: parts[1], day: parts[0]).map { DayInterval(day: $0) }
    }

    private func offsets(_ value: String) -> (Int, Int)? {
        let parts = value.split(separator: "..").compactMap { Int($0) }
        return parts.isEmpty ? nil : (parts[0], parts.count > 1 ? parts[1] : parts[0])
    }

    private func span(_ first: Int, _ last: Int) -> DayInterval? {
        guard let published else { return nil }
        return DayInterval(first: published.adding(days: first), last: published.adding(days: last))
    }

    private func latest(weekday: Int, upTo day: CalendarDay) -> CalendarDay {
        day.adding(days: -((day.weekday - weekday + 7) % 7))
    }
}
