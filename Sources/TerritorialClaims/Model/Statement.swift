/// What one report says in one place, resolved: the record that is stored, listed and exported.
public struct Statement: Sendable, Equatable {
    /// Identifier of the report it stands in.
    public var document: String
    /// What was read.
    public var extracted: ExtractedStatement
    /// The sentence's words, exactly as published.
    public var quote: String
    /// Which place the toponym means; unresolved for statements without a toponym.
    public var resolution: Resolution

    /// A resolved statement.
    public init(document: String, extracted: ExtractedStatement, quote: String, resolution: Resolution) {
        self.document = document
        self.extracted = extracted
        self.quote = quote
        self.resolution = resolution
    }

    /// The region's words nearest to the toponym, as written; nil when the text gives none.
    public var regionAsWritten: String? {
        extracted.hints.first { $0.kind == .region }?.text
    }

    /// True when the statement changes control: a gain, loss or withdrawal that is not denied.
    public var changesControl: Bool {
        extracted.change.changesControl && extracted.stance != .denied
    }

    /// Everything a reader should know, of the reading first, then of the resolution.
    public var warnings: [String] { extracted.warnings + resolution.warnings }
}
