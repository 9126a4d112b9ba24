import ArgumentParser
import ClaimStorage
import Foundation
import TerritorialClaims
import TestSupport
import Testing

@testable import terraclaim

struct ExportCommandTests {
    @Test func `export writes what the filters let through and nothing else`() throws {
        let folder = try TemporaryFolder()
        let store = try filled(in: folder)
        #expect(try exported(["claims.geojson"], store, folder).components(separatedBy: "\"Feature\",").count == 4)
        let gains = try exported(["claims.ndjson", "--change", "gain", "--party", "russia"], store, folder)
        #expect(gains.split(separator: "\n").count == 1 && gains.contains("\"change\":\"gain\""))
        let late = try exported(["claims.csv", "--since", "2025-09-01"], store, folder)
        #expect(late.components(separatedBy: "\r\n").count == 3)
        let region = try exported(["x", "--format", "geojsonl", "--region", "Donetsk"], store, folder)
        #expect(region.split(separator: "\n").count == 2)
        let none = try exported(["none.geojson", "--party", "Nobody"], store, folder)
        #expect(none.contains("\"features\":[]}"))
    }

    @Test func `an export leaves nothing of its work and can be repeated byte for byte`() throws {
        let folder = try TemporaryFolder()
        let store = try filled(in: folder)
        let first = try exported(["claims.geojson"], store, folder)
        #expect(try exported(["claims.geojson"], store, folder) == first)
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(!names.contains { $0.hasSuffix(".part") })
    }

    @Test(arguments: [
        (
            ["x.shp"],
            "file \"x.shp\": its name tells no format, expected .geojson, .geojsonl, .geojsonseq, .csv or .ndjson; "
                + "or give --format"
        ),
        (["x.geojson", "--wkt"], "--wkt: the format is geojson, expected csv; leave --wkt out"),
        (
            ["x", "--format", "geojsn"],
            "format \"geojsn\": not known, expected one of geojson, geojsonl, geojsonseq, csv, ndjson; did you mean "
                + "\"geojson\"?"
        ),
    ])
    func `wrong usage is named with its remedy`(arguments: [String], message: String) {
        do {
            _ = try ExportCommand.parse(arguments)
            Issue.record("\(arguments) were taken")
        } catch { #expect(ExportCommand.message(for: error).contains(message)) }
    }

    @Test func `a store that is not there is no new store`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/none.gpkg"
        let command = try #require(
            try ExportCommand.parseAsRoot(["\(folder.path)/x.csv", "--store", path]) as? ExportCommand)
        #expect(throws: StoreProblem.missing(path: path)) { try command.run() }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }

    /// Three statements: gains by Russia and Ukraine in Donetsk Oblast, and an ambiguous loss without a place.
    private func filled(in folder: TemporaryFolder) throws -> String {
        let path = folder.path + "/claims.gpkg"
        let store = try ClaimStore(path: path, for: .adding)
        let place = Place(
            id: PlaceID("katottg:UA14160270170063766"), name: "Pankivka", localName: "Панківка",
            region: "Donetsk Oblast", coordinate: Coordinate(longitude: 37.3312, latitude: 48.43803))
        let made: [(Change, String, String, Place?)] = [
            (.gain, "Russia", "2025-08-20", place), (.gain, "Ukraine", "2025-09-20", place),
            (.loss, "Ukraine", "2025-08-01", nil),
        ]
        let donetsk = try Bundled.gazetteer()
        let regions = try RegionArgument.regions("Donetsk", in: donetsk).map { donetsk.region($0).id.description }
        for (number, (change, party, day, place)) in made.enumerated() {
            let text = "\(party) \(change.rawValue) Pankivka."
            let start = text.utf8.count - 9
            let statement = Statement(
                document: "r\(number)",
                extracted: ExtractedStatement(
                    subject: .settlement(Toponym(span: ByteSpan(start, start + 8), surface: "Pankivka")),
                    change: change, wording: change.rawValue,
                    wordingSpan: ByteSpan(party.utf8.count + 1, party.utf8.count + 5), party: party,
                    event: DayInterval(day: CalendarDay(day)!), sentence: ByteSpan(0, text.utf8.count), rule: "t"),
                quote: text,
                resolution: place.map { Resolution(status: .resolved, place: $0, score: 1, margin: 1) }
                    ?? Resolution(status: .ambiguous, score: 0.4))
            _ = try store.add(
                [
                    ReadReport(
                        report: Report(id: "r\(number)", text: text), statements: [statement],
                        regionPaths: place.map { [$0.id: regions] } ?? [:], extractorVersion: "1",
                        gazetteerVersion: "1")
                ], at: 1_760_000_000)
        }
        try store.close()
        return path
    }

    private func exported(_ arguments: [String], _ store: String, _ folder: TemporaryFolder) throws -> String {
        let file = folder.path + "/" + arguments[0]
        let command = try ExportCommand.parse([file] + arguments.dropFirst() + ["--store", store])
        try command.run()
        return try String(contentsOfFile: file, encoding: .utf8)
    }
}
