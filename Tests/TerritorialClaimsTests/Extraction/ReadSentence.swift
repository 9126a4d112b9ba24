import LexiconData

@testable import TerritorialClaims

/// What the bundled extractor reads in a sentence, in short.
enum ReadSentence {
    static let extractor: Extractor = {
        func text(_ start: UnsafePointer<UInt8>, _ length: Int) -> String {
            String(decoding: UnsafeBufferPointer(start: start, count: length), as: UTF8.self)
        }
        do {
            return Extractor(
                lexicons: [
                    try Lexicon(language: "en", text: text(lexicon_en_start(), lexicon_en_length)),
                    try Lexicon(language: "ru", text: text(lexicon_ru_start(), lexicon_ru_length)),
                    try Lexicon(language: "uk", text: text(lexicon_uk_start(), lexicon_uk_length)),
                ], knowledge: BundledGazetteer.gazetteer)
        } catch {
            fatalError("\(error)")
        }
    }()

    /// The changes of control in order of the text: "Place:R", "Place:U" by who has it afterwards, "Place:denied".
    static func summary(of text: String, language: String?) -> String {
        extractor.read(
            Report(id: "test", text: text, published: CalendarDay("2025-08-20"), language: language)
        ).statements.compactMap { statement in
            guard statement.change.changesControl, let toponym = statement.toponym else { return nil }
            if statement.stance == .denied { return toponym.surface + ":denied" }
            let holder = statement.change == .gain ? statement.party : statement.counterparty
            return "\(toponym.surface):\(holder?.first.map { String($0) } ?? "?")"
        }.joined(separator: ", ")
    }
}
