/// A search for all forms near a query, from both ends.
///
/// Of a name within the budget either the first half of the query or the second costs at most half of it. So a walk over the
/// forms read forwards, which allows half of the budget for the first letters, and one over the forms read backwards, which
/// allows half of it for the last, find every name between them, and both leave the crowded top of their trie early.
/// Sources: a row of costs per depth and leaving branches out of reach, S. Hanov, "Fast and Easy Levenshtein distance using a
/// Trie" (2011); halves of the budget, Wu and Manber, "Fast Text Searching Allowing Errors" (1992), and Mihov and Schulz,
/// "Fast Approximate Search in Large Dictionaries" (2004), who search forwards and backwards.
struct TrieWalk {
    let forwards: FormTrie
    let backwards: FormTrie

    /// A form of the trie within the budget.
    struct Hit: Equatable {
        /// Number of the form.
        var form: UInt32
        /// Cost in hundredths of an edit.
        var cost: Int
    }

    /// All forms within `budget` hundredths of an edit of the query, by number. No name is near an empty query or one of
    /// ``EditRows/queryLimit`` letters and more.
    func forms(near query: [UInt8], budget: Int) -> [Hit] {
        guard !query.isEmpty, query.count < EditRows.queryLimit, budget >= 0 else { return [] }
        let middle = query.count / 2
        var hits: [Hit] = []
        walk(forwards, EditRows(query: query, budget: budget, early: middle), &hits)
        walk(backwards, EditRows(query: query.reversed(), budget: budget, early: query.count - middle + 1), &hits)
        hits.sort { ($0.form, $0.cost) < ($1.form, $1.cost) }
        // Both walks may find a name; where only one allows its cheapest reading, the other says too much.
        var kept = 0
        for hit in hits where kept == 0 || hits[kept - 1].form != hit.form {
            hits[kept] = hit
            kept += 1
        }
        hits.removeSubrange(kept...)
        return hits
    }

    private func walk(_ trie: FormTrie, _ rows: borrowing EditRows, _ hits: inout [Hit]) {
        withUnsafeTemporaryAllocation(of: Int.self, capacity: EditRows.depthLimit + 1) { ends in
            guard let nodes = trie.nodes.baseAddress else { return }
            ends[0] = trie.nodes.count
            var node = 0
            var depth = 0
            while node < ends[0] {
                while node >= ends[depth] { depth -= 1 }
                let record = nodes[node]
                let next = record.next
                guard next > node else { return }
                guard depth < EditRows.depthLimit, rows.descend(from: depth, by: record.letter) else {
                    node = next
                    continue
                }
                if next == node + 1 {
                    finish(trie, Int(record.form), depth + 1, rows, &hits)
                } else {
                    depth += 1
                    ends[depth] = next
                    if record.form != TrieNode.none, let cost = rows.cost(atDepth: depth) {
                        hits.append(Hit(form: record.form, cost: cost))
                    }
                }
                node += 1
            }
        }
    }

    /// Follows the only form of a branch, of which `depth` letters are done, to its end.
    @inline(__always)
    private func finish(
        _ trie: FormTrie, _ number: Int, _ depth: Int, _ rows: borrowing EditRows, _ hits: inout [Hit]
    ) {
        guard let letters = trie.letters.baseAddress else { return }
        let form = trie.forms[number]
        let count = Int(form.letterCount)
        guard count <= EditRows.depthLimit else { return }
        let step = trie.direction == .forwards ? 1 : -1
        var letter = letters + (Int(form.letters) + (step > 0 ? depth : count - 1 - depth))
        for depth in depth..<Swift.max(count, depth) {
            guard rows.descend(from: depth, by: letter.pointee) else { return }
            letter += step
        }
        if let cost = rows.cost(atDepth: count) { hits.append(Hit(form: UInt32(number), cost: cost)) }
    }
}
