import ArgumentParser
import ClaimStorage
import TerritorialClaims

/// `terraclaim add FILE…`.
struct AddCommand: ExampledCommand {
    static let example = "terraclaim add report.txt --published 2025-08-20 --outlet Kurdistan24"
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Read reports and keep what they say in the store.",
        discussion: """
            A file is one text, or NDJSON with a report a line: {"id","text","published"?,"lang"?,"title"?,"url"?,"outlet"?,\
            "author"?}. Adding a report twice changes nothing. A report given again with its day, outlet or URL takes the \
            place of the one without. What a killed run has kept are whole reports. A place that other reports of the store were \
            about in the 30 days before, or one near it, is a little likelier, and the evidence says so; --no-recent leaves that out.
            """)

    @Argument(help: "Files; - is standard input.", completion: .file())
    var files: [String]

    @OptionGroup var facts: ReportFacts

    @Flag(name: .shortAndLong, help: "Print only the totals.")
    var quiet = false

    @Flag(help: "Don't count where the store's other reports of the 30 days before were.")
    var noRecent = false

    @OptionGroup(title: "Gazetteer") var gazetteerChoice: GazetteerOptions
    @OptionGroup(title: "Store") var store: StoreOptions

    /// How many reports go into one transaction at most.
    private static let batchSize = 256

    func run() throws {
        let reader = try reader()
        // Opened with the first report, so that input which cannot be read makes no store.
        var opened: ClaimStore?
        let options = store
        var output = Output()
        var totals = Totals()
        var waiting: [(read: ReadReport, text: String)] = []
        let terminal = Terminal.standardOutput
        let quiet = quiet
        func keep() throws {
            guard !waiting.isEmpty else { return }
            let store = try opened ?? options.open(for: .adding)
            opened = store
            let added = try store.add(waiting.map(\.read), at: Clock.now)
            for (item, added) in zip(waiting, added) {
                totals.note(added, item.read)
                if !added.lostDecisions.isEmpty { Notice.write(AdditionWords.lost(added, item.read)) }
                guard !quiet else { continue }
                output.write(AdditionWords.head(item.read, added, on: terminal))
                // What has just been read of a report that was there may differ from what is kept of it.
                if added.outcome != .unchanged { output.write(AdditionWords.inserted(added, into: item.text)) }
            }
            waiting.removeAll(keepingCapacity: true)
            try output.flush()
        }
        let outcome = try ReportRun(files: files, defaults: facts.defaults).each { incoming in
            let reading = reader.read(incoming.report)
            return ReportRun.Output(
                text: quiet ? "" : AdditionWords.statements(reading, on: terminal),
                notices: reading.notices(of: incoming), statements: reading.statements.count,
                read: reader.readReport(incoming.report, reading))
        } emit: { result in
            guard let read = result.read else { return }
            waiting.append((read, result.text))
            if waiting.count >= Self.batchSize { try keep() }
        } beforeWaiting: {
            try keep()
        }
        try keep()
        try opened?.close()
        Notice.write(totals.words(outcome, store: options.path))
        try outcome.endWithFailureIfAny()
    }

    /// A reader that knows what the store knew when the command began: which names and places people have added, what they
    /// have decided, which places were reported lately. What this run adds counts for the next one, so that neither the order of
    /// the reports nor the number of cores changes an answer.
    private func reader() throws -> ReportReader {
        var gazetteer = try gazetteerChoice.open()
        guard let store = try store.openIfPresent(toBeMade: true) else { return try .reading(names: gazetteer) }
        gazetteer = try gazetteer.layered(with: store)
        var reader = try ReportReader.reading(names: gazetteer)
        if !noRecent { reader.recent = try store.recentPlaces() }
        try store.close()
        return reader
    }

    /// What was added, all reports together.
    struct Totals {
        private var outcomes: [AddedReport.Outcome: Int] = [:]
        private var statuses: [Resolution.Status: Int] = [:]
        private var restated = 0
        private var lacksDays = false

        mutating func note(_ added: AddedReport, _ read: ReadReport) {
            outcomes[added.outcome, default: 0] += 1
            restated += added.restates.count { $0 }
            guard added.outcome != .unchanged else { return }
            for statement in read.statements where statement.extracted.toponym != nil {
                statuses[statement.resolution.status, default: 0] += 1
                if statement.extracted.event == nil { lacksDays = true }
            }
        }

        /// What was added, and what to do next.
        func words(_ outcome: ReportRun.Outcome, store: String) -> String {
            guard outcome.reports > 0 else { return "nothing added; \(outcome.failures) could not be read" }
            var parts: [String] = []
            for (kind, words) in [
                (AddedReport.Outcome.added, "added"), (.completed, "completed"), (.readAgain, "read again"),
                (.unchanged, "there already"),
            ] {
                if let count = outcomes[kind] { parts.append("\(count) \(words)") }
            }
            if outcome.failures > 0 { parts.append("\(outcome.failures) could not be read") }
            var text = "\(counted(outcome.reports, "report")) (\(parts.joined(separator: ", "))) in \(store)"
            text += "; \(counted(outcome.statements, "statement"))"
            if restated > 0 { text += ", \(restated) of which restate an earlier claim" }
            if let count = statuses[.ambiguous] { text += "; \(count) ambiguous" }
            if let count = statuses[.unresolved] { text += "; \(count) unresolved" }
            guard outcome.statements > 0 else {
                return text + "\nNext: terraclaim extract --explain FILE shows how a text is read"
            }
            let option = store == "claims.gpkg" ? "" : " --store \(store)"
            text += "\nNext: terraclaim list\(option), terraclaim regions\(option), "
            text += "terraclaim export claims.geojson\(option)"
            if lacksDays { text += "\nTo give the missing days, add the same file again with --published DAY" }
            return text
        }
    }
}
