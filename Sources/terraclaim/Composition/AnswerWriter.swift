import TerritorialClaims

/// Writes answers of the resolver as NDJSON: `{"id","status","place","score","margin","evidence","candidates","warnings"}`.
enum AnswerWriter {
    /// One line with its end.
    static func line(id: String, _ answer: Resolution) -> String {
        "{\"id\":\(quoted(id)),\(fields(answer, warnings: answer.warnings))}\n"
    }

    /// The keys of an answer, from `status` to `warnings`, without braces.
    static func fields(_ answer: Resolution, warnings: [String]) -> String {
        var text = "\"status\":\"\(answer.status.rawValue)\",\"place\":"
        text += answer.place.map(place) ?? "null"
        text += ",\"score\":\(number(answer.score, 4)),\"margin\":\(number(answer.margin, 4)),\"evidence\":["
        text += answer.evidence.map(evidence).joined(separator: ",")
        text += "],\"candidates\":["
        text += answer.candidates.map { candidate in
            "{\"id\":\(quoted(candidate.place.id.description)),\"name\":\(quoted(candidate.place.name)),"
                + "\"region\":\(optional(candidate.place.region)),\"score\":\(number(candidate.score, 4))}"
        }.joined(separator: ",")
        return text + "],\"warnings\":[\(warnings.map(quoted).joined(separator: ","))]"
    }

    /// A place by the contract.
    static func place(_ place: Place) -> String {
        "{\"id\":\(quoted(place.id.description)),\"name\":\(quoted(place.name)),\"name_local\":\(quoted(place.localName)),"
            + "\"region\":\(optional(place.region)),\"region2\":\(optional(place.region2)),"
            + "\"lon\":\(place.coordinate.map { number($0.longitude, 5) } ?? "null"),"
            + "\"lat\":\(place.coordinate.map { number($0.latitude, 5) } ?? "null")}"
    }

    private static func evidence(_ item: Resolution.Evidence) -> String {
        "{\"kind\":\(quoted(item.kind)),\"words\":\(quoted(item.words)),\"weight\":\(number(item.weight, 2))}"
    }

    private static func optional(_ text: String?) -> String { text.map(quoted) ?? "null" }

    /// A number with at most that many digits after the point.
    static func number(_ value: Double, _ digits: Int) -> String {
        var text = fixed(value, digits)
        while text.hasSuffix("0") { text.removeLast() }
        if text.hasSuffix(".") { text.removeLast() }
        return text
    }

    /// A JSON string, RFC 8259, section 7.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "\0"..."\u{1F}":
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
