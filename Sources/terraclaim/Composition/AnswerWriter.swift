import TerritorialClaims

/// Writes answers of the resolver as NDJSON: `{"id","status","place","score","margin","evidence","candidates","warnings"}`.
enum AnswerWriter {
    /// One line with its end.
    static func line(id: String, _ answer: Resolution) -> [UInt8] {
        var json = JSONText()
        json.raw("{\"id\":")
        json.string(id)
        json.raw(",")
        fields(answer, warnings: answer.warnings, into: &json)
        json.raw("}\n")
        return json.bytes
    }

    /// The keys of an answer, from `status` to `warnings`, without braces.
    static func fields(_ answer: Resolution, warnings: [String], into json: inout JSONText) {
        json.raw("\"status\":")
        json.string(answer.status.rawValue)
        json.raw(",\"place\":")
        if let place = answer.place { self.place(place, into: &json) } else { json.raw("null") }
        json.raw(",\"score\":")
        json.number(answer.score, decimals: 4)
        json.raw(",\"margin\":")
        json.number(answer.margin, decimals: 4)
        json.raw(",\"evidence\":[")
        for (index, item) in answer.evidence.enumerated() {
            if index > 0 { json.raw(",") }
            json.raw("{\"kind\":")
            json.string(item.kind)
            json.raw(",\"words\":")
            json.string(item.words)
            json.raw(",\"weight\":")
            json.number(item.weight, decimals: 2)
            json.raw("}")
        }
        json.raw("],\"candidates\":[")
        for (index, candidate) in answer.candidates.enumerated() {
            if index > 0 { json.raw(",") }
            json.raw("{\"id\":")
            json.string(candidate.place.id.description)
            json.raw(",\"name\":")
            json.string(candidate.place.name)
            json.raw(",\"region\":")
            json.string(candidate.place.region)
            json.raw(",\"score\":")
            json.number(candidate.score, decimals: 4)
            json.raw("}")
        }
        json.raw("],\"warnings\":[")
        for (index, warning) in warnings.enumerated() {
            if index > 0 { json.raw(",") }
            json.string(warning)
        }
        json.raw("]")
    }

    /// A place by the contract; with `distance`, the kilometers to it as a further key.
    static func place(_ place: Place, distance: Double? = nil, into json: inout JSONText) {
        json.raw("{\"id\":")
        json.string(place.id.description)
        json.raw(",\"name\":")
        json.string(place.name)
        json.raw(",\"name_local\":")
        json.string(place.localName)
        json.raw(",\"region\":")
        json.string(place.region)
        json.raw(",\"region2\":")
        json.string(place.region2)
        json.raw(",\"lon\":")
        json.number(place.coordinate?.longitude ?? .nan, decimals: 5)
        json.raw(",\"lat\":")
        json.number(place.coordinate?.latitude ?? .nan, decimals: 5)
        if let distance {
            json.raw(",\"distance_km\":")
            json.number(distance, decimals: 2)
        }
        json.raw("}")
    }
}
