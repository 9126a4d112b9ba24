import Testing

@testable import gazetteer_compiler

/// What an import refuses, and in which words.
@Suite struct RefusalTests {
    @Test func `good sources are not refused`() throws {
        #expect(try Fixture().problems() == [])
    }

    @Test func `a code that is not one`() throws {
        var fixture = Fixture()
        fixture.settlements = fixture.settlements.replacing("UA14020010020000012", by: "UA1402001002000001X")
        fixture.names = fixture.names.replacing("UA14020010020000012\t\"", by: "UA1402001002000001X\t\"")
        fixture.names = fixture.names.replacing("UA14020010020000012\tN", by: "UA1402001002000001X\tN")
        fixture.renames = fixture.renames.replacing("UA14020010020000012", by: "UA1402001002000001X")
        #expect(
            try fixture.problems() == [
                "settlement code settlements.tsv:3: UA1402001002000001X, expected UA and 17 digits; correct the code"
            ])
    }

    @Test func `one code twice`() throws {
        var fixture = Fixture()
        fixture.settlements = fixture.settlements.replacing("UA14020020010000013", by: "UA14020010010000011")
        let problems = try fixture.problems()
        #expect(
            problems.first
                == "place identifier settlements.tsv:4: katottg:UA14020010010000011 twice, expected one place of each "
                + "identifier; remove one of the two")
    }

    @Test func `a settlement under another oblast's code`() throws {
        var fixture = Fixture()
        fixture.settlements = fixture.settlements.replacing("UA14020020010000013", by: "UA23020020010000013")
        #expect(
            try fixture.problems().contains(
                "region of katottg:UA23020020010000013 settlements.tsv:4: katottg:UA14000000000000001, expected a code "
                    + "that begins UA23; correct the place's hierarchy"))
    }

    @Test func `a point outside its oblast, unless it is listed with a reason`() throws {
        var fixture = Fixture()
        fixture.settlements = fixture.settlements.replacing("48.6\t38.6", by: "49.6\t38.6")
        #expect(
            try fixture.problems() == [
                "point of katottg:UA14020010020000012 settlements.tsv:3: 38.6 49.6, expected a point in Donetsk Oblast; "
                    + "correct the point, or list the place with a reason in additions/outside_region.tsv"
            ])
        fixture.outsideRegion += "katottg:UA14020010020000012\tНова Кам’янка\tborder moved\n"
        #expect(try fixture.problems() == [])
    }

    @Test func `an exception that is none any more`() throws {
        var fixture = Fixture()
        fixture.outsideRegion += "katottg:UA14020010020000012\tНова Кам’янка\tborder moved\n"
        #expect(
            try fixture.problems() == [
                "exception katottg:UA14020010020000012 outside_region.tsv: a point in Donetsk Oblast, expected a point "
                    + "outside; remove the line from additions/outside_region.tsv"
            ])
    }

    @Test func `two places on one point`() throws {
        var fixture = Fixture()
        fixture.settlements = fixture.settlements.replacing("48.6\t38.6", by: "48.5\t38.5")
        #expect(
            try fixture.problems() == [
                "point settlements.tsv:3: katottg:UA14020010020000012 where katottg:UA14020010010000011 is, expected "
                    + "one place on one point; correct the point of one of the two"
            ])
    }

    @Test(arguments: ["-5", "12.5", "90000000", "many"])
    func `a population that cannot be`(population: String) throws {
        var fixture = Fixture()
        fixture.settlements = fixture.settlements.replacing("\t12\tUA", by: "\t\(population)\tUA")
        #expect(
            try fixture.problems() == [
                "population settlements.tsv:3: \(population), expected a whole number up to 5000000; correct or empty "
                    + "the column population"
            ])
    }

    @Test func `a KOATUU code that is not one`() throws {
        var fixture = Fixture()
        fixture.settlements = fixture.settlements.replacing("1410300001", by: "141030")
        #expect(
            try fixture.problems() == [
                "KOATUU code settlements.tsv:3: 141030, expected 10 digits or nothing; correct the column koatuu"
            ])
    }

    @Test func `degrees that are none and a category that is none`() throws {
        var fixture = Fixture()
        fixture.settlements = fixture.settlements.replacing("48.6\t38.6", by: "148.6\t38.6")
        #expect(
            try fixture.problems().first
                == "point settlements.tsv:3: longitude 38.6, latitude 148.6, expected degrees within 180 and 90; correct "
                + "both columns or empty both")
        fixture = Fixture()
        fixture.settlements = fixture.settlements.replacing("Pustyr\tC", by: "Pustyr\tQ")
        #expect(
            try fixture.problems().first
                == "settlement category settlements.tsv:4: Q, expected K, M, X or C; correct the column cat")
    }

    @Test func `a name of a settlement that is not there`() throws {
        var fixture = Fixture()
        fixture.names += "UA99020010010000011\tX\tuk\tformer\tosm-gontsa\n"
        #expect(
            try fixture.problems() == [
                "settlement code names.tsv:10: UA99020010010000011, expected one of settlements.tsv; remove the row"
            ])
    }

    @Test func `a rename with a day that is none`() throws {
        var fixture = Fixture()
        fixture.datedRenames = fixture.datedRenames.replacing("2016-02-04", by: "2016-02-30")
        #expect(
            try fixture.problems() == [
                "day renames.tsv:2: 2016-02-30, expected a day as YYYY-MM-DD or nothing; correct the column until"
            ])
    }

    @Test func `a name for a region that is not there`() throws {
        var fixture = Fixture()
        fixture.regionNames += "LPR\ten\tkatottg:UA44000000000000001\n"
        #expect(
            try fixture.problems() == [
                "region region_names.tsv:3: katottg:UA44000000000000001, expected a region of the table; correct the "
                    + "identifier"
            ])
    }

    @Test func `a Russian oblast that the gazetteer does not know`() throws {
        var fixture = Fixture()
        fixture.borderPlaces = fixture.borderPlaces.replacing(
            "Курская\tСуджанский район\t6000", by: "Тверская\tX\t6000")
        #expect(
            try fixture.problems() == [
                "oblast ru_border_places.tsv:2: Тверская, expected Курская, Белгородская, Брянская; correct the column "
                    + "oblast_ru"
            ])
    }

    @Test func `a boundary of no region and a ring that does not close`() throws {
        var fixture = Fixture()
        fixture.raions = Fixture.square("\"katottg\":\"UA14990000000000002\"", 38, 48, 39, 49)
        #expect(
            try fixture.problems() == [
                "boundary raions.geojson: katottg:UA14990000000000002, expected a region that some settlement lies in; "
                    + "remove the feature or correct its code"
            ])
        fixture = Fixture()
        fixture.raions = fixture.raions.replacing("[38.0,48.0]]]", by: "[38.5,48.0]]]")
        #expect(
            try fixture.problems() == [
                "ring raions.geojson: one of 5 corners that does not close in feature 1, expected a closed ring of four "
                    + "corners or more; repair the feature's geometry"
            ])
    }

    @Test func `files that are not what they should be`() throws {
        var fixture = Fixture()
        fixture.names = ""
        #expect(
            try fixture.problems() == [
                "table names.tsv: an empty file, expected a line that names the columns; take the file from its source "
                    + "again"
            ])
        fixture = Fixture()
        fixture.renames = fixture.renames.replacing("\tname_in_edition_2026_10", by: "")
        #expect(
            try fixture.problems() == [
                "number of fields renames_2024_2026.tsv:2: 3, expected 2 as in the first line; restore the tabs of that "
                    + "line"
            ])
        fixture = Fixture()
        fixture.settlements = fixture.settlements.replacing("\tpopulation\t", by: "\tinhabitants\t")
        #expect(try fixture.problems().first?.contains("expected one named population") == true)
        fixture = Fixture()
        fixture.oblasts = "{}"
        #expect(
            try fixture.problems() == [
                "boundaries oblasts.geojson: something that does not read as GeoJSON, expected a FeatureCollection of "
                    + "polygons; take the file from its source again"
            ])
    }

    @Test func `bytes that are not UTF-8 name their line`() {
        #expect(
            throws: ImportProblem(
                what: "text", file: "x.tsv", line: 2, got: "bytes that are not UTF-8", expected: "UTF-8",
                remedy: "convert the file")
        ) {
            try SourceTable(file: "x.tsv", bytes: [0x61, 0x0A, 0xFF, 0x0A])
        }
    }

    @Test func `many problems are counted and only twenty are shown`() {
        let one = ImportProblem(what: "a", file: "f", line: 1, got: "b", expected: "c", remedy: "d")
        let refused = ImportRefused(problems: Array(repeating: one, count: 22))
        let lines = refused.description.split(separator: "\n")
        #expect(lines.count == 22)
        #expect(lines[20] == "… and 2 more")
        #expect(lines[21] == "22 problems; nothing was written")
    }
}
