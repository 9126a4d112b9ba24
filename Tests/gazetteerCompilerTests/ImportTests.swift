import TerritorialClaims
import Testing

@testable import gazetteer_compiler

@Suite struct ImportTests {
    let tables: ImportedTables

    init() throws { tables = try Fixture().tables() }

    private func names(_ place: String) -> [String] {
        tables.names.filter { $0.place == place }.map { "\($0.name) \($0.language) \($0.kind.rawValue)" }.sorted()
    }

    @Test func `a settlement becomes a place with its codes, its point and its regions`() throws {
        let place = try #require(tables.places.first { $0.name == "Bakhmut" })
        #expect(place.id == "katottg:UA14020010010000011")
        #expect(place.settlementClass == .city)
        #expect(place.region == "katottg:UA14020010000000003")
        #expect(place.formerRegion == "former:UA14/Бахмут")
        #expect(place.point == Point(longitude: 38.5, latitude: 48.5))
        #expect(!place.isApproximate)
        #expect([place.population, place.koatuu, place.osm] == ["70000", "1410300000", "node/1"])
    }

    @Test func `a settlement without a point gets its hromada's center and says so`() throws {
        let place = try #require(tables.places.first { $0.name == "Pustyr" })
        let point = try #require(place.point)
        #expect(place.isApproximate)
        #expect(point.longitudeText == "38.3")
        #expect(point.latitudeText == "48.3")
    }

    @Test func `a point outside its hromada gives way to GeoNames' within, and only to that`() throws {
        func point(_ own: String, _ geonames: String) throws -> Point? {
            var fixture = Fixture()
            fixture.settlements = fixture.settlements.replacing(
                "Pustyr\tC\t\t\t", by: "Pustyr\tC\t\(own)\t")
            fixture.settlements = fixture.settlements.replacing(
                "Пустирська\t\t\t\t\t\t\t", by: "Пустирська\t\t\t\t\t\t\(geonames)")
            return try fixture.tables().places.first { $0.name == "Pustyr" }?.point
        }
        let (west, within) = (Point(longitude: 38.1, latitude: 48.3), Point(longitude: 38.25, latitude: 48.25))
        #expect(try point("48.3\t38.1", "48.25\t38.25") == within)
        #expect(try point("48.3\t38.1", "48.3\t38.15") == west)
        #expect(try point("48.3\t38.1", "\t") == west)
        // 70 m beyond a simplified border is no contradiction.
        let near = Point(longitude: 38.199, latitude: 48.2)
        #expect(try point("48.2\t38.199", "48.25\t38.25") == near)
        #expect(try point("48.3\t38.3", "48.25\t38.25") == Point(longitude: 38.3, latitude: 48.3))
    }

    @Test func `a Russian town's English name that is another's is set right by its own list`() throws {
        var fixture = Fixture()
        fixture.borderPlaces = fixture.borderPlaces.replacing("Суджа\tSudzha", by: "Суджа\tGuyevskiy")
        fixture.borderPlaces = fixture.borderPlaces.replacing("Sudscha|蘇賈", by: "Sudscha|Sudzha")
        #expect(try fixture.tables().places.first { $0.localName == "Суджа" }?.name == "Sudzha")
        fixture.borderPlaces = fixture.borderPlaces.replacing("Sudscha|Sudzha", by: "Sudscha")
        #expect(try fixture.tables().places.first { $0.localName == "Суджа" }?.name == "Guyevskiy")
    }

    @Test func `regions hang together from the country to the hromada`() throws {
        let regions = Dictionary(uniqueKeysWithValues: tables.regions.map { ($0.id, $0) })
        let hromada = try #require(regions["katottg:UA14020010000000003"])
        #expect(hromada.name == "Bakhmut Urban Hromada")
        #expect(hromada.localName == "Бахмутська громада")
        let raion = try #require(regions[hromada.parent])
        #expect(raion.name == "Bakhmut Raion")
        let oblast = try #require(regions[raion.parent])
        #expect(oblast.name == "Donetsk Oblast")
        #expect(oblast.localName == "Донецька область")
        #expect(oblast.parent == "iso:UA")
        #expect(regions["former:UA14/Бахмутський район"]?.name == "Bakhmut Raion (until 2020)")
        #expect(regions["former:UA14/Бахмут"]?.name == "Bakhmut Municipality (until 2020)")
    }

    @Test func `names carry language, kind and period, once each`() {
        #expect(
            names("katottg:UA14020010010000011") == [
                "Artemivsk en historical", "Bachmut und-Latn variant", "Bakhmut en exonym",
                "Артемівськ uk historical", "Артёмовск ru historical", "Бахмут ru exonym", "Бахмут uk endonym",
            ])
        let dated = tables.names.filter { $0.until == "2016-02-04" }.map(\.name).sorted()
        #expect(dated == ["Артемівськ", "Артёмовск"])
    }

    @Test func `a Russian name that no source gives is respelled and marked as generated`() {
        #expect(
            names("katottg:UA14020010020000012")
                == [
                    "Nova Kamianka en exonym", "Красне uk historical", "Красное ru generated",
                    "Новая Каменка ru generated", "Нова Кам’янка uk endonym",
                ].sorted())
    }

    @Test func `the project adds a name, takes one away, and is corrected when it errs`() throws {
        var fixture = Fixture()
        fixture.addedNames += "katottg:UA14020010010000011\tArtyomovsk\ten\thistorical\n"
        fixture.addedNames += "katottg:UA14020010010000011\tBachmut\t\t-\n"
        let names = try fixture.tables().names.filter { $0.place == "katottg:UA14020010010000011" }
        #expect(names.contains { $0.name == "Artyomovsk" && $0.kind == .historical && $0.source == "terraclaim" })
        #expect(!names.contains { $0.name == "Bachmut" })
        fixture.addedNames = "place\tname\tlanguage\tkind\nkatottg:UA9\tX\ten\texonym\n"
        fixture.addedNames += "katottg:UA14020010010000011\tX\ten\tnew\n"
        #expect(
            try fixture.problems() == [
                "place additions/names.tsv:2: katottg:UA9, expected a settlement of settlements.tsv; correct the "
                    + "identifier",
                "kind of name additions/names.tsv:3: new, expected endonym, exonym, historical, romanized, generated, "
                    + "variant or -; correct the column kind",
            ])
    }

    @Test func `a checked village point is preferred to the post office's`() throws {
        let village = try #require(tables.places.first { $0.localName == "Гуево" })
        #expect(village.id == "ru-village:Kursk/Sudzhansky/Guyevo")
        #expect(village.point == Point(longitude: 35.22, latitude: 51.12))
        #expect(!village.isApproximate)
        #expect(village.population == "900")
        #expect(tables.places.count { $0.localName == "Гуево" } == 1)
    }

    @Test func `a Russian town is a city with its own names and a wrong point is left out`() throws {
        let town = try #require(tables.places.first { $0.localName == "Суджа" })
        #expect(town.id == "geonames:486816")
        #expect(town.settlementClass == .city)
        #expect(
            names(town.id) == [
                "Sudscha und-Latn variant", "Sudzha en exonym", "Суджа ru endonym", "Суджа uk exonym",
            ])
        let wrong = try #require(tables.places.first { $0.localName == "Русское Поречное" })
        #expect(wrong.point == nil)
        #expect(wrong.name == "Russkoye Porechnoye")
    }

    @Test func `regions answer to what people write`() {
        let rows = Set(tables.regionNames.map { "\($0.name) \($0.language) \($0.region)" })
        for expected in [
            "Donetsk en katottg:UA14000000000000001", "Donetsk province en katottg:UA14000000000000001",
            "DPR en katottg:UA14000000000000001", "Донецька область uk katottg:UA14000000000000001",
            "Bakhmut district en katottg:UA14020000000000002", "Бахмутский район ru katottg:UA14020000000000002",
            "Sudzha District en ru-district:Kursk/Sudzhansky", "Суджанський район uk ru-district:Kursk/Sudzhansky",
            "Курская область ru iso:RU-KRS",
        ] {
            #expect(rows.contains(expected), "\(expected)")
        }
    }

    @Test func `tables begin with format and columns and are sorted bytewise`() throws {
        let files = tables.files()
        #expect(
            files.map(\.name) == ["regions.tsv", "region_names.tsv", "places.tsv", "names.tsv", "boundaries.tsv"])
        for (name, text) in files {
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            #expect(lines[0] == "#terraclaim-gazetteer 1 \(name.dropLast(4))")
            #expect(lines.last == "")
            let rows = lines.dropFirst(2).dropLast()
            #expect(!rows.isEmpty)
            let keys = rows.map { Array($0.utf8.prefix { $0 != 9 }) }
            #expect(zip(keys, keys.dropFirst()).allSatisfy { !$1.lexicographicallyPrecedes($0) }, "\(name)")
        }
        let boundaries = try #require(files.last?.text)
        #expect(
            boundaries.contains(
                "katottg:UA14020020000000004\tPOLYGON((38.2 48.2,38.4 48.2,38.4 48.4,38.2 48.4,38.2 48.2))"))
    }

    @Test func `what an import writes is what the index is compiled from`() throws {
        let bytes = tables.files().map { Array($0.text.utf8) }
        let index = GazetteerIndexBuilder.index(of: try GazetteerTables(bytes: bytes))
        #expect(index.count > 1_000)
    }
}
