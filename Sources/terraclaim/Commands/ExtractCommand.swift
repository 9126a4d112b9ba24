import ArgumentParser
import TerritorialClaims

/// `terraclaim extract FILE…`.
struct ExtractCommand: ExampledCommand {
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case table, ndjson
    }

    static let example = "terraclaim extract seeds/reports.ndjson"
    static let configuration = CommandConfiguration(
        commandName: "extract", abstract: "Read reports and print what they say, without keeping it.",
        discussion: """
            A file is one text, or NDJSON with a report a line: {"id","text","published"?,"lang"?,"title"?,"url"?,"outlet"?,\
            "author"?}. What it is shows in its content. Statements come out in the order of the reports. \
            Of the store, where there is one, only what has been changed in the gazetteer counts.
            """)

    @Argument(help: "Files; - is standard input.", completion: .file())
    var files: [String]

    @Option(help: "table for people, ndjson for programs: one statement a line.")
    var format = Format.table

    @OptionGroup var facts: ReportFacts

    @Flag(help: "Show the text with its spans marked and, beside it, each statement and the rule that made it.")
    var explain = false

    @Flag(
        help: """
            With ndjson, print counts without names, areas and shares as well: lines whose "toponym" is null and whose \
            last key is "quantity". The table always shows them.
            """)
    var quantities = false

    @OptionGroup(title: "Gazetteer") var gazetteerChoice: GazetteerOptions
    @OptionGroup(title: "Store") var store: StoreOptions

    func run() throws {
        let reader = try ReportReader.reading(names: try store.layered(gazetteerChoice.open()))
        var output = Output()
        let format = format
        let explain = explain
        let quantities = quantities
        let terminal = Terminal.standardOutput
        let outcome = try ReportRun(files: files, defaults: facts.defaults).each { incoming in
            let reading = reader.read(incoming.report)
            let text: String
            if explain {
                text = ReadingExplanation(report: incoming.report, reading: reading).words
            } else {
                text =
                    switch format {
                    case .ndjson:
                        String(
                            decoding: (reading.statements + (quantities ? reading.quantities : []))
                                .flatMap { StatementLine.bytes($0) }, as: UTF8.self)
                    case .table: ReadingTable(report: incoming.report, reading: reading).words(on: terminal)
                    }
            }
            return ReportRun.Output(
                text: text, notices: reading.notices(of: incoming), statements: reading.statements.count)
        } emit: {
            try output.write(bytes: Array($0.text.utf8))
        }
        try output.flush()
        if format == .table || explain { Notice.write(outcome.words) }
        try outcome.endWithFailureIfAny()
    }
}

/// What the command line says about all reports.
struct ReportFacts: ParsableArguments {
    @Option(help: "Day of publication, for reports that don't give it.", transform: OptionValue.day)
    var published: CalendarDay?

    @Option(help: "Who published them, for reports that don't say.")
    var outlet: String?

    @Option(help: "Where they were read, for reports that don't say.")
    var url: String?

    @Option(help: "Language (en, ru, uk), for reports that don't say; without it, it is told from the text.")
    var lang: String?

    /// The facts as defaults of reading.
    var defaults: ReportDefaults {
        ReportDefaults(published: published, outlet: outlet, url: url, language: lang)
    }
}
