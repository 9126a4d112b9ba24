import TerritorialClaims

/// What one report says, in columns for people.
struct ReadingTable {
    let report: Report
    let reading: ReportReader.Reading

    /// A line for the report, then one for each statement; only the first when it says nothing about control.
    func words(on terminal: Terminal) -> String {
        let facts = [report.id, report.published?.description, report.outlet].compactMap { $0 }
        let head = VisibleText.line(facts.joined(separator: ", "))
        guard !reading.statements.isEmpty || !reading.quantities.isEmpty else {
            return head + "\n  nothing about control\n"
        }
        var table = TextTable([
            .init(""), .init(""), .init("", least: 12), .init("", least: 20), .init("", least: 7), .init("", least: 12),
            .init(""),
        ])
        for statement in reading.statements + reading.quantities {
            table.add([
                "", statement.extracted.changeWords, statement.subjectWords, statement.placeWords,
                statement.extracted.party ?? "–", statement.extracted.claimant ?? "–",
                statement.extracted.event.map(Self.days) ?? "no day",
            ])
        }
        return head + "\n" + table.words(on: terminal)
    }

    /// A day, or the first and the last.
    static func days(_ interval: DayInterval) -> String { interval.words }
}

extension ExtractedStatement {
    /// The change, and the stance unless it is a plain assertion.
    var changeWords: String {
        stance == .asserted ? change.rawValue : "\(change.rawValue), \(stance.rawValue)"
    }
}

extension Statement {
    /// What it is about, as the report has it.
    var subjectWords: String {
        switch extracted.subject {
        case .settlement(let toponym): toponym.surface
        case .unnamedSettlements(let count, _): counted(count, "settlement")
        case .area(let squareKilometers, _): "\(trimmed(squareKilometers, 2)) km²"
        case .share(let fraction, let region, _): "\(trimmed(fraction * 100, 2)) % of \(region)"
        }
    }

    /// The place it was resolved to, or why there is none.
    var placeWords: String {
        guard extracted.toponym != nil else { return "–" }
        switch resolution.status {
        case .resolved:
            guard let place = resolution.place else { return "–" }
            return [place.name, place.region2, place.region].compactMap { $0 }.joined(separator: ", ")
        case .ambiguous: return "ambiguous: \(resolution.candidates.count) places"
        case .unresolved: return "unresolved"
        }
    }
}

/// The number with at most that many digits after the point.
private func trimmed(_ value: Double, _ digits: Int) -> String {
    var text = fixed(value, digits)
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
}
