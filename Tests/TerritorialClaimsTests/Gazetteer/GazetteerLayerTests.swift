import Testing

@testable import TerritorialClaims

/// What people have changed, laid over the bundled gazetteer.
@Suite struct GazetteerLayerTests {
    static let kotlyne = PlaceID("katottg:UA14160210350050880")
    static let kramatorskMykolaivka = PlaceID("katottg:UA14120130010079249")
    static let volnovakhaMykolaivka = PlaceID("katottg:UA14040110090011390")

    /// The bundled gazetteer under edits of these contents, numbered from 1.
    static func gazetteer(_ contents: GazetteerEdit.Content...) -> Gazetteer {
        let edits = contents.enumerated().map { position, content in
            GazetteerEdit(
                number: Int64(position + 1), content: content, by: "anna", why: "seen on the spot",
                instant: 1_790_000_000)
        }
        return BundledGazetteer.gazetteer.layered(with: GazetteerLayer(edits: edits))
    }

    static func name(_ text: String, _ kind: NameKind = .variant, language: String = "uk") -> PlaceName {
        PlaceName(text: text, language: language, kind: kind)
    }

    static func added() throws -> AddedPlace {
        let region = try #require(
            BundledGazetteer.gazetteer.regions(at: Coordinate(longitude: 37.1, latitude: 48.2)).first)
        return AddedPlace(
            name: "Zhuravlyne Gniazdo", localName: "Журавлине Гніздо",
            region: BundledGazetteer.gazetteer.region(region).id,
            coordinate: Coordinate(longitude: 37.1, latitude: 48.2), population: 40)
    }

    private func resolve(_ name: String, region: String? = nil, _ gazetteer: Gazetteer) -> Resolution {
        Resolver(gazetteer: gazetteer).resolve(NameQuery(name: name, region: region))
    }

    @Test(arguments: ["Журавлинівка", "Zhuravlynivka", "Журавлинівку", "Журавлинивка", "Zhuravlinovka"])
    func `an added name is found as written, in Latin, in a case form and misspelled`(written: String) throws {
        let gazetteer = Self.gazetteer(.addName(Self.name("Журавлинівка"), of: Self.kotlyne))
        let answer = resolve(written, region: "Donetsk", gazetteer)
        #expect(answer.candidates.contains { $0.place.id == Self.kotlyne })
        let own = try #require(answer.candidates.first { $0.place.id == Self.kotlyne })
        #expect(
            own.evidence.contains {
                $0.kind == "layer" && $0.words == "the name was added by anna on 2026-09-21: seen on the spot"
            })
        #expect(
            !resolve(written, region: "Donetsk", gazetteer.withoutLayer).candidates.contains {
                $0.place.id == Self.kotlyne
            })
    }

    @Test func `an added name is its place's alone, not its namesakes'`() throws {
        let gazetteer = Self.gazetteer(.addName(Self.name("Шахтобуд"), of: Self.volnovakhaMykolaivka))
        let answer = resolve("Шахтобуд", gazetteer)
        #expect(answer.status == .resolved)
        #expect(answer.place?.id == Self.volnovakhaMykolaivka)
    }

    @Test func `an added name is listed, searched and read as a settlement's`() throws {
        let gazetteer = Self.gazetteer(.addName(Self.name("Шахтобуд", .historical), of: Self.kotlyne))
        let number = try #require(gazetteer.placeNumber(of: Self.kotlyne))
        #expect(gazetteer.names(of: number).last == Self.name("Шахтобуд", .historical))
        #expect(gazetteer.search("Шахтоб", limit: 3).first == number)
        #expect(gazetteer.places(named: "Shakhtobud") == [number])
        #expect(gazetteer.reading(of: "Шахтобудом").contains(.settlement))
        #expect(!gazetteer.withoutLayer.reading(of: "Шахтобудом").contains(.settlement))
    }

    @Test func `an added place is resolved, searched, near, inside, counted and shown`() throws {
        let added = try Self.added()
        let gazetteer = Self.gazetteer(.addPlace(added))
        #expect(added.id == PlaceID("user:zhuravlyne-gniazdo-\(added.id.description.suffix(8))"))
        let number = try #require(gazetteer.placeNumber(of: added.id))
        #expect(Int(number.rawValue) == gazetteer.withoutLayer.placeCount)
        #expect(gazetteer.placeCount == gazetteer.withoutLayer.placeCount + 1)
        let place = gazetteer.place(number)
        #expect(place.region == "Donetsk Oblast" && place.region2 == "Pokrovsk Raion" && place.population == 40)
        #expect(place.coordinate == added.coordinate && !place.coordinateIsApproximate)
        for written in ["Журавлиного Гнізда", "Zhuravlyne Hnizdo", "Zhuravlyne Gniazdo", "Журавлине Гнездо"] {
            #expect(resolve(written, region: "Donetsk", gazetteer).place?.id == added.id, "\(written)")
        }
        #expect(gazetteer.search("Журавлине Гн", limit: 1) == [number])
        #expect(gazetteer.places(near: added.coordinate, radiusInKilometers: 0.1).map(\.place) == [number])
        let raion = try #require(gazetteer.regionPath(of: number).first { gazetteer.level(of: $0) == .admin2 })
        #expect(gazetteer.places(in: raion).last == number)
        #expect(gazetteer.names(of: number).map(\.text) == ["Журавлине Гніздо", "Zhuravlyne Gniazdo"])
        #expect(gazetteer.names(of: number).first?.language == "uk")
        #expect(gazetteer.identifiers(of: number).isEmpty)
    }

    @Test func `a name can be added to an added place`() throws {
        let added = try Self.added()
        let gazetteer = Self.gazetteer(.addPlace(added), .addName(Self.name("Шахтобуд"), of: added.id))
        #expect(resolve("Шахтобуд", gazetteer).place?.id == added.id)
    }

    @Test func `a hidden place is never offered, but still shown by its identifier`() throws {
        let gazetteer = Self.gazetteer(.hidePlace(Self.kotlyne))
        let number = try #require(gazetteer.placeNumber(of: Self.kotlyne))
        for written in ["Котлине", "Kotlyne", "Котлиному", "Kotlinne"] {
            #expect(!resolve(written, gazetteer).candidates.contains { $0.place.id == Self.kotlyne }, "\(written)")
            #expect(resolve(written, gazetteer.withoutLayer).candidates.contains { $0.place.id == Self.kotlyne })
        }
        #expect(!gazetteer.search("Котлин", limit: 20).contains(number))
        let point = try #require(gazetteer.coordinate(of: number))
        #expect(!gazetteer.places(near: point, radiusInKilometers: 1).contains { $0.place == number })
        #expect(gazetteer.isHidden(number) && gazetteer.place(number).name == "Kotlyne")
    }

    @Test func `a hidden name is not the place's, its other names still are`() throws {
        let toretsk = try #require(BundledGazetteer.resolver.resolve(NameQuery(name: "Toretsk")).place?.id)
        let gazetteer = Self.gazetteer(.hideName("Дзержинськ", of: toretsk), .hideName("Дзержинск", of: toretsk))
        let number = try #require(gazetteer.placeNumber(of: toretsk))
        #expect(!gazetteer.names(of: number).contains { $0.text.hasPrefix("Дзержинс") })
        #expect(!resolve("Дзержинськ", region: "Donetsk", gazetteer).candidates.contains { $0.place.id == toretsk })
        #expect(resolve("Дзержинськ", region: "Donetsk", gazetteer.withoutLayer).place?.id == toretsk)
        for written in ["Toretsk", "Торецьк", "Торецк"] {
            #expect(resolve(written, region: "Donetsk", gazetteer).place?.id == toretsk, "\(written)")
        }
    }

    @Test func `edits about places that the gazetteer lacks count for nothing and are named`() {
        let gazetteer = Self.gazetteer(.hidePlace(PlaceID("geonames:1")), .hidePlace(Self.kotlyne))
        #expect(gazetteer.inertEdits == [1])
        #expect(gazetteer.edits.count == 2)
    }

    @Test func `the version tells the layer's state, and an empty layer is none`() {
        let base = BundledGazetteer.gazetteer
        #expect(base.layered(with: GazetteerLayer()).version == base.version)
        let one = Self.gazetteer(.hidePlace(Self.kotlyne))
        let other = Self.gazetteer(.hideName("Котлине", of: Self.kotlyne))
        #expect(one.version.hasPrefix(base.version + "+layer.1."))
        #expect(one.version != other.version)
        #expect(one.version == Self.gazetteer(.hidePlace(Self.kotlyne)).version)
        #expect(one.withoutLayer.version == base.version)
    }

    @Test func `many odd names and languages make no index fail`() {
        let edits = (0..<400).map { number in
            GazetteerEdit(
                number: Int64(number),
                content: .addName(
                    PlaceName(
                        text: number % 3 == 0 ? "" : "Ім'я \(number)\u{301}\u{10FFFF}", language: "x-\(number)",
                        kind: .variant),
                    of: Self.kotlyne), by: "", why: "", instant: Int64.min)
        }
        let gazetteer = BundledGazetteer.gazetteer.layered(with: GazetteerLayer(edits: edits))
        #expect(resolve("Kotlyne", region: "Donetsk", gazetteer).place?.id == Self.kotlyne)
        #expect(gazetteer.edits.count == 400)
    }
}
