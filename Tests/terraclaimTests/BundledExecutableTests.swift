import Foundation
import TestSupport
import Testing

/// The built executable, run as a user runs it.
@Suite struct BundledExecutableTests {
    @Test func `copied alone to another folder and run from the root it still resolves`() throws {
        let folder = try TemporaryFolder()
        let copy = folder.path + "/tc"
        try FileManager.default.copyItem(atPath: Self.executable, toPath: copy)
        let run = try Self.run(copy, ["resolve", "Bankivka", "--region", "Donetsk", "--json"], in: "/")
        #expect(run.status == 0)
        #expect(run.output.contains(#""place":{"id":"katottg:UA14160270170063766","name":"Pankivka""#), "\(run.output)")
        #expect(run.errors.isEmpty)
    }

    @Test func `bad input is named on standard error, the rest goes on, and the status is 1`() throws {
        let folder = try TemporaryFolder()
        let good = try folder.write(
            "good.txt", "Russia's Defense Ministry said its forces captured Kotlyne in Donetsk region.")
        let run = try Self.run(
            Self.executable,
            ["extract", folder.path + "/none.txt", good, "--format", "ndjson", "--published", "2025-09-03"])
        #expect(run.status == 1)
        #expect(run.output.split(separator: "\n").count == 1)
        #expect(run.output.contains(#""document":"good.txt""#) && run.output.contains("UA14160210350050880"))
        #expect(run.errors.hasPrefix("Error: report \(folder.path)/none.txt: no such file, expected a readable file"))
    }

    @Test func `names in a batch keep their order and a bad line is named`() throws {
        let names = (0..<3000).map { #"{"id":\#($0),"name":"\#($0 % 2 == 0 ? "Котлине" : "Toretsk")"}"# }
        let input = names[..<10].joined(separator: "\n") + "\n{\"nam\":1}\n" + names[10...].joined(separator: "\n")
        let run = try Self.run(Self.executable, ["resolve", "--batch"], input: input)
        #expect(run.status == 1)
        let lines = run.output.split(separator: "\n")
        #expect(lines.count == 3000)
        for (number, line) in lines.enumerated() {
            #expect(line.hasPrefix("{\"id\":\"\(number)\",\"status\":\"resolved\""))
        }
        #expect(
            run.errors == """
                Error: name standard input:11: not a JSON object with "name", expected one such as \
                {"id": "1", "name": "Bankivka", "region": "Donetsk"}; the line was left out
                1 of 3001 lines were left out

                """)
    }

    @Test func `reports from a pipe are read as they come, in order`() throws {
        let input = (0..<700).map {
            #"{"id":"r\#($0)","text":"Russian troops captured Kotlyne, Moscow said.","published":"2025-09-03"}"#
        }
        let run = try Self.run(
            Self.executable, ["extract", "-", "--format", "ndjson"], input: input.joined(separator: "\n"))
        #expect(run.status == 0)
        let documents = run.output.split(separator: "\n").map { $0.dropFirst(13).prefix { $0 != "\"" } }
        #expect(documents == (0..<700).map { "r\($0)" })
    }

    @Test func `a mistyped command and a mistyped region suggest the nearest and end with 64`() throws {
        let command = try Self.run(Self.executable, ["gazeteer", "info"])
        #expect(command.status == 64)
        #expect(command.errors.contains("did you mean \"gazetteer\"?"))
        let region = try Self.run(Self.executable, ["resolve", "Lyman", "--region", "Donetks"])
        #expect(region.status == 64)
        #expect(
            region.errors
                == "Error: region \"Donetks\": not in the gazetteer, expected a name such as Donetsk, Pokrovsk Raion or "
                + "ДНР; did you mean \"Donetsk\"?\n")
    }

    @Test(arguments: [
        (["search", "Новоек"], "Novoekonomichne"), (["show", "Toretsk"], "katottg:UA14020110010025394"),
        (["names", "Toretsk"], "Дзержинськ"), (["near", "37.18,48.28"], "Pokrovsk"),
        (["inside", "Pokrovsk Raion", "--class", "city"], "Myrnohrad"), (["info"], "Donetsk Oblast"),
    ])
    func `the gazetteer answers`(arguments: [String], expected: String) throws {
        let run = try Self.run(Self.executable, ["gazetteer"] + arguments)
        #expect(run.status == 0)
        #expect(run.output.contains(expected), "\(run.output)")
    }

    @Test func `a place of many is not guessed`() throws {
        let run = try Self.run(Self.executable, ["gazetteer", "show", "Mykolaivka", "--region", "Donetsk"])
        #expect(run.status == 1)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("possible places, expected one; say --region or the identifier:"))
    }

    @Test func `an evaluation set that is none is named`() throws {
        let folder = try TemporaryFolder()
        let set = try folder.write("set.jsonl", "{\"id\":1}\n")
        let run = try Self.run(Self.executable, ["evaluate", set])
        #expect(run.status == 1)
        #expect(
            run.errors
                == "Error: annotated set \(set):1: not an annotated passage, expected an object with \"id\", \"text\" and "
                + "\"claims\"; seeds/README.md shows the format\n")
        let table = try folder.write("names.tsv", "written\tkatottg\n")
        let names = try Self.run(Self.executable, ["evaluate", "names", table])
        #expect(names.status == 1)
        #expect(names.errors.contains("names file \(table): no column \"kind\", expected a tab-separated table"))
    }

    // MARK: Running

    /// The executable that this test run built: it lies beside the test bundle.
    static var executable: String {
        var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        while folder.path != "/" {
            let candidate = folder.appendingPathComponent("terraclaim").path
            var isFolder: ObjCBool = false
            if FileManager.default.fileExists(atPath: candidate, isDirectory: &isFolder), !isFolder.boolValue {
                return candidate
            }
            folder.deleteLastPathComponent()
        }
        return URL(fileURLWithPath: SeedTests.folder).appendingPathComponent(".build/debug/terraclaim").path
    }

    struct Run {
        let status: Int32
        let output: String
        let errors: String
    }

    /// Runs a program to its end, its streams through files so that no pipe can fill.
    static func run(_ program: String, _ arguments: [String], in folder: String? = nil, input: String = "") throws
        -> Run
    {
        let streams = try TemporaryFolder()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder ?? streams.path)
        process.standardInput = FileHandle(forReadingAtPath: try streams.write("input", input))
        process.standardOutput = FileHandle(forWritingAtPath: try streams.write("output", ""))
        process.standardError = FileHandle(forWritingAtPath: try streams.write("errors", ""))
        try process.run()
        process.waitUntilExit()
        func text(_ name: String) throws -> String {
            try String(contentsOfFile: streams.path + "/" + name, encoding: .utf8)
        }
        return Run(status: process.terminationStatus, output: try text("output"), errors: try text("errors"))
    }
}
