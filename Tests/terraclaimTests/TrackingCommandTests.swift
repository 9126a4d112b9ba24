import Foundation
import TestSupport
import Testing

/// The commands that follow claims through time, run as a user runs them.
@Suite struct TrackingCommandTests {
    let folder: TemporaryFolder
    init() throws {
        folder = try TemporaryFolder()
        _ = try folder.write(
            "reports.ndjson",
            #"{"id":"a","text":"Russia's Defense Ministry said its troops had taken Kotlyne in Donetsk region.","published":"2025-09-03","outlet":"Courier"}"#
                + "\n"
                + #"{"id":"b","text":"The Ukrainian General Staff denied that Russian forces had captured Kotlyne in Donetsk region.","published":"2025-09-05","outlet":"Courier"}"#
                + "\n"
                + #"{"id":"c","text":"Russia's Defense Ministry said its troops had withdrawn from Udachne in Donetsk region.","published":"2025-09-20","outlet":"Herald"}"#
        )
        _ = try run("add", "reports.ndjson")
    }

    private func run(_ arguments: String...) throws -> BundledExecutableTests.Run {
        try BundledExecutableTests.run(BundledExecutableTests.executable, arguments, in: folder.path)
    }

    private func rows(_ arguments: String...) throws -> [[String: Any]] {
        let run = try BundledExecutableTests.run(
            BundledExecutableTests.executable, arguments + ["--json"], in: folder.path)
        #expect(run.status == 0 && run.errors.isEmpty, "\(run.errors)")
        return try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
    }

    @Test func `history gives control through time and claims with their relations`() throws {
        let life = try #require(try rows("history", "Kotlyne").first)
        let control = try #require(life["control"] as? [[String: Any]])
        #expect(control.map { $0["from"] as? String } == ["2025-09-03", "2025-09-05"])
        #expect(control.map { $0["contested"] as? Bool } == [false, true])
        let claims = try #require(life["claims"] as? [[String: Any]])
        #expect(claims.map { $0["stance"] as? String } == ["asserted", "denied"])
        let relations = try #require(claims.last?["relations"] as? [[String: Any]])
        #expect(relations.map { $0["kind"] as? String } == ["denies"])
        #expect(try run("history", "Kotlyne", "--format", "csv").output.split(separator: "\r\n").count == 3)
    }

    @Test(arguments: ["Kotlyne", "kotlyne", "Котлине", "котлине", "katottg:UA14160210350050880", "Kotlynne"])
    func `a place is found by its names, its identifier and a misprint`(words: String) throws {
        let lives = try rows("history", words)
        #expect(lives.map { $0["place"] as? String } == ["katottg:UA14160210350050880"])
        #expect(try rows("list", "--place", words).count == 2)
    }

    @Test func `contested places are told with the claims for and against`() throws {
        let places = try rows("contested")
        #expect(places.map { $0["name"] as? String } == ["Kotlyne"])
        #expect((places[0]["for"] as? [Any])?.count == 1 && (places[0]["against"] as? [Any])?.count == 1)
        #expect(try rows("contested", "--as-of", "2025-09-04").isEmpty)
        #expect(try run("contested").errors == "1 contested place as of 2025-09-20\n")
    }

    @Test func `timeline and stats count each claim once`() throws {
        let weeks = try rows("timeline")
        #expect(weeks.map { $0["period"] as? String } == ["2025-W36", "2025-W37", "2025-W38"])
        #expect(weeks.map { $0["claims"] as? Int } == [1, 0, 1])
        #expect(weeks.map { $0["denials"] as? Int } == [1, 0, 0])
        #expect(try rows("timeline", "--by", "month").map { $0["claims"] as? Int } == [2])
        let regions = try rows("stats")
        #expect(regions.map { $0["against_interest"] as? Int } == [1])
        #expect((regions[0]["series"] as? [[String: Any]])?.map { $0["claims"] as? Int } == [1, 0, 1])
        let wrong = try run("stats", "--by", "regoin")
        #expect(wrong.status == 64 && wrong.errors.contains("grouping \"regoin\": not known, expected one of region,"))
        #expect(wrong.errors.contains("did you mean \"region\"?"))
    }

    @Test func `diff tells what changed between two days, and needs both`() throws {
        let rows = try rows("diff", "--from", "2025-09-04", "--to", "2025-09-20")
        #expect(rows.map { $0["kind"] as? String } == ["contested", "appeared"])
        #expect(rows.map { $0["holder_after"] as? String } == ["Russia", "Ukraine"])
        let half = try run("diff", "--from", "2025-09-04")
        #expect(half.status == 64)
        #expect(
            half.errors.hasPrefix(
                "Error: --from and --to: one given, expected both, as in --from 2025-08-01 --to 2025-09-30; or --known-from\n"
            ))
        let turned = try run("diff", "--known-from", "2025-09-04", "--known-to", "2025-09-01")
        #expect(
            turned.errors.hasPrefix(
                "Error: --known-to 2025-09-01: before --known-from 2025-09-04, expected a day from then on\n"))
        let one = try run("diff", "--from", "2025-09-04", "--to", "2025-09-05", "--known-at", "2025-09-05")
        #expect(one.errors.hasPrefix("Error: --known-at: not for two answers, expected --known-from and --known-to\n"))
    }

    @Test func `diff of what was known tells what the store has learnt since`() throws {
        let learnt = try rows("diff", "--known-from", "2001-01-01")
        #expect(learnt.map { $0["kind"] as? String } == ["appeared", "appeared"])
        let run = try run("diff", "--known-from", "2001-01-01")
        #expect(run.errors == "2 places of which something else is said; 0 corrections\n")
    }

    @Test func `only words against interest count when asked for, by a table of one's own too`() throws {
        #expect(try rows("list", "--against-interest-only").map { $0["toponym"] as? String } == ["Udachne"])
        #expect(try rows("status", "--against-interest-only").map { $0["name"] as? String } == ["Udachne"])
        #expect(try rows("status").map { $0["against_interest"] as? Bool } == [false, true])
        #expect(try rows("history", "Kotlyne", "--against-interest-only").isEmpty)
        _ = try folder.write("mine.tsv", "claimant\tRussian Ministry of Defense\t\tassumed for a test\n")
        let own = try rows("list", "--against-interest-only", "--leanings", "mine.tsv")
        #expect(own.map { $0["toponym"] as? String } == ["Kotlyne", "Udachne"])
        _ = try folder.write("wrong.tsv", "claimant\tX\n")
        let wrong = try run("list", "--against-interest-only", "--leanings", "wrong.tsv")
        #expect(wrong.status == 1)
        #expect(wrong.errors.contains("leanings.tsv, line 1: 2 fields, expected 4"), "\(wrong.errors)")
    }

    @Test func `summary writes a brief as Markdown, HTML and JSON`() throws {
        let markdown = try run("summary", "--since", "2025-09-01", "--until", "2025-09-30")
        #expect(markdown.status == 0 && markdown.errors.isEmpty)
        #expect(
            markdown.output.hasPrefix(
                "# Claims of territorial control, 2025-09-01 to 2025-09-30\n\n2 claims and 1 denial"))
        #expect(
            markdown.output.contains("<title>Map of 2 places</title>")
                && markdown.output.contains("Donetsk Oblast</text>"))
        #expect(
            markdown.output.contains(
                "- **Kotlyne**, Donetsk Oblast, Russia, contested: denied by Ukrainian General Staff"))
        let html = try run("summary", "--since", "2025-09-01", "--region", "Donetsk", "--format", "html").output
        #expect(
            html.hasPrefix("<!doctype html>") && html.contains("<h1>Claims of territorial control in Donetsk Oblast, "))
        let json = try run("summary", "--since", "2025-09-01", "--json").output
        let brief = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        #expect((brief["sections"] as? [[String: Any]])?.compactMap { ($0["claims"] as? [Any])?.count } == [3])
        #expect((brief["contested"] as? [Any])?.count == 1 && (brief["reversals"] as? [Any])?.isEmpty == true)
    }

    @Test func `corrections stand in the brief, and in the difference from what was known before`() throws {
        let listed = try rows("list")
        let number = try #require(listed.first { $0["toponym"] as? String == "Udachne" }?["statement"] as? Int)
        _ = try run(
            "correct", "\(number)", "--event", "2025-09-19", "--why", "the ministry named the day", "--by", "test")
        let markdown = try run("summary", "--since", "2025-09-01").output
        #expect(
            markdown.hasSuffix("## Corrections\n\n- **Udachne**, Herald 2025-09-20: was 2025-09-20; is 2025-09-19\n"),
            "\(markdown)")
        #expect(markdown.contains("1 correction.\n"))
        #expect(try !run("summary", "--since", "2025-09-01", "--region", "Kharkiv").output.contains("Corrections"))
    }

    @Test func `a brief of days without a claim says so, and one without days is of the last seven`() throws {
        let none = try run("summary", "--since", "2024-01-01", "--until", "2024-01-31")
        #expect(none.output.contains("Nothing was claimed within these days."))
        #expect(
            none.errors
                == "no claim within 2024-01-01 to 2024-01-31; store claims.gpkg holds 3 statements that the filters leave out\n"
        )
        #expect(try run("summary").output.hasPrefix("# Claims of territorial control, 2025-09-14 to 2025-09-20\n"))
        let both = try run("summary", "--json", "--format", "html")
        #expect(both.status == 64)
        #expect(both.errors.hasPrefix("Error: --json: --format html is given as well, expected one of them\n"))
    }
}
