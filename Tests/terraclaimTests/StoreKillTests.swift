import ClaimStorage
import Foundation
import TestSupport
import Testing

/// What is left when `add` is killed.
@Suite struct StoreKillTests {
    @Test func `a killed add leaves whole reports, all those that it told of among them`() throws {
        let folder = try TemporaryFolder()
        let reports = 900
        let lines = (0..<reports).map {
            "{\"id\":\"r\($0)\",\"published\":\"2025-09-03\",\"text\":\"Russia captured Kotlyne and Udachne, Moscow said. \($0)\"}"
        }
        let input = try folder.write("reports.ndjson", lines.joined(separator: "\n"))
        let store = folder.path + "/claims.gpkg"
        var random = SeededRandom(seed: 1)
        var before = 0
        for _ in 0..<6 {
            let told = try folder.write("told", "")
            let process = Process()
            process.executableURL = URL(fileURLWithPath: BundledExecutableTests.executable)
            process.arguments = ["add", input, "--store", store]
            process.standardOutput = FileHandle(forWritingAtPath: told)
            process.standardError = FileHandle.nullDevice
            try process.run()
            Thread.sleep(forTimeInterval: Double.random(in: 0.05...2.5, using: &random))
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            guard FileManager.default.fileExists(atPath: store) else { continue }
            let kept = try ClaimStore(path: store, for: .adding)
            let counts = try kept.counts()
            #expect(counts.statements == counts.reports * 2)
            #expect(counts.reports >= before)
            before = counts.reports
            let words = try String(contentsOfFile: told, encoding: .utf8)
            let acknowledged = words.split(separator: "\n").count { $0.contains("report ") && !$0.hasPrefix(" ") }
            #expect(counts.reports >= acknowledged)
            try kept.close()
        }
        let whole = try BundledExecutableTests.run(
            BundledExecutableTests.executable, ["add", input, "--quiet", "--store", store])
        #expect(whole.status == 0)
        let kept = try ClaimStore(path: store, for: .reading)
        #expect(try kept.counts() == ClaimStore.Counts(reports: reports, statements: reports * 2, claims: 2))
        try kept.close()
    }
}
