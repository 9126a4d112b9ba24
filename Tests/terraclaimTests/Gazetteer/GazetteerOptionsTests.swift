import ArgumentParser
import Foundation
import TestSupport
import Testing

@testable import terraclaim

@Suite struct GazetteerOptionsTests {
    @Test func `a file that is no gazetteer is named with what it is and the remedy`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/notes.txt"
        try String(repeating: "no gazetteer ", count: 100).write(toFile: path, atomically: true, encoding: .utf8)
        #expect(
            problem(path)
                == "gazetteer \(path): 1300 bytes that are no compiled gazetteer, expected a file that \"terraclaim "
                + "gazetteer import\" made; check the path, or make it again")
        try Data().write(to: URL(filePath: folder.path + "/empty"))
        #expect(problem(folder.path + "/empty").contains("empty: 0 bytes, expected a file"))
        #expect(problem(folder.path).contains(": no regular file, expected a file"))
        #expect(problem(folder.path + "/none").contains("none: No such file or directory, expected a file"))
    }

    private func problem(_ path: String) -> String {
        do {
            _ = try GazetteerOptions.parse(["--gazetteer", path]).open()
            return "opened"
        } catch { return "\(error)" }
    }
}
