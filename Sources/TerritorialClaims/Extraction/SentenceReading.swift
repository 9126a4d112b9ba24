/// A change found in a sentence, its party and claimant not yet told.
struct FoundChange {
    var name: NameMention
    var change: Change
    /// Who has the place after the change; nil when the words around do not tell.
    var holder: String?
    var wording: String
    var wordingSpan: ByteSpan
    var days: DayInterval?
    var isDenied = false
    var isBackground = false
    var rule: String
}

/// A change whose settlements the next sentence may name.
struct OpenChange {
    var change: Change
    var holder: String?
    var wording: String
    var span: ByteSpan
    var rule: String
    var term: Term
    var days: DayInterval?
}

/// What one sentence says, found in one pass over its items.
struct SentenceReading {
    var changes: [FoundChange] = []
    var mentions: [NameMention] = []
    /// What is counted or measured and not named.
    var quantities: [FoundQuantity] = []
    /// Claimants named in the sentence: canonical name and party, and where.
    var claimants: [(name: String, span: ByteSpan)] = []
    /// Who says so in words that the lexicon does not know: «В группировке "Курск" заявили».
    var unknownClaimant: String?
    /// True when somebody denies what the sentence or the one before says, and who.
    var denier: String??
    /// True when the sentence itself says that what it tells is false.
    var isRefuted = false
    var days: DayInterval?
    var announcedCount: Int?
    /// A change of settlements that the sentence counts and does not name.
    var open: OpenChange?
    /// The first party named, for the next sentence's "its forces".
    var party: String?
}
