/// A table of tab-separated text in memory, its first line naming the columns.
struct SourceTable {
    /// One line of the table.
    struct Row {
        /// Line in the file, from 1.
        var line: Int
        /// As many as there are columns.
        var fields: [String]
    }

    /// File name as errors show it.
    let file: String
    /// Names of the columns.
    let columns: [String]
    /// In the order of the file.
    let rows: [Row]

    /// Reads bytes of UTF-8; throws on bytes that are not, on an empty file and on a line with another number of fields.
    /// A field within quotation marks loses them, doubled ones become one. `skipping` lines go before the one that names
    /// the columns. Cost: linear in the bytes.
    init(file: String, bytes: [UInt8], skipping: Int = 0) throws(ImportProblem) {
        self.file = file
        var rows: [Row] = []
        var columns: [String]?
        var line = 0
        var start = 0
        while line < skipping, start < bytes.count {
            line += 1
            start = (bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count) + 1
        }
        while start < bytes.count {
            line += 1
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            let fields = try Self.fields(bytes[start..<end], file: file, line: line)
            start = end + 1
            guard let known = columns else {
                columns = fields
                continue
            }
            guard fields.count == known.count else {
                throw ImportProblem(
                    what: "number of fields", file: file, line: line, got: "\(fields.count)",
                    expected: "\(known.count) as in the first line", remedy: "restore the tabs of that line")
            }
            rows.append(Row(line: line, fields: fields))
        }
        guard let columns else {
            throw ImportProblem(
                what: "table", file: file, line: nil, got: "an empty file", expected: "a line that names the columns",
                remedy: "take the file from its source again")
        }
        self.columns = columns
        self.rows = rows
    }

    /// Position of a column; throws when the table has none of that name.
    func column(_ name: String) throws(ImportProblem) -> Int {
        guard let position = columns.firstIndex(of: name) else {
            throw ImportProblem(
                what: "column", file: file, line: 1, got: columns.joined(separator: " "), expected: "one named \(name)",
                remedy: "rename the column or take the file from its source again")
        }
        return position
    }

    private static func fields(
        _ bytes: ArraySlice<UInt8>, file: String, line: Int
    ) throws(ImportProblem) -> [String] {
        var fields: [String] = []
        var start = bytes.startIndex
        while true {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\t")) ?? bytes.endIndex
            guard let text = String(validating: bytes[start..<end], as: UTF8.self) else {
                throw ImportProblem(
                    what: "text", file: file, line: line, got: "bytes that are not UTF-8", expected: "UTF-8",
                    remedy: "convert the file")
            }
            fields.append(unquoted(text))
            guard end < bytes.endIndex else { return fields }
            start = end + 1
        }
    }

    private static func unquoted(_ text: String) -> String {
        guard text.utf8.count > 1, text.utf8.first == UInt8(ascii: "\""), text.utf8.last == UInt8(ascii: "\"") else {
            return text
        }
        var result = ""
        var quoted = false
        for character in text.dropFirst().dropLast() {
            if character == "\"", !quoted {
                quoted = true
                continue
            }
            quoted = false
            result.append(character)
        }
        return result
    }
}
