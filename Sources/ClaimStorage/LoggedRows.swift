internal import FoundationEssentials
internal import GRDB

/// The rows that one change writes and closes, with the bytes that its entry in the log vouches for.
///
/// A row's bytes are its table's name, its identifier and the values of all columns but `id` and `known_until`, in the order of
/// the schema, each with its kind and length (``bytes(of:id:values:)``); so a changed value, type, column or row shows.
final class LoggedRows {
    /// Rows of one table.
    private struct Group {
        let table: String
        /// Identifiers in the order of writing.
        var ids: [ClosedRange<Int64>] = []
        var bytes: [UInt8] = []
    }

    private let db: Database
    private var written: [Group] = []
    private var closed: [Group] = []

    init(_ db: Database) { self.db = db }

    /// True when nothing was written or closed.
    var isEmpty: Bool { written.isEmpty && closed.isEmpty }

    /// Adds a row and returns its identifier; `values` in the order of the table's columns without `id` and `known_until`.
    func insert(into table: StoreSchema.Table, _ values: [(any DatabaseValueConvertible)?]) throws -> Int64 {
        let stored = values.map { $0?.databaseValue ?? .null }
        try db.cachedStatement(sql: table.insertion).execute(arguments: StatementArguments(stored))
        let id = db.lastInsertedRowID
        adopt(table, id: id, stored)
        return id
    }

    /// Vouches for a row that is there already.
    func adopt(_ table: StoreSchema.Table, id: Int64, _ values: [DatabaseValue]) {
        LoggedRows.append(id, LoggedRows.bytes(of: table.name, id: id, values: values), of: table.name, to: &written)
    }

    /// Vouches for the closing of a row that is closed already.
    func adoptClosed(_ table: StoreSchema.Table, id: Int64) {
        LoggedRows.append(id, [], of: table.name, to: &closed)
    }

    /// Closes the open rows that the condition names.
    func close(_ table: StoreSchema.Table, where condition: String, _ arguments: StatementArguments, at instant: Int64)
        throws
    {
        let ids = try Int64.fetchAll(
            db.cachedStatement(
                sql: "SELECT id FROM \(table.name) WHERE known_until IS NULL AND (\(condition)) ORDER BY id"),
            arguments: arguments)
        for id in ids {
            try db.cachedStatement(sql: "UPDATE \(table.name) SET known_until = ? WHERE id = ?")
                .execute(arguments: [instant, id])
            adoptClosed(table, id: id)
        }
    }

    /// SHA-256 of the bytes of the rows written, table by table in the order of their names.
    var digest: [UInt8] { ContentDigest.sha256(written.sorted { $0.table < $1.table }.flatMap(\.bytes)) }

    /// The rows as the log keeps them: `{"written":{"report":[[5,5]],…},"closed":{…}}`.
    var description: String {
        func text(_ groups: [Group]) -> String {
            groups.map { group in
                let ranges = group.ids.map { "[\($0.lowerBound),\($0.upperBound)]" }
                return "\"\(group.table)\":[\(ranges.joined(separator: ","))]"
            }.joined(separator: ",")
        }
        return "{\"written\":{\(text(written))},\"closed\":{\(text(closed))}}"
    }

    /// The bytes of a row that the log vouches for.
    static func bytes(of table: String, id: Int64, values: [DatabaseValue]) -> [UInt8] {
        var bytes = Array(table.utf8) + [0]
        func append(_ number: UInt64) { withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) } }
        func append(_ tag: UInt8, _ content: some Collection<UInt8>) {
            bytes.append(tag)
            append(UInt64(content.count))
            bytes.append(contentsOf: content)
        }
        append(UInt64(bitPattern: id))
        append(UInt64(values.count))
        for value in values {
            switch value.storage {
            case .null: bytes.append(0)
            case .int64(let number):
                bytes.append(1)
                append(UInt64(bitPattern: number))
            case .double(let number):
                bytes.append(2)
                append(number.bitPattern)
            case .string(let text): append(3, Array(text.utf8))
            case .blob(let data): append(4, data)
            }
        }
        return bytes
    }

    private static func append(_ id: Int64, _ bytes: [UInt8], of table: String, to groups: inout [Group]) {
        let at = groups.firstIndex { $0.table == table } ?? groups.endIndex
        if at == groups.endIndex { groups.append(Group(table: table)) }
        groups[at].bytes += bytes
        if let last = groups[at].ids.last, last.upperBound + 1 == id {
            groups[at].ids[groups[at].ids.count - 1] = last.lowerBound...id
        } else {
            groups[at].ids.append(id...id)
        }
    }
}
