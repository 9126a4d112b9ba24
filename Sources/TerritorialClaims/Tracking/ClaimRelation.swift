/// How two claims about one place lie to each other.
///
/// Nothing is guessed: where days or order of saying are not known, or a party is not told, there is no relation that needs
/// them. "The same time" is that of ``ClaimKey/isSameTime(_:_:)``: days that share one or touch.
public struct ClaimRelation: Hashable, Sendable {
    /// What the first claim does to the second.
    public enum Kind: String, Sendable, CaseIterable {
        /// The same voice says the same of the same time in other words (a loss by one for a gain by the other).
        case restates
        /// Another voice says the same of the same time.
        case corroborates
        /// It names another holder at days that cannot be put in order; or a voice asserts and denies the same and nobody
        /// can tell which it said last.
        case contradicts
        /// Another voice says that it is not so, of days that are not before the claim's.
        case denies
        /// It corroborates within fewer days; or it says later, of the same time, that the party holds only a part or has
        /// only entered.
        case narrows
        /// The same voice says later that it is not so.
        case withdraws
    }

    /// What the claim does to the other.
    public var kind: Kind
    /// The claim that relates: the one said later where the kind knows an order.
    public var claim: Int64
    /// The claim that it relates to.
    public var other: Int64

    /// A relation of `claim` to `other`.
    public init(_ kind: Kind, _ claim: Int64, to other: Int64) {
        self.kind = kind
        self.claim = claim
        self.other = other
    }

    /// All relations between claims about the same place, by claim, other claim and kind. Claims without a place have none.
    ///
    /// Cost: quadratic in the number of claims of one place.
    public static func all(_ claims: [Claim]) -> [ClaimRelation] {
        var found: [ClaimRelation] = []
        for group in Dictionary(grouping: claims.filter { $0.place != nil }, by: { $0.place!.id }).values {
            let said = group.sorted { saidKey($0) < saidKey($1) }
            for later in said.indices {
                for earlier in 0..<later { found += between(said[later], said[earlier]) }
            }
        }
        return found.sorted { sortKey($0) < sortKey($1) }
    }

    /// The relations of two claims about one place, of which `earlier` was not said later than `later` so far as is known.
    static func between(_ later: Claim, _ earlier: Claim) -> [ClaimRelation] {
        switch (later.isDenied, earlier.isDenied) {
        case (true, false): denial(later, of: earlier).map { [$0] } ?? []
        case (false, true): denial(earlier, of: later).map { [$0] } ?? []
        case (true, true):
            isSameEffect(later, earlier) && isSameTime(later, earlier) && later.voice != earlier.voice
                ? [ClaimRelation(.corroborates, later.id, to: earlier.id)] : []
        case (false, false): assertions(later, earlier)
        }
    }

    private static func denial(_ denial: Claim, of claim: Claim) -> ClaimRelation? {
        guard isSameEffect(denial, claim) else { return nil }
        switch DayInterval.relation(of: denial.event, to: claim.event) {
        case .before, .unknown: return nil
        case .after, .overlapping: break
        }
        guard denial.voice == claim.voice else { return ClaimRelation(.denies, denial.id, to: claim.id) }
        guard let denied = denial.said, let said = claim.said else {
            return ClaimRelation(.contradicts, denial.id, to: claim.id)
        }
        // Who denies first and asserts later has not withdrawn anything: things have moved on.
        guard denied >= said else { return nil }
        return ClaimRelation(denied > said ? .withdraws : .contradicts, denial.id, to: claim.id)
    }

    private static func assertions(_ later: Claim, _ earlier: Claim) -> [ClaimRelation] {
        if isSameEffect(later, earlier) {
            guard isSameTime(later, earlier) else { return [] }
            guard later.voice != earlier.voice else { return [ClaimRelation(.restates, later.id, to: earlier.id)] }
            var found = [ClaimRelation(.corroborates, later.id, to: earlier.id)]
            for (narrow, wide) in [(later, earlier), (earlier, later)] where isNarrower(narrow, wide) {
                found.append(ClaimRelation(.narrows, narrow.id, to: wide.id))
            }
            return found
        }
        if let holder = later.holder, let other = earlier.holder, holder != other {
            return DayInterval.relation(of: later.event, to: earlier.event) == .overlapping
                ? [ClaimRelation(.contradicts, later.id, to: earlier.id)] : []
        }
        guard later.change == .partial || later.change == .entry, let holder = earlier.holder, later.party == holder,
            let said = later.said, let saidBefore = earlier.said, said > saidBefore, isSameTime(later, earlier)
        else { return [] }
        return [ClaimRelation(.narrows, later.id, to: earlier.id)]
    }

    /// True when both speak of the same holder or, short of a change of control, of the same change by the same party.
    private static func isSameEffect(_ left: Claim, _ right: Claim) -> Bool {
        guard left.change.changesControl == right.change.changesControl else { return false }
        if left.change.changesControl {
            return (left.holder != nil && left.holder == right.holder)
                || (left.loser != nil && left.loser == right.loser)
        }
        return left.change == right.change && left.party == right.party
    }

    private static func isSameTime(_ left: Claim, _ right: Claim) -> Bool {
        left.event != nil && right.event != nil && ClaimKey.isSameTime(left.event, right.event)
    }

    private static func isNarrower(_ left: Claim, _ right: Claim) -> Bool {
        guard let narrow = left.event, let wide = right.event else { return false }
        return narrow != wide && wide.contains(narrow)
    }

    private static func saidKey(_ claim: Claim) -> (Int32, Int64, Int64) {
        (claim.said?.number ?? .max, claim.first.knownSince, claim.id)
    }

    private static func sortKey(_ relation: ClaimRelation) -> (Int64, Int64, String) {
        (relation.claim, relation.other, relation.kind.rawValue)
    }
}
