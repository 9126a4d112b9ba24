public import TerritorialClaims

/// A report with all that was read out of it, as it goes into the store.
public struct ReadReport: Sendable {
    /// The report.
    public var report: Report
    /// Its statements, in the order of their spans.
    public var statements: [Statement]
    /// For each place of the statements, the identifiers of the regions that hold it, lowest first.
    public var regionPaths: [PlaceID: [String]]
    /// Notices about the report as a whole.
    public var notices: [String]
    /// Language in which it was read; nil when it is one that is not read.
    public var language: String?
    /// Version of the extractor.
    public var extractorVersion: String
    /// Version of the gazetteer.
    public var gazetteerVersion: String

    /// A report with all that was read out of it.
    public init(
        report: Report, statements: [Statement], regionPaths: [PlaceID: [String]] = [:], notices: [String] = [],
        language: String? = nil, extractorVersion: String, gazetteerVersion: String
    ) {
        self.report = report
        self.statements = statements
        self.regionPaths = regionPaths
        self.notices = notices
        self.language = language
        self.extractorVersion = extractorVersion
        self.gazetteerVersion = gazetteerVersion
    }
}

/// What became of a report that was added.
public struct AddedReport: Sendable, Equatable {
    /// How it went.
    public enum Outcome: Sendable, Equatable {
        /// It is new.
        case added
        /// It was there already, read by the same versions; nothing has changed.
        case unchanged
        /// It was there already, read by other versions; the old reading is closed, the new one added.
        case readAgain
        /// It was there with fewer facts (no day, say); the old report is closed, this one added.
        case completed
    }

    /// How it went.
    public var outcome: Outcome
    /// Identifier of the report in the store.
    public var report: Int64
    /// For each of the report's statements, true when an earlier statement makes the same claim.
    public var restates: [Bool]
    /// Toponyms of corrected statements that the new reading no longer has, so that a person must look again.
    public var lostDecisions: [String] = []
}
