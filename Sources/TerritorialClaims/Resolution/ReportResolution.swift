/// The toponyms of one report resolved together.
struct ReportResolution {
    let resolver: Resolver
    let extraction: Extraction
    let report: Report

    func statements() -> [Statement] {
        var resolutions = resolve(company: [])
        let sure = anchors(resolutions)
        if !sure.isEmpty { resolutions = resolve(company: sure) }
        agree(&resolutions)
        return zip(extraction.statements, resolutions).map { extracted, resolution in
            Statement(
                document: report.id, extracted: extracted, quote: extracted.sentence.words(in: report.text) ?? "",
                resolution: resolution)
        }
    }

    private func resolve(company: [(name: String, place: PlaceNumber, coordinate: Coordinate)]) -> [Resolution] {
        extraction.statements.map { statement in
            guard let toponym = statement.toponym else { return .unresolved }
            let days = statement.event ?? report.published.map { DayInterval(day: $0) }
            let own = NameFolding.folded(toponym.surface)
            let surroundings = Surroundings(
                company: company.filter { $0.name != own }.map { ($0.place, $0.coordinate) }, theater: resolver.theater,
                days: days)
            return NameResolution(
                gazetteer: resolver.gazetteer,
                query: NameQuery(
                    name: toponym.surface, language: extraction.language, hints: statement.hints,
                    settlementClass: statement.settlementClass, day: days?.last ?? days?.start),
                surroundings: surroundings
            ).answer()
        }
    }

    /// Places that are sure by themselves: resolved statements, and mentions that resolve without help.
    private func anchors(_ resolutions: [Resolution]) -> [(name: String, place: PlaceNumber, coordinate: Coordinate)] {
        var result: [(name: String, place: PlaceNumber, coordinate: Coordinate)] = []
        func note(_ surface: String, _ resolution: Resolution) {
            guard resolution.status == .resolved, resolution.score >= 0.95, let place = resolution.place,
                let number = resolver.gazetteer.placeNumber(of: place.id), let coordinate = place.coordinate,
                !result.contains(where: { $0.place == number })
            else { return }
            result.append((NameFolding.folded(surface), number, coordinate))
        }
        for (statement, resolution) in zip(extraction.statements, resolutions) {
            if let toponym = statement.toponym { note(toponym.surface, resolution) }
        }
        for mention in extraction.mentions.prefix(40) {
            let surroundings = Surroundings(
                theater: resolver.theater, days: report.published.map { DayInterval(day: $0) })
            note(
                mention.toponym.surface,
                NameResolution(
                    gazetteer: resolver.gazetteer,
                    query: NameQuery(
                        name: mention.toponym.surface, language: extraction.language, hints: mention.hints,
                        day: report.published), surroundings: surroundings
                ).answer())
        }
        return result
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
