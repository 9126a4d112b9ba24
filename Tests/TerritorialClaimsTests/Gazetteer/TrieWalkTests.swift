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

    /// A walk over those names, whose numbers are their positions, as `body` wants it.
    private static func walk(_ names: [[UInt8]], _ body: (TrieWalk) -> Void) {
        var list = FormList()
        for (number, name) in names.enumerated() {
            list.add(name, FormList.Posting(place: UInt32(number), name: UInt32(number), penalty: 0))
        }
        let sections = list.sections()
        sections.forms.withUnsafeBufferPointer { forms in
            sections.letters.withUnsafeBufferPointer { letters in
                func trie(_ nodes: UnsafeBufferPointer<TrieNode>, _ direction: FormTrie.Direction) -> FormTrie {
                    FormTrie(nodes: nodes, forms: forms, letters: letters, direction: direction)
                }
                sections.forwards.withUnsafeBufferPointer { forwards in
                    sections.backwards.withUnsafeBufferPointer { backwards in
                        body(TrieWalk(forwards: trie(forwards, .forwards), backwards: trie(backwards, .backwards)))
                    }
                }
            }
        }
    }

    @Test(arguments: [0, 60, 110, 175, 240])
    func `the walk finds what a table of every pair finds, at the same cost`(budget: Int) {
        var random = SeededRandom(seed: 20_250_820)
        let alphabet: [UInt8] = [1, 3, 4, 6, 9, 10, 14, 15, 17, 18, 26]
        func word() -> [UInt8] {
            (0..<Int.random(in: 2...9, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? 1 }
        }
        let names = Set((0..<400).map { _ in word() }).sorted { $0.lexicographicallyPrecedes($1) }
        var found = 0
        Self.walk(names) { walk in
            for number in 0..<80 {
                var query = number % 2 == 0 ? word() : names[number]
                if number % 4 == 1 { query.swapAt(0, query.count - 1) }
                if number % 4 == 3 { query.swapAt(query.count / 2 - 1, query.count / 2) }
                let hits = walk.forms(near: query, budget: budget)
                let expected = names.indices.compactMap { index -> TrieWalk.Hit? in
                    let cost = Self.cost(query, names[index])
                    return cost <= budget ? TrieWalk.Hit(form: UInt32(index), cost: cost) : nil
                }
                #expect(hits == expected, "\(query)")
                found += hits.count
            }
        }
        #expect(found > 0)
    }

    @Test func `a name as long as the trie is deep and an empty query are safe`() {
        let long = [UInt8](repeating: NameLetter.a, count: 59).enumerated().map { $0.offset % 2 == 0 ? $0.element : 2 }
        Self.walk([long]) { walk in
            #expect(walk.forms(near: long, budget: 0) == [TrieWalk.Hit(form: 0, cost: 0)])
            #expect(walk.forms(near: [], budget: 100) == [])
            #expect(walk.forms(near: long, budget: -1) == [])
            #expect(walk.forms(near: [UInt8](repeating: 1, count: 500), budget: 100) == [])
        }
    }

    @Test func `no name is found in an empty trie`() {
        Self.walk([]) { walk in #expect(walk.forms(near: [1, 2, 3], budget: 500) == []) }
    }

    @Test func `letters that changed places are one edit, whichever reading a Latin letter has`() {
        Self.walk([NameCoding.indexed("Бахмут"), NameCoding.indexed("Зачепилівка")]) { walk in
            func cost(_ query: String) -> Int? { walk.forms(near: NameCoding.query(query), budget: 200).first?.cost }
            #expect(cost("Бамхут") == EditCosts.transposition)
            #expect(cost("Azchepylivka") == EditCosts.transposition)
        }
    }
}
