import TerritorialClaims

/// Answers to "who is said to hold it?" in words for people and as facts for programs.
enum StatusWords {
    /// The holder, and whether it is contested.
    static func holder(_ status: ControlStatus) -> String {
        guard let holder = status.holder else { return status.isContested ? "contested" : "not said" }
        return status.isContested ? holder + ", contested" : holder
    }

    /// Since when, and when it was said again.
    static func since(_ status: ControlStatus) -> String {
        let latest = ReadingTable.days(status.since)
        return status.heldSince == status.since ? latest : "\(ReadingTable.days(status.heldSince)), again \(latest)"
    }

    /// All that speaks against it.
    static func doubts(_ status: ControlStatus) -> String { status.doubts.map(words).joined(separator: "; ") }

    /// A doubt in words.
    static func words(_ doubt: ControlStatus.Doubt) -> String {
        switch doubt {
        case .denied(let voice): voice.isEmpty ? "denied" : "denied by \(voice)"
        case .disputed: "disputed in the same report"
        case .otherHolder(let holder): "others of the same time say \(holder)"
        case .foughtOver(let change, let party):
            party.map { "later \(change.rawValue) by \($0)" } ?? "later \(change.rawValue)"
        case .perhapsLater: "perhaps after that day"
        }
    }

    /// The place's name, raion, oblast and identifier on one line, safe to print.
    static func title(_ place: ClaimRecord.Site) -> String {
        let names = place.localName == place.name ? place.name : "\(place.name) (\(place.localName))"
        return [names, place.region2, place.region, place.id].compactMap { $0 }.map(VisibleText.line)
            .joined(separator: ", ")
    }

    /// The place as facts.
    static func facts(_ place: ClaimRecord.Site) -> FactOutput.Row {
        [
            ("place", .text(place.id)), ("name", .text(place.name)), ("name_local", .text(place.localName)),
            ("region", .text(place.region)), ("region2", .text(place.region2)),
        ]
    }
}

extension ClaimRecord {
    /// Who published it and when, else the report's name.
    var sourceWords: String {
        [outlet ?? document, published?.description].compactMap { $0 }.joined(separator: " ")
    }
}
