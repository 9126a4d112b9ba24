import ArgumentParser
import TerritorialClaims

/// `terraclaim resolve NAME`.
struct ResolveCommand: ExampledCommand {
    static let example = "terraclaim resolve Bankivka --region Donetsk --explain"
    static let configuration = CommandConfiguration(
        commandName: "resolve", abstract: "Say which settlement a name means, or that it cannot be told.",
        discussion: """
            "Ambiguous" and "unresolved" are answers. With --batch, names come as NDJSON on standard input, \
            {"id","name","region"?,"lang"?,"near"?}, and answers leave in the same order. Names are looked up under what has been \
            changed with gazetteer add-name, decide and the like in the store, where there is one.
            """)

    @Argument(help: "The name as written, in any script, case form or spelling.")
    var name: String?

    @Option(help: "The region as written: Donetsk, \"Donetsk province\", «на Харківщині», ДНР.")
    var region: String?

    @Option(help: "Language of the text: en, ru, uk.")
    var lang: String?

    @Option(help: "A point that the place is near, as LON,LAT in degrees.", transform: OptionValue.point)
    var near: Coordinate?

    @Option(help: "Day that the text speaks of; old names are judged by it.", transform: OptionValue.day)
    var date: CalendarDay?

    @Flag(help: "Show the candidates side by side with every piece of evidence and its weight.")
    var explain = false

    @Flag(help: "Print the answer as JSON.")
    var json = false

    @Flag(help: "Read names as NDJSON from standard input.")
    var batch = false

    @OptionGroup(title: "Gazetteer") var gazetteerChoice: GazetteerOptions
    @OptionGroup(title: "Store") var store: StoreOptions

    func validate() throws {
        if batch, name != nil {
            throw ValidationError("resolve --batch: a name is given as well, expected names on standard input only")
        }
        if !batch, name == nil {
            throw ValidationError("resolve: no name, expected one such as Bankivka, or --batch to read many")
        }
    }

    func run() throws {
        let gazetteer = try store.layered(gazetteerChoice.open())
        let resolver = Resolver(gazetteer: gazetteer)
        guard let name else { return try NameBatch(resolver: resolver).run(path: "-") }
        if let region { _ = try RegionArgument.regions(region, in: gazetteer) }
        let answer = resolver.resolve(NameQuery(name: name, region: region, language: lang, near: near, day: date))
        var output = Output()
        if json {
            try output.write(bytes: AnswerWriter.line(id: name, answer))
        } else {
            output.write(explain ? AnswerWords.explanation(answer, of: name) : AnswerWords.summary(answer, of: name))
        }
        try output.flush()
    }
}
