import Foundation
import TerritorialClaims
import TestSupport
import Testing

@testable import terraclaim

/// Bringing in what others hold, and comparing claims with it, run as a user runs it.
@Suite struct AssessCommandTests {
    let folder: TemporaryFolder
    init() throws {
        folder = try TemporaryFolder()
        _ = try folder.write(
            "reports.ndjson",
            #"{"id":"a","text":"Russia's Defense Ministry said its troops had taken Kotlyne in Donetsk region.","published":"2025-09-03","outlet":"Courier"}"#
                + "\n"
                + #"{"id":"b","text":"Russia's Defense Ministry said its troops had taken Udachne in Donetsk region.","published":"2025-09-05","outlet":"Courier"}"#
        )
        _ = try run("add", "reports.ndjson")
    }

    private func run(_ arguments: String...) throws -> BundledExecutableTests.Run {
        try BundledExecutableTests.run(BundledExecutableTests.executable, arguments, in: folder.path)
    }

    /// A square of a fiftieth of a degree around Kotlyne (37.0501, 48.2554), without Udachne.
    private static let square =
        #"{"type":"Polygon","coordinates":[[[37.04,48.245],[37.06,48.245],[37.06,48.265],[37.04,48.265],[37.04,48.245]]]}"#

    private func areas(_ name: String, _ features: String) throws {
        _ = try folder.write(name, #"{"type":"FeatureCollection","features":["# + features + "]}")
    }

    @Test func `areas by day become turns, and lag tells what they bore out`() throws {
        try areas("map_2025-09-01.geojson", #"{"type":"Feature","properties":{},"geometry":null}"#)
        let empty = try run(
            "assess", "import", "map_2025-09-01.geojson", "--source", "Map", "--party", "Russia", "--by", "anna")
        #expect(empty.errors.contains("feature 1: no geometry, expected a Polygon or MultiPolygon"))
        try areas(
            "told.geojson",
            #"{"type":"Feature","properties":{"date":"2025-09-01"},"geometry":{"type":"Polygon","coordinates":[[[30,50],[30.1,50],[30.1,50.1],[30,50]]]}},"#
                + #"{"type":"Feature","properties":{"date":"2025-09-10","side":"RU"},"geometry":"# + Self.square + "}")
        let told = try run("assess", "import", "told.geojson", "--source", "Map", "--party", "Russia", "--by", "anna")
        #expect(told.status == 0 && told.errors.contains("told.geojson: 2 areas, 0 refused; 2 days"), "\(told.errors)")
        let again = try run("assess", "import", "told.geojson", "--source", "Map", "--party", "Russia", "--by", "anna")
        #expect(again.errors == "told.geojson: there already, nothing changed\n")
        let lag = try run("lag", "--claims")
        #expect(lag.output.contains("borne out after 7 days"), "\(lag.output)")
        #expect(lag.output.contains("cannot be compared"))
        #expect(lag.errors == "2 claims that change control, 1 comparable; 2 days told, 2025-09-01 to 2025-09-10\n")
        #expect(try run("lag", "--svg", "lag.svg").status == 0)
        let drawing = try String(contentsOfFile: folder.path + "/lag.svg", encoding: .utf8)
        #expect(drawing.contains("Russian Ministry of Defense") && drawing.hasSuffix("</svg>\n"))
        #expect(try run("assess", "list", "--format", "csv").output.contains("Map,2,2025-09-01,2025-09-10,"))
        #expect(try run("verify").status == 0)
    }

    @Test func `the columns of published tables are known by name`() throws {
        _ = try folder.write(
            "control.csv",
            "geonameid,name,longitude,latitude,date,status\r\n0,Kotlyne,37.0501,48.2554,20250901,UA\r\n"
                + "0,Kotlyne,37.0501,48.2554,20250907,RU\r\n0,Nowhere,10,10,20250907,RU\r\n0,Kotlyne,37.05,48.25,soon,RU\r\n"
        )
        let viina = try run("assess", "import", "control.csv", "--source", "VIINA", "--by", "anna")
        #expect(
            viina.errors.contains("4 rows, 1 refused, 1 without a place for sure; 2 days, 2 changes of status added"),
            "\(viina.errors)")
        #expect(viina.errors.contains("control.csv:5: day \"soon\", expected 2025-08-20, 20250820 or 20 August 2025"))
        _ = try folder.write(
            "events.csv",
            "event_date;sub_event_type;actor1;admin1;location;latitude;longitude;notes\n"
                + "04 September 2025;Non-state actor overtakes territory;Military Forces of Russia (2000-);Donetsk;Kotlyne;48.25;37.05;\"one; \"\"two\"\"\nlines\"\n"
                + "05 September 2025;Armed clash;Military Forces of Ukraine (2019-);Donetsk;Udachne;48.2;36.9;x\n")
        let acled = try run("assess", "import", "events.csv", "--source", "ACLED", "--by", "anna")
        #expect(
            acled.errors.contains("2 rows, 0 refused, 0 without a place for sure; 1 day, 1 change"), "\(acled.errors)")
        let lags = try run("lag", "--source", "VIINA", "--json").output
        #expect(lags.contains(#""outcome":"borne out after 4 days""#), "\(lags)")
        #expect(
            try run("lag").errors.contains("--source: not given, expected one of ACLED, VIINA"))
    }

    @Test func `what is no assessment is named, and the other files go on`() throws {
        _ = try folder.write("bad.json", "{\"type\":\"Feature\"")
        _ = try folder.write("point.json", #"{"type":"Point","coordinates":[1,2]}"#)
        _ = try folder.write("table.csv", "a,b\n1,2\n")
        try areas(
            "far.geojson",
            #"{"type":"Feature","properties":{"day":"2025-09-10"},"geometry":{"type":"Polygon","coordinates":[[[48.2,137],[48.2,137.2],[48.4,137.2],[48.2,137]]]}}"#
        )
        let run = try run(
            "assess", "import", "none.json", "bad.json", "point.json", "table.csv", "far.geojson", "--source", "S",
            "--party",
            "Russia", "--by", "anna")
        #expect(run.status == 1)
        for words in [
            "none.json: no such file",
            "bad.json: no GeoJSON that can be read, expected a FeatureCollection of polygons",
            "point.json: a Point, expected a FeatureCollection",
            "table.csv: columns a, b, expected a day, a status and a place",
            "far.geojson, feature 1: a position outside the world, expected degrees, longitude first",
        ] { #expect(run.errors.contains(words), "\(words) in \(run.errors)") }
        let lag = try self.run("lag")
        #expect(lag.status == 64)
        #expect(
            lag.errors
                == "Error: --source: not given; the store holds no assessment, expected one; terraclaim assess import brings it in\n"
        )
    }

    @Test func `a field may hold delimiters, quotation marks and line ends`() {
        var split = FieldSplit(delimiter: 0x2C)
        split.take(Array(#"a,"b,""c"" "#.utf8))
        #expect(split.isOpen)
        split.takeLineEnd()
        split.take(Array(#"d",,"""#.utf8))
        #expect(split.fields == ["a", "b,\"c\" \nd", "", ""])
    }

    @Test func `lags fall into weeks`() {
        let counts = LagChart.counts([-100, -28, -1, 0, 6, 7, 83, 84, 900])
        #expect(counts.count == 18 && counts.reduce(0, +) == 9)
        #expect(counts[0] == 1 && counts[1] == 1 && counts[4] == 1 && counts[5] == 2 && counts[6] == 1)
        #expect(counts[16] == 1 && counts[17] == 2)
    }

    @Test(arguments: [
        ("2025-08-20", "2025-08-20"), ("20250820", "2025-08-20"), ("20 August 2025", "2025-08-20"),
        ("2025-08-20T10:00:00Z", "2025-08-20"),
        ("3 Sep 2025", "2025-09-03"), ("20251340", nil), ("August", nil), ("", nil),
    ]) func `days of tables are read`(text: String, day: String?) {
        #expect(TableDay.day(text)?.description == day)
    }
}
