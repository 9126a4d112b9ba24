/// Ukrainian and Russian case endings, taken back to the nominative by rule.
///
/// The rules work on ``NameLetter`` codes, where the endings of both languages and of their romanizations fall together. They
/// give every form that the endings allow; the index tells which of them is a name. Source of the paradigms: the
/// declension tables of the Ukrainian orthography of 2019 (sections 70 to 100) and of Zaliznyak's dictionary for Russian.
enum CaseForms {
    /// Nominatives that the coded name may be an inflected form of; never the name itself. At most 128, likeliest rules first.
    static func nominatives(of letters: [UInt8]) -> [[UInt8]] {
        let words = letters.split(separator: NameLetter.gap, omittingEmptySubsequences: true).map { Array($0) }
        guard !words.isEmpty, words.count <= 4 else { return [] }
        var combined: [[UInt8]] = [[]]
        for (position, word) in words.enumerated() {
            var next: [[UInt8]] = []
            for choice in [word] + forms(ofWord: word) {
                for start in combined {
                    next.append(position == 0 ? choice : start + [NameLetter.gap] + choice)
                    if next.count == 160 { break }
                }
                if next.count == 160 { break }
            }
            combined = next
        }
        return Array(combined.filter { $0 != letters }.prefix(128))
    }

    private static func forms(ofWord word: [UInt8]) -> [[UInt8]] {
        guard word.count >= 3 else { return [] }
        var result: [[UInt8]] = []
        func add(_ form: [UInt8]) {
            if form != word, !result.contains(form) { result.append(form) }
        }
        for rule in rules
        where word.count >= rule.ending.count + 2 && word.suffix(rule.ending.count) == rule.ending[...] {
            let stem = Array(word.dropLast(rule.ending.count))
            for replacement in rule.replacements {
                var form = stem
                for letter in replacement where form.last != letter { form.append(letter) }
                add(form)
                if replacement.isEmpty, let closed = closedSyllable(form) { add(closed) }
            }
        }
        return result
    }

    /// о or е of the last syllable as і, as Ukrainian writes it when the syllable is closed («Харкова», Харків).
    private static func closedSyllable(_ stem: [UInt8]) -> [UInt8]? {
        guard stem.count >= 3, let last = stem.last, !NameLetter.isVowel(last) else { return nil }
        for position in stem.indices.reversed().dropFirst() where NameLetter.isVowel(stem[position]) {
            guard stem[position] == NameLetter.o || stem[position] == NameLetter.e else { return nil }
            var closed = stem
            closed[position] = NameLetter.i
            return closed
        }
        return nil
    }

    private struct Rule {
        var ending: [UInt8]
        var replacements: [[UInt8]]
    }

    private static let rules: [Rule] = {
        let table: [(String, [String])] = [
            // adjectival names: neuter, masculine, feminine, plural
            ("ового", ["ів"]), ("овому", ["ів"]), ("овим", ["ів"]), ("евого", ["ів"]),
            ("ого", ["е", "и", "ое", "о"]), ("его", ["е", "и"]), ("ього", ["є"]), ("ому", ["е", "и", "ое"]),
            ("ему", ["е", "и"]), ("ьому", ["є"]), ("им", ["е", "и", "ое", "є"]), ("ом", ["ое", "е", "", "о"]),
            ("ої", ["а", "ая"]), ("ою", ["а", "ая"]), ("ую", ["ая"]), ("ей", ["ея", "я", "и", "яя"]), ("ьої", ["я"]),
            ("ею", ["я", "ь", "а"]), ("єю", ["я"]), ("их", ["и", "ие"]), ("ими", ["и", "ие"]),
            // feminine nouns and adjectives
            ("ці", ["ка", "ець", "ця"]), ("зі", ["га"]), ("сі", ["ха"]), ("и", ["а", "я", "", "ь", "о", "е"]),
            ("у", ["а", "", "о", "е"]), ("ю", ["я", "ь", "й", "е", "є"]), ("е", ["а", "", "о", "я"]),
            // masculine and neuter nouns
            ("а", ["", "о", "е"]), ("я", ["", "й", "е", "ь", "є"]), ("ові", [""]), ("еві", ["", "ь"]), ("єві", ["й"]),
            ("ем", ["", "е", "ь", "й"]), ("єм", ["й", "є"]), ("ям", ["и", "я"]), ("ця", ["ець"]), ("цю", ["ець"]),
            ("цем", ["ець"]), ("цом", ["ець"]), ("ку", ["ок"]), ("ка", ["ок"]), ("ком", ["ок"]),
            // plural nouns
            ("ів", ["и", "и"]), ("ов", ["и"]), ("ев", ["и"]), ("ок", ["ки", "ка"]), ("ек", ["ки", "ка"]), ("ам", ["и"]),
            ("ах", ["и"]), ("ях", ["и"]), ("ами", ["и"]), ("ями", ["и"]),
        ]
        return table.map { ending, replacements in
            Rule(
                ending: NameCoding.indexed(ending),
                replacements: replacements.map { NameCoding.indexed($0) })
        }
        .sorted { $0.ending.count > $1.ending.count }
    }()
}
