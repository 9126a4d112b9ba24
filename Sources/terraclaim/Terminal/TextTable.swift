/// Rows of words in columns for people, two blanks between columns.
///
/// Columns are aligned by what a terminal shows (``DisplayWidth``), so Cyrillic, accents and emoji line up. Hostile text is
/// shown, not obeyed (``VisibleText``). Only on a terminal are long cells shortened, so files and pipes keep every word.
struct TextTable {
    /// One column.
    struct Column {
        /// Its title; a table whose titles are all empty has no line of titles.
        var title: String
        /// Set flush right, as numbers are.
        var isNumber = false
        /// Cells below which it is never shortened; nil keeps it whole.
        var least: Int?

        /// A column; give `least` to one that may be shortened on a narrow terminal.
        init(_ title: String, isNumber: Bool = false, least: Int? = nil) {
            self.title = title
            self.isNumber = isNumber
            self.least = least
        }
    }

    /// One cell.
    struct Cell: ExpressibleByStringLiteral {
        /// Its words, as they came.
        var text: String
        /// How they stand out.
        var style: Style

        /// A cell.
        init(_ text: String, _ style: Style = .plain) {
            self.text = text
            self.style = style
        }

        /// A plain cell.
        init(stringLiteral value: String) { self.init(value) }
    }

    private let columns: [Column]
    private var rows: [[Cell]] = []

    /// A table without rows.
    init(_ columns: [Column]) { self.columns = columns }

    /// Number of rows.
    var count: Int { rows.count }

    /// Adds a row; missing cells are empty, surplus ones are a mistake of the caller and trap.
    mutating func add(_ cells: [Cell]) {
        precondition(cells.count <= columns.count, "a row of \(cells.count) cells in \(columns.count) columns")
        rows.append(
            cells.map { Cell(VisibleText.line($0.text), $0.style) }
                + Array(repeating: Cell(""), count: columns.count - cells.count))
    }

    /// Adds a row of plain cells.
    mutating func add(_ texts: [String]) { add(texts.map { Cell($0) }) }

    /// The lines with their ends, titles first; nothing when there are no rows.
    ///
    /// Cost: linear in the words.
    func words(on terminal: Terminal) -> String {
        guard !rows.isEmpty else { return "" }
        let hasTitles = columns.contains { !$0.title.isEmpty }
        let titles = columns.map { Cell($0.title, .bold) }
        let lines = (hasTitles ? [titles] : []) + rows
        let widths = fitted(
            columns.indices.map { column in lines.map { DisplayWidth.of($0[column].text) }.max() ?? 0 },
            to: terminal.width)
        return lines.map { line($0, widths, terminal) }.joined()
    }

    private func line(_ cells: [Cell], _ widths: [Int], _ terminal: Terminal) -> String {
        var result = ""
        var blanks = 0
        for (column, cell) in cells.enumerated() {
            let text = DisplayWidth.truncated(cell.text, to: widths[column])
            let padding = widths[column] - DisplayWidth.of(text)
            blanks += columns[column].isNumber ? padding : 0
            if !text.isEmpty {
                result += String(repeating: " ", count: blanks) + cell.style(text, on: terminal)
                blanks = 0
            }
            blanks += (columns[column].isNumber ? 0 : padding) + 2
        }
        return result + "\n"
    }

    /// Widths that fit into `limit` cells as far as the columns' `least` allows: the widest that may shrink shrinks first.
    private func fitted(_ widths: [Int], to limit: Int?) -> [Int] {
        guard let limit else { return widths }
        var widths = widths
        var surplus = widths.reduce(0, +) + 2 * max(0, widths.count - 1) - limit
        while surplus > 0 {
            let open = widths.indices.filter { column in columns[column].least.map { widths[column] > $0 } ?? false }
            guard let widest = open.max(by: { widths[$0] < widths[$1] }) else { break }
            let next = open.filter { $0 != widest }.map { widths[$0] }.max() ?? 0
            let floor = max(columns[widest].least ?? 0, min(next, widths[widest] - 1))
            let step = min(surplus, widths[widest] - floor)
            widths[widest] -= step
            surplus -= step
        }
        return widths
    }
}
