/// What a sentence needs to know of its report: language, point of view, what was named before.
struct ReportContext {
    var language: String
    var text: String
    /// Whose side the report speaks for when it says "the enemy" or "our forces"; nil when it does not.
    var pointOfView: String?
    var parties: [String]
    /// Settlements named so far, last at the end.
    var named: [(span: ByteSpan, surface: String, isLandmark: Bool)] = []
    var isHeadline = false
    /// A change of settlements that the sentence before counted and did not name.
    var open: OpenChange?
    /// The places whose control the last sentence with such changes told of.
    var lastGroup: [NameMention] = []
    /// The change of control that the sentence before told last.
    var lastChange: OpenChange?
    /// The token with which the sentence begins to name what the one before counted; nil when it does not.
    var listStart: Int?
    /// The party that earlier sentences named last.
    var lastParty: String?
    /// Who the sentence before says said so.
    var lastClaimant: String?
    private(set) var claimantParties: [String: String] = [:]

    init(language: String, text: String, pointOfView: String?, parties: [String], claimantParties: [String: String]) {
        self.language = language
        self.text = text
        self.pointOfView = pointOfView
        self.parties = parties
        self.claimantParties = claimantParties
    }

    /// Languages that tell the agent of a passive by its case.
    var hasInstrumental: Bool { language != "en" }
    /// True for languages in which "a village" and "the village" differ; there an article is needed to point back.
    var needsArticle: Bool { language == "en" }

    var enemy: String? { pointOfView.map { opponent(of: $0) } }

    /// The party on whose land the war is fought: that it holds a place is no news, but denies the other's gain.
    var defender: String? { parties.last }

    func opponent(of party: String) -> String {
        parties.first { $0 != party } ?? party
    }

    /// The party for which a claimant speaks: as the lexicon has it, else by the adjective of a title ("Russian commander").
    func party(ofClaimant name: String) -> String? {
        claimantParties[name] ?? parties.first { $0.prefix(5) == name.prefix(5) }
    }

    /// Whose "its forces" are: the claimant's, else the party named last, else the report's own side.
    func ownSide(claimant: String?, last: String?) -> String? {
        namedSide(claimant: claimant, last: last) ?? pointOfView
    }

    /// Whose "its control" is: the claimant's, else the party named last; nil when none was named.
    func namedSide(claimant: String?, last: String?) -> String? {
        (claimant ?? lastClaimant).flatMap { party(ofClaimant: $0) } ?? last
    }

    /// True when the word's ending marks the agent («окупантами», «россиянами», «військами»).
    func isInstrumental(_ word: String) -> Bool {
        guard hasInstrumental else { return false }
        return word.split(separator: " ").contains { part in
            let folded = WordFolding.folded(String(part))
            return folded.hasSuffix("ами") || folded.hasSuffix("ями") || folded.hasSuffix("ом")
                || folded.hasSuffix("ем")
                || folded.hasSuffix("ою") || folded.hasSuffix("єю") || folded.hasSuffix("ією")
                || folded.hasSuffix("ией")
        }
    }

    /// Keeps the settlements that a sentence names, the last fifty of the report.
    mutating func note(_ reading: SentenceReading) {
        let names = reading.changes.map(\.name) + reading.mentions.filter { $0.reading.contains(.settlement) }
        let fresh = names.filter { $0.antecedent == nil }.map { ($0.span, $0.surface, $0.isLandmark) }
        named += fresh.sorted { $0.0 < $1.0 }
        if named.count > 50 { named.removeFirst(named.count - 50) }
    }

    /// A party's name, or "us" for the report's own side; nil for another mark of a phrase's value.
    func party(meantBy mark: some StringProtocol) -> String? {
        if mark.hasPrefix("us") { return pointOfView }
        return parties.first { $0 == mark }
    }

    /// An English preposition behind which a party is a land or an opponent.
    func isPrepositionOfPlace(_ word: String) -> Bool {
        ["into", "inside", "against", "across", "toward", "towards", "within", "from", "in"].contains(
            WordFolding.folded(word))
    }

    /// "that", behind which what is said stands as a clause of its own.
    func isConjunction(_ word: String) -> Bool { ["что", "що", "that"].contains(WordFolding.folded(word)) }

    /// True when the word could be a noun that a genitive follows: no adjective, adverb or instrumental by its ending.
    func isNounWithGenitive(_ word: String) -> Bool {
        guard word.unicodeScalars.count > 3, word.unicodeScalars.first.map({ !$0.properties.isUppercase }) ?? false
        else { return false }
        let folded = WordFolding.folded(word)
        let others = [
            "ую", "юю", "ый", "ий", "ой", "ое", "ее", "ые", "ие", "ого", "его", "ая", "яя", "ых", "их", "ому", "ему",
            "ым", "им", "ом", "ем", "ами", "ями", "ими", "ыми", "ью", "о", "ою", "ив", "ав", "ось", "ись",
            "ся", "ли", "ла",
            "ать", "ить", "ять", "еть", "ти", "ют", "ут", "ят", "ат", "ет", "ит", "іть", "ити", "ати", "ій", "ої", "ів",
            "ти",
        ]
        return !others.contains { folded.hasSuffix($0) }
    }

    /// True when the word's ending tells that a party is not who acts («ворога», «російських військ»). A dative may still
    /// be («ворогу вдалося»), and so may words without cases.
    func isOblique(_ words: String) -> Bool {
        guard language == "uk" else { return false }
        let parts = words.split(separator: " ").map { WordFolding.folded(String($0)) }
        guard let first = parts.first else { return false }
        if ReportContext.obliqueParties.contains(first) { return true }
        let endings = parts.count > 1 ? ["ого", "ої", "их", "ою", "ими"] : ["ів", "ців", "ами", "ями"]
        return endings.contains { first.hasSuffix($0) }
    }

    /// False for a party whose case tells that it is not the agent of a participle («звільнено X, ворог відступив»).
    func mayBeAgent(_ words: String) -> Bool {
        language != "uk" || words.unicodeScalars.allSatisfy { !$0.properties.isLowercase }
    }

    private static let obliqueParties: Set<String> = [
        "ворога", "ворогом", "противника", "противником", "супротивника", "неприятеля", "агресора", "росіян", "росії",
        "росією", "росію", "україни", "україною", "україну", "москви", "кремля", "військ", "сил", "захисників",
        "армією",
        "армію",
    ]

    func words(_ span: ByteSpan) -> String { span.words(in: text) ?? "" }

    /// Bytes over which a place that was spoken of comes before one that only told where something lies.
    private static let antecedentReach = 900

    /// The settlement that "the city" stands for: the last one named before it.
    func antecedent(before span: ByteSpan, among own: [NameMention]) -> String? {
        let inSentence = own.filter { $0.span.start < span.start && $0.reading.contains(.settlement) }
            .max { $0.span.start < $1.span.start }
        if let inSentence { return inSentence.antecedent ?? inSentence.surface }
        let before = named.filter { $0.span.start < span.start }
        let near = before.filter { span.start - $0.span.end < ReportContext.antecedentReach }
        return (near.last { !$0.isLandmark } ?? before.last)?.surface
    }
}
