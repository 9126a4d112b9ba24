import ClaimStorage
import TerritorialClaims

/// What `add` tells a person about a report: what was found, why each place was chosen, who was the runner-up.
enum AdditionWords {
    /// Where the words "restates an earlier claim" go, which are known only once the report is kept.
    private static let gap = "\u{0}"

    /// A line for the report.
    static func head(_ read: ReadReport, _ added: AddedReport, on terminal: Terminal) -> String {
        let outcome =
            switch added.outcome {
            case .added: "added as report \(added.report)"
            case .completed: "report \(added.report) takes the place of the one with fewer facts"
            case .readAgain: "report \(added.report) read again: the program or the gazetteer has changed"
            case .unchanged:
                "there already as report \(added.report), nothing changed; terraclaim list shows what is kept of it"
            }
        let facts = [read.report.id, read.report.published?.description, read.report.outlet].compactMap { $0 }
        return Style.bold(VisibleText.line(facts.joined(separator: "  ")), on: terminal) + "  \(outcome)\n"
            + (read.statements.isEmpty && added.outcome != .unchanged ? "  nothing about control\n" : "")
    }

    /// That the new reading has nothing for what a person corrected.
    static func lost(_ added: AddedReport, _ read: ReadReport) -> String {
        let names = added.lostDecisions.map { VisibleText.line($0) }.joined(separator: ", ")
        return
            "Note: report \(VisibleText.line(read.report.id)): read again without a statement for what a person had corrected "
            + "(\(names)); terraclaim log tells who and why"
    }

    /// The statements of a report, with gaps that ``inserted(_:into:)`` fills.
    static func statements(_ reading: ReportReader.Reading, on terminal: Terminal) -> String {
        (reading.statements + reading.quantities).enumerated().map { statement($1, $0 + 1, on: terminal) }.joined()
    }

    /// The text with its gaps filled, one for each statement.
    static func inserted(_ added: AddedReport, into text: String) -> String {
        var result = ""
        for (index, part) in text.split(separator: gap, omittingEmptySubsequences: false).enumerated() {
            if index > 0, index <= added.restates.count, added.restates[index - 1] {
                result += "     restates an earlier claim\n"
            }
            result += part
        }
        return result
    }

    private static func statement(_ statement: Statement, _ number: Int, on terminal: Terminal) -> String {
        let said = statement.extracted
        let answer = statement.resolution
        var facts = ["\(said.changeWords): \(statement.subjectWords)"]
        if let party = said.party { facts.append((said.change == .gain ? "by " : "") + party) }
        facts.append(said.claimant.map { "says \($0)" } ?? "no claimant")
        facts.append(said.event.map(ReadingTable.days) ?? "no day")
        var lines = ["  \(number). " + Style.accent(VisibleText.line(facts.joined(separator: ", ")), on: terminal)]
        if said.toponym != nil { lines += place(answer, on: terminal) }
        for warning in statement.warnings {
            lines.append("     " + Style.warning("note: " + VisibleText.line(warning), on: terminal))
        }
        return lines.joined(separator: "\n") + "\n" + gap
    }

    private static func place(_ answer: Resolution, on terminal: Terminal) -> [String] {
        var lines: [String] = []
        switch answer.status {
        case .resolved:
            guard let place = answer.place else { return [] }
            lines.append("     is \(AnswerWords.full(place)), \(place.id), probability \(fixed(answer.score, 3))")
            let reasons = answer.evidence.filter { ["name", "region"].contains($0.kind) || $0.weight > 0 }
            if !reasons.isEmpty { lines.append("     why: " + reasons.prefix(4).map(\.words).joined(separator: "; ")) }
            if answer.candidates.count > 1 {
                let second = answer.candidates[1]
                lines.append("     runner-up: \(AnswerWords.full(second.place)), \(fixed(second.score, 3))")
            } else {
                let rest = answer.score - answer.margin
                lines.append("     runner-up: no likely one; the next settlement has \(fixed(rest, 3))")
            }
        case .ambiguous:
            let first = answer.candidates.prefix(3).map { "\(AnswerWords.full($0.place)) \(fixed($0.score, 3))" }
            lines.append(
                "     "
                    + Style.warning("ambiguous among \(answer.candidates.count): ", on: terminal)
                    + first.joined(separator: "; "))
        case .unresolved:
            let nearest = answer.candidates.first.map { ", nearest \(AnswerWords.full($0.place))" } ?? ""
            lines.append("     " + Style.warning("no settlement of the gazetteer fits", on: terminal) + nearest)
        }
        return lines.map { line in
            String(line.prefix { $0 == " " })
                + (line.contains("\u{1B}") ? String(line.drop { $0 == " " }) : VisibleText.line(line))
        }
    }
}

extension ReportReader {
    /// A report with what was read out of it, ready to be kept.
    func readReport(_ report: Report, _ reading: Reading) -> ReadReport {
        var paths: [PlaceID: [String]] = [:]
        let gazetteer = resolver.gazetteer
        for statement in reading.statements {
            guard let place = statement.resolution.place, paths[place.id] == nil,
                let number = gazetteer.placeNumber(of: place.id)
            else { continue }
            paths[place.id] = gazetteer.regionPath(of: number).map { gazetteer.region($0).id.description }
        }
        return ReadReport(
            report: report, statements: reading.statements + reading.quantities, regionPaths: paths,
            notices: reading.extraction.notices,
            language: reading.extraction.language, extractorVersion: Extractor.version,
            gazetteerVersion: gazetteer.version)
    }
}
