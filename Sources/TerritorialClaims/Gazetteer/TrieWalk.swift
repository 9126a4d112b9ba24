/// A walk over the trie of coded names that keeps one row of edit costs per depth and leaves a branch when no name below it
/// can still be within the budget.
///
/// The trie stands in preorder: a node's first child is the next node, `next` leads past its subtree.
/// Source of the method: Wagner and Fischer (1974) over a trie, as in S. Hanov, "Fast and Easy Levenshtein distance using a
/// Trie" (2011); transpositions as in Damerau's optimal string alignment.
struct TrieWalk {
    let nodes: UnsafePointer<TrieNode>
    let nodeCount: Int

    /// A form of the trie within the budget.
    struct Hit: Equatable {
        /// Number of the form.
        var form: UInt32
        /// Cost in hundredths of an edit.
        var cost: Int
    }

    /// All forms within `budget` hundredths of an edit of the query, in the trie's order.
    func forms(near query: [UInt8], budget: Int) -> [Hit] {
        let width = query.count + 1
        guard query.count > 0, query.count < 64, nodeCount > 0 else { return [] }
        let costs = EditCosts.standard
        var hits: [Hit] = []
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: 72 * width) { rows in
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 72) { path in
                withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 72) { ends in
                    costs.substitution.withUnsafeBufferPointer { substitution in
                        costs.missing.withUnsafeBufferPointer { missing in
                            costs.extra.withUnsafeBufferPointer { extra in
                                query.withUnsafeBufferPointer { query in
                                    walk(
                                        query, budget: Int32(budget), rows: rows, path: path, ends: ends,
                                        substitution: substitution, missing: missing, extra: extra, hits: &hits)
                                }
                            }
                        }
                    }
                }
            }
        }
        return hits
    }

    private func walk(
        _ query: UnsafeBufferPointer<UInt8>, budget: Int32, rows: UnsafeMutableBufferPointer<Int32>,
        path: UnsafeMutableBufferPointer<UInt8>, ends: UnsafeMutableBufferPointer<UInt32>,
        substitution: UnsafeBufferPointer<UInt8>, missing: UnsafeBufferPointer<UInt8>,
        extra: UnsafeBufferPointer<UInt8>, hits: inout [Hit]
    ) {
        let width = query.count + 1
        rows[0] = 0
        for column in 1..<width { rows[column] = rows[column - 1] + Int32(extra[Int(query[column - 1])]) }
        var node = 0
        var depth = 0  // rows[depth] is the row of the parent of `node`
        ends[0] = UInt32(nodeCount)
        while node < nodeCount {
            while depth > 0, node >= Int(ends[depth]) { depth -= 1 }
            let record = nodes[node]
            let letter = record.letter
            path[depth] = letter
            let above = depth * width
            let row = above + width
            let absent = Int32(missing[Int(letter)])
            var least = rows[above] + absent
            rows[row] = least
            let table = Int(letter)
            for column in 1..<width {
                let asked = query[column - 1]
                var cost = rows[above + column - 1] + Int32(substitution[Int(asked) * EditCosts.stride + table])
                cost = Swift.min(cost, rows[above + column] + absent)
                cost = Swift.min(cost, rows[row + column - 1] + Int32(extra[Int(asked)]))
                if depth > 0, column > 1, asked != letter,
                    query[column - 2] == letter, path[depth - 1] == asked
                {
                    cost = Swift.min(cost, rows[above - width + column - 2] + Int32(EditCosts.transposition))
                }
                rows[row + column] = cost
                if cost < least { least = cost }
            }
            if record.form != TrieNode.none, rows[row + width - 1] <= budget {
                hits.append(Hit(form: record.form, cost: Int(rows[row + width - 1])))
            }
            if least <= budget, Int(record.next) > node + 1, depth < 69 {
                depth += 1
                ends[depth] = record.next
                node += 1
            } else {
                node = Int(record.next)
            }
        }
    }
}

/// A node of the trie as it lies in the index.
struct TrieNode {
    /// Node after this one's subtree.
    var next: UInt32
    /// Number of the form that ends here; ``none`` when none does.
    var form: UInt32
    /// The letter that leads here.
    var letter: UInt8
    /// Least number of letters below.
    var shortest: UInt8
    /// Greatest number of letters below.
    var longest: UInt8
    var unused: UInt8 = 0

    static let none = UInt32.max
}
