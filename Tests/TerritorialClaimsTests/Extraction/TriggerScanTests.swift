import LexiconData
import Testing

@testable import TerritorialClaims

@Suite struct TriggerScanTests {
    private static func words(_ text: String) throws -> [String] {
        let lexicon = try Lexicon(
            language: "xx",
            text: "[gain.active]\ncaptured\nосвободил*\nзвільни*\nвзяли под контроль\n[fall]\nfell\n[assault]\nattacked"
        )
        var text = text
        text.makeContiguousUTF8()
        return text.utf8.withContiguousStorageIfAvailable { bytes in
            TriggerScan([lexicon]).positions(bytes).map { start in
                String(decoding: bytes[start...].prefix { $0 != 0x20 }, as: UTF8.self)
            }
        } ?? []
    }

    @Test func `words of change are found in any case and behind any mark`() throws {
        #expect(try Self.words("They captured X") == ["captured"])
        #expect(try Self.words("CAPTURED X; Captured Y") == ["CAPTURED", "Captured"])
        #expect(try Self.words("“captured —captured «Освободили ОСВОБОДИЛИ ❗️освободили").count == 5)
        #expect(try Self.words("Звільнили ЗВІЛЬНИЛИ").count == 2)
        #expect(try Self.words("взяли под контроль") == ["контроль"])
    }

    @Test func `other words, parts of words and assaults are passed over`() throws {
        #expect(try Self.words("capture recaptured fellow Felix attacked освобождение звіт") == [])
        #expect(try Self.words("") == [])
    }

    @Test func `of a phrase, a word that says nothing elsewhere is looked for`() throws {
        let lexicon = try Lexicon(
            language: "xx",
            text: """
                [saying]
                reported
                [landmark]
                over
                [gain.active]
                reported control over
                planted a flag in
                raised the flag over
                took the flag down
                carried the flag to
                """)
        #expect(lexicon.table.triggerWords == ["control", "flag"])
    }

    @Test func `each phrase of change of the bundled lexicons is found by the quick look`() {
        let scan = ReadSentence.extractor.triggers
        var count = 0
        for (start, length) in [
            (lexicon_en_start(), lexicon_en_length), (lexicon_ru_start(), lexicon_ru_length),
            (lexicon_uk_start(), lexicon_uk_length),
        ] {
            var isChange = false
            for line in String(decoding: UnsafeBufferPointer(start: start, count: length), as: UTF8.self).split(
                separator: "\n")
            {
                if line.hasPrefix("[") {
                    let term = Term(rawValue: String(line.dropFirst().dropLast()))
                    isChange = term.map { $0.isChange && $0 != .assault } ?? false
                } else if isChange {
                    // The words that may not be left out, stems as they are.
                    var text = line.prefix { $0 != "=" && $0 != "#" }.split(separator: " ").filter {
                        !$0.hasPrefix("{")
                    }
                    .map { $0.filter { $0 != "*" } }.joined(separator: " ")
                    guard !text.isEmpty else { continue }
                    count += 1
                    let found = text.withUTF8 { scan.positions($0) }
                    #expect(!found.isEmpty, "\(line)")
                }
            }
        }
        #expect(count > 1000)
    }

    @Test func `broken bytes at the end are no words`() {
        let bytes: [UInt8] = [0xD0, 0x20, 0xE2, 0x80, 0xD0]
        bytes.withUnsafeBufferPointer { #expect(TriggerScan([]).positions($0) == []) }
    }
}
