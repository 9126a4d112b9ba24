/// The names of a gazetteer's tables by place, each place's endonym and English name first.
struct NamesByPlace {
    /// First of each place's entries in `order`, and the end of the last one's.
    private let starts: [UInt32]
    /// Positions in the table of names, by place.
    private let order: [UInt32]

    /// Cost: two passes over the names.
    init(_ tables: GazetteerTables) {
        var ends = [UInt32](repeating: 0, count: tables.places.count + 1)
        for row in tables.names { ends[row.place + 1] += 1 }
        for place in tables.places.indices { ends[place + 1] += ends[place] }
        starts = ends
        var order = [UInt32](repeating: 0, count: tables.names.count)
        for (position, row) in tables.names.enumerated() {
            order[Int(ends[row.place])] = UInt32(position)
            ends[row.place] += 1
        }
        self.order = order
    }

    /// The place's names: the endonym, the English name, then the others in the table's order. The first two are made when
    /// the table of names lacks them; the endonym is not when the place has no local language.
    func names(of place: Int, in tables: GazetteerTables) -> [PlaceName] {
        var names = order[Int(starts[place])..<Int(starts[place + 1])].map { tables.names[Int($0)].name }
        let row = tables.places[place]
        for (text, language) in [(row.name, "en"), (row.localName, row.localLanguage)] where !language.isEmpty {
            if let at = names.firstIndex(where: { $0.text == text && $0.language == language }) {
                names.insert(names.remove(at: at), at: 0)
            } else {
                let kind: NameKind = language == "en" ? .romanized : .endonym
                names.insert(PlaceName(text: text, language: language, kind: kind), at: 0)
            }
        }
        return names
    }
}
