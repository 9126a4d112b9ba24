/// Which records are wanted. An empty list and nil mean "any"; values of one list are alternatives, lists add up.
///
/// Names of parties, claimants and outlets are compared without regard to case, whole or by a part of them.
public struct ClaimFilter: Sendable, Equatable {
    /// Identifiers of regions of any level; a place counts when one of them is on its way up to the country.
    public var regions: [String]
    /// Identifiers of places.
    public var places: [String]
    /// Parties.
    public var parties: [String]
    /// Claimants.
    public var claimants: [String]
    /// Changes.
    public var changes: [Change]
    /// Stances.
    public var stances: [Stance]
    /// First day that counts. A record counts when its event, or without one its report's day, reaches it.
    public var since: CalendarDay?
    /// Last day that counts, inside.
    public var until: CalendarDay?
    /// Outlets.
    public var outlets: [String]
    /// Whose word counts only against their own side; nil when everybody's counts.
    public var againstInterest: Leanings?

    /// A filter; without arguments it lets everything through.
    public init(
        regions: [String] = [], places: [String] = [], parties: [String] = [], claimants: [String] = [],
        changes: [Change] = [], stances: [Stance] = [], since: CalendarDay? = nil, until: CalendarDay? = nil,
        outlets: [String] = [], againstInterest: Leanings? = nil
    ) {
        self.regions = regions
        self.places = places
        self.parties = parties
        self.claimants = claimants
        self.changes = changes
        self.stances = stances
        self.since = since
        self.until = until
        self.outlets = outlets
        self.againstInterest = againstInterest
    }

    /// True when nothing is left out.
    public var isEmpty: Bool { self == ClaimFilter() }

    /// True when the record is wanted. A record without any day never counts when `since` or `until` is given.
    public func admits(_ record: ClaimRecord) -> Bool {
        guard changes.isEmpty || changes.contains(record.change), stances.isEmpty || stances.contains(record.stance)
        else { return false }
        if !places.isEmpty {
            guard let place = record.place, places.contains(place.id) else { return false }
        }
        if !regions.isEmpty {
            guard let place = record.place, place.regionPath.contains(where: regions.contains) else { return false }
        }
        guard names(parties, admit: record.party), names(claimants, admit: record.claimant),
            names(outlets, admit: record.outlet)
        else { return false }
        if let againstInterest, !againstInterest.counts(record) { return false }
        guard since != nil || until != nil else { return true }
        guard let days = record.event ?? record.published.map(DayInterval.init(day:)) else { return false }
        if let since, let last = days.last, last < since { return false }
        if let until, let start = days.start, until < start { return false }
        return true
    }

    private func names(_ wanted: [String], admit text: String?) -> Bool {
        guard !wanted.isEmpty else { return true }
        guard let text else { return false }
        let folded = FilterWords.folded(text)
        return wanted.contains { folded.contains(FilterWords.folded($0)) }
    }
}

/// How words of a filter are compared.
enum FilterWords {
    /// Lower case, white space at the ends gone.
    static func folded(_ text: String) -> String { trimmed(text.lowercased()) }

    /// White space at the ends gone.
    static func trimmed(_ text: String) -> String {
        let start = text.firstIndex { !$0.isWhitespace } ?? text.endIndex
        let end = text.lastIndex { !$0.isWhitespace }.map(text.index(after:)) ?? start
        return String(text[start..<end])
    }
}
