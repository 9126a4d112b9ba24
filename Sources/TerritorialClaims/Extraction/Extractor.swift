/// Reads reports: finds who says who took or lost which settlement, and when.
///
/// A text is split into sentences; those without a word of change, and without one near, are passed over byte by byte. The
/// others become items (lexicon phrases, names, regions, dates), which ``ClauseReader`` reads once from left to right. What it
/// finds is then given party, claimant, stance and days by the report as a whole. See docs/extraction.md.
public struct Extractor: Sendable {
    /// Version of rules and lexicon format; kept with every statement.
    public static let version = "2"

    let lexicons: [String: Lexicon]
    let knowledge: any ToponymKnowledge
    let triggers: TriggerScan
    private let memories: WordMemories

    /// An extractor for the languages of `lexicons`.
    public init(lexicons: [Lexicon], knowledge: any ToponymKnowledge) {
        self.lexicons = Dictionary(lexicons.map { ($0.language, $0) }, uniquingKeysWith: { first, _ in first })
        self.knowledge = knowledge
        triggers = TriggerScan(lexicons)
        memories = WordMemories(knowledge: knowledge)
    }

    /// What the report says. Statements come in the order of their spans; a report in a language that no lexicon reads gives
    /// a notice and nothing else. Cost: linear in the text's length.
    public func read(_ report: Report) -> Extraction {
        var text = report.text
        text.makeContiguousUTF8()
        return text.utf8.withContiguousStorageIfAvailable { bytes in
            memories.use { memory in
                memory.makeRoom()
                return ReportPass(extractor: self, report: report, text: text, bytes: bytes, memory: memory)
                    .extraction()
            }
        } ?? Extraction()
    }
}

/// One report on its way to an extraction.
struct ReportPass {
    let extractor: Extractor
    let report: Report
    let text: String
    let bytes: UnsafeBufferPointer<UInt8>
    let memory: WordMemory

    var tokenizer: Tokenizer { Tokenizer(bytes: bytes, memory: memory) }

    /// A change with the sentence that it stands in and all that the report adds.
    struct Placed {
        var found: FoundChange
        var sentence: ByteSpan
        var claimant: String?
        var stance = Stance.asserted
        var order: Int
        var warnings: [String] = []
        var isCopy = false
    }

    /// A quantity with the sentence that it stands in and all that the report adds.
    struct PlacedQuantity {
        var found: FoundQuantity
        var sentence: ByteSpan
        var claimant: String?
        var order: Int
        var warnings: [String] = []
    }

    func extraction() -> Extraction {
        let opening = Sentences.split(UnsafeBufferPointer(rebasing: bytes.prefix(6000)))
        guard let language = language(opening) else {
            let sample = opening.first.map { tokenizer.tokens($0.range) } ?? []
            let hasWords = sample.contains { $0.kind == .word }
            return Extraction(
                notices: hasWords
                    ? ["language not read: \(report.language ?? "none of en, ru, uk"); nothing was extracted"] : [])
        }
        let positions = extractor.triggers.positions(bytes)
        guard !positions.isEmpty else { return Extraction(language: language) }
        let sentences = Sentences.split(bytes)
        let triggered = triggered(sentences, positions)
        guard triggered.contains(true) else { return Extraction(language: language) }
        var state = ReportState(pass: self, language: language, sentences: sentences)
        for index in sentences.indices {
            let isNear = triggered[max(0, index - 3)...min(index + 1, sentences.count - 1)].contains(true)
            if triggered[index] || isNear {
                state.read(index)
            } else {
                state.readHeading(index)
            }
        }
        return state.finish()
    }

    /// Which sentences hold one of the ascending offsets.
    private func triggered(_ sentences: [Sentences.Sentence], _ positions: [Int]) -> [Bool] {
        var next = 0
        return sentences.map { sentence in
            while next < positions.count, positions[next] < sentence.range.lowerBound { next += 1 }
            return next < positions.count && positions[next] < sentence.range.upperBound
        }
    }

    /// The report's language: as declared when we read it, else as its first lines show.
    private func language(_ sentences: [Sentences.Sentence]) -> String? {
        if let declared = report.language?.prefix(2).lowercased(), !declared.isEmpty {
            return extractor.lexicons[declared] == nil ? nil : declared
        }
        var tokens: [Token] = []
        for sentence in sentences.prefix(12) {
            tokens += tokenizer.tokens(sentence.range)
            if tokens.count > 300 { break }
        }
        return memory.language(of: tokens).flatMap { extractor.lexicons[$0] == nil ? nil : $0 }
    }
}
