import TerritorialClaims
import Testing

@testable import terraclaim

@Suite struct TextMapTests {
    @Test func `north is up, east is right, and the bar tells the scale`() {
        let map = TextMap(
            points: [
                .init(mark: "1", at: Coordinate(longitude: 37, latitude: 48)),
                .init(mark: "2", at: Coordinate(longitude: 38, latitude: 48)),
                .init(mark: "3", at: Coordinate(longitude: 37, latitude: 48.5)),
            ], width: 42)
        #expect(map.lines.first?.hasSuffix(" N") == true)
        #expect(map.lines[1].dropFirst().first == "3")
        #expect(map.lines[map.lines.count - 3].dropFirst().first == "1")
        #expect(map.lines[map.lines.count - 3].dropLast().last == "2")
        // 56 km over twelve lines of cells twice as high as wide: 2.5 km a column.
        #expect(map.lines.last == "======= 18 km")
    }

    @Test func `one point, equal points and none are drawn`() {
        let point = TextMap.Point(mark: "1", at: Coordinate(longitude: 37, latitude: 48))
        #expect(TextMap(points: [], width: 40).lines.isEmpty)
        #expect(TextMap(points: [point], width: 40).lines.contains("|1|"))
        #expect(TextMap(points: [point, .init(mark: "2", at: point.at)], width: 1).lines.contains("|1|"))
    }

    @Test func `instants are written by RFC 3339`() {
        #expect(Instant.text(0) == "1970-01-01T00:00:00Z")
        #expect(Instant.text(1_795_891_205) == "2026-11-28T18:40:05Z")
        #expect(Instant.text(-1) == "1969-12-31T23:59:59Z")
    }
}
