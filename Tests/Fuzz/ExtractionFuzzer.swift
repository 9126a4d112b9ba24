import GazetteerData
import LexiconData
import TerritorialClaims

/// Feeds the extractor what libFuzzer thinks up and stops the program when an answer breaks one of its promises.
///
/// The first byte of an input chooses the declared language, none among them; the rest is the text. Build and run it with
/// `Tests/fuzz.sh`.
@main
struct ExtractionFuzzer {
    static func main() {
        var count = CommandLine.argc
        var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
        _ = runDriver(&count, &arguments) { data, size in
            Trial.shared.read(UnsafeBufferPointer(start: data, count: size))
            return 0
        }
    }
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<Int32>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
    _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

/// Words that could be anything: what a surface could be follows from its letters, so that every path is taken and no time goes
/// into look-ups.
private struct RandomKnowledge: ToponymKnowledge {
    func reading(of surface: String) -> ToponymReading {
        let sum = surface.utf8.reduce(UInt32(7)) { $0 &* 31 &+ UInt32($1) }
        return ToponymReading(rawValue: [0, 0, 0, 1, 1, 2, 3, 4, 9][Int(sum >> 3) % 9])
    }
}

private struct Trial: Sendable {
    let bundled: Extractor
    let random: Extractor

    static let shared = Trial()

    init() {
        func words(_ start: UnsafePointer<UInt8>?, _ length: Int) -> String {
            String(decoding: UnsafeBufferPointer(start: start, count: length), as: UTF8.self)
        }
        do {
            let gazetteer = try Gazetteer(
                index: UnsafeRawBufferPointer(start: gazetteer_index_start(), count: gazetteer_index_length))
            let lexicons = [
                try Lexicon(language: "en", text: words(lexicon_en_start(), lexicon_en_length)),
                try Lexicon(language: "ru", text: words(lexicon_ru_start(), lexicon_ru_length)),
                try Lexicon(language: "uk", text: words(lexicon_uk_start(), lexicon_uk_length)),
            ]
            bundled = Extractor(lexicons: lexicons, knowledge: gazetteer)
            random = Extractor(lexicons: lexicons, knowledge: RandomKnowledge())
        } catch {
            fatalError("bundled data: \(error)")
        }
    }

    func read(_ data: UnsafeBufferPointer<UInt8>) {
        guard let choice = data.first else { return }
        let text = String(decoding: data.dropFirst(), as: UTF8.self)
        let report = Report(
            id: "fuzz", text: text, published: choice & 8 == 0 ? CalendarDay("2025-08-20") : nil,
            language: [nil, "en", "ru", "uk"][Int(choice & 3)], outlet: choice & 4 == 0 ? "Courier" : nil)
        // The bundled gazetteer takes part in one input of sixteen.
        let extractor = choice & 0xF0 == 0 ? bundled : random
        let extraction = extractor.read(report)
        check(extraction, text)
        if choice & 0x40 != 0 { precondition(extractor.read(report) == extraction, "read twice, two answers") }
    }

    private func check(_ extraction: Extraction, _ text: String) {
        var last = 0
        for (number, statement) in (extraction.statements + extraction.background).enumerated() {
            precondition(words(statement.sentence, text) != nil, "sentence outside of the text")
            precondition(words(statement.wordingSpan, text) == statement.wording, "wording is not what stands there")
            if let toponym = statement.toponym {
                precondition(words(toponym.span, text) == toponym.surface, "toponym is not what stands there")
                precondition(statement.sentence.contains(toponym.span), "toponym outside of its sentence")
                if number < extraction.statements.count {
                    precondition(last <= toponym.span.start, "statements out of order")
                    last = toponym.span.start
                }
            }
            for hint in statement.hints where hint.kind != .otherName {
                precondition(words(hint.span, text) == hint.text, "hint is not what stands there")
            }
            if let first = statement.event?.start, let end = statement.event?.last {
                precondition(first <= end, "event ends before it begins")
            }
            precondition(!statement.rule.isEmpty, "statement without a rule")
        }
        for mention in extraction.mentions {
            precondition(
                words(mention.toponym.span, text) == mention.toponym.surface, "mention is not what stands there")
        }
    }

    /// The words of a span that is not empty and cuts no letter; nil for another.
    private func words(_ span: ByteSpan, _ text: String) -> String? {
        span.length > 0 ? span.words(in: text) : nil
    }
}
