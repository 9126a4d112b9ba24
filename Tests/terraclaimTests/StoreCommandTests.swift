import Foundation
import TestSupport
import Testing

/// The commands that work on a store, run as a user runs them.
@Suite struct StoreCommandTests {
    let folder: TemporaryFolder
    let store: String
    init() throws {
        folder = try TemporaryFolder()
        store = folder.path + "/claims.gpkg"
    }

    static let text = """
        MOSCOW, Sept 3 - Russia's Defense Ministry said on Wednesday that its troops had taken control of the villages \
        of Kotlyne and Udachne in Ukraine's Donetsk region.
        """

    private func run(_ arguments: String...) throws -> BundledExecutableTests.Run {
        try BundledExecutableTests.run(BundledExecutableTests.executable, arguments, in: folder.path)
    }

    private func added() throws -> BundledExecutableTests.Run {
        _ = try folder.write("report.txt", Self.text)
        return try run("add", "report.txt", "--published", "2025-09-03", "--outlet", "Courier")
    }

    private func statements(_ run: BundledExecutableTests.Run) throws -> [[String: Any]] {
        try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
    }

    @Test func `add tells what it found, why, what else it could be and what to do next`() throws {
        let run = try added()
        #expect(run.status == 0)
        let lines = run.output.split(separator: "\n").map(String.init)
        #expect(lines[0] == "report.txt 2025-09-03 Courier  added as report 1")
        #expect(lines[1] == "  1. gain: Kotlyne, by Russia, says Russian Ministry of Defense, 2025-09-03")
        #expect(
            lines[2].hasPrefix(
                "     is Kotlyne (Котлине), settlement, Pokrovsk Raion, Donetsk Oblast, katottg:UA14160210350050880, probability "
            ))
        #expect(lines[3].hasPrefix("     why: "))
        #expect(lines[4].hasPrefix("     runner-up: "))
        #expect(
            run.errors == """
                1 report (1 added) in claims.gpkg; 2 statements
                Next: terraclaim list, terraclaim regions, terraclaim export claims.geojson

                """)
    }

    @Test func `what was added is listed, counted, told and held`() throws {
        _ = try added()
        let list = try statements(try run("list", "--json"))
        #expect(list.map { $0["toponym"] as? String } == ["Kotlyne", "Udachne"])
        #expect(list.allSatisfy { $0["party"] as? String == "Russia" && $0["change"] as? String == "gain" })
        #expect(list.allSatisfy { ($0["event"] as? [String: String])?["start"] == "2025-09-03" })
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["claims.gpkg", "report.txt"])
        let lines = try run("list", "--format", "ndjson").output.split(separator: "\n")
        #expect(lines.count == 2 && lines[0].hasPrefix(#"{"document":"report.txt","span":["#))
        let csv = try run("list", "--format", "csv").output
        #expect(csv.hasPrefix("name,name_local,place_id,region,") && csv.split(separator: "\r\n").count == 3)
        let table = try run("list")
        #expect(table.output.hasPrefix("ID  DAY"))
        #expect(table.errors == "2 statements, 2 claims in 1 report\n")
        #expect(
            try run("regions", "--format", "csv").output
                == "region,claims,denials,statements,places,last,by_party\r\nDonetsk Oblast,2,0,2,2,2025-09-03,Russia gain 2\r\n"
        )
        #expect(
            try run("regions", "--json").output == """
                [
                {"region":"Donetsk Oblast","claims":2,"denials":0,"statements":2,"places":2,"last":"2025-09-03",\
                "by_party":[{"party":"Russia","change":"gain","claims":2}]}
                ]

                """)
        #expect(
            try run("history", "Котлине").output.hasSuffix(
                "  → said to be held by Russia since 2025-09-03, says Russian Ministry of Defense\n"))
        let status = try statements(try run("status", "--json", "--place", "Udachne"))
        #expect(status.map { $0["holder"] as? String } == ["Russia"])
        #expect(status[0]["as_of"] as? String == "2025-09-03" && status[0]["contested"] as? Bool == false)
        #expect(try run("status", "--as-of", "2025-09-02").output.isEmpty)
    }

    private static let filters: [(arguments: [String], count: Int)] = [
        (["--region", "Donetsk"], 2), (["--region", "ДНР"], 2), (["--region", "Pokrovsk Raion"], 2),
        (["--region", "Kharkiv"], 0), (["--place", "Котлине"], 1), (["--place", "katottg:UA14160210350050880"], 1),
        (["--party", "russia"], 2), (["--party", "Ukraine"], 0), (["--claimant", "defense"], 2),
        (["--change", "gain"], 2), (["--change", "loss"], 0), (["--stance", "denied"], 0),
        (["--since", "2025-09-03", "--until", "2025-09-03"], 2), (["--since", "2025-09-04"], 0),
        (["--outlet", "courier"], 2), (["--outlet", "other"], 0), (["--known-at", "2001-01-01"], 0),
    ]

    @Test(arguments: filters)
    func `filters narrow, and nothing found is an empty, well-formed answer`(arguments: [String], count: Int) throws {
        _ = try added()
        let program = BundledExecutableTests.executable
        let list = try BundledExecutableTests.run(program, ["list", "--json"] + arguments, in: folder.path)
        #expect(list.status == 0 && list.errors.isEmpty)
        #expect(try statements(list).count == count)
        let table = try BundledExecutableTests.run(program, ["list"] + arguments, in: folder.path)
        if count == 0 {
            #expect(table.output.isEmpty)
            #expect(
                table.errors
                    == "0 statements, 0 claims in 0 reports; store claims.gpkg holds 2 statements that the filters leave out\n"
            )
        }
        #expect(try BundledExecutableTests.run(program, ["status"] + arguments, in: folder.path).status == 0)
    }

    @Test func `adding again changes nothing, adding with the day completes`() throws {
        _ = try folder.write("report.txt", Self.text)
        let first = try run("add", "report.txt")
        #expect(
            first.errors.contains(
                "no day of publication, so its events have no day; give it with --published, as in --published 2025-08-20"
            ))
        #expect(first.errors.hasSuffix("To give the missing days, add the same file again with --published DAY\n"))
        #expect(try statements(try run("list", "--json")).allSatisfy { $0["event"] is NSNull })
        let second = try run("add", "report.txt", "--published", "2025-09-03")
        #expect(second.errors.hasPrefix("1 report (1 completed) in claims.gpkg; 2 statements\n"))
        #expect(try statements(try run("list", "--json")).count == 2)
        let third = try run("add", "report.txt", "--published", "2025-09-03", "--quiet")
        #expect(third.output.isEmpty)
        #expect(third.errors.hasPrefix("1 report (1 there already) in claims.gpkg; 2 statements\n"))
        #expect(try statements(try run("list", "--json")).count == 2)
    }

    @Test func `the store is named by option, by environment, or lies in the folder`() throws {
        _ = try folder.write("report.txt", Self.text)
        #expect(try run("add", "report.txt", "--store", "a.gpkg").errors.contains("in a.gpkg"))
        #expect(FileManager.default.fileExists(atPath: folder.path + "/a.gpkg"))
        #expect(!FileManager.default.fileExists(atPath: store))
        let program = "/usr/bin/env"
        let named = try BundledExecutableTests.run(
            program, ["TERRACLAIM_STORE=a.gpkg", BundledExecutableTests.executable, "list"], in: folder.path)
        #expect(named.status == 0 && named.errors == "2 statements, 2 claims in 1 report\n")
    }

    private static let errors: [(arguments: [String], status: Int32, words: String)] = [
        (
            ["list"], 1,
            "store claims.gpkg: no such file, expected a store made by terraclaim add; add a report first, or name the store "
                + "with --store or TERRACLAIM_STORE"
        ),
        (
            ["add", "report.txt", "--store", "/nowhere/s.gpkg"], 1,
            "store /nowhere/s.gpkg: no such folder /nowhere, expected a folder in which a file can be made; make the folder, "
                + "or name another store with --store"
        ),
        (
            ["add", "report.txt", "--store", "report.txt"], 1,
            "store report.txt: not an SQLite database, expected a store made by terraclaim; name another file with --store"
        ),
        (
            ["add", "report.txt", "--published", "2025-02-30"], 64,
            "day \"2025-02-30\": no such day, expected one such as 2025-08-20"
        ),
        (["list", "--change", "gian"], 64, "change \"gian\": not known, expected one of gain, loss,"),
        (["list", "--stance", "asserte"], 64, "did you mean \"asserted\"?"),
        (
            ["list", "--since", "2025-09-03", "--until", "2025-09-01"], 64,
            "--until 2025-09-01: before --since 2025-09-03, expected a day from then on"
        ),
        (["list", "--json", "--format", "csv"], 64, "--json: --format csv is given as well, expected one of them"),
    ]

    @Test(arguments: errors)
    func `errors say what, where and what to do`(arguments: [String], status: Int32, words: String) throws {
        _ = try folder.write("report.txt", Self.text)
        let run = try BundledExecutableTests.run(BundledExecutableTests.executable, arguments, in: folder.path)
        #expect(run.status == status)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains(words), "\(run.errors)")
    }

    @Test func `a region or place that nobody knows is told its nearest`() throws {
        _ = try added()
        let region = try run("list", "--region", "Donetks")
        #expect(region.status == 64)
        #expect(region.errors.hasSuffix("; did you mean \"Donetsk\"?\n"))
        let place = try run("history", "Xyzzyburg")
        #expect(place.status == 64)
        #expect(
            place.errors.hasPrefix("Error: place \"Xyzzyburg\": not in the gazetteer, expected a settlement's name"))
        let elsewhere = try run("history", "Bakhmut")
        #expect(elsewhere.status == 0)
        #expect(elsewhere.errors == "place \"Bakhmut\": no statement in store claims.gpkg\n")
    }

    @Test func `input that cannot be read makes no store`() throws {
        let run = try run("add", "none.txt")
        #expect(run.status == 1)
        #expect(
            run.errors == """
                Error: report none.txt: no such file, expected a readable file; check the path, or give "-" to read standard \
                input
                nothing added; 1 could not be read

                """)
        #expect(!FileManager.default.fileExists(atPath: store))
    }

    @Test func `reports from a pipe are kept as they come`() throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: BundledExecutableTests.executable)
        process.arguments = ["add", "-", "--store", store]
        let input = Pipe()
        let output = Pipe()
        process.standardInput = input
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let line =
            #"{"id":"one","text":"Russian troops captured Kotlyne, Moscow said.","published":"2025-09-03"}"# + "\n"
        input.fileHandleForWriting.write(Data(line.utf8))
        let words = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        #expect(words.hasPrefix("one 2025-09-03  added as report 1"))
        #expect(try statements(try run("list", "--json", "--store", store)).count == 1)
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }
}
