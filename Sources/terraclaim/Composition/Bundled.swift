import GazetteerData
import LexiconData
import TerritorialClaims

/// The parts that the executable carries, put together.
enum Bundled {
    /// The bundled gazetteer.
    static func gazetteer() throws -> Gazetteer {
        try Gazetteer(index: UnsafeRawBufferPointer(start: gazetteer_index_start(), count: gazetteer_index_length))
    }

    /// The bundled lexicons: English, Russian, Ukrainian.
    static func lexicons() throws -> [Lexicon] {
        try [
            Lexicon(language: "en", text: words(lexicon_en_start(), lexicon_en_length)),
            Lexicon(language: "ru", text: words(lexicon_ru_start(), lexicon_ru_length)),
            Lexicon(language: "uk", text: words(lexicon_uk_start(), lexicon_uk_length)),
        ]
    }

    /// Where the front ran, by the bundled table; nil for a gazetteer that does not know its places, one of another country.
    static func theater(_ gazetteer: Gazetteer) -> Theater? {
        try? Theater(text: words(theater_table_start(), theater_table_length), gazetteer: gazetteer)
    }

    /// Whom claimants and outlets speak for, by the bundled table and the lexicons.
    static func leanings() throws -> Leanings {
        var leanings = try Leanings(text: words(leanings_table_start(), leanings_table_length))
        leanings.add(lexicon: words(lexicon_en_start(), lexicon_en_length))
        leanings.add(lexicon: words(lexicon_ru_start(), lexicon_ru_length))
        leanings.add(lexicon: words(lexicon_uk_start(), lexicon_uk_length))
        return leanings
    }

    private static func words(_ start: UnsafePointer<UInt8>, _ length: Int) -> String {
        String(decoding: UnsafeBufferPointer(start: start, count: length), as: UTF8.self)
    }
}
