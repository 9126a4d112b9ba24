import TestSupport
import Testing

@testable import TerritorialClaims

@Suite struct TrieWalkTests {
    /// The cost by the plain table of Wagner and Fischer, without a trie.
    private static func cost(_ query: [UInt8], _ name: [UInt8]) -> Int {
        let costs = EditCosts.standard
        func substitution(_ asked: UInt8, _ found: UInt8) -> Int {
            Int(costs.substitution[Int(asked) * EditCosts.stride + Int(found)])
        }
        var table = [[Int]](repeating: [Int](repeating: 0, count: query.count + 1), count: name.count + 1)
        for row in 0...name.count {
            for column in 0...query.count where row + column > 0 {
                var best = Int.max
                if row > 0 { best = min(best, table[row - 1][column] + Int(costs.missing[Int(name[row - 1])])) }
                if column > 0 { best = min(best, table[row][column - 1] + Int(costs.extra[Int(query[column - 1])])) }
                if row > 0, column > 0 {
                    best = min(best, table[row - 1][column - 1] + substitution(query[column - 1], name[row - 1]))
                }
                if row > 1, column > 1, query[column - 1] != query[column - 2], query[column - 2] == name[row - 1],
                    query[column - 1] == name[row - 2]
                {
                    best = min(best, table[row - 2][column - 2] + EditCosts.transposition)
                }
                table[row][column] = best
            }
        }
        return table[name.count][query.count]
    }

    @Test func `the walk finds what a table of every pair finds, at the same cost`() {
        var random = SeededRandom(seed: 20_250_820)
        let alphabet: [UInt8] = [1, 3, 4, 6, 9, 10, 14, 15, 17, 18, 26]
        func word() -> [UInt8] {
            (0..<Int.random(in: 2...7, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? 1 }
        }
        let names = Set((0..<400).map { _ in word() }).sorted { $0.lexicographicallyPrecedes($1) }
        let nodes = TrieBuilder.nodes(of: names)
        var found = 0
        nodes.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return }
            let walk = TrieWalk(nodes: start, nodeCount: buffer.count)
            for _ in 0..<60 {
                let query = word()
                let hits = walk.forms(near: query, budget: 110)
                let expected = names.indices.compactMap { index -> TrieWalk.Hit? in
                    let cost = Self.cost(query, names[index])
                    return cost <= 110 ? TrieWalk.Hit(form: UInt32(index), cost: cost) : nil
                }
                #expect(hits == expected, "\(query)")
                found += hits.count
            }
        }
        #expect(found > 100)
    }

    @Test func `a name as long as the trie is deep and an empty query are safe`() {
        let long = [UInt8](repeating: NameLetter.a, count: 59).enumerated().map { $0.offset % 2 == 0 ? $0.element : 2 }
        let nodes = TrieBuilder.nodes(of: [long])
        nodes.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return }
            let walk = TrieWalk(nodes: start, nodeCount: buffer.count)
            #expect(walk.forms(near: long, budget: 0) == [TrieWalk.Hit(form: 0, cost: 0)])
            #expect(walk.forms(near: [], budget: 100) == [])
            #expect(walk.forms(near: [UInt8](repeating: 1, count: 500), budget: 100) == [])
        }
    }
}
