import Testing

@testable import TerritorialClaims

/// Single lines of GeoNames' files.
@Suite struct GeoNamesLineTests {
    static let rylsk =
        "538560\tRylsk\tRylsk\tRyl'sk,Рыльск\t51.56667\t34.68333\tP\tPPLA2\tRU\t\t41\t500075\t\t\t16000\t\t157\tEurope/Moscow\t2020-01-01"

    private func line(_ changes: [Int: String] = [:]) -> [UInt8] {
        var fields = Self.rylsk.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        for (field, text) in changes { fields[field] = text }
        return Array(fields.joined(separator: "\t").utf8)
    }

    @Test func `a settlement's row gives its name, point, codes and inhabitants`() throws {
        let row = try #require(try GeoNamesRow.read(line()))
        #expect(row.id == 538_560 && row.name == "Rylsk" && row.otherNames == "Ryl'sk,Рыльск")
        #expect(row.coordinate == Coordinate(longitude: 34.68333, latitude: 51.56667))
        #expect(row.subject == .settlement(.settlement))
        #expect(row.country == "RU" && row.admin1 == "41" && row.admin2 == "500075" && row.population == 16_000)
    }

    @Test(arguments: [
        ("PPLC", "5", SettlementClass.city), ("PPLA", "", .city), ("PPLA2", "19999", .settlement),
        ("PPLA2", "20000", .city),
        ("PPL", "1999", .village), ("PPL", "2000", .settlement), ("PPL", "20000", .city), ("PPLF", "30000", .village),
        ("PPLL", "0", .village), ("PPLW", "0", .village),
    ])
    func `feature code and inhabitants give the class`(code: String, people: String, expected: SettlementClass) throws {
        let row = try #require(try GeoNamesRow.read(line([7: code, 14: people])))
        #expect(row.subject == .settlement(expected))
        #expect(row.population == (Int(people) ?? 0 > 0 ? Int(people) : nil))
    }

    @Test(arguments: [("P", "PPLX"), ("P", "PPLH"), ("H", "STM"), ("A", "ADM3"), ("A", "ADM1H"), ("", "")])
    func `parts of towns, places that are no more and other things are not taken`(letter: String, code: String) throws {
        #expect(try GeoNamesRow.read(line([6: letter, 7: code])) == nil)
    }

    @Test(arguments: [
        ("A", "ADM1", GeoNamesRow.Subject.admin1), ("A", "ADM2", .admin2), ("A", "PCLI", .country),
        ("A", "TERR", .country),
    ])
    func `units of administration are told apart`(letter: String, code: String, expected: GeoNamesRow.Subject) throws {
        #expect(try GeoNamesRow.read(line([6: letter, 7: code]))?.subject == expected)
    }

    @Test(arguments: [
        ([0: "x"], "geonameid \"x\", expected a whole number up to 4294967295"),
        ([0: ""], "geonameid \"\", expected a whole number from 1"),
        ([0: "99999999999"], "geonameid \"99999999999\", expected a whole number up to 4294967295"),
        ([4: "91"], "latitude \"91\", expected degrees from -90 to 90"),
        ([5: "nan"], "longitude \"nan\", expected degrees from -180 to 180"),
        ([5: "34,5"], "longitude \"34,5\", expected degrees from -180 to 180"),
        ([6: "Q"], "feature class \"Q\", expected one of A H L P R S T U V"),
        ([8: "ru"], "country code \"ru\", expected two capital letters of ISO 3166"),
        ([14: "-4"], "population \"-4\", expected a whole number up to 4611686018427387904"),
        ([1: ""], "no name, expected one in the second field"),
    ])
    func `a row that is not of the format says what it has and what it should`(
        changes: [Int: String], message: String
    ) {
        #expect(throws: GeoNamesLineProblem.self) { try GeoNamesRow.read(line(changes)) }
        do { _ = try GeoNamesRow.read(line(changes)) } catch { #expect(error.description == message) }
    }

    @Test func `a row of another number of fields, an empty one and bytes that are not UTF-8 are refused`() {
        func problem(_ bytes: [UInt8]) -> String {
            do {
                _ = try GeoNamesRow.read(bytes)
                return "read"
            } catch { return error.description }
        }
        #expect(problem([]) == "1 field, expected the 19 tab-separated fields of the geoname table")
        #expect(
            problem(Array("1\tRylsk\t".utf8)) == "3 fields, expected the 19 tab-separated fields of the geoname table")
        let windows = line().map { $0 == UInt8(ascii: "k") ? 0xFF : $0 }
        #expect(problem(windows) == "name that is not UTF-8, expected UTF-8")
    }

    @Test func `random bytes are read or refused, never more`() {
        for seed in 0..<300 as Range<UInt64> {
            var generator = SystemSeed(seed: seed)
            var bytes = line()
            for _ in 0..<8 {
                bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
            }
            let row = try? GeoNamesRow.read(bytes)
            #expect(row.map { abs($0.coordinate.latitude) <= 90 && $0.id > 0 } ?? true)
            _ = try? GeoNamesAlternateName.read(bytes)
            _ = try? GeoNamesAdminCode.read(bytes, order: .second)
        }
    }

    private struct SystemSeed: RandomNumberGenerator {
        var state: UInt64
        init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }
        mutating func next() -> UInt64 {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return state
        }
    }

    // MARK: Alternate names

    private func name(_ fields: String...) -> [UInt8] { Array(fields.joined(separator: "\t").utf8) }

    @Test func `an alternate name gives language, marks and period`() throws {
        let row = try GeoNamesAlternateName.read(
            name("7", "5", "ru", "Сталинград", "", "1", "", "1", "1925-04-10", "1961"))
        #expect(row.id == 5 && row.text == "Сталинград" && row.content == .name(language: "ru"))
        #expect(row.isShort && row.isHistoric && !row.isPreferred && !row.isColloquial)
        #expect(row.from == CalendarDay(year: 1925, month: 4, day: 10))
        #expect(row.until == CalendarDay(year: 1962, month: 1, day: 1))
    }

    @Test(arguments: [
        ("1991", "1991-01-01", "1992-01-01"), ("1991-09", "1991-09-01", "1991-10-01"),
        ("199112", "1991-12-01", "1992-01-01"),
        ("1991-09-06", "1991-09-06", "1991-09-06"), ("19910906", "1991-09-06", "1991-09-06"), ("ca. 1500", "", ""),
        ("1991-13", "", ""), ("", "", ""), ("19911", "", ""), ("1991/09/06", "", ""),
    ])
    func `a period's ends are read as widely as they are written`(words: String, first: String, after: String) {
        #expect(GeoNamesDate.first(of: words)?.description ?? "" == first)
        #expect(GeoNamesDate.after(words)?.description ?? "" == after)
    }

    @Test(arguments: [
        ("link", GeoNamesAlternateName.Content.other), ("post", .other), ("iata", .other), ("icao", .other),
        ("faac", .other),
        ("unlc", .other), ("abbr", .other), ("phon", .other), ("wkdt", .wikidata), ("", .name(language: "")),
        ("pt-BR", .name(language: "pt-BR")), ("cmn", .name(language: "cmn")), ("piny", .name(language: "zh-Latn")),
        ("fr_1793", .name(language: "fr")), ("r\u{7}", .other),
    ])
    func `codes tell names from links and identifiers`(code: String, content: GeoNamesAlternateName.Content) throws {
        #expect(try GeoNamesAlternateName.read(name("7", "5", code, "x", "", "", "", "")).content == content)
    }

    @Test func `an alternate name that is not of the format is refused`() {
        for (fields, message) in [
            (["7", "5", "ru"], "3 fields, expected the 10 tab-separated fields of alternateNamesV2"),
            (["7", "5", "ru", "Имя", "yes", "", "", ""], "isPreferredName \"yes\", expected 1 or nothing"),
            (["7", "5", "ru", "", "", "", "", ""], "no name, expected one in the fourth field"),
        ] {
            do {
                _ = try GeoNamesAlternateName.read(Array(fields.joined(separator: "\t").utf8))
                Issue.record("\(fields) was read")
            } catch { #expect(error.description == message) }
        }
    }

    // MARK: Codes

    @Test func `a code file's row names a region`() throws {
        let row = try GeoNamesAdminCode.read(Array("RU.41\tKursk Oblast\tKursk Oblast\t538555".utf8), order: .first)
        #expect(row == GeoNamesAdminCode(code: "RU.41", name: "Kursk Oblast", asciiName: "Kursk Oblast", id: 538_555))
        do {
            _ = try GeoNamesAdminCode.read(Array("RU.41\tKursk\tKursk\t1".utf8), order: .second)
            Issue.record("a first-order code was read as one of the second order")
        } catch {
            #expect(error.description == "code \"RU.41\", expected three codes, as in RU.41.500075")
        }
    }
}
