/// A file format in which records can be written.
public enum ExportFormat: String, CaseIterable, Sendable {
    /// GeoJSON, one collection.
    case geojson
    /// GeoJSON, one feature a line.
    case geojsonl
    /// GeoJSON text sequence, RFC 8142.
    case geojsonseq
    /// Comma-separated values, RFC 4180.
    case csv
    /// One JSON object a line, as `list` prints it.
    case ndjson

    /// The format that a file's name asks for; nil when its extension is none that we know.
    public init?(fileName: String) {
        guard let dot = fileName.lastIndex(of: "."), !fileName[dot...].contains("/") else { return nil }
        switch fileName[fileName.index(after: dot)...].lowercased() {
        case "geojson", "json": self = .geojson
        case "geojsonl", "ndgeojson": self = .geojsonl
        case "geojsonseq", "geojsons": self = .geojsonseq
        case "csv": self = .csv
        case "ndjson", "jsonl": self = .ndjson
        default: return nil
        }
    }
}

/// Writes records in any ``ExportFormat``, one at a time, into a buffer that the caller drains.
public struct RecordExport: Sendable {
    private enum Writer {
        case features(GeoJSONWriter)
        case rows(CSVWriter)
        case lines(RecordLineWriter)
    }

    private var writer: Writer
    private var text = JSONText()
    private let hand: Int

    /// An export at its beginning. `hasGeometry` adds a `wkt` column to CSV; `hand` is how many bytes may gather before
    /// ``append(_:_:)`` hands them over.
    public init(_ format: ExportFormat, hasGeometry: Bool = false, hand: Int = 1 << 18) {
        writer =
            switch format {
            case .geojson: .features(GeoJSONWriter(.collection))
            case .geojsonl: .features(GeoJSONWriter(.lines))
            case .geojsonseq: .features(GeoJSONWriter(.sequence))
            case .csv: .rows(CSVWriter(hasGeometry: hasGeometry))
            case .ndjson: .lines(RecordLineWriter())
            }
        self.hand = hand
        switch writer {
        case .features(let features): features.begin(into: &text)
        case .rows(let rows): rows.begin(into: &text.bytes)
        case .lines: break
        }
    }

    /// Number of records written, and of those among them without a point on the map.
    public var counts: (records: Int, unlocated: Int) {
        switch writer {
        case .features(let writer): (writer.count, writer.unlocatedCount)
        case .rows(let writer): (writer.count, writer.unlocatedCount)
        case .lines(let writer): (writer.count, writer.unlocatedCount)
        }
    }

    /// Writes a record; hands bytes over when there are many. Memory: about `hand` bytes and one record.
    public mutating func append(_ record: ClaimRecord, _ take: ([UInt8]) throws -> Void) rethrows {
        switch writer {
        case .features(var features):
            features.append(record, into: &text)
            writer = .features(features)
        case .rows(var rows):
            rows.append(record, into: &text.bytes)
            writer = .rows(rows)
        case .lines(var lines):
            lines.append(record, into: &text)
            writer = .lines(lines)
        }
        if text.bytes.count >= hand { try text.drain(take) }
    }

    /// Writes the end and hands over what is left. Call it once, last.
    public mutating func end(_ take: ([UInt8]) throws -> Void) rethrows {
        if case .features(let features) = writer { features.end(into: &text) }
        try text.drain(take)
    }
}
