import ArgumentParser
import TerritorialClaims
import Testing

@testable import terraclaim

@Suite struct GazetteerCheckCommandTests {
    private static let finding = GazetteerFinding(
        kind: .outsideRegion, place: PlaceNumber(0), other: PlaceNumber(1), subject: "Donetsk \u{1B}[31mOblast",
        distanceInKilometers: 1.5)

    @Test func `a kind that is not known is answered with the nearest`() {
        do {
            _ = try GazetteerCheckCommand.parse(["--kind", "outside-regoin"])
            Issue.record("taken")
        } catch {
            let words = GazetteerCheckCommand.message(for: error)
            #expect(words.contains("kind \"outside-regoin\": not known, expected one of outside-region, same-point,"))
            #expect(words.contains("did you mean \"outside-region\"?"))
        }
    }

    @Test func `counts name every kind`() {
        let words = FindingWords.counts([Self.finding, Self.finding])
        #expect(words.contains("    2  points outside"))
        #expect(GazetteerFinding.Kind.allCases.allSatisfy { words.contains($0.rawValue) })
    }

    @Test func `a finding is a row without control characters, and a line of JSON`() throws {
        let gazetteer = try Bundled.gazetteer()
        let (first, second) = (gazetteer.place(PlaceNumber(0)), gazetteer.place(PlaceNumber(1)))
        let row = FindingWords.table([Self.finding], gazetteer)
        #expect(row.contains(first.name) && row.contains(second.id.description) && row.contains("1.5"))
        #expect(!row.contains("\u{1B}"))
        #expect(
            String(decoding: FindingWords.line(Self.finding, gazetteer), as: UTF8.self)
                == "{\"kind\":\"outside-region\",\"id\":\"\(first.id)\",\"name\":\"\(first.name)\",\"subject\":"
                + "\"Donetsk \\u001b[31mOblast\",\"other\":\"\(second.id)\",\"kilometers\":1.500}\n")
    }
}
