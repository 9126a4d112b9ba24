/// How many claims and statements a region has.
public struct RegionCount: Sendable, Equatable {
    /// Name of the oblast or its like; nil for the row of records without a place.
    public var region: String?
    /// Claims that something is so, restated ones counted once.
    public var claims: Int
    /// Claims that something is not so. They count nowhere else but among the statements.
    public var denials: Int
    /// Statements.
    public var statements: Int
    /// Distinct places of the claims.
    public var places: Int
    /// Claims by party and change ("Russia gain"), most frequent first, equally frequent ones by name.
    public var byParty: [(party: String?, change: Change, claims: Int)]
    /// Last day on which something is claimed to have happened.
    public var last: CalendarDay?

    /// Compares all parts.
    public static func == (left: RegionCount, right: RegionCount) -> Bool {
        left.region == right.region && left.claims == right.claims && left.denials == right.denials
            && left.statements == right.statements
            && left.places == right.places && left.last == right.last
            && left.byParty.elementsEqual(right.byParty, by: ==)
    }

    /// Counts by oblast: most claims first, equal ones by name, records without a place last. Cost: linear, then a sort.
    public static func all(_ records: [ClaimRecord]) -> [RegionCount] {
        struct Kind: Hashable {
            var party: String?
            var change: Change
        }
        struct Tally {
            var claims: Set<Int64> = []
            var denials: Set<Int64> = []
            var statements = 0
            var places: Set<String> = []
            var kinds: [Kind: Set<Int64>] = [:]
            var last: CalendarDay?
        }
        var tallies: [String?: Tally] = [:]
        for record in records {
            let region = record.place.map { $0.region ?? "" }
            var tally = tallies.removeValue(forKey: region) ?? Tally()
            tally.statements += 1
            defer { tallies[region] = tally }
            guard record.stance != .denied else {
                tally.denials.insert(record.claim)
                continue
            }
            tally.claims.insert(record.claim)
            if let place = record.place { tally.places.insert(place.id) }
            tally.kinds[Kind(party: record.party, change: record.change), default: []].insert(record.claim)
            if let last = record.event?.last { tally.last = max(tally.last ?? last, last) }
        }
        return tallies.map { region, tally in
            RegionCount(
                region: region, claims: tally.claims.count, denials: tally.denials.count, statements: tally.statements,
                places: tally.places.count,
                byParty: tally.kinds.map { ($0.key.party, $0.key.change, $0.value.count) }
                    .sorted { ($1.2, $0.0 ?? "", $0.1.rawValue) < ($0.2, $1.0 ?? "", $1.1.rawValue) },
                last: tally.last)
        }
        .sorted { left, right in
            guard let leftName = left.region else { return false }
            guard let rightName = right.region else { return true }
            return (right.claims, leftName) < (left.claims, rightName)
        }
    }
}
