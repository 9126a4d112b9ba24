import ArgumentParser
import TerritorialClaims

/// `terraclaim gazetteer`.
struct GazetteerCommand: ExampledCommand {
    static let example = "terraclaim gazetteer search Velyka"
    static let configuration = CommandConfiguration(
        commandName: "gazetteer", abstract: "Ask the bundled list of places.",
        subcommands: [
            GazetteerInfoCommand.self, GazetteerSearchCommand.self, GazetteerShowCommand.self,
            GazetteerNamesCommand.self,
            GazetteerNearCommand.self, GazetteerInsideCommand.self,
        ])
}

/// `terraclaim gazetteer info`.
struct GazetteerInfoCommand: ExampledCommand {
    static let example = "terraclaim gazetteer info"
    static let configuration = CommandConfiguration(
        commandName: "info", abstract: "Version, numbers, oblasts and attribution of the gazetteer.")

    func run() throws {
        let gazetteer = try Bundled.gazetteer()
        var classes: [SettlementClass: Int] = [:]
        var approximate = 0
        var byOblast: [String: Int] = [:]
        for number in 0..<UInt32(gazetteer.placeCount) {
            let place = gazetteer.place(PlaceNumber(number))
            classes[place.settlementClass, default: 0] += 1
            approximate += place.coordinateIsApproximate || place.coordinate == nil ? 1 : 0
            byOblast[place.region ?? "", default: 0] += 1
        }
        var levels: [RegionLevel: Int] = [:]
        var oblasts: [Region] = []
        for number in 0..<UInt32(gazetteer.regionCount) {
            let region = gazetteer.region(RegionNumber(number))
            levels[region.level, default: 0] += 1
            if region.level == .admin1 { oblasts.append(region) }
        }
        var output = Output()
        output.write("gazetteer  \(gazetteer.version)\n")
        output.write(
            "places     \(gazetteer.placeCount): cities \(classes[.city] ?? 0), settlements \(classes[.settlement] ?? 0), "
                + "villages \(classes[.village] ?? 0); without a point of their own \(approximate)\n")
        output.write("names      \(gazetteer.nameCount), in \(gazetteer.formCount) written forms\n")
        output.write(
            "regions    \(gazetteer.regionCount): countries \(levels[.country] ?? 0), oblasts and their like "
                + "\(levels[.admin1] ?? 0), raions \(levels[.admin2] ?? 0), hromadas \(levels[.admin3] ?? 0), raions until "
                + "July 2020 \(levels[.formerAdmin2] ?? 0)\n\n")
        output.write(
            Self.table(oblasts.map { [$0.name, $0.localName, String(byOblast[$0.name] ?? 0)] }))
        output.write(
            """

            Points, population and boundaries © OpenStreetMap contributors, ODbL 1.0. Names also from GeoNames (CC BY 4.0)
            and OCHA (CC BY-IGO); codes from the official codifier. The gazetteer is under ODbL 1.0.

            """)
        try output.flush()
    }

    private static func table(_ rows: [[String]]) -> String {
        var table = TextTable([.init("OBLAST"), .init("LOCAL NAME"), .init("PLACES", isNumber: true)])
        for row in rows { table.add(row) }
        return table.words(on: .standardOutput)
    }
}

/// `terraclaim gazetteer search TYPED`.
struct GazetteerSearchCommand: ExampledCommand {
    static let example = "terraclaim gazetteer search Новоек --limit 5"
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Find places by what one types: the beginning of a name, or a misprint.")

    @Argument(help: "Beginning of a name, in any script.")
    var typed: String

    @Option(help: "At most that many places.")
    var limit = 10

    @Flag(help: "Print the places as NDJSON.")
    var json = false

    func run() throws {
        let gazetteer = try Bundled.gazetteer()
        let found = gazetteer.search(typed, limit: limit).map { gazetteer.place($0) }
        try PlaceList(json: json).write(found.map { ($0, nil) }, none: "No name begins with or resembles \"\(typed)\".")
    }
}

/// `terraclaim gazetteer show PLACE`.
struct GazetteerShowCommand: ExampledCommand {
    static let example = "terraclaim gazetteer show Toretsk"
    static let configuration = CommandConfiguration(commandName: "show", abstract: "All that is known of one place.")

    @OptionGroup var which: OnePlace

    func run() throws {
        let gazetteer = try Bundled.gazetteer()
        let number = try which.number(in: gazetteer)
        let place = gazetteer.place(number)
        var rows = [
            ["id", place.id.description], ["name", place.name], ["local name", place.localName],
            ["class", place.settlementClass.rawValue],
        ]
        for region in gazetteer.regionPath(of: number).map({ gazetteer.region($0) }) {
            let level: String =
                switch region.level {
                case .country: "country"
                case .admin1: "oblast"
                case .admin2: "raion"
                case .admin3: "hromada"
                case .formerAdmin2: "raion until July 2020"
                }
            rows.append([level, "\(region.name), \(region.localName)  \(region.id)"])
        }
        rows.append(["population", place.population.map(String.init) ?? "not known"])
        rows.append(["longitude, latitude", AnswerWords.point(place)])
        for (scheme, identifier) in gazetteer.identifiers(of: number) { rows.append([scheme, identifier]) }
        let names = gazetteer.names(of: number)
        let old = names.filter { $0.kind == .historical }.map { name in
            name.text + (name.until.map { " (until \($0))" } ?? "")
        }
        if !old.isEmpty { rows.append(["old names", old.joined(separator: ", ")]) }
        rows.append(["names", "\(names.count); terraclaim gazetteer names \(place.id) lists them"])
        var output = Output()
        var table = TextTable([.init(""), .init("")])
        for row in rows { table.add(row) }
        output.write(table.words(on: .standardOutput))
        try output.flush()
    }
}

/// `terraclaim gazetteer names PLACE`.
struct GazetteerNamesCommand: ExampledCommand {
    static let example = "terraclaim gazetteer names Toretsk"
    static let configuration = CommandConfiguration(
        commandName: "names", abstract: "All names of a place, with language, kind and period, and its romanizations.",
        discussion:
            "With --all, a tab-separated table of all names of all places: id, name, language, kind, from, until.")

    @OptionGroup var which: OnePlaceOrAll

    func validate() throws {
        if which.all == (which.place != nil) {
            throw ValidationError("gazetteer names: expected either a place, such as Pankivka, or --all")
        }
    }

    func run() throws {
        let gazetteer = try Bundled.gazetteer()
        var output = Output()
        guard let words = which.place else {
            for number in 0..<UInt32(gazetteer.placeCount) {
                let id = gazetteer.place(PlaceNumber(number)).id.description
                for name in gazetteer.names(of: PlaceNumber(number)) {
                    try output.write(bytes: Array((([id] + Self.fields(name)).joined(separator: "\t") + "\n").utf8))
                }
            }
            return try output.flush()
        }
        let number = try OnePlace.number(words, region: which.region, in: gazetteer)
        let names = gazetteer.names(of: number)
        var table = TextTable([.init("NAME"), .init("LANGUAGE"), .init("KIND"), .init("FROM"), .init("UNTIL")])
        for name in names { table.add(Self.fields(name)) }
        for system in Romanization.allCases {
            for name in names
            where name.language == system.language && (name.kind == .endonym || name.kind == .generated) {
                table.add([system.romanize(name.text), "\(name.language)-Latn", "by rule \(system.rawValue)", "", ""])
            }
        }
        output.write(table.words(on: .standardOutput))
        try output.flush()
    }

    private static func fields(_ name: PlaceName) -> [String] {
        [name.text, name.language, name.kind.rawValue, name.from?.description ?? "", name.until?.description ?? ""]
    }
}

/// `terraclaim gazetteer near LON,LAT`.
struct GazetteerNearCommand: ExampledCommand {
    static let example = "terraclaim gazetteer near 37.18,48.28 --within 5"
    static let configuration = CommandConfiguration(
        commandName: "near", abstract: "Places around a point, nearest first, with their distance in kilometers.")

    @Argument(help: "LON,LAT in degrees, longitude first.", transform: OptionValue.point)
    var point: Coordinate

    @Option(help: "Distance in kilometers.")
    var within = 10.0

    @Option(help: "At most that many places.")
    var limit = 20

    @Flag(help: "Print the places as NDJSON.")
    var json = false

    func run() throws {
        let gazetteer = try Bundled.gazetteer()
        let found = gazetteer.places(near: point, radiusInKilometers: within).prefix(max(0, limit))
        try PlaceList(json: json).write(
            found.map { (gazetteer.place($0.place), $0.distance) }, none: "No place within \(within) km.")
    }
}

/// `terraclaim gazetteer inside REGION`.
struct GazetteerInsideCommand: ExampledCommand {
    static let example = "terraclaim gazetteer inside \"Pokrovsk Raion\" --class city"
    static let configuration = CommandConfiguration(
        commandName: "inside", abstract: "Places of a region of any level, in the order of their identifiers.")

    @Argument(help: "A region as people write it: Donetsk, Покровський район, ДНР.")
    var region: String

    @Option(name: .customLong("class"), help: "Only city, settlement or village.")
    var settlementClass: SettlementClassOption?

    @Flag(help: "Print the places as NDJSON.")
    var json = false

    func run() throws {
        let gazetteer = try Bundled.gazetteer()
        let regions = try RegionArgument.regions(region, in: gazetteer)
        let found = Set(regions.flatMap { gazetteer.places(in: $0) }).sorted().map { gazetteer.place($0) }
            .filter { place in settlementClass.map { $0.value == place.settlementClass } ?? true }
        try PlaceList(json: json).write(found.map { ($0, nil) }, none: "No such place in \(region).")
    }
}

/// A settlement class as an option's value.
enum SettlementClassOption: String, CaseIterable, ExpressibleByArgument {
    case city, settlement, village

    /// The class.
    var value: SettlementClass {
        switch self {
        case .city: .city
        case .settlement: .settlement
        case .village: .village
        }
    }
}

/// One place, named by its identifier or as people write it.
struct OnePlace: ParsableArguments {
    @Argument(help: "An identifier (katottg:UA…, or UA… alone) or a name.")
    var place: String

    @Option(help: "The region, when several places bear the name.")
    var region: String?

    /// The place's number; throws when none or several are meant.
    func number(in gazetteer: Gazetteer) throws -> PlaceNumber {
        try Self.number(place, region: region, in: gazetteer)
    }

    static func number(_ words: String, region: String?, in gazetteer: Gazetteer) throws -> PlaceNumber {
        for id in [words, "katottg:\(words)"] {
            if let number = gazetteer.placeNumber(of: PlaceID(id)) { return number }
        }
        if let region { _ = try RegionArgument.regions(region, in: gazetteer) }
        let answer = Resolver(gazetteer: gazetteer).resolve(NameQuery(name: words, region: region))
        if let place = answer.place, let number = gazetteer.placeNumber(of: place.id) { return number }
        // The only place that is called just so is meant, whatever else resembles it.
        let called = answer.candidates.filter { $0.place.name == words || $0.place.localName == words }
        if called.count == 1, let number = gazetteer.placeNumber(of: called[0].place.id) { return number }
        throw NotOnePlace(words: words, candidates: answer.candidates.map(\.place))
    }
}

/// One place, or all.
struct OnePlaceOrAll: ParsableArguments {
    @Argument(help: "An identifier (katottg:UA…, or UA… alone) or a name.")
    var place: String?

    @Option(help: "The region, when several places bear the name.")
    var region: String?

    @Flag(help: "All names of all places, as a tab-separated table.")
    var all = false
}

/// Words that don't mean one place.
struct NotOnePlace: Error, CustomStringConvertible {
    /// As typed.
    let words: String
    /// The possible places.
    let candidates: [Place]

    /// The message a user sees.
    var description: String {
        guard !candidates.isEmpty else {
            return "place \"\(words)\": not in the gazetteer, expected a name or an identifier such as "
                + "katottg:UA14160270170063766; terraclaim gazetteer search finds names as one types"
        }
        let lines = candidates.prefix(12).map { "\n  \($0.id)  \(AnswerWords.full($0))" }.joined()
        let more = candidates.count > 12 ? "\n  and \(candidates.count - 12) more" : ""
        return "place \"\(words)\": \(candidates.count) possible places, expected one; say --region or the identifier:"
            + lines + more
    }
}
