/// Writes records as GeoJSON point features (RFC 7946) with the `time` member of JSON-FG (OGC 21-045r1), one at a time.
///
/// Every feature has the same properties in the same order (``RecordField``), a `time` (null when no day is known) and a
/// `geometry` (null when the record is not located); JSON-FG's `place` is null, since `geometry` says it all. Longitude stands before latitude, with up to 5 decimals (1 m).
/// The bytes depend on the records alone. Memory: the buffer that the caller drains.
public struct GeoJSONWriter: Sendable {
    /// How features follow each other.
    public enum Framing: Sendable, CaseIterable {
        /// One `FeatureCollection`.
        case collection
        /// One feature a line (newline-delimited GeoJSON).
        case lines
        /// A GeoJSON text sequence, RFC 8142: a record separator before and a line end after each feature.
        case sequence
    }

    private let framing: Framing
    private static let keys: [(field: RecordField, key: [UInt8])] = RecordField.allCases.enumerated().map {
        ($1, Array(("\($0 == 0 ? "" : ",")\"\($1.rawValue)\":").utf8))
    }
    private var box: (west: Double, south: Double, east: Double, north: Double)?
    /// Number of features written.
    public private(set) var count = 0
    /// Number of features among them without a geometry.
    public private(set) var unlocatedCount = 0

    /// A writer at its beginning.
    public init(_ framing: Framing = .collection) { self.framing = framing }

    /// Writes what comes before the first feature. Call it once, first.
    public func begin(into json: inout JSONText) {
        guard framing == .collection else { return }
        json.raw(
            """
            {"type":"FeatureCollection","conformsTo":["http://www.opengis.net/spec/json-fg-1/1.0/conf/core"],"features":[
            """)
    }

    /// Writes one feature.
    public mutating func append(_ record: ClaimRecord, into json: inout JSONText) {
        switch framing {
        case .collection: if count == 0 { json.raw("\n") } else { json.raw(",\n") }
        case .lines: break
        case .sequence: json.raw(byte: 0x1E)
        }
        count += 1
        json.raw("{\"type\":\"Feature\",\"id\":")
        json.integer(record.id)
        json.raw(",\"geometry\":")
        geometry(record, into: &json)
        json.raw(",\"place\":null,\"time\":")
        Self.time(record.event, into: &json)
        json.raw(",\"properties\":{")
        for (field, key) in Self.keys {
            json.bytes.append(contentsOf: key)
            switch field.value(in: record) {
            case .text(let text): json.string(text)
            case .integer(let value): json.integer(value)
            case .fraction(let value): json.number(value, decimals: 4)
            case .boolean(let value): if let value { json.boolean(value) } else { json.raw("null") }
            case .day(let day): json.day(day)
            case .midnight(let day): json.midnight(day)
            case .instant(let seconds): json.instant(seconds)
            }
        }
        json.raw("}}")
        if framing != .collection { json.raw("\n") }
    }

    /// Writes what comes after the last feature: the bounding box of all geometries, when there are any, and the end.
    public func end(into json: inout JSONText) {
        guard framing == .collection else { return }
        if count > 0 { json.raw("\n") }
        json.raw("]")
        if let box {
            json.raw(",\"bbox\":")
            json.raw("[")
            json.number(box.west, decimals: 5)
            for value in [box.south, box.east, box.north] {
                json.raw(",")
                json.number(value, decimals: 5)
            }
            json.raw("]")
        }
        json.raw("}\n")
    }

    private mutating func geometry(_ record: ClaimRecord, into json: inout JSONText) {
        guard let point = record.point else {
            unlocatedCount += 1
            return json.raw("null")
        }
        let (lon, lat) = (point.longitude, point.latitude)
        let old = box ?? (lon, lat, lon, lat)
        box = (min(old.west, lon), min(old.south, lat), max(old.east, lon), max(old.north, lat))
        json.raw("{\"type\":\"Point\",\"coordinates\":[")
        json.number(lon, decimals: 5)
        json.raw(",")
        json.number(lat, decimals: 5)
        json.raw("]}")
    }

    /// The `time` member: a `date` for one day, an `interval` of first and last day else, `".."` for an open side.
    private static func time(_ event: DayInterval?, into json: inout JSONText) {
        guard let event else { return json.raw("null") }
        if let start = event.start, start == event.last {
            json.raw("{\"date\":")
            json.day(start)
        } else {
            json.raw("{\"interval\":[")
            if let start = event.start { json.day(start) } else { json.raw("\"..\"") }
            json.raw(",")
            if let last = event.last { json.day(last) } else { json.raw("\"..\"") }
            json.raw("]")
        }
        json.raw("}")
    }
}
