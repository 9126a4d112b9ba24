/// A statement that a person should look at before it is relied on.
public struct ReviewItem: Sendable, Equatable {
    /// Why it should be looked at, the worst first.
    public enum Reason: Int, Sendable, Comparable, CaseIterable {
        /// The place lies outside the region that the text gives, and yet counts as sure.
        case regionConflict
        /// Several places may be meant.
        case ambiguous
        /// No place is known by that name.
        case unresolved
        /// The text announces another number of places than it names.
        case countMismatch

        /// "region-conflict", "ambiguous" …
        public var word: String {
            switch self {
            case .regionConflict: "region-conflict"
            case .ambiguous: "ambiguous"
            case .unresolved: "unresolved"
            case .countMismatch: "count-mismatch"
            }
        }

        /// In the order of the cases.
        public static func < (left: Reason, right: Reason) -> Bool { left.rawValue < right.rawValue }
    }

    /// The statement.
    public var record: ClaimRecord
    /// Why, the worst first; never empty.
    public var reasons: [Reason]

    /// The reasons that a statement gives; empty when it needs no review.
    public static func reasons(for record: ClaimRecord) -> [Reason] {
        var reasons: [Reason] = []
        if record.warnings.contains(where: { $0.hasPrefix("region conflict") }) { reasons.append(.regionConflict) }
        switch record.status {
        case .ambiguous: reasons.append(.ambiguous)
        case .unresolved: reasons.append(.unresolved)
        case .resolved: break
        }
        if record.warnings.contains(where: { $0.hasPrefix("the report announces") }) { reasons.append(.countMismatch) }
        return reasons
    }

    /// The statements among `records` that need review. Those that change control stand before those that don't, then the worse
    /// reason first, then the later event, then by identifier. Cost: n log n.
    public static func queue(_ records: [ClaimRecord]) -> [ReviewItem] {
        let items = records.compactMap { record in
            let reasons = reasons(for: record)
            return reasons.isEmpty ? nil : ReviewItem(record: record, reasons: reasons)
        }
        return items.sorted { left, right in
            let keys = [left, right].map { item in
                (
                    item.record.changesControl ? 0 : 1, item.reasons[0].rawValue,
                    -Int(item.record.event?.start?.number ?? .min), item.record.id
                )
            }
            return keys[0] < keys[1]
        }
    }
}
