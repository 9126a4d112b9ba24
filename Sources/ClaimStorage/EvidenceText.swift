internal import TerritorialClaims

/// JSON texts that the store keeps beside a statement: what spoke for its place, and which others were possible.
enum EvidenceText {
    /// Evidence as `[{"kind","words","weight"}]`.
    static func evidence(_ evidence: [Resolution.Evidence]) -> String {
        array(evidence) { item in
            "{\"kind\":\(quoted(item.kind)),\"words\":\(quoted(item.words)),\"weight\":\(rounded(item.weight))}"
        }
    }

    /// Candidates as `[{"id","name","region","score","matched","evidence"}]`, likeliest first.
    static func candidates(_ candidates: [Resolution.Candidate]) -> String {
        array(candidates) { candidate in
            "{\"id\":\(quoted(candidate.place.id.description)),\"name\":\(quoted(candidate.place.name)),"
                + "\"region\":\(candidate.place.region.map(quoted) ?? "null"),\"score\":\(rounded(candidate.score)),"
                + "\"matched\":\(quoted(candidate.matchedName)),\"evidence\":\(evidence(candidate.evidence))}"
        }
    }

    /// An array of strings.
    static func strings(_ texts: [String]) -> String { array(texts, quoted) }

    private static func array<Item>(_ items: [Item], _ text: (Item) -> String) -> String {
        var result = "["
        for (index, item) in items.enumerated() {
            if index > 0 { result += "," }
            result += text(item)
        }
        return result + "]"
    }

    /// Four digits after the point; JSON has no infinity, so what is not finite is null.
    private static func rounded(_ value: Double) -> String {
        guard value.isFinite else { return "null" }
        return "\((value * 10_000).rounded() / 10_000)"
    }

    /// A JSON string, RFC 8259, section 7.
    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\0"..."\u{1F}":
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
