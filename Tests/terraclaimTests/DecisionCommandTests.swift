@testable import ClaimStorage
import Foundation
import TerritorialClaims
import TestSupport
import Testing

@testable import terraclaim

/// The commands that decide and prove, run as a user runs them.
@Suite struct DecisionCommandTests {
    let folder: TemporaryFolder
    init() throws {
        folder = try TemporaryFolder()
        _ = try folder.write(
            "reports.ndjson",
            #"{"id":"a","text":"Russia's Defense Ministry said its troops had taken Kotlyne in Donetsk region.","published":"2025-09-03","outlet":"Courier","url":"https://courier.example/a"}"#
                + "\n"
                + #"{"id":"b","text":"Russia's defense ministry said its forces had captured Mykolaivka in Donetsk region.","published":"2025-09-05","outlet":"Herald"}"#
        )
        _ = try run("add", "reports.ndjson")
    }

    private func run(_ arguments: String...) throws -> BundledExecutableTests.Run {
        try BundledExecutableTests.run(BundledExecutableTests.executable, arguments, in: folder.path)
    }

    private func shell(_ command: String) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", command]
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }

    @Test func `a correction, a retraction and their log`() throws {
        let corrected = try run(
            "correct", "1", "--event", "2025-09-01..2025-09-02", "--by", "anna", "--why", "dated in the text")
        #expect(corrected.output == "log entry 3 by anna: statement 1 holds no more, statement 3 holds instead\n")
        let list = try run("list", "--format", "csv").output
        #expect(list.contains("2025-09-01") && list.contains("2025-09-02"))
        let retracted = try run("retract", "2", "3", "--by", "anna", "--why", "the outlet withdrew both")
        #expect(retracted.output == "log entry 4 by anna: statements 2, 3 hold no more\n")
        #expect(try run("list").output.isEmpty)
        let log = try run("log", "--format", "csv").output
        #expect(log.contains("retract,\"Mykolaivka, Kotlyne\",anna,the outlet withdrew both"), "\(log)")
        #expect(try run("retract", "1", "--by", "anna", "--why", "x").status == 1)
    }

    @Test func `wrong words are refused before anything is written`() throws {
        let cases: [([String], Int32, String)] = [
            (["correct", "1", "--why", "x"], 64, "statement 1: nothing to correct, expected --place"),
            (
                ["correct", "1", "--event", "yesterday", "--why", "x"], 64,
                "expected 2025-08-20 or 2025-08-18..2025-08-20"
            ),
            (["correct", "1", "--party", "Russia", "--why", " "], 64, "--why \" \": empty"),
            (["correct", "1", "--place", "Qwrtzpsd", "--why", "x"], 1, "place \"Qwrtzpsd\": not in the gazetteer"),
            (["retract", "77", "--why", "x"], 1, "statement 77: the store has none of that number"),
            (["merge", "1", "1", "--why", "x"], 64, "claims: 1 given, expected two or more that differ"),
            (["merge", "1", "2", "--why", "x"], 1, "claims 1 and 2: they differ in place"),
            (["verify", "--head", "zz"], 64, "--head \"zz\": no digest, expected the 64 digits"),
            (["merge-store", "claims.gpkg"], 64, "claims.gpkg: the store itself, expected another one"),
            (["cite", "9"], 1, "statement 9: the store has none"),
            (["log", "--last", "0"], 64, "--last 0: expected 1 or more"),
        ]
        for (arguments, status, words) in cases {
            let run = try BundledExecutableTests.run(BundledExecutableTests.executable, arguments, in: folder.path)
            #expect(run.status == status, "\(arguments)")
            #expect(run.errors.contains(words), "\(arguments): \(run.errors)")
        }
        #expect(try run("log").errors == "2 entries\n")
    }

    @Test func `a changed store is named by verify, and its end noted before is found again`() throws {
        let whole = try run("verify")
        #expect(whole.status == 0 && whole.output.hasPrefix("holds: 2 log entries, 2 reports, 2 statements\nhead "))
        let head = try #require(whole.output.split(separator: " ").last).filter { $0 != "\n" }
        _ = try run("retract", "1", "--by", "anna", "--why", "x")
        #expect(try run("verify", "--head", String(head)).status == 0)
        #expect(try run("verify", "--head", String(repeating: "0", count: 64)).status == 1)
        var bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/claims.gpkg"))
        let at = try #require(bytes.range(of: Data("had taken Kotlyne".utf8)))
        bytes[at.lowerBound] = UInt8(ascii: "H")
        try bytes.write(to: URL(fileURLWithPath: folder.path + "/claims.gpkg"))
        let broken = try run("verify")
        #expect(broken.status == 1)
        #expect(broken.output.contains("do not have the SHA-256") || broken.output.contains("not as they were written"))
    }

    @Test func `a citation holds quote, source, place and hashes`() throws {
        let words = try run("cite", "1").output
        for part in [
            "“Russia's Defense Ministry said its troops had taken Kotlyne in Donetsk region.”", "— Courier, 2025-09-03",
            "https://courier.example/a", "Kotlyne (Котлине)", "bytes 0 to 78", "SHA-256", "log        entry 1",
        ] { #expect(words.contains(part), "\(part) in \(words)") }
    }

    @Test func `a bundle is checked with standard tools`() throws {
        #expect(try run("bundle", "1", "2", "--to", "evidence.zip").status == 0)
        let first = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/evidence.zip"))
        _ = try run("bundle", "1", "2", "--to", "evidence.zip")
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path + "/evidence.zip")) == first)
        let check = try shell(
            "python3 -m zipfile -t evidence.zip && python3 -m zipfile -e evidence.zip out && cd out && sha256sum -c --quiet SHA256SUMS"
        )
        #expect(check.status == 0, "\(check.output)")
        let readme = try String(contentsOfFile: folder.path + "/out/README.txt", encoding: .utf8)
        let command = try #require(readme.split(separator: "\n").first { $0.contains("statement 1:") })
        let quote = try shell("cd out && " + command.split(separator: ":", maxSplits: 1)[1])
        #expect(quote.output == "Russia's Defense Ministry said its troops had taken Kotlyne in Donetsk region.")
    }

    @Test func `the checksum is CRC-32`() {
        #expect(ZipArchive.checksum(Array("123456789".utf8)) == 0xCBF4_3926)
        #expect(ZipArchive.checksum([]) == 0)
    }

    @Test func `review lists, accepts, keeps the decision and offers it`() throws {
        let queue = try run("review", "list", "--format", "csv").output
        #expect(queue.contains("2,ambiguous,Mykolaivka,Donetsk region"))
        let page = try run("review", "show", "2").output
        #expect(page.contains("1  0.") && page.contains("inhabitants") && page.contains(" N\n"))
        let place = try #require(page.split(separator: " ").first { $0.hasPrefix("katottg:") }).filter { $0 != "\n" }
        let accepted = try run("review", "accept", "2", String(place.prefix(27)), "--by", "anna", "--why", "on the map")
        #expect(accepted.status == 0, "\(accepted.errors)")
        #expect(accepted.output.contains("kept for the name \"Mykolaivka\" in \"Donetsk region\""))
        #expect(try run("review", "list").errors == "0 statements to look at\n")
        _ = try folder.write(
            "more.ndjson",
            #"{"id":"c","text":"Russian troops captured Mykolaivka, Donetsk region, bloggers said.","published":"2025-09-09"}"#
        )
        #expect(try run("add", "more.ndjson").output.contains("anna"))
    }

    @Test func `the conversation of a review decides by keys and ends with the input`() throws {
        let store = try ClaimStore(path: folder.path + "/claims.gpkg", for: .adding)
        var walk = ReviewWalk(
            review: Review(store: store, gazetteer: try Bundled.gazetteer().layered(with: store)), who: "anna")
        var answers = ["?", "77", "c", "looked at it"]
        var words = ""
        try walk.run(
            try store.reviewQueue(), read: { answers.isEmpty ? nil : answers.removeFirst() }, write: { words += $0 },
            terminal: .none)
        #expect(words.contains("\"77\": expected 1 to "))
        #expect(words.hasSuffix("log entry 3 by anna: confirmed as it stands\n1 decision\n"), "\(words.suffix(200))")
        #expect(try store.log().last?.why == "looked at it")
        #expect(try store.reviewQueue().isEmpty)
        try store.close()
    }

    @Test func `what a new reading loses of a correction is told`() throws {
        let read = ReadReport(
            report: Report(id: "r1", text: "x"), statements: [], extractorVersion: "2", gazetteerVersion: "1")
        var added = AddedReport(outcome: .readAgain, report: 1, restates: [])
        added.lostDecisions = ["Kotlyne"]
        #expect(
            AdditionWords.lost(added, read)
                == "Note: report r1: read again without a statement for what a person had corrected (Kotlyne); terraclaim log tells who and why"
        )
    }

    @Test func `a store is backed up, restored and merged`() throws {
        #expect(try run("backup", "copy.gpkg").errors == "copy.gpkg: 2 reports, 2 statements, verified\n")
        #expect(try run("backup", "copy.gpkg").errors.contains("a file lies there already"))
        _ = try run("retract", "1", "--by", "anna", "--why", "x")
        #expect(try run("restore", "copy.gpkg").errors.contains("--replace puts the backup in its place"))
        let restored = try run("restore", "copy.gpkg", "--replace")
        #expect(restored.status == 0 && restored.errors.contains("the store that was there is claims.gpkg.before-"))
        #expect(try run("list").errors.hasPrefix("2 statements"))
        #expect(try run("list", "--store", "new.gpkg").status == 1)
        let merged = try run("merge-store", "copy.gpkg", "--store", "new.gpkg")
        #expect(merged.errors == "2 reports added, 0 there already, 0 edits of the gazetteer added, 0 conflicts\n")
        #expect(try run("list", "--store", "new.gpkg").errors.hasPrefix("2 statements"))
    }
}
