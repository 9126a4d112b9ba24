import TerritorialClaims

/// Makes the names of all places lean: what the romanization rules give, what is said twice and what is evidently another
/// place's name goes.
struct NameCleaning {
    /// The names that stay.
    private(set) var names: [NameRow] = []
    /// How many went, by reason.
    private(set) var leftOut: [String: Int] = [:]

    /// Smallest town whose name on a far smaller place is taken for a slip of the source.
    private static let largeTown = 20_000

    private let townPopulations: [String: [(place: String, population: Int)]]
    private let populations: [String: Int]

    init(_ names: [NameRow], places: [PlaceRow]) {
        var towns: [String: [(place: String, population: Int)]] = [:]
        var populations: [String: Int] = [:]
        for place in places {
            guard let population = Int(place.population) else { continue }
            populations[place.id] = population
            guard population >= Self.largeTown else { continue }
            for name in [place.name, place.localName] {
                towns[comparable(name), default: []].append((place.id, population))
            }
        }
        townPopulations = towns
        self.populations = populations
        let byPlace = Dictionary(grouping: names, by: \.place)
        for place in places {
            clean(byPlace[place.id] ?? [])
        }
    }

    private mutating func clean(_ rows: [NameRow]) {
        var labeled = Set(rows.filter { $0.kind != .variant && $0.kind != .romanized }.map { comparable($0.name) })
        var ruled: Set<String> = []
        for row in rows where row.kind != .variant {
            for standard in Romanization.allCases where standard.language == row.language {
                ruled.insert(comparable(standard.romanize(row.name)))
            }
        }
        let current = Set(rows.filter { $0.kind == .endonym }.map { skeleton($0.name) })
        for var row in rows {
            let key = comparable(row.name)
            if row.kind == .historical, row.until.isEmpty, row.source != "katottg-2024-01-19",
                current.contains(skeleton(row.name))
            {
                row.kind = .variant
            }
            if row.kind == .romanized || row.kind == .variant {
                if ruled.contains(key) {
                    leftOut["as a romanization system gives it", default: 0] += 1
                    continue
                }
                if !labeled.insert(key).inserted {
                    leftOut["the same as a better name of the place", default: 0] += 1
                    continue
                }
                if isAnotherPlaces(row, among: rows) {
                    leftOut["evidently another place's", default: 0] += 1
                    continue
                }
            }
            names.append(row)
        }
    }

    /// True when the row is an unlabeled variant, names a town at least a hundred times as large, and shares not even three
    /// first letters with any better name of its own place.
    private func isAnotherPlaces(_ row: NameRow, among rows: [NameRow]) -> Bool {
        guard row.source == "geonames-wof", let towns = townPopulations[comparable(row.name)] else { return false }
        let own = populations[row.place] ?? 0
        guard towns.contains(where: { $0.place != row.place && $0.population >= 100 * own }) else { return false }
        let beginning = comparable(row.name).prefix(3)
        return !rows.contains { other in
            guard other.kind != .variant else { return false }
            if comparable(other.name).hasPrefix(beginning) { return true }
            return Romanization.allCases.contains {
                $0.language == other.language && comparable($0.romanize(other.name)).hasPrefix(beginning)
            }
        }
    }
}

/// Lower case without apostrophes and signs, ё written е and hyphens as spaces: two spellings that a reader takes for one.
func comparable(_ name: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in name.lowercased().unicodeScalars {
        switch scalar {
        case "\u{2019}", "\u{201D}", "\u{2B9}", "\u{2BA}", "'", "\"": continue
        case "ё": result.append("е")
        case "ë": result.append("e")
        case "-": result.append(" ")
        default: result.append(scalar)
        }
    }
    return String(result)
}

/// What is left of a Ukrainian name without the letters that misprints of the codifiers confuse.
func skeleton(_ name: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in name.lowercased().unicodeScalars {
        switch scalar {
        case "\u{2019}", "'", "-", " ", "ь": continue
        case "ї", "и", "й": result.append("і")
        case "є": result.append("е")
        case "ґ": result.append("г")
        default: result.append(scalar)
        }
    }
    return String(result)
}
