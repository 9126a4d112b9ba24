/// What it costs to read one ``NameLetter`` for another, in hundredths of an edit.
///
/// Origin of the figures: sounds of one class (vowels; voiced and voiceless; hissing) and the letters that romanizations and
/// other languages' spellings exchange are set by hand in `init(fitted:)`; ``FittedEditCosts`` lowers a cost where the
/// gazetteer's own sources show the edit to be more common. No figure comes from the evaluation sets. See docs/resolver.md.
struct EditCosts: Sendable {
    /// Cost of `table[query letter × 64 + index letter]`.
    let substitution: [UInt8]
    /// Cost of a letter that stands in the index's name and is missing in the query.
    let missing: [UInt8]
    /// Cost of a letter that stands in the query and not in the index's name.
    let extra: [UInt8]
    /// Cost of two neighbors that changed places.
    static let transposition = 80
    /// Row length of ``substitution``.
    static let stride = 64

    /// The weights in force.
    static let standard = EditCosts(fitted: FittedEditCosts.table)
    /// The weights by class of sound alone, from which a fit starts.
    static let phonetic = EditCosts(fitted: [])

    private init(fitted: [(kind: FittedEditCosts.Kind, query: UInt8, index: UInt8, cost: UInt8)]) {
        typealias L = NameLetter
        var table = [UInt8](repeating: 100, count: NameLetter.count * EditCosts.stride)
        func set(_ query: UInt8, _ index: UInt8, _ cost: UInt8) {
            table[Int(query) * EditCosts.stride + Int(index)] = cost
        }
        func both(_ first: UInt8, _ second: UInt8, _ cost: UInt8) {
            set(first, second, cost)
            set(second, first, cost)
        }
        for code in 1..<UInt8(NameLetter.count) { set(code, code, 0) }
        both(L.a, L.o, 35)
        both(L.a, L.e, 50)
        both(L.a, L.i, 65)
        both(L.a, L.u, 65)
        both(L.o, L.i, 32)
        both(L.o, L.e, 35)
        both(L.o, L.u, 50)
        both(L.e, L.i, 25)
        both(L.e, L.u, 70)
        both(L.i, L.u, 60)
        both(L.g, L.kh, 30)
        both(L.g, L.k, 55)
        both(L.kh, L.k, 35)
        both(L.z, L.zh, 35)
        both(L.s, L.sh, 35)
        both(L.s, L.ts, 35)
        both(L.z, L.ts, 45)
        both(L.ts, L.ch, 35)
        both(L.ts, L.t, 45)
        both(L.ch, L.sh, 45)
        both(L.sh, L.shch, 20)
        both(L.ch, L.shch, 40)
        both(L.s, L.z, 45)
        both(L.zh, L.sh, 50)
        both(L.d, L.t, 45)
        both(L.b, L.p, 45)
        both(L.v, L.f, 35)
        both(L.v, L.u, 40)
        both(L.v, L.b, 55)
        both(L.m, L.n, 60)
        both(L.f, L.kh, 60)
        for vowel in [L.a, L.e, L.i, L.o, L.u] {
            both(L.gap, vowel, 120)
        }
        for digit in L.zero...L.lastIndexed {
            for other in L.zero...L.lastIndexed where other != digit { set(digit, other, 200) }
        }
        // Ambiguous letters cost what their usual reading costs, and little for each other reading.
        for code in UInt8(L.lastIndexed + 1)..<UInt8(L.count) {
            let usual = L.indexed[Int(code)]
            for letter in 1...L.lastIndexed {
                set(code, letter, table[Int(usual) * EditCosts.stride + Int(letter)])
            }
        }
        set(L.latinH, L.kh, 10)
        set(L.latinJ, L.zh, 25)
        set(L.latinJ, L.kh, 30)
        set(L.latinCh, L.kh, 15)
        set(L.latinCh, L.sh, 25)
        set(L.latinC, L.k, 20)
        set(L.latinC, L.ch, 25)
        set(L.latinC, L.s, 30)
        set(L.latinSch, L.sh, 5)
        set(L.latinSch, L.shch, 5)
        set(L.latinSz, L.s, 15)
        set(L.latinOu, L.u, 5)
        set(L.latinOu, L.o, 40)
        set(L.latinZ, L.ts, 25)
        set(L.latinZ, L.zh, 20)
        set(L.latinS, L.sh, 25)
        set(L.latinG, L.zh, 40)
        var absent = [UInt8](repeating: 90, count: NameLetter.count)
        absent[Int(L.i)] = 20
        absent[Int(L.gap)] = 15
        absent[Int(L.o)] = 65
        absent[Int(L.e)] = 60
        absent[Int(L.a)] = 70
        absent[Int(L.u)] = 70
        absent[Int(L.v)] = 80
        absent[Int(L.latinOu)] = 70
        absent[Int(L.latinJ)] = 20
        absent[Int(L.latinH)] = 75
        var added = absent
        for edit in fitted {
            let place = Int(edit.query) * EditCosts.stride + Int(edit.index)
            switch edit.kind {
            case .substitution: table[place] = Swift.min(table[place], edit.cost)
            case .extra: added[Int(edit.query)] = Swift.min(added[Int(edit.query)], edit.cost)
            case .missing: absent[Int(edit.index)] = Swift.min(absent[Int(edit.index)], edit.cost)
            }
        }
        substitution = table
        missing = absent
        extra = added
    }
}
