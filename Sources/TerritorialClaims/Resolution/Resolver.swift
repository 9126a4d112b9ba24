/// Chooses the place that a toponym means, or says honestly that it cannot.
public struct Resolver: Sendable {
    /// Where places are looked up.
    public let gazetteer: Gazetteer

    /// A resolver over a gazetteer.
    public init(gazetteer: Gazetteer) {
        self.gazetteer = gazetteer
    }

    /// The answer for one name.
    public func resolve(_ query: NameQuery) -> Resolution { .unresolved }

    /// The statements of one report with their toponyms resolved together: the same name means the same place
    /// throughout, and places of one report lie near each other. In the order of `extraction.statements`.
    public func resolve(_ extraction: Extraction, of report: Report) -> [Statement] {
        extraction.statements.map { extracted in
            Statement(
                document: report.id, extracted: extracted, quote: extracted.sentence.words(in: report.text) ?? "",
                resolution: .unresolved)
        }
    }
}
