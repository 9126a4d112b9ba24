import TerritorialClaims

/// Lists places for people or as NDJSON.
struct PlaceList {
    /// NDJSON instead of columns.
    let json: Bool

    /// Writes the places, with their distance in kilometers where given; `none` goes to standard error when there are none.
    func write(_ places: [(place: Place, distance: Double?)], none: String) throws {
        var output = Output()
        if json {
            for (place, distance) in places {
                var text = JSONText()
                AnswerWriter.place(place, distance: distance, into: &text)
                text.raw("\n")
                try output.write(bytes: text.bytes)
            }
        } else if places.isEmpty {
            Notice.write(none)
        } else {
            let withDistance = places.contains { $0.distance != nil }
            var table = TextTable(
                (withDistance ? [.init("KM", isNumber: true)] : []) + [
                    .init("NAME", least: 12), .init("LOCAL NAME", least: 12), .init("CLASS"), .init("RAION", least: 10),
                    .init("OBLAST", least: 10), .init("PEOPLE", isNumber: true), .init("ID"),
                ])
            for (place, distance) in places {
                let facts = [
                    place.name, place.localName, place.settlementClass.rawValue, place.region2 ?? "",
                    place.region ?? "",
                    place.population.map(String.init) ?? "", place.id.description,
                ]
                table.add((withDistance ? [distance.map { fixed($0, 1) } ?? ""] : []) + facts)
            }
            output.write(table.words(on: .standardOutput))
        }
        try output.flush()
    }
}
