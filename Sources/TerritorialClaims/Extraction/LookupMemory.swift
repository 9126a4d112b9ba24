/// What a report's words have been looked up as, so that each is looked up once. Lives as long as one report is read and is
/// used by one task only.
final class LookupMemory {
    private let knowledge: any ToponymKnowledge
    private var readings: [String: ToponymReading] = [:]
    private var phrases: [String: [Phrase]] = [:]
    private var language = ""
    /// Entries after which the memory starts anew, so that it stays small on a long report.
    private static let limit = 20_000

    init(knowledge: any ToponymKnowledge) {
        self.knowledge = knowledge
    }

    func reading(of surface: String) -> ToponymReading {
        if let known = readings[surface] { return known }
        if readings.count > LookupMemory.limit { readings.removeAll(keepingCapacity: true) }
        let reading = knowledge.reading(of: surface)
        readings[surface] = reading
        return reading
    }

    func phrases(startingWith word: String, _ lexicon: Lexicon) -> [Phrase] {
        if lexicon.language != language || phrases.count > LookupMemory.limit {
            phrases.removeAll(keepingCapacity: true)
            language = lexicon.language
        }
        if let known = phrases[word] { return known }
        let found = lexicon.table.phrases(startingWith: word)
        phrases[word] = found
        return found
    }
}
