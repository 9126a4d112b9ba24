/// The answer to "which place does this toponym mean?".
public struct Resolution: Sendable, Equatable {
    /// How the question ended.
    public enum Status: String, Sendable, CaseIterable {
        /// One place, with a probability above the stated threshold.
        case resolved
        /// Several places that the evidence does not tell apart; all are among the candidates.
        case ambiguous
        /// No place of the gazetteer fits.
        case unresolved
    }

    /// One thing that speaks for or against a candidate.
    public struct Evidence: Sendable, Equatable {
        /// Short name of the kind of evidence ("name", "region", "landmark", "theater", "company", "population").
        public var kind: String
        /// The evidence in words that a journalist understands.
        public var words: String
        /// Weight in natural-log odds: positive speaks for the candidate, negative against.
        public var weight: Double

        /// A piece of evidence.
        public init(kind: String, words: String, weight: Double) {
            self.kind = kind
            self.words = words
            self.weight = weight
        }
    }

    /// A possible place.
    public struct Candidate: Sendable, Equatable {
        /// The place.
        public var place: Place
        /// Probability that it is meant, 0 to 1.
        public var score: Double
        /// The name of the place that matched, and how ("historical name until 2016").
        public var matchedName: String
        /// What speaks for and against it.
        public var evidence: [Evidence]

        /// A candidate.
        public init(place: Place, score: Double, matchedName: String, evidence: [Evidence]) {
            self.place = place
            self.score = score
            self.matchedName = matchedName
            self.evidence = evidence
        }
    }

    /// How it ended.
    public var status: Status
    /// The place; nil unless resolved.
    public var place: Place?
    /// Probability of the first candidate, 0 to 1; 0 when there is none.
    public var score: Double
    /// Lead of the first candidate's probability over the second's, 0 to 1.
    public var margin: Double
    /// What speaks for and against the first candidate.
    public var evidence: [Evidence]
    /// Possible places, likeliest first; equally likely ones by id.
    public var candidates: [Candidate]
    /// What a reader should know ("Huliaipole lies in Zaporizhzhia Oblast, the report says Donetsk region").
    public var warnings: [String]

    /// An answer.
    public init(
        status: Status, place: Place? = nil, score: Double = 0, margin: Double = 0, evidence: [Evidence] = [],
        candidates: [Candidate] = [], warnings: [String] = []
    ) {
        self.status = status
        self.place = place
        self.score = score
        self.margin = margin
        self.evidence = evidence
        self.candidates = candidates
        self.warnings = warnings
    }

    /// Nothing fits.
    public static let unresolved = Resolution(status: .unresolved)
}
