import TerritorialClaims

/// All that is said of one place: claims with their sources and relations, and who is said to hold it through time.
struct PlaceLife {
    let place: ClaimRecord.Site
    /// Claims by the days of their events (those without last), then as they were said.
    let claims: [Claim]
    let relations: [ClaimRelation]
    let timeline: ControlTimeline?
    let leanings: Leanings

    /// The lives of the places that the records speak of, in the order in which the records name them.
    static func all(_ records: [ClaimRecord], leanings: Leanings) -> [PlaceLife] {
        var order: [String] = []
        let groups = Dictionary(grouping: records.filter { $0.place != nil }, by: { $0.place!.id })
        var seen: Set<String> = []
        for id in records.compactMap({ $0.place?.id }) where seen.insert(id).inserted { order.append(id) }
        return order.compactMap { id in groups[id].flatMap { PlaceLife($0, leanings) } }
    }

    private init?(_ records: [ClaimRecord], _ leanings: Leanings) {
        guard let place = records.last?.place else { return nil }
        self.place = place
        let all = Claim.all(records)
        claims = all.sorted { Self.timeKey($0) < Self.timeKey($1) }
        relations = ClaimRelation.all(all)
        timeline = ControlTimeline.all(all).first
        self.leanings = leanings
    }

    private static func timeKey(_ claim: Claim) -> (Int32, Int32, Int64) {
        (claim.event?.start?.number ?? (claim.event == nil ? .max : .min), claim.said?.number ?? .max, claim.id)
    }

    // MARK: For people

    /// Title, control through time, every statement with its source.
    func words(on terminal: Terminal) -> String {
        var text = Style.bold(PlaceWords.title(place), on: terminal) + "\n"
        if let timeline {
            let last = claims.compactMap { $0.event?.last }.max()
            text += ControlLine(timeline, until: last).words(on: terminal)
        }
        text += statements(on: terminal)
        if let status = timeline?.periods.last?.status {
            text += "  → " + VisibleText.line(Self.sentence(status)) + "\n"
        }
        return text
    }

    private func statements(on terminal: Terminal) -> String {
        var table = TextTable([
            .init(""), .init(""), .init(""), .init(""), .init("", least: 8), .init("", least: 10),
            .init("", least: 8), .init("", least: 8), .init("", least: 20),
        ])
        for claim in claims {
            for (record, role) in zip(claim.statements, claim.roles) {
                let isFirst = role == .states
                table.add([
                    "", .init(isFirst ? "claim \(claim.id)" : "", .faint),
                    .init(record.event.map(ReadingTable.days) ?? "no day"),
                    .init(record.changeWords, record.stance == .asserted ? .plain : .alarm),
                    .init(record.party.map { "by \($0)" } ?? ""), .init(record.claimant ?? "–"),
                    .init(record.sourceWords), .init(isFirst ? notes(claim) : "\(role.rawValue) \(claim.id)", .accent),
                    .init("“\(record.quote)”", .faint),
                ])
            }
        }
        return table.words(on: terminal)
    }

    /// What the claim does to others, and whether it is said against interest.
    func notes(_ claim: Claim) -> String {
        let own = relations.filter { $0.claim == claim.id }.map { "\($0.kind.rawValue) \($0.other)" }
        return (own + (leanings.isAgainstInterest(claim) ? ["against interest"] : [])).joined(separator: "; ")
    }

    private static func sentence(_ status: ControlStatus) -> String {
        let since = status.sinceWords
        let voices = status.claimants.isEmpty ? "" : ", says \(status.claimants.joined(separator: ", "))"
        let doubts = status.doubts.isEmpty ? "" : "; contested: " + status.doubtWords
        guard let holder = status.holder else { return "holder not told, \(since)\(voices)\(doubts)" }
        return "said to be held by \(holder) since \(since)\(voices)\(doubts)"
    }

    // MARK: For programs

    static let keys = ["place", "name", "name_local", "region", "region2", "control", "claims"]

    /// The life as facts.
    var row: FactOutput.Row {
        PlaceWords.facts(place) + [
            ("control", .rows((timeline?.periods ?? []).map(Self.row))), ("claims", .rows(claims.map(row))),
        ]
    }

    private static func row(_ period: ControlTimeline.Period) -> FactOutput.Row {
        [
            ("from", .day(period.days.start)), ("to", .day(period.days.last)),
            ("holder", .text(period.status.holder)), ("contested", .flag(period.status.isContested)),
            ("doubts", .texts(period.status.doubts.map(\.words))),
            ("claims", .numbers(period.status.claims)), ("opposing", .numbers(period.status.opposing)),
        ]
    }

    private func row(_ claim: Claim) -> FactOutput.Row {
        ClaimFacts.row(claim, leanings) + [
            (
                "relations",
                .rows(
                    relations.filter { $0.claim == claim.id }.map {
                        [("kind", .text($0.kind.rawValue)), ("claim", .number(Int($0.other)))]
                    })
            )
        ]
    }
}

/// A claim as facts for programs.
enum ClaimFacts {
    static func row(_ claim: Claim, _ leanings: Leanings) -> FactOutput.Row {
        [
            ("claim", .number(Int(claim.id))), ("change", .text(claim.change.rawValue)),
            ("stance", .text(claim.isDisputed ? "disputed" : claim.first.stance.rawValue)),
            ("party", .text(claim.party)), ("counterparty", .text(claim.counterparty)),
            ("claimant", .text(claim.first.claimant)), ("start", .day(claim.event?.start)),
            ("end", .day(claim.event?.last)), ("against_interest", .flag(leanings.isAgainstInterest(claim))),
            ("statements", .rows(zip(claim.statements, claim.roles).map(row))),
        ]
    }

    private static func row(_ record: ClaimRecord, _ role: Claim.Role) -> FactOutput.Row {
        [
            ("id", .number(Int(record.id))), ("role", .text(role.rawValue)), ("document", .text(record.document)),
            ("outlet", .text(record.outlet)), ("published", .day(record.published)), ("url", .text(record.url)),
            ("quote", .text(record.quote)),
        ]
    }
}
