import ClaimStorage
import TerritorialClaims

/// Reads tables of who holds which place on which day: VIINA's control files, ACLED's exports, and any with like columns.
struct AssessmentTable {
    /// What stands in which column: names by what is meant.
    struct Columns {
        /// Chosen by the user, by "place", "name", "region", "lon", "lat", "day", "status", "party".
        var chosen: [String: String] = [:]

        /// Names under which published tables keep it, the first that a file has counts.
        static let usual: [String: [String]] = [
            "place": ["place", "place_id", "katottg"], "geonames": ["geonameid", "geonames_id"],
            "name": ["location", "name", "place_name", "settlement"],
            "region": ["admin1", "region", "oblast", "adm1_name"],
            "lon": ["longitude", "lon", "lng", "x"], "lat": ["latitude", "lat", "y"],
            "day": ["date", "event_date", "day"], "status": ["status", "sub_event_type", "control"],
            "party": ["actor1", "party"],
        ]
    }

    /// What came out of a file.
    struct Outcome {
        var days: [ToldDay] = []
        var rows = 0
        /// Rows that could not be used, with why; the first of them in words.
        var refused = 0
        var reasons: [String] = []
        /// Rows whose place the gazetteer does not have for sure.
        var unplaced = 0
    }

    private let gazetteer: Gazetteer
    private let columns: Columns
    private let words: [String: String]
    private var byIdentifier: [String: PlaceNumber] = [:]
    private var byPoint: [String: PlaceNumber?] = [:]
    private var byName: [String: PlaceNumber?] = [:]

    /// How far from a place a point may lie to mean it.
    static let reachInKilometers = 2.0

    /// A reader over a gazetteer; `words` gives parties by the words of the file's status column.
    init(gazetteer: Gazetteer, columns: Columns, words: [String: String]) {
        self.gazetteer = gazetteer
        self.columns = columns
        self.words = Dictionary(
            (Array(AssessmentTable.usualWords) + words.map { ($0.key.lowercased(), $0.value) }),
            uniquingKeysWith: { $1 })
        for number in 0..<UInt32(gazetteer.placeCount) {
            for (scheme, identifier) in gazetteer.identifiers(of: PlaceNumber(number)) where scheme == "geonames" {
                byIdentifier["geonames:\(identifier)"] = PlaceNumber(number)
            }
        }
    }

    /// Parties by words of published tables. ACLED's changes of territory name the party in another column.
    static let usualWords: [String: String] = [
        "ru": "Russia", "russia": "Russia", "ua": "Ukraine", "ukraine": "Ukraine",
        "contested": AssessmentSeries.contested,
        "government regains territory": "party", "non-state actor overtakes territory": "party",
        "non-state actor regains territory": "party",
    ]

    /// Reads a file. Days come in their order, whatever the order of the rows.
    mutating func read(_ path: String) throws -> Outcome {
        let file = try DelimitedFile(path)
        func at(_ what: String) -> Int? {
            columns.chosen[what].map { file.position(of: [$0]) } ?? file.position(of: Columns.usual[what] ?? [])
        }
        let positions = Dictionary(
            uniqueKeysWithValues: Columns.usual.keys.compactMap { key in at(key).map { (key, $0) } })
        for (what, name) in columns.chosen where positions[what] == nil {
            throw ImportFileProblem(
                file: path, got: "no column \"\(VisibleText.line(name))\"",
                expected: "one of \(file.columns.map { VisibleText.line($0) }.joined(separator: ", "))",
                remedy: "name it with --columns")
        }
        let hasPlace =
            positions["place"] != nil || positions["geonames"] != nil || positions["name"] != nil
            || positions["lon"] != nil && positions["lat"] != nil
        guard positions["day"] != nil, positions["status"] != nil, hasPlace else {
            throw ImportFileProblem(
                file: path,
                got: "columns \(file.columns.prefix(12).map { VisibleText.line($0) }.joined(separator: ", "))",
                expected: "a day, a status and a place (an identifier, a name, or longitude and latitude)",
                remedy: "name them with --columns day=NAME")
        }
        var outcome = Outcome()
        var byDay: [CalendarDay: [String: String]] = [:]
        while let fields = try file.next() {
            outcome.rows += 1
            func field(_ what: String) -> String? {
                positions[what].flatMap { $0 < fields.count ? EditText.trimmed(fields[$0]) : nil }.flatMap {
                    $0.isEmpty ? nil : $0
                }
            }
            func refuse(_ why: String) {
                outcome.refused += 1
                if outcome.reasons.count < 5 {
                    outcome.reasons.append("\(path):\(file.line): \(VisibleText.line(why))")
                }
            }
            guard let day = field("day").flatMap(TableDay.day) else {
                refuse("day \"\(field("day") ?? "")\", expected 2025-08-20, 20250820 or 20 August 2025")
                continue
            }
            guard let status = field("status").flatMap({ words[$0.lowercased()] }) else {
                // A table of events holds many that tell nothing of control.
                if positions["party"] == nil || field("status") == nil {
                    refuse("status \"\(field("status") ?? "")\", expected one that --status names")
                }
                continue
            }
            guard let party = status == "party" ? field("party").flatMap(Self.party) : status else {
                refuse("party \"\(field("party") ?? "")\", expected forces of Russia or Ukraine")
                continue
            }
            guard let place = place(field) else {
                outcome.unplaced += 1
                continue
            }
            byDay[day, default: [:]][gazetteer.place(place).id.description] = party
        }
        outcome.days = byDay.sorted { $0.key < $1.key }.map { ToldDay(day: $0.key, statuses: $0.value, isWhole: false) }
        return outcome
    }

    /// "Military Forces of Ukraine (2019-)": the party that its words name.
    private static func party(_ words: String) -> String? {
        ["Russia", "Ukraine"].first { words.contains($0) }
    }

    private mutating func place(_ field: (String) -> String?) -> PlaceNumber? {
        for id in [field("place"), field("place").map { "katottg:\($0)" }, field("geonames").map { "geonames:\($0)" }] {
            guard let id else { continue }
            if let number = byIdentifier[id] ?? gazetteer.placeNumber(of: PlaceID(id)) { return number }
        }
        if let longitude = field("lon").flatMap(Double.init), let latitude = field("lat").flatMap(Double.init),
            (-180...180).contains(longitude), (-90...90).contains(latitude)
        {
            let key = "\(longitude) \(latitude)"
            if let known = byPoint[key] { return known }
            let near = gazetteer.places(
                near: Coordinate(longitude: longitude, latitude: latitude), radiusInKilometers: Self.reachInKilometers)
            // The named one among the near, else the nearest.
            let name = field("name").map { $0.lowercased() }
            let found = near.first { gazetteer.place($0.place).name.lowercased() == name } ?? near.first
            byPoint[key] = .some(found?.place)
            return found?.place
        }
        guard let name = field("name") else { return nil }
        let key = "\(name)\u{1}\(field("region") ?? "")"
        if let known = byName[key] { return known }
        let answer = Resolver(gazetteer: gazetteer).resolve(NameQuery(name: name, region: field("region")))
        let found = answer.place.flatMap { gazetteer.placeNumber(of: $0.id) }
        byName[key] = .some(found)
        return found
    }
}

/// Days as tables write them.
enum TableDay {
    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]

    /// "2025-08-20", "20250820", "20 August 2025"; with a time behind it the day counts. Nil for anything else.
    static func day(_ text: String) -> CalendarDay? {
        let head = String(text.prefix(10))
        if let day = CalendarDay(head) { return day }
        let digits = text.prefix(8)
        if digits.count == 8, digits.allSatisfy({ $0.isASCII && $0.isNumber }) {
            return CalendarDay("\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.suffix(2))")
        }
        let parts = text.split(separator: " ")
        guard parts.count >= 3, let number = Int(parts[0]),
            let month = months.firstIndex(where: { parts[1].lowercased().hasPrefix($0) })
        else { return nil }
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        return CalendarDay("\(parts[2])-\(two(month + 1))-\(two(number))")
    }
}
