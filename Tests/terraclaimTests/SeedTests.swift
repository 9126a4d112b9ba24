import FoundationEssentials
import TerritorialClaims
import Testing

@testable import terraclaim

@Suite struct SeedTests {
    static let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(
        separator: "/")

    @Test func `every sample report stands among the annotated passages`() throws {
        let passages = try GoldPassage.read(Self.folder + "/seeds/passages.jsonl")
        let texts = Dictionary(uniqueKeysWithValues: passages.map { ($0.id, $0) })
        var input = ReportInput(paths: [Self.folder + "/seeds/reports.ndjson"])
        var count = 0
        while let next = input.next() {
            let report = try next.get().read(ReportDefaults()).report
            let passage = try #require(texts[report.id])
            #expect(passage.text == report.text && passage.report.published == report.published)
            #expect(report.published != nil && report.outlet != nil)
            count += 1
        }
        #expect(count >= 20)
        let short = passages.dropFirst(count)
        for language in ["en", "ru", "uk"] { #expect(short.count { $0.lang == language } >= 20, "\(language)") }
    }

    @Test func `every place of the passages is in the gazetteer and every span holds its name`() throws {
        let gazetteer = try Bundled.gazetteer()
        for passage in try GoldPassage.read(Self.folder + "/seeds/passages.jsonl") {
            let scalars = Array(passage.text.unicodeScalars)
            for claim in passage.claims {
                let span = try #require(claim.span)
                var words = String.UnicodeScalarView()
                words.append(contentsOf: scalars[span[0]..<span[1]])
                #expect(String(words) == claim.place, "\(passage.id)")
                if let code = claim.katottg {
                    let number = try #require(gazetteer.placeNumber(of: PlaceID("katottg:\(code)")), "\(code)")
                    #expect(
                        gazetteer.place(number).region == claim.oblast.map { $0 + " Oblast" }, "\(passage.id): \(code)")
                }
            }
        }
    }
}
