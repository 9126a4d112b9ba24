/// A half-open range of UTF-8 byte offsets in a report's text.
///
/// Offsets count bytes of the text as published, before any folding. A valid span starts and ends on scalar boundaries.
public struct ByteSpan: Hashable, Sendable, Comparable {
    /// Offset of the first byte.
    public var start: Int
    /// Offset one past the last byte; never below `start`.
    public var end: Int

    /// A span from `start` up to, not including, `end`. An `end` below `start` gives an empty span at `start`.
    public init(_ start: Int, _ end: Int) {
        self.start = start
        self.end = max(start, end)
    }

    /// Number of bytes covered.
    public var length: Int { end - start }

    /// True when the two spans share at least one byte.
    public func overlaps(_ other: ByteSpan) -> Bool {
        max(start, other.start) < min(end, other.end)
    }

    /// True when `other` lies wholly within this span.
    public func contains(_ other: ByteSpan) -> Bool {
        start <= other.start && other.end <= end
    }

    /// The words of `text` that this span covers; nil when the span lies outside the text or cuts a scalar.
    ///
    /// Cost: linear in the span's length when the string is native UTF-8.
    public func words(in text: String) -> String? {
        let bytes = text.utf8
        guard start >= 0, end <= bytes.count else { return nil }
        let lower = bytes.index(bytes.startIndex, offsetBy: start)
        let upper = bytes.index(lower, offsetBy: length)
        return String(bytes[lower..<upper])
    }

    /// Orders by start, then by end.
    public static func < (left: ByteSpan, right: ByteSpan) -> Bool {
        (left.start, left.end) < (right.start, right.end)
    }
}
