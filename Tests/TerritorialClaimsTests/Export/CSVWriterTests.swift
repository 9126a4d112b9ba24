import TerritorialClaims
import TestSupport
import Testing

struct CSVWriterTests {
    @Test func `a header and a row, byte for byte`() {
        #expect(
            text([SampleRecords.pankivka], hasGeometry: true) == """
                name,name_local,place_id,region,region2,region3,change,party,counterparty,claimant,stance,changes_control,\
                start,end,time,published,status,score,margin,approximate,toponym,region_as_written,wording,quote,document,\
                outlet,url,title,statement,claim,report,span_start,span_end,sentence_start,sentence_end,known_since,rule,\
                extractor,gazetteer,warnings,lon,lat,wkt\r
                Pankivka,Панківка,katottg:UA14160270170063766,Donetsk Oblast,Pokrovsk Raion,Shakhove Hromada,gain,Russia,\
                Ukraine,Russian Ministry of Defense,asserted,true,2025-08-20,2025-08-20,2025-08-20T00:00:00Z,2025-08-20,\
                resolved,0.97,0.4124,false,Bankivka,Donetsk province,captured,Its forces captured Bankivka.,wire-1,\
                Kurdistan24,https://example.org/1?a=1&b=2,A headline,7,3,2,10,18,0,29,2025-08-21T00:00:00Z,en.captured,1,2,\
                ,37.3312,48.43803,POINT (37.3312 48.43803)\r

                """)
    }

    @Test func `a text that a spreadsheet would run gets an apostrophe, a number does not`() {
        let row = text([SampleRecords.hostile])
        for guarded in [",'=cmd|' /C calc'!A0,", ",'+1,", ",'-2,", ",'@SUM(A1),"] { #expect(row.contains(guarded)) }
        #expect(text([SampleRecords.ranged]).hasSuffix(",,0,-7.5\r\n"))
    }

    @Test func `quotes, commas and line breaks come back from a reader of RFC 4180`() throws {
        let rows = try parsed(text(SampleRecords.all))
        try #require(rows.count == 4)
        #expect(rows.allSatisfy { $0.count == rows[0].count })
        let quote = try #require(rows[0].firstIndex(of: "quote"))
        let toponym = try #require(rows[0].firstIndex(of: "toponym"))
        #expect(rows[2][quote] == SampleRecords.hostile.quote)
        #expect(rows[2][toponym] == SampleRecords.hostile.toponym)
        #expect(Array(rows[2].suffix(2)) == ["", ""])
    }

    @Test func `nothing found is a header`() throws {
        #expect(try parsed(text([])).count == 1)
    }

    private func text(_ records: [ClaimRecord], hasGeometry: Bool = false) -> String {
        var writer = CSVWriter(hasGeometry: hasGeometry)
        var bytes: [UInt8] = []
        writer.begin(into: &bytes)
        for record in records { writer.append(record, into: &bytes) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Reads by the grammar of RFC 4180, section 2, scalar by scalar.
    private func parsed(_ text: String) throws -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var field = ""
        var quoted = false
        var scalars = text.unicodeScalars.makeIterator()
        var next = scalars.next()
        while let scalar = next {
            next = scalars.next()
            switch scalar {
            case "\"" where quoted && next == "\"":
                field.unicodeScalars.append("\"")
                next = scalars.next()
            case "\"":
                quoted.toggle()
            case "," where !quoted:
                row.append(field)
                field = ""
            case "\r" where !quoted:
                try #require(next == "\n")
                next = scalars.next()
                rows.append(row + [field])
                row = []
                field = ""
            default: field.unicodeScalars.append(scalar)
            }
        }
        try #require(!quoted && field.isEmpty && row.isEmpty)
        return rows
    }
}
