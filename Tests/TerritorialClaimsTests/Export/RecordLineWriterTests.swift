import TerritorialClaims
import TestSupport
import Testing

struct RecordLineWriterTests {
    @Test func `the keys of the contract come first and in order`() {
        var writer = RecordLineWriter()
        var json = JSONText()
        writer.append(SampleRecords.pankivka, into: &json)
        #expect(
            String(decoding: json.bytes, as: UTF8.self) == """
                {"document":"wire-1","span":[10,18],"toponym":"Bankivka","region_as_written":"Donetsk province",\
                "change":"gain","wording":"captured","party":"Russia","counterparty":"Ukraine",\
                "claimant":"Russian Ministry of Defense","stance":"asserted",\
                "event":{"start":"2025-08-20","end":"2025-08-20"},"quote":"Its forces captured Bankivka.",\
                "sentence":[0,29],"status":"resolved","place":{"id":"katottg:UA14160270170063766","name":"Pankivka",\
                "name_local":"Панківка","region":"Donetsk Oblast","region2":"Pokrovsk Raion","lon":37.3312,\
                "lat":48.43803,"approximate":false},"score":0.97,"margin":0.4124,"warnings":[],"statement":7,"claim":3,\
                "report":2,"changes_control":true,"outlet":"Kurdistan24","url":"https://example.org/1?a=1&b=2",\
                "title":"A headline","published":"2025-08-20","known_since":"2025-08-21T00:00:00Z",\
                "rule":"en.captured","extractor":"1","gazetteer":"2"}

                """)
    }

    @Test func `a hostile record stays one line`() {
        var writer = RecordLineWriter()
        var json = JSONText()
        writer.append(SampleRecords.hostile, into: &json)
        #expect(json.bytes.filter { $0 < 0x20 } == [0x0A])
        #expect(json.bytes.last == 0x0A)
        let line = String(decoding: json.bytes, as: UTF8.self)
        #expect(line.contains("\"event\":null,") && line.contains("\"place\":null,"))
        #expect(line.contains("\"warnings\":[\"one; two\",\"three\"]"))
        #expect(writer.unlocatedCount == 1)
    }
}
