import ArgumentParser
import ClaimStorage
import TerritorialClaims

/// `terraclaim assess`.
struct AssessCommand: ExampledCommand {
    static let example = "terraclaim assess list"
    static let configuration = CommandConfiguration(
        commandName: "assess", abstract: "Bring in what others hold to be so, to compare claims with.",
        discussion: "A layer of its own: neither statements nor claims change by it. \"lag\" compares.",
        subcommands: [AssessImportCommand.self, AssessListCommand.self])
}

/// `terraclaim assess import FILE…`.
struct AssessImportCommand: ExampledCommand {
    static let example = "terraclaim assess import areas_2025-08-20.geojson --source \"Map project\" --party Russia"
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take in controlled areas by day (GeoJSON) or tables of place, day and status.",
        discussion: """
            GeoJSON: a FeatureCollection of Polygons and MultiPolygons. The day stands in a property (date, day), in the file's name or in \
            --day; the party in a property (party, side, control, status, name) whose words --status explains, or in --party. Settlements \
            in no area of a day lie outside on that day. Tables (comma, semicolon or tab): VIINA's control files (geonameid, longitude, \
            latitude, date, status) and ACLED's exports (event_date, location, latitude, longitude, sub_event_type, actor1) are known by \
            their columns; --columns names others. Only changes are kept. The same file is taken in once a source.
            """)

    @Argument(help: "Files.", completion: .file(extensions: ["geojson", "json", "csv", "tsv"]))
    var files: [String]

    @Option(help: "Whose assessment it is.")
    var source: String

    @Option(help: "Day of areas that don't tell one.", transform: OptionValue.day)
    var day: CalendarDay?

    @Option(help: "Party of areas that don't tell one.")
    var party: String?

    @Option(
        help: "What a word of the file means, as WORD=PARTY; may be given several times.", transform: PairValue.pair)
    var status: [PairValue] = []

    @Option(
        help: ArgumentHelp(
            "Which column of a table holds what, as day=NAME (place, geonames, name, region, lon, lat, day, status, party); may "
                + "be given several times."),
        transform: PairValue.pair)
    var columns: [PairValue] = []

    @Option(help: "Who brings it in; without it whom TERRACLAIM_BY names, else the login name.")
    var by: String?

    @OptionGroup(title: "Gazetteer") var gazetteerChoice: GazetteerOptions
    @OptionGroup(title: "Store") var store: StoreOptions

    func validate() throws {
        if EditText.trimmed(source).isEmpty {
            throw ValidationError("--source \"\": empty, expected a name such as VIINA")
        }
        for column in columns where AssessmentTable.Columns.usual[column.key] == nil {
            throw ValidationError(
                "--columns \(VisibleText.line(column.key)): not known, expected one of "
                    + AssessmentTable.Columns.usual.keys.sorted().joined(separator: ", "))
        }
    }

    func run() throws {
        let who = try EditFacts.author(by)
        let gazetteer = try store.layered(gazetteerChoice.open(), toBeMade: true)
        let kept = try store.open(for: .adding)
        let words = Dictionary(status.map { ($0.key.lowercased(), $0.value) }, uniquingKeysWith: { $1 })
        var chosen = AssessmentTable.Columns()
        for column in columns { chosen.chosen[column.key] = column.value }
        let areas = AreaFile(
            gazetteer: gazetteer, day: day, party: party, words: AssessmentTable.usualWords.merging(words) { $1 })
        var table: AssessmentTable?
        var failures = 0
        for file in files {
            do {
                let bytes = try Self.bytes(of: file)
                let isTable =
                    bytes.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) } != UInt8(ascii: "{")
                let (days, summary, refused): ([ToldDay], String, [String])
                if isTable {
                    if table == nil { table = AssessmentTable(gazetteer: gazetteer, columns: chosen, words: words) }
                    let outcome = try table!.read(file)
                    days = outcome.days
                    summary =
                        "\(counted(outcome.rows, "row")), \(outcome.refused) refused, \(outcome.unplaced) without a place for sure"
                    refused = outcome.reasons
                } else {
                    let outcome = try areas.read(file, bytes)
                    days = outcome.days
                    summary = "\(counted(outcome.areas, "area")), \(outcome.refused) refused"
                    refused = outcome.reasons
                }
                for reason in refused { Notice.write("Refused: \(reason)") }
                let done = try kept.addAssessment(
                    days, source: EditText.trimmed(source), file: file, digest: ContentDigest.sha256(bytes), by: who,
                    at: Clock.now)
                Notice.write(
                    "\(VisibleText.line(file)): "
                        + (done.isThereAlready
                            ? "there already, nothing changed"
                            : "\(summary); \(counted(done.days, "day")), \(counted(done.turns, "change")) of status added"
                                + (done.closed > 0 ? ", \(done.closed) no longer hold" : "")))
            } catch let problem as ImportFileProblem {
                failures += 1
                Notice.write("Error: \(problem)")
            }
        }
        try kept.close()
        if failures > 0 { throw ExitCode.failure }
    }

    private static func bytes(of file: String) throws -> [UInt8] {
        do {
            return try ByteInput(path: file).readAll()
        } catch ReadingProblem.unreadable(_, let reason) {
            throw ImportFileProblem(file: file, got: reason, expected: "a readable GeoJSON file or table")
        } catch ReadingProblem.folder {
            throw ImportFileProblem(
                file: file, got: "a folder", expected: "a GeoJSON file or table", remedy: "name its files")
        }
    }
}

/// `terraclaim assess list`.
struct AssessListCommand: ExampledCommand {
    static let example = "terraclaim assess list"
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List whose assessments the store holds.")

    @OptionGroup(title: "Output") var format: FormatOptions
    @OptionGroup(title: "Store") var store: StoreOptions

    func run() throws {
        let kept = try store.open(for: .reading)
        let sources = try kept.assessmentSources()
        if format.isTable {
            var table = TextTable([
                .init("SOURCE", least: 12), .init("DAYS", isNumber: true), .init("FIRST"), .init("LAST"),
                .init("PLACES", isNumber: true),
            ])
            for source in sources {
                table.add([source.name, "\(source.days)", "\(source.first)", "\(source.last)", "\(source.places)"])
            }
            var output = Output()
            output.write(table.words(on: .standardOutput))
            try output.flush()
            Notice.write(counted(sources.count, "source"))
        } else {
            try FactOutput(options: format, keys: ["source", "days", "first", "last", "places"]).write(
                sources.map {
                    [
                        ("source", .text($0.name)), ("days", .number($0.days)), ("first", .day($0.first)),
                        ("last", .day($0.last)), ("places", .number($0.places)),
                    ]
                })
        }
        try kept.close()
    }
}

/// KEY=VALUE on a command line.
struct PairValue: Equatable {
    var key: String
    var value: String

    /// One pair.
    static func pair(_ text: String) throws -> PairValue {
        guard let at = text.firstIndex(of: "="), at != text.startIndex, text.index(after: at) != text.endIndex else {
            throw ValidationError("\"\(VisibleText.line(text))\": no pair, expected KEY=VALUE")
        }
        return PairValue(
            key: EditText.trimmed(String(text[..<at])), value: EditText.trimmed(String(text[text.index(after: at)...])))
    }
}
