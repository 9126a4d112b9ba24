/// Chooses words so that each phrase of change has one of them and other texts have few.
///
/// A phrase of one word is its own trigger. Of a longer one it is a word that is a trigger anyway, else one that means nothing by
/// itself elsewhere in the lexicon ("control" rather than "reported"), then a long one that many phrases of change share
/// ("flag", "seizure" rather than "with"), then the longest.
struct TriggerChoice {
    private(set) var words: Set<Phrase.Word> = []

    init(_ phrases: [Phrase]) {
        var common: Set<Phrase.Word> = []
        var longer: [Phrase] = []
        var shares: [Phrase.Word: Int] = [:]
        for phrase in phrases {
            if phrase.term.isChange, phrase.term != .assault {
                if phrase.words.count == 1 {
                    words.insert(phrase.words[0])
                } else {
                    longer.append(phrase)
                    for word in Set(phrase.words) { shares[word, default: 0] += 1 }
                }
            } else if phrase.words.count == 1 {
                common.insert(phrase.words[0])
            }
        }
        let alone = words
        for phrase in longer where !phrase.words.contains(where: alone.contains) {
            let best = phrase.words.max { first, second in
                rank(first, common, shares) < rank(second, common, shares)
            }
            if let best { words.insert(best) }
        }
    }

    /// A stem must have four letters, by which ``TriggerScan`` looks.
    private func rank(_ word: Phrase.Word, _ common: Set<Phrase.Word>, _ shares: [Phrase.Word: Int]) -> (Int, Int, Int)
    {
        let letters = word.text.unicodeScalars.count
        if word.isStem, letters < 4 { return (-1, 0, letters) }
        let isRare = letters > 3 && !common.contains(word)
        return (isRare ? 1 : 0, isRare ? letters * letters * (shares[word] ?? 0) : 0, letters)
    }
}
