import Testing

@testable import gazetteer_compiler

/// Tables as a reviewer may have changed them by hand: what compiling refuses.
@Suite struct WrittenTablesTests {
    var files: [String: [UInt8]]

    init() throws {
        files = Dictionary(uniqueKeysWithValues: try Fixture().tables().files().map { ($0.name, Array($0.text.utf8)) })
    }

    private func problems(_ file: String, _ old: String, _ new: String) throws -> [String] {
        var changed = files
        let text = String(decoding: try #require(files[file]), as: UTF8.self)
        changed[file] = Array(text.replacing(old, by: new).utf8)
        let outside = try SourceTable(file: "outside_region.tsv", bytes: Array("place\n".utf8))
        return try WrittenTables(changed, outside: outside).problems.map(\.description)
    }

    /// Line of the first row of the file that holds the words, from 1.
    private func line(_ file: String, _ words: String) throws -> Int {
        let lines = String(decoding: try #require(files[file]), as: UTF8.self).split(separator: "\n")
        return try #require(lines.firstIndex { $0.contains(words) }) + 1
    }

    @Test func `tables as an import writes them are right and hold what it made`() throws {
        let made = try Fixture().tables()
        let outside = try SourceTable(file: "outside_region.tsv", bytes: Array("place\n".utf8))
        let read = try WrittenTables(files, outside: outside)
        #expect(read.problems == [])
        #expect(read.tables.counts() == made.counts())
        #expect(read.tables.boundaries.map(\.shape.wkt).sorted() == made.boundaries.map(\.shape.wkt).sorted())
    }

    @Test func `a name's place, kind and days must be right, and the line is told`() throws {
        let line = try line("names.tsv", "Artemivsk")
        let row = "katottg:UA14020010010000011\tArtemivsk\ten\thistorical\t\t"
        #expect(
            try problems("names.tsv", row, "katottg:UA14020010010000011\tArtemivsk\ten\told\t\t") == [
                "kind of name names.tsv:\(line): old, expected endonym, exonym, historical, romanized, generated, variant; "
                    + "correct the source or the additions and run \"make tables\""
            ])
        #expect(
            try problems("names.tsv", row, "katottg:UA99\tArtemivsk\ten\thistorical\t\t") == [
                "place names.tsv:\(line): katottg:UA99, expected a place of places.tsv; correct the source or the additions "
                    + "and run \"make tables\""
            ])
        #expect(
            try problems("names.tsv", row, row + "soon") == [
                "day names.tsv:\(line): soon, expected a day as YYYY-MM-DD or nothing; correct the source or the additions "
                    + "and run \"make tables\""
            ])
    }

    @Test func `the checks of an import name the table's line`() throws {
        #expect(
            try problems("places.tsv", "\t38.5\t48.5\t", "\t39.5\t48.5\t") == [
                "point of katottg:UA14020010010000011 places.tsv:4: 39.5 48.5, expected a point in Donetsk Oblast; "
                    + "correct the point, or list the place with a reason in additions/outside_region.tsv"
            ])
        #expect(
            try problems("places.tsv", "\t70000\t", "\t7e4\t") == [
                "population places.tsv:4: 7e4, expected a whole number up to 5000000; correct or empty the column "
                    + "population"
            ])
    }

    @Test func `a class, a level and a boundary that are none`() throws {
        #expect(
            try problems("places.tsv", "\tcity\tkatottg", "\ttown\tkatottg").first
                == "class places.tsv:4: town, expected city, settlement, village; correct the source or the additions "
                + "and run \"make tables\"")
        #expect(
            try problems("regions.tsv", "\tformerAdmin2\t", "\tparish\t").first?.hasPrefix(
                "region level regions.tsv:3: parish, expected country, admin1, admin2, admin3, formerAdmin2;") == true)
        #expect(
            try problems("boundaries.tsv", "38.2 48.2))", "38.2 48.3))") == [
                "boundary boundaries.tsv:\(try line("boundaries.tsv", "38.2 48.2")): "
                    + "POLYGON((38.2 48.2,38.4 48.2,38.4 48.4,3, expected a POLYGON or MULTIPOLYGON "
                    + "of closed rings; correct the source or the additions and run \"make tables\""
            ])
    }

    @Test func `a region that names or boundaries speak of must be there`() throws {
        #expect(
            try problems("region_names.tsv", "DPR\ten\tkatottg:UA14000000000000001", "DPR\ten\tkatottg:UA15") == [
                "region region_names.tsv:\(try line("region_names.tsv", "DPR")): katottg:UA15, expected a region of regions.tsv; correct the source or the "
                    + "additions and run \"make tables\""
            ])
    }

    @Test func `a place's official name must be among its names`() throws {
        #expect(
            try problems("names.tsv", "\tБахмут\tuk\tendonym", "\tБахмут\tuk\tvariant") == [
                "endonym of katottg:UA14020010010000011 places.tsv:4: Бахмут, expected the same name as endonym in "
                    + "names.tsv; correct the source or the additions and run \"make tables\""
            ])
    }

    @Test func `a table that is missing is told by name`() throws {
        var fewer = files
        fewer["names.tsv"] = nil
        let outside = try SourceTable(file: "outside_region.tsv", bytes: Array("place\n".utf8))
        let error = #expect(throws: ImportProblem.self) { try WrittenTables(fewer, outside: outside) }
        #expect(
            error?.description
                == "table names.tsv: an empty file, expected a line that names the columns; take the file from its "
                + "source again")
    }

    @Test func `well-known text reads back as it was written`() throws {
        for wkt in [
            "POLYGON((0 0,4 0,4 4,0 4,0 0),(1 1,2 1,2 2,1 1))",
            "MULTIPOLYGON(((0 0,1 0,1 1,0 0)),((5 5,6 5,6.1234 6,5 5),(5.5 5.2,5.6 5.2,5.6 5.3,5.5 5.2)))",
        ] {
            #expect(try #require(Shape(wkt: wkt)).wkt == wkt)
        }
        for wrong in ["", "POINT(1 2)", "POLYGON((0 0,1 0,1 1,0 1))", "POLYGON((0 0,1 x,1 1,0 0))", "POLYGON(0 0)"] {
            #expect(Shape(wkt: wrong) == nil, "\(wrong)")
        }
    }
}
