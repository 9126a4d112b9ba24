import ClaimStorage
import TerritorialClaims
import TestSupport

/// Reports as a reader would hand them over, made up over the real gazetteer; the same for the same seed.
///
/// Four statements a report. Places lie where the war is: nine in ten in five oblasts. Days run over four years, one
/// statement in eight gives a week, one in two hundred three months, one in fifty no day. Seven in ten are gains; one in ten is denied.
struct SyntheticClaims {
    private let gazetteer: Gazetteer
    private let front: [PlaceNumber]
    private var random = SeededRandom(seed: 20_251_128)
    private static let voices = [
        ("Russian Ministry of Defense", "Russia"), ("Ukrainian General Staff", "Ukraine"), ("DeepState", "Ukraine"),
        ("Russian milbloggers", "Russia"), ("Institute for the Study of War", nil),
    ]
    private static let outlets = ["Courier", "Herald", "Wire", "Bulletin", "Post", "Observer", "Chronicle", "Tribune"]
    private static let statementsPerReport = 4

    /// Reports over the gazetteer's places.
    init(_ gazetteer: Gazetteer) {
        self.gazetteer = gazetteer
        front = ["Donetsk Oblast", "Zaporizhzhia Oblast", "Kharkiv Oblast", "Luhansk Oblast", "Sumy Oblast"]
            .flatMap { gazetteer.regions(named: $0).flatMap(gazetteer.places(in:)) }
    }

    /// Number of reports that carry so many statements.
    static func reports(for statements: Int) -> Int { (statements + statementsPerReport - 1) / statementsPerReport }

    /// The next report.
    mutating func next(_ number: Int) -> ReadReport {
        let published = CalendarDay("2022-03-01")!.adding(days: Int(random.next() % 1370))
        let (claimant, _) = Self.voices[Int(random.next() % 5)]
        var text = "Report \(number), \(published). "
        var statements: [Statement] = []
        var paths: [PlaceID: [String]] = [:]
        for _ in 0..<Self.statementsPerReport {
            let place =
                random.next() % 10 < 9
                ? front[Int(random.next() % UInt64(front.count))]
                : PlaceNumber(UInt32(random.next() % UInt64(gazetteer.placeCount)))
            let facts = gazetteer.place(place)
            paths[facts.id] = gazetteer.regionPath(of: place).map { gazetteer.region($0).id.description }
            statements.append(statement(of: facts, claimant, published, number, &text))
        }
        return ReadReport(
            report: Report(
                id: "synthetic-\(number)", text: text, published: published, url: "https://example.org/\(number)",
                outlet: Self.outlets[Int(random.next() % 8)]), statements: statements, regionPaths: paths,
            language: "en", extractorVersion: "synthetic", gazetteerVersion: gazetteer.version)
    }

    private mutating func statement(
        of place: Place, _ claimant: String, _ published: CalendarDay, _ number: Int, _ text: inout String
    ) -> Statement {
        let gainer = random.next() % 3 == 0 ? "Ukraine" : "Russia"
        let other = gainer == "Russia" ? "Ukraine" : "Russia"
        let change: Change = [.gain, .gain, .gain, .gain, .gain, .gain, .gain, .loss, .entry, .contest][
            Int(random.next() % 10)]
        let isDenied = random.next() % 10 == 0
        let dice = random.next() % 400
        let first = published.adding(days: dice < 2 ? -90 : dice < 52 ? -7 : -Int(random.next() % 3))
        let event = dice > 391 ? nil : DayInterval(first: first, last: dice < 52 ? published : first)
        let start = text.utf8.count
        let sentence =
            "\(claimant) said on that day that \(gainer)'s forces \(change.rawValue) \(place.name) in \(place.region ?? "the country")."
        let name = start + "\(claimant) said on that day that \(gainer)'s forces \(change.rawValue) ".utf8.count
        text += sentence + " "
        let span = ByteSpan(name, name + place.name.utf8.count)
        return Statement(
            document: "synthetic-\(number)",
            extracted: ExtractedStatement(
                subject: .settlement(Toponym(span: span, surface: place.name)), change: change,
                wording: change.rawValue,
                wordingSpan: ByteSpan(name - change.rawValue.utf8.count - 1, name - 1),
                party: change == .loss ? other : gainer, counterparty: change == .loss ? gainer : other,
                claimant: claimant, stance: isDenied ? .denied : .asserted, event: event,
                sentence: ByteSpan(start, start + sentence.utf8.count), rule: "synthetic"),
            quote: sentence,
            resolution: Resolution(
                status: .resolved, place: place, score: 0.97, margin: 0.9,
                evidence: [
                    .init(kind: "name", words: "exonym \(place.name)", weight: 5.2)
                ]))
    }
}
