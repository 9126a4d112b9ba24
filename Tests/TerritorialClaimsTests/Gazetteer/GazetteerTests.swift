import FoundationEssentials
import Testing

@testable import TerritorialClaims

@Suite struct GazetteerTests {
    let gazetteer = BundledGazetteer.gazetteer

    private static var tables: URL {
        URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Gazetteer/tables")
    }

    @Test func `the index is what the tables compile to`() throws {
        let contents = try GazetteerTables.fileNames.map {
            [UInt8](try Data(contentsOf: Self.tables.appending(path: $0)))
        }
        let compiled = GazetteerIndexBuilder.index(of: try GazetteerTables(bytes: contents))
        #expect(compiled.count == gazetteer.memory.count)
        #expect(gazetteer.memory.elementsEqual(compiled), "run \"make index\"")
    }

    @Test func `every settlement of the codifier is there`() {
        let ukrainian = (0..<UInt32(gazetteer.placeCount)).filter {
            gazetteer.place(PlaceNumber($0)).id.description.hasPrefix("katottg:")
        }
        #expect(ukrainian.count == 29_703)
    }

    @Test func `a place has its facts`() throws {
        let number = try #require(gazetteer.placeNumber(of: PlaceID("katottg:UA14160270170063766")))
        let place = gazetteer.place(number)
        #expect(place.localName == "Панківка")
        #expect(place.name == "Pankivka")
        #expect(place.region == "Donetsk Oblast")
        #expect(place.region2 == "Pokrovsk Raion")
        #expect(place.settlementClass == .village)
        let coordinate = try #require(place.coordinate)
        #expect(abs(coordinate.longitude - 37.3312) < 0.01)
        #expect(abs(coordinate.latitude - 48.43803) < 0.01)
        #expect(gazetteer.placeNumber(of: PlaceID("katottg:UA99")) == nil)
        #expect(gazetteer.names(of: number).first?.text == "Панківка")
    }

    /// What people write for a region, and the regions it means.
    static let regionNames: [(String, Set<String>)] = [
        ("Donetsk province", ["Donetsk Oblast"]), ("the Donetsk region", ["Donetsk Oblast"]),
        ("Donetsk", ["Donetsk Oblast"]), ("Донецької області", ["Donetsk Oblast"]),
        ("в Донецкой области", ["Donetsk Oblast"]), ("Донецкой Народной Республики", ["Donetsk Oblast"]),
        ("central-eastern Dnipropetrovsk region", ["Dnipropetrovsk Oblast"]), ("Сумской области", ["Sumy Oblast"]),
        ("Запорожской области", ["Zaporizhzhia Oblast"]), ("Курской области", ["Kursk Oblast"]),
        ("Luhansk People's Republic", ["Luhansk Oblast"]), ("Авдіївська громада", ["Avdiivka Urban Hromada"]),
        ("eastern Ukraine", ["Ukraine"]),
    ]

    @Test(arguments: regionNames) func `regions answer to what people write`(written: String, expected: Set<String>) {
        #expect(Set(gazetteer.regions(named: written).map { gazetteer.region($0).name }) == expected)
    }

    @Test(arguments: ["", "of the", "Atlantis region", "область", "🙂"])
    func `what is no region is no region`(written: String) {
        #expect(gazetteer.regions(named: written) == [])
    }

    @Test func `a point lies in its hromada, raion, oblast and country`() {
        let names = gazetteer.regions(at: Coordinate(longitude: 37.3312, latitude: 48.43803)).map {
            gazetteer.region($0).name
        }
        #expect(names.contains("Donetsk Oblast"))
        #expect(names.contains("Pokrovsk Raion"))
        #expect(gazetteer.regions(at: Coordinate(longitude: 0, latitude: 0)) == [])
    }

    @Test func `nearly every place lies inside the oblast it belongs to`() {
        var outside = 0
        var looked = 0
        for number in stride(from: UInt32(0), to: UInt32(gazetteer.placeCount), by: 29) {
            let place = PlaceNumber(number)
            guard let point = gazetteer.coordinate(of: place) else { continue }
            looked += 1
            let own = gazetteer.regionPath(of: place)
            let here = gazetteer.regions(at: point).filter { gazetteer.level(of: $0) == .admin1 }
            if !here.isEmpty, !here.contains(where: { own.contains($0) }) { outside += 1 }
        }
        #expect(looked > 1000)
        #expect(outside <= 3, "\(outside) of \(looked)")
    }

    @Test func `search finds by prefix in every script and by misprint`() {
        for typed in ["Bakhm", "Бахму", "bahmut", "Bakhmutt"] {
            let found = gazetteer.search(typed, limit: 10).map { gazetteer.place($0).name }
            #expect(found.contains("Bakhmut"), "\(typed): \(found)")
        }
        #expect(gazetteer.search("", limit: 10) == [])
        #expect(gazetteer.search("Bakhmut", limit: 0) == [])
    }

    @Test func `bytes that are no index are refused with a reason`() {
        let noise = [UInt8](repeating: 7, count: 4096)
        noise.withUnsafeBytes { bytes in
            _ = #expect(throws: GazetteerError.notAnIndex(length: 4096)) { try Gazetteer(index: bytes) }
        }
        var short = [UInt8](gazetteer.memory.prefix(100_000))
        short.withUnsafeBytes { bytes in
            _ = #expect(throws: GazetteerError.cutShort(length: 100_000, expected: gazetteer.memory.count)) {
                try Gazetteer(index: bytes)
            }
        }
        short[8] = 99
        short.withUnsafeBytes { bytes in
            _ = #expect(throws: GazetteerError.otherFormat(found: 99, expected: IndexFormat.number)) {
                try Gazetteer(index: bytes)
            }
        }
        #expect(
            GazetteerError.notAnIndex(length: 3).description
                == "gazetteer index: 3 bytes that are not an index, expected one made by \"gazetteer-compiler compile\""
        )
        #expect(
            GazetteerError.otherFormat(found: 9, expected: 1).description
                == "gazetteer index: format 9, expected 1; compile it again with \"gazetteer-compiler compile\"")
        #expect(
            GazetteerError.cutShort(length: 5, expected: 9).description
                == "gazetteer index: 5 bytes, expected 9; the file is cut short, compile or copy it again")
    }
}
