import ClaimStorage
import TerritorialClaims

/// Makes a decision about statements in a store and says what it did.
struct DecisionRun {
    private let facts: EditFacts
    private let store: StoreOptions

    init(_ facts: EditFacts, _ store: StoreOptions) {
        self.facts = facts
        self.store = store
    }

    /// Who, why and when.
    func decision() throws -> Decision {
        Decision(who: try facts.author(), why: EditText.trimmed(facts.why), instant: Clock.now)
    }

    /// Opens the store, makes the decision and prints what became of what.
    func make(_ work: (ClaimStore, Decision) throws -> Corrected) throws {
        let decision = try decision()
        _ = try store.open(for: .reading).close()
        let kept = try store.open(for: .adding)
        let done = try work(kept, decision)
        var output = Output()
        output.write(Self.words(done, by: decision))
        try output.flush()
        try kept.close()
    }

    /// "log entry 7 by anna: statement 3 holds no more, statement 9 holds instead".
    static func words(_ done: Corrected, by decision: Decision) -> String {
        func list(_ ids: [Int64]) -> String {
            (ids.count == 1 ? "statement " : "statements ") + ids.map(String.init).joined(separator: ", ")
        }
        func verb(_ ids: [Int64]) -> String { ids.count == 1 ? "holds" : "hold" }
        var parts: [String] = []
        if !done.closed.isEmpty { parts.append("\(list(done.closed)) \(verb(done.closed)) no more") }
        if !done.added.isEmpty { parts.append("\(list(done.added)) \(verb(done.added)) instead") }
        if parts.isEmpty { parts.append("confirmed as it stands") }
        return VisibleText.line("log entry \(done.entry) by \(decision.who): " + parts.joined(separator: ", ")) + "\n"
    }
}
