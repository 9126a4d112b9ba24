import ArgumentParser
import ClaimStorage
import TerritorialClaims

/// `terraclaim gazetteer decide NAME PLACE`.
struct GazetteerDecideCommand: ExampledCommand {
    static let example =
        "terraclaim gazetteer decide Mykolaivka katottg:UA14160170110064444 --region Donetsk --why \"the front was there\""
    static let configuration = CommandConfiguration(
        commandName: "decide", abstract: "Say which of the places that bear a name is meant, in this store.",
        discussion: """
            From then on the name means that place in every script and case form, as a named piece of evidence with a high weight. \
            With --region it counts for texts that give this region, with less weight for texts that give none, and hardly for \
            a text that gives a region in which the place does not lie. A later decision about the same name and region takes the place \
            of an earlier one.
            """)

    @Argument(help: "The name as texts write it, in any script and case form.")
    var name: String

    @Argument(help: "Which place is meant: an identifier (katottg:UA…, user:…) or a name that only it bears.")
    var place: String

    @Option(help: "The region that the texts give: Donetsk, \"Donetsk province\", ДНР.")
    var region: String?

    @OptionGroup var facts: EditFacts
    @OptionGroup(title: "Gazetteer") var gazetteerChoice: GazetteerOptions
    @OptionGroup(title: "Store") var store: StoreOptions

    func validate() throws { _ = try EditText.name(name, "name") }

    func run() throws {
        let run = try EditRun(facts, store, gazetteerChoice)
        let gazetteer = run.gazetteer
        let number = try OnePlace.number(place, region: region, in: gazetteer)
        let id = gazetteer.place(number).id
        let full = VisibleText.line(EditWords.full(id, in: gazetteer))
        if let region, !(try RegionArgument.regions(region, in: gazetteer).contains { gazetteer.contains($0, number) })
        {
            throw RefusedEdit(
                "--region \"\(VisibleText.line(region))\": \(full) does not lie there, expected its region or none")
        }
        guard gazetteer.mayMean(name, number) else {
            throw RefusedEdit(
                "name \"\(VisibleText.line(name))\": none that \(full) bears or one near it, expected one of its names; "
                    + "terraclaim gazetteer add-name gives it another")
        }
        try run.make(.decide(name: EditText.trimmed(name), region: region, place: id), names: [name])
    }
}
