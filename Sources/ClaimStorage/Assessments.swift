internal import FoundationEssentials
internal import GRDB
public import TerritorialClaims

/// What one day of an assessment tells.
public struct ToldDay: Sendable, Equatable {
    /// The day.
    public var day: CalendarDay
    /// Status by identifier of the place: a party, "contested" or "outside".
    public var statuses: [String: String]
    /// True when places that are not named lie outside, as with polygons.
    public var isWhole: Bool

    /// A day told.
    public init(day: CalendarDay, statuses: [String: String], isWhole: Bool) {
        self.day = day
        self.statuses = statuses
        self.isWhole = isWhole
    }
}

/// What an import of an assessment did.
public struct AssessmentImport: Sendable, Equatable {
    /// Days told, those told before among them.
    public var days = 0
    /// Turns of places that were added.
    public var turns = 0
    /// Turns that no longer hold because a day was told anew or between others.
    public var closed = 0
    /// True when the same bytes were imported for the same source before; then nothing was done.
    public var isThereAlready = false
}

/// A third party whose assessments the store holds.
public struct AssessmentSource: Sendable, Equatable {
    /// Its name as it was given.
    public var name: String
    /// Number of days told, the first and the last of them.
    public var days: Int
    /// First day told.
    public var first: CalendarDay
    /// Last day told.
    public var last: CalendarDay
    /// Number of places that ever had a status.
    public var places: Int
}

extension ClaimStore {
    /// Takes in what a third party holds, as a layer of its own: neither statements nor claims change.
    ///
    /// `digest` is SHA-256 of the bytes that the days were read from; the same bytes for the same source are taken in once. All in one
    /// transaction, with an entry in the log. Memory: the source's turns.
    public func addAssessment(
        _ told: [ToldDay], source: String, file: String, digest: [UInt8], by who: String, at instant: Int64
    ) throws(StoreProblem) -> AssessmentImport {
        try StoreFailure.naming(path) {
            try queue.write { db in
                let bytes = Data(digest)
                if try Bool.fetchOne(
                    db, sql: "SELECT EXISTS (SELECT 1 FROM assessment_file WHERE source = ? AND sha256 = ?)",
                    arguments: [source, bytes]) ?? false
                {
                    return AssessmentImport(isThereAlready: true)
                }
                let instant = try KnownTime.next(instant, in: db)
                let rows = LoggedRows(db)
                let file = VisibleName.of(file)
                let imported = try rows.insert(
                    into: StoreSchema.table("assessment_file"), [source, file, bytes, instant])
                var series = try AssessmentRows.series(source, in: db, knownAt: nil)
                let known = Set(series.days)
                var result = AssessmentImport()
                for one in told {
                    if !known.contains(one.day), !series.days.contains(one.day) {
                        _ = try rows.insert(
                            into: StoreSchema.table("assessment_day"), [source, one.day.number, imported, instant])
                    }
                    result.days += 1
                    let difference = series.tell(one.statuses, on: one.day, isWhole: one.isWhole)
                    for (place, turn) in difference.removed {
                        try rows.close(
                            StoreSchema.table("assessment"), where: "source = ? AND place = ? AND day = ?",
                            [source, place, turn.day.number], at: instant)
                        result.closed += 1
                    }
                    for (place, turn) in difference.added {
                        _ = try rows.insert(
                            into: StoreSchema.table("assessment"),
                            [source, place, turn.day.number, turn.status, imported, instant])
                        result.turns += 1
                    }
                }
                try ChangeLog.write(
                    ChangeLog.Heading(kind: "assess", who: who, why: nil, subject: "\(source): \(file)"), rows,
                    at: instant, in: db)
                return result
            }
        }
    }

    /// What a third party holds; with `knownAt`, in seconds since 1970-01-01T00:00:00Z, as the store knew it at that instant. Empty
    /// for a source that it doesn't know. Cost: linear in the source's turns; with `places`, only those places' turns are read.
    public func assessment(of source: String, places: [String]? = nil, knownAt: Int64? = nil) throws(StoreProblem)
        -> AssessmentSeries
    {
        try StoreFailure.naming(path) {
            try queue.read { db in try AssessmentRows.series(source, places: places, in: db, knownAt: knownAt) }
        }
    }

    /// The third parties whose assessments the store holds, by name.
    public func assessmentSources() throws(StoreProblem) -> [AssessmentSource] {
        try StoreFailure.naming(path) {
            try queue.read { db in
                guard try db.tableExists("assessment_day") else { return [] }
                return try Row.fetchAll(
                    db,
                    sql: """
                        SELECT source, count(*), min(day), max(day),
                          (SELECT count(DISTINCT place) FROM assessment
                           WHERE assessment.source = assessment_day.source AND known_until IS NULL)
                        FROM assessment_day GROUP BY source ORDER BY source
                        """
                ).map {
                    AssessmentSource(
                        name: $0[0], days: $0[1], first: CalendarDay(number: $0[2]), last: CalendarDay(number: $0[3]),
                        places: $0[4])
                }
            }
        }
    }
}

/// Assessments as rows.
private enum AssessmentRows {
    static func series(_ source: String, places: [String]? = nil, in db: Database, knownAt: Int64?) throws
        -> AssessmentSeries
    {
        guard try db.tableExists("assessment") else { return AssessmentSeries() }
        let instant = knownAt ?? .max
        let days = try Int32.fetchAll(
            db, sql: "SELECT day FROM assessment_day WHERE source = ? AND known_from <= ?",
            arguments: [source, instant])
        var turns: [String: [AssessmentSeries.Turn]] = [:]
        var sql = """
            SELECT place, day, status FROM assessment
            WHERE source = ? AND known_from <= ? AND (known_until IS NULL OR known_until > ?)
            """
        if places != nil { sql += " AND place IN (SELECT value FROM json_each(?))" }
        var arguments: StatementArguments = [source, instant, instant]
        if let places { arguments += [EvidenceText.strings(places)] }
        let rows = try Row.fetchCursor(db, sql: sql, arguments: arguments)
        while let row = try rows.next() {
            turns[row[0], default: []].append(
                .init(day: CalendarDay(number: row[1]), status: row[2]))
        }
        return AssessmentSeries(days: days.map(CalendarDay.init(number:)), turns: turns)
    }
}

/// The last part of a path.
private enum VisibleName {
    static func of(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
}
