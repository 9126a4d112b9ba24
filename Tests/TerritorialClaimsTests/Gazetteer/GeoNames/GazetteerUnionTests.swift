import Testing

@testable import TerritorialClaims

/// The bundled gazetteer and GeoNames' settlements together.
@Suite struct GazetteerUnionTests {
    private static let bundled = BundledGazetteer.gazetteer
    private static let bundledTables = GazetteerTables(of: bundled)

    private func row(_ id: Int, _ name: String, _ lon: Double, _ lat: Double, _ admin2: String, people: Int = 0)
        -> String
    {
        "\(id)\t\(name)\t\(name)\t\t\(lat)\t\(lon)\tP\tPPL\tRU\t\t41\t\(admin2)\t\t\t\(people)\t\t1\tEurope/Moscow\t2020-01-01"
    }

    private func kursk(_ rows: [String]) throws -> GazetteerTables {
        var gathering = GeoNamesTables(keepsOtherNames: false)
        try gathering.add(adminCode: Array("RU.41\tKursk Oblast\tKursk Oblast\t538555".utf8), order: .first)
        try gathering.add(adminCode: Array("RU.41.1\tRylsky District\tRylsky District\t500075".utf8), order: .second)
        try gathering.add(
            adminCode: Array("RU.41.2\tZolotukhinskiy Rayon\tZolotukhinskiy Rayon\t2".utf8), order: .second)
        try gathering.add(adminCode: Array("RU.41.3\tNew District\tNew District\t3".utf8), order: .second)
        for row in rows { try gathering.add(row: Array(row.utf8)) }
        return gathering.finish()
    }

    private func union(_ rows: [String]) throws -> GazetteerUnion {
        GazetteerUnion(Self.bundledTables, adding: try kursk(rows))
    }

    @Test func `a gazetteer that was read back compiles to the same places, names and regions`() throws {
        let index = GazetteerIndexBuilder.index(of: Self.bundledTables)
        try index.withUnsafeBytes { bytes in
            let again = try Gazetteer(index: bytes)
            #expect(again.placeCount == Self.bundled.placeCount && again.nameCount == Self.bundled.nameCount)
            #expect(again.formCount == Self.bundled.formCount && again.regionCount == Self.bundled.regionCount)
            for number in stride(from: 0, to: UInt32(again.placeCount), by: 97) {
                let place = PlaceNumber(number)
                #expect(again.place(place) == Self.bundled.place(place))
                #expect(again.names(of: place) == Self.bundled.names(of: place))
                #expect(again.regionPath(of: place) == Self.bundled.regionPath(of: place))
            }
            let pokrovsk = Coordinate(longitude: 37.18, latitude: 48.28)
            #expect(again.regions(at: pokrovsk) == Self.bundled.regions(at: pokrovsk))
        }
    }

    @Test func `places that the bundled gazetteer has by number or by name and point are not doubled`() throws {
        let union = try union([
            row(695_019, "Ryl'sk", 34.7, 51.6, "1"), row(538_560, "Rylsk", 34.6840, 51.5670, "1", people: 15_000),
        ])
        #expect(union.counts.known == 2 && union.counts.added == 0)
        #expect(union.tables.places.count == Self.bundled.placeCount)
    }

    @Test func `a point that is lacking is given by the only place of that name in the district`() throws {
        let union = try union([row(900_001, "Akimovka", 34.45, 51.53, "1")])
        #expect(union.counts.located == 1)
        let place = try #require(union.tables.places.first { $0.id == "ru-village:Kursk/Rylsky/Akimovka" })
        #expect(place.coordinate == Coordinate(longitude: 34.45, latitude: 51.53) && !place.isApproximate)
        #expect(place.identifiers.geonames == "900001")
        let two = try self.union([
            row(900_001, "Akimovka", 34.45, 51.53, "1"), row(900_002, "Akimovka", 34.35, 51.63, "1"),
        ])
        #expect(two.counts.located == 0 && two.counts.added == 2)
        let far = try self.union([row(900_001, "Akimovka", 35.45, 51.53, "1")])
        #expect(far.counts.located == 0 && far.counts.added == 1)
    }

    @Test func `new places lie in the bundled regions of that name, and in new ones`() throws {
        let union = try union([row(900_003, "Zazhuravlye", 34.5, 51.6, "1"), row(900_004, "Dalneye", 36, 51.9, "3")])
        #expect(union.counts.added == 2)
        #expect(union.tables.regions.count == Self.bundled.regionCount + 1)
        let index = GazetteerIndexBuilder.index(of: union.tables)
        try index.withUnsafeBytes { bytes in
            let gazetteer = try Gazetteer(index: bytes)
            let answer = Resolver(gazetteer: gazetteer).resolve(NameQuery(name: "Zazhuravlye", region: "Kursk region"))
            #expect(answer.place?.id == PlaceID("geonames:900003") && answer.place?.region2 == "Rylsky District")
            let far = try #require(gazetteer.placeNumber(of: PlaceID("geonames:900004")))
            #expect(
                gazetteer.regionPath(of: far).map { gazetteer.region($0).name } == [
                    "New District", "Kursk Oblast", "Russia",
                ])
            for number in stride(from: 0, to: UInt32(Self.bundled.placeCount), by: 501) {
                let id = Self.bundled.place(PlaceNumber(number)).id
                let again = try #require(gazetteer.placeNumber(of: id))
                #expect(gazetteer.names(of: again) == Self.bundled.names(of: PlaceNumber(number)))
            }
        }
    }
}
