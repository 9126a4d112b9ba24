internal import FoundationEssentials
internal import GRDB
public import TerritorialClaims

/// A place that a statement's toponym may mean, as it was weighed when the report was read.
public struct StoredCandidate: Sendable, Equatable, Codable {
    /// One piece of evidence.
    public struct Evidence: Sendable, Equatable, Codable {
        /// Its kind: "name", "region", "company" …
        public var kind: String
        /// What it says, in words.
        public var words: String
        /// Its weight in natural-log odds.
        public var weight: Double
    }

    /// Identifier of the place.
    public var id: String
    /// Its name in English.
    public var name: String
    /// Its oblast or the like.
    public var region: String?
    /// Its probability when the report was read, 0 to 1.
    public var score: Double
    /// The name of the place that fitted.
    public var matched: String
    /// What spoke for and against it.
    public var evidence: [Evidence]
}

extension ClaimStore {
    /// The statements that a person should look at, worst first (``ReviewItem``): none that was corrected or confirmed before.
    public func reviewQueue(_ filter: ClaimFilter = ClaimFilter()) throws(StoreProblem) -> [ReviewItem] {
        let decided = try StoreFailure.naming(path) {
            try queue.read { db -> Set<Int64> in
                guard try db.tableExists("correction") else { return [] }
                return Set(try Int64.fetchAll(db, sql: "SELECT after FROM correction WHERE after IS NOT NULL"))
            }
        }
        return ReviewItem.queue(try records(filter).filter { !decided.contains($0.id) })
    }

    /// The places that a statement's toponym may mean, likeliest first, as they were weighed when its report was read; nil when
    /// the store has no such statement.
    public func candidates(ofStatement id: Int64) throws(StoreProblem) -> [StoredCandidate]? {
        try StoreFailure.naming(path) {
            try queue.read { db in
                try String.fetchOne(db, sql: "SELECT candidates FROM statement WHERE id = ?", arguments: [id])
                    .map { try JSONDecoder().decode([StoredCandidate].self, from: Data($0.utf8)) }
            }
        }
    }
}
