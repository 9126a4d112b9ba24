import ArgumentParser
import ClaimStorage
import TerritorialClaims

/// `terraclaim gazetteer undo NUMBER`.
struct GazetteerUndoCommand: ExampledCommand {
    static let example = "terraclaim gazetteer undo 3 --why \"the map was of another year\""
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: "Take a change of the gazetteer back; both stay on record.")

    @Argument(help: "Number of the edit, as gazetteer edits lists it.")
    var number: Int64

    @OptionGroup var facts: EditFacts
    @OptionGroup(title: "Gazetteer") var gazetteerChoice: GazetteerOptions
    @OptionGroup(title: "Store") var store: StoreOptions

    func run() throws {
        let author = try facts.author()
        let gazetteer = try store.layered(gazetteerChoice.open())
        // Not made when there is none: in a new store there is nothing to undo.
        try store.open(for: .reading).close()
        let kept = try store.open(for: .adding)
        let answer = try kept.undo(edit: number, by: author, why: EditText.trimmed(facts.why), at: Clock.now)
        try kept.close()
        switch answer {
        case .undone(let edit, let undoing):
            var output = Output()
            output.write(
                VisibleText.line(
                    "edit \(undoing) by \(author) undoes edit \(edit.number): \(EditWords.sentence(edit, in: gazetteer))"
                ) + "\n")
            try output.flush()
        case .before(let recorded):
            let before = recorded.undoing.map { "by \($0.by): \($0.why)" } ?? ""
            Notice.write(VisibleText.line("edit \(number) was undone before, \(before); nothing changed"))
        case .isUndoing:
            throw RefusedEdit(
                "edit \(number): undoes another, expected an edit that gazetteer edits lists; make the undone one anew instead"
            )
        case .missing(let greatest):
            let known = greatest.map { "one from 1 to \($0)" } ?? "one, but there is none"
            throw RefusedEdit(
                "edit \(number): not in store \(store.path), expected \(known); terraclaim gazetteer edits lists them")
        }
    }
}
