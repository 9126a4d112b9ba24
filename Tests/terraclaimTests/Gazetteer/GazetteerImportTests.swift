import ArgumentParser
import Foundation
import TerritorialClaims
import TestSupport
import Testing

@testable import terraclaim

/// `gazetteer import` on files of GeoNames' format.
@Suite struct GazetteerImportTests {
    private let folder: TemporaryFolder
    private let sample = GeoNamesSample(settlements: 60, seed: 11)

    init() throws {
        folder = try TemporaryFolder()
        _ = try folder.write("QS.txt", GeoNamesSample.text(sample.dump))
        _ = try folder.write("names.txt", GeoNamesSample.text(sample.alternateNames))
        _ = try folder.write("admin1.txt", GeoNamesSample.text(sample.admin1))
        _ = try folder.write("admin2.txt", GeoNamesSample.text(sample.admin2))
    }

    private func path(_ name: String) -> String { folder.path + "/" + name }

    private func command(_ dumps: [String], _ more: [String] = []) throws -> GazetteerImportCommand {
        try GazetteerImportCommand.parse(
            dumps.map(path) + [
                "--alternate-names", path("names.txt"), "--admin1", path("admin1.txt"), "--admin2", path("admin2.txt"),
                "--to", path("made.gazetteer"), "--local-language", "ru",
            ] + more)
    }

    @Test func `what was imported answers with --gazetteer`() throws {
        try command(["QS.txt"]).run()
        let gazetteer = try GazetteerOptions.parse(["--gazetteer", path("made.gazetteer")]).open()
        #expect(gazetteer.placeCount == 60)
        let place = gazetteer.place(PlaceNumber(7))
        let answer = Resolver(gazetteer: gazetteer).resolve(NameQuery(name: place.localName, region: place.region))
        #expect(answer.candidates.contains { $0.place.id == place.id })
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 5)
    }

    @Test func `lines that cannot be read are counted, named and kept`() throws {
        var rows = sample.dump
        rows.insert("half a line", at: 3)
        rows.insert(String(repeating: "x", count: LineFile.longest + 10), at: 5)
        rows.append("\u{1B}[31m\t\t")
        _ = try folder.write("QS.txt", rows.joined(separator: "\r\n"))
        try command(["QS.txt"], ["--rejects", path("bad.tsv")]).run()
        let kept = try String(contentsOfFile: path("bad.tsv"), encoding: .utf8).split(separator: "\n")
        #expect(
            kept.first
                == "\(path("QS.txt")):4: 1 field, expected the 19 tab-separated fields of the geoname table\thalf a line"
        )
        #expect(kept.count == 3)
        #expect(kept[1].contains("QS.txt:6: a line of more than 65536 bytes, expected a row of GeoNames\txxx"))
        #expect(try GazetteerFile.open(path("made.gazetteer")).placeCount == 60)
    }

    @Test func `the first bad lines are named and the rest counted`() throws {
        var rejected = try RejectedLines(path: nil)
        for line in 1...12 {
            try rejected.add(
                GeoNamesLineProblem(got: "1 field", expected: "19"), file: "RU.txt", line: line, text: [])
        }
        #expect(rejected.words.count == 11)
        #expect(rejected.words.first == "RU.txt:1: 1 field, expected 19")
        #expect(rejected.words.last == "and 2 lines more; --rejects FILE keeps all")
    }

    @Test func `what gives no gazetteer leaves the old file and nothing beside it`() throws {
        _ = try folder.write("made.gazetteer", "old")
        _ = try folder.write("streams.txt", GeoNamesSample.text(sample.dump.filter { $0.contains("\tSTM\t") }))
        _ = try folder.write("words.txt", "not\nGeoNames\n")
        _ = try folder.write("RU.zip", bytes: [0x50, 0x4B, 0x03, 0x04, 0x14])
        for (file, message) in [
            (
                "streams.txt",
                "no settlement, expected rows of feature class P; give a country dump, such as RU.txt out of RU.zip"
            ),
            ("words.txt", "none of its 2 lines can be read ("),
            ("RU.zip", "a zip archive, expected a readable text file in GeoNames' format; unzip it first"),
            (
                "none.txt",
                "No such file or directory, expected a readable text file in GeoNames' format; check the path"
            ),
            (".", "a folder, expected a readable text file"),
        ] {
            do {
                try command([file]).run()
                Issue.record("\(file) was imported")
            } catch { #expect("\(error)".contains(message), "\(error)") }
        }
        #expect(try String(contentsOfFile: path("made.gazetteer"), encoding: .utf8) == "old")
        #expect(!(try FileManager.default.contentsOfDirectory(atPath: folder.path)).contains { $0.hasSuffix(".part") })
    }

    @Test func `a file cannot be read and written at once`() {
        do {
            _ = try GazetteerImportCommand.parse(["RU.txt", "--to", "RU.txt"])
            Issue.record("taken")
        } catch {
            #expect(
                GazetteerImportCommand.message(for: error)
                    == "RU.txt: is read and written, expected another file to write; name a new one")
        }
    }

    @Test func `a killed import leaves the old gazetteer`() throws {
        let large = GeoNamesSample(settlements: 4_000, seed: 3)
        _ = try folder.write("large.txt", GeoNamesSample.text(large.dump))
        try command(["QS.txt"]).run()
        let before = try Data(contentsOf: URL(filePath: path("made.gazetteer")))
        for delay in [0.02, 0.1, 0.3] {
            let process = Process()
            process.executableURL = URL(filePath: BundledExecutableTests.executable)
            process.arguments = ["gazetteer", "import", path("large.txt"), "--to", path("made.gazetteer")]
            process.standardError = FileHandle.nullDevice
            process.standardOutput = FileHandle.nullDevice
            try process.run()
            Thread.sleep(forTimeInterval: delay)
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            let after = try Data(contentsOf: URL(filePath: path("made.gazetteer")))
            let isWhole = (try? GazetteerFile.open(path("made.gazetteer")))?.placeCount == 4_000
            #expect(after == before || isWhole)
        }
    }

    @Test func `progress tells share, rate and time left`() {
        #expect(
            ProgressLine.words("reading RU.txt", 1_250_000, "lines", share: 0.25, seconds: 10)
                == "reading RU.txt: 25 %, 1,250,000 lines, 125,000 a second, 30 s left")
        #expect(ProgressLine.words("reading -", 999, "lines", share: nil, seconds: 0) == "reading -: 999 lines")
    }

    @Test func `figures come as JSON too`() throws {
        let gazetteer = try Bundled.gazetteer()
        let figures = ImportFigures(.init(), lines: 7, rejected: 2, gazetteer: gazetteer, bytes: 9)
        #expect(
            figures.json.hasPrefix("{\"version\":\"\(gazetteer.version)\"")
                && figures.json.contains("\"lines\":7,\"rejected\":2,"))
        #expect(
            figures.words(file: "x").contains("lines that cannot be read")
                && !figures.words(file: "x").contains("links"))
    }
}
