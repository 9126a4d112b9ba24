import TestSupport
import Testing

@testable import TerritorialClaims

/// GeoNames' files as a gazetteer.
@Suite struct GeoNamesTablesTests {
    /// Border districts of Kursk Oblast, in GeoNames' format.
    static let rows = [
        "2017370\tRussia\tRussia\t\t60\t100\tA\tPCLI\tRU\t\t00\t\t\t\t0\t\t1\tEurope/Moscow\t2020-01-01",
        GeoNamesLineTests.rylsk,
        "490554\tSnagost’\tSnagost\tСнагость\t51.35\t34.91\tP\tPPL\tRU\t\t41\t532715\t\t\t0\t\t1\tEurope/Moscow\t2020-01-01",
        "490555\tNizhnyaya Rechka\tNizhnyaya Rechka\t\t51.2\t34.8\tP\tPPL\tRU\t\t41\t999\t\t\t0\t\t1\tEurope/Moscow\t2020-01-01",
        "490556\tNowhere\tNowhere\t\t50.2\t34.8\tP\tPPL\tRU\t\t00\t\t\t\t0\t\t1\tEurope/Moscow\t2020-01-01",
        "532715\tKorenevskiy Rayon\tKorenevskiy Rayon\t\t51.4\t34.9\tA\tADM2\tRU\t\t41\t532715\t\t\t0\t\t1\tEurope/Moscow\t2020-01-01",
        "490557\tSnagost\tSnagost\t\t51.3\t34.9\tH\tSTM\tRU\t\t41\t\t\t\t0\t\t1\tEurope/Moscow\t2020-01-01",
    ]
    static let names = [
        "1\t538560\tru\tРыльск\t1\t\t\t\t\t", "2\t538560\ten\tRyl'sk\t\t\t\t\t\t", "3\t538560\tja\tルイリスク\t\t\t\t\t\t",
        "4\t538560\twkdt\tQ102342\t\t\t\t\t\t", "5\t538560\tlink\thttps://example.org\t\t\t\t\t\t",
        "6\t490554\tru\tСнагость\t\t\t\t\t\t", "7\t490554\tru\tСтарая Снагость\t\t\t\t1\t\t1924",
        "8\t490554\t\tSnahost\t\t\t\t\t\t", "9\t490554\tuk\tСнагость\t\t\t\t\t\t",
        "10\t490554\tru\tСнагость\t\t\t\t\t\t",
        "11\t538555\tru\tКурская область\t1\t\t\t\t\t", "12\t538555\tuk\tКурщина\t\t\t1\t\t\t",
        "13\t1\tru\tЧужое\t\t\t\t\t\t",
    ]

    private func gathered(
        _ rows: [String] = rows, names: [String] = names, admin: Bool = true, keepsOtherNames: Bool = false
    ) throws -> (tables: GazetteerTables, counts: GeoNamesTables.Counts) {
        var gathering = GeoNamesTables(keepsOtherNames: keepsOtherNames)
        for row in rows { try gathering.add(row: Array(row.utf8)) }
        if admin {
            try gathering.add(adminCode: Array("RU.41\tKursk Oblast\tKursk Oblast\t538555".utf8), order: .first)
            try gathering.add(
                adminCode: Array("RU.41.500075\tRyl’skiy Rayon\tRylskiy Rayon\t500075".utf8), order: .second)
        }
        for name in names { try gathering.add(alternateName: Array(name.utf8)) }
        let tables = gathering.finish()
        return (tables, gathering.counts)
    }

    private func with<Result>(_ tables: GazetteerTables, _ body: (Gazetteer) throws -> Result) throws -> Result {
        let index = GazetteerIndexBuilder.index(of: tables)
        return try index.withUnsafeBytes { try body(try Gazetteer(index: $0)) }
    }

    @Test func `places lie in districts, districts in oblasts, oblasts in the country`() throws {
        let (tables, counts) = try gathered()
        #expect(counts.settlements == 4 && counts.otherFeatures == 1 && counts.withoutUnit == 1)
        try with(tables) { gazetteer throws in
            func path(_ id: String) throws -> [String] {
                gazetteer.regionPath(of: try #require(gazetteer.placeNumber(of: PlaceID(id)))).map {
                    gazetteer.region($0).name
                }
            }
            #expect(try path("geonames:538560") == ["Ryl’skiy Rayon", "Kursk Oblast", "Russia"])
            #expect(try path("geonames:490554") == ["Korenevskiy Rayon", "Kursk Oblast", "Russia"])
            #expect(try path("geonames:490555") == ["Kursk Oblast", "Russia"])
            #expect(try path("geonames:490556") == ["Russia"])
        }
    }

    @Test func `names keep language, kind and period, and each stands once`() throws {
        let (tables, counts) = try gathered()
        #expect(counts.notNames == 2 && counts.otherScripts == 1 && counts.namesOfOthers == 1)
        try with(tables) { gazetteer throws in
            let snagost = try #require(gazetteer.placeNumber(of: PlaceID("geonames:490554")))
            #expect(gazetteer.place(snagost).localName == "Снагость" && gazetteer.place(snagost).name == "Snagost’")
            #expect(
                gazetteer.names(of: snagost).map { "\($0.text) \($0.language) \($0.kind.rawValue)" } == [
                    "Снагость ru endonym", "Snagost’ en romanized", "Старая Снагость ru historical",
                    "Snahost und-Latn variant", "Снагость uk exonym",
                ])
            #expect(gazetteer.names(of: snagost)[2].until == CalendarDay(year: 1925, month: 1, day: 1))
            let rylsk = try #require(gazetteer.placeNumber(of: PlaceID("geonames:538560")))
            #expect(gazetteer.place(rylsk).name == "Rylsk")
            #expect(
                gazetteer.identifiers(of: rylsk).map { "\($0.scheme) \($0.identifier)" } == [
                    "wikidata Q102342", "geonames 538560",
                ])
        }
    }

    @Test func `a name is resolved by place, case form and region`() throws {
        try with(try gathered().tables) { gazetteer throws in
            let resolver = Resolver(gazetteer: gazetteer)
            #expect(
                resolver.resolve(NameQuery(name: "Снагости", region: "Курщина")).place?.id.description
                    == "geonames:490554")
            #expect(resolver.resolve(NameQuery(name: "Rylsk", region: "Kursk region")).status == .resolved)
            #expect(gazetteer.regions(named: "Курской области").map { gazetteer.region($0).name } == ["Kursk Oblast"])
        }
    }

    @Test func `without a table of names those of the dump are taken, without language`() throws {
        let tables = try gathered(names: [], keepsOtherNames: true).tables
        try with(tables) { gazetteer throws in
            let rylsk = try #require(gazetteer.placeNumber(of: PlaceID("geonames:538560")))
            #expect(
                gazetteer.names(of: rylsk).map { "\($0.text) \($0.language) \($0.kind.rawValue)" } == [
                    "Rylsk en romanized", "Рыльск und-Cyrl variant",
                ])
        }
    }

    @Test func `the order of the rows changes nothing`() throws {
        let one = GazetteerIndexBuilder.index(of: try gathered().tables)
        let other = GazetteerIndexBuilder.index(of: try gathered(Self.rows.reversed()).tables)
        #expect(one == other)
    }

    @Test func `a settlement that stands twice is taken once`() throws {
        let (tables, counts) = try gathered(Self.rows + Self.rows)
        #expect(tables.places.count == 4 && counts.repeated == 4)
    }

    @Test func `every name of a made country finds its place`() throws {
        let sample = GeoNamesSample(settlements: 400, seed: 5)
        var gathering = GeoNamesTables(localLanguages: ["ru"], keepsOtherNames: false)
        for row in sample.admin1 { try gathering.add(adminCode: Array(row.utf8), order: .first) }
        for row in sample.admin2 { try gathering.add(adminCode: Array(row.utf8), order: .second) }
        for row in sample.dump { try gathering.add(row: Array(row.utf8)) }
        for row in sample.alternateNames { try gathering.add(alternateName: Array(row.utf8)) }
        let tables = gathering.finish()
        #expect(tables.places.count == 400 && gathering.counts.withoutUnit == 0)
        try with(tables) { gazetteer throws in
            for number in 0..<UInt32(gazetteer.placeCount) {
                for name in gazetteer.names(of: PlaceNumber(number)) {
                    #expect(gazetteer.matches(named: name.text)[PlaceNumber(number)] != nil, "\(name.text)")
                }
            }
        }
    }
}
