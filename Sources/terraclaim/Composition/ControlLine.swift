import TerritorialClaims

/// Who is said to hold a place, drawn along time: a letter a day, or a letter for several days where there are many.
struct ControlLine {
    private let timeline: ControlTimeline
    private let first: CalendarDay
    private let last: CalendarDay
    private let marks: [String: Character]

    private static let cells = 60
    static let contested: Character = "?"
    static let untold: Character = "-"

    /// The line from the first change to `until`, or to the begin of the last period if that is later.
    init(_ timeline: ControlTimeline, until: CalendarDay?) {
        self.timeline = timeline
        let starts = timeline.periods.compactMap(\.days.start)
        first = starts.first ?? CalendarDay(number: 0)
        last = max(until ?? first, starts.last ?? first)
        marks = Self.marks(Set(timeline.periods.compactMap(\.status.holder)).sorted())
    }

    /// A letter for each holder: the first of its name that no holder before it has, else a digit.
    static func marks(_ holders: [String]) -> [String: Character] {
        var marks: [String: Character] = [:]
        for holder in holders {
            let letters = holder.uppercased().filter { $0.isLetter && $0.isASCII } + "123456789"
            let mark = letters.first { letter in !marks.values.contains(letter) } ?? "*"
            marks[holder] = mark
        }
        return marks
    }

    /// The line with its legend, then the periods one by one.
    func words(on terminal: Terminal) -> String {
        var legend = marks.sorted { $0.value < $1.value }.map { "\($0.value) \(VisibleText.line($0.key))" }
        let line = self.line
        if line.contains(Self.contested) { legend.append("\(Self.contested) contested") }
        if line.contains(Self.untold) { legend.append("\(Self.untold) not said") }
        let days = Int(last.number) - Int(first.number) + 1
        if days > Self.cells { legend.append("a letter stands for \(counted(daysPerCell, "day"))") }
        var text = "  \(first) \(Style.bold(line, on: terminal)) \(last)   \(legend.joined(separator: ", "))\n"
        var table = TextTable([.init(""), .init(""), .init("", least: 8), .init("", least: 12), .init("", least: 12)])
        for period in timeline.periods {
            let claims = period.status.claims.map(String.init).joined(separator: ", ")
            table.add([
                "", .init(ReadingTable.days(period.days)),
                .init(period.status.holderWords, period.status.isContested ? .warning : .plain),
                .init("by claim \(claims)", .faint), .init(period.status.doubtWords, .alarm),
            ])
        }
        text += table.words(on: terminal)
        return text
    }

    private var daysPerCell: Int { (Int(last.number) - Int(first.number) + Self.cells) / Self.cells }

    /// Each cell shows the answer on its last day; contested wins over the others of its days.
    var line: String {
        var text = ""
        var day = first
        while day <= last {
            let end = min(last, day.adding(days: daysPerCell - 1))
            let periods = timeline.periods.filter {
                $0.days.relation(to: DayInterval(first: day, last: end)!) == .overlapping
            }
            if periods.contains(where: \.status.isContested) {
                text.append(Self.contested)
            } else {
                text.append(periods.last?.status.holder.flatMap { marks[$0] } ?? Self.untold)
            }
            day = end.adding(days: 1)
        }
        return text
    }
}
