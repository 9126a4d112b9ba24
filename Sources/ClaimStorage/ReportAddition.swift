internal import FoundationEssentials
internal import GRDB
internal import TerritorialClaims

extension ClaimStore {
    /// Adds reports with what was read out of them, all in one transaction: a process killed meanwhile leaves all or none.
    ///
    /// A report is the one that the store holds when text, outlet, URL and day of publication are the same, facts that one
    /// of them doesn't give aside. Then nothing changes, unless the new one gives more of these facts or was read by other
    /// versions; in these cases the old rows are closed and new ones added. `instant`, in seconds since
    /// 1970-01-01T00:00:00Z, is when the store learns of them; one before the store's last is taken for the last, so that
    /// known time never runs back. Results are in the order of the reports.
    public func add(_ reports: [ReadReport], at instant: Int64) throws(StoreProblem) -> [AddedReport] {
        guard !reports.isEmpty else { return [] }
        return try StoreFailure.naming(path) {
            try queue.write { db in
                let instant = try KnownTime.next(instant, in: db)
                return try reports.map { try ReportAddition(db: db, instant: instant).addLogged($0) }
            }
        }
    }
}

/// One report's way into the store, or one decision's.
struct ReportAddition {
    let db: Database
    let instant: Int64
    let rows: LoggedRows

    init(db: Database, instant: Int64) {
        self.db = db
        self.instant = instant
        rows = LoggedRows(db)
    }

    /// Adds a report with its entry in the log.
    func addLogged(_ read: ReadReport) throws -> AddedReport {
        let added = try add(read)
        try ChangeLog.write(
            ChangeLog.Heading(kind: "add", who: nil, why: nil, subject: read.report.id), rows, at: instant, in: db)
        return added
    }

    /// An open report with the same text.
    private struct Stored {
        let id: Int64
        let outlet: String?
        let url: String?
        let published: Int32?

        /// How the facts of `report` lie to the stored ones.
        func relation(to report: Report) -> Relation {
            let pairs: [(stored: String?, new: String?)] = [
                (outlet, report.outlet), (url, report.url),
                (published.map { "\($0)" }, report.published.map { "\($0.number)" }),
            ]
            var relation = Relation.same
            for pair in pairs where pair.stored != pair.new {
                if pair.new == nil {
                    relation = relation == .other ? .other : .fewer
                } else if pair.stored != nil {
                    relation = .other
                } else if relation == .same {
                    relation = .more
                }
            }
            return relation
        }
    }

    private enum Relation {
        case same, fewer, more, other
    }

    private func add(_ read: ReadReport) throws -> AddedReport {
        let bytes = Array(read.report.text.utf8)
        let content = try content(bytes)
        let stored = try stored(content).map { (stored: $0, relation: $0.relation(to: read.report)) }
            .filter { $0.relation != .other }
        if let known = stored.first(where: { $0.relation == .same }) {
            let versions = try Row.fetchOne(
                db.cachedStatement(
                    sql: "SELECT id, extractor, gazetteer FROM reading WHERE report = ? AND known_until IS NULL"),
                arguments: [known.stored.id])
            if let versions, versions[1] == read.extractorVersion, versions[2] == read.gazetteerVersion {
                return AddedReport(
                    outcome: .unchanged, report: known.stored.id,
                    restates: try restates(report: known.stored.id, count: read.statements.count))
            }
            let decisions = try standingDecisions(aboutReport: known.stored.id)
            try closeReadings(of: known.stored.id)
            return try add(read, to: known.stored.id, .readAgain, decisions)
        }
        if let known = stored.first(where: { $0.relation == .fewer }) {
            return AddedReport(
                outcome: .unchanged, report: known.stored.id,
                restates: try restates(report: known.stored.id, count: read.statements.count))
        }
        let poorer = stored.first
        let decisions = try poorer.map { try standingDecisions(aboutReport: $0.stored.id) } ?? []
        if let poorer {
            try closeReadings(of: poorer.stored.id)
            try rows.close(StoreSchema.table("report"), where: "id = ?", [poorer.stored.id], at: instant)
        }
        let report = read.report
        try note(day: report.published?.number)
        let id = try rows.insert(
            into: StoreSchema.table("report"),
            [
                content, report.id, report.outlet, report.url, report.title, report.author, report.language,
                report.published?.number, poorer?.stored.id, instant,
            ])
        return try add(read, to: id, poorer == nil ? .added : .completed, decisions)
    }

    // MARK: Rows

    func content(_ bytes: [UInt8]) throws -> Int64 {
        let digest = Data(ContentDigest.sha256(bytes))
        if let known = try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT id FROM content WHERE sha256 = ?"), arguments: [digest])
        {
            return known
        }
        return try rows.insert(into: StoreSchema.table("content"), [digest, Data(bytes)])
    }

    private func stored(_ content: Int64) throws -> [Stored] {
        try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT id, outlet, url, published FROM report
                    WHERE content = ? AND known_until IS NULL ORDER BY id
                    """), arguments: [content]
        ).map { Stored(id: $0[0], outlet: $0[1], url: $0[2], published: $0[3]) }
    }

    private func closeReadings(of report: Int64) throws {
        try rows.close(
            StoreSchema.table("statement"),
            where: "reading IN (SELECT id FROM reading WHERE report = ? AND known_until IS NULL)", [report], at: instant
        )
        try rows.close(StoreSchema.table("reading"), where: "report = ?", [report], at: instant)
    }

    private func add(
        _ read: ReadReport, to report: Int64, _ outcome: AddedReport.Outcome, _ decisions: [CarriedDecision]
    ) throws -> AddedReport {
        let reading = try rows.insert(
            into: StoreSchema.table("reading"),
            [
                report, read.extractorVersion, read.gazetteerVersion, read.language,
                EvidenceText.strings(read.notices), instant,
            ])
        for (position, statement) in read.statements.enumerated() {
            try add(statement, at: position, of: read, report: report, reading: reading)
        }
        let lost = try carry(decisions, toReport: report)
        return AddedReport(
            outcome: outcome, report: report, restates: try restates(report: report, count: read.statements.count),
            lostDecisions: lost)
    }

    private func add(
        _ statement: TerritorialClaims.Statement, at position: Int, of read: ReadReport, report: Int64, reading: Int64
    ) throws {
        let extracted = statement.extracted
        let resolution = statement.resolution
        let subject = extracted.subject
        let site = try resolution.place.map { place in
            try self.site(
                ClaimRecord.Site(place, regionPath: read.regionPaths[place.id] ?? []),
                gazetteer: read.gazetteerVersion)
        }
        let claim = try claim(ClaimKey(statement, in: read.report), extracted.event)
        try note(day: extracted.event?.start?.number)
        try note(day: extracted.event?.last?.number)
        _ = try rows.insert(
            into: StoreSchema.table("statement"),
            [
                reading, report, claim, position, subject.span.start, subject.span.end,
                extracted.toponym?.surface ?? subject.span.words(in: read.report.text) ?? "", subject.kind,
                subject.amount, statement.regionAsWritten, extracted.change.rawValue, extracted.wording,
                extracted.wordingSpan.start, extracted.wordingSpan.end, extracted.party, extracted.counterparty,
                extracted.claimant, extracted.stance.rawValue, extracted.event?.start?.number,
                extracted.event?.end?.number, statement.quote, extracted.sentence.start, extracted.sentence.end,
                resolution.status.rawValue, site, resolution.score, resolution.margin,
                EvidenceText.evidence(resolution.evidence), EvidenceText.candidates(resolution.candidates),
                EvidenceText.strings(statement.warnings), extracted.rule, instant,
            ])
    }

    func site(_ site: ClaimRecord.Site, gazetteer: String) throws -> Int64 {
        if let known = try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT id FROM site WHERE place = ? AND gazetteer = ?"),
            arguments: [site.id, gazetteer])
        {
            return known
        }
        let id = try rows.insert(
            into: StoreSchema.table("site"),
            [
                site.id, gazetteer, site.name, site.localName, site.region, site.region2, site.region3,
                site.coordinate?.longitude, site.coordinate?.latitude, site.coordinateIsApproximate,
                EvidenceText.strings(site.regionPath), site.coordinate.map { Data(GeoPackage.point($0)) },
            ])
        for region in Set(site.regionPath).sorted() {
            try execute("INSERT INTO site_region (region, site) VALUES (?, ?)", [region, id])
        }
        return id
    }

    /// The first claim that says the same at the same time, else a new one.
    func claim(_ key: ClaimKey, _ event: DayInterval?) throws -> Int64 {
        let known = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT id, event_start, event_end FROM claim
                    WHERE place = ? AND voice = ? AND change = ? AND is_denied = ? AND party = ? ORDER BY id
                    """),
            arguments: [key.place, key.voice, key.change.rawValue, key.isDenied, key.party])
        while let row = try known.next() {
            if ClaimKey.isSameTime(DayInterval(stored: row[1], row[2]), event) { return row[0] }
        }
        return try insert(key, event)
    }

    /// A new claim.
    func insert(_ key: ClaimKey, _ event: DayInterval?) throws -> Int64 {
        try rows.insert(
            into: StoreSchema.table("claim"),
            [
                key.voice, key.change.rawValue, key.isDenied, key.place, key.party, event?.start?.number,
                event?.end?.number, instant,
            ])
    }

    /// For each open statement of the report, whether another report's open statement of the same claim came before it.
    private func restates(report: Int64, count: Int) throws -> [Bool] {
        let found = try Bool.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT EXISTS (SELECT 1 FROM statement AS other WHERE other.claim = statement.claim
                      AND other.known_until IS NULL AND other.report < statement.report)
                    FROM statement WHERE reading IN (SELECT id FROM reading WHERE report = ?)
                      AND known_until IS NULL ORDER BY position
                    """), arguments: [report])
        return found.count == count ? found : Array(repeating: false, count: count)
    }

    func note(day: Int32?) throws {
        guard let day else { return }
        try execute(
            "INSERT OR IGNORE INTO calendar (number, day) VALUES (?, ?)", [day, CalendarDay(number: day).description])
    }

    private func execute(_ sql: String, _ arguments: StatementArguments) throws {
        try db.cachedStatement(sql: sql).execute(arguments: arguments)
    }
}

extension DayInterval {
    /// An interval from its columns; nil when both are null.
    init?(stored start: Int32?, _ end: Int32?) {
        guard start != nil || end != nil else { return nil }
        self.init(start: start.map(CalendarDay.init(number:)), end: end.map(CalendarDay.init(number:)))
    }
}

extension ExtractedStatement.Subject {
    /// Word for the kind of subject.
    fileprivate var kind: String {
        switch self {
        case .settlement: "settlement"
        case .unnamedSettlements: "settlements"
        case .area: "area"
        case .share: "share"
        }
    }

    /// Number of settlements, square kilometers, or the share; nil for a named settlement.
    fileprivate var amount: Double? {
        switch self {
        case .settlement: nil
        case .unnamedSettlements(let count, _): Double(count)
        case .area(let squareKilometers, _): squareKilometers
        case .share(let fraction, _, _): fraction
        }
    }
}
