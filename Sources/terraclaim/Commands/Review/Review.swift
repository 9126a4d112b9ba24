import ClaimStorage
import TerritorialClaims

/// Decisions about the queue, as every way of reviewing makes them.
struct Review {
    let store: ClaimStore
    let gazetteer: Gazetteer

    /// Corrects the statement's place, keeps the decision for the name unless told otherwise, and says what is left like it.
    func accept(_ statement: Int64, _ place: PlaceNumber, by decision: Decision, remembers: Bool) throws -> String {
        guard let before = try store.provenance(ofStatement: statement)?.record else {
            throw CorrectionProblem.noStatement(statement, closed: false)
        }
        let site = ClaimRecord.Site(place, in: gazetteer)
        let done: Corrected
        if before.place?.id == site.id {
            done = try store.confirm(statement, by: decision)
        } else {
            done = try store.correct(
                statement, to: CorrectedFacts(place: site), gazetteer: gazetteer.version, by: decision)
        }
        var words = DecisionRun.words(done, by: decision)
        guard remembers else { return words }
        let region = before.regionAsWritten.flatMap { gazetteer.regions(named: $0).isEmpty ? nil : $0 }
        let fits = region.map { gazetteer.regions(named: $0).contains { gazetteer.contains($0, place) } } ?? true
        if fits, gazetteer.mayMean(before.toponym, place) {
            _ = try store.edit(
                .decide(name: before.toponym, region: region, place: PlaceID(site.id)), by: decision.who,
                why: decision.why, at: decision.instant)
            words +=
                VisibleText.line("kept for the name \"\(before.toponym)\"" + (region.map { " in \"\($0)\"" } ?? ""))
                + "\n"
        }
        let like = try likeStatements(before.toponym).map { "\($0.record.id)" }
        if !like.isEmpty {
            words += "like it in the queue: \(like.joined(separator: ", ")); terraclaim review accept decides them\n"
        }
        return words
    }

    /// The queue's statements whose toponym is the same name.
    func likeStatements(_ toponym: String) throws -> [ReviewItem] {
        try store.reviewQueue().filter { gazetteer.areAlike($0.record.toponym, toponym) }
    }
}
