/// Something in a source that keeps the tables from being written.
struct ImportProblem: Error, Equatable, CustomStringConvertible {
    /// What is wrong ("settlement code").
    var what: String
    /// File the value stands in.
    var file: String
    /// Line, from 1; nil when the whole file is meant.
    var line: Int?
    /// The value found.
    var got: String
    /// What should stand there.
    var expected: String
    /// What to do about it.
    var remedy: String

    var description: String {
        let place = line.map { "\(file):\($0)" } ?? file
        return "\(what) \(place): \(got), expected \(expected); \(remedy)"
    }
}

/// Every problem of an import; nothing was written.
struct ImportRefused: Error, Equatable, CustomStringConvertible {
    /// At least one.
    var problems: [ImportProblem]

    /// The first twenty problems, one a line, and how many there are.
    var description: String {
        var lines = problems.prefix(20).map(\.description)
        if problems.count > 20 { lines.append("… and \(problems.count - 20) more") }
        lines.append("\(problems.count) problem\(problems.count == 1 ? "" : "s"); nothing was written")
        return lines.joined(separator: "\n")
    }
}
