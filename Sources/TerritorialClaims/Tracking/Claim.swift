/// What one claimant holds to be so of one place at one time, with every statement that says it.
///
/// Computed from statements, which bear their claim's number; a restated claim is one claim, and a weekly round-up that
/// holds the day of a claim adds none.
public struct Claim: Sendable, Equatable {
    /// What a statement adds to its claim.
    public enum Role: String, Sendable, CaseIterable {
        /// It is the first to say so.
        case states
        /// It says so again.
        case restates
        /// It says so again and gives a shorter span of days that lies inside the one given so far.
        case narrows
    }

    /// Number of the claim in its store.
    public let id: Int64
    /// Its statements as they were said: by day of publication (those without last), then as the store learnt of them.
    public let statements: [ClaimRecord]
    /// When it is said to have happened; nil when no statement gives a day. See ``time(of:)``.
    public let event: DayInterval?

    /// The claim that these statements make; nil when there are none. They bear one claim's number.
    public init?(_ statements: [ClaimRecord]) {
        guard let first = statements.first else { return nil }
        id = first.claim
        self.statements =
            statements.count == 1 ? statements : statements.sorted { Claim.saidKey($0) < Claim.saidKey($1) }
        event = Claim.time(of: self.statements)
    }

    /// The claims that the records make, by number. Cost: linear, then a sort.
    public static func all(_ records: [ClaimRecord]) -> [Claim] {
        // Records are large: their positions are sorted in their stead, and each is copied once.
        let order = records.indices.sorted { (records[$0].claim, $0) < (records[$1].claim, $1) }
        var claims: [Claim] = []
        var start = 0
        while start < order.count {
            let number = records[order[start]].claim
            var end = start + 1
            while end < order.count, records[order[end]].claim == number { end += 1 }
            if let claim = Claim(order[start..<end].map { records[$0] }) { claims.append(claim) }
            start = end
        }
        return claims
    }

    /// The days on which the statements agree: those inside all their intervals. Where they agree on none, nobody can
    /// tell which is right: then the span from the first to the last day of the shortest intervals.
    static func time(of statements: [ClaimRecord]) -> DayInterval? {
        let events = statements.compactMap(\.event)
        guard let first = events.first else { return nil }
        if let shared = events.dropFirst().reduce(Optional(first), { $0?.intersection($1) }) { return shared }
        let shortest = events.map { $0.length ?? .max }.min() ?? .max
        let narrow = events.filter { ($0.length ?? .max) == shortest }
        return narrow.dropFirst().reduce(narrow[0]) { $0.hull($1) }
    }

    private static func saidKey(_ record: ClaimRecord) -> (Int32, Int64, Int64) {
        (record.published?.number ?? .max, record.knownSince, record.id)
    }

    /// The statement that says it first.
    public var first: ClaimRecord { statements[0] }
    /// Who says so: the claimant, else the outlet, else nothing.
    public var voice: String { first.claimant ?? first.outlet ?? "" }
    /// What is said to have happened.
    public var change: Change { first.change }
    /// True when the claimant says that it is not so.
    public var isDenied: Bool { first.stance == .denied }
    /// True when a report that carries it also carries another's doubt.
    public var isDisputed: Bool { statements.contains { $0.stance == .disputed } }
    /// The place; nil when it was not resolved.
    public var place: ClaimRecord.Site? { first.place }
    /// Who gains on a gain, entry, partial, advance; who loses on a loss or withdrawal.
    public var party: String? { first.party }
    /// The other party, by the first statement that tells it.
    public var counterparty: String? { statements.lazy.compactMap(\.counterparty).first }
    /// True when it changes control: a gain, loss or withdrawal that is not denied.
    public var changesControl: Bool { change.changesControl && !isDenied }
    /// Day on which it was first published; nil when no report of it bears a day.
    public var said: CalendarDay? { first.published }
    /// Number of reports that carry it.
    public var reportCount: Int { Set(statements.map(\.report)).count }
    /// Number of different outlets that carry it; reports without an outlet count as one.
    public var outletCount: Int { Set(statements.map(\.outlet)).count }

    /// Who is better off by what is said, denied or not; nil when not told or when nobody is.
    public var gainer: String? { ClaimRecord.gainer(change, party, counterparty) }
    /// Who is worse off by what is said, denied or not; nil when not told or when nobody is.
    public var loser: String? { ClaimRecord.loser(change, party, counterparty) }
    /// Who holds the place after the change, denied or not; nil when not told or when the change is none of control.
    public var holder: String? { change.changesControl ? gainer : nil }

    /// What each statement adds, in the order of ``statements``.
    public var roles: [Role] {
        var known: DayInterval?
        return statements.enumerated().map { position, statement in
            defer { known = statement.event.map { event in known.flatMap(event.intersection) ?? event } ?? known }
            guard position > 0 else { return .states }
            guard let event = statement.event, let known, event != known, known.contains(event) else {
                return .restates
            }
            return .narrows
        }
    }
}

extension ClaimRecord {
    /// Who is better off by such a change; nil when not told.
    static func gainer(_ change: Change, _ party: String?, _ counterparty: String?) -> String? {
        switch change {
        case .gain, .entry, .partial, .advance: party
        case .loss, .withdrawal: counterparty
        case .contest: nil
        }
    }

    /// Who is worse off by such a change; nil when not told.
    static func loser(_ change: Change, _ party: String?, _ counterparty: String?) -> String? {
        switch change {
        case .gain, .entry, .partial, .advance: counterparty
        case .loss, .withdrawal: party
        case .contest: nil
        }
    }
}
