import ArgumentParser
import ClaimStorage
import TerritorialClaims

/// `terraclaim summary`.
struct SummaryCommand: ExampledCommand {
    static let example = "terraclaim summary --since 2025-09-01 --until 2025-09-30 --format html > brief.html"
    static let configuration = CommandConfiguration(
        commandName: "summary",
        abstract: "Write a brief: claims by region with quotes, reversals, contested places, a map and a chart.",
        discussion: """
            --since and --until are the first and last day of the events; without them, the last seven days that the store \
            knows of. Corrections are those that people made from --since on: corrected, retracted, merged, split. The HTML page needs nothing else and runs nothing.
            """)

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case markdown, html, json
    }

    @Option(help: "markdown, html or json.")
    var format: Format?

    @Flag(help: "The same as --format json.")
    var json = false

    @OptionGroup(title: "Filters") var filters: FilterOptions
    @OptionGroup(title: "Store") var store: StoreOptions

    func validate() throws {
        if json, let format, format != .json {
            throw ValidationError("--json: --format \(format.rawValue) is given as well, expected one of them")
        }
    }

    func run() throws {
        let store = try store.open(for: .reading)
        let question = try StatusQuestion(filters, of: store)
        let knowledge = try question.knowledge(at: filters.knownAtInstant)
        let last =
            filters.until ?? max(knowledge.lastDay ?? CalendarDay(number: 0), filters.since ?? CalendarDay(number: 0))
        let first = filters.since ?? last.adding(days: -6)
        var filter = question.filter
        filter.since = first
        filter.until = last
        guard let days = DayInterval(first: first, last: last) else { return }
        var whenever = question.filter
        (whenever.since, whenever.until) = (nil, nil)
        let corrections = try store.corrections(
            since: first.adding(days: -1).lastSecond + 1, until: filters.knownAtInstant
        ).filter { [$0.before, $0.after].compactMap { $0 }.contains(where: whenever.admits) }
        let brief = Brief(
            on: knowledge.claims, admittedBy: filter, days: days, regions: try regionNames(),
            corrections: corrections,
            leanings: try filters.leaningChoice.table())
        var output = Output()
        switch json ? .json : format ?? .markdown {
        case .markdown: output.write(brief.markdown(map: try map(brief)))
        case .html: output.write(brief.html(map: try map(brief)))
        case .json:
            var text = JSONText()
            BriefFacts.write(brief, into: &text)
            try output.drain(&text.bytes)
        }
        try output.flush()
        if brief.claims.isEmpty { Notice.write("no claim within \(days.words)" + (try Emptiness.words(of: store))) }
        try store.close()
    }

    /// Names of the regions asked for, as the gazetteer has them.
    private func regionNames() throws -> [String] {
        guard !filters.region.isEmpty else { return [] }
        let gazetteer = try filters.gazetteerChoice.open()
        return try filters.region.flatMap { words in
            try RegionArgument.regions(words, in: gazetteer).map { gazetteer.region($0).name }
        }
    }

    /// The map of the brief's places with the regions around them; nil without a place on the map.
    private func map(_ brief: Brief) throws -> RegionMap? {
        let marks = brief.marks
        guard let box = CoordinateBox(marks.map(\.coordinate))?.widened(by: 0.12, least: 0.5) else { return nil }
        let gazetteer = try filters.gazetteerChoice.open()
        // Raions help where few oblasts are in view.
        let isClose = box.north - box.south < 2
        let wider = box.widened(by: 0.5, least: 0.5)
        let minor = isClose ? gazetteer.regions(.admin2, in: wider) : []
        let shapes =
            minor.map { shape($0, isMajor: false, in: gazetteer) }
            + gazetteer.regions(.admin1, in: wider).map { shape($0, isMajor: true, in: gazetteer) }
        return RegionMap(box: box, shapes: shapes, marks: marks)
    }

    private func shape(_ number: RegionNumber, isMajor: Bool, in gazetteer: Gazetteer) -> RegionMap.Shape {
        RegionMap.Shape(name: gazetteer.region(number).name, rings: gazetteer.boundary(of: number), isMajor: isMajor)
    }
}
