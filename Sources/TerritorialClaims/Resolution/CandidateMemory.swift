/// The places that fit the names of one report, so that each name is looked up once however often the report is gone through.
/// Used by one task only.
final class CandidateMemory {
    private var found: [String: [NameMatch]] = [:]
    /// Names after which the memory starts anew.
    private static let limit = 4000

    func candidates(_ key: String, _ look: () -> [NameMatch]) -> [NameMatch] {
        if let known = found[key] { return known }
        if found.count >= CandidateMemory.limit { found.removeAll(keepingCapacity: true) }
        let matches = look()
        found[key] = matches
        return matches
    }
}
