/// Writes records as NDJSON: the keys of a statement in the order of the contract, then the facts that only a store has.
public struct RecordLineWriter: Sendable {
    /// Number of lines written.
    public private(set) var count = 0
    /// Number of lines among them without a point.
    public private(set) var unlocatedCount = 0

    /// A writer at its beginning.
    public init() {}

    /// Writes one line with its end. `event` is inclusive days; spans are half-open UTF-8 bytes.
    public mutating func append(_ record: ClaimRecord, into json: inout JSONText) {
        count += 1
        if record.point == nil { unlocatedCount += 1 }
        json.raw("{\"document\":")
        json.string(record.document)
        json.raw(",\"span\":")
        json.span(record.span)
        Self.texts([("toponym", record.toponym), ("region_as_written", record.regionAsWritten)], into: &json)
        Self.texts([("change", record.change.rawValue), ("wording", record.wording)], into: &json)
        Self.texts([("party", record.party), ("counterparty", record.counterparty)], into: &json)
        Self.texts([("claimant", record.claimant), ("stance", record.stance.rawValue)], into: &json)
        json.raw(",\"event\":")
        json.days(record.event)
        Self.texts([("quote", record.quote)], into: &json)
        json.raw(",\"sentence\":")
        json.span(record.sentence)
        Self.texts([("status", record.status.rawValue)], into: &json)
        json.raw(",\"place\":")
        Self.place(record, into: &json)
        json.raw(",\"score\":")
        json.number(record.score, decimals: 4)
        json.raw(",\"margin\":")
        json.number(record.margin, decimals: 4)
        json.raw(",\"warnings\":[")
        for (index, warning) in record.warnings.enumerated() {
            if index > 0 { json.raw(",") }
            json.string(warning)
        }
        json.raw("],\"statement\":")
        json.integer(record.id)
        json.raw(",\"claim\":")
        json.integer(record.claim)
        json.raw(",\"report\":")
        json.integer(record.report)
        json.raw(",\"changes_control\":")
        json.boolean(record.changesControl)
        Self.texts([("outlet", record.outlet), ("url", record.url), ("title", record.title)], into: &json)
        json.raw(",\"published\":")
        json.day(record.published)
        json.raw(",\"known_since\":")
        json.instant(record.knownSince)
        Self.texts([("rule", record.rule), ("extractor", record.extractorVersion)], into: &json)
        Self.texts([("gazetteer", record.gazetteerVersion)], into: &json)
        json.raw("}\n")
    }

    private static func place(_ record: ClaimRecord, into json: inout JSONText) {
        guard let place = record.place else { return json.raw("null") }
        json.raw("{\"id\":")
        json.string(place.id)
        texts([("name", place.name), ("name_local", place.localName)], into: &json)
        texts([("region", place.region), ("region2", place.region2)], into: &json)
        json.raw(",\"lon\":")
        if let point = record.point { json.number(point.longitude, decimals: 5) } else { json.raw("null") }
        json.raw(",\"lat\":")
        if let point = record.point { json.number(point.latitude, decimals: 5) } else { json.raw("null") }
        json.raw(",\"approximate\":")
        json.boolean(place.coordinateIsApproximate)
        json.raw("}")
    }

    private static func texts(_ pairs: [(key: StaticString, text: String?)], into json: inout JSONText) {
        for (key, text) in pairs {
            json.raw(",\"")
            json.raw(key)
            json.raw("\":")
            json.string(text)
        }
    }
}
