import TerritorialClaims

/// Answers of the resolver in words for people.
enum AnswerWords {
    /// A few lines: the answer, the runner-up, warnings.
    static func summary(_ answer: Resolution, of name: String) -> String {
        var text = ""
        switch answer.status {
        case .resolved:
            guard let place = answer.place else { return "" }
            text += "\(name) is \(full(place))\n"
            text += "  \(point(place)), \(place.id)\n"
            text += "  probability \(fixed(answer.score, 3))"
            if let matched = answer.candidates.first?.matchedName { text += ", by \(VisibleText.line(matched))" }
            text += "\n"
            if answer.candidates.count > 1 {
                let second = answer.candidates[1]
                text += "  runner-up: \(full(second.place)), \(fixed(second.score, 3))\n"
            }
        case .ambiguous:
            text +=
                "\(name) is ambiguous: \(answer.candidates.count) settlements that the evidence does not tell apart\n"
            for candidate in answer.candidates.prefix(12) {
                text += "  \(fixed(candidate.score, 3))  \(full(candidate.place)), \(candidate.place.id)\n"
            }
            if answer.candidates.count > 12 { text += "  and \(answer.candidates.count - 12) more; --json lists all\n" }
            text += "Say more with --region, --near or --date.\n"
        case .unresolved:
            text += "\(name): no settlement of the gazetteer fits\n"
            if let first = answer.candidates.first {
                text += "  nearest: \(full(first.place)), probability \(fixed(first.score, 3))\n"
            }
        }
        for warning in answer.warnings { text += "  note: \(VisibleText.line(warning))\n" }
        return text
    }

    /// Every candidate with every piece of evidence and its weight.
    static func explanation(_ answer: Resolution, of name: String) -> String {
        var text = summary(answer, of: name)
        guard !answer.candidates.isEmpty else { return text }
        text +=
            "\nWeights are natural-log odds: +0.7 doubles the odds, -0.7 halves them, +2.3 makes them ten times as high.\n"
        for (index, candidate) in answer.candidates.prefix(6).enumerated() {
            text += "\n\(index + 1). \(full(candidate.place)), \(candidate.place.id)\n"
            text += "   probability \(fixed(candidate.score, 3)), by \(VisibleText.line(candidate.matchedName))\n"
            for item in candidate.evidence {
                let weight = (item.weight < 0 ? "" : "+") + fixed(item.weight, 1)
                text += "   " + String(repeating: " ", count: max(0, 6 - weight.count)) + weight
                text += "  \(VisibleText.line(item.words))\n"
            }
        }
        if answer.candidates.count > 6 { text += "\nand \(answer.candidates.count - 6) more; --json lists all\n" }
        return text
    }

    /// Name, local name, class and regions on one line.
    static func full(_ place: Place) -> String {
        var text = place.name
        if place.localName != place.name { text += " (\(place.localName))" }
        text += ", \(place.settlementClass.rawValue)"
        for region in [place.region2, place.region].compactMap({ $0 }) { text += ", \(region)" }
        return VisibleText.line(text)
    }

    /// Longitude and latitude, with the reservation where the point is not the settlement's own.
    static func point(_ place: Place) -> String {
        guard let point = place.coordinate else { return "no point known" }
        let degrees = "\(fixed(point.longitude, 5)), \(fixed(point.latitude, 5))"
        return place.coordinateIsApproximate
            ? degrees + " (the center of its hromada; its own point is not known)" : degrees
    }
}
