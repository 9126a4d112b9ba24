/// A place name as it stands in a text.
public struct Toponym: Hashable, Sendable {
    /// Where it stands.
    public var span: ByteSpan
    /// The words at the span, exactly.
    public var surface: String

    /// A toponym at a span.
    public init(span: ByteSpan, surface: String) {
        self.span = span
        self.surface = surface
    }
}

/// Words beside a toponym that say where it lies.
public struct PlaceHint: Hashable, Sendable {
    /// What kind of hint it is.
    public enum Kind: String, Sendable, Hashable {
        /// "in Donetsk province": a region of any level, as written.
        case region
        /// "near Dobropillia", "10 km north-west of Huliaipole": another place, perhaps with distance and bearing.
        case landmark
        /// "on the Pokrovsk axis", «на Покровському напрямку»: the place that names a sector of the front.
        case axis
        /// "also called Dzerzhinsk", "Artemovsk (Bakhmut)": another name of the same place.
        case otherName
    }

    /// What kind of hint.
    public var kind: Kind
    /// Where the hint's name stands ("Donetsk province", "Huliaipole").
    public var span: ByteSpan
    /// The name as written.
    public var text: String
    /// Distance from a landmark in kilometers, when given.
    public var distanceInKilometers: Double?
    /// Bearing from the landmark to the place in degrees clockwise from north, when given.
    public var bearingInDegrees: Double?

    /// A hint.
    public init(
        kind: Kind, span: ByteSpan, text: String, distanceInKilometers: Double? = nil, bearingInDegrees: Double? = nil
    ) {
        self.kind = kind
        self.span = span
        self.text = text
        self.distanceInKilometers = distanceInKilometers
        self.bearingInDegrees = bearingInDegrees
    }
}

/// What one report says in one place, before its toponym is resolved.
public struct ExtractedStatement: Hashable, Sendable {
    /// What a statement is about.
    public enum Subject: Hashable, Sendable {
        /// One named settlement.
        case settlement(Toponym)
        /// Settlements counted but not named ("12 settlements"); the span is that of the words.
        case unnamedSettlements(count: Int, span: ByteSpan)
        /// An area in square kilometers ("550 sq km"); the span is that of the words.
        case area(squareKilometers: Double, span: ByteSpan)
        /// A share of a region ("about 20 percent of Ukraine"), 0 to 1.
        case share(fraction: Double, of: String, span: ByteSpan)
    }

    /// What it is about.
    public var subject: Subject
    /// Class of settlement that the text gives ("the village of"), when it does.
    public var settlementClass: SettlementClass?
    /// Words that say where the toponym lies, nearest first.
    public var hints: [PlaceHint]
    /// What is said to have happened.
    public var change: Change
    /// The report's own verb or noun ("captured").
    public var wording: String
    /// Where the wording stands.
    public var wordingSpan: ByteSpan
    /// Who gains on a gain, entry, partial, advance; who loses on a loss or withdrawal. Nil when the text does not tell.
    public var party: String?
    /// The other party of the conflict; nil when the text does not tell.
    public var counterparty: String?
    /// Who says so, in canonical English where the lexicon knows the claimant; nil when neither text nor outlet tells.
    public var claimant: String?
    /// How the claimant stands to it.
    public var stance: Stance
    /// When it is said to have happened; nil when the text gives no day and the report has no date.
    public var event: DayInterval?
    /// The sentence, where it stands.
    public var sentence: ByteSpan
    /// Identifier of the rule that made the statement, as `extract --explain` shows it.
    public var rule: String
    /// What a reader should know ("the report announces 3 settlements, 2 are named").
    public var warnings: [String]

    /// A statement with all its parts.
    public init(
        subject: Subject, settlementClass: SettlementClass? = nil, hints: [PlaceHint] = [], change: Change,
        wording: String, wordingSpan: ByteSpan, party: String? = nil, counterparty: String? = nil,
        claimant: String? = nil, stance: Stance = .asserted, event: DayInterval? = nil, sentence: ByteSpan,
        rule: String, warnings: [String] = []
    ) {
        self.subject = subject
        self.settlementClass = settlementClass
        self.hints = hints
        self.change = change
        self.wording = wording
        self.wordingSpan = wordingSpan
        self.party = party
        self.counterparty = counterparty
        self.claimant = claimant
        self.stance = stance
        self.event = event
        self.sentence = sentence
        self.rule = rule
        self.warnings = warnings
    }

    /// The toponym, when the statement is about one named settlement.
    public var toponym: Toponym? {
        if case .settlement(let toponym) = subject { toponym } else { nil }
    }
}

/// All that extraction reads out of one report.
public struct Extraction: Hashable, Sendable {
    /// Statements in the order of their spans.
    public var statements: [ExtractedStatement]
    /// Earlier changes mentioned in passing ("which fell in May 2023"); kept apart and never counted as new.
    public var background: [ExtractedStatement]
    /// Every toponym of the report that is not a statement's subject, with hints; they serve as context for resolution.
    public var mentions: [Mention]
    /// Plain notices about the report ("language not read: fr").
    public var notices: [String]
    /// BCP 47 language in which the report was read; nil when it is one that we don't read.
    public var language: String?
    /// Settlements that are counted and not named, areas and shares, in the order of the text. They change no place's control.
    public var quantities: [ExtractedStatement]

    /// A toponym in passing.
    public struct Mention: Hashable, Sendable {
        /// The toponym.
        public var toponym: Toponym
        /// Words beside it that say where it lies.
        public var hints: [PlaceHint]
        /// A toponym in passing, with its hints.
        public init(toponym: Toponym, hints: [PlaceHint] = []) {
            self.toponym = toponym
            self.hints = hints
        }
    }

    /// The parts of a reading.
    public init(
        statements: [ExtractedStatement] = [], background: [ExtractedStatement] = [], mentions: [Mention] = [],
        notices: [String] = [], language: String? = nil, quantities: [ExtractedStatement] = []
    ) {
        self.statements = statements
        self.background = background
        self.mentions = mentions
        self.notices = notices
        self.language = language
        self.quantities = quantities
    }
}
