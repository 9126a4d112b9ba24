import ArgumentParser
import TerritorialClaims

/// `terraclaim gazetteer info`.
struct GazetteerInfoCommand: ExampledCommand {
    static let example = "terraclaim gazetteer info"
    static let configuration = CommandConfiguration(
        commandName: "info", abstract: "Version, numbers, oblasts and attribution of the gazetteer.")

    @OptionGroup(title: "Gazetteer") var gazetteerChoice: GazetteerOptions
    @OptionGroup(title: "Store") var store: StoreOptions

    func run() throws {
        let gazetteer = try store.layered(gazetteerChoice.open())
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
                + "July 2020 \(levels[.formerAdmin2] ?? 0)\n")
        if !gazetteer.edits.isEmpty {
            output.write(
                "changed    \(counted(gazetteer.edits.count, "edit")) in force; terraclaim gazetteer edits lists them\n"
            )
        }
        output.write("\n")
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
