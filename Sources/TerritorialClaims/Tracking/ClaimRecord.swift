/// A stored statement with the facts of its report: what a list shows and a file carries, all in one flat value.
///
/// It holds no reference to a gazetteer: an old store stays readable when the gazetteer has moved on.
public struct ClaimRecord: Sendable, Equatable {
    /// The place as it was resolved when the report was read.
    public struct Site: Sendable, Equatable {
        /// Identifier, `scheme:id`.
        public var id: String
        /// Name in English.
        public var name: String
        /// Name in the country's own language and script.
        public var localName: String
        /// Oblast or its like, in English.
        public var region: String?
        /// Raion or its like, in English.
        public var region2: String?
        /// Hromada or its like, in English.
        public var region3: String?
        /// Where it lies; nil when the gazetteer knew no point.
        public var coordinate: Coordinate?
        /// True when `coordinate` is the center of its hromada.
        public var coordinateIsApproximate: Bool
        /// Identifiers of the regions that hold it, from the lowest up to the country.
        public var regionPath: [String]

        /// A place with its facts.
        public init(
            id: String, name: String, localName: String, region: String? = nil, region2: String? = nil,
            region3: String? = nil, coordinate: Coordinate? = nil, coordinateIsApproximate: Bool = false,
            regionPath: [String] = []
        ) {
            self.id = id
            self.name = name
            self.localName = localName
            self.region = region
            self.region2 = region2
            self.region3 = region3
            self.coordinate = coordinate
            self.coordinateIsApproximate = coordinateIsApproximate
            self.regionPath = regionPath
        }
    }

    /// Identifier of the statement in its store.
    public var id: Int64
    /// Identifier of the claim that it states or restates.
    public var claim: Int64
    /// Identifier of its report in the store.
    public var report: Int64
    /// Identifier of the report as it came in: a file's name or the `id` of an NDJSON line.
    public var document: String
    /// Where the toponym, or the words for an unnamed subject, stand in the report's text.
    public var span: ByteSpan
    /// The toponym as written; the words of the subject when no settlement is named.
    public var toponym: String
    /// The region's words nearest to the toponym; nil when the text gives none.
    public var regionAsWritten: String?
    /// What is said to have happened.
    public var change: Change
    /// The report's own verb or noun.
    public var wording: String
    /// Who gains on a gain, entry, partial, advance; who loses on a loss or withdrawal.
    public var party: String?
    /// The other party.
    public var counterparty: String?
    /// Who says so.
    public var claimant: String?
    /// How the claimant stands to it.
    public var stance: Stance
    /// When it is said to have happened, half-open; nil when neither text nor report tells.
    public var event: DayInterval?
    /// The sentence, exactly as published.
    public var quote: String
    /// Where the sentence stands.
    public var sentence: ByteSpan
    /// How the resolution ended.
    public var status: Resolution.Status
    /// The place; nil unless resolved.
    public var place: Site?
    /// Probability of the first candidate, 0 to 1.
    public var score: Double
    /// Lead over the runner-up, 0 to 1.
    public var margin: Double
    /// What a reader should know.
    public var warnings: [String]
    /// Who published the report.
    public var outlet: String?
    /// Where it was read.
    public var url: String?
    /// The report's headline, when it came apart from the text.
    public var title: String?
    /// Day of publication.
    public var published: CalendarDay?
    /// When the store learnt of the statement, in seconds since 1970-01-01T00:00:00Z.
    public var knownSince: Int64
    /// Rule that made the statement.
    public var rule: String
    /// Version of the extractor that read the report.
    public var extractorVersion: String
    /// Version of the gazetteer that the place comes from.
    public var gazetteerVersion: String

    /// A record with all its facts.
    public init(
        id: Int64, claim: Int64, report: Int64, document: String, span: ByteSpan, toponym: String,
        regionAsWritten: String? = nil, change: Change, wording: String, party: String? = nil,
        counterparty: String? = nil, claimant: String? = nil, stance: Stance = .asserted, event: DayInterval? = nil,
        quote: String, sentence: ByteSpan, status: Resolution.Status, place: Site? = nil, score: Double = 0,
        margin: Double = 0, warnings: [String] = [], outlet: String? = nil, url: String? = nil, title: String? = nil,
        published: CalendarDay? = nil, knownSince: Int64, rule: String, extractorVersion: String,
        gazetteerVersion: String
    ) {
        self.id = id
        self.claim = claim
        self.report = report
        self.document = document
        self.span = span
        self.toponym = toponym
        self.regionAsWritten = regionAsWritten
        self.change = change
        self.wording = wording
        self.party = party
        self.counterparty = counterparty
        self.claimant = claimant
        self.stance = stance
        self.event = event
        self.quote = quote
        self.sentence = sentence
        self.status = status
        self.place = place
        self.score = score
        self.margin = margin
        self.warnings = warnings
        self.outlet = outlet
        self.url = url
        self.title = title
        self.published = published
        self.knownSince = knownSince
        self.rule = rule
        self.extractorVersion = extractorVersion
        self.gazetteerVersion = gazetteerVersion
    }

    /// True when the statement changes control: a gain, loss or withdrawal that is not denied.
    public var changesControl: Bool { change.changesControl && stance != .denied }
}

extension ClaimRecord.Site {
    /// The place's facts, copied, with the identifiers of its regions from the lowest up.
    public init(_ place: Place, regionPath: [String]) {
        self.init(
            id: place.id.description, name: place.name, localName: place.localName, region: place.region,
            region2: place.region2, region3: place.region3, coordinate: place.coordinate,
            coordinateIsApproximate: place.coordinateIsApproximate, regionPath: regionPath)
    }
}
