/// One figure of a table: a number of things, or a share of them from 0 to 1.
enum Figure: Equatable {
    case count(Int)
    case share(Double)
    /// Nothing was there to be counted.
    case none

    /// Harmonic mean of two shares, of the shares as they are shown; zero when either is.
    static func harmonicMean(_ left: Figure, _ right: Figure) -> Figure {
        guard case .share(let first) = left.rounded, case .share(let second) = right.rounded, first > 0, second > 0
        else {
            return .share(0)
        }
        return .share(2 * first * second / (first + second))
    }

    /// To four decimals, as shown.
    var rounded: Figure {
        guard case .share(let value) = self else { return self }
        return .share((value * 10_000).rounded(.toNearestOrEven) / 10_000)
    }

    /// As shown in a table: a count, four decimals, or a dash.
    var words: String {
        switch rounded {
        case .count(let number): String(number)
        case .share(let value): fixed(value, 4)
        case .none: "–"
        }
    }

    /// As written into JSON.
    var json: String {
        if case .none = self { "null" } else { words }
    }
}

/// The number with that many digits after the point.
func fixed(_ value: Double, _ digits: Int) -> String {
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    let scaled = Int64((value.magnitude * scale).rounded(.toNearestOrEven))
    let whole = String(scaled / Int64(scale))
    guard digits > 0 else { return (value < 0 && scaled > 0 ? "-" : "") + whole }
    let fraction = String(scaled % Int64(scale))
    return (value < 0 && scaled > 0 ? "-" : "") + whole + "."
        + String(repeating: "0", count: digits - fraction.utf8.count) + fraction
}

/// Figures in columns, one for each group.
struct FigureTable {
    /// Names of the columns.
    let groups: [String]
    /// Rows: a name, and a figure for each column.
    let rows: [(name: String, values: [Figure])]

    /// Rows aligned by columns, names on the left, groups in the first line.
    var words: String {
        let names = max(22, (rows.map(\.name.count).max() ?? 0) + 2)
        let width = max(10, (groups.map(\.count).max() ?? 0) + 2)
        func right(_ text: String) -> String { String(repeating: " ", count: max(0, width - text.count)) + text }
        var lines = [String(repeating: " ", count: names) + groups.map(right).joined()]
        for row in rows {
            let name = row.name + String(repeating: " ", count: names - row.name.count)
            lines.append(name + row.values.map { right($0.words) }.joined())
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// `{group: {name: figure}}`.
    var json: String {
        let parts = groups.indices.map { column in
            let figures = rows.map { "\"\($0.name)\":\($0.values[column].json)" }
            return "\"\(groups[column])\":{\(figures.joined(separator: ","))}"
        }
        return "{\(parts.joined(separator: ","))}\n"
    }
}
