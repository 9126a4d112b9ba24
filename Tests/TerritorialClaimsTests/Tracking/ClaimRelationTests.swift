import TerritorialClaims
import Testing

@Suite struct ClaimRelationTests {
    /// Kinds of the relations between claims said in this order, as "2 denies 1".
    private static func relations(_ records: ClaimRecord...) -> [String] {
        ClaimRelation.all(Records.claims(records)).map { "\($0.claim) \($0.kind.rawValue) \($0.other)" }
    }

    private static let gain = Records.one("2025-08-05", .gain, "Russia", to: "Ukraine")

    @Test func `another voice that says the same of the same time corroborates, by whichever word`() {
        #expect(Self.relations(Self.gain, Records.one("2025-08-05", .gain, "Russia", by: "X")) == ["2 corroborates 1"])
        #expect(
            Self.relations(Self.gain, Records.one("2025-08-06", .loss, "Ukraine", by: "X", to: "Russia"))
                == ["2 corroborates 1"])
        #expect(Self.relations(Self.gain, Records.one("2025-08-09", .gain, "Russia", by: "X")) == [])
        #expect(Self.relations(Self.gain, Records.one(nil, .gain, "Russia", by: "X")) == [])
    }

    @Test func `the same voice that says the same in other words restates`() {
        #expect(
            Self.relations(Self.gain, Records.one("2025-08-05", .loss, "Ukraine", to: "Russia")) == ["2 restates 1"])
    }

    @Test func `another holder at days that cannot be put in order contradicts, a later one does not`() {
        #expect(Self.relations(Self.gain, Records.one("2025-08-05", .gain, "Ukraine", by: "X")) == ["2 contradicts 1"])
        #expect(
            Self.relations(Self.gain, Records.one("2025-08-01", until: "2025-08-07", .gain, "Ukraine", by: "X"))
                == ["2 contradicts 1"])
        #expect(Self.relations(Self.gain, Records.one("2025-08-06", .gain, "Ukraine", by: "X")) == [])
    }

    @Test func `a denial of days that are not before the claim's denies it`() {
        #expect(
            Self.relations(Self.gain, Records.one("2025-08-06", .gain, "Russia", .denied, by: "X")) == ["2 denies 1"])
        #expect(Self.relations(Self.gain, Records.one("2025-08-04", .gain, "Russia", .denied, by: "X")) == [])
        #expect(Self.relations(Self.gain, Records.one(nil, .gain, "Russia", .denied, by: "X")) == [])
        #expect(Self.relations(Self.gain, Records.one("2025-08-06", .gain, "Ukraine", .denied, by: "X")) == [])
    }

    @Test func `who takes back what they said withdraws it`() {
        #expect(Self.relations(Self.gain, Records.one("2025-08-06", .gain, "Russia", .denied)) == ["2 withdraws 1"])
    }

    @Test func `who denied first and says so later has withdrawn nothing`() {
        let denial = Records.one("2025-08-05", .gain, "Russia", .denied)
        #expect(Self.relations(denial, Self.gain) == [])
    }

    @Test func `when nobody can tell what a voice said last, the two contradict`() {
        var denial = Records.one("2025-08-05", .gain, "Russia", .denied)
        denial.published = CalendarDay("2025-08-07")
        var gain = Self.gain
        gain.published = CalendarDay("2025-08-07")
        #expect(Self.relations(gain, denial) == ["2 contradicts 1"])
    }

    @Test func `fewer days, or a part of the whole said later, narrows`() {
        let week = Records.one("2025-08-01", until: "2025-08-07", .gain, "Russia", by: "X")
        #expect(Self.relations(week, Self.gain) == ["2 corroborates 1", "2 narrows 1"])
        #expect(Self.relations(Self.gain, week) == ["1 narrows 2", "2 corroborates 1"])
        #expect(Self.relations(Self.gain, Records.one("2025-08-05", .partial, "Russia", by: "X")) == ["2 narrows 1"])
        #expect(Self.relations(Self.gain, Records.one("2025-08-05", .partial, "Ukraine", by: "X")) == [])
        #expect(Self.relations(Records.one("2025-08-05", .entry, "Russia"), Self.gain) == [])
    }

    @Test func `claims of different places or of none have no relation`() {
        let elsewhere = Records.one("2025-08-05", .gain, "Ukraine", by: "X", at: Records.place("q", "Q", "R"))
        #expect(Self.relations(Self.gain, elsewhere) == [])
        let nowhere = Records.one("2025-08-05", .gain, "Ukraine", by: "X", at: nil)
        #expect(Self.relations(nowhere, Records.one("2025-08-05", .gain, "Russia", at: nil)) == [])
        #expect(Self.relations() == [])
    }

    @Test(arguments: 1...20) func `relations don't hang on the order of records, and hold between a claim and another`(
        seed: UInt64
    ) {
        let records = Records.random(24, seed: seed)
        let relations = ClaimRelation.all(Claim.all(records))
        #expect(relations == ClaimRelation.all(Claim.all(records.reversed())))
        #expect(!relations.isEmpty && Set(relations).count == relations.count)
        let claims = Dictionary(uniqueKeysWithValues: Claim.all(records).map { ($0.id, $0) })
        for relation in relations {
            let (claim, other) = (claims[relation.claim]!, claims[relation.other]!)
            #expect(relation.claim != relation.other && claim.event != nil && other.event != nil)
            switch relation.kind {
            case .denies, .corroborates: #expect(claim.voice != other.voice)
            case .withdraws, .restates: #expect(claim.voice == other.voice)
            case .contradicts:
                let isDenial = claim.isDenied != other.isDenied
                #expect(isDenial || DayInterval.relation(of: claim.event, to: other.event) == .overlapping)
            case .narrows: #expect(!claim.isDenied && !other.isDenied)
            }
        }
    }
}
