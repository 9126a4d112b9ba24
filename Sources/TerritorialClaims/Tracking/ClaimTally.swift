/// How many claims there are of one kind: of a region, a party, a claimant, a week.
///
/// A claim that several reports state is counted once. A claim whose days cross the border of two periods is counted in the
/// later one, by the end of which it is said to have happened.
public struct ClaimTally: Sendable, Equatable {
    /// What claims are counted by.
    public enum Grouping: String, Sendable, CaseIterable {
        case region, raion, party, claimant, outlet, change, week, month
    }

    /// The region's, party's or claimant's name, the period's label; nil for claims without one.
    public var key: String?
    /// The period that the key names, when claims are counted by one.
    public var period: CalendarPeriod?
    /// Claims that something is so.
    public var claims = 0
    /// Claims that something is not so.
    public var denials = 0
    /// Claims and denials said against the speaker's own interest.
    public var againstInterest = 0
    /// Claims that may have happened before the period already.
    public var perhapsEarlier = 0
    /// Names of the places of the claims, each place once, by name.
    public var places: [String] = []
    /// Claims by party and change, most frequent first.
    public var byParty: [PartyCount] = []
    /// Claims in each period of the series asked for.
    public var series: [Int] = []

    /// Claims of one change by one party.
    public struct PartyCount: Sendable, Equatable {
        /// The party; nil when not told.
        public var party: String?
        /// The change.
        public var change: Change
        /// Claims.
        public var claims: Int

        /// A count.
        public init(party: String?, change: Change, claims: Int) {
            self.party = party
            self.change = change
            self.claims = claims
        }
    }

    /// Counts by `grouping`: periods in their order, everything else with the most claims first; claims without a key last.
    ///
    /// Counted by period, periods without a claim between others are there with zeros, the last 1,000 at most. `series` are
    /// the periods, in their order, for which each tally counts its claims. Cost: linear, then a sort.
    public static func all(
        _ claims: [Claim], by grouping: Grouping, series: [CalendarPeriod] = [], leanings: Leanings? = nil
    ) -> [ClaimTally] {
        var groups: [String?: [Claim]] = [:]
        for claim in claims { for key in Set(keys(of: claim, by: grouping)) { groups[key, default: []].append(claim) } }
        let unit = CalendarPeriod.Unit(rawValue: grouping.rawValue)
        let positions = Dictionary(uniqueKeysWithValues: series.enumerated().map { ($1, $0) })
        func tally(_ key: String?, _ period: CalendarPeriod?) -> ClaimTally {
            ClaimTally(key, period, groups[key] ?? [], series, positions, leanings)
        }
        guard let unit else {
            return groups.keys.map { tally($0, nil) }.sorted { $0.sortKey < $1.sortKey }
        }
        let days = claims.compactMap { $0.event?.last }
        guard let first = days.min(), let last = days.max() else {
            return groups.keys.map { tally($0, nil) }
        }
        let periods = CalendarPeriod.all(unit, from: first, to: last, limit: 1000)
        return periods.map { tally($0.label, $0) } + (groups[nil] == nil ? [] : [tally(nil, nil)])
    }

    private init(
        _ key: String?, _ period: CalendarPeriod?, _ group: [Claim], _ series: [CalendarPeriod],
        _ positions: [CalendarPeriod: Int], _ leanings: Leanings?
    ) {
        self.key = key
        self.period = period
        self.series = Array(repeating: 0, count: series.count)
        var sites: [String: String] = [:]
        var kinds: [Kind: Int] = [:]
        for claim in group {
            if leanings?.isAgainstInterest(claim) ?? false { againstInterest += 1 }
            guard !claim.isDenied else {
                denials += 1
                continue
            }
            claims += 1
            if let place = claim.place { sites[place.id] = place.name }
            kinds[Kind(party: claim.party, change: claim.change), default: 0] += 1
            if let period, let start = claim.event?.start, start < period.start { perhapsEarlier += 1 }
            if let unit = series.first?.unit, let last = claim.event?.last,
                let position = positions[CalendarPeriod(unit, holding: last)]
            {
                self.series[position] += 1
            }
        }
        places = sites.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.value)
        byParty = kinds.map { PartyCount(party: $0.key.party, change: $0.key.change, claims: $0.value) }
            .sorted {
                ($1.claims, $0.party ?? "", $0.change.rawValue) < ($0.claims, $1.party ?? "", $1.change.rawValue)
            }
    }

    private struct Kind: Hashable {
        var party: String?
        var change: Change
    }

    private var sortKey: (Int, Int, Int, String) { (key == nil ? 1 : 0, -claims, -denials, key ?? "") }

    private static func keys(of claim: Claim, by grouping: Grouping) -> [String?] {
        switch grouping {
        case .region: [claim.place?.region]
        case .raion: [claim.place?.region2]
        case .party: [claim.party]
        case .claimant: [claim.first.claimant]
        case .outlet: claim.statements.map(\.outlet)
        case .change: [claim.change.rawValue]
        case .week: [claim.event?.last.map { CalendarPeriod(.week, holding: $0).label }]
        case .month: [claim.event?.last.map { CalendarPeriod(.month, holding: $0).label }]
        }
    }
}
