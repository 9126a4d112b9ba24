import ArgumentParser
import FoundationEssentials
import TerritorialClaims

/// Resolves names that come as NDJSON, on all cores, in order.
struct NameBatch: Sendable {
    let resolver: Resolver

    /// A line as it comes in.
    private struct Line: Decodable {
        let id: Identifier?
        let name: String
        let region: String?
        let lang: String?
        let near: [Double]?
        let date: String?

        /// A string or a whole number.
        struct Identifier: Decodable {
            let text: String
            init(from decoder: any Decoder) throws {
                let value = try decoder.singleValueContainer()
                text = try (try? value.decode(String.self)) ?? String(value.decode(Int64.self))
            }
        }
    }

    private struct Numbered: Sendable {
        let number: Int
        let bytes: [UInt8]
    }

    /// Reads the file at `path` to its end. Bad lines are named on standard error and left out; then the status is 1.
    func run(path: String) throws {
        let input = try ByteInput(path: path)
        let file = input.name
        var output = Output()
        var number = 0
        var bad = 0
        try InOrder.map(
            next: {
                while let line = try input.readLine() {
                    number += 1
                    if !line.allSatisfy(isWhiteSpace) { return Numbered(number: number, bytes: line) }
                }
                return nil
            }, isAtHand: { input.hasLineAtHand }, batchSize: 4096,
            transform: { (line: Numbered) in answer(line, file: file) },
            emit: { result in
                switch result {
                case .success(let text): try output.write(bytes: text)
                case .failure(let problem):
                    bad += 1
                    Notice.write("Error: \(problem)")
                }
                if !input.hasLineAtHand { try output.flush() }
            })
        try output.flush()
        if bad > 0 {
            Notice.write("\(bad) of \(number) lines were left out")
            throw ExitCode.failure
        }
    }

    private func answer(_ line: Numbered, file: String) -> Result<[UInt8], NameProblem> {
        guard let query = try? JSONDecoder().decode(Line.self, from: Data(line.bytes)) else {
            return .failure(NameProblem(file: file, line: line.number))
        }
        var near: Coordinate?
        if let point = query.near, point.count == 2 { near = Coordinate(longitude: point[0], latitude: point[1]) }
        let answer = resolver.resolve(
            NameQuery(
                name: query.name, region: query.region, language: query.lang, near: near,
                day: query.date.flatMap { CalendarDay($0) }))
        return .success(AnswerWriter.line(id: query.id?.text ?? String(line.number), answer))
    }
}

/// A line that holds no name to resolve.
struct NameProblem: Error, Equatable, CustomStringConvertible {
    let file: String
    let line: Int

    /// The message a user sees.
    var description: String {
        "name \(file):\(line): not a JSON object with \"name\", expected one such as "
            + "{\"id\": \"1\", \"name\": \"Bankivka\", \"region\": \"Donetsk\"}; the line was left out"
    }
}
