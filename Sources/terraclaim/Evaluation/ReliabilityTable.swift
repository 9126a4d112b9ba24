/// Stated probabilities against what was observed: of the answers given with about 0.9, about nine in ten must be right.
struct ReliabilityTable {
    private struct Bin {
        var number = 0
        var right = 0
        var stated = 0.0
    }

    /// Lower bounds of the bins; the last bin ends at 1.
    static let bounds = [0.0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99]

    private var bins = [Bin](repeating: Bin(), count: bounds.count)
    private var squares = 0.0

    /// Counts an answer: the probability stated for the first candidate, and whether that was the place meant.
    mutating func add(stated: Double, right: Bool) {
        let index = Self.bounds.lastIndex { $0 <= stated } ?? 0
        bins[index].number += 1
        bins[index].right += right ? 1 : 0
        bins[index].stated += stated
        let error = stated - (right ? 1 : 0)
        squares += error * error
    }

    /// Mean distance between stated and observed over the bins, weighted by their size (expected calibration error, Naeini,
    /// Cooper and Hauskrecht, AAAI 2015); 0 when nothing was counted.
    var calibrationError: Double {
        let total = bins.reduce(0) { $0 + $1.number }
        guard total > 0 else { return 0 }
        return bins.reduce(0) { $0 + abs($1.stated - Double($1.right)) } / Double(total)
    }

    /// Mean square of stated minus observed (Brier 1950); 0 when nothing was counted.
    var brierScore: Double {
        let total = bins.reduce(0) { $0 + $1.number }
        return total == 0 ? 0 : squares / Double(total)
    }

    /// The table in lines: bin, answers, mean stated, observed share.
    var words: String {
        var text = "stated             answers  mean stated  observed\n"
        for (index, bin) in bins.enumerated() where bin.number > 0 {
            let upper = index + 1 < Self.bounds.count ? Self.bounds[index + 1] : 1
            let name = "\(fixed(Self.bounds[index], 2)) to \(fixed(upper, 2))"
            let mean = fixed(bin.stated / Double(bin.number), 3)
            let observed = fixed(Double(bin.right) / Double(bin.number), 3)
            let number = String(bin.number)
            text += name + String(repeating: " ", count: 26 - name.count - number.count) + number
            text += "        " + mean + "     " + observed + "\n"
        }
        return text + "calibration error \(fixed(calibrationError, 4)), Brier score \(fixed(brierScore, 4))\n"
    }
}
