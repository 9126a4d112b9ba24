import TerritorialClaims
import TestSupport
import Testing

@testable import terraclaim

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

struct ExportRunTests {
    @Test func `a file is written whole and what was written is said`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/claims.geojson"
        let words = try ExportRun(destination: path, format: .geojson).write { take in
            for record in SampleRecords.all { try take(record) }
        }
        #expect(words == "3 records written to \(path) as geojson, 1 of them without a point on the map")
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.hasPrefix("{\"type\":\"FeatureCollection\"") && text.hasSuffix("}\n"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["claims.geojson"])
    }

    @Test func `an export that fails midway leaves the old file and nothing beside it`() throws {
        struct Interruption: Error {}
        let folder = try TemporaryFolder()
        let path = try folder.write("claims.csv", "old")
        #expect(throws: Interruption.self) {
            _ = try ExportRun(destination: path, format: .csv).write { take in
                for number in 0..<5000 { try take(SampleRecords.synthetic(Int64(number))) }
                throw Interruption()
            }
        }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "old")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["claims.csv"])
    }

    @Test func `a full disk is named, even where the store would wrap the error`() throws {
        struct Wrapped: Error {}
        #expect(throws: ExportProblem(file: "/dev/full", reason: "No space left on device")) {
            _ = try ExportRun(destination: "/dev/full", format: .csv).write { take in
                do { for number in 0..<5000 { try take(SampleRecords.synthetic(Int64(number))) } } catch {
                    throw Wrapped()
                }
            }
        }
    }

    @Test func `a folder, a folder that is not there and their messages`() throws {
        let folder = try TemporaryFolder()
        #expect(throws: ExportProblem(file: folder.path, reason: "is a folder")) { _ = try AtomicFile(folder.path) }
        let missing = folder.path + "/no/claims.csv"
        #expect(throws: ExportProblem(file: missing, reason: "No such file or directory")) {
            _ = try AtomicFile(missing)
        }
        #expect(
            ExportProblem(file: "a\u{1B}.csv", reason: "is a folder").description
                == "a\\u{1B}.csv: is a folder, expected a file that can be written; free some room or name another, "
                + "and what was there before stays as it was")
    }

    @Test func `a symbolic link stays a link and a file keeps its permissions`() throws {
        let folder = try TemporaryFolder()
        let path = try folder.write("real.csv", "old")
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        let link = folder.path + "/link.csv"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
        _ = try ExportRun(destination: link, format: .csv).write { try $0(SampleRecords.pankivka) }
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == path)
        #expect(try String(contentsOfFile: path, encoding: .utf8).contains("Панківка"))
        let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test func `large exports come out in pieces and are the same bytes`() throws {
        var pieces: [[UInt8]] = []
        var export = RecordExport(.geojson, hand: 10_000)
        for number in 0..<200 { export.append(SampleRecords.synthetic(Int64(number))) { pieces.append($0) } }
        export.end { pieces.append($0) }
        #expect(pieces.count > 10)
        #expect(pieces.allSatisfy { $0.count < 20_000 })
        var whole: [UInt8] = []
        var once = RecordExport(.geojson, hand: .max)
        for number in 0..<200 { once.append(SampleRecords.synthetic(Int64(number))) { whole += $0 } }
        once.end { whole += $0 }
        #expect(Array(pieces.joined()) == whole)
    }

    @Test(arguments: [
        ("claims.geojson", ExportFormat.geojson), ("a.b/CLAIMS.JSON", .geojson), ("x.geojsonl", .geojsonl),
        ("x.ndgeojson", .geojsonl), ("x.geojsons", .geojsonseq), ("x.csv", .csv), ("x.ndjson", .ndjson),
        ("x.jsonl", .ndjson), ("claims", nil), ("a.csv/claims", nil), ("x.shp", nil), ("x.", nil), ("-", nil),
    ])
    func `a file's name tells its format`(name: String, format: ExportFormat?) {
        #expect(ExportFormat(fileName: name) == format)
    }
}
