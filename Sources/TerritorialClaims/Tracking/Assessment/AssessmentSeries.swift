/// What a third party holds to be so, by place and day: a layer of its own beside statements and claims.
///
/// Only changes are kept. On a day that the party has told, a place has the status of its last change; before its first change
/// it has none. What the party holds between two days that it has told is not known.
public struct AssessmentSeries: Sendable, Equatable {
    /// A place has this status from a day on.
    public struct Turn: Sendable, Equatable {
        /// First day told with this status.
        public var day: CalendarDay
        /// A party's name, ``AssessmentSeries/contested``, or ``AssessmentSeries/outside``.
        public var status: String

        /// A turn.
        public init(day: CalendarDay, status: String) {
            self.day = day
            self.status = status
        }
    }

    /// What a change of the series takes and gives.
    public struct Difference: Sendable, Equatable {
        /// Turns that no longer hold, by place.
        public var removed: [(place: String, turn: Turn)] = []
        /// New turns, by place.
        public var added: [(place: String, turn: Turn)] = []

        /// Same turns in the same order.
        public static func == (left: Difference, right: Difference) -> Bool {
            left.removed.elementsEqual(right.removed, by: ==) && left.added.elementsEqual(right.added, by: ==)
        }
    }

    /// Status of a place that both sides are said to hold in part, or that nobody holds.
    public static let contested = "contested"
    /// Status of a place that lies outside the areas drawn on a day.
    public static let outside = "outside"

    /// Days that the party has told, in order.
    public private(set) var days: [CalendarDay]
    /// Turns of each place, in the order of their days.
    public private(set) var turns: [String: [Turn]]

    /// A series of turns kept before; they may come in any order.
    public init(days: [CalendarDay] = [], turns: [String: [Turn]] = [:]) {
        self.days = Set(days).sorted()
        self.turns = turns.mapValues { $0.sorted { $0.day < $1.day } }
    }

    /// The status of a place on a day: that of the last day told up to then. Nil when the place had none yet, or when nothing was
    /// told up to then. Cost: logarithmic.
    public func status(of place: String, on day: CalendarDay) -> String? {
        guard let turns = turns[place] else { return nil }
        let after = turns.partitioningIndex { $0.day > day }
        return after == 0 ? nil : turns[after - 1].status
    }

    /// Takes in what the party tells of a day, and returns which turns that removes and adds.
    ///
    /// `statuses` by place; a place that is not in it keeps its status, unless `isWhole` says that what is not named lies outside. A
    /// day told before is told anew: its old turns are removed. Days may come in any order. Cost: linear in the number of places
    /// that have turns.
    public mutating func tell(_ statuses: [String: String], on day: CalendarDay, isWhole: Bool) -> Difference {
        let at = days.partitioningIndex { $0 >= day }
        let isKnown = at < days.count && days[at] == day
        let next = days.dropFirst(isKnown ? at + 1 : at).first
        if !isKnown { days.insert(day, at: at) }
        var difference = Difference()
        let places = isWhole ? Set(turns.keys).union(statuses.keys).sorted() : statuses.keys.sorted()
        for place in places {
            let wanted = statuses[place] ?? AssessmentSeries.outside
            if statuses[place] == nil, turns[place] == nil { continue }
            tell(wanted, of: place, on: day, before: next, &difference)
        }
        return difference
    }

    private mutating func tell(
        _ wanted: String, of place: String, on day: CalendarDay, before next: CalendarDay?,
        _ difference: inout Difference
    ) {
        var own = turns[place] ?? []
        // What the next day told must say afterwards as it does now.
        let later = next.flatMap { status(of: place, on: $0) }
        if let old = own.firstIndex(where: { $0.day == day }) {
            if own[old].status == wanted { return }
            difference.removed.append((place, own.remove(at: old)))
        }
        let before = own.last { $0.day < day }?.status
        if before != wanted, !(before == nil && wanted == AssessmentSeries.outside) {
            let turn = Turn(day: day, status: wanted)
            own.insert(turn, at: own.partitioningIndex { $0.day > day })
            difference.added.append((place, turn))
        }
        let now = own.last { $0.day <= (next ?? day) }?.status
        if let next, now != later, !own.contains(where: { $0.day == next }) {
            let turn = Turn(day: next, status: later ?? AssessmentSeries.outside)
            if now != nil || later != nil {
                own.insert(turn, at: own.partitioningIndex { $0.day > next })
                difference.added.append((place, turn))
            }
        }
        turns[place] = own
    }

    /// The stretches of days in which a place had one status, in order: each from its first day told to the last day told before the
    /// next stretch.
    public func stretches(of place: String) -> [(status: String, first: CalendarDay, last: CalendarDay)] {
        let own = turns[place] ?? []
        return own.enumerated().compactMap { index, turn in
            let end = index + 1 < own.count ? own[index + 1].day : nil
            let last = days.last { day in end.map { day < $0 } ?? true }
            return last.map { (turn.status, turn.day, Swift.max($0, turn.day)) }
        }
    }
}

extension Array {
    /// First position whose element satisfies the condition, when all after it do. Cost: logarithmic.
    fileprivate func partitioningIndex(_ belongs: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if belongs(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
