import TerritorialClaims
import TestSupport
import Testing

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

struct JSONTextTests {
    @Test(arguments: [
        (37.3312, "37.3312"), (48.438034, "48.43803"), (48.438035, "48.43804"), (-0.000004, "0"),
        (-0.00001, "-0.00001"),
        (-180, "-180"), (0, "0"), (100, "100"), (0.1 + 0.2, "0.3"), (.nan, "null"), (.infinity, "null"),
        (1e300, "null"),
    ])
    func `a number has at most the asked decimals and no more than it needs`(value: Double, text: String) {
        #expect(written { $0.number(value, decimals: 5) } == text)
    }

    @Test(arguments: [
        (0, "1970-01-01T00:00:00Z"), (1_755_734_400, "2025-08-21T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"),
        (951_782_400 + 86_399, "2000-02-29T23:59:59Z"),
    ])
    func `an instant is written by RFC 3339`(seconds: Int64, text: String) {
        #expect(written { $0.instant(seconds) } == "\"\(text)\"")
    }

    @Test func `days, integers, booleans and nothing`() {
        #expect(written { $0.day(CalendarDay("0099-01-31")) } == "\"0099-01-31\"")
        #expect(written { $0.day(nil) } == "null")
        #expect(written { $0.midnight(CalendarDay("2025-08-20")) } == "\"2025-08-20T00:00:00Z\"")
        #expect(written { $0.integer(.min) } == "-9223372036854775808")
        #expect(written { $0.integer(.max) } == "9223372036854775807")
        #expect(written { $0.boolean(true) } == "true")
        #expect(written { $0.string(nil) } == "null")
    }

    @Test func `any text is read back by another reader as it was`() throws {
        var random = SeededRandom(seed: 11)
        let decoder = JSONDecoder()
        for _ in 0..<2000 {
            var text = ""
            for _ in 0..<Int.random(in: 0...20, using: &random) {
                let top: UInt32 = [0x30, 0x80, 0x800, 0x3000, 0x1_F700].randomElement(using: &random)!
                if let scalar = Unicode.Scalar(UInt32.random(in: 0...top, using: &random)) {
                    text.unicodeScalars.append(scalar)
                }
            }
            let json = written { $0.string(text) }
            #expect(!json.unicodeScalars.contains { $0.value < 0x20 })
            let back = try decoder.decode([String].self, from: Data("[\(json)]".utf8))
            #expect(back.first.map { Array($0.utf8) } == Array(text.utf8))
        }
    }

    private func written(_ body: (inout JSONText) -> Void) -> String {
        var json = JSONText()
        body(&json)
        return String(decoding: json.bytes, as: UTF8.self)
    }
}
