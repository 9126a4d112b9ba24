import ArgumentParser
import Foundation
import TerritorialClaims
import Testing

@testable import terraclaim

struct ExportDocumentationTests {
    private let text: String

    init() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        text = try String(contentsOf: root.appendingPathComponent("docs/maps.md"), encoding: .utf8)
    }

    @Test func `the page explains every column, in the file's order`() throws {
        let table = try #require(text.components(separatedBy: "| column | what it holds |\n|---|---|\n").last)
        let names = table.prefix { $0 != "#" }.split(separator: "\n").flatMap { row in
            row.split(separator: "|")[0].split(separator: "`").enumerated().filter { $0.offset % 2 == 1 }
                .map { String($0.element) }
        }
        #expect(names == RecordField.allCases.map(\.rawValue))
    }

    @Test func `every extension that the page names tells that format, and every command on it is accepted`() throws {
        let rows = text.split(separator: "\n").filter { $0.hasPrefix("| `.") }
        #expect(rows.count == ExportFormat.allCases.count)
        for (row, format) in zip(rows, ExportFormat.allCases) {
            let names = row.split(separator: "|")[0].split(separator: "`").filter { $0.hasPrefix(".") }
            #expect(!names.isEmpty)
            for name in names { #expect(ExportFormat(fileName: "claims" + name) == format) }
        }
        let commands = text.split(separator: "\n").filter { $0.hasPrefix("    terraclaim ") }
        #expect(!commands.isEmpty)
        for command in commands {
            #expect(throws: Never.self) {
                _ = try Terraclaim.parseAsRoot(command.split(separator: " ").dropFirst().map(String.init))
            }
        }
    }
}
