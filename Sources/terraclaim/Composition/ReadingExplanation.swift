import TerritorialClaims

/// A report's text with the spans of its statements marked and, beside it, each statement and the rule that made it.
struct ReadingExplanation {
    let report: Report
    let reading: ReportReader.Reading

    private static let textWidth = 62
    private static let noteWidth = 66

    /// One explained statement: its mark in the text, its span, its lines.
    private struct Note {
        let mark: String
        let span: ByteSpan
        let lines: [String]
    }

    /// The text on the left, ⟦1 Kotlyne⟧ marking the subject of statement 1 and ‹captured› its wording; notes on the right.
    var words: String {
        let notes = self.notes
        let rows = Self.wrapped(marked(notes), Self.textWidth)
        var right: [Int: String] = [:]
        var free = 0
        for note in notes {
            let opening = "⟦\(note.mark) "
            let anchor = rows.firstIndex { $0.contains(opening) } ?? free
            var row = max(anchor, free)
            for line in note.lines {
                right[row] = line
                row += 1
            }
            free = row + 1
        }
        let facts = [report.id, report.published.map { "published \($0)" }, report.outlet, reading.extraction.language]
        var text = "== " + facts.compactMap { $0 }.joined(separator: ", ") + "\n"
        for row in 0..<max(rows.count, (right.keys.max() ?? -1) + 1) {
            let left = row < rows.count ? rows[row] : ""
            guard let note = right[row] else {
                text += left + "\n"
                continue
            }
            text +=
                left + String(repeating: " ", count: max(0, Self.textWidth - DisplayWidth.of(left))) + " │ " + note
                + "\n"
        }
        return text + "\n"
    }

    private var notes: [Note] {
        var notes: [Note] = []
        for (index, statement) in reading.statements.enumerated() {
            notes.append(
                Note(mark: "\(index + 1)", span: statement.subjectSpan, lines: lines(statement, "\(index + 1)")))
        }
        for (index, statement) in reading.quantities.enumerated() {
            let mark = "q\(index + 1)"
            notes.append(Note(mark: mark, span: statement.subjectSpan, lines: lines(statement, mark)))
        }
        for past in reading.extraction.background {
            guard let span = past.toponym?.span else { continue }
            let mark = "b\(notes.count - reading.statements.count - reading.quantities.count + 1)"
            let line = "\(mark) background, not counted: \(past.wording) (\(past.rule))"
            notes.append(Note(mark: mark, span: span, lines: Self.wrapped(line, Self.noteWidth)))
        }
        return notes.sorted { $0.span < $1.span }
    }

    private func lines(_ statement: Statement, _ mark: String) -> [String] {
        let said = statement.extracted
        var lines = ["\(mark) \(said.changeWords): \(statement.subjectWords)"]
        let parties = [said.party.map { "by \($0)" }, said.counterparty.map { "over \($0)" }].compactMap { $0 }
        let verb =
            said.change == .gain ? parties : [said.party, said.counterparty.map { "to \($0)" }].compactMap { $0 }
        lines.append(
            "   \(verb.isEmpty ? "no party named" : verb.joined(separator: " ")); \(said.claimant.map { "says \($0)" } ?? "no claimant")"
        )
        lines.append("   \(said.event.map(ReadingTable.days) ?? "no day"); rule \(said.rule), by \"\(said.wording)\"")
        if said.toponym != nil {
            lines.append("   \(statement.placeWords), probability \(fixed(statement.resolution.score, 3))")
            for hint in said.hints { lines.append("   hint: \(hint.kind.rawValue) \"\(hint.text)\"") }
        }
        for warning in statement.warnings { lines.append("   note: \(warning)") }
        return lines.flatMap { Self.wrapped($0, Self.noteWidth) }
    }

    /// The text with marks put in; where marks cross, the later one is left out.
    private func marked(_ notes: [Note]) -> String {
        var marks = notes.map { (span: $0.span, open: "⟦\($0.mark) ", close: "⟧") }
        var wordings: Set<ByteSpan> = []
        for statement in reading.statements where wordings.insert(statement.extracted.wordingSpan).inserted {
            marks.append((statement.extracted.wordingSpan, "‹", "›"))
        }
        marks.sort { ($0.span.start, -$0.span.end) < ($1.span.start, -$1.span.end) }
        let bytes = Array(report.text.utf8)
        var result: [UInt8] = []
        var position = 0
        for mark in marks where mark.span.start >= position && mark.span.end <= bytes.count && mark.span.length > 0 {
            result += bytes[position..<mark.span.start]
            result += Array(mark.open.utf8) + bytes[mark.span.start..<mark.span.end] + Array(mark.close.utf8)
            position = mark.span.end
        }
        result += bytes[position...]
        return String(decoding: result, as: UTF8.self)
    }

    /// The text in lines of at most `width` characters where words allow; later lines of one keep its indentation.
    static func wrapped(_ text: String, _ width: Int) -> [String] {
        var rows: [String] = []
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            let indentation = String(line.prefix { $0 == " " })
            var row = ""
            var length = 0
            for word in line.split(separator: " ").map({ VisibleText.line(String($0)) }) {
                let cells = DisplayWidth.of(word)
                if length > 0, length + 1 + cells > width {
                    rows.append(row)
                    row = indentation
                    length = row.count
                    row += word
                    length += cells
                } else {
                    let lead = length == 0 ? indentation : " "
                    row += lead + word
                    length += lead.count + cells
                }
            }
            rows.append(row)
        }
        while rows.last?.isEmpty ?? false { rows.removeLast() }
        return rows
    }
}
