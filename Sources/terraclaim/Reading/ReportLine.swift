import FoundationEssentials
import TerritorialClaims

/// A line of reports as it comes in: `{"id","text" or "html","published","lang"?,"title"?,"url"?,"outlet"?,"author"?}`.
struct ReportLine: Decodable {
    let report: Report
    /// What was left out of the report, in words; nil when nothing was.
    let notice: String?

    private enum Key: String, CodingKey {
        case id, text, html, published, lang, title, url, outlet, author
    }

    /// Something that JSON allows and a report doesn't.
    struct Mismatch: Error {
        let got: String
        let expected: String
    }

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        func string(_ key: Key) throws -> String? {
            do {
                return try values.decodeIfPresent(String.self, forKey: key)
            } catch {
                throw Mismatch(got: "\"\(key.rawValue)\" that is not a string", expected: "a string")
            }
        }
        guard let text = try string(.text) else {
            if values.contains(.html) { throw Mismatch(got: "HTML", expected: "text") }
            throw Mismatch(got: "no \"text\"", expected: Self.example)
        }
        guard !text.utf8.allSatisfy(isWhiteSpace) else {
            throw Mismatch(got: "a \"text\" without words", expected: "the report's words")
        }
        let published = try string(.published)
        let day = try Self.day(published)
        notice =
            day == nil
            ? published.flatMap {
                $0.isEmpty ? nil : "published \"\($0)\" has no day; days without a year are read against it"
            } : nil
        report = Report(
            id: try Self.identifier(values), text: text, published: day,
            language: try string(.lang), title: try string(.title), url: try string(.url),
            outlet: try string(.outlet), author: try string(.author),
            publishedInPeriod: published.flatMap { DayInterval(period: $0) })
    }

    private static let example = #"an object such as {"id": "1", "text": "…", "published": "2025-08-20"}"#

    private static func identifier(_ values: KeyedDecodingContainer<Key>) throws -> String {
        guard values.contains(.id), try !values.decodeNil(forKey: .id) else { return "" }
        if let text = try? values.decode(String.self, forKey: .id) { return text }
        if let number = try? values.decode(Int64.self, forKey: .id) { return String(number) }
        throw Mismatch(got: "\"id\" that is neither a string nor a whole number", expected: "a string")
    }

    /// The day of a day or of an RFC 3339 instant; an instant's day is that of its own offset. Nil for a year or a month.
    private static func day(_ text: String?) throws -> CalendarDay? {
        guard let text, !text.isEmpty else { return nil }
        if text.utf8.count == 4, CalendarDay(text + "-01-01") != nil { return nil }
        if text.utf8.count == 7, CalendarDay(text + "-01") != nil { return nil }
        let time = text.utf8.dropFirst(10)
        guard let day = CalendarDay(String(text.prefix(10))), time.isEmpty || "Tt ".utf8.contains(time.first!) else {
            throw Mismatch(got: "published \"\(text)\"", expected: "a day such as 2025-08-20 or an RFC 3339 instant")
        }
        return day
    }

    /// Reads the line `number` of `file`, counted from 1; a report without identifier takes "FILE:LINE".
    static func read(_ bytes: [UInt8], file: String, number: Int) throws(ReadingProblem) -> IncomingReport {
        if let wrong = firstInvalidUTF8(bytes) {
            throw .invalidUTF8(file: file, line: number, offset: wrong, byte: bytes[wrong])
        }
        do {
            let line = try JSONDecoder().decode(ReportLine.self, from: Data(bytes))
            var report = line.report
            if report.id.isEmpty { report.id = "\(file):\(number)" }
            return IncomingReport(report: report, notice: line.notice.map { "report \(file):\(number): \($0)" })
        } catch let mismatch as Mismatch {
            if mismatch.got == "HTML" { throw .html(file: file, line: number) }
            throw .line(file: file, line: number, got: mismatch.got, expected: mismatch.expected)
        } catch {
            throw .line(file: file, line: number, got: "not a JSON object", expected: example)
        }
    }
}

/// Offset of the first byte that is not UTF-8; nil when all are. Cost: linear, at the standard library's speed.
func firstInvalidUTF8(_ bytes: [UInt8]) -> Int? {
    do {
        _ = try UTF8Span(validating: bytes.span)
        return nil
    } catch {
        return error.byteOffsets.lowerBound
    }
}
