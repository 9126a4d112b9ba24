/// A bar chart as SVG: claims by week or month, stacked by the party that gains. All words are escaped; there are no scripts.
public struct PeriodChart: Sendable {
    /// One bar.
    public struct Bar: Sendable {
        /// The period.
        public var period: CalendarPeriod
        /// Claims by party; nil where no party is told.
        public var counts: [String?: Int]

        /// A bar.
        public init(period: CalendarPeriod, counts: [String?: Int]) {
            self.period = period
            self.counts = counts
        }

        var total: Int { counts.values.reduce(0, +) }
    }

    private let bars: [Bar]
    private let width = 640.0
    private let plotHeight = 140.0
    private let left = 34.0

    /// A chart of the bars, in their order.
    public init(_ bars: [Bar]) { self.bars = bars }

    /// The bars of the claims that something is so, by the end of whose period they are said to have happened; by week, or by
    /// month where more than 26 weeks would be needed. Denials and claims without a day are not in it.
    public static func bars(_ claims: [Claim]) -> [Bar] {
        let asserted = claims.filter { !$0.isDenied && $0.event?.last != nil }
        let days = asserted.compactMap { $0.event?.last }
        guard let first = days.min(), let last = days.max() else { return [] }
        let unit: CalendarPeriod.Unit = Int(last.number) - Int(first.number) > 26 * 7 ? .month : .week
        var counts: [CalendarPeriod: [String?: Int]] = [:]
        for claim in asserted {
            guard let day = claim.event?.last else { continue }
            counts[CalendarPeriod(unit, holding: day), default: [:]][claim.gainer, default: 0] += 1
        }
        return CalendarPeriod.all(unit, from: first, to: last, limit: 60).map {
            Bar(period: $0, counts: counts[$0] ?? [:])
        }
    }

    /// The drawing as one `svg` element without blank lines; empty without bars.
    public func svg() -> String {
        guard !bars.isEmpty else { return "" }
        let most = max(1, bars.map(\.total).max() ?? 1)
        let colors = SVGColor.all(bars.flatMap { $0.counts.keys.compactMap { $0 } })
        let (w, h) = (SVGNumber.words(width), SVGNumber.words(plotHeight + 56))
        let unit = bars[0].period.unit.rawValue
        var text = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(w) \(h)" width="\(w)" height="\(h)" role="img" \
            font-family="sans-serif" font-size="11">
            <title>Claims by \(unit)</title>

            """
        for tick in Set([0, most / 2, most]).sorted() {
            let y = SVGNumber.words(10 + plotHeight * (1 - Double(tick) / Double(most)))
            text += "<line x1=\"\(SVGNumber.words(left))\" x2=\"\(w)\" y1=\"\(y)\" y2=\"\(y)\" stroke=\"#DDDAD2\"/>"
            text +=
                "<text x=\"\(SVGNumber.words(left - 5))\" y=\"\(y)\" dy=\"4\" text-anchor=\"end\" fill=\"#555555\">\(tick)</text>\n"
        }
        let step = (width - left) / Double(bars.count)
        let labelStep = max(1, Int((62 / step).rounded(.up)))
        for (index, bar) in bars.enumerated() {
            let x = left + step * Double(index)
            let barWidth = min(40, step * 0.8)
            let barLeft = x + (step - barWidth) / 2
            var y = 10 + plotHeight
            let parts =
                colors.map { (party: String?.some($0.party), color: $0.color) } + [(party: nil, color: SVGColor.none)]
            for part in parts {
                guard let count = bar.counts[part.party], count > 0 else { continue }
                let barHeight = plotHeight * Double(count) / Double(most)
                y -= barHeight
                text +=
                    "<rect x=\"\(SVGNumber.words(barLeft))\" y=\"\(SVGNumber.words(y))\" width=\"\(SVGNumber.words(barWidth))\" "
                text +=
                    "height=\"\(SVGNumber.words(barHeight))\" fill=\"\(part.color)\"><title>\(bar.period.label): \(count)"
                text += part.party.map { " to the gain of \(MarkupText.escaped($0))" } ?? ""
                text += "</title></rect>\n"
            }
            if index % labelStep == 0 {
                text +=
                    "<text x=\"\(SVGNumber.words(min(x + step / 2, width - 28)))\" y=\"\(SVGNumber.words(plotHeight + 25))\" "
                text += "text-anchor=\"middle\" fill=\"#555555\">\(bar.period.label)</text>\n"
            }
        }
        var x = left
        var entries = colors.map { (words: "to the gain of \($0.party)", color: $0.color) }
        if bars.contains(where: { $0.counts[nil] != nil }) { entries.append(("gainer not told", SVGColor.none)) }
        for entry in entries {
            text +=
                "<rect x=\"\(SVGNumber.words(x))\" y=\"\(SVGNumber.words(plotHeight + 38))\" width=\"10\" height=\"10\" "
            text +=
                "fill=\"\(entry.color)\"/><text x=\"\(SVGNumber.words(x + 15))\" y=\"\(SVGNumber.words(plotHeight + 47))\" "
            text += "fill=\"#222222\">\(MarkupText.escaped(entry.words))</text>\n"
            x += 34 + Double(entry.words.count) * 6.2
        }
        return text + "</svg>"
    }
}
