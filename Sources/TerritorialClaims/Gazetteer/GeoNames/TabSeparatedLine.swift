/// One line of a tab-separated file and where its fields stand in it.
struct TabSeparatedLine {
    private let bytes: [UInt8]
    private let ends: [Int]

    /// Splits the line. Cost: one pass.
    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var ends: [Int] = []
        ends.reserveCapacity(20)
        for index in bytes.indices where bytes[index] == 0x09 { ends.append(index) }
        ends.append(bytes.count)
        self.ends = ends
    }

    /// Number of fields; an empty line has one.
    var count: Int { ends.count }

    /// The field's bytes.
    subscript(_ field: Int) -> ArraySlice<UInt8> {
        bytes[(field == 0 ? 0 : ends[field - 1] + 1)..<ends[field]]
    }

    /// The field's words. Throws when they are not UTF-8.
    func text(_ field: Int, _ name: String) throws(GeoNamesLineProblem) -> String {
        guard let text = String(validating: self[field], as: UTF8.self) else {
            throw GeoNamesLineProblem(got: "\(name) that is not UTF-8", expected: "UTF-8")
        }
        return text
    }

    /// The field as a whole number from 0; nil when empty. Throws when it is something else or above `most`.
    func whole(_ field: Int, _ name: String, upTo most: UInt64) throws(GeoNamesLineProblem) -> UInt64? {
        let digits = self[field]
        guard !digits.isEmpty else { return nil }
        var value: UInt64 = 0
        for digit in digits {
            guard (0x30...0x39).contains(digit), value <= most else {
                throw GeoNamesLineProblem(
                    got: "\(name) \"\(excerpt(field))\"", expected: "a whole number up to \(most)")
            }
            value = value * 10 + UInt64(digit - 0x30)
        }
        guard value <= most else {
            throw GeoNamesLineProblem(got: "\(name) \"\(excerpt(field))\"", expected: "a whole number up to \(most)")
        }
        return value
    }

    /// The field as degrees. Throws unless it is a number from -`most` to `most`.
    func degrees(_ field: Int, _ name: String, upTo most: Double) throws(GeoNamesLineProblem) -> Double {
        guard let value = Double(String(decoding: self[field], as: UTF8.self)), abs(value) <= most else {
            throw GeoNamesLineProblem(
                got: "\(name) \"\(excerpt(field))\"", expected: "degrees from -\(Int(most)) to \(Int(most))")
        }
        return value
    }

    /// Throws unless there are as many fields as the format has.
    func expect(_ counts: ClosedRange<Int>, of table: String) throws(GeoNamesLineProblem) {
        guard !counts.contains(count) else { return }
        let wanted =
            counts.count == 1 ? "\(counts.lowerBound)" : "\(counts.lowerBound) to \(counts.upperBound)"
        throw GeoNamesLineProblem(
            got: count == 1 ? "1 field" : "\(count) fields", expected: "the \(wanted) tab-separated fields of \(table)")
    }

    /// The beginning of a field, for messages.
    func excerpt(_ field: Int) -> String { String(decoding: self[field].prefix(40), as: UTF8.self) }
}

/// Why a line of a GeoNames file is passed over.
public struct GeoNamesLineProblem: Error, Equatable, Sendable, CustomStringConvertible {
    /// What stands there.
    public var got: String
    /// What the format wants.
    public var expected: String

    /// A line with what it holds and what it should.
    public init(got: String, expected: String) {
        self.got = got
        self.expected = expected
    }

    /// Both in one sentence, without the file and the line.
    public var description: String { "\(got), expected \(expected)" }
}
