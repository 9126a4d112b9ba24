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
                [gain.active]
                reported control over
                planted a flag in
                raised the flag over
                raised flag* in
                """)
        #expect(lexicon.table.triggerWords == ["control", "flag"])
    }

    @Test func `each phrase of change of the bundled lexicons has a word that is looked for`() {
        for lexicon in ReadSentence.extractor.lexicons.values {
            let table = lexicon.table
            for word in table.triggerWords { #expect(word.unicodeScalars.count > 1, "\(word) in \(lexicon.language)") }
        }
    }

    @Test func `broken bytes at the end are no words`() {
        let bytes: [UInt8] = [0xD0, 0x20, 0xE2, 0x80, 0xD0]
        bytes.withUnsafeBufferPointer { #expect(TriggerScan([]).positions($0) == []) }
    }
}
