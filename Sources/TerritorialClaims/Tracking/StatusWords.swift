extension DayInterval {
    /// A day, or the first and the last: "2025-08-01", "2025-08-01 to 2025-08-07", "since …", "until …".
    public var words: String {
        switch (start, last) {
        case (let first?, let last?): first == last ? "\(first)" : "\(first) to \(last)"
        case (let first?, nil): "since \(first)"
        case (nil, let last?): "until \(last)"
        case (nil, nil): "no day"
        }
    }
}

extension ControlStatus {
    /// The holder, and whether it is contested.
    public var holderWords: String {
        guard let holder else { return isContested ? "contested" : "not said" }
        return isContested ? holder + ", contested" : holder
    }

    /// Since when, and when it was said again.
    public var sinceWords: String {
        heldSince == since ? since.words : "\(heldSince.words), again \(since.words)"
    }

    /// All that speaks against it, "; " between; empty when nothing does.
    public var doubtWords: String { doubts.map(\.words).joined(separator: "; ") }
}

extension ControlStatus.Doubt {
    /// The doubt in words.
    public var words: String {
        switch self {
        case .denied(let voice): voice.isEmpty ? "denied" : "denied by \(voice)"
        case .disputed: "disputed in the same report"
        case .otherHolder(let holder): "others of the same time say \(holder)"
        case .foughtOver(let change, let party):
            party.map { "later \(change.rawValue) by \($0)" } ?? "later \(change.rawValue)"
        case .perhapsLater: "perhaps after that day"
        }
    }
}

extension ClaimRecord {
    /// The change, and the stance unless it is a plain assertion.
    public var changeWords: String { stance == .asserted ? change.rawValue : "\(change.rawValue), \(stance.rawValue)" }

    /// The place's name, or the toponym and why there is no place.
    public var placeWords: String { place?.name ?? "\(toponym) (\(status.rawValue))" }

    /// Who published it and when, else the report's name.
    public var sourceWords: String {
        [outlet ?? document, published?.description].compactMap { $0 }.joined(separator: " ")
    }
}
