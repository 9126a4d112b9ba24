import ArgumentParser
import TerritorialClaims

/// `terraclaim gazetteer show PLACE`.
struct GazetteerShowCommand: ExampledCommand {
    static let example = "terraclaim gazetteer show Toretsk"
    static let configuration = CommandConfiguration(commandName: "show", abstract: "All that is known of one place.")

    @OptionGroup var which: OnePlace

    @OptionGroup(title: "Gazetteer") var gazetteerChoice: GazetteerOptions
    @OptionGroup(title: "Store") var store: StoreOptions

    func run() throws {
        let gazetteer = try store.layered(gazetteerChoice.open())
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
        for edit in gazetteer.edits where edit.place == place.id {
            rows.append(["edit \(edit.number)", "\(EditWords.what(edit.content)), says \(edit.origin)"])
        }
        var output = Output()
        var table = TextTable([.init(""), .init("")])
        for row in rows { table.add(row) }
        output.write(table.words(on: .standardOutput))
        try output.flush()
    }
}
