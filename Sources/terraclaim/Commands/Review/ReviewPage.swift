import ClaimStorage
import TerritorialClaims

/// All that a person needs to decide a statement: its words, its candidates with their evidence, a small map.
struct ReviewPage {
    /// A place that may be chosen.
    struct Choice {
        var number: PlaceNumber
        var candidate: StoredCandidate
        /// True when a decision that is kept for the name says this place.
        var isDecidedBefore: Bool
    }

    let record: ClaimRecord
    let reasons: [ReviewItem.Reason]
    /// Those of the candidates that the gazetteer still has; decided ones first, then the likeliest.
    let choices: [Choice]
    private let company: [ClaimRecord.Site]
    private let gazetteer: Gazetteer

    /// How many candidates a page shows.
    static let most = 9

    init(statement id: Int64, in store: ClaimStore, _ gazetteer: Gazetteer) throws {
        guard let found = try store.provenance(ofStatement: id) else {
            throw CorrectionProblem.noStatement(id, closed: false)
        }
        record = found.record
        reasons = ReviewItem.reasons(for: found.record)
        self.gazetteer = gazetteer
        let decided = Set(
            try store.layer().edits.compactMap { edit -> String? in
                guard case .decide(let name, _, let place) = edit.content,
                    gazetteer.areAlike(name, found.record.toponym)
                else { return nil }
                return place.description
            })
        let all = (try store.candidates(ofStatement: id) ?? []).compactMap { candidate in
            gazetteer.placeNumber(of: PlaceID(candidate.id)).map { number in
                Choice(number: number, candidate: candidate, isDecidedBefore: decided.contains(candidate.id))
            }
        }
        choices = Array((all.filter(\.isDecidedBefore) + all.filter { !$0.isDecidedBefore }).prefix(ReviewPage.most))
        var seen: Set<String> = []
        company = try store.records().filter { $0.report == found.record.report && $0.id != id }.compactMap(\.place)
            .filter { seen.insert($0.id).inserted }
    }

    /// The page in lines.
    func words(on terminal: Terminal) -> String {
        var text = Style.bold(
            VisibleText.line("statement \(record.id): \(record.changeWords) \(record.toponym)"), on: terminal)
        text +=
            reasons.isEmpty
            ? "\n" : "  " + Style.warning(reasons.map(\.word).joined(separator: ", "), on: terminal) + "\n"
        text += VisibleText.line("“\(record.quote)”") + "\n"
        let source = [record.outlet ?? record.document, record.published?.description, record.url].compactMap { $0 }
        text += Style.faint(VisibleText.line(source.joined(separator: ", ")), on: terminal) + "\n"
        for warning in record.warnings { text += VisibleText.line("! \(warning)") + "\n" }
        if choices.isEmpty { text += "no candidate\n" }
        for (index, choice) in choices.enumerated() {
            let place = gazetteer.place(choice.number)
            let before = choice.isDecidedBefore ? ", decided so before" : ""
            let words = "\(fixed(choice.candidate.score, 2))  \(AnswerWords.full(place)), \(place.id)\(before)"
            text += "\(index + 1)  \(VisibleText.line(words))\n"
            for evidence in choice.candidate.evidence where evidence.weight != 0 || evidence.kind == "name" {
                let sign = evidence.weight >= 0 ? "+" : ""
                let words = VisibleText.line("\(sign)\(fixed(evidence.weight, 1))  \(evidence.words)")
                text += "         " + Style.faint(words, on: terminal) + "\n"
            }
        }
        return text + map(on: terminal)
    }

    private func map(on terminal: Terminal) -> String {
        var points = choices.enumerated().compactMap { index, choice in
            gazetteer.coordinate(of: choice.number).map { TextMap.Point(mark: Character("\(index + 1)"), at: $0) }
        }
        points += company.compactMap { site in site.coordinate.map { TextMap.Point(mark: "·", at: $0) } }
        guard points.count > 1 else { return "" }
        let places = company.prefix(6).map { "· \($0.name)" }
        return TextMap(points: points, width: Swift.min((terminal.width ?? 80) - 2, 64)).lines.map { $0 + "\n" }
            .joined()
            + (places.isEmpty
                ? ""
                : Style.faint(VisibleText.line("in the same report: " + places.joined(separator: "  ")), on: terminal)
                    + "\n")
    }
}
