import ClaimStorage
import TerritorialClaims

/// From a report to statements whose places are chosen: extraction and resolution put together.
struct ReportReader: Sendable {
    let extractor: Extractor
    let resolver: Resolver
    /// Places that other reports of a store were about.
    var recent = RecentPlaces()

    /// A reader over the bundled lexicons and that gazetteer.
    static func reading(names gazetteer: Gazetteer) throws -> ReportReader {
        return ReportReader(
            extractor: Extractor(lexicons: try Bundled.lexicons(), knowledge: gazetteer),
            resolver: Resolver(gazetteer: gazetteer, theater: Bundled.theater(gazetteer)))
    }

    /// What a report says.
    struct Reading: Sendable {
        /// The report's statements in the order of their spans.
        var statements: [Statement]
        /// All that extraction read: background, mentions and notices beside the statements.
        var extraction: Extraction
        /// Counts, areas and shares as statements without a place.
        var quantities: [Statement] = []
    }

    /// Reads one report. Safe to be called on several cores at once.
    func read(_ report: Report) -> Reading {
        let extraction = extractor.read(report)
        let mentions =
            recent.isEmpty
            ? [] : recent.mentions(before: report.published, exceptOf: ClaimStore.number(ofText: report.text))
        return Reading(
            statements: resolver.resolve(extraction, of: report, recent: mentions), extraction: extraction,
            quantities: extraction.quantities.map {
                Statement(
                    document: report.id, extracted: $0, quote: $0.sentence.words(in: report.text) ?? "",
                    resolution: .unresolved)
            })
    }
}
