import TerritorialClaims
import TestSupport

/// The reports of `seeds/reports.ndjson`, made into many: each settlement that a statement is about, and so each claim, gets
/// another name at each repetition, so that no memory of words makes the text cheaper than it is.
struct SeedReports {
    let reports: [Report]

    init(lines: String) {
        reports = lines.split(separator: "\n").compactMap { line in
            guard let text = SeedReports.field("text", of: line) else { return nil }
            return Report(
                id: SeedReports.field("id", of: line) ?? "", text: text,
                published: SeedReports.field("published", of: line).flatMap { CalendarDay($0) },
                language: SeedReports.field("lang", of: line), outlet: SeedReports.field("outlet", of: line))
        }
    }

    /// About `size` bytes of reports in `language`, without what says nothing about control.
    func claimDense(
        _ language: String, size: Int, extractor: Extractor, names: (inout SeededRandom) -> String
    ) -> [Report] {
        var random = SeededRandom(seed: 20_250_820)
        let dense = reports.filter { $0.language == language }.compactMap { report in
            let spans = extractor.read(report).statements.compactMap { $0.toponym?.span }
            let apart = Set(spans).sorted().filter { $0.length > 3 }
            return apart.isEmpty ? nil : (report: report, spans: apart)
        }
        precondition(!dense.isEmpty, "no claim-dense seed in \(language)")
        var made: [Report] = []
        var total = 0
        while total < size {
            for (seed, spans) in dense {
                var report = seed
                var text: [UInt8] = []
                let bytes = Array(seed.text.utf8)
                var done = 0
                for span in spans where span.start >= done {
                    text += bytes[done..<span.start] + Array(names(&random).utf8)
                    done = span.end
                }
                text += bytes[done...]
                report.text = String(decoding: text, as: UTF8.self)
                total += text.count
                made.append(report)
            }
        }
        return made
    }

    /// The value of a key of one JSON line whose values hold no `\u` escapes; nil when it is not there.
    private static func field(_ key: String, of line: Substring) -> String? {
        guard let start = line.range(ofKey: key) else { return nil }
        var value = ""
        var isEscaped = false
        for character in line[start...] {
            if isEscaped {
                value.append(character == "n" ? "\n" : character == "t" ? "\t" : character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else if character == "\"" {
                return value
            } else {
                value.append(character)
            }
        }
        return nil
    }
}

extension Substring {
    /// Where the string value of `key` begins.
    fileprivate func range(ofKey key: String) -> Index? {
        let wanted = Array("\"\(key)\": \"".utf8)
        let bytes = utf8
        var index = bytes.startIndex
        while index < bytes.endIndex {
            if bytes[index] == 0x22, bytes[index...].starts(with: wanted) {
                return bytes.index(index, offsetBy: wanted.count)
            }
            index = bytes.index(after: index)
        }
        return nil
    }
}
