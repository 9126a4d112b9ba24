/// What differs between two answers to "who is said to hold this place?".
public struct StatusDifference: Sendable, Equatable {
    /// What has become of the first answer.
    public enum Kind: String, Sendable, CaseIterable {
        /// Another holder is told.
        case otherHolder = "other_holder"
        /// A holder, or that a change came, is told for the first time.
        case appeared
        /// Nothing is told any more: what was said has been taken back or read otherwise.
        case disappeared
        /// The same holder, now contested.
        case contested
        /// The same holder, no longer contested.
        case settled
        /// Neither holder nor doubt differ, the claims behind them do.
        case saidAgain = "said_again"
    }

    /// The place.
    public var place: ClaimRecord.Site
    /// What differs.
    public var kind: Kind
    /// The first answer; nil when there was none.
    public var before: ControlStatus?
    /// The second answer; nil when there is none.
    public var after: ControlStatus?

    /// The places whose two answers differ, in the order of region, raion, name, id. Days on which they were asked for make
    /// no difference. Cost: linear, then a sort.
    public static func all(from before: [ControlStatus], to after: [ControlStatus]) -> [StatusDifference] {
        let old = Dictionary(before.map { ($0.place.id, $0) }, uniquingKeysWith: { first, _ in first })
        let new = Dictionary(after.map { ($0.place.id, $0) }, uniquingKeysWith: { first, _ in first })
        return Set(old.keys).union(new.keys).compactMap { StatusDifference(old[$0], new[$0]) }
            .sorted { $0.sortKey < $1.sortKey }
    }

    private init?(_ before: ControlStatus?, _ after: ControlStatus?) {
        guard let place = (after ?? before)?.place else { return nil }
        self.place = place
        self.before = before
        self.after = after
        switch (before, after) {
        case (nil, _): kind = .appeared
        case (_, nil): kind = .disappeared
        case (let before?, let after?):
            if before.holder != after.holder {
                kind = .otherHolder
            } else if before.isContested != after.isContested {
                kind = after.isContested ? .contested : .settled
            } else if before.claims != after.claims || before.since != after.since {
                kind = .saidAgain
            } else {
                return nil
            }
        }
    }

    private var sortKey: (String, String, String, String) {
        (place.region ?? "", place.region2 ?? "", place.name, place.id)
    }
}
