import Testing

@testable import TerritorialClaims

@Suite struct WordMemoryTests {
    private static func intern(_ word: String, _ interner: inout ByteInterner) -> (number: Int, isNew: Bool) {
        Array(word.utf8).withUnsafeBufferPointer { interner.intern($0) }
    }

    @Test func `the same bytes have the same number, others another`() {
        var interner = ByteInterner()
        let words = (0..<5000).map { "w\($0)" } + ["", "слово", "слова"]
        for (number, word) in words.enumerated() {
            #expect(Self.intern(word, &interner) == (number, true))
        }
        for (number, word) in words.enumerated() { #expect(Self.intern(word, &interner) == (number, false)) }
        #expect(interner.count == words.count)
        #expect(interner.size == words.reduce(0) { $0 + $1.utf8.count })
        interner.removeAll()
        #expect(Self.intern("слова", &interner) == (0, true))
    }

    @Test func `the memory does not grow with what is read`() {
        let memory = WordMemory(knowledge: BundledGazetteer.gazetteer)
        for number in 0..<70_000 {
            memory.makeRoom()
            Array("word\(number)".utf8).withUnsafeBufferPointer { _ = memory.word($0) }
        }
        #expect(memory.facts.count < 31_000)
    }

    @Test func `a phrase of several words is found at its first, the longest first`() throws {
        let lexicon = try Lexicon(
            language: "xx", text: "[fall]\nfell\nfell under\n[gain.active]\nfell under the control of\ntak* control")
        let words = ["fell", "under", "the", "control", "of", "taking", "control"]
        func longest(at index: Int) -> [String]? {
            lexicon.table.longest(at: index, below: words.count) { lexicon.table.patterns(fitting: words[$0]) }?
                .words.map(\.text)
        }
        #expect(longest(at: 0) == ["fell", "under", "the", "control", "of"])
        #expect(longest(at: 5) == ["tak", "control"])
        #expect(longest(at: 1) == nil)
        #expect(longest(at: 6) == nil)
    }
}
