import ArgumentParser
import Foundation
import Testing

@testable import terraclaim

/// README, help and docs say the same.
@Suite struct DocumentationTests {
    static let pages = ["README.md", "docs/resolver.md", "docs/tracking.md", "seeds/README.md", "Gazetteer/README.md"]

    @Test func `every command in the docs parses`() throws {
        var count = 0
        for page in Self.pages {
            for line in try Self.commands(in: page) {
                for part in line.split(separator: "&&") {
                    let words = CommandRunTests.words(String(part))
                    guard words.first == "terraclaim" else { continue }
                    count += 1
                    let arguments = Array(words.dropFirst())
                    if let wrong = CommandRun.mistypedCommand(arguments) {
                        // The README shows this mistake on purpose.
                        Issue.record("\(page): \(line): \(wrong.message)")
                    }
                    do {
                        _ = try Terraclaim.parseAsRoot(arguments)
                    } catch {
                        #expect(Terraclaim.exitCode(for: error) == .success, "\(page): \(line): \(error)")
                    }
                }
            }
        }
        #expect(count >= 10)
    }

    @Test func `the README names every command of the program`() throws {
        let readme = try Self.text("README.md")
        for path in CommandRunTests.paths(of: Terraclaim.self, under: []) {
            guard let name = path.last else { continue }
            #expect(readme.contains(name), "\(path.joined(separator: " "))")
        }
    }

    @Test func `every make target that a page names is in the Makefile`() throws {
        let makefile = try Self.text("Makefile")
        for page in Self.pages {
            let words = try Self.text(page).split { " \n`;,.:)(".contains($0) }
            for (word, next) in zip(words, words.dropFirst()) where word == "make" && next.allSatisfy(\.isLowercase) {
                let prose = ["alone", "it", "them", "these", "the", "a", "every"].contains(String(next))
                #expect(prose || makefile.contains("\n\(next):"), "\(page): make \(next)")
            }
        }
    }

    @Test func `links between the pages lead to files`() throws {
        for page in Self.pages {
            let folder = page.split(separator: "/").dropLast().joined(separator: "/")
            for part in try Self.text(page).components(separatedBy: "](").dropFirst() {
                let target = String(part.prefix { $0 != ")" && $0 != "#" })
                guard !target.isEmpty, !target.hasPrefix("http") else { continue }
                let path = [SeedTests.folder, folder, target].filter { !$0.isEmpty }.joined(separator: "/")
                #expect(FileManager.default.fileExists(atPath: path), "\(page): \(target)")
            }
        }
    }

    @Test func `the statement keys of the README are those that extract prints`() throws {
        let line = try BundledExecutableTests.run(
            BundledExecutableTests.executable, ["extract", "-", "--format", "ndjson"],
            input: "Russian forces captured Kotlyne in Donetsk region, Moscow said.")
        let readme = try Self.text("README.md")
        let keys = line.output.components(separatedBy: ",\"").compactMap { part -> String? in
            part.contains("\":") ? part.split(separator: "\"").first.map(String.init) : nil
        }
        #expect(keys.contains("region_as_written") && keys.contains("warnings"))
        let contract = [
            "document", "span", "toponym", "region_as_written", "change", "wording", "party", "counterparty",
            "claimant",
            "stance", "event", "quote", "sentence", "status", "place", "score", "margin", "evidence", "candidates",
            "warnings",
        ]
        var rest = Substring(line.output)
        for key in contract {
            let found = try #require(rest.range(of: "\"\(key)\":"), "\(key) in its order")
            rest = rest[found.upperBound...]
            #expect(readme.contains("`\(key)`"), "\(key)")
        }
    }

    /// Lines of a page that are commands: indented by four blanks or in a fenced block, a prompt dropped.
    static func commands(in page: String) throws -> [String] {
        try text(page).split(separator: "\n").compactMap { line in
            let bare = line.trimmingCharacters(in: .whitespaces)
            let command = bare.hasPrefix("$ ") ? String(bare.dropFirst(2)) : bare
            guard line.hasPrefix("    ") || bare.hasPrefix("$ "), command.hasPrefix("terraclaim ") else { return nil }
            // Square brackets enclose what may be left out.
            return command.components(separatedBy: "  #")[0].filter { $0 != "[" && $0 != "]" }
        }
    }

    static func text(_ page: String) throws -> String {
        try String(contentsOfFile: SeedTests.folder + "/" + page, encoding: .utf8)
    }
}
