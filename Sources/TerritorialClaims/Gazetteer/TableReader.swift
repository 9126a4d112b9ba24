/// One table of the gazetteer as its file's bytes hold it: a line that names format and table, a header, rows.
struct TableReader {
    let name: String
    private let bytes: [UInt8]
    private var columns: [String: Int]
    private var position: Int
    /// Line of the row last read, from 1.
    private(set) var line = 2
    private var fields: [Range<Int>] = []

    /// Version of the tables' format.
    static let format = 1

    init(name: String, bytes: [UInt8], columns wanted: [String]) throws(TableError) {
        self.name = name
        self.bytes = bytes
        position = 0
        columns = [:]
        guard let first = nextLine() else {
            throw TableError(table: name, line: 1, problem: "is empty, expected \"#terraclaim-gazetteer 1 \(name)\"")
        }
        let opening = String(decoding: bytes[first], as: UTF8.self)
        guard opening == "#terraclaim-gazetteer \(TableReader.format) \(name)" else {
            throw TableError(
                table: name, line: 1,
                problem: "\"\(opening.prefix(60))\", expected \"#terraclaim-gazetteer \(TableReader.format) \(name)\"")
        }
        guard let second = nextLine() else {
            throw TableError(table: name, line: 2, problem: "no header, expected \(wanted.joined(separator: " "))")
        }
        split(second)
        var found: [String: Int] = [:]
        for (index, range) in fields.enumerated() { found[String(decoding: bytes[range], as: UTF8.self)] = index }
        for column in wanted where found[column] == nil {
            throw TableError(
                table: name, line: 2, problem: "no column \"\(column)\", expected \(wanted.joined(separator: " "))")
        }
        columns = found
    }

    /// Moves to the next row; false at the end. Throws when the row has another number of fields than the header.
    mutating func next() throws(TableError) -> Bool {
        guard let range = nextLine() else { return false }
        line += 1
        split(range)
        guard fields.count == columns.count else {
            throw TableError(table: name, line: line, problem: "\(fields.count) fields, expected \(columns.count)")
        }
        return true
    }

    /// Position of a column for the calls below.
    func column(_ name: String) -> Int { columns[name] ?? 0 }

    /// The field's words.
    func text(_ column: Int) -> String { String(decoding: bytes[fields[column]], as: UTF8.self) }

    /// True when the field is empty.
    func isEmpty(_ column: Int) -> Bool { fields[column].isEmpty }

    /// The field as a number; nil when empty.
    func number(_ column: Int) throws(TableError) -> Double? {
        guard !fields[column].isEmpty else { return nil }
        guard let value = Double(text(column)) else {
            throw TableError(table: name, line: line, problem: "\"\(text(column))\", expected a number")
        }
        return value
    }

    /// The field as a day; nil when empty.
    func day(_ column: Int) throws(TableError) -> CalendarDay? {
        guard !fields[column].isEmpty else { return nil }
        guard let value = CalendarDay(text(column)) else {
            throw TableError(table: name, line: line, problem: "\"\(text(column))\", expected a day as YYYY-MM-DD")
        }
        return value
    }

    private mutating func nextLine() -> Range<Int>? {
        guard position < bytes.count else { return nil }
        let start = position
        var end = start
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
        position = end + 1
        return start..<end
    }

    private mutating func split(_ range: Range<Int>) {
        fields.removeAll(keepingCapacity: true)
        var start = range.lowerBound
        for index in range where bytes[index] == 0x09 {
            fields.append(start..<index)
            start = index + 1
        }
        fields.append(start..<range.upperBound)
    }
}

/// A wrong line of a gazetteer table.
public struct TableError: Error, Equatable, CustomStringConvertible {
    /// The table ("places").
    public var table: String
    /// Line, from 1.
    public var line: Int
    /// What is wrong and what was expected.
    public var problem: String
    /// The message a user sees.
    public var description: String { "\(table).tsv, line \(line): \(problem)" }
}
