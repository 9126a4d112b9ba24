/// A histogram of lags by claimant as SVG: how many days lie between a claim and the day on which an assessment bore it out. All
/// words are escaped; there are no scripts.
public struct LagChart: Sendable {
    private let claimants: [ClaimantLag]

    /// Bins of a week from four weeks before to twelve after; the first and the last hold all beyond.
    private static let weeksBefore = 4
    private static let weeksAfter = 12

    /// A chart of the claimants, in their order; at most twelve are drawn.
    public init(_ claimants: [ClaimantLag]) {
        self.claimants = Array(claimants.filter { $0.comparable > 0 }.prefix(12))
    }

    /// The numbers of lags by bin: below −28 days, −28 to −22, … 77 to 83, 84 and more.
    public static func counts(_ days: [Int]) -> [Int] {
        var counts = [Int](repeating: 0, count: weeksBefore + weeksAfter + 2)
        for day in days {
            let week = day >= 0 ? day / 7 : -((-day + 6) / 7)
            counts[Swift.min(Swift.max(week + weeksBefore + 1, 0), counts.count - 1)] += 1
        }
        return counts
    }

    /// The drawing as one `svg` element; one without bars when nothing can be compared.
    public func svg() -> String {
        let (left, barWidth, rowHeight) = (190.0, 18.0, 46.0)
        let bins = LagChart.weeksBefore + LagChart.weeksAfter + 2
        let width = left + barWidth * Double(bins) + 150
        let height = rowHeight * Double(claimants.count) + 52
        func number(_ value: Double) -> String { SVGNumber.words(value) }
        var text = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(number(width)) \(number(height))" width="\(number(width))" \
            height="\(number(height))" role="img" font-family="sans-serif" font-size="11">
            <title>Weeks from claim to assessment</title>
            <rect width="100%" height="100%" fill="#FFFFFF"/>

            """
        for (index, one) in claimants.enumerated() {
            let base = 18 + rowHeight * Double(index + 1)
            let counts = LagChart.counts(one.days)
            let most = Swift.max(1, counts.max() ?? 1)
            text += "<text x=\"\(number(left - 8))\" y=\"\(number(base - 4))\" text-anchor=\"end\">"
            text += MarkupText.escaped(one.voice.isEmpty ? "nobody named" : one.voice) + "</text>\n"
            for (bin, count) in counts.enumerated() where count > 0 {
                let tall = (rowHeight - 16) * Double(count) / Double(most)
                text += "<rect x=\"\(number(left + barWidth * Double(bin) + 1))\" y=\"\(number(base - tall))\" "
                text += "width=\"\(number(barWidth - 2))\" height=\"\(number(tall))\" fill=\"#3B6EA5\">"
                text += "<title>\(count)</title></rect>\n"
            }
            text += "<line x1=\"\(number(left))\" x2=\"\(number(left + barWidth * Double(bins)))\" "
            text += "y1=\"\(number(base))\" y2=\"\(number(base))\" stroke=\"#8A8578\"/>\n"
            text += "<text x=\"\(number(left + barWidth * Double(bins) + 8))\" y=\"\(number(base - 4))\">"
            text += "\(one.days.count) borne out, \(one.never) never</text>\n"
        }
        let foot = 18 + rowHeight * Double(claimants.count) + 16
        for week in [-4, 0, 4, 8, 12] {
            let x = left + barWidth * Double(week + LagChart.weeksBefore + 1)
            text += "<text x=\"\(number(x))\" y=\"\(number(foot))\" text-anchor=\"middle\">\(week)</text>\n"
        }
        text += "<text x=\"\(number(left))\" y=\"\(number(foot + 14))\">weeks from claim to assessment</text>\n"
        return text + "</svg>\n"
    }
}
