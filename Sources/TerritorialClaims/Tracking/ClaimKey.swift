/// What makes two statements the same claim, time aside: the same claimant says the same of the same place.
///
/// A statement without claimant speaks with the voice of its outlet. A toponym that is not resolved stands for itself,
/// with the region as written, so that a claim about it is never mixed with one about a known place.
public struct ClaimKey: Hashable, Sendable {
    /// Who speaks: the claimant, else `outlet:` and the outlet, else nothing.
    public let voice: String
    /// What is said to have happened.
    public let change: Change
    /// True when the claimant says that it is not so.
    public let isDenied: Bool
    /// The place's identifier, else `name:` and the folded words.
    public let place: String
    /// Who gains or loses; empty when not told.
    public let party: String

    /// A key from its parts.
    public init(voice: String, change: Change, isDenied: Bool, place: String, party: String) {
        self.voice = voice
        self.change = change
        self.isDenied = isDenied
        self.place = place
        self.party = party
    }

    /// The key of a statement that stands in `report`.
    public init(_ statement: Statement, in report: Report) {
        let words =
            statement.extracted.toponym?.surface ?? statement.extracted.subject.span.words(in: report.text) ?? ""
        self.init(
            voice: statement.extracted.claimant ?? report.outlet.map { "outlet:" + $0 } ?? "",
            change: statement.extracted.change, isDenied: statement.extracted.stance == .denied,
            place: statement.resolution.place?.id.description
                ?? "name:" + NameFolding.folded(words) + "|" + NameFolding.folded(statement.regionAsWritten ?? ""),
            party: statement.extracted.party ?? "")
    }

    /// True when two statements of one key are about the same time, so that one restates the other.
    ///
    /// Intervals that share a day or touch count as the same time: an announcement and its reports straddle midnight and
    /// time zones, and a weekly round-up holds the day. Without a day on one side only, nothing can be told: false.
    public static func isSameTime(_ left: DayInterval?, _ right: DayInterval?) -> Bool {
        guard let left, let right else { return left == nil && right == nil }
        if let end = left.end, let start = right.start, end < start { return false }
        if let end = right.end, let start = left.start, end < start { return false }
        return true
    }
}

extension ExtractedStatement.Subject {
    /// Where the subject's words stand.
    public var span: ByteSpan {
        switch self {
        case .settlement(let toponym): toponym.span
        case .unnamedSettlements(_, let span), .area(_, let span), .share(_, _, let span): span
        }
    }
}
