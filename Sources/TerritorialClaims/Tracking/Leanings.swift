/// Which side a claimant or an outlet speaks for, as a data file has it.
///
/// It serves one rule of careful encyclopedias: who speaks for a side counts only against that side.
public struct Leanings: Sendable, Equatable {
    /// Whom a voice speaks for.
    public enum Leaning: Sendable, Hashable {
        /// It speaks for a party to the conflict.
        case party(String)
        /// It speaks for none.
        case none
    }

    private var claimants: [String: Leaning] = [:]
    private var outlets: [String: Leaning] = [:]
    /// Beginnings of names, longest first.
    private var claimantBeginnings: [(text: String, leaning: Leaning)] = []
    private var parties: Set<String> = []

    /// Compares what the two know.
    public static func == (left: Leanings, right: Leanings) -> Bool {
        left.claimants == right.claimants && left.outlets == right.outlets && left.parties == right.parties
            && left.claimantBeginnings.elementsEqual(right.claimantBeginnings, by: ==)
    }

    /// Reads leanings.tsv: a header, then kind (`claimant` or `outlet`), name, party (empty for none) and the ground,
    /// tab-separated; a line with `#` is a note. Names are compared without regard to case; a claimant's that ends in `*`
    /// stands for every name that begins so. Throws with the line when one is wrong or a name stands twice.
    public init(text: String) throws(TableError) {
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard !line.isEmpty, !line.hasPrefix("#"), line != "kind\tname\tparty\tground" else { continue }
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard fields.count == 4 else {
                throw TableError(table: "leanings", line: index + 1, problem: "\(fields.count) fields, expected 4")
            }
            let name = FilterWords.folded(fields[1])
            guard !name.isEmpty, name != "*" else {
                throw TableError(
                    table: "leanings", line: index + 1, problem: "no name, expected a claimant or an outlet")
            }
            let leaning: Leaning = fields[2].isEmpty ? .none : .party(fields[2])
            if case .party(let party) = leaning { parties.insert(party) }
            let isNew: Bool
            switch fields[0] {
            case "claimant" where name.hasSuffix("*"):
                let beginning = String(name.dropLast())
                isNew = !claimantBeginnings.contains { $0.text == beginning }
                claimantBeginnings.append((beginning, leaning))
            case "claimant": isNew = claimants.updateValue(leaning, forKey: name) == nil
            case "outlet": isNew = outlets.updateValue(leaning, forKey: name) == nil
            default:
                throw TableError(
                    table: "leanings", line: index + 1, problem: "kind \"\(fields[0])\", expected claimant or outlet")
            }
            guard isNew else {
                throw TableError(
                    table: "leanings", line: index + 1,
                    problem: "\(fields[0]) \"\(fields[1])\" a second time, expected once")
            }
        }
        claimantBeginnings.sort { ($1.text.count, $0.text) < ($0.text.count, $1.text) }
    }

    /// Takes over the parties that a lexicon's text gives for claimants (`words = Name|Party` in its section `[claimant]`), without
    /// reading the rest of it; what the table says stays. A text that is no lexicon gives nothing. Cost: linear in its lines.
    public mutating func add(lexicon text: String) {
        var parties: [String: String] = [:]
        var isInside = false
        for line in text.utf8.split(separator: 0x0A) {
            if line.first == 0x5B { isInside = line.starts(with: "[claimant]".utf8) }
            guard isInside, line.first != 0x23, line.contains(0x7C), let equals = line.firstIndex(of: 0x3D) else {
                continue
            }
            let value = line[line.index(after: equals)...].prefix { $0 != 0x23 && $0 != 0x0D }
            let parts = String(decoding: value, as: UTF8.self).split(separator: "|").map {
                FilterWords.trimmed(String($0))
            }
            if parts.count == 2 { parties[parts[0]] = parts[1] }
        }
        add(claimantParties: parties)
    }

    /// Takes over the parties that lexicons know of claimants; what the table says stays.
    public mutating func add(claimantParties: [String: String]) {
        for (name, party) in claimantParties where claimants[FilterWords.folded(name)] == nil {
            claimants[FilterWords.folded(name)] = .party(party)
            parties.insert(party)
        }
    }

    /// Whom the claimant speaks for; nil when that is not known. A party speaks for itself, and an outlet that is quoted as
    /// a claimant for whom it speaks as an outlet.
    public func leaning(ofClaimant name: String) -> Leaning? {
        let folded = FilterWords.folded(name)
        return claimants[folded] ?? claimantBeginnings.first { folded.hasPrefix($0.text) }?.leaning
            ?? outlets[folded] ?? (parties.contains(name) ? .party(name) : nil)
    }

    /// Whom the outlet speaks for; nil when that is not known.
    public func leaning(ofOutlet name: String) -> Leaning? { outlets[FilterWords.folded(name)] }

    /// True when the speaker admits the loss of the own side, confirms the other's gain or denies a gain of the own side.
    ///
    /// The speaker is the claimant; without one, the outlet. Where the report names only who gains, the other of the two
    /// parties loses, if the leanings know of exactly two.
    public func isAgainstInterest(_ record: ClaimRecord) -> Bool {
        let leaning =
            record.claimant.map { self.leaning(ofClaimant: $0) } ?? record.outlet.flatMap { self.leaning(ofOutlet: $0) }
        guard case .party(let side)? = leaning else { return false }
        return isAgainst(side, record)
    }

    /// True when the claim is said against the speaker's own interest; see ``isAgainstInterest(_:)-(ClaimRecord)``.
    public func isAgainstInterest(_ claim: Claim) -> Bool { isAgainstInterest(claim.first) }

    /// True when the statement counts under the rule that a partisan voice counts only against its own side.
    ///
    /// Two stand behind a statement, claimant and outlet. It counts when at least one of them is known and none that is
    /// known speaks for a side that the statement does not harm.
    public func counts(_ record: ClaimRecord) -> Bool {
        let known = [
            record.claimant.flatMap { leaning(ofClaimant: $0) }, record.outlet.flatMap { leaning(ofOutlet: $0) },
        ].compactMap { $0 }
        return !known.isEmpty
            && known.allSatisfy { leaning in
                guard case .party(let side) = leaning else { return true }
                return isAgainst(side, record)
            }
    }

    private func isAgainst(_ side: String, _ record: ClaimRecord) -> Bool {
        let gainer = ClaimRecord.gainer(record.change, record.party, record.counterparty)
        if record.stance == .denied { return gainer == side }
        let loser = ClaimRecord.loser(record.change, record.party, record.counterparty)
        return (loser ?? opponent(of: gainer)) == side
    }

    private func opponent(of party: String?) -> String? {
        guard let party, parties.count == 2, parties.contains(party) else { return nil }
        return parties.first { $0 != party }
    }
}
