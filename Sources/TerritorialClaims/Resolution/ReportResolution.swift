/// The toponyms of one report resolved together.
struct ReportResolution {
    let resolver: Resolver
    let extraction: Extraction
    let report: Report
    let recent: [RecentPlaces.Mention]
    private let memory = CandidateMemory()

    init(resolver: Resolver, extraction: Extraction, report: Report, recent: [RecentPlaces.Mention]) {
        self.resolver = resolver
        self.extraction = extraction
        self.report = report
        self.recent = recent
    }

    /// A toponym of the report with the places that it may mean.
    private struct Companion {
        var name: String
        var places: [(coordinate: Coordinate, probability: Double)]
    }

    func statements() -> [Statement] {
        var resolutions = resolve(company: [])
        let mentioned = mentionedCompanions()
        for _ in 0..<2 {
            let company = companions(resolutions) + mentioned
            guard company.count > 1 else { break }
            resolutions = resolve(company: company)
        }
        agree(&resolutions)
        return zip(extraction.statements, resolutions).map { extracted, resolution in
            Statement(
                document: report.id, extracted: extracted, quote: extracted.sentence.words(in: report.text) ?? "",
                resolution: resolution)
        }
    }

    private func resolve(company: [Companion]) -> [Resolution] {
        extraction.statements.map { statement in
            guard let toponym = statement.toponym else { return .unresolved }
            let days = statement.event ?? report.published.map { DayInterval(day: $0) }
            let own = NameFolding.folded(toponym.surface)
            let surroundings = Surroundings(
                company: company.filter { $0.name != own }.map(\.places), theater: resolver.theater,
                recent: recent, reportDay: report.published, isReport: true, memory: memory, days: days)
            return NameResolution(
                gazetteer: resolver.gazetteer,
                query: NameQuery(
                    name: toponym.surface, language: extraction.language, hints: statement.hints,
                    settlementClass: statement.settlementClass, day: days?.last ?? days?.start),
                surroundings: surroundings
            ).answer()
        }
    }

    /// The subjects of the report's statements as far as they are resolved, each name once.
    private func companions(_ resolutions: [Resolution]) -> [Companion] {
        var result: [Companion] = []
        for (statement, resolution) in zip(extraction.statements, resolutions) {
            guard let toponym = statement.toponym else { continue }
            let name = NameFolding.folded(toponym.surface)
            if !result.contains(where: { $0.name == name }), let one = companion(name, resolution) {
                result.append(one)
            }
        }
        return result
    }

    /// Names in passing that are sure by themselves.
    private func mentionedCompanions() -> [Companion] {
        extraction.mentions.prefix(40).compactMap { mention in
            let answer = NameResolution(
                gazetteer: resolver.gazetteer,
                query: NameQuery(
                    name: mention.toponym.surface, language: extraction.language, hints: mention.hints,
                    day: report.published),
                surroundings: Surroundings(
                    theater: resolver.theater, days: report.published.map { DayInterval(day: $0) })
            ).answer()
            guard answer.status == .resolved, answer.score >= 0.95 else { return nil }
            return companion(NameFolding.folded(mention.toponym.surface), answer)
        }
    }

    private func companion(_ name: String, _ resolution: Resolution) -> Companion? {
        let places = resolution.candidates.prefix(40).compactMap { candidate in
            candidate.place.coordinate.map { ($0, candidate.score) }
        }
        return places.isEmpty ? nil : Companion(name: name, places: places)
    }

    /// One referent per report: a name that is resolved in one statement means the same place where it was ambiguous.
    private func agree(_ resolutions: inout [Resolution]) {
        for index in resolutions.indices where resolutions[index].status == .ambiguous {
            guard let toponym = extraction.statements[index].toponym else { continue }
            let own = NameFolding.folded(toponym.surface)
            let same = resolutions.indices.first { other in
                resolutions[other].status == .resolved
                    && extraction.statements[other].toponym.map { NameFolding.folded($0.surface) == own } ?? false
                    && resolutions[index].candidates.contains { $0.place.id == resolutions[other].place?.id }
            }
            if let same {
                resolutions[index] = resolutions[same]
                resolutions[index].evidence.append(
                    Resolution.Evidence(
                        kind: "report", words: "named with more context elsewhere in the report", weight: 0))
            }
        }
    }
}
