#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Fits ``EditCosts`` to what the gazetteer's own sources write for one place.
///
/// Each sourced name of a place in another language, script or romanization is aligned with the place's endonym at the least
/// cost in force; the alignment's edits are counted, and the counts give new costs: an edit of probability p, given the letter
/// of the index, costs −20 ln p hundredths, so that a hundred hundredths stand for the odds that the resolver gives one edit
/// (e⁻⁵). Aligning and counting alternate, as in Ristad and Yianilos, "Learning String-Edit Distance" (1998), with the best
/// alignment in place of the sum over all.
package struct EditCostFit {
    private var pairs: [(query: [UInt8], name: [UInt8])] = []
    private var substitution: [Double]
    private var missing: [Double]
    private var extra: [Double]
    private var counts: [String: Double] = [:]
    private static let stride = EditCosts.stride
    /// Pairs costlier than this are other names, not other spellings.
    private static let otherName = 160.0
    /// Share of edits that are misprints, spread evenly over all letters.
    private static let misprints = 0.004

    /// Pairs of each place's endonym with each of its other sourced names.
    package init(tables: GazetteerTables) {
        let costs = EditCosts.phonetic
        substitution = costs.substitution.map { Double($0) }
        missing = costs.missing.map { Double($0) }
        extra = costs.extra.map { Double($0) }
        var seen: Set<[UInt8]> = []
        for row in tables.names where row.name.kind != .generated && row.name.kind != .historical {
            let name = NameCoding.indexed(tables.places[row.place].localName)
            let query = NameCoding.query(row.name.text)
            guard query.count > 2, name.count > 2, query.count < 40, name.count < 40, query != name,
                seen.insert(query + [0] + name).inserted
            else { continue }
            pairs.append((query, name))
        }
    }

    /// One round of aligning and counting.
    package mutating func improve() {
        var same = [Double](repeating: 0, count: NameLetter.count)
        var changed = [Double](repeating: 0, count: NameLetter.count * Self.stride)
        var lost = [Double](repeating: 0, count: NameLetter.count)
        var added = [Double](repeating: 0, count: NameLetter.count)
        var letters = 0.0
        for (query, name) in pairs {
            guard let edits = align(query, name) else { continue }
            letters += Double(name.count)
            for edit in edits {
                switch edit {
                case .keep(let asked, let found):
                    changed[Int(asked) * Self.stride + Int(found)] += 1
                    same[Int(found)] += 1
                case .lose(let found):
                    lost[Int(found)] += 1
                    same[Int(found)] += 1
                case .add(let asked): added[Int(asked)] += 1
                }
            }
        }
        let even = Self.misprints / Double(NameLetter.lastIndexed)
        func cost(_ probability: Double) -> Double { min(max(-20 * log(probability + even), 0), 115) }
        for found in 1...Int(NameLetter.lastIndexed) where same[found] > 20 {
            for asked in 1..<NameLetter.count {
                let usual = Int(NameLetter.indexed[asked]) == found
                let seen = changed[asked * Self.stride + found] / same[found]
                substitution[asked * Self.stride + found] = usual ? 0 : cost(seen)
            }
            missing[found] = cost(lost[found] / same[found])
        }
        for asked in 1..<NameLetter.count {
            extra[asked] = cost(added[asked] / max(same[Int(NameLetter.indexed[asked])], 1))
        }
    }

    private enum Edit {
        case keep(UInt8, UInt8)
        case lose(UInt8)
        case add(UInt8)
    }

    private func align(_ query: [UInt8], _ name: [UInt8]) -> [Edit]? {
        let width = query.count + 1
        var table = [Double](repeating: 0, count: (name.count + 1) * width)
        for column in 1..<width { table[column] = table[column - 1] + extra[Int(query[column - 1])] }
        for row in 1...name.count {
            let found = Int(name[row - 1])
            table[row * width] = table[(row - 1) * width] + missing[found]
            for column in 1..<width {
                let asked = Int(query[column - 1])
                table[row * width + column] = min(
                    table[(row - 1) * width + column - 1] + substitution[asked * Self.stride + found],
                    table[(row - 1) * width + column] + missing[found], table[row * width + column - 1] + extra[asked])
            }
        }
        guard table[name.count * width + query.count] <= Self.otherName else { return nil }
        var edits: [Edit] = []
        var (row, column) = (name.count, query.count)
        while row > 0 || column > 0 {
            let here = table[row * width + column]
            if row > 0, column > 0,
                here == table[(row - 1) * width + column - 1]
                    + substitution[Int(query[column - 1]) * Self.stride + Int(name[row - 1])]
            {
                edits.append(.keep(query[column - 1], name[row - 1]))
                (row, column) = (row - 1, column - 1)
            } else if row > 0, here == table[(row - 1) * width + column] + missing[Int(name[row - 1])] {
                edits.append(.lose(name[row - 1]))
                row -= 1
            } else {
                edits.append(.add(query[column - 1]))
                column -= 1
            }
        }
        return edits
    }

    /// Fitted costs weigh this much of their figure: a pair of sources' spellings differs more often than a text misspells.
    private static let share = 0.65

    /// The source of ``FittedEditCosts``: every edit that the pairs show to cost less than an arbitrary one.
    package func source() -> String {
        var lines: [String] = []
        func add(_ kind: String, _ query: Int, _ index: Int, _ cost: Double) {
            guard cost > 0, cost < 98 else { return }
            lines.append("        (.\(kind), \(query), \(index), \(Int((cost * Self.share).rounded()))),")
        }
        for asked in 1..<NameLetter.count {
            for found in 1...Int(NameLetter.lastIndexed) {
                add("substitution", asked, found, substitution[asked * Self.stride + found])
            }
        }
        for letter in 1..<NameLetter.count { add("extra", letter, 0, extra[letter]) }
        for letter in 1...Int(NameLetter.lastIndexed) { add("missing", 0, letter, missing[letter]) }
        return """
            /// Edit costs fitted by `gazetteer-compiler fit-costs` on \(pairs.count) pairs of spellings in Gazetteer/tables: written by that
            /// program, not by hand. Letters are the codes of ``NameLetter``, costs hundredths of an edit.
            enum FittedEditCosts {
                enum Kind: Sendable { case substitution, extra, missing }

                static let table: [(kind: Kind, query: UInt8, index: UInt8, cost: UInt8)] = [
            \(lines.joined(separator: "\n"))
                ]
            }

            """
    }
}
