/// JSON text (RFC 8259) written into one buffer of UTF-8 bytes, without a tree of values in between.
///
/// The caller sees to commas and braces; this type sees to escapes and numbers. Every method costs what it writes.
public struct JSONText: Sendable {
    /// What was written and not yet taken.
    public var bytes: [UInt8] = []

    /// An empty buffer.
    public init() {}

    /// Takes what was written so far and keeps the room it had.
    public mutating func drain(_ body: ([UInt8]) throws -> Void) rethrows {
        try body(bytes)
        bytes.removeAll(keepingCapacity: true)
    }

    /// Writes the characters as they are: punctuation and keys that need no escape.
    @inline(__always)
    public mutating func raw(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// Writes one byte as it is.
    @inline(__always)
    public mutating func raw(byte: UInt8) { bytes.append(byte) }

    /// Writes a string with its quotation marks. Escapes `"`, `\`, and U+0000 to U+001F; everything else is written as UTF-8.
    public mutating func string(_ text: String) {
        bytes.append(0x22)
        var text = text
        text.withUTF8 { source in
            var start = 0
            for index in source.indices {
                let byte = source[index]
                guard byte < 0x20 || byte == 0x22 || byte == 0x5C else { continue }
                bytes.append(contentsOf: source[start..<index])
                escape(byte)
                start = index + 1
            }
            bytes.append(contentsOf: source[start...])
        }
        bytes.append(0x22)
    }

    /// Writes a string, or `null`.
    public mutating func string(_ text: String?) {
        if let text { string(text) } else { raw("null") }
    }

    /// Writes an integer.
    public mutating func integer(_ value: Int64) { Digits.append(value, to: &bytes) }

    /// Writes a number with at most `decimals` (0 to 9) digits after the point and no trailing zeros, rounded half away
    /// from zero; `null` when it is no number or beyond ±9·10⁸.
    public mutating func number(_ value: Double, decimals: Int) {
        if !Digits.append(value, decimals: decimals, to: &bytes) { raw("null") }
    }

    /// Writes `true` or `false`.
    public mutating func boolean(_ value: Bool) {
        if value { raw("true") } else { raw("false") }
    }

    /// Writes a day as the string `"YYYY-MM-DD"`, or `null`.
    public mutating func day(_ day: CalendarDay?) {
        guard let day else { return raw("null") }
        bytes.append(0x22)
        Digits.append(day, to: &bytes)
        bytes.append(0x22)
    }

    /// Writes the interval as `{"start":…,"end":…}`, both days inside, or `null`; an unbounded side is `null`.
    public mutating func days(_ interval: DayInterval?) {
        guard let interval else { return raw("null") }
        raw("{\"start\":")
        day(interval.start)
        raw(",\"end\":")
        day(interval.last)
        raw("}")
    }

    /// Writes a span as `[start,end]`, half-open UTF-8 bytes.
    public mutating func span(_ span: ByteSpan) {
        raw("[")
        integer(Int64(span.start))
        raw(",")
        integer(Int64(span.end))
        raw("]")
    }

    /// Writes the day's first instant as the string `"YYYY-MM-DDT00:00:00Z"`, or `null`.
    public mutating func midnight(_ day: CalendarDay?) {
        guard let day else { return raw("null") }
        bytes.append(0x22)
        Digits.append(day, to: &bytes)
        raw("T00:00:00Z\"")
    }

    /// Writes seconds since 1970 as an RFC 3339 instant in quotation marks.
    public mutating func instant(_ seconds: Int64) {
        bytes.append(0x22)
        Digits.append(instant: seconds, to: &bytes)
        bytes.append(0x22)
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case 0x22: raw("\\\"")
        case 0x5C: raw("\\\\")
        case 0x0A: raw("\\n")
        case 0x0D: raw("\\r")
        case 0x09: raw("\\t")
        default:
            raw("\\u00")
            for nibble in [byte >> 4, byte & 15] { bytes.append(nibble < 10 ? 0x30 + nibble : 0x57 + nibble) }
        }
    }
}

/// Numbers and days as ASCII digits, the same in every file format.
enum Digits {
    static func append(_ value: Int64, to bytes: inout [UInt8]) {
        if value < 0 { bytes.append(0x2D) }
        append(magnitude: value.magnitude, width: 1, to: &bytes)
    }

    /// False, and nothing written, when the value is no number or too large.
    static func append(_ value: Double, decimals: Int, to bytes: inout [UInt8]) -> Bool {
        guard value.magnitude < 9e8 else { return false }
        var scale: UInt64 = 1
        for _ in 0..<decimals { scale *= 10 }
        let scaled = UInt64((value.magnitude * Double(scale)).rounded())
        if value < 0, scaled > 0 { bytes.append(0x2D) }
        append(magnitude: scaled / scale, width: 1, to: &bytes)
        var fraction = scaled % scale
        guard fraction > 0 else { return true }
        var width = decimals
        while fraction % 10 == 0 {
            fraction /= 10
            width -= 1
        }
        bytes.append(0x2E)
        append(magnitude: fraction, width: width, to: &bytes)
        return true
    }

    static func append(_ day: CalendarDay, to bytes: inout [UInt8]) {
        let (year, month, dayOfMonth) = day.components
        append(magnitude: UInt64(max(0, year)), width: 4, to: &bytes)
        bytes.append(0x2D)
        append(magnitude: UInt64(month), width: 2, to: &bytes)
        bytes.append(0x2D)
        append(magnitude: UInt64(dayOfMonth), width: 2, to: &bytes)
    }

    static func append(instant seconds: Int64, to bytes: inout [UInt8]) {
        let (days, rest) = (seconds.quotientAndRemainder(dividingBy: 86_400))
        let second = rest < 0 ? rest + 86_400 : rest
        append(CalendarDay(number: Int32(clamping: rest < 0 ? days - 1 : days)), to: &bytes)
        for (mark, value) in [(UInt8(0x54), second / 3600), (0x3A, second / 60 % 60), (0x3A, second % 60)] {
            bytes.append(mark)
            append(magnitude: UInt64(value), width: 2, to: &bytes)
        }
        bytes.append(0x5A)
    }

    private static func append(magnitude: UInt64, width: Int, to bytes: inout [UInt8]) {
        var digits: (UInt64, Int) = (1, 1)
        while magnitude / digits.0 >= 10 { digits = (digits.0 * 10, digits.1 + 1) }
        for _ in 0..<max(0, width - digits.1) { bytes.append(0x30) }
        var divisor = digits.0
        while divisor > 0 {
            bytes.append(UInt8(0x30 + magnitude / divisor % 10))
            divisor /= 10
        }
    }
}
