/// Who is said to hold a place on a day. Computed from claims, never stored.
public struct ControlStatus: Sendable, Equatable {
    /// Why a place counts as contested.
    public enum Doubt: Sendable, Equatable, Hashable {
        /// A claimant denies the latest change.
        case denied(by: String)
        /// The report that carries the claim also carries another's doubt.
        case disputed
        /// Claims of the same time, or of times that cannot be put in order, name different holders.
        case otherHolder(String)
        /// After the latest change the place is said to be fought over, entered or partly held by the other party.
        case foughtOver(Change, party: String?)
        /// The change happened on one of several days, some of them after the day asked for.
        case perhapsLater
    }

    /// The place.
    public var place: ClaimRecord.Site
    /// Party said to hold it; nil when a loss doesn't say to whom, or when claims of the same time disagree.
    public var holder: String?
    /// The latest change.
    public var change: Change
    /// When it is said to have happened: of the claims that tell it, the shortest span of days.
    public var since: DayInterval
    /// When the holder is first said to have come, if claims repeat that without another's claim between; else ``since``.
    public var heldSince: DayInterval
    /// Who says so, sorted; claims without claimant count under their outlet.
    public var claimants: [String]
    /// What speaks against it; empty when nothing does.
    public var doubts: [Doubt]
    /// The claims behind the latest change, by number.
    public var claims: [Int64]
    /// The claims that speak against it (denials, later fights), by number; where holders differ, all of ``claims`` do too.
    public var opposing: [Int64]
    /// The statements behind the latest change, by id.
    public var statements: [Int64]

    /// True when something speaks against the holder.
    public var isContested: Bool { !doubts.isEmpty }

    /// The status of every place that the records speak of, as of the day `asOf`, in the order of region, raion, name, id.
    ///
    /// The latest change of control is the one that no other follows for sure: intervals of days are compared, and where
    /// they overlap no order is assumed. Records without event or without place say nothing here. Places of which only
    /// entries, advances or denials are known are left out. Cost: n log n in the number of records.
    public static func all(_ records: [ClaimRecord], asOf: CalendarDay) -> [ControlStatus] {
        all(of: Claim.all(records), asOf: asOf)
    }

    /// The status of every place that the claims speak of; see ``all(_:asOf:)``.
    public static func all(of claims: [Claim], asOf: CalendarDay) -> [ControlStatus] {
        var byPlace: [String: [Claim]] = [:]
        for claim in claims { if let place = claim.place { byPlace[place.id, default: []].append(claim) } }
        let all = byPlace.values.compactMap { status(of: $0, asOf: asOf) }
        let keys = all.map(\.sortKey)
        return all.indices.sorted { keys[$0] < keys[$1] }.map { all[$0] }
    }

    var sortKey: (String, String, String, String) {
        (place.region ?? "", place.region2 ?? "", place.name, place.id)
    }

    /// The status of the one place that all the claims are about; nil when none of them changes control by that day.
    static func status(of claims: [Claim], asOf: CalendarDay) -> ControlStatus? {
        let claims = claims.filter { claim in claim.event.map { $0.start.map { $0 <= asOf } ?? true } ?? false }
        let changes = claims.filter(\.changesControl)
        // One change is before another when it ends by the other's start.
        let lastStart = changes.map(start).max() ?? .min
        let latest = changes.filter { change in change.event?.end.map { $0.number > lastStart } ?? true }
        guard let first = latest.min(by: isNarrower), let place = first.place, let since = first.event else {
            return nil
        }
        let holders = Set(latest.compactMap(\.holder))
        let holder = holders.count == 1 ? holders.first : nil
        let (doubts, opposing) = doubts(about: latest, holders, since, among: claims, asOf)
        return ControlStatus(
            place: place, holder: holder, change: first.change, since: since,
            heldSince: firstOfRun(of: holder, in: changes) ?? since,
            claimants: Set(latest.map(\.voice)).subtracting([""]).sorted(), doubts: doubts,
            claims: latest.map(\.id).sorted(), opposing: opposing,
            statements: latest.flatMap { $0.statements.map(\.id) }.sorted())
    }

    private static func doubts(
        about latest: [Claim], _ holders: Set<String>, _ since: DayInterval, among claims: [Claim], _ asOf: CalendarDay
    ) -> (doubts: [Doubt], opposing: [Int64]) {
        var doubts: [Doubt] = []
        if holders.count > 1 { doubts += holders.sorted().map { .otherHolder($0) } }
        let denials = claims.filter { denial in
            denial.isDenied && denial.change.changesControl
                && latest.contains { $0.change == denial.change && agree($0.party, denial.party) }
                && DayInterval.relation(of: denial.event, to: since) != .before
        }
        for voice in Set(denials.map(\.voice)).sorted() { doubts.append(.denied(by: voice)) }
        if latest.contains(where: \.isDisputed) { doubts.append(.disputed) }
        let fights = claims.filter { fight in
            [.entry, .partial, .contest].contains(fight.change) && !fight.isDenied
                && DayInterval.relation(of: fight.event, to: since) == .after
                && (fight.change == .contest || !holders.contains(fight.party ?? ""))
        }
        if let last = fights.max(by: { (start($0), $0.id) < (start($1), $1.id) }) {
            doubts.append(.foughtOver(last.change, party: last.party))
        }
        if let last = since.last, last > asOf { doubts.append(.perhapsLater) }
        return (doubts, (denials + fights).map(\.id).sorted())
    }

    /// The earliest change to the holder that no change to another follows or may follow.
    private static func firstOfRun(of holder: String?, in changes: [Claim]) -> DayInterval? {
        guard let holder else { return nil }
        let others = changes.filter { $0.holder != holder }.compactMap(\.event)
        return changes.filter { $0.holder == holder }.filter { change in
            others.allSatisfy { change.event?.relation(to: $0) == .after }
        }
        .min { (start($0), length($0), $0.id) < (start($1), length($1), $1.id) }?.event
    }

    private static func isNarrower(_ left: Claim, _ right: Claim) -> Bool {
        (length(left), left.id) < (length(right), right.id)
    }

    private static func length(_ claim: Claim) -> Int { claim.event?.length ?? .max }

    private static func start(_ claim: Claim) -> Int32 { claim.event?.start?.number ?? .min }

    private static func agree(_ left: String?, _ right: String?) -> Bool {
        left == nil || right == nil || left == right
    }
}
