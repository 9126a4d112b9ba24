internal import FoundationEssentials
internal import GRDB
public import TerritorialClaims

/// A statement whose place could not be told.
public struct UnsettledStatement: Sendable, Equatable {
    /// The name as it stands in the report.
    public var toponym: String
    /// The region as written; nil when the report gives none.
    public var region: String?
    /// The report's name among the reports.
    public var document: String
}

extension ClaimStore {
    /// The statements that the store holds now and whose place is ambiguous or none of the gazetteer's, as they were added.
    public func unsettledStatements() throws(StoreProblem) -> [UnsettledStatement] {
        try StoreFailure.naming(path) {
            try queue.read { db in
                try Row.fetchAll(
                    db,
                    sql: """
                        SELECT statement.toponym, statement.region_as_written, report.document
                        FROM statement JOIN report ON report.id = statement.report
                        WHERE statement.known_until IS NULL AND statement.site IS NULL AND statement.subject = 'settlement'
                        ORDER BY statement.id
                        """
                ).map { UnsettledStatement(toponym: $0[0], region: $0[1], document: $0[2]) }
            }
        }
    }

    /// How many statements that the store holds now are of that place.
    public func statementCount(of place: PlaceID) throws(StoreProblem) -> Int {
        try StoreFailure.naming(path) {
            try queue.read { db in
                try Int.fetchOne(
                    db,
                    sql: """
                        SELECT count(*) FROM statement WHERE known_until IS NULL
                        AND site IN (SELECT id FROM site WHERE place = ?)
                        """, arguments: [place.description]) ?? 0
            }
        }
    }

    /// Where and when the store's statements are, as evidence for reports of the following weeks: of the statements that it
    /// holds now, those whose place has a point and is as sure as ``surePlace``. The day is that of publication, else the first
    /// of the event; without either a statement is left out. Cost: linear in the statements.
    public func recentPlaces() throws(StoreProblem) -> RecentPlaces {
        try StoreFailure.naming(path) {
            try queue.read { db in
                let rows = try Row.fetchCursor(
                    db,
                    sql: """
                        SELECT DISTINCT site.place, site.name, site.lon, site.lat,
                          coalesce(report.published, statement.event_start) AS day, content.sha256
                        FROM statement
                        JOIN site ON site.id = statement.site
                        JOIN report ON report.id = statement.report
                        JOIN content ON content.id = report.content
                        WHERE statement.known_until IS NULL AND site.lon IS NOT NULL AND statement.score >= ?
                          AND day IS NOT NULL
                        """, arguments: [ClaimStore.surePlace])
                var mentions: [RecentPlaces.Mention] = []
                while let row = try rows.next() {
                    mentions.append(
                        RecentPlaces.Mention(
                            place: PlaceID(row[0]), name: row[1],
                            coordinate: Coordinate(longitude: row[2], latitude: row[3]),
                            day: CalendarDay(number: row[4]), text: ClaimStore.number(ofDigest: Array(row[5] as Data))))
                }
                return RecentPlaces(mentions)
            }
        }
    }

    /// The probability from which a statement's place is evidence for other reports.
    public static let surePlace = 0.9

    /// The number by which ``recentPlaces()`` knows a report's text again: the first eight bytes of its digest.
    public static func number(ofText text: String) -> Int64 {
        number(ofDigest: ContentDigest.sha256(Array(text.utf8)))
    }

    private static func number(ofDigest digest: [UInt8]) -> Int64 {
        Int64(bitPattern: digest.prefix(8).reduce(0) { $0 << 8 | UInt64($1) })
    }
}
