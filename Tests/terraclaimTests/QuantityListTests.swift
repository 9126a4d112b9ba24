import Foundation
import TestSupport
import Testing

@testable import terraclaim

@Suite struct QuantityListTests {
    @Test func `counts and areas are kept apart and count nowhere else`() throws {
        let folder = try TemporaryFolder()
        func run(_ arguments: String...) throws -> BundledExecutableTests.Run {
            try BundledExecutableTests.run(BundledExecutableTests.executable, arguments, in: folder.path)
        }
        _ = try folder.write(
            "a.ndjson",
            #"{"id":"a","text":"Russian forces captured Kotlyne in Donetsk region, the ministry said. Over the week Russian forces captured 12 settlements.","published":"2025-09-03"}"#
                + "\n"
                + #"{"id":"b","text":"Ukrainian forces have liberated 550 square kilometers of territory, the president said.","published":"2025-09-04"}"#
        )
        #expect(try run("add", "a.ndjson").status == 0)
        #expect(try run("list").errors == "1 statement, 1 claim in 1 report\n")
        let quantities = try run("list", "--quantities", "--format", "csv").output.split(separator: "\r\n")
        #expect(quantities.count == 3, "\(quantities)")
        #expect(quantities.contains { $0.contains("gain,asserted,12.0000,settlements,Russia") }, "\(quantities)")
        #expect(quantities.contains { $0.contains("550.0000,km2,Ukraine") }, "\(quantities)")
        #expect(try run("review", "list").errors == "0 statements to look at\n")
        #expect(try run("add", "a.ndjson").output.contains("there already"))
        #expect(try run("verify").status == 0)
        #expect(try run("status").errors.hasPrefix("1 place as of "))
    }
}
