import ArgumentParser
import ClaimStorage
import TerritorialClaims

/// `terraclaim gazetteer hide PLACE`.
struct GazetteerHideCommand: ExampledCommand {
    static let example =
        "terraclaim gazetteer hide katottg:UA14160210350050880 --name Kotlina --why \"no map or text calls it so\""
    static let configuration = CommandConfiguration(
        commandName: "hide", abstract: "Say that a place is never meant, or does not bear a name, in this store.",
        discussion: """
            A hidden place is no candidate and is not found by search, near and inside; gazetteer show still tells of it. With \
            --name only that name is taken from the place, in all spellings that sound the same. Nothing is deleted: gazetteer \
            undo brings it back.
            """)

    @Argument(help: "An identifier (katottg:UA…, user:…) or a name.")
    var place: String

    @Option(help: "Hide only this name of the place.")
    var name: String?

    @Option(help: "The place's region, when several places bear its name.")
    var region: String?

    @OptionGroup var facts: EditFacts
    @OptionGroup(title: "Gazetteer") var gazetteerChoice: GazetteerOptions
    @OptionGroup(title: "Store") var store: StoreOptions

    func run() throws {
        let run = try EditRun(facts, store, gazetteerChoice)
        let gazetteer = run.gazetteer
        let number = try OnePlace.number(place, region: region, in: gazetteer)
        let id = gazetteer.place(number).id
        guard let name else { return try run.make(.hidePlace(id), hides: id) }
        let names = gazetteer.names(of: number)
        guard names.contains(where: { Gazetteer.soundAlike($0.text, name) }) else {
            let near = Suggestion.nearest(to: name, among: names.map(\.text)).map { "; did you mean \"\($0)\"?" }
            throw RefusedEdit(
                "--name \"\(VisibleText.line(name))\": not a name of \(VisibleText.line(EditWords.full(id, in: gazetteer))), "
                    + "expected one that gazetteer names lists" + (near.map(VisibleText.line) ?? ""))
        }
        try run.make(.hideName(EditText.trimmed(name), of: id), hides: id)
    }
}
