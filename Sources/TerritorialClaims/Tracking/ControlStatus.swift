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
    /// When it is said to have happened: the narrowest of the intervals that its statements give.
    public var since: DayInterval
    /// Who says so, sorted; claims without claimant count under their outlet.
    public var claimants: [String]
    /// What speaks against it; empty when nothing does.
    public var doubts: [Doubt]
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
        var byPlace: [String: [ClaimRecord]] = [:]
        for record in records {
            guard let place = record.place, let event = record.event, event.start.map({ $0 <= asOf }) ?? true else {
                continue
            }
            byPlace[place.id, default: []].append(record)
        }
        return byPlace.values.compactMap { status(of: $0, asOf: asOf) }.sorted { sortKey($0) < sortKey($1) }
    }

    private static func sortKey(_ status: ControlStatus) -> (String, String, String, String) {
        (status.place.region ?? "", status.place.region2 ?? "", status.place.name, status.place.id)
    }

    /// Who holds the place after the change, so far as it is told.
    static func holder(after record: ClaimRecord) -> String? {
        switch record.change {
        case .gain: record.party
        case .loss, .withdrawal: record.counterparty
        case .entry, .partial, .advance, .contest: nil
        }
    }

    private static func status(of records: [ClaimRecord], asOf: CalendarDay) -> ControlStatus? {
        let changes = records.filter(\.changesControl)
        // One change is before another when it ends by the other's start.
        let lastStart = changes.map(start).max() ?? .min
        let latest = changes.filter { change in change.event?.end.map { $0.number > lastStart } ?? true }
        guard let first = latest.min(by: isNarrower), let place = first.place, let since = first.event else {
            return nil
        }
        let holders = Set(latest.map { holder(after: $0) ?? "" }).subtracting([""])
        var doubts: [Doubt] = []
        if holders.count > 1 { doubts += holders.sorted().map { .otherHolder($0) } }
        let denials = records.filter { denial in
            denial.stance == .denied && denial.change.changesControl
                && latest.contains { $0.change == denial.change && agree($0.party, denial.party) }
                && denial.event!.relation(to: since) != .before
        }
        for voice in Set(denials.map(voice)).sorted() { doubts.append(.denied(by: voice)) }
        if latest.contains(where: { $0.stance == .disputed }) { doubts.append(.disputed) }
        let fights = records.filter { fight in
            [.entry, .partial, .contest].contains(fight.change) && fight.stance != .denied
                && fight.event!.relation(to: since) == .after
                && (fight.change == .contest || !holders.contains(fight.party ?? ""))
        }
        if let last = fights.max(by: { start($0) < start($1) }) {
            doubts.append(.foughtOver(last.change, party: last.party))
        }
        if let last = since.last, last > asOf { doubts.append(.perhapsLater) }
        return ControlStatus(
            place: place, holder: holders.count == 1 ? holders.first : nil, change: first.change, since: since,
            claimants: Set(latest.map(voice)).subtracting([""]).sorted(), doubts: doubts,
            statements: latest.map(\.id).sorted())
    }

    private static func isNarrower(_ left: ClaimRecord, _ right: ClaimRecord) -> Bool {
        (left.event!.length ?? .max, left.id) < (right.event!.length ?? .max, right.id)
    }

    private static func start(_ record: ClaimRecord) -> Int32 { record.event?.start?.number ?? .min }

    private static func voice(_ record: ClaimRecord) -> String { record.claimant ?? record.outlet ?? "" }

    private static func agree(_ left: String?, _ right: String?) -> Bool {
        left == nil || right == nil || left == right
    }
}
