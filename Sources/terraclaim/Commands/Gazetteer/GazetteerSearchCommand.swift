import ArgumentParser
import TerritorialClaims

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

    @OptionGroup(title: "Gazetteer") var gazetteerChoice: GazetteerOptions
    @OptionGroup(title: "Store") var store: StoreOptions

    func run() throws {
        let gazetteer = try store.layered(gazetteerChoice.open())
        let found = gazetteer.search(typed, limit: limit).map { gazetteer.place($0) }
        try PlaceList(json: json).write(found.map { ($0, nil) }, none: "No name begins with or resembles \"\(typed)\".")
    }
}
