internal import FoundationEssentials
internal import GRDB
public import TerritorialClaims

/// What a person changes about a statement. A nil leaves that as it was read.
public struct CorrectedFacts: Sendable, Equatable {
    /// The place that is meant.
    public var place: ClaimRecord.Site?
    /// When it is said to have happened.
    public var event: DayInterval?
    /// Who gains, or who loses on a loss or withdrawal.
    public var party: String?
    /// The other party.
    public var counterparty: String?
    /// Who says so.
    public var claimant: String?

    /// Facts to be changed.
    public init(
        place: ClaimRecord.Site? = nil, event: DayInterval? = nil, party: String? = nil, counterparty: String? = nil,
        claimant: String? = nil
    ) {
        self.place = place
        self.event = event
        self.party = party
        self.counterparty = counterparty
        self.claimant = claimant
    }

    /// True when nothing is to be changed.
    public var isEmpty: Bool {
        place == nil && event == nil && party == nil && counterparty == nil && claimant == nil
    }
}

/// Who decides something about the store's statements, and why.
public struct Decision: Sendable, Equatable {
    /// Who; never empty.
    public var who: String
    /// Why; never empty.
    public var why: String
    /// When, in seconds since 1970-01-01T00:00:00Z.
    public var instant: Int64

    /// A decision.
    public init(who: String, why: String, instant: Int64) {
        self.who = who
        self.why = why
        self.instant = instant
    }
}

/// Why a decision about statements or claims is refused.
public enum CorrectionProblem: Error, Equatable, Sendable, CustomStringConvertible {
    /// The store holds no such statement now.
    case noStatement(Int64, closed: Bool)
    /// The store holds no such claim now.
    case noClaim(Int64)
    /// The claims are not about the same place and change.
    case differentClaims(Int64, Int64, what: String)
    /// A split that would leave the claim as it is.
    case nothingToSplit(claim: Int64)
    /// Nothing is to be changed, or it is so already.
    case nothingChanges(Int64)

    /// What, which, what was expected, and what to do.
    public var description: String {
        switch self {
        case .noStatement(let id, closed: false):
            "statement \(id): the store has none of that number, expected one that list --json prints"
        case .noStatement(let id, closed: true):
            "statement \(id): it was retracted or corrected, expected one that still holds; see terraclaim log"
        case .noClaim(let id): "claim \(id): no statement makes it now, expected one that list --json prints"
        case .differentClaims(let left, let right, let what):
            "claims \(left) and \(right): they differ in \(what), expected claims that say the same; correct one first"
        case .nothingToSplit(let claim):
            "claim \(claim): the statements given are all or none of its, expected some of several"
        case .nothingChanges(let id):
            "statement \(id): nothing to change, expected a fact that differs from what it holds"
        }
    }
}

/// What a decision did.
public struct Corrected: Sendable, Equatable {
    /// Number of the entry in the log.
    public var entry: Int64
    /// The statements that hold no more.
    public var closed: [Int64]
    /// The statements that hold instead, in the same order; none after a retraction.
    public var added: [Int64]
}

extension ClaimStore {
    /// Retracts statements: they hold no more, and stay in the store with who, when and why.
    public func retract(_ statements: [Int64], by decision: Decision) throws -> Corrected {
        try correcting(.retract, decision) { correction in
            for id in statements { try correction.replace(try correction.statement(id), with: nil) }
        }
    }

    /// Corrects what was read: the statement is closed, and one with the facts given holds instead.
    ///
    /// `gazetteer` is the version that the place comes from. A later reading of the report keeps the correction.
    public func correct(_ statement: Int64, to facts: CorrectedFacts, gazetteer: String, by decision: Decision) throws
        -> Corrected
    {
        try correcting(.correct, decision) { correction in
            var row = try correction.statement(statement)
            let before = row
            try correction.apply(facts, to: &row, gazetteer: gazetteer)
            guard row != before else { throw CorrectionProblem.nothingChanges(statement) }
            try correction.linkToClaim(&row)
            try correction.replace(before, with: row)
        }
    }

    /// Marks a statement as looked at and right as it stands; it leaves the queue of ``reviewQueue()``.
    public func confirm(_ statement: Int64, by decision: Decision) throws -> Corrected {
        try correcting(.confirm, decision) { correction in
            let row = try correction.statement(statement)
            try correction.note(before: row.id, after: row.id)
        }
    }

    /// Makes one claim of several: the statements of `others` state `claim` from now on. They must say the same of the same
    /// place by the same voice; only their times may differ.
    public func merge(_ others: [Int64], into claim: Int64, by decision: Decision) throws -> Corrected {
        try correcting(.merge, decision) { correction in
            let wanted = try correction.claim(claim)
            for other in others where other != claim {
                if let difference = try correction.claim(other).difference(from: wanted) {
                    throw CorrectionProblem.differentClaims(claim, other, what: difference)
                }
                try correction.move(try correction.statements(of: other), to: claim)
            }
        }
    }

    /// Makes a claim of its own of some statements of one.
    public func split(_ statements: [Int64], from claim: Int64, by decision: Decision) throws -> Corrected {
        try correcting(.split, decision) { correction in
            let all = try correction.statements(of: claim)
            let chosen = all.filter { statements.contains($0.id) }
            guard !chosen.isEmpty, chosen.count < all.count, chosen.count == Set(statements).count else {
                throw CorrectionProblem.nothingToSplit(claim: claim)
            }
            try correction.move(chosen, to: try correction.newClaim(like: claim, for: chosen))
        }
    }

    private func correcting(
        _ kind: CorrectionWriter.Kind, _ decision: Decision, _ body: (CorrectionWriter) throws -> Void
    ) throws -> Corrected {
        do {
            return try queue.write { db in
                let correction = try CorrectionWriter(db: db, kind: kind, decision: decision)
                try body(correction)
                return try correction.finish()
            }
        } catch let error as DatabaseError {
            throw StoreFailure.problem(error, path)
        }
    }
}
