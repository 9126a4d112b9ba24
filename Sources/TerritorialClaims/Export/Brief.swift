/// A brief on what is said to have changed within some days: claims by region with quotes, reversals, contested places,
/// corrections, a map and a chart. It is written as Markdown or HTML.
public struct Brief: Sendable {
    /// First and last day of the brief.
    public var days: DayInterval
    /// Names of the regions that it is limited to; empty for all.
    public var regions: [String]
    /// Claims of those days by region: regions by name, those without a place last; claims by day.
    public var sections: [(region: String?, claims: [Claim])]
    /// How the claims lie to each other, and to earlier ones.
    public var relations: [ClaimRelation]
    /// Places that went from one holder to another within those days.
    public var reversals: [Reversal]
    /// Places contested at their end.
    public var contested: [ContestedPlace]
    /// Statements that people corrected since the brief's first day.
    public var corrections: [RecordRevision]
    /// Whom voices speak for.
    public var leanings: Leanings
    /// Who is said to hold the places of the claims at the end of the days.
    public var status: [ControlStatus]
    /// Claims of the places by number.
    private let numbered: [Int64: Claim]
    /// Relations by the claim that relates.
    private let relationsOf: [Int64: [ClaimRelation]]

    /// A brief on the claims that `filter` admits, with its first and last day, from all that is known of their places.
    ///
    /// `claims` are all claims of the regions and places that the brief is about, whatever their days, since an earlier
    /// claim tells whether a later one is a reversal.
    public init(
        on claims: [Claim], admittedBy filter: ClaimFilter, days: DayInterval, regions: [String] = [],
        corrections: [RecordRevision] = [], leanings: Leanings
    ) {
        self.days = days
        self.regions = regions
        self.corrections = corrections
        self.leanings = leanings
        let wanted = claims.filter { $0.statements.contains(where: filter.admits) && Brief.isNew($0, within: days) }
        let groups = Dictionary(grouping: wanted) { $0.place.map { $0.region ?? "" } }
        sections = groups.map { (region: $0.key, claims: $0.value.sorted { Brief.timeKey($0) < Brief.timeKey($1) }) }
            .sorted { ($0.region == nil ? 1 : 0, $0.region ?? "") < ($1.region == nil ? 1 : 0, $1.region ?? "") }
        let places = Set(wanted.compactMap { $0.place?.id })
        let near = claims.filter { $0.place.map { places.contains($0.id) } ?? false }
        relations = ClaimRelation.all(near)
        relationsOf = Dictionary(grouping: relations, by: \.claim)
        numbered = Dictionary(near.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let last = days.last ?? CalendarDay(number: .max)
        let answers = ControlStatus.all(of: claims, asOf: last)
        status = answers.filter { places.contains($0.place.id) }
        let admitted = Set(claims.filter { $0.statements.contains(where: filter.admits) }.compactMap { $0.place?.id })
        reversals = Reversal.all(
            ControlTimeline.all(claims.filter { $0.place.map { admitted.contains($0.id) } ?? false }), within: days)
        // Whether a date is past is no contest, and what nobody spoke of within the days is none of this brief.
        contested = ContestedPlace.all(
            answers.filter { status in
                places.contains(status.place.id) && status.doubts.contains { $0 != .perhapsLater }
            }, claims)
    }

    /// True when the claim is said of a time that may lie within the days.
    private static func isNew(_ claim: Claim, within days: DayInterval) -> Bool {
        let said = claim.event ?? claim.said.map(DayInterval.init(day:))
        return DayInterval.relation(of: said, to: days) == .overlapping
    }

    private static func timeKey(_ claim: Claim) -> (Int32, Int32, Int64) {
        (claim.event?.start?.number ?? .max, claim.event?.end?.number ?? .max, claim.id)
    }

    /// All claims of the brief, in the order of its sections.
    public var claims: [Claim] { sections.flatMap(\.claims) }

    /// CommonMark, with map and chart as SVG in raw HTML. `map` draws the regions around the marks; nil where there are none.
    public func markdown(map: RegionMap?) -> String { document(map).markdown() }

    /// One HTML page that needs nothing else: no scripts, no fonts, no pictures from elsewhere.
    public func html(map: RegionMap?) -> String { document(map).html() }

    /// A mark for each place of the claims that has a point, by region and name.
    public var marks: [RegionMap.Mark] {
        let byPlace = Dictionary(status.map { ($0.place.id, $0) }, uniquingKeysWith: { first, _ in first })
        var seen: Set<String> = []
        return claims.compactMap { claim in
            guard let place = claim.place, let coordinate = place.coordinate, seen.insert(place.id).inserted else {
                return nil
            }
            let status = byPlace[place.id]
            let said = status.map { "\($0.holderWords), \($0.sinceWords)" } ?? claim.first.changeWords
            return RegionMap.Mark(
                coordinate: coordinate, name: place.name, title: "\(place.name): \(said)", party: status?.holder,
                isContested: status.map { $0.doubts.contains { $0 != .perhapsLater } } ?? false)
        }
    }

    // MARK: The document

    private typealias Run = MarkupDocument.Run

    private func document(_ map: RegionMap?) -> MarkupDocument {
        let place = regions.isEmpty ? "" : " in " + regions.joined(separator: ", ")
        var blocks: [MarkupDocument.Block] = [
            .paragraph([.text(opening)]),
            .paragraph([
                .text(
                    "Each line says who claims it and where it was read. To be listed is not to be confirmed: who holds a place is computed from claims, and claims may be wrong."
                )
            ]),
        ]
        if let map { blocks.append(.figure(svg: map.svg())) }
        let chart = PeriodChart(PeriodChart.bars(claims)).svg()
        if !chart.isEmpty { blocks.append(.figure(svg: chart)) }
        blocks.append(.heading(2, "Claims by region"))
        if sections.isEmpty { blocks.append(.paragraph([.text("Nothing was claimed within these days.")])) }
        for section in sections {
            blocks.append(.heading(3, section.region.map { $0.isEmpty ? "No region" : $0 } ?? "Place not resolved"))
            blocks.append(.list(section.claims.map(item)))
        }
        if !reversals.isEmpty {
            blocks += [.heading(2, "Reversals"), .list(reversals.map(item))]
        }
        if !contested.isEmpty {
            blocks += [.heading(2, "Contested"), .list(contested.map(item))]
        }
        if !corrections.isEmpty {
            blocks += [.heading(2, "Corrections"), .list(corrections.compactMap(item))]
        }
        return MarkupDocument(title: "Claims of territorial control\(place), \(days.words)", blocks: blocks)
    }

    private var opening: String {
        let asserted = claims.filter { !$0.isDenied }
        let voices = Set(claims.map(\.voice)).subtracting([""])
        let reports = Set(claims.flatMap { $0.statements.map(\.report) })
        let outlets = Set(claims.flatMap { $0.statements.compactMap(\.outlet) })
        func counted(_ number: Int, _ thing: String) -> String { "\(number) \(thing)\(number == 1 ? "" : "s")" }
        return "\(counted(asserted.count, "claim")) and \(counted(claims.count - asserted.count, "denial")) by "
            + "\(counted(voices.count, "voice")), read in \(counted(reports.count, "report")) of "
            + "\(counted(outlets.count, "outlet")). \(counted(reversals.count, "reversal")), "
            + "\(counted(contested.count, "contested place")), \(counted(corrections.count, "correction"))."
    }

    private func item(_ claim: Claim) -> MarkupDocument.Item {
        let record = claim.first
        var runs: [Run] = [.text("\(claim.event?.words ?? "no day"): "), .strong(record.placeWords)]
        if let local = record.place?.localName, local != record.place?.name { runs.append(.text(" (\(local))")) }
        runs.append(.text(", " + said(claim)))
        var details = claim.statements.map(source)
        var notes: [String] = []
        if record.place != nil { notes.append("probability of the place \(Brief.percent(record.score))") }
        if leanings.isAgainstInterest(claim) { notes.append("said against interest") }
        notes += (relationsOf[claim.id] ?? []).compactMap(note)
        notes += record.warnings
        if !notes.isEmpty { details.append([.text(notes.joined(separator: "; "))]) }
        return MarkupDocument.Item(runs: runs, details: details)
    }

    /// "gain by Russia, says the Ministry".
    private func said(_ claim: Claim) -> String {
        let stance = claim.isDenied ? "denied" : claim.isDisputed ? "disputed" : nil
        return [
            claim.change.rawValue + (claim.party.map { " by \($0)" } ?? ""), stance,
            claim.voice.isEmpty ? nil : "says \(claim.voice)",
        ].compactMap { $0 }.joined(separator: ", ")
    }

    private func note(_ relation: ClaimRelation) -> String? {
        guard let other = numbered[relation.other] else { return nil }
        return
            "\(relation.kind.rawValue) what \(other.voice.isEmpty ? "another report" : other.voice) says of \(other.event?.words ?? "no day")"
    }

    private func source(_ record: ClaimRecord) -> [Run] {
        [.quote(record.quote), .text(" – "), .link(record.sourceWords, address: record.url)]
    }

    private func item(_ reversal: Reversal) -> MarkupDocument.Item {
        let status = reversal.status
        return MarkupDocument.Item(runs: [
            .text("\(status.since.words): "), .strong(status.place.name),
            .text(
                ", "
                    + [status.place.region, "from \(reversal.loser) to \(status.holder ?? "nobody told")"]
                    .compactMap { $0 }.joined(separator: ", ")
                    + (status.claimants.isEmpty ? "" : ", says \(status.claimants.joined(separator: ", "))")
                    + (status.doubts.isEmpty ? "" : "; \(status.doubtWords)")),
        ])
    }

    private func item(_ place: ContestedPlace) -> MarkupDocument.Item {
        let status = place.status
        let sides = [("for", place.supporting), ("against", place.opposing)]
        return MarkupDocument.Item(
            runs: [
                .strong(status.place.name),
                .text(", \(status.place.region.map { $0 + ", " } ?? "")\(status.holderWords): \(status.doubtWords)"),
            ],
            details: sides.flatMap { word, claims in
                claims.map { [.text("\(word): \($0.event?.words ?? "no day"), \(said($0)). ")] + source($0.first) }
            })
    }

    private func item(_ correction: RecordRevision) -> MarkupDocument.Item? {
        guard let record = correction.after ?? correction.before else { return nil }
        return MarkupDocument.Item(runs: [
            .strong(record.toponym), .text(", "), .link(record.sourceWords, address: record.url),
            .text(": was \(correction.beforeWords); is \(correction.afterWords)"),
        ])
    }

    /// A probability in percent, never rounded up to certainty.
    private static func percent(_ score: Double) -> String { "\(Int((min(max(score, 0), 1) * 100).rounded(.down))) %" }
}
