import Testing

@testable import TerritorialClaims

@Suite struct TableReaderTests {
    private static let regions = """
        #terraclaim-gazetteer 1 regions
        id\tparent\tlevel\tname\tlocal_name\trussian_name
        iso:XX\t\tcountry\tTestland\tТест\t
        x:1\tiso:XX\tadmin1\tNorth Oblast\tПівнічна область\t

        """
    private static let regionNames = "#terraclaim-gazetteer 1 region_names\nname\tlanguage\tregion\nNorth\ten\tx:1\n"
    private static let placesHead = """
        #terraclaim-gazetteer 1 places
        id\tname\tlocal_name\tclass\tregion\tformer_region\tlon\tlat\tapproximate\tpopulation\tkoatuu\twikidata\tgeonames\tosm

        """
    private static let place = "p:1\tMyrne\tМирне\tvillage\tx:1\t\t30.5\t50.25\t0\t120\t\t\t\t\n"
    private static let names =
        "#terraclaim-gazetteer 1 names\nplace\tname\tlanguage\tkind\tfrom\tuntil\tsource\np:1\tМирное\tru\texonym\t\t\tx\n"
    private static let boundaries =
        "#terraclaim-gazetteer 1 boundaries\nregion\twkt\nx:1\tPOLYGON((30 50,31 50,31 51,30 51,30 50))\n"

    private static func tables(
        regions: String = regions, regionNames: String = regionNames, places: String = placesHead + place,
        names: String = names, boundaries: String = boundaries
    ) throws(TableError) -> GazetteerTables {
        try GazetteerTables(bytes: [regions, regionNames, places, names, boundaries].map { Array($0.utf8) })
    }

    @Test func `a small gazetteer of one's own compiles and answers`() throws {
        let index = GazetteerIndexBuilder.index(of: try Self.tables())
        try index.withUnsafeBytes { bytes in
            let gazetteer = try Gazetteer(index: bytes)
            #expect(gazetteer.placeCount == 1)
            let answer = Resolver(gazetteer: gazetteer).resolve(NameQuery(name: "Мирного", region: "North"))
            #expect(answer.status == .resolved)
            #expect(answer.place?.id == PlaceID("p:1"))
            let inside = Coordinate(longitude: 30.5, latitude: 50.5)
            #expect(gazetteer.regions(at: inside).map { gazetteer.region($0).name } == ["North Oblast"])
            #expect(gazetteer.regions(at: Coordinate(longitude: 32, latitude: 50.5)) == [])
        }
    }

    @Test func `a wrong line is named with table, line, what stands there and what was expected`() {
        let cases: [(() throws(TableError) -> GazetteerTables, String)] = [
            (
                { () throws(TableError) in try Self.tables(regions: "") },
                "regions.tsv, line 1: is empty, expected \"#terraclaim-gazetteer 1 regions\""
            ),
            (
                { () throws(TableError) in try Self.tables(names: Self.names + "p:1\tшість\n") },
                "names.tsv, line 4: 2 fields, expected 7"
            ),
            (
                { () throws(TableError) in try Self.tables(names: Self.names + "p:9\tX\tuk\tendonym\t\t\tx\n") },
                "names.tsv, line 4: place p:9, expected one of places.tsv"
            ),
            (
                { () throws(TableError) in try Self.tables(names: Self.names + "p:1\tX\tuk\tendonym\t2016-02-30\t\tx\n")
                },
                "names.tsv, line 4: \"2016-02-30\", expected a day as YYYY-MM-DD"
            ),
            (
                { () throws(TableError) in try Self.tables(places: Self.placesHead + Self.place + Self.place) },
                "places.tsv, line 4: place p:1 stands twice"
            ),
            (
                { () throws(TableError) in
                    try Self.tables(places: Self.placesHead + Self.place.replacing("30.5", with: "thirty"))
                },
                "places.tsv, line 3: \"thirty\", expected a number"
            ),
            (
                { () throws(TableError) in try Self.tables(boundaries: Self.boundaries.replacing(",30 50)", with: ")"))
                },
                "boundaries.tsv, line 3: \"POLYGON((30 50,31 50,31 51,30 51))…\", expected POLYGON or MULTIPOLYGON with closed rings"
            ),
        ]
        for (read, message) in cases {
            do {
                _ = try read()
                Issue.record("no error, expected \(message)")
            } catch {
                #expect(error.description == message)
            }
        }
    }
}
