// Which of a sentence's dates is a change's own.

extension ClauseReader {
    /// Gives each change without a day the date that belongs to it: the one right behind its name or its verb, else the last
    /// one before it, else the next one after it.
    mutating func date(_ dates: [(span: ByteSpan, days: DayInterval)]) {
        guard !dates.isEmpty else { return }
        for at in reading.changes.indices where reading.changes[at].days == nil {
            let change = reading.changes[at]
            let start = min(change.wordingSpan.start, change.name.span.start)
            reading.changes[at].days =
                (dates.first { isRightBehind(change.name.span, $0.span) }
                ?? dates.first { isRightBehind(change.wordingSpan, $0.span) }
                ?? dates.last { $0.span.start <= start } ?? dates.first { $0.span.start > start })?.days
        }
        // A date behind the last of a list with one date for all serves the rest too.
        for at in reading.changes.indices.dropLast().reversed() {
            let next = reading.changes[at + 1]
            guard next.wordingSpan == reading.changes[at].wordingSpan, reading.changes[at].name.day == nil,
                !dates.contains(where: { $0.span.start < next.name.span.start })
            else { continue }
            reading.changes[at].days = next.days
        }
    }

    /// True when only prepositions and the like stand between words and the date behind them.
    func isRightBehind(_ words: ByteSpan, _ date: ByteSpan) -> Bool {
        guard words.end <= date.start, let index = items.firstIndex(where: { $0.span == date }) else { return false }
        for back in stride(from: index - 1, through: max(0, index - 3), by: -1) {
            if items[back].span.end <= words.end { return true }
            switch items[back].kind {
            case .word where items[back].text.utf8.count <= 4: continue
            case .term(.filler, _), .term(.landmark, _), .term(.article, _), .region: continue
            default: return false
            }
        }
        return false
    }
}
