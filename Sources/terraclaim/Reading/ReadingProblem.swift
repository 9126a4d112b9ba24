/// Why a report, or a line of reports, cannot be read. The rest of the input is read all the same.
enum ReadingProblem: Error, Equatable, CustomStringConvertible {
    /// The system gives no bytes; carries its reason.
    case unreadable(file: String, reason: String)
    /// A folder stands where a file is expected.
    case folder(file: String)
    /// No byte at all.
    case empty(file: String)
    /// White space only.
    case blank(file: String)
    /// Not text; carries what it looks like.
    case binary(file: String, kind: String, remedy: String)
    /// Bytes that are not UTF-8: the first one and its offset in the file, or in the line.
    case invalidUTF8(file: String, line: Int?, offset: Int, byte: UInt8)
    /// HTML, which a later version reads.
    case html(file: String, line: Int?)
    /// JSON that is not one object a line.
    case notLines(file: String, got: String)
    /// A line of NDJSON that is not a report.
    case line(file: String, line: Int, got: String, expected: String)

    /// The message a user sees: what, where, got, expected, remedy.
    var description: String {
        switch self {
        case .unreadable(let file, let reason):
            "report \(file): \(reason), expected a readable file; check the path, or give \"-\" to read standard input"
        case .folder(let file):
            "report \(file): a folder, expected a file; name its files, as in \(file)/*.txt"
        case .empty(let file):
            "report \(file): 0 bytes, expected text or NDJSON; check how it was saved"
        case .blank(let file):
            "report \(file): white space only, expected text or NDJSON; check how it was saved"
        case .binary(let file, let kind, let remedy):
            "report \(file): \(kind), expected text or NDJSON; \(remedy)"
        case .invalidUTF8(let file, let line, let offset, let byte):
            "report \(file)\(line.map { ":\($0)" } ?? ""): byte 0x\(hexadecimal(byte)) at offset \(offset) is not UTF-8, "
                + "expected UTF-8; if it is Windows Cyrillic: iconv -f WINDOWS-1251 -t UTF-8"
        case .html(let file, let line):
            "report \(file)\(line.map { ":\($0)" } ?? ""): HTML, which is not read yet, expected plain text; "
                + "save the article's text, or give it as \"text\" in NDJSON"
        case .notLines(let file, let got):
            "report \(file): \(got), expected NDJSON, one object a line; convert it with jq -c"
        case .line(let file, let line, let got, let expected):
            "report \(file):\(line): \(got), expected \(expected); the line was left out"
        }
    }

    private func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.utf8.count == 1 ? "0" + digits : digits
    }
}
