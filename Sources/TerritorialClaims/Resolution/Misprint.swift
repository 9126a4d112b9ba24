/// Plain misprints: letters dropped, added, changed or swapped in a name as a source writes it, whatever they sound like.
///
/// The weight of a misprint is its odds against a name that the gazetteer doesn't have. Of names in general,
/// ``share(edits:)`` are misprinted so and ``unlistedShare`` are not in the gazetteer; and such a name happens to lie that near
/// one of the gazetteer's with ``chance(edits:letters:isInRegion:)``, which is measured on the gazetteer itself. See docs/resolver.md.
enum Misprint {
    /// Greatest number of edits that is taken for a misprint.
    static let mostEdits = 2
    /// Share of names that reports write with so many letters wrong; an assumption.
    private static func share(edits: Int) -> Double { edits == 1 ? 0.03 : 0.007 }
    /// Share of names in reports that the gazetteer doesn't have; an assumption.
    private static let unlistedShare = 0.01

    /// Log-odds of one or two wrong letters in a name of that many, before other evidence; in the scale of
    /// ``EvidenceWeights``, where an unknown name has −8.
    static func weight(edits: Int, letters: Int, isInRegion: Bool) -> Double {
        let chance = chance(edits: edits, letters: letters, isInRegion: isInRegion)
        return Logarithm.natural(share(edits: edits) / (unlistedShare * chance)) - EvidenceWeights.unknownName
    }

    /// How often the name nearest to one that the gazetteer lacks is so many letters away: in its oblast, or anywhere. Measured by
    /// leaving a tenth of all names out: for lengths of 4 and 5, 6 and 7, 8 and 9, 10 and 11, 12 letters and more.
    private static func chance(edits: Int, letters: Int, isInRegion: Bool) -> Double {
        let band = Swift.min(Swift.max(letters / 2 - 2, 0), 4)
        let rates: [Double] =
            switch (edits, isInRegion) {
            case (1, true): [0.144, 0.087, 0.079, 0.041, 0.011]
            case (1, false): [0.574, 0.415, 0.323, 0.168, 0.030]
            case (_, true): [0.486, 0.403, 0.321, 0.185, 0.052]
            case (_, false): [0.6, 0.5, 0.4, 0.261, 0.216]
            }
        return rates[band]
    }
}

/// A name's letters, compared one by one: case, apostrophes and hyphens aside.
struct WrittenLetters {
    private(set) var scalars: [UInt32] = []

    init(_ text: String) { for scalar in text.unicodeScalars { append(scalar.value) } }

    private mutating func append(_ value: UInt32) {
        switch value {
        case 0x27, 0x2BC, 0x2019, 0x2018, 0x60, 0xB4, 0x2B9: break
        case 0x2D, 0x2010...0x2015: scalars.append(0x20)
        default: scalars.append(NameCoding.lowercased(value))
        }
    }

    /// Letters dropped, added, changed or swapped between the two (optimal string alignment); nil when more than `most`.
    func edits(to other: WrittenLetters, atMost most: Int) -> Int? {
        let (first, second) = (scalars, other.scalars)
        guard abs(first.count - second.count) <= most, !first.isEmpty, !second.isEmpty else { return nil }
        var before = [Int](repeating: 0, count: second.count + 1)
        var above = Array(0...second.count)
        var row = above
        for position in 1...first.count {
            row[0] = position
            var least = position
            for column in 1...second.count {
                var cost = above[column - 1] + (first[position - 1] == second[column - 1] ? 0 : 1)
                cost = Swift.min(cost, above[column] + 1, row[column - 1] + 1)
                if position > 1, column > 1, first[position - 1] == second[column - 2],
                    first[position - 2] == second[column - 1]
                {
                    cost = Swift.min(cost, before[column - 2] + 1)
                }
                row[column] = cost
                least = Swift.min(least, cost)
            }
            if least > most { return nil }
            swap(&before, &above)
            swap(&above, &row)
        }
        return above[second.count] <= most ? above[second.count] : nil
    }
}
