/// How far from what was written names are looked for, in hundredths of an edit.
struct NameReach {
    /// Dearest name that counts at all.
    var budget: Int
    /// Regions in which the place should lie; empty when any will do.
    var regions: [RegionNumber] = []
    /// Dearest name that still counts when the nearest costs so much; nil when all within the budget count.
    var dearest: ((_ nearest: Int) -> Int)?

    /// What is tried first: most misprints are nearer.
    private static let cheapBudget = 100
    /// By how much the budget grows while nothing is found.
    static let furtherBudget = 70
    /// How much further a name counts as being whose places all lie outside the regions.
    static let elsewhere = 100

    /// The budget for another spelling of a name of that many letters.
    static func budget(forLetters count: Int) -> Int { Swift.min(60 + 11 * count, 210) }

    /// The budget for a name of that many letters of which two may be wrong, whatever they sound like.
    static func misprintBudget(forLetters count: Int) -> Int { Swift.min(80 + 11 * count, 220) }

    /// The budget to begin with.
    var firstBudget: Int { dearest == nil ? budget : Swift.min(NameReach.cheapBudget, budget) }

    /// Dearest name that counts beside one that costs `nearest`.
    func limit(beside nearest: Int) -> Int {
        guard nearest < budget, let dearest else { return budget }
        return Swift.min(dearest(nearest), budget)
    }
}
