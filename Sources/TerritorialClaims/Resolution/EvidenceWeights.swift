/// Weights of evidence in natural-log odds. Each one's origin stands in docs/resolver.md.
enum EvidenceWeights {
    /// Log-odds that one edit (100 hundredths) costs a candidate.
    static let edit = 5.0
    /// Log-odds that a difference costs: short names lie close to many others by chance, so that more than an eighth of an edit a
    /// letter speaks against them beyond the edits themselves.
    static func difference(_ cost: Int, letters: Int) -> Double {
        let edits = Double(cost) / 100
        return -edits * edit - Swift.max(edits / Double(Swift.max(letters, 1)) - 0.12, 0) * 40
    }
    /// Log-odds by which another name may be less near than the nearest and still count: what else speaks for it can hardly
    /// make up for more; where the text says more than the name, for twice as much.
    static func tolerance(isAlone: Bool) -> Double { isAlone ? 4.5 : 12 }

    /// Log-odds behind another candidate that nothing else can make up for.
    static let hopeless = 8.0

    /// Dearest spelling, in hundredths of an edit, that still counts beside one that costs `nearest`.
    static func dearest(beside nearest: Int, letters: Int, tolerance: Double) -> Int {
        let least = difference(nearest, letters: letters) - tolerance
        var (low, high) = (nearest, nearest + 1000)
        while low < high {
            let middle = (low + high + 1) / 2
            if difference(middle, letters: letters) >= least { low = middle } else { high = middle - 1 }
        }
        return low
    }

    /// For each letter beyond the second in a row ("qqqq"): no name is written so.
    static let repeatedLetter = -0.8
    /// For a name that is written letter for letter as the gazetteer has it.
    static let literal = 1.5
    /// Against every candidate: the name is none of the gazetteer's.
    static let unknownName = 8.0
    /// Against a place so many kilometers outside the region given; when the distance is not known, as if it were far.
    static func otherRegion(_ distance: Double?) -> Double { -4 - Swift.min(distance ?? 100, 200) / 40 }
    static let sameClass = 0.7
    static let otherClass = -0.7
    /// For each factor of ten in population.
    static let population = 0.3
    /// For a town of 20,000 and more when no other candidate has a fifth of its size.
    static let largeTown = 0.5
    static let largeTownInhabitants = 20_000
    /// The same when the text gives no region, or the town has 100,000 and more.
    static let bareTown = 3.0
    static let greatTownInhabitants = 100_000
    /// Hundredths of an edit by which two spellings may differ and still be one name's.
    static let sameSpelling = 12
    /// A historical name without a period: most such names are out of use for a lifetime.
    static let oldName = -1.0
    /// A name that held no more on the day in question, or not yet.
    static let outOfPeriod = -0.7

    /// Hundredths of an edit that a reading of a letter costs which only some languages have.
    static let otherReading = 20
    /// For the place that a person has decided on, when nothing in the text's regions speaks against it: more than all namesakes
    /// of the commonest name have together.
    static let decided = 9.0
    /// The same when the decision was made for a region and the text gives none.
    static let decidedForRegion = 5.0
    /// The same when the text gives a region in which the place doesn't lie.
    static let decidedElsewhere = 1.0

    /// What a resolved place must have at least: its probability, and its lead over the runner-up.
    struct Threshold {
        var probability: Double
        var lead: Double
    }
    /// For a name by itself: little but the name speaks, and twins are common.
    static let alone = Threshold(probability: 0.88, lead: 0.78)
    /// For a name in a report, where the other places and the front of the day speak too.
    static let inReport = Threshold(probability: 0.8, lead: 0.6)

    /// Least probability that the name is one of the gazetteer's at all; below it nothing is offered.
    static let offered = 0.1

    /// Weight of a place so many kilometers from a landmark that the text puts beside it.
    static func landmark(_ distance: Double, expected: Double?) -> Double {
        if let expected {
            let off = abs(distance - expected) / (3 + 0.25 * expected)
            return Swift.max(2.5 - off * off / 2, -5)
        }
        return Swift.max(2.5 - distance / 10, -5)
    }

    /// Weight of a place that lies so many degrees off the bearing that the text gives from a landmark. Words such as "north-west"
    /// are used for a third of the horizon: within 45° it speaks for the place, on the other side it speaks against it. A place as
    /// near as two kilometers has hardly a bearing, so that the weight grows with the distance up to there.
    static func bearing(off degrees: Double, distance: Double) -> Double {
        let off = Swift.min(degrees, 360 - degrees)
        let weight = off <= 45 ? 1 : Swift.max(1 - (off - 45) / 22.5, -3)
        return weight * Swift.min(distance / 2, 1)
    }

    /// Weight of a place so many kilometers from the town that names the sector of the front.
    static func axis(_ distance: Double) -> Double {
        distance <= 30 ? 1.5 : Swift.max(1.5 - (distance - 30) / 20, -3)
    }

    /// Weight of a place so many kilometers from another place of the report.
    static func company(_ distance: Double) -> Double {
        Swift.max(2.5 - distance / 8, -4)
    }

    /// Weight of a place so many kilometers from where the front ran at the time.
    static func theater(_ distance: Double) -> Double {
        Swift.max(3 - distance / 6, -6)
    }

    /// Weight of a place so many kilometers from one that the store's other reports were about lately; never against a place.
    static func recent(_ distance: Double) -> Double {
        Swift.max(1.5 - distance / 10, 0)
    }
    /// Beyond that many kilometers ``recent(_:)`` is nothing.
    static let recentReachInKilometers = 15.0
}
