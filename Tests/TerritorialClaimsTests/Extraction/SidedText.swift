@testable import TerritorialClaims

/// A text whose changes of control are marked in it: `⟦R X⟧`, `⟦U X⟧` by who has the place after the change, with `?` when the
/// claim is disputed and `!` when it is denied.
struct SidedText {
    let text: String
    /// Marks as "R X", "U? Y" in the order of the text.
    let marks: [String]

    init(_ marked: String) {
        var text = ""
        var marks: [String] = []
        for part in marked.split(separator: "⟦", omittingEmptySubsequences: false) {
            let halves = part.split(separator: "⟧", maxSplits: 1, omittingEmptySubsequences: false)
            guard halves.count == 2, let space = halves[0].firstIndex(of: " ") else {
                text += part
                continue
            }
            marks.append(String(halves[0]))
            text += halves[0][halves[0].index(after: space)...]
            text += halves[1]
        }
        self.text = text
        self.marks = marks
    }

    /// Marks that no statement answers.
    func missing(in extractor: Extractor, language: String) -> [String] {
        let found = Set(read(extractor, language))
        return marks.filter { !found.contains($0) }
    }

    /// Changes of control that nothing marks.
    func unexpected(in extractor: Extractor, language: String) -> [String] {
        read(extractor, language).filter { !marks.contains($0) && !$0.contains("! ") }
    }

    private func read(_ extractor: Extractor, _ language: String) -> [String] {
        let report = Report(id: "test", text: text, published: CalendarDay("2025-11-20"), language: language)
        return extractor.read(report).statements.compactMap { statement in
            guard statement.change.changesControl, let toponym = statement.toponym else { return nil }
            let holder = statement.change == .gain ? statement.party : statement.counterparty
            let stance =
                switch statement.stance {
                case .asserted: ""
                case .disputed: "?"
                case .denied: "!"
                }
            return "\(holder?.prefix(1) ?? "-")\(stance) \(toponym.surface)"
        }
    }
}
