import ArgumentParser
import ClaimStorage
import TerritorialClaims

/// `terraclaim gazetteer add-place NAME`.
struct GazetteerAddPlaceCommand: ExampledCommand {
    static let example =
        "terraclaim gazetteer add-place Sadove --local-name Садове --at 37.12,48.21 --why \"garden settlement on the 1:50,000 map\""
    static let configuration = CommandConfiguration(
        commandName: "add-place", abstract: "Add a place that the gazetteer lacks, in this store.",
        discussion: """
            Its identifier begins with "user:" and follows from its names and point, so that it is the same in every store to \
            which the place is added. It lies in the lowest region around the point.
            """)

    @Argument(help: "Name in English.")
    var name: String

    @Option(help: "Where it lies: LON,LAT in degrees, longitude first.", transform: OptionValue.point)
    var at: Coordinate

    @Option(help: "Name in the country's own language and script; without it the English one.")
    var localName: String?

    @Option(help: "Region in which it lies; without it the one around the point.")
    var region: String?

    @Option(name: .customLong("class"), help: "city, settlement or village.")
    var settlementClass = SettlementClassOption.village

    @Option(help: "Inhabitants, when known.")
    var population: Int?

    @OptionGroup var facts: EditFacts
    @OptionGroup(title: "Gazetteer") var gazetteerChoice: GazetteerOptions
    @OptionGroup(title: "Store") var store: StoreOptions

    /// How far outside a region a point may lie: boundaries are drawn with fewer bends than the land has.
    private static let toleranceInKilometers = 3.0
    /// How near a place of the same name is worth a note.
    private static let nearbyInKilometers = 3.0

    func validate() throws {
        _ = try EditText.name(name, "name")
        if let localName { _ = try EditText.name(localName, "--local-name") }
        if let population, !(0...50_000_000).contains(population) {
            throw ValidationError("--population \(population): expected a number of inhabitants from 0 to 50000000")
        }
    }

    func run() throws {
        let run = try EditRun(facts, store, gazetteerChoice)
        let gazetteer = run.gazetteer
        let name = try EditText.name(name, "name")
        let added = AddedPlace(
            name: name, localName: try localName.map { try EditText.name($0, "--local-name") } ?? name,
            settlementClass: settlementClass.value,
            region: gazetteer.region(try lowestRegion(in: gazetteer)).id, coordinate: at, population: population)
        for (number, distance) in gazetteer.places(near: at, radiusInKilometers: Self.nearbyInKilometers) {
            let names = gazetteer.names(of: number)
            guard gazetteer.place(number).id != added.id,
                [added.name, added.localName].contains(where: { own in
                    names.contains { gazetteer.areAlike($0.text, own) }
                })
            else { continue }
            Notice.write(
                VisibleText.line(
                    "Note: \(EditWords.full(gazetteer.place(number).id, in: gazetteer)), \(fixed(distance, 1)) km from there, "
                        + "bears such a name; if it is the same place, take this one back with gazetteer undo"))
        }
        try run.make(.addPlace(added), names: [added.name, added.localName])
    }

    /// The lowest region around the point, inside the region given.
    private func lowestRegion(in gazetteer: Gazetteer) throws -> RegionNumber {
        let around = gazetteer.regions(at: at)
        let point = "\(fixed(at.longitude, 5)),\(fixed(at.latitude, 5))"
        guard let region else {
            guard let lowest = around.first else {
                throw RefusedEdit(
                    "--at \(point): in no region that the gazetteer has a boundary of, expected a point in one; check that "
                        + "longitude comes first, or name the region with --region")
            }
            return lowest
        }
        let all = try RegionArgument.regions(region, in: gazetteer)
        let today = all.filter { gazetteer.level(of: $0) != .formerAdmin2 }
        let named = today.isEmpty ? all : today
        guard named.count == 1, let wanted = named.first else {
            let names = named.map { gazetteer.region($0).name }.joined(separator: ", ")
            throw RefusedEdit("--region \"\(region)\": \(named.count) regions (\(names)), expected one")
        }
        if let lowest = around.first(where: { gazetteer.lies($0, in: wanted) }) { return lowest }
        if let distance = gazetteer.distanceInKilometers(from: at, to: wanted), distance > Self.toleranceInKilometers {
            let found = around.last(where: { gazetteer.level(of: $0) == .admin1 }) ?? around.first
            throw RefusedEdit(
                "--at \(point): \(Int(distance.rounded())) km outside \(gazetteer.region(wanted).name)"
                    + (found.map { ", in \(gazetteer.region($0).name)" } ?? "")
                    + ", expected a point in the region; check that longitude comes first, or name another region")
        }
        return wanted
    }
}
