import TerritorialClaims

/// Rows of words in columns, two blanks between them; the last column is not padded.
struct AlignedRows {
    private let rows: [[String]]
    private let numbers: Set<Int>

    /// Rows of equally many cells; the columns `numbers` are set flush right.
    init(_ rows: [[String]], numbers: Set<Int> = []) {
        self.rows = rows
        self.numbers = numbers
    }

    /// The rows, each with its line end; nothing when there are none.
    var words: String {
        guard let first = rows.first else { return "" }
        let widths = first.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            var line = ""
            for (column, cell) in row.enumerated() {
                let padding = String(repeating: " ", count: widths[column] - cell.count)
                let isLast = column == row.count - 1
                line += numbers.contains(column) ? padding + cell : cell + (isLast ? "" : padding)
                line += isLast ? "" : "  "
            }
            while line.last == " " { line.removeLast() }
            return line + "\n"
        }.joined()
    }
}

/// Lists places for people or as NDJSON.
struct PlaceList {
    /// NDJSON instead of columns.
    let json: Bool

    /// Writes the places, with their distance in kilometers where given; `none` goes to standard error when there are none.
    func write(_ places: [(place: Place, distance: Double?)], none: String) throws {
        var output = Output()
        if json {
            for (place, distance) in places {
                var line = AnswerWriter.place(place)
                if let distance { line = line.dropLast() + ",\"distance_km\":\(AnswerWriter.number(distance, 2))}" }
                try output.write(bytes: Array((line + "\n").utf8))
            }
        } else if places.isEmpty {
            Notice.write(none)
        } else {
            let withDistance = places.contains { $0.distance != nil }
            let rows = places.map { place, distance in
                let facts = [
                    place.name, place.localName, place.settlementClass.rawValue, place.region2 ?? "",
                    place.region ?? "",
                    place.population.map(String.init) ?? "", place.id.description,
                ]
                return (withDistance ? [distance.map { fixed($0, 1) } ?? ""] : []) + facts
            }
            output.write(AlignedRows(rows, numbers: withDistance ? [0, 6] : [5]).words)
        }
        try output.flush()
    }
}
