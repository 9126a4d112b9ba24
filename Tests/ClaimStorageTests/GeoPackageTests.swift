import Foundation
import TerritorialClaims
import TestSupport
import Testing

@testable import ClaimStorage

@Suite struct GeoPackageTests {
    @Test func `a point is header and little-endian WKB`() {
        let bytes = GeoPackage.point(Coordinate(longitude: 1, latitude: -2))
        #expect(
            bytes == [0x47, 0x50, 0, 1, 0xE6, 0x10, 0, 0, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xF0, 0x3F]
                + [0, 0, 0, 0, 0, 0, 0, 0xC0])
    }

    @Test func `GDAL reads claims and reports, with points and days, and says nothing against the file`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/claims.gpkg"
        let store = try ClaimStore(path: path, for: .adding)
        _ = try store.add(
            [
                Samples.report(until: "2025-08-22", published: "2025-08-23"), Samples.report(nil),
                Samples.report(Samples.huliaipole, extractor: "0"),
            ], at: 1_000)
        _ = try store.add([Samples.report(Samples.huliaipole)], at: 2_000)
        try store.close()
        let claims = try ogrinfo("-ro", "-al", path, "claims")
        #expect(!claims.contains("Warning") && !claims.contains("ERROR"), "\(claims)")
        for line in [
            "Geometry: Point", "Feature Count: 3", "FID Column = id", "Geometry Column = geom",
            "event_start: Date (0.0)", "event_end: Date (0.0)", "published: Date (0.0)",
            "  event_start (Date) = 2025/08/20", "  event_end (Date) = 2025/08/22",
            "  published (Date) = 2025/08/23", "  POINT (37.3312 48.43803)",
        ] {
            #expect(claims.contains("\(line)\n"), "\(line)")
        }
        let layers = try ogrinfo("-ro", path)
        #expect(layers.hasSuffix("1: claims (Point)\n2: reports (None)\n"), "\(layers)")
    }

    private func ogrinfo(_ arguments: String...) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/ogrinfo")
        process.arguments = arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self)
    }
}
