import Foundation
import TerritorialClaims
import TestSupport
import Testing

@testable import terraclaim

/// What other programs read in our files. `make test` installs them (Tests/setup.sh); without them these tests fail.
struct ExportOracleTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    @Test(arguments: [ExportFormat.geojson, .geojsonl, .geojsonseq])
    func `GDAL reads points, dates, instants and counts`(format: ExportFormat) throws {
        let folder = try TemporaryFolder()
        let path = try written(SampleRecords.all, format, in: folder)
        let answer = try output("ogrinfo", ["-ro", "-al", path])
        for line in [
            "Feature Count: 3", "Geometry: Point", "start: Date (0.0)", "end: Date (0.0)", "time: DateTime (0.0)",
            "published: Date (0.0)", "known_since: DateTime (0.0)", "score: Real (0.0)", "statement: Integer (0.0)",
            "changes_control: Integer(Boolean) (1.0)", "name: String (0.0)", "OGRFeature(claims):7",
            "  start (Date) = 2025/08/20", "  end (Date) = 2025/08/02", "  POINT (37.3312 48.43803)",
            "  name_local (String) = Панківка", "  start (Date) = (null)",
        ] { #expect(answer.contains(line), "\(line) is not in what ogrinfo says:\n\(answer)") }
        #expect(answer.components(separatedBy: "POINT (").count == 3)
    }

    @Test func `GDAL gives every text back as it was`() throws {
        let folder = try TemporaryFolder()
        let path = try written(SampleRecords.all, .geojson, in: folder)
        let back = folder.path + "/back.json"
        _ = try output("ogr2ogr", ["-f", "GeoJSON", back, path])
        let features = try #require(
            (try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: back))) as? [String: Any])?[
                "features"] as? [[String: Any]])
        try #require(features.count == 3)
        let properties = try #require(features[1]["properties"] as? [String: Any])
        // GDAL's own strings end at U+0000.
        #expect(properties["quote"] as? String == String(SampleRecords.hostile.quote.prefix { $0 != "\0" }))
        #expect(properties["toponym"] as? String == SampleRecords.hostile.toponym)
        #expect(properties["document"] as? String == SampleRecords.hostile.document)
        #expect(features[1]["geometry"] is NSNull)
    }

    @Test func `GDAL reads the points of a CSV's wkt column`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/claims.csv"
        _ = try ExportRun(destination: path, format: .csv, hasGeometry: true).write { take in
            for record in SampleRecords.all { try take(record) }
        }
        let answer = try output(
            "ogrinfo", ["-ro", "-al", "-oo", "GEOM_POSSIBLE_NAMES=wkt", "-oo", "AUTODETECT_TYPE=YES", path])
        for line in ["Feature Count: 3", "start: Date (0.0)", "  POINT (37.3312 48.43803)"] {
            #expect(answer.contains(line), "\(line) is not in what ogrinfo says:\n\(answer)")
        }
    }

    @Test func `geojson-validator finds neither a wrong structure nor a wrong or odd geometry`() throws {
        let folder = try TemporaryFolder()
        var records = SampleRecords.all
        for number in 0..<50 { records.append(SampleRecords.synthetic(Int64(number) * 331)) }
        let path = try written(records, .geojson, in: folder)
        let python = Self.root + "/.venv/bin/python3"
        try #require(FileManager.default.isExecutableFile(atPath: python), "no \(python): run \"make setup-test\"")
        let script = """
            import json, sys, geojson_validator
            whole = json.load(open(sys.argv[1], encoding="utf-8"))
            located = dict(whole, features=[f for f in whole["features"] if f["geometry"]])
            print(json.dumps([geojson_validator.validate_structure(whole),
                geojson_validator.validate_structure(located), geojson_validator.validate_geometries(located)]))
            """
        let answer = try output(python, ["-c", script, path])
        #expect(
            answer.hasPrefix(
                "[{}, {}, {\"invalid\": {}, \"problematic\": {}, \"count_geometry_types\": {\"Point\": 52}"),
            "\(answer)")
    }

    private func written(_ records: [ClaimRecord], _ format: ExportFormat, in folder: TemporaryFolder) throws -> String
    {
        let path = folder.path + "/claims.\(format.rawValue)"
        _ = try ExportRun(destination: path, format: format).write { take in
            for record in records { try take(record) }
        }
        return path
    }

    /// Runs a program and gives its standard output; a program that is missing or fails fails the test.
    private func output(_ program: String, _ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + arguments
        let (out, err) = (Pipe(), Pipe())
        process.standardOutput = out
        process.standardError = err
        try process.run()
        let text = String(decoding: out.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        let words = String(decoding: err.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        try #require(
            process.terminationStatus == 0,
            "\(program) ended with \(process.terminationStatus): \(words); see Tests/setup.sh")
        return text
    }
}
