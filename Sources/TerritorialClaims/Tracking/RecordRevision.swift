/// A statement that the store held to be so at one time and not at a later one, with what stands in its stead.
public struct RecordRevision: Sendable, Equatable {
    /// The statement as it was; nil when the words of its report were read as a statement only later.
    public var before: ClaimRecord?
    /// The statement of the same words as it is; nil when there is none any more.
    public var after: ClaimRecord?
    /// The facts that differ; empty when one of the two is missing.
    public var facts: [Fact]

    /// A fact of a statement that may be corrected.
    public enum Fact: String, Sendable, CaseIterable {
        case event, change, place, party, counterparty, claimant, stance, claim
    }

    /// The revision from one statement to another; nil when both say the same or neither is there.
    public init?(before: ClaimRecord?, after: ClaimRecord?) {
        facts = []
        if let before, let after {
            facts = RecordRevision.differences(before, after)
            if facts.isEmpty { return nil }
        }
        guard before != nil || after != nil else { return nil }
        self.before = before
        self.after = after
    }

    /// The corrections between two answers of one store to the same question, by report and span.
    ///
    /// Two records are of the same words when report and span of the toponym are the same. Statements of reports that the
    /// first answer doesn't know are no corrections but news, and left out. Records that were only read again and say the same are
    /// left out too. Cost: linear, then a sort.
    public static func all(from before: [ClaimRecord], to after: [ClaimRecord]) -> [RecordRevision] {
        struct Words: Hashable {
            var report: Int64
            var span: ByteSpan
        }
        func byWords(_ records: [ClaimRecord]) -> [Words: ClaimRecord] {
            Dictionary(
                records.map { (Words(report: $0.report, span: $0.span), $0) }, uniquingKeysWith: { first, _ in first })
        }
        let old = byWords(before)
        let new = byWords(after)
        let reports = Set(before.map(\.report))
        var found: [RecordRevision] = []
        for (words, record) in old {
            if let revision = RecordRevision(before: record, after: new[words]) { found.append(revision) }
        }
        for (words, record) in new where old[words] == nil && reports.contains(words.report) {
            if let revision = RecordRevision(before: nil, after: record) { found.append(revision) }
        }
        return found.sorted { $0.sortKey < $1.sortKey }
    }

    private static func differences(_ before: ClaimRecord, _ after: ClaimRecord) -> [Fact] {
        let pairs: [(Fact, Bool)] = [
            (.event, before.event == after.event), (.change, before.change == after.change),
            (.place, before.place?.id == after.place?.id), (.party, before.party == after.party),
            (.counterparty, before.counterparty == after.counterparty),
            (.claimant, before.claimant == after.claimant), (.stance, before.stance == after.stance),
        ]
        let facts = pairs.filter { !$0.1 }.map(\.0)
        return facts.isEmpty && before.claim != after.claim ? [.claim] : facts
    }

    private var sortKey: (Int64, Int, Int) {
        let record = after ?? before
        return (record?.report ?? 0, record?.span.start ?? 0, record?.span.end ?? 0)
    }
}
