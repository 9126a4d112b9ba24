/// Writes records as CSV by RFC 4180: CRLF line ends, a header, UTF-8 without a byte order mark.
///
/// A text that a spreadsheet could run as a formula (it begins with `=`, `+`, `-`, `@`, tab or a line break) gets an
/// apostrophe in front, as OWASP advises ("CSV Injection"); numbers and days are never touched.
public struct CSVWriter: Sendable {
    private let hasGeometry: Bool
    /// Number of rows written.
    public private(set) var count = 0
    /// Number of rows among them without a point.
    public private(set) var unlocatedCount = 0

    /// A writer at its beginning; with `hasGeometry` the last column is `wkt` ("POINT (37.3312 48.43803)").
    public init(hasGeometry: Bool = false) { self.hasGeometry = hasGeometry }

    /// Writes the header. Call it once, first.
    public func begin(into bytes: inout [UInt8]) {
        let names = RecordField.allCases.map(\.rawValue) + ["lon", "lat"] + (hasGeometry ? ["wkt"] : [])
        bytes.append(contentsOf: (names.joined(separator: ",") + "\r\n").utf8)
    }

    /// Writes one row; what is not known is empty.
    public mutating func append(_ record: ClaimRecord, into bytes: inout [UInt8]) {
        count += 1
        for field in RecordField.allCases {
            switch field.value(in: record) {
            case .text(let text): if let text { Self.append(text, to: &bytes) }
            case .integer(let value): Digits.append(value, to: &bytes)
            case .fraction(let value): _ = Digits.append(value, decimals: 4, to: &bytes)
            case .boolean(let value): if let value { bytes.append(contentsOf: (value ? "true" : "false").utf8) }
            case .day(let day): if let day { Digits.append(day, to: &bytes) }
            case .midnight(let day):
                if let day {
                    Digits.append(day, to: &bytes)
                    bytes.append(contentsOf: "T00:00:00Z".utf8)
                }
            case .instant(let seconds): Digits.append(instant: seconds, to: &bytes)
            }
            bytes.append(0x2C)
        }
        if let point = record.point {
            Self.append(point, separator: 0x2C, to: &bytes)
            if hasGeometry {
                bytes.append(contentsOf: ",POINT (".utf8)
                Self.append(point, separator: 0x20, to: &bytes)
                bytes.append(0x29)
            }
        } else {
            unlocatedCount += 1
            bytes.append(contentsOf: (hasGeometry ? ",," : ",").utf8)
        }
        bytes.append(contentsOf: [0x0D, 0x0A])
    }

    private static func append(_ point: Coordinate, separator: UInt8, to bytes: inout [UInt8]) {
        _ = Digits.append(point.longitude, decimals: 5, to: &bytes)
        bytes.append(separator)
        _ = Digits.append(point.latitude, decimals: 5, to: &bytes)
    }

    private static func append(_ text: String, to bytes: inout [UInt8]) {
        var text = text
        text.withUTF8 { source in
            let needsQuotes = source.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0D || $0 == 0x0A }
            if needsQuotes { bytes.append(0x22) }
            switch source.first {
            case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D, 0x0A: bytes.append(0x27)
            default: break
            }
            if source.contains(0x22) {
                for byte in source {
                    if byte == 0x22 { bytes.append(0x22) }
                    bytes.append(byte)
                }
            } else {
                bytes.append(contentsOf: source)
            }
            if needsQuotes { bytes.append(0x22) }
        }
    }
}
