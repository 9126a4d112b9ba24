internal import GRDB

/// The store's tables. Rows are added or closed, never changed: triggers refuse everything else.
///
/// `known_from` and `known_until` bound, half-open, in seconds since 1970-01-01T00:00:00Z, when the store held a row to be
/// so; a null `known_until` means until now. Days are numbers of days since 1970-01-01, intervals of days half-open.
enum StoreSchema {
    /// What every step's name begins with, so that a database of another program that uses GRDB is not taken for ours.
    static let prefix = "terraclaim "
    /// Name of the last step.
    static let latest = "terraclaim 5"

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("terraclaim 1") { db in
            try GeoPackage.create(db)
            for table in firstTables { try create(table, db) }
            try db.execute(sql: indexes)
            try db.execute(sql: views)
        }
        migrator.registerMigration("terraclaim 2") { db in
            try create(gazetteerEdit, db)
        }
        migrator.registerMigration("terraclaim 3") { db in
            for table in logTables { try create(table, db) }
            try db.execute(
                sql:
                    "CREATE INDEX correction_before ON correction (before); CREATE INDEX correction_after ON correction (after)"
            )
            try ChangeLog.adopt(firstTables + [gazetteerEdit], in: db)
        }
        migrator.registerMigration("terraclaim 4") { db in
            for table in assessmentTables { try create(table, db) }
            try db.execute(sql: "CREATE INDEX assessment_place ON assessment (source, place, day)")
        }
        migrator.registerMigration("terraclaim 5") { db in
            // See RecordQuery.narrow: what holds now, by its days.
            try db.execute(
                sql: """
                    CREATE INDEX statement_days ON statement (event_start, event_end, site) WHERE known_until IS NULL;
                    CREATE INDEX statement_long ON statement (event_start, event_end, site)
                      WHERE known_until IS NULL AND event_end - event_start > 31;
                    CREATE INDEX statement_endless ON statement (site)
                      WHERE known_until IS NULL AND (event_start IS NULL OR event_end IS NULL);
                    """)
        }
        return migrator
    }

    private static func create(_ table: Table, _ db: Database) throws {
        try db.execute(sql: table.definition)
        for trigger in table.triggers { try db.execute(sql: trigger) }
    }

    /// The table of that name.
    static func table(_ name: String) -> Table { byName[name]! }

    /// True for the name of one of the store's own tables.
    static func isTable(_ name: String) -> Bool { byName[name] != nil }

    /// All tables whose rows are added or closed.
    static let allTables = firstTables + [gazetteerEdit] + logTables + assessmentTables

    private static let byName = Dictionary(uniqueKeysWithValues: allTables.map { ($0.name, $0) })

    /// The log, and what became of which statement by a person's decision.
    static let logTables: [Table] = [
        ChangeLog.table,
        Table(
            name: "correction",
            columns: [
                ("id", "INTEGER PRIMARY KEY"), ("kind", "TEXT NOT NULL"),
                ("before", "INTEGER NOT NULL REFERENCES statement"), ("after", "INTEGER REFERENCES statement"),
                ("known_from", "INTEGER NOT NULL"),
            ], keys: [["id"]]),
    ]

    /// What third parties hold: the files it was read from, the days that they tell, the turns of places.
    static let assessmentTables: [Table] = [
        Table(
            name: "assessment_file",
            columns: [
                ("id", "INTEGER PRIMARY KEY"), ("source", "TEXT NOT NULL"), ("file", "TEXT NOT NULL"),
                ("sha256", "BLOB NOT NULL CHECK (length(sha256) = 32)"), ("known_from", "INTEGER NOT NULL"),
            ], keys: [["id"], ["source", "sha256"]], constraints: ["UNIQUE (source, sha256)"]),
        Table(
            name: "assessment_day",
            columns: [
                ("id", "INTEGER PRIMARY KEY"), ("source", "TEXT NOT NULL"), ("day", "INTEGER NOT NULL"),
                ("file", "INTEGER NOT NULL REFERENCES assessment_file"), ("known_from", "INTEGER NOT NULL"),
            ], keys: [["id"], ["source", "day"]], constraints: ["UNIQUE (source, day)"]),
        Table(
            name: "assessment",
            columns: [
                ("id", "INTEGER PRIMARY KEY"), ("source", "TEXT NOT NULL"), ("place", "TEXT NOT NULL"),
                ("day", "INTEGER NOT NULL"), ("status", "TEXT NOT NULL"),
                ("file", "INTEGER NOT NULL REFERENCES assessment_file"),
            ] + known, keys: [["id"]]),
    ]

    /// A table whose rows are added or closed.
    struct Table {
        let name: String
        /// Columns with their types and constraints.
        let columns: [(name: String, type: String)]
        /// Sets of columns by which a row is known; an INSERT that would replace a row is refused.
        let keys: [[String]]
        let constraints: [String]
        let isWithoutRowID: Bool
        /// Columns whose values the log vouches for: all but the identifier and the end of known time.
        let loggedColumns: [String]
        /// INSERT of a row's ``loggedColumns``.
        let insertion: String

        init(
            name: String, columns: [(name: String, type: String)], keys: [[String]], constraints: [String] = [],
            isWithoutRowID: Bool = false
        ) {
            self.name = name
            self.columns = columns
            self.keys = keys
            self.constraints = constraints
            self.isWithoutRowID = isWithoutRowID
            loggedColumns = columns.map(\.name).filter { $0 != "id" && $0 != "known_until" }
            let marks = Array(repeating: "?", count: loggedColumns.count).joined(separator: ", ")
            insertion = "INSERT INTO \(name) (\(loggedColumns.joined(separator: ", "))) VALUES (\(marks))"
        }

        var isClosable: Bool { columns.contains { $0.name == "known_until" } }

        var definition: String {
            let lines = columns.map { "\($0.name) \($0.type)" } + constraints
            return "CREATE TABLE \(name) (\n  \(lines.joined(separator: ",\n  "))\n) "
                + (isWithoutRowID ? "STRICT, WITHOUT ROWID" : "STRICT")
        }

        var triggers: [String] {
            let refusal = "SELECT RAISE(ABORT, '\(name): rows are added or closed, never changed');"
            var allowed = "0"
            if isClosable {
                let same = columns.map(\.name).filter { $0 != "known_until" }.map { "OLD.\($0) IS NEW.\($0)" }
                allowed =
                    (["OLD.known_until IS NULL", "NEW.known_until >= OLD.known_from"] + same).joined(separator: " AND ")
            }
            let match = keys.map { $0.map { "\($0) = NEW.\($0)" }.joined(separator: " AND ") }.joined(separator: " OR ")
            return [
                "CREATE TRIGGER \(name)_change BEFORE UPDATE ON \(name) WHEN NOT coalesce(\(allowed), 0) BEGIN \(refusal) END",
                "CREATE TRIGGER \(name)_removal BEFORE DELETE ON \(name) BEGIN \(refusal) END",
                "CREATE TRIGGER \(name)_replacement BEFORE INSERT ON \(name) "
                    + "WHEN EXISTS (SELECT 1 FROM \(name) WHERE \(match)) BEGIN \(refusal) END",
            ]
        }
    }

    private static let known: [(name: String, type: String)] = [
        ("known_from", "INTEGER NOT NULL"), ("known_until", "INTEGER CHECK (known_until >= known_from)"),
    ]

    /// What people have changed in the gazetteer. An edit that is undone is closed; the undoing is a row of its own, which is
    /// never closed.
    static let gazetteerEdit = Table(
        name: "gazetteer_edit",
        columns: [
            ("id", "INTEGER PRIMARY KEY"),
            (
                "kind",
                "TEXT NOT NULL CHECK (kind IN ('add-name', 'add-place', 'hide-name', 'hide-place', 'decide', 'undo'))"
            ),
            ("undoes", "INTEGER UNIQUE REFERENCES gazetteer_edit"), ("place", "TEXT"), ("name", "TEXT"),
            ("name_local", "TEXT"), ("name_kind", "TEXT"), ("language", "TEXT"), ("name_from", "INTEGER"),
            ("name_until", "INTEGER"), ("class", "TEXT"), ("region", "TEXT"), ("lon", "REAL"), ("lat", "REAL"),
            ("population", "INTEGER"), ("made_by", "TEXT NOT NULL CHECK (length(trim(made_by)) > 0)"),
            ("why", "TEXT NOT NULL CHECK (length(trim(why)) > 0)"),
        ] + known, keys: [["id"], ["undoes"]],
        constraints: ["CHECK ((kind = 'undo') = (undoes IS NOT NULL))", "CHECK ((kind = 'undo') = (place IS NULL))"])

    private static let firstTables: [Table] = [
        Table(
            name: "content",
            columns: [
                ("id", "INTEGER PRIMARY KEY"), ("sha256", "BLOB NOT NULL UNIQUE CHECK (length(sha256) = 32)"),
                ("bytes", "BLOB NOT NULL"),
            ], keys: [["id"], ["sha256"]]),
        Table(
            name: "report",
            columns: [
                ("id", "INTEGER PRIMARY KEY"), ("content", "INTEGER NOT NULL REFERENCES content"),
                ("document", "TEXT NOT NULL"), ("outlet", "TEXT"), ("url", "TEXT"), ("title", "TEXT"),
                ("author", "TEXT"), ("language", "TEXT"), ("published", "INTEGER"),
                ("completes", "INTEGER REFERENCES report"),
            ] + known, keys: [["id"]]),
        Table(
            name: "reading",
            columns: [
                ("id", "INTEGER PRIMARY KEY"), ("report", "INTEGER NOT NULL REFERENCES report"),
                ("extractor", "TEXT NOT NULL"), ("gazetteer", "TEXT NOT NULL"), ("language", "TEXT"),
                ("notices", "TEXT NOT NULL CHECK (json_valid(notices))"),
            ] + known, keys: [["id"]]),
        Table(
            name: "site",
            columns: [
                ("id", "INTEGER PRIMARY KEY"), ("place", "TEXT NOT NULL"), ("gazetteer", "TEXT NOT NULL"),
                ("name", "TEXT NOT NULL"), ("name_local", "TEXT NOT NULL"), ("region", "TEXT"), ("region2", "TEXT"),
                ("region3", "TEXT"), ("lon", "REAL"), ("lat", "REAL"),
                ("is_approximate", "INTEGER NOT NULL CHECK (is_approximate IN (0, 1))"),
                ("region_path", "TEXT NOT NULL CHECK (json_valid(region_path))"), ("geom", "BLOB"),
            ], keys: [["id"], ["place", "gazetteer"]], constraints: ["UNIQUE (place, gazetteer)"]),
        Table(
            name: "site_region",
            columns: [("region", "TEXT NOT NULL"), ("site", "INTEGER NOT NULL REFERENCES site")],
            keys: [["region", "site"]], constraints: ["PRIMARY KEY (region, site)"], isWithoutRowID: true),
        Table(
            name: "claim",
            columns: [
                ("id", "INTEGER PRIMARY KEY"), ("voice", "TEXT NOT NULL"), ("change", "TEXT NOT NULL"),
                ("is_denied", "INTEGER NOT NULL CHECK (is_denied IN (0, 1))"), ("place", "TEXT NOT NULL"),
                ("party", "TEXT NOT NULL"), ("event_start", "INTEGER"), ("event_end", "INTEGER"),
                ("known_from", "INTEGER NOT NULL"),
            ], keys: [["id"]]),
        Table(
            name: "statement",
            columns: [
                ("id", "INTEGER PRIMARY KEY"), ("reading", "INTEGER NOT NULL REFERENCES reading"),
                ("report", "INTEGER NOT NULL REFERENCES report"), ("claim", "INTEGER NOT NULL REFERENCES claim"),
                ("position", "INTEGER NOT NULL"), ("span_start", "INTEGER NOT NULL"), ("span_end", "INTEGER NOT NULL"),
                ("toponym", "TEXT NOT NULL"), ("subject", "TEXT NOT NULL"), ("amount", "REAL"),
                ("region_as_written", "TEXT"), ("change", "TEXT NOT NULL"), ("wording", "TEXT NOT NULL"),
                ("wording_start", "INTEGER NOT NULL"), ("wording_end", "INTEGER NOT NULL"), ("party", "TEXT"),
                ("counterparty", "TEXT"), ("claimant", "TEXT"), ("stance", "TEXT NOT NULL"),
                ("event_start", "INTEGER"), ("event_end", "INTEGER CHECK (event_end > event_start)"),
                ("quote", "TEXT NOT NULL"), ("sentence_start", "INTEGER NOT NULL"),
                ("sentence_end", "INTEGER NOT NULL"), ("status", "TEXT NOT NULL"), ("site", "INTEGER REFERENCES site"),
                ("score", "REAL NOT NULL"), ("margin", "REAL NOT NULL"),
                ("evidence", "TEXT NOT NULL CHECK (json_valid(evidence))"),
                ("candidates", "TEXT NOT NULL CHECK (json_valid(candidates))"),
                ("warnings", "TEXT NOT NULL CHECK (json_valid(warnings))"), ("rule", "TEXT NOT NULL"),
            ] + known, keys: [["id"]]),
    ]

    private static let indexes = """
        CREATE INDEX report_content ON report (content) WHERE known_until IS NULL;
        CREATE INDEX reading_report ON reading (report);
        CREATE INDEX reading_known ON reading (known_from);
        CREATE INDEX claim_key ON claim (place, voice, change, is_denied, party);
        CREATE INDEX statement_reading ON statement (reading);
        CREATE INDEX statement_claim ON statement (claim);
        CREATE INDEX statement_site ON statement (site);
        CREATE INDEX statement_event ON statement (event_start);
        """

    // Tables of a GeoPackage may have columns of type DATE, STRICT ones may not: the days used lie in a table of their own,
    // so that a GIS sees dates as dates.
    private static let views = """
        CREATE TABLE calendar (number INTEGER PRIMARY KEY, day DATE NOT NULL);
        CREATE VIEW claims AS
          SELECT statement.id AS id, site.geom AS geom, statement.claim AS claim, statement.report AS report,
            report.document AS document, statement.toponym AS toponym, site.place AS place, site.name AS name,
            site.name_local AS name_local, site.region AS region, site.region2 AS region2, site.region3 AS region3,
            statement.change AS change, statement.wording AS wording, statement.party AS party,
            statement.counterparty AS counterparty, statement.claimant AS claimant, statement.stance AS stance,
            first.day AS event_start, last.day AS event_end, statement.quote AS quote, statement.status AS status,
            statement.score AS score, statement.margin AS margin, report.outlet AS outlet, report.url AS url,
            publication.day AS published
          FROM statement
          JOIN report ON report.id = statement.report
          LEFT JOIN site ON site.id = statement.site
          LEFT JOIN calendar AS first ON first.number = statement.event_start
          LEFT JOIN calendar AS last ON last.number = statement.event_end - 1
          LEFT JOIN calendar AS publication ON publication.number = report.published
          WHERE statement.known_until IS NULL;
        CREATE VIEW reports AS
          SELECT report.id AS id, report.document AS document, report.outlet AS outlet, report.url AS url,
            report.title AS title, report.author AS author, report.language AS language,
            publication.day AS published, CAST(content.bytes AS TEXT) AS text
          FROM report
          JOIN content ON content.id = report.content
          LEFT JOIN calendar AS publication ON publication.number = report.published
          WHERE report.known_until IS NULL;
        """
}
