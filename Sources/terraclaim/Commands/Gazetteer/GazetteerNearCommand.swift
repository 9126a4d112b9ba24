import ArgumentParser
import TerritorialClaims

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

    @OptionGroup(title: "Gazetteer") var gazetteerChoice: GazetteerOptions
    @OptionGroup(title: "Store") var store: StoreOptions

    func run() throws {
        let gazetteer = try store.layered(gazetteerChoice.open())
        let found = gazetteer.places(near: point, radiusInKilometers: within).prefix(max(0, limit))
        try PlaceList(json: json).write(
            found.map { (gazetteer.place($0.place), $0.distance) }, none: "No place within \(within) km.")
    }
}
