/// Phrases of several words by the numbers of their words' patterns.
struct PhraseTrie: Sendable {
    /// Steps from node to node in an open hash table of a power of two slots; a key of 0 marks a free one.
    private var keys = ContiguousArray<UInt64>(repeating: 0, count: 64)
    private var targets = ContiguousArray<UInt32>(repeating: 0, count: 64)
    private var steps = 0
    private var ends: ContiguousArray<End?> = [nil]

    private struct End {
        var phrase: Phrase
        var rank: Int
    }

    /// Adds the phrase whose words have the patterns of `path`. Of phrases that weigh the same, the lower rank wins.
    mutating func insert(_ phrase: Phrase, _ path: [UInt32], rank: Int) {
        var node: UInt32 = 0
        for pattern in path {
            if let next = child(of: node, pattern) {
                node = next
            } else {
                let next = UInt32(ends.count)
                ends.append(nil)
                link(PhraseTrie.key(node, pattern), next)
                node = next
            }
        }
        guard let known = ends[Int(node)], known.phrase.weight >= phrase.weight else {
            ends[Int(node)] = End(phrase: phrase, rank: rank)
            return
        }
    }

    func child(of node: UInt32, _ pattern: UInt32) -> UInt32? {
        let key = PhraseTrie.key(node, pattern)
        var slot = PhraseTrie.slot(key) & (keys.count - 1)
        while keys[slot] != 0 {
            if keys[slot] == key { return targets[slot] }
            slot = (slot + 1) & (keys.count - 1)
        }
        return nil
    }

    /// The heaviest phrase that begins at `index`; nil when there is none. `patterns` gives the patterns that the word at an
    /// index below `end` fits.
    func longest(at index: Int, below end: Int, patterns: (Int) -> [UInt32]) -> Phrase? {
        var best: End?
        descend(0, index, end, patterns, &best)
        return best?.phrase
    }

    private func descend(
        _ node: UInt32, _ index: Int, _ end: Int, _ patterns: (Int) -> [UInt32], _ best: inout End?
    ) {
        if let own = ends[Int(node)] {
            let isBetter =
                best.map { (own.phrase.weight, -own.rank) > ($0.phrase.weight, -$0.rank) } ?? true
            if isBetter { best = own }
        }
        guard index < end else { return }
        for pattern in patterns(index) {
            if let next = child(of: node, pattern) { descend(next, index + 1, end, patterns, &best) }
        }
    }

    private mutating func link(_ key: UInt64, _ target: UInt32) {
        steps += 1
        if steps * 2 > keys.count { grow() }
        var slot = PhraseTrie.slot(key) & (keys.count - 1)
        while keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
        keys[slot] = key
        targets[slot] = target
    }

    private mutating func grow() {
        let old = zip(keys, targets).filter { $0.0 != 0 }
        keys = ContiguousArray(repeating: 0, count: keys.count * 2)
        targets = ContiguousArray(repeating: 0, count: keys.count)
        for (key, target) in old {
            var slot = PhraseTrie.slot(key) & (keys.count - 1)
            while keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
            keys[slot] = key
            targets[slot] = target
        }
    }

    /// Never 0, since pattern numbers count from 1 here.
    private static func key(_ node: UInt32, _ pattern: UInt32) -> UInt64 { UInt64(node) << 32 | UInt64(pattern) + 1 }

    /// Fibonacci hashing (Knuth, The Art of Computer Programming 3, 6.4).
    private static func slot(_ key: UInt64) -> Int { Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) }
}
