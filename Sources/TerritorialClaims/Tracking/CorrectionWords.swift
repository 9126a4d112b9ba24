extension RecordRevision {
    /// What was read, as far as it differs; "not read as a statement" when it was not.
    public var beforeWords: String { before.map(words) ?? "not read as a statement" }

    /// What is read, as far as it differs; "taken back" when nothing is.
    public var afterWords: String { after.map(words) ?? "taken back" }

    /// The facts that differ, or the whole statement when it stands alone.
    private func words(_ record: ClaimRecord) -> String {
        guard !facts.isEmpty else {
            return [record.changeWords, record.placeWords, record.party.map { "by \($0)" }].compactMap { $0 }
                .joined(separator: ", ")
        }
        return facts.map { fact in
            switch fact {
            case .event: record.event?.words ?? "no day"
            case .change: record.change.rawValue
            case .place: [record.placeWords, record.place?.region].compactMap { $0 }.joined(separator: ", ")
            case .party: "by \(record.party ?? "nobody told")"
            case .counterparty: "over \(record.counterparty ?? "nobody told")"
            case .claimant: "says \(record.claimant ?? "nobody told")"
            case .stance: record.stance.rawValue
            case .claim: "claim \(record.claim)"
            }
        }.joined(separator: "; ")
    }
}
