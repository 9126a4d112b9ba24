import TerritorialClaims

/// Corrections of statements in words.
enum CorrectionWords {
    /// A line a correction, in columns.
    static func words(_ corrections: [RecordRevision], on terminal: Terminal) -> String {
        var table = TextTable([
            .init("CORRECTED", least: 12), .init("REPORT", least: 10), .init("WAS", least: 20), .init("IS", least: 20),
        ])
        for correction in corrections {
            guard let record = correction.after ?? correction.before else { continue }
            table.add([
                .init(record.toponym, .accent), .init(record.sourceWords), .init(side(correction.before, correction)),
                .init(side(correction.after, correction)),
            ])
        }
        return table.words(on: terminal)
    }

    /// One side of a correction: the facts that differ, or the whole statement when it stands alone.
    static func side(_ record: ClaimRecord?, _ correction: RecordRevision) -> String {
        guard let record else { return correction.before == nil ? "not read as a statement" : "taken back" }
        guard !correction.facts.isEmpty else {
            return [record.changeWords, record.placeWords, record.party.map { "by \($0)" }].compactMap { $0 }
                .joined(separator: ", ")
        }
        return correction.facts.map { fact in
            switch fact {
            case "event": record.event.map(ReadingTable.days) ?? "no day"
            case "change": record.change.rawValue
            case "place": [record.placeWords, record.place?.region].compactMap { $0 }.joined(separator: ", ")
            case "party": "by \(record.party ?? "nobody told")"
            case "counterparty": "over \(record.counterparty ?? "nobody told")"
            case "claimant": "says \(record.claimant ?? "nobody told")"
            case "stance": record.stance.rawValue
            default: "claim \(record.claim)"
            }
        }.joined(separator: "; ")
    }
}
