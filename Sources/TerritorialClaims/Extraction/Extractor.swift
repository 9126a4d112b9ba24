/// Reads reports: finds who says who took or lost which settlement, and when.
public struct Extractor: Sendable {
    /// Version of rules and lexicon format; kept with every statement.
    public static let version = "1"

    let knowledge: any ToponymKnowledge

    /// An extractor for the languages of `lexicons`.
    public init(lexicons: [Lexicon], knowledge: any ToponymKnowledge) {
        self.knowledge = knowledge
    }

    /// What the report says. Cost: linear in the text's length.
    public func read(_ report: Report) -> Extraction { Extraction() }
}

/// The words of one language: what verbs and nouns mean for control, names of parties and claimants, dates.
public struct Lexicon: Sendable {
    /// BCP 47 language ("en").
    public let language: String

    /// Reads a lexicon file's bytes. Throws with file and line when a line is wrong.
    public init(language: String, text: String) throws(LexiconError) {
        self.language = language
    }
}

/// A wrong line of a lexicon.
public struct LexiconError: Error, Equatable, CustomStringConvertible {
    /// Language of the lexicon.
    public var language: String
    /// Line, from 1.
    public var line: Int
    /// What is wrong and what was expected.
    public var problem: String
    /// The message a user sees.
    public var description: String { "lexicon \(language), line \(line): \(problem)" }
}
