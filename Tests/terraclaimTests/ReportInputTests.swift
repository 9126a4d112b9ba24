import TestSupport
import TerritorialClaims
import Testing

@testable import terraclaim

@Suite struct ReportInputTests {
    @Test func `a plain text is one report named by its file`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("post.txt", "\u{FEFF}Russia captured Bankivka.\n")
        let (reports, problems) = read([path])
        #expect(reports.map(\.id) == ["post.txt"])
        #expect(reports.map(\.text) == ["Russia captured Bankivka.\n"], "the byte order mark is no part of the text")
        #expect(problems.isEmpty)
    }

    @Test func `lines are told by the content and not by the name`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(
            "reports.txt",
            """
            {"id": "a", "text": "One.", "published": "2025-08-20", "lang": "en", "outlet": "Northern Courier"}

            {"text": "Two.", "published": "2025-08-21T23:30:00+03:00", "title": null, "extra": [1]}
            {"id": 7, "text": "Three."}
            """)
        let (reports, problems) = read([path], ReportDefaults(published: CalendarDay("2024-01-01"), outlet: "Else"))
        #expect(problems.isEmpty)
        #expect(reports.map(\.id) == ["a", "\(path):3", "7"])
        #expect(reports.map { $0.published?.description } == ["2025-08-20", "2025-08-21", "2024-01-01"])
        #expect(reports.map(\.outlet) == ["Northern Courier", "Else", "Else"])
    }

    @Test func `bad lines are named and the rest goes on`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write(
            "r.ndjson",
            bytes: Array(#"{"id": "a", "text": "One."}"#.utf8) + [0x0A]
                + Array(#"{"id": "b", "text": "cut"#.utf8) + [0x0A]
                + Array(#"{"id": "c", "text": "#.utf8) + [0x22, 0xCF, 0xF0, 0x22, 0x7D, 0x0A]
                + Array(#"{"id": "d"}"#.utf8) + [0x0A]
                + Array(#"{"id": "e", "html": "<p>x</p>"}"#.utf8) + [0x0A]
                + Array(#"{"id": "f", "text": "x", "published": "2025-02-30"}"#.utf8) + [0x0A]
                + Array(#"{"id": "g", "text": " "}"#.utf8) + [0x0A]
                + Array(#"{"id": "h", "text": 5}"#.utf8) + [0x0D, 0x0A]
                + Array(#"{"id": "z", "text": "Last."}"#.utf8))
        let (reports, problems) = read([path])
        let example = #"an object such as {"id": "1", "text": "…", "published": "2025-08-20"}"#
        #expect(reports.map(\.id) == ["a", "z"])
        #expect(
            problems.map(\.description) == [
                "report \(path):2: not a JSON object, expected \(example); the line was left out",
                "report \(path):3: byte 0xCF at offset 21 is not UTF-8, expected UTF-8; if it is Windows Cyrillic: "
                    + "iconv -f WINDOWS-1251 -t UTF-8",
                "report \(path):4: no \"text\", expected \(example); the line was left out",
                "report \(path):5: HTML, which is not read yet, expected plain text; save the article's text, or give it "
                    + "as \"text\" in NDJSON",
                "report \(path):6: published \"2025-02-30\", expected a day such as 2025-08-20 or an RFC 3339 instant; "
                    + "the line was left out",
                "report \(path):7: a \"text\" without words, expected the report's words; the line was left out",
                "report \(path):8: \"text\" that is not a string, expected a string; the line was left out",
            ])
    }

    @Test func `a month of publication gives no day and a notice`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("r.ndjson", #"{"id": "a", "text": "One.", "published": "2023-06"}"#)
        var input = ReportInput(paths: [path])
        let incoming = try #require(try input.next()?.get().read(ReportDefaults()))
        #expect(incoming.report.published == nil)
        #expect(
            incoming.notice
                == "report \(path):1: published \"2023-06\" has no day; days without a year are read against it")
    }

    @Test func `what is not a report says what it is and what to do`() throws {
        let folder = try TemporaryFolder()
        let cases: [(bytes: [UInt8], words: String)] = [
            ([], "0 bytes, expected text or NDJSON; check how it was saved"),
            (Array(" \n".utf8), "white space only, expected text or NDJSON; check how it was saved"),
            (Array("%PDF-1.7".utf8), "a PDF, expected text or NDJSON; save its text first, as with pdftotext"),
            ([0x41, 0x00, 0x42], "binary data, expected text or NDJSON; save it as text first"),
            (
                [0xFF, 0xFE, 0x41, 0x00],
                "UTF-16 text, expected text or NDJSON; convert it with iconv -f UTF-16 -t UTF-8"
            ),
            (
                [0xD0, 0xCF],
                "byte 0xD0 at offset 0 is not UTF-8, expected UTF-8; if it is Windows Cyrillic: "
                    + "iconv -f WINDOWS-1251 -t UTF-8"
            ),
            (
                Array("<!DOCTYPE html><html>".utf8),
                "HTML, which is not read yet, expected plain text; save the article's text, or give it as \"text\" in NDJSON"
            ),
            (
                Array("[\n{\"text\": \"x\"}]".utf8),
                "a JSON array, expected NDJSON, one object a line; convert it with jq -c"
            ),
            (
                Array("{\n \"text\": \"x\"}".utf8),
                "a JSON object over several lines, expected NDJSON, one object a line; convert it with jq -c"
            ),
        ]
        for (number, item) in cases.enumerated() {
            let path = try folder.write("case\(number).txt", bytes: item.bytes)
            let (reports, problems) = read([path])
            #expect(reports.isEmpty)
            #expect(problems.map(\.description) == ["report \(path): \(item.words)"])
        }
    }

    @Test func `a missing file and a folder are named and the next file is read`() throws {
        let folder = try TemporaryFolder()
        let good = try folder.write("good.txt", "Words.")
        let missing = folder.path + "/missing.txt"
        let (reports, problems) = read([missing, folder.path, good])
        #expect(reports.map(\.id) == ["good.txt"])
        #expect(
            problems.map(\.description) == [
                "report \(missing): no such file, expected a readable file; check the path, or give \"-\" to read "
                    + "standard input",
                "report \(folder.path): a folder, expected a file; name its files, as in \(folder.path)/*.txt",
            ])
    }

    @Test func `a text that begins with a brace or a bracket is still a text`() throws {
        let folder = try TemporaryFolder()
        for text in ["{sic} captured", "[Photo] Troops near Lyman", "< 5 km to go"] {
            let path = try folder.write("t.txt", text)
            #expect(read([path]).reports.map(\.text) == [text])
        }
    }

    @Test func `a line of five megabytes among short ones is read whole`() throws {
        let folder = try TemporaryFolder()
        let long = String(repeating: "слово ", count: 500_000)
        let path = try folder.write(
            "long.ndjson",
            "{\"id\":\"a\",\"text\":\"x\"}\n{\"id\":\"b\",\"text\":\"\(long)\"}\n{\"id\":\"c\",\"text\":\"y\"}\n")
        let (reports, problems) = read([path])
        #expect(problems.isEmpty)
        #expect(reports.map(\.id) == ["a", "b", "c"])
        #expect(reports[1].text == long)
    }

    private func read(
        _ paths: [String], _ defaults: ReportDefaults = ReportDefaults()
    ) -> (reports: [Report], problems: [ReadingProblem]) {
        var input = ReportInput(paths: paths)
        var reports: [Report] = []
        var problems: [ReadingProblem] = []
        while let next = input.next() {
            do throws(ReadingProblem) {
                reports.append(try next.get().read(defaults).report)
            } catch {
                problems.append(error)
            }
        }
        return (reports, problems)
    }
}
