import FoundationEssentials
import TerritorialClaims

/// A passage with the claims that a person reads in it; seeds/README.md describes the columns.
struct GoldPassage: Decodable {
    /// A claim that a person reads in the passage.
    struct Claim: Decodable {
        let gaining: String?
        let action: String?
        let place: String?
        /// Span of the place in code points, half-open.
        let span: [Int]?
        let katottg: String?
        let placeName: String?
        let oblast: String?
        let day: String?
        let stance: String?
        let changesControl: Bool?

        private enum CodingKeys: String, CodingKey {
            case gaining, action, span, katottg, oblast, stance
            case place = "place_as_written"
            case placeName = "place_en"
            case day = "event_date"
            case changesControl = "control_change"
        }
    }

    /// An earlier capture that serves to identify or to set the scene; neutral in the score.
    struct Background: Decodable {
        let place: String?

        private enum CodingKeys: String, CodingKey {
            case place = "place_as_written"
        }

        init(from decoder: any Decoder) throws {
            if let name = try? decoder.singleValueContainer().decode(String.self) {
                place = name
            } else {
                place = try decoder.container(keyedBy: CodingKeys.self).decodeIfPresent(String.self, forKey: .place)
            }
        }
    }

    /// A mark that is set by any value but false, null and the empty string.
    struct Flag: Decodable {
        let isSet: Bool
        init(from decoder: any Decoder) throws {
            let value = try decoder.singleValueContainer()
            if let flag = try? value.decode(Bool.self) {
                isSet = flag
            } else {
                isSet = (try? value.decode(String.self)).map { !$0.isEmpty } ?? true
            }
        }
    }

    let id: String
    let lang: String?
    let kind: String?
    let source: String?
    let published: String?
    let outlet: String?
    let text: String
    let claims: [Claim]
    let background: [Background]?
    let doubtful: Flag?

    /// The report as extraction gets it: text, day and language, nothing of what the annotator knew.
    var report: Report {
        Report(
            id: id, text: text, published: published.flatMap { CalendarDay($0) }, language: lang, outlet: outlet,
            publishedInPeriod: published.flatMap { DayInterval(period: $0) })
    }

    /// Reads the passages of a file, one a line; the first line that is none ends it.
    static func read(_ path: String) throws -> [GoldPassage] {
        let input = try ByteInput(path: path)
        var passages: [GoldPassage] = []
        var number = 0
        while let line = try input.readLine() {
            number += 1
            guard !line.allSatisfy(isWhiteSpace) else { continue }
            do {
                passages.append(try JSONDecoder().decode(GoldPassage.self, from: Data(line)))
            } catch {
                throw GoldProblem.passage(file: input.name, line: number)
            }
        }
        guard !passages.isEmpty else {
            throw GoldProblem.empty(file: input.name, expected: "one annotated passage a line")
        }
        return passages
    }
}

/// Why an annotated set cannot be read.
enum GoldProblem: Error, Equatable, CustomStringConvertible {
    /// No passage or row in it.
    case empty(file: String, expected: String)
    /// A line that is not an annotated passage.
    case passage(file: String, line: Int)
    /// A table without a column that is needed.
    case column(file: String, name: String)

    /// The message a user sees.
    var description: String {
        switch self {
        case .empty(let file, let expected):
            "annotated set \(file): nothing in it, expected \(expected); seeds/README.md shows the format"
        case .passage(let file, let line):
            "annotated set \(file):\(line): not an annotated passage, expected an object with \"id\", \"text\" and "
                + "\"claims\"; seeds/README.md shows the format"
        case .column(let file, let name):
            "names file \(file): no column \"\(name)\", expected a tab-separated table with the columns written, katottg, "
                + "oblast and kind; check its first line"
        }
    }
}
