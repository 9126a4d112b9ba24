import TerritorialClaims

/// The lines that an import passes over: counted, the first ones named, all of them kept in a file when asked for.
struct RejectedLines {
    /// How many so far.
    private(set) var count = 0
    /// The first ones, as a person reads them.
    private(set) var named: [String] = []
    private let file: AtomicFile?
    private let path: String?
    private var waiting: [UInt8] = []

    /// How many are named.
    static let mostNamed = 10

    /// Keeps the lines in the file at `path`, when given.
    init(path: String?) throws(ExportProblem) {
        self.path = path
        if let path { file = try AtomicFile(path) } else { file = nil }
    }

    /// Notes a line. In the file: where it stands, what is wrong, and the line, separated by tabs.
    mutating func add(_ problem: GeoNamesLineProblem, file name: String, line: Int, text: [UInt8]) throws(ExportProblem)
    {
        count += 1
        let words = VisibleText.line("\(name):\(line): \(problem)")
        if named.count < Self.mostNamed { named.append(words) }
        guard let file else { return }
        waiting += Array(words.utf8) + [0x09] + text + [0x0A]
        guard waiting.count > 64 * 1024 else { return }
        try file.write(waiting)
        waiting.removeAll(keepingCapacity: true)
    }

    /// Ends the file.
    mutating func commit() throws(ExportProblem) {
        guard let file else { return }
        try file.write(waiting)
        waiting = []
        try file.commit()
    }

    /// The first lines and how many more there are; empty when there are none.
    var words: [String] {
        let more = count - named.count
        guard more > 0 else { return named }
        return named + [
            "and \(counted(more, "line")) more"
                + (path.map { ", all in \(VisibleText.line($0))" } ?? "; --rejects FILE keeps all")
        ]
    }
}
