import TerritorialClaims

/// What a mistyped word may have been meant to be.
enum Suggestion {
    /// The nearest of the words by the optimal string alignment distance, letter case aside; nil when none is within a
    /// third of the word's length. The first of equals.
    static func nearest(to word: String, among words: [String]) -> String? {
        let typed = Array(word.lowercased())
        let limit = max(1, typed.count / 3)
        var best: (word: String, distance: Int)?
        for candidate in words {
            let letters = Array(candidate.lowercased())
            guard abs(letters.count - typed.count) <= limit else { continue }
            let distance = self.distance(typed, letters)
            if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
        }
        return best?.word
    }

    /// Insertions, deletions, substitutions and swaps of neighbors.
    static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var beforeLast = [Int](repeating: 0, count: right.count + 1)
        var last = Array(0...right.count)
        for i in left.indices {
            var current = [i + 1] + [Int](repeating: 0, count: right.count)
            for j in right.indices {
                current[j + 1] = min(last[j + 1] + 1, current[j] + 1, last[j] + (left[i] == right[j] ? 0 : 1))
                if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
                    current[j + 1] = min(current[j + 1], beforeLast[j - 1] + 1)
                }
            }
            beforeLast = last
            last = current
        }
        return last[right.count]
    }
}

/// A region that a person names on the command line.
enum RegionArgument {
    /// The regions that the words mean; throws with a suggestion when the gazetteer knows none.
    static func regions(_ words: String, in gazetteer: Gazetteer) throws(UnknownRegion) -> [RegionNumber] {
        let found = gazetteer.regions(named: words)
        guard found.isEmpty else { return found }
        var names: [String] = []
        for number in 0..<UInt32(gazetteer.regionCount) {
            let region = gazetteer.region(RegionNumber(number))
            guard region.level != .admin3 else { continue }
            names.append(region.name)
            if let bare = region.name.split(separator: " ").first { names.append(String(bare)) }
            names.append(region.localName)
            if let bare = region.localName.split(separator: " ").first { names.append(String(bare)) }
        }
        throw UnknownRegion(words: words, suggestion: Suggestion.nearest(to: words, among: names))
    }
}

/// A region that the gazetteer doesn't know.
struct UnknownRegion: Error, Equatable, CustomStringConvertible {
    /// As typed.
    let words: String
    /// The nearest name, when there is a near one.
    let suggestion: String?

    /// The message a user sees.
    var description: String {
        let near = suggestion.map { "; did you mean \"\($0)\"?" } ?? "; terraclaim gazetteer info lists the oblasts"
        return
            "region \"\(words)\": not in the gazetteer, expected a name such as Donetsk, Pokrovsk Raion or ДНР\(near)"
    }
}
