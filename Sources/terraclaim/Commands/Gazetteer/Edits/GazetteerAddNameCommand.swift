import ArgumentParser
import ClaimStorage
import TerritorialClaims

/// `terraclaim gazetteer add-name PLACE NAME`.
struct GazetteerAddNameCommand: ExampledCommand {
    static let example =
        "terraclaim gazetteer add-name Toretsk Щербинівка --kind historical --until 1936-01-01 --why \"council's chronicle\""
    static let configuration = CommandConfiguration(
        commandName: "add-name", abstract: "Give a place a name that the gazetteer lacks, in this store.",
        discussion: """
            The name is then found as every other is: in every script, in case forms and misspelled. What is stored already is \
            not read anew by itself; the command says which statements it concerns. gazetteer undo takes the name back.
            """)

    /// A kind of name that people give.
    enum Kind: String, CaseIterable, ExpressibleByArgument {
        case endonym, exonym, historical, romanized, variant
    }

    @Argument(help: "An identifier (katottg:UA…, user:…) or a name.")
    var place: String

    @Argument(help: "The name to add.")
    var name: String

    @Option(
        help: ArgumentHelp(
            "What kind of name it is; without it historical with --until, else endonym in Cyrillic letters and exonym in others."
        ))
    var kind: Kind?

    @Option(help: "Language of the name: uk, ru, en, pl; without it only its script is kept.")
    var language: String?

    @Option(help: "First day on which the place bore the name.", transform: OptionValue.day)
    var from: CalendarDay?

    @Option(help: "First day on which it bore the name no more.", transform: OptionValue.day)
    var until: CalendarDay?

    @Option(help: "The place's region, when several places bear its name.")
    var region: String?

    @OptionGroup var facts: EditFacts
    @OptionGroup(title: "Gazetteer") var gazetteerChoice: GazetteerOptions
    @OptionGroup(title: "Store") var store: StoreOptions

    func validate() throws {
        _ = try EditText.name(name, "name")
        if let from, let until, until <= from {
            throw ValidationError("--until \(until): not after --from \(from), expected a later day")
        }
        if let language {
            let isTag =
                (2...35).contains(language.utf8.count)
                && language.utf8.allSatisfy { byte in
                    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x2D
                }
            guard isTag else {
                throw ValidationError(
                    "--language \"\(VisibleText.line(language))\": no language tag, expected one such as uk, ru or uk-Latn"
                )
            }
        }
    }

    func run() throws {
        let run = try EditRun(facts, store, gazetteerChoice)
        let gazetteer = run.gazetteer
        let number = try OnePlace.number(place, region: region, in: gazetteer)
        let text = try EditText.name(name, "name")
        let isCyrillic = text.unicodeScalars.contains { (0x400...0x52F).contains($0.value) }
        let kind =
            kind.flatMap { NameKind(rawValue: $0.rawValue) }
            ?? (until != nil ? .historical : isCyrillic ? .endonym : .exonym)
        let added = PlaceName(
            text: text, language: language ?? (isCyrillic ? "und-Cyrl" : "und-Latn"), kind: kind, from: from,
            until: until)
        let id = gazetteer.place(number).id
        let known = gazetteer.names(of: number).first { known in
            known.text == text && known.kind == kind && (language == nil || known.language == language)
                && (from == nil || known.from == from) && (until == nil || known.until == until)
        }
        if let known {
            return Notice.write(
                VisibleText.line(
                    "\(EditWords.full(id, in: gazetteer)) bears the name \"\(text)\" already "
                        + "(\(known.kind.rawValue), \(known.language)); nothing changed"))
        }
        try run.make(.addName(added, of: id), names: [text])
    }
}
