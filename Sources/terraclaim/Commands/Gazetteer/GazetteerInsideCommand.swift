import ArgumentParser
import TerritorialClaims

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

    @OptionGroup(title: "Gazetteer") var gazetteerChoice: GazetteerOptions
    @OptionGroup(title: "Store") var store: StoreOptions

    func run() throws {
        let gazetteer = try store.layered(gazetteerChoice.open())
        let regions = try RegionArgument.regions(region, in: gazetteer)
        let found = Set(regions.flatMap { gazetteer.places(in: $0) }).sorted().map { gazetteer.place($0) }
            .filter { place in settlementClass.map { $0.value == place.settlementClass } ?? true }
        try PlaceList(json: json).write(found.map { ($0, nil) }, none: "No such place in \(region).")
    }
}
