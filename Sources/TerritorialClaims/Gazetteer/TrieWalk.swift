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
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: TrieWalk.depthLimit * width) { rows in
            withUnsafeTemporaryAllocation(of: Level.self, capacity: TrieWalk.depthLimit) { levels in
                costs.substitution.withUnsafeBufferPointer { substitution in
                    costs.missing.withUnsafeBufferPointer { missing in
                        costs.extra.withUnsafeBufferPointer { extra in
                            query.withUnsafeBufferPointer { query in
                                walk(
                                    query, budget: Int32(budget), rows: rows, levels: levels,
                                    costs: (substitution, missing, extra), hits: &hits)
                            }
                        }
                    }
                }
            }
        }
        return hits
    }

    /// Rows that fit: names of up to 60 letters and some room.
    private static let depthLimit = 72
    /// Cost of a cell that cannot be within any budget.
    private static let far = Int32.max / 4

    /// What is kept for each depth of the path that the walk stands on.
    private struct Level {
        /// Columns of the row of this depth that are within the budget, first and last; the others are not computed.
        var first: Int32
        var last: Int32
        /// Node after the subtree that is being walked.
        var end: UInt32
        /// The letter that leads from this depth to the next.
        var letter: UInt8
    }

    private func walk(
        _ query: UnsafeBufferPointer<UInt8>, budget: Int32, rows: UnsafeMutableBufferPointer<Int32>,
        levels: UnsafeMutableBufferPointer<Level>,
        costs: (
            substitution: UnsafeBufferPointer<UInt8>, missing: UnsafeBufferPointer<UInt8>,
            extra: UnsafeBufferPointer<UInt8>
        ), hits: inout [Hit]
    ) {
        let width = query.count + 1
        rows[0] = 0
        var reach = 0
        while reach + 1 < width {
            let next = rows[reach] + Int32(costs.extra[Int(query[reach])])
            if next > budget { break }
            reach += 1
            rows[reach] = next
        }
        levels[0] = Level(first: 0, last: Int32(reach), end: UInt32(nodeCount), letter: 0)
        var node = 0
        var depth = 0  // rows[depth] is the row of the parent of `node`
        while node < nodeCount {
            while depth > 0, node >= Int(levels[depth].end) { depth -= 1 }
            let record = nodes[node]
            let letter = record.letter
            levels[depth].letter = letter
            let above = depth * width
            let row = above + width
            let absent = Int32(costs.missing[Int(letter)])
            let (aboveFirst, aboveLast) = (Int(levels[depth].first), Int(levels[depth].last))
            var first = -1
            var last = -1
            var left = TrieWalk.far
            // A transposition may reach further left than the row above.
            var column = depth > 0 ? Swift.min(aboveFirst, Int(levels[depth - 1].first) + 2) : aboveFirst
            while column < width {
                var cost = TrieWalk.far
                if column >= aboveFirst, column <= aboveLast { cost = rows[above + column] + absent }
                if column > 0 {
                    let asked = query[column - 1]
                    if column - 1 >= aboveFirst, column - 1 <= aboveLast {
                        let changed =
                            rows[above + column - 1]
                            + Int32(costs.substitution[Int(asked) * EditCosts.stride + Int(letter)])
                        if changed < cost { cost = changed }
                    }
                    let added = left + Int32(costs.extra[Int(asked)])
                    if added < cost { cost = added }
                    if depth > 0, column > 1, asked != letter, query[column - 2] == letter,
                        levels[depth - 1].letter == asked, column - 2 >= Int(levels[depth - 1].first),
                        column - 2 <= Int(levels[depth - 1].last)
                    {
                        cost = Swift.min(
                            cost, rows[above - width + column - 2] + Int32(EditCosts.transposition))
                    }
                }
                rows[row + column] = cost
                left = cost
                if cost <= budget {
                    if first < 0 { first = column }
                    last = column
                } else if column > aboveLast, column > grandReach(levels, depth) {
                    break
                }
                column += 1
            }
            if last == width - 1, record.form != TrieNode.none {
                hits.append(Hit(form: record.form, cost: Int(rows[row + width - 1])))
            }
            if first >= 0, Int(record.next) > node + 1, depth < TrieWalk.depthLimit - 3 {
                depth += 1
                levels[depth] = Level(first: Int32(first), last: Int32(last), end: record.next, letter: 0)
                node += 1
            } else {
                node = Int(record.next)
            }
        }
    }

    /// Last column that a transposition or substitution from the rows above may reach.
    @inline(__always)
    private func grandReach(_ levels: UnsafeMutableBufferPointer<Level>, _ depth: Int) -> Int {
        let fromAbove = Int(levels[depth].last) + 1
        return depth > 0 ? Swift.max(fromAbove, Int(levels[depth - 1].last) + 2) : fromAbove
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
