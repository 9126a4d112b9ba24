/// Records of a table of text (RFC 4180; comma, semicolon or tab), one after the other. Memory: one record.
///
/// The first line names the columns; names are compared without regard to case and outer blanks.
final class DelimitedFile {
    /// Names of the columns as they stand in the file.
    let columns: [String]
    private let file: LineFile
    private let delimiter: UInt8
    /// Line on which the record read last begins.
    private(set) var line = 1

    /// Opens the file and reads its first line. Throws when it can't be read or is empty.
    init(_ path: String) throws(ImportFileProblem) {
        file = try LineFile(path)
        guard let header = try file.readLine(), !header.isEmpty else {
            throw ImportFileProblem(
                file: path, got: "no line of column names", expected: "a table whose first line names its columns")
        }
        let candidates: [UInt8] = [0x2C, 0x3B, 0x09]
        delimiter = candidates.max { left, right in
            header.count { $0 == left } < header.count { $0 == right }
        }!
        var state = FieldSplit(delimiter: delimiter)
        state.take(header)
        columns = state.fields.map { EditText.trimmed($0) }
    }

    /// Position of the first column among `names`, or nil.
    func position(of names: [String]) -> Int? {
        for name in names {
            if let at = columns.firstIndex(where: { $0.lowercased() == name.lowercased() }) { return at }
        }
        return nil
    }

    /// The fields of the next record; nil at the end. A quoted field may hold line ends.
    func next() throws(ImportFileProblem) -> [String]? {
        repeat {
            guard let first = try file.readLine() else { return nil }
            line = file.line
            if first.isEmpty { continue }
            var state = FieldSplit(delimiter: delimiter)
            state.take(first)
            while state.isOpen, let more = try file.readLine() {
                state.takeLineEnd()
                state.take(more)
            }
            return state.fields
        } while true
    }
}

/// One record on its way from bytes to fields.
struct FieldSplit {
    let delimiter: UInt8
    private var done: [[UInt8]] = []
    private var field: [UInt8] = []
    /// True inside quotation marks.
    private(set) var isOpen = false
    private var wasQuote = false

    init(delimiter: UInt8) { self.delimiter = delimiter }

    /// The fields so far, the last one included.
    var fields: [String] { (done + [field]).map { String(decoding: $0, as: UTF8.self) } }

    mutating func take(_ bytes: [UInt8]) {
        for byte in bytes {
            if isOpen {
                if byte == 0x22 {
                    isOpen = false
                    wasQuote = true
                } else {
                    field.append(byte)
                }
                continue
            }
            switch byte {
            case 0x22:
                // Two quotation marks inside a quoted field are one.
                if wasQuote { field.append(0x22) }
                if wasQuote || field.isEmpty { isOpen = true } else { field.append(byte) }
                wasQuote = false
            case delimiter:
                done.append(field)
                field = []
                wasQuote = false
            default:
                field.append(byte)
                wasQuote = false
            }
        }
    }

    mutating func takeLineEnd() { field.append(0x0A) }
}
