import TerritorialClaims

/// One fact of a computed row, as every format can print it.
enum Fact {
    case text(String?)
    case number(Int)
    /// A number that may be missing.
    case count(Int?)
    /// Longitude or latitude, five decimals.
    case degrees(Double?)
    /// Seconds since 1970-01-01T00:00:00Z, as an RFC 3339 instant.
    case instant(Int64?)
    case day(CalendarDay?)
    case flag(Bool)
    case texts([String])
    case numbers([Int64])
    /// Objects, each with its facts in order.
    case rows([[(key: StaticString, fact: Fact)]])

    fileprivate func write(into json: inout JSONText) {
        switch self {
        case .text(let text): json.string(text)
        case .number(let number): json.integer(Int64(number))
        case .count(let number): if let number { json.integer(Int64(number)) } else { json.raw("null") }
        case .degrees(let degrees): json.number(degrees ?? .nan, decimals: 5)
        case .instant(let seconds): if let seconds { json.instant(seconds) } else { json.raw("null") }
        case .day(let day): json.day(day)
        case .flag(let flag): json.boolean(flag)
        case .texts(let texts): Fact.array(texts, into: &json) { $1.string($0) }
        case .numbers(let numbers): Fact.array(numbers, into: &json) { $1.integer($0) }
        case .rows(let rows): Fact.array(rows, into: &json) { FactOutput.object($0, into: &$1) }
        }
    }

    /// The instant without the quotation marks that JSON wants.
    private static func instant(_ seconds: Int64) -> String {
        var json = JSONText()
        json.instant(seconds)
        return String(decoding: json.bytes.dropFirst().dropLast(), as: UTF8.self)
    }

    private static func array<Item>(
        _ items: [Item], into json: inout JSONText, _ write: (Item, inout JSONText) -> Void
    ) {
        json.raw("[")
        for (index, item) in items.enumerated() {
            if index > 0 { json.raw(",") }
            write(item, &json)
        }
        json.raw("]")
    }

    /// As a cell of CSV, before quoting; lists are joined by "; ".
    fileprivate var cell: String {
        switch self {
        case .text(let text): text ?? ""
        case .number(let number): "\(number)"
        case .count(let number): number.map { "\($0)" } ?? ""
        case .degrees(let degrees): degrees.map { fixed($0, 5) } ?? ""
        case .instant(let seconds): seconds.map(Fact.instant) ?? ""
        case .day(let day): day?.description ?? ""
        case .flag(let flag): "\(flag)"
        case .texts(let texts): texts.joined(separator: "; ")
        case .numbers(let numbers): numbers.map(String.init).joined(separator: "; ")
        case .rows(let rows):
            rows.map { $0.map(\.fact.cell).joined(separator: " ") }.joined(separator: "; ")
        }
    }
}

/// Prints rows of facts that a command computed, each with the same keys, as JSON, NDJSON or CSV (RFC 4180).
struct FactOutput {
    typealias Row = [(key: StaticString, fact: Fact)]
    let options: FormatOptions
    /// The keys, for the header of a CSV without rows too.
    let keys: [String]

    /// Writes the rows in their order.
    func write(_ rows: [Row]) throws {
        var output = Output()
        var json = JSONText()
        if options.format == .csv {
            output.write(keys.joined(separator: ",") + "\r\n")
            for row in rows { output.write(row.map { Self.quoted($0.fact.cell) }.joined(separator: ",") + "\r\n") }
        } else {
            if options.json { json.raw("[") }
            for (index, row) in rows.enumerated() {
                if options.json { json.raw(index == 0 ? "\n" : ",\n") }
                Self.object(row, into: &json)
                if !options.json { json.raw("\n") }
            }
            if options.json { json.raw(rows.isEmpty ? "]\n" : "\n]\n") }
        }
        try output.drain(&json.bytes)
        try output.flush()
    }

    static func object(_ row: Row, into json: inout JSONText) {
        json.raw("{")
        for (index, (key, fact)) in row.enumerated() {
            json.raw(index == 0 ? "\"" : ",\"")
            json.raw(key)
            json.raw("\":")
            fact.write(into: &json)
        }
        json.raw("}")
    }

    /// A cell; one that a spreadsheet could run as a formula gets an apostrophe in front (OWASP, "CSV Injection").
    private static func quoted(_ cell: String) -> String {
        let safe = cell.first.map { "=+-@\t".contains($0) } ?? false ? "'" + cell : cell
        guard safe.utf8.contains(where: { [0x22, 0x2C, 0x0D, 0x0A].contains($0) }) else { return safe }
        return "\"" + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
