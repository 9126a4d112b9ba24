/// Lines and openings that date what follows them.
enum DateHeading {
    /// Bytes up to which a line may be a heading.
    static let longest = 90

    /// The days of a line that holds nothing but a date and marks; nil for any other.
    static func days(_ items: [SentenceItem]) -> DayInterval? {
        var found: DayInterval?
        for item in items {
            switch item.kind {
            case .mark: continue
            case .date(let mention) where found == nil && mention.isCalendarDay: found = mention.days
            case .date(let mention) where mention.days == nil || !mention.isCalendarDay: continue
            default: return nil
            }
        }
        return found
    }

    /// The day of a dateline ("KYIV, Sept 3 (Outlet) -"): a date behind a name in capitals and a comma, no more than two days
    /// from the day of publication; nil when the sentence opens otherwise.
    static func dateline(_ items: [SentenceItem], published: CalendarDay?) -> CalendarDay? {
        guard let published, items.count > 3, items[0].text.unicodeScalars.allSatisfy({ !$0.properties.isLowercase }),
            let at = items.prefix(6).firstIndex(where: { if case .date = $0.kind { true } else { false } }),
            at > 1, items[1..<at].contains(where: { if case .mark(0x2C) = $0.kind { true } else { false } }),
            case .date(let mention) = items[at].kind, mention.isCalendarDay, let days = mention.days, days.length == 1,
            let day = days.start, abs(Int(day.number) - Int(published.number)) <= 2
        else { return nil }
        return day
    }
}
