import ClaimStorage
import TerritorialClaims

/// "Who is said to hold what?", asked of a store with a command's filters.
struct StatusQuestion {
    let store: ClaimStore
    /// Regions and places narrow what control is computed from, and so does whose word counts. Everything else only
    /// chooses among the answers: a filter must not hide a denial.
    let filter: ClaimFilter

    init(_ filters: FilterOptions, of store: ClaimStore) throws {
        self.store = store
        filter = try filters.filter(in: store)
    }

    /// What the store held to be so at an instant.
    struct Knowledge {
        /// The statements.
        let records: [ClaimRecord]
        /// The claims that they make.
        let claims: [Claim]

        /// The last day on which anything is said to have happened.
        var lastDay: CalendarDay? { records.compactMap { $0.event?.last }.max() }
    }

    /// What the store knew at the instant; now when nil. Without the words of the reports it is read sooner.
    func knowledge(at instant: Int64?, hasWords: Bool = true) throws -> Knowledge {
        let wanted = ClaimFilter(
            regions: filter.regions, places: filter.places, againstInterest: filter.againstInterest)
        let records =
            hasWords
            ? try store.records(wanted, knownAt: instant) : try store.controlRecords(wanted, knownAt: instant)
        return Knowledge(records: records, claims: Claim.all(records))
    }

    /// The answers as of the day; those of which no statement behind the latest change is wanted are left out.
    func answers(_ knowledge: Knowledge, asOf day: CalendarDay) -> [ControlStatus] {
        let wanted = Set(knowledge.records.filter(filter.admits).map(\.id))
        return ControlStatus.all(of: knowledge.claims, asOf: day).filter { status in
            status.statements.contains(where: wanted.contains)
        }
    }
}
