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
                let addition = ReportAddition(db: db, instant: try KnownTime.next(instant, in: db))
                return try reports.map(addition.add)
            }
        }
    }
}

/// One transaction's additions.
struct ReportAddition {
    let db: Database
    let instant: Int64

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

    func add(_ read: ReadReport) throws -> AddedReport {
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
            try closeReadings(of: known.stored.id)
            return try add(read, to: known.stored.id, .readAgain)
        }
        if let known = stored.first(where: { $0.relation == .fewer }) {
            return AddedReport(
                outcome: .unchanged, report: known.stored.id,
                restates: try restates(report: known.stored.id, count: read.statements.count))
        }
        let poorer = stored.first
        if let poorer {
            try closeReadings(of: poorer.stored.id)
            try execute(
                "UPDATE report SET known_until = ? WHERE id = ? AND known_until IS NULL", [instant, poorer.stored.id])
        }
        let report = read.report
        try note(day: report.published?.number)
        try execute(
            """
            INSERT INTO report (content, document, outlet, url, title, author, language, published, completes, known_from)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                content, report.id, report.outlet, report.url, report.title, report.author, report.language,
                report.published?.number, poorer?.stored.id, instant,
            ])
        return try add(read, to: db.lastInsertedRowID, poorer == nil ? .added : .completed)
    }

    // MARK: Rows

    private func content(_ bytes: [UInt8]) throws -> Int64 {
        let digest = Data(ContentDigest.sha256(bytes))
        if let known = try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT id FROM content WHERE sha256 = ?"), arguments: [digest])
        {
            return known
        }
        try execute("INSERT INTO content (sha256, bytes) VALUES (?, ?)", [digest, Data(bytes)])
        return db.lastInsertedRowID
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
        try execute(
            """
            UPDATE statement SET known_until = ? WHERE known_until IS NULL
            AND reading IN (SELECT id FROM reading WHERE report = ? AND known_until IS NULL)
            """, [instant, report])
        try execute("UPDATE reading SET known_until = ? WHERE report = ? AND known_until IS NULL", [instant, report])
    }

    private func add(_ read: ReadReport, to report: Int64, _ outcome: AddedReport.Outcome) throws -> AddedReport {
        try execute(
            "INSERT INTO reading (report, extractor, gazetteer, language, notices, known_from) VALUES (?, ?, ?, ?, ?, ?)",
            [
                report, read.extractorVersion, read.gazetteerVersion, read.language,
                EvidenceText.strings(read.notices), instant,
            ])
        let reading = db.lastInsertedRowID
        for (position, statement) in read.statements.enumerated() {
            try add(statement, at: position, of: read, report: report, reading: reading)
        }
        return AddedReport(
            outcome: outcome, report: report, restates: try restates(report: report, count: read.statements.count))
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
        try execute(
            """
            INSERT INTO statement (reading, report, claim, position, span_start, span_end, toponym, subject, amount,
              region_as_written, change, wording, wording_start, wording_end, party, counterparty, claimant, stance,
              event_start, event_end, quote, sentence_start, sentence_end, status, site, score, margin, evidence,
              candidates, warnings, rule, known_from)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
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

    private func site(_ site: ClaimRecord.Site, gazetteer: String) throws -> Int64 {
        if let known = try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT id FROM site WHERE place = ? AND gazetteer = ?"),
            arguments: [site.id, gazetteer])
        {
            return known
        }
        try execute(
            """
            INSERT INTO site (place, gazetteer, name, name_local, region, region2, region3, lon, lat, is_approximate,
              region_path, geom)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                site.id, gazetteer, site.name, site.localName, site.region, site.region2, site.region3,
                site.coordinate?.longitude, site.coordinate?.latitude, site.coordinateIsApproximate,
                EvidenceText.strings(site.regionPath), site.coordinate.map { Data(GeoPackage.point($0)) },
            ])
        let id = db.lastInsertedRowID
        for region in Set(site.regionPath).sorted() {
            try execute("INSERT INTO site_region (region, site) VALUES (?, ?)", [region, id])
        }
        return id
    }

    /// The first claim that says the same at the same time, else a new one.
    private func claim(_ key: ClaimKey, _ event: DayInterval?) throws -> Int64 {
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
        try execute(
            """
            INSERT INTO claim (voice, change, is_denied, place, party, event_start, event_end, known_from)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                key.voice, key.change.rawValue, key.isDenied, key.place, key.party, event?.start?.number,
                event?.end?.number, instant,
            ])
        return db.lastInsertedRowID
    }

    /// For each open statement of the report, whether another report's open statement of the same claim came before it.
    private func restates(report: Int64, count: Int) throws -> [Bool] {
        let found = try Bool.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT EXISTS (SELECT 1 FROM statement AS other WHERE other.claim = statement.claim
                      AND other.known_until IS NULL AND other.report < statement.report)
                    FROM statement WHERE report = ? AND known_until IS NULL ORDER BY position
                    """), arguments: [report])
        return found.count == count ? found : Array(repeating: false, count: count)
    }

    private func note(day: Int32?) throws {
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
