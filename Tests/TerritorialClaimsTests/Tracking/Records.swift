import TerritorialClaims
import TestSupport

/// Records about one place, by hand.
enum Records {
    static func place(_ id: String, _ name: String, _ region: String) -> ClaimRecord.Site {
        ClaimRecord.Site(id: id, name: name, localName: name, region: region)
    }

    static func one(
        _ day: String?, until last: String? = nil, _ change: Change, _ party: String?, _ stance: Stance = .asserted,
        by claimant: String = "Ministry", to other: String? = nil,
        at place: ClaimRecord.Site? = place("p", "Pankivka", "Donetsk Oblast")
    ) -> ClaimRecord {
        let first = day.flatMap { CalendarDay($0) }
        return ClaimRecord(
            id: 0, claim: 0, report: 1, document: "d", span: ByteSpan(0, 1), toponym: "Pankivka", change: change,
            wording: "w", party: party, counterparty: other, claimant: claimant, stance: stance,
            event: first.flatMap { DayInterval(first: $0, last: last.flatMap { CalendarDay($0) } ?? $0) }, quote: "q",
            sentence: ByteSpan(0, 1), status: place == nil ? .ambiguous : .resolved, place: place, knownSince: 0,
            rule: "r", extractorVersion: "1", gazetteerVersion: "1")
    }

    /// The records with ids and claims of their own, from 1.
    static func numbered(_ records: [ClaimRecord]) -> [ClaimRecord] {
        records.enumerated().map { index, record in
            var record = record
            record.id = Int64(index + 1)
            record.claim = Int64(index + 1)
            return record
        }
    }

    /// The claims that the records make, each one of its own, numbered from 1 and said in this order, a day apart.
    static func claims(_ records: [ClaimRecord]) -> [Claim] {
        Claim.all(
            numbered(records).map { record in
                var record = record
                record.published = record.published ?? CalendarDay("2025-10-01")!.adding(days: Int(record.id))
                return record
            })
    }

    /// Claims of one place on random days; the same for the same seed.
    static func random(_ count: Int, seed: UInt64) -> [ClaimRecord] {
        var random = SeededRandom(seed: seed)
        let voices = ["Ministry", "General Staff", "Milbloggers"]
        return numbered(
            (0..<count).map { _ in
                let day = CalendarDay("2025-08-01")!.adding(days: Int.random(in: 0..<20, using: &random))
                let last = day.adding(days: [0, 0, 0, 1, 6].randomElement(using: &random)!)
                let isRussia = Bool.random(using: &random)
                return one(
                    Int.random(in: 0..<12, using: &random) == 0 ? nil : day.description, until: last.description,
                    Change.allCases.randomElement(using: &random)!, isRussia ? "Russia" : "Ukraine",
                    Stance.allCases.randomElement(using: &random)!, by: voices.randomElement(using: &random)!,
                    to: Bool.random(using: &random) ? (isRussia ? "Ukraine" : "Russia") : nil)
            })
    }

    /// The status of the one place, the records numbered from 1.
    static func status(_ records: [ClaimRecord], _ day: String = "2025-12-31") -> ControlStatus? {
        ControlStatus.all(numbered(records), asOf: CalendarDay(day)!).first
    }
}
