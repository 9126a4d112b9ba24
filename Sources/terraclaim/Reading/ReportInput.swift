import TerritorialClaims

/// A report that could be read.
struct IncomingReport: Sendable {
    /// The report.
    var report: Report
    /// What a person should know about the reading; nil when there is nothing.
    var notice: String?
}

/// One report as it came in, not yet looked into, so that another core may do that.
struct UnreadReport: Sendable {
    fileprivate enum Form {
        case text
        case line(Int)
    }
    fileprivate let file: String
    fileprivate let form: Form
    fileprivate let bytes: [UInt8]
    /// Number of bytes to read.
    var length: Int { bytes.count }

    /// The report, with what `defaults` gives for all and the report itself leaves out.
    func read(_ defaults: ReportDefaults) throws(ReadingProblem) -> IncomingReport {
        var incoming: IncomingReport
        switch form {
        case .line(let number):
            incoming = try ReportLine.read(bytes, file: file, number: number)
        case .text:
            if let wrong = firstInvalidUTF8(bytes) {
                throw .invalidUTF8(file: file, line: nil, offset: wrong, byte: bytes[wrong])
            }
            guard !bytes.allSatisfy(isWhiteSpace) else { throw .blank(file: file) }
            let name = file.split(separator: "/").last.map(String.init) ?? file
            incoming = IncomingReport(report: Report(id: name, text: String(decoding: bytes, as: UTF8.self)))
        }
        incoming.report.published = incoming.report.published ?? defaults.published
        incoming.report.outlet = incoming.report.outlet ?? defaults.outlet
        incoming.report.url = incoming.report.url ?? defaults.url
        incoming.report.language = incoming.report.language ?? defaults.language
        return incoming
    }
}

/// What the command line says about all reports; a report's own facts go before it.
struct ReportDefaults: Sendable {
    /// Day of publication.
    var published: CalendarDay?
    /// Who published it.
    var outlet: String?
    /// Where it was read.
    var url: String?
    /// BCP 47 language.
    var language: String?
}

/// The reports of several files in their order, a file holding one text or NDJSON. Memory: one report.
struct ReportInput {
    private var paths: ArraySlice<String>
    private var lines: ByteInput?
    private var number = 0

    /// The reports of the files at `paths`; "-" stands for standard input.
    init(paths: [String]) {
        self.paths = paths[...]
    }

    /// False when the next report would have to be waited for, at a pipe whose writer has sent nothing more.
    var hasNextAtHand: Bool { lines?.hasLineAtHand ?? true }

    /// The next report, or why it cannot be read; nil after the last. A bad line or file doesn't end the rest.
    mutating func next() -> Result<UnreadReport, ReadingProblem>? {
        do throws(ReadingProblem) {
            while true {
                if let input = lines {
                    guard let line = try input.readLine() else {
                        lines = nil
                        continue
                    }
                    number += 1
                    let body = number == 1 && line.starts(with: byteOrderMark) ? Array(line.dropFirst(3)) : line
                    guard !body.allSatisfy(isWhiteSpace) else { continue }
                    return .success(UnreadReport(file: input.name, form: .line(number), bytes: body))
                }
                guard let path = paths.popFirst() else { return nil }
                if let report = try begin(path) { return .success(report) }
            }
        } catch {
            lines = nil
            return .failure(error)
        }
    }

    /// Opens the file: gives its one report, or nil when its lines are to be read.
    private mutating func begin(_ path: String) throws(ReadingProblem) -> UnreadReport? {
        let input = try ByteInput(path: path)
        switch ContentKind(prefix: try input.peek(ContentKind.prefixLength)) {
        case .empty: throw .empty(file: input.name)
        case .html: throw .html(file: input.name, line: nil)
        case .otherJSON(let got): throw .notLines(file: input.name, got: got)
        case .binary(let kind, let remedy): throw .binary(file: input.name, kind: kind, remedy: remedy)
        case .lines:
            lines = input
            number = 0
            return nil
        case .text:
            var bytes = try input.readAll()
            if bytes.starts(with: byteOrderMark) { bytes.removeFirst(3) }
            if bytes.contains(0) {
                throw .binary(file: input.name, kind: "binary data", remedy: "save it as text first")
            }
            return UnreadReport(file: input.name, form: .text, bytes: bytes)
        }
    }
}
