internal import GRDB
public import TerritorialClaims

/// What became of a change to the gazetteer.
public enum MadeEdit: Sendable, Equatable {
    /// It is made.
    case made(GazetteerEdit)
    /// An edit in force says just this already; nothing has changed.
    case thereAlready(GazetteerEdit)
}

/// What became of undoing an edit.
public enum UndoneEdit: Sendable, Equatable {
    /// It is undone; carries what it was and the number of the undoing.
    case undone(GazetteerEdit, number: Int64)
    /// It was undone before.
    case before(RecordedEdit)
    /// The number is that of an undoing; what it undid can be made anew.
    case isUndoing
    /// There is no such edit; carries the greatest number, nil when there is no edit at all.
    case missing(greatest: Int64?)
}

/// An edit as the store keeps it for ever.
public struct RecordedEdit: Sendable, Equatable {
    /// Who undid an edit, when and why.
    public struct Undoing: Sendable, Equatable {
        /// Its number among the edits.
        public var number: Int64
        /// Who undid it.
        public var by: String
        /// Why.
        public var why: String
        /// When, in seconds since 1970-01-01T00:00:00Z.
        public var instant: Int64
    }

    /// The edit.
    public var edit: GazetteerEdit
    /// How it was undone; nil while it is in force.
    public var undoing: Undoing?
}

extension ClaimStore {
    /// Keeps an edit of the gazetteer. `instant`, in seconds since 1970-01-01T00:00:00Z, is when the store learns of it; one
    /// before the store's last is taken for the last.
    public func edit(
        _ content: GazetteerEdit.Content, by: String, why: String, at instant: Int64
    ) throws(StoreProblem) -> MadeEdit {
        try StoreFailure.naming(path) {
            try queue.write { db in
                let made = try EditRow.inForce(db, knownAt: nil).first { $0.content == content }
                if let made { return .thereAlready(made) }
                let instant = try KnownTime.next(instant, in: db)
                let rows = LoggedRows(db)
                let number = try EditRow.insert(content, by: by, why: why, at: instant, rows)
                try EditRow.log(rows, number, by: by, why: why, at: instant, in: db)
                return .made(
                    GazetteerEdit(number: number, content: content, by: by, why: why, instant: instant))
            }
        }
    }

    /// Undoes an edit: it is closed, and the undoing is kept with who, when and why.
    public func undo(
        edit number: Int64, by: String, why: String, at instant: Int64
    ) throws(StoreProblem) -> UndoneEdit {
        try StoreFailure.naming(path) {
            try queue.write { db in
                let recorded = try EditRow.recorded(db)
                guard let found = recorded.first(where: { $0.edit.number == number }) else {
                    let greatest = try Int64.fetchOne(db, sql: "SELECT max(id) FROM gazetteer_edit")
                    return recorded.contains { $0.undoing?.number == number }
                        ? .isUndoing : .missing(greatest: greatest)
                }
                if found.undoing != nil { return .before(found) }
                let instant = try KnownTime.next(instant, in: db)
                let rows = LoggedRows(db)
                let undoing = try EditRow.insert(
                    ["kind": "undo", "undoes": number, "made_by": by, "why": why, "known_from": instant], rows)
                try rows.close(StoreSchema.gazetteerEdit, where: "id = ?", [number], at: instant)
                try EditRow.log(rows, undoing, by: by, why: why, at: instant, in: db)
                return .undone(found.edit, number: undoing)
            }
        }
    }

    /// The edits of the gazetteer that are in force; with `knownAt`, in seconds since 1970-01-01T00:00:00Z, those that were in
    /// force at that instant.
    public func layer(knownAt: Int64? = nil) throws(StoreProblem) -> GazetteerLayer {
        try StoreFailure.naming(path) {
            try queue.read { db in GazetteerLayer(edits: try EditRow.inForce(db, knownAt: knownAt)) }
        }
    }

    /// All edits ever made, by number, with how they were undone.
    public func edits() throws(StoreProblem) -> [RecordedEdit] {
        try StoreFailure.naming(path) { try queue.read(EditRow.recorded) }
    }
}

/// Edits as rows of their table.
private enum EditRow {
    private static let columns = """
        id, kind, place, name, name_local, name_kind, language, name_from, name_until, class, region, lon, lat, population,
        made_by, why, known_from
        """

    /// Empty for a store that was last written before there were edits.
    static func inForce(_ db: Database, knownAt: Int64?) throws -> [GazetteerEdit] {
        guard try db.tableExists("gazetteer_edit") else { return [] }
        let known =
            knownAt == nil ? "known_until IS NULL" : "known_from <= :at AND (known_until IS NULL OR known_until > :at)"
        return try Row.fetchAll(
            db, sql: "SELECT \(columns) FROM gazetteer_edit WHERE kind <> 'undo' AND \(known) ORDER BY id",
            arguments: knownAt.map { ["at": $0] } ?? StatementArguments()
        ).map(edit)
    }

    static func recorded(_ db: Database) throws -> [RecordedEdit] {
        guard try db.tableExists("gazetteer_edit") else { return [] }
        let undoings = try Row.fetchAll(
            db, sql: "SELECT undoes, id, made_by, why, known_from FROM gazetteer_edit WHERE kind = 'undo'")
        let byEdit = Dictionary(
            uniqueKeysWithValues: undoings.map { row in
                (row[0] as Int64, RecordedEdit.Undoing(number: row[1], by: row[2], why: row[3], instant: row[4]))
            })
        return try Row.fetchAll(
            db, sql: "SELECT \(columns) FROM gazetteer_edit WHERE kind <> 'undo' ORDER BY id"
        ).map { row in
            let edit = try edit(row)
            return RecordedEdit(edit: edit, undoing: byEdit[edit.number])
        }
    }

    static func insert(
        _ content: GazetteerEdit.Content, by: String, why: String, at instant: Int64, _ rows: LoggedRows
    ) throws -> Int64 {
        var values: [String: (any DatabaseValueConvertible)?] = ["made_by": by, "why": why, "known_from": instant]
        switch content {
        case .addName(let name, let place):
            values["kind"] = "add-name"
            values["place"] = place.description
            values["name"] = name.text
            values["name_kind"] = name.kind.rawValue
            values["language"] = name.language
            values["name_from"] = name.from?.number
            values["name_until"] = name.until?.number
        case .addPlace(let place):
            values["kind"] = "add-place"
            values["place"] = place.id.description
            values["name"] = place.name
            values["name_local"] = place.localName
            values["class"] = place.settlementClass.rawValue
            values["region"] = place.region.description
            values["lon"] = place.coordinate.longitude
            values["lat"] = place.coordinate.latitude
            values["population"] = place.population
        case .hideName(let name, let place):
            values["kind"] = "hide-name"
            values["place"] = place.description
            values["name"] = name
        case .hidePlace(let place):
            values["kind"] = "hide-place"
            values["place"] = place.description
        case .decide(let name, let region, let place):
            values["kind"] = "decide"
            values["place"] = place.description
            values["name"] = name
            values["region"] = region
        }
        return try insert(values, rows)
    }

    static func insert(_ values: [String: (any DatabaseValueConvertible)?], _ rows: LoggedRows) throws -> Int64 {
        let table = StoreSchema.gazetteerEdit
        return try rows.insert(into: table, table.loggedColumns.map { values[$0] ?? nil })
    }

    static func log(
        _ rows: LoggedRows, _ number: Int64, by: String, why: String, at instant: Int64, in db: Database
    ) throws {
        try ChangeLog.write(
            ChangeLog.Heading(kind: "gazetteer", who: by, why: why, subject: "edit \(number)"), rows, at: instant,
            in: db)
    }

    private static func edit(_ row: Row) throws -> GazetteerEdit {
        GazetteerEdit(
            number: row["id"], content: try content(row), by: row["made_by"], why: row["why"],
            instant: row["known_from"])
    }

    private static func content(_ row: Row) throws -> GazetteerEdit.Content {
        let place = PlaceID(row["place"])
        switch row["kind"] as String {
        case "add-name":
            guard let kind = NameKind(rawValue: row["name_kind"]) else { break }
            let name = PlaceName(
                text: row["name"], language: row["language"], kind: kind,
                from: (row["name_from"] as Int32?).map(CalendarDay.init(number:)),
                until: (row["name_until"] as Int32?).map(CalendarDay.init(number:)))
            return .addName(name, of: place)
        case "add-place":
            guard let settlementClass = SettlementClass(rawValue: row["class"]) else { break }
            var added = AddedPlace(
                name: row["name"], localName: row["name_local"], settlementClass: settlementClass,
                region: PlaceID(row["region"]), coordinate: Coordinate(longitude: row["lon"], latitude: row["lat"]),
                population: row["population"])
            added.id = place
            return .addPlace(added)
        case "hide-name": return .hideName(row["name"], of: place)
        case "hide-place": return .hidePlace(place)
        case "decide": return .decide(name: row["name"], region: row["region"], place: place)
        default: break
        }
        throw DatabaseError(
            resultCode: .SQLITE_CORRUPT,
            message: "edit \(row["id"] as Int64) of the gazetteer holds a word that is not known")
    }
}
