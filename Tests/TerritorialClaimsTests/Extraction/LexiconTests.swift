import Testing

@testable import TerritorialClaims

@Suite struct LexiconTests {
    private static func message(_ text: String) -> String? {
        do throws(LexiconError) {
            _ = try Lexicon(language: "en", text: text)
            return nil
        } catch {
            return error.description
        }
    }

    @Test func `an unknown section is named with its line`() {
        #expect(
            Self.message("# note\n[gain.actve]\ncaptured")
                == "lexicon en, line 2: section [gain.actve], expected one of the known sections")
    }

    @Test func `words before any section are refused`() {
        #expect(
            Self.message("captured\n")
                == "lexicon en, line 1: \"captured\" before any section, expected [section] first")
    }

    @Test func `a line without words is refused`() {
        #expect(Self.message("[party]\n= Russia") == "lexicon en, line 2: no words, expected a phrase")
    }

    @Test func `notes, blank lines and carriage returns are no phrases`() {
        #expect(Self.message("# note\r\n\r\n[party]\r\nrussia = Russia # a country\r\n") == nil)
    }
}
