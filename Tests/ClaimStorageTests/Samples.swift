@testable import ClaimStorage
import TerritorialClaims
import TestSupport

/// Reports with one statement, as a reader would hand them over.
enum Samples {
    static let donetsk = ["katottg:UA-P", "katottg:UA-D", "iso:UA"]
    static let zaporizhzhia = ["katottg:UA-Z", "iso:UA"]

    static let pankivka = Place(
        id: PlaceID("katottg:UA1"), name: "Pankivka", localName: "Панківка", region: "Donetsk Oblast",
        region2: "Pokrovsk Raion", coordinate: Coordinate(longitude: 37.3312, latitude: 48.43803))
    static let huliaipole = Place(
        id: PlaceID("katottg:UA2"), name: "Huliaipole", localName: "Гуляйполе", region: "Zaporizhzhia Oblast",
        coordinate: Coordinate(longitude: 36.26, latitude: 47.66))

    /// A report "CLAIMANT: PARTY change PLACE." with one statement.
    static func report(
        _ place: Place? = pankivka, _ change: Change = .gain, party: String? = "Russia",
        counterparty: String? = "Ukraine", claimant: String? = "Russian Ministry of Defense",
        stance: Stance = .asserted, on day: String? = "2025-08-20", until last: String? = nil,
        published: String? = nil, outlet: String? = "Outlet", url: String? = nil, toponym: String? = nil,
        extractor: String = "1", gazetteer: String = "1.a", words: String = ""
    ) -> ReadReport {
        let name = toponym ?? place?.name ?? "Mykolaivka"
        let text = "\(claimant ?? "Someone"): \(change.rawValue) \(name) by \(party ?? "someone") \(stance) \(words)."
        let start = (claimant ?? "Someone").utf8.count + 3 + change.rawValue.utf8.count
        let first = day.flatMap { CalendarDay($0) }
        let event = first.flatMap { DayInterval(first: $0, last: last.flatMap { CalendarDay($0) } ?? $0) }
        let extracted = ExtractedStatement(
            subject: .settlement(Toponym(span: ByteSpan(start, start + name.utf8.count), surface: name)),
            hints: place == nil
                ? [PlaceHint(kind: .region, span: ByteSpan(0, 0), text: "Donetsk region")] : [], change: change,
            wording: change.rawValue, wordingSpan: ByteSpan(start - change.rawValue.utf8.count - 1, start - 1),
            party: party, counterparty: counterparty, claimant: claimant, stance: stance, event: event,
            sentence: ByteSpan(0, text.utf8.count), rule: "sample")
        let resolution =
            place.map {
                Resolution(
                    status: .resolved, place: $0, score: 0.97, margin: 0.4,
                    evidence: [.init(kind: "name", words: "“exact” name", weight: 2)],
                    candidates: [.init(place: $0, score: 0.97, matchedName: $0.name, evidence: [])],
                    warnings: ["mind \"this\""])
            } ?? .unresolved
        let paths = place.map { [$0.id: $0 == huliaipole ? zaporizhzhia : donetsk] } ?? [:]
        return ReadReport(
            report: Report(
                id: "r.txt", text: text, published: published.flatMap { CalendarDay($0) }, url: url, outlet: outlet),
            statements: [
                Statement(document: "r.txt", extracted: extracted, quote: text, resolution: resolution)
            ], regionPaths: paths, language: "en", extractorVersion: extractor, gazetteerVersion: gazetteer)
    }

    /// Many reports over places, days, parties, claimants and stances; the same for the same seed.
    static func many(_ count: Int, seed: UInt64) -> [ReadReport] {
        var random = SeededRandom(seed: seed)
        return (0..<count).map { number in
            let day = CalendarDay("2025-08-01")!.adding(days: Int.random(in: 0..<40, using: &random))
            return report(
                [pankivka, huliaipole, nil].randomElement(using: &random)!,
                Change.allCases.randomElement(using: &random)!,
                party: ["Russia", "Ukraine", nil].randomElement(using: &random)!,
                claimant: ["Russian Ministry of Defense", "General Staff of Ukraine", nil].randomElement(
                    using: &random)!,
                stance: Stance.allCases.randomElement(using: &random)!,
                on: Bool.random(using: &random) ? day.description : nil,
                until: Bool.random(using: &random) ? day.adding(days: 3).description : nil,
                published: Bool.random(using: &random) ? day.description : nil,
                outlet: ["A", "B", nil].randomElement(using: &random)!, words: "\(number % (count * 2 / 3))")
        }
    }
}

/// A store in memory, and one in a file of its own; the same tests run over both.
enum Keeping: String, CaseIterable {
    case memory, file

    func store(in folder: TemporaryFolder) throws -> ClaimStore {
        switch self {
        case .memory: try ClaimStore()
        case .file: try ClaimStore(path: folder.path + "/claims.gpkg", for: .adding)
        }
    }
}
