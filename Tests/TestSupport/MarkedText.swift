public import TerritorialClaims

/// A text whose spans are marked in it: `captured ⟦Bankivka⟧ and ⟦Sukhetske⟧`.
public struct MarkedText: Sendable {
    /// The text without marks.
    public let text: String
    /// The marked spans in the text without marks, in order of their opening.
    public let spans: [ByteSpan]

    /// Reads a marked text. Marks nest; an unbalanced mark is a mistake of the test and traps.
    public init(_ marked: String) {
        var plain: [UInt8] = []
        var open: [Int] = []
        var found: [(order: Int, span: ByteSpan)] = []
        var order = 0
        for scalar in marked.unicodeScalars {
            switch scalar {
            case "⟦":
                open.append(order)
                found.append((order, ByteSpan(plain.count, plain.count)))
                order += 1
            case "⟧":
                let which = open.removeLast()
                found[which].span = ByteSpan(found[which].span.start, plain.count)
            default:
                plain.append(contentsOf: String(scalar).utf8)
            }
        }
        precondition(open.isEmpty, "unbalanced marks in \(marked)")
        text = String(decoding: plain, as: UTF8.self)
        spans = found.map(\.span)
    }
}
