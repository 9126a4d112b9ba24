import ArgumentParser
import TerritorialClaims

/// `terraclaim gazetteer names PLACE`.
struct GazetteerNamesCommand: ExampledCommand {
    static let example = "terraclaim gazetteer names Toretsk"
    static let configuration = CommandConfiguration(
        commandName: "names", abstract: "All names of a place, with language, kind and period, and its romanizations.",
        discussion:
            "With --all, a tab-separated table of all names of all places: id, name, language, kind, from, until.")

    @OptionGroup var which: OnePlaceOrAll

    @OptionGroup(title: "Gazetteer") var gazetteerChoice: GazetteerOptions
    @OptionGroup(title: "Store") var store: StoreOptions

    func validate() throws {
        if which.all == (which.place != nil) {
            throw ValidationError("gazetteer names: expected either a place, such as Pankivka, or --all")
        }
    }

    func run() throws {
        let gazetteer = try store.layered(gazetteerChoice.open())
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

/// One place, or all.
struct OnePlaceOrAll: ParsableArguments {
    @Argument(help: "An identifier (katottg:UA…, or UA… alone) or a name.")
    var place: String?

    @Option(help: "The region, when several places bear the name.")
    var region: String?

    @Flag(help: "All names of all places, as a tab-separated table.")
    var all = false
}
