import TerritorialClaims

/// Prints records of a store in the format that was asked for; words for people go to standard error.
struct RecordOutput {
    let options: FormatOptions

    /// Writes the records in their order.
    func write(_ records: [ClaimRecord]) throws {
        var output = Output()
        switch options.format ?? .table {
        case .table where !options.json:
            output.write(RecordTable.words(records, on: .standardOutput))
        case .csv:
            var bytes: [UInt8] = []
            var writer = CSVWriter()
            writer.begin(into: &bytes)
            for record in records {
                writer.append(record, into: &bytes)
                if bytes.count > 64 * 1024 { try output.drain(&bytes) }
            }
            try output.drain(&bytes)
        case .ndjson, .table:
            var json = JSONText()
            var writer = RecordLineWriter()
            if options.json { json.raw("[") }
            for (index, record) in records.enumerated() {
                if options.json { json.raw(index == 0 ? "\n" : ",\n") }
                writer.append(record, into: &json)
                if options.json { json.bytes.removeLast() }
                if json.bytes.count > 64 * 1024 { try output.drain(&json.bytes) }
            }
            if options.json { json.raw(records.isEmpty ? "]\n" : "\n]\n") }
            try output.drain(&json.bytes)
        }
        try output.flush()
    }
}

extension Output {
    /// Writes the bytes and leaves none.
    mutating func drain(_ bytes: inout [UInt8]) throws(OutputProblem) {
        try write(bytes: bytes)
        bytes.removeAll(keepingCapacity: true)
    }
}

/// Records in columns for people.
enum RecordTable {
    /// The lines with their ends; nothing when there are no records.
    static func words(_ records: [ClaimRecord], on terminal: Terminal) -> String {
        var table = TextTable([
            .init("ID", isNumber: true), .init("DAY"), .init("CHANGE"), .init("PLACE", least: 12),
            .init("REGION", least: 10), .init("PARTY", least: 7), .init("SAYS", least: 10),
            .init("OUTLET", least: 8), .init("CLAIM", isNumber: true),
        ])
        for record in records {
            table.add([
                .init("\(record.id)", .faint), .init(record.event.map(ReadingTable.days) ?? "no day"),
                .init(record.changeWords, record.stance == .asserted ? .plain : .alarm),
                .init(record.placeWords, record.place == nil ? .warning : .accent),
                .init(record.place?.region ?? record.regionAsWritten.map { "“\($0)”" } ?? "–"),
                .init(record.party ?? "–"), .init(record.claimant ?? "–"), .init(record.outlet ?? record.document),
                .init("\(record.claim)", .faint),
            ])
        }
        return table.words(on: terminal)
    }

    /// "3 statements, 2 claims in 1 report".
    static func summary(_ records: [ClaimRecord]) -> String {
        "\(counted(records.count, "statement")), \(counted(Set(records.map(\.claim)).count, "claim")) in "
            + counted(Set(records.map(\.report)).count, "report")
    }
}
