import TerritorialClaims
import TestSupport
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

struct GeoJSONWriterTests {
    @Test func `one record, byte for byte`() {
        #expect(
            text([SampleRecords.pankivka]) == """
                {"type":"FeatureCollection","conformsTo":["http://www.opengis.net/spec/json-fg-1/1.0/conf/core"],"features":[
                {"type":"Feature","id":7,"geometry":{"type":"Point","coordinates":[37.3312,48.43803]},"place":null,\
                "time":{"date":"2025-08-20"},"properties":{"name":"Pankivka","name_local":"Панківка",\
                "place_id":"katottg:UA14160270170063766","region":"Donetsk Oblast","region2":"Pokrovsk Raion",\
                "region3":"Shakhove Hromada","change":"gain","party":"Russia","counterparty":"Ukraine",\
                "claimant":"Russian Ministry of Defense","stance":"asserted","changes_control":true,\
                "start":"2025-08-20","end":"2025-08-20","time":"2025-08-20T00:00:00Z","published":"2025-08-20",\
                "status":"resolved","score":0.97,"margin":0.4124,"approximate":false,"toponym":"Bankivka",\
                "region_as_written":"Donetsk province","wording":"captured","quote":"Its forces captured Bankivka.",\
                "document":"wire-1","outlet":"Kurdistan24","url":"https://example.org/1?a=1&b=2","title":"A headline",\
                "statement":7,"claim":3,"report":2,"span_start":10,"span_end":18,"sentence_start":0,"sentence_end":29,\
                "known_since":"2025-08-21T00:00:00Z","rule":"en.captured","extractor":"1","gazetteer":"2","warnings":null}}
                ],"bbox":[37.3312,48.43803,37.3312,48.43803]}

                """)
    }

    @Test func `nothing found is an empty collection without a box`() {
        #expect(
            text([]) == """
                {"type":"FeatureCollection","conformsTo":["http://www.opengis.net/spec/json-fg-1/1.0/conf/core"],"features":[]}

                """)
        #expect(text([], .lines) == "")
        #expect(text([], .sequence) == "")
    }

    @Test func `an unlocated record has no geometry and, without a day, no time`() {
        let json = text([SampleRecords.hostile])
        #expect(json.contains("\"geometry\":null,\"place\":null,\"time\":null,"))
        #expect(json.contains("\"start\":null,\"end\":null,\"time\":null,"))
        #expect(!json.contains("bbox"))
    }

    @Test func `days from first to last are an interval, an open side is two points`() {
        #expect(text([SampleRecords.ranged]).contains("\"time\":{\"interval\":[\"2025-07-30\",\"2025-08-02\"]}"))
        var open = SampleRecords.ranged
        open.event = DayInterval(start: nil, end: CalendarDay("2025-08-03"))
        #expect(text([open]).contains("\"time\":{\"interval\":[\"..\",\"2025-08-02\"]}"))
        open.event = DayInterval(start: CalendarDay("2025-08-03"), end: nil)
        #expect(text([open]).contains("\"time\":{\"interval\":[\"2025-08-03\",\"..\"]}"))
    }

    @Test func `a point off the globe is no point`() {
        var record = SampleRecords.pankivka
        for (longitude, latitude) in [(Double.nan, 1.0), (200, 1), (1, 91), (.infinity, 0)] {
            record.place?.coordinate = Coordinate(longitude: longitude, latitude: latitude)
            #expect(text([record]).contains("\"geometry\":null"))
        }
    }

    @Test func `lines and sequences carry the same features`() {
        let lines = text(SampleRecords.all, .lines).split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == 4 && lines.last == "")
        let sequence = text(SampleRecords.all, .sequence)
        #expect(sequence == lines.dropLast().map { "\u{1E}\($0)\n" }.joined())
        let collection = text(SampleRecords.all)
        for line in lines { #expect(collection.contains(line)) }
    }

    @Test func `another reader finds every value as it was`() throws {
        var records = SampleRecords.all
        for number in 0..<500 { records.append(SampleRecords.synthetic(Int64(number))) }
        let back = try JSONDecoder().decode(Collection.self, from: Data(text(records).utf8))
        #expect(back.type == "FeatureCollection")
        try #require(back.features.count == records.count)
        for (feature, record) in zip(back.features, records) {
            #expect(feature.id == record.id)
            #expect(feature.properties.quote == record.quote)
            #expect(feature.properties.toponym == record.toponym)
            #expect(feature.properties.document == record.document)
            #expect(feature.properties.start == record.event?.start?.description)
            #expect(feature.properties.end == record.event?.last?.description)
            #expect((feature.geometry == nil) == (record.point == nil))
            guard let point = record.point, let read = feature.geometry?.coordinates else { continue }
            #expect(abs(read[0] - point.longitude) <= 0.000_005_1 && abs(read[1] - point.latitude) <= 0.000_005_1)
            let box = try #require(back.bbox)
            #expect(box[0] <= read[0] && box[1] <= read[1] && read[0] <= box[2] && read[1] <= box[3])
        }
    }

    @Test func `the writer counts what it wrote`() {
        var writer = GeoJSONWriter()
        var json = JSONText()
        for record in SampleRecords.all { writer.append(record, into: &json) }
        #expect(writer.count == 3)
        #expect(writer.unlocatedCount == 1)
    }

    private struct Collection: Decodable {
        struct Feature: Decodable {
            struct Geometry: Decodable { let coordinates: [Double] }
            struct Properties: Decodable {
                let quote: String
                let toponym: String
                let document: String
                let start: String?
                let end: String?
            }
            let id: Int64
            let geometry: Geometry?
            let properties: Properties
        }
        let type: String
        let features: [Feature]
        let bbox: [Double]?
    }

    private func text(_ records: [ClaimRecord], _ framing: GeoJSONWriter.Framing = .collection) -> String {
        var writer = GeoJSONWriter(framing)
        var json = JSONText()
        writer.begin(into: &json)
        for record in records { writer.append(record, into: &json) }
        writer.end(into: &json)
        return String(decoding: json.bytes, as: UTF8.self)
    }
}
