/// The Russian form that a Ukrainian place name would most likely have ("Новомиколаївка" → «Новониколаевка»), made by
/// rule, letter for letter in its context.
///
/// The rules are learned from names whose both forms are known; `Benchmarks/learn_respelling.py` makes them and says how
/// often they are right: about four names in five that it was not taught. Good enough to match by, not to show as fact.
/// Letters that no rule knows stay as they are. Cost: linear in the name, some thirty look-ups a letter.
public func russianRespelling(of name: String) -> String {
    var result = String.UnicodeScalarView()
    var word: [Unicode.Scalar] = []
    for scalar in name.unicodeScalars {
        if scalar == " " || scalar == "-" {
            respell(word, to: &result)
            word.removeAll(keepingCapacity: true)
            result.append(scalar)
        } else if scalar != "\u{301}" {
            word.append(scalar.isApostrophe ? "\u{2019}" : scalar)
        }
    }
    respell(word, to: &result)
    return String(result)
}

private func respell(_ word: [Unicode.Scalar], to result: inout String.UnicodeScalarView) {
    var padded: [Unicode.Scalar] = ["^"]
    for scalar in word { padded.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars) }
    padded.append("$")
    guard padded.count == word.count + 2 else {
        result.append(contentsOf: word)
        return
    }
    var capital = false
    for position in word.indices {
        capital = capital || word[position].properties.isUppercase
        let letters = RespellingRules.output(at: position + 1, of: padded) ?? String(padded[position + 1])
        guard let first = letters.first else { continue }
        let text = capital ? String(first).uppercased() + letters.dropFirst() : letters
        result.append(contentsOf: text.unicodeScalars)
        capital = false
    }
}

/// The learned rules by their context.
private enum RespellingRules {
    /// Most letters of context that a rule has.
    static let longestContext = 7

    private static let outputs: [String: String] = {
        var outputs: [String: String] = [:]
        for line in russianRespellingRules.split(separator: "\n") {
            for rule in line.split(separator: " ") {
                let parts = rule.split(separator: "=", omittingEmptySubsequences: false)
                if parts.count == 2 { outputs[String(parts[0])] = String(parts[1]) }
            }
        }
        return outputs
    }()

    /// What the letter at `position` becomes: the rule with the longest context, then the one that looks back furthest.
    static func output(at position: Int, of padded: [Unicode.Scalar]) -> String? {
        for size in stride(from: longestContext, through: 0, by: -1) {
            for before in stride(from: size, through: 0, by: -1) {
                let (start, end) = (position - before, position + size - before)
                guard start >= 0, end < padded.count else { continue }
                var context = String.UnicodeScalarView()
                context.append(contentsOf: padded[start..<position])
                context.append("(")
                context.append(padded[position])
                context.append(")")
                context.append(contentsOf: padded[(position + 1)..<(end + 1)])
                if let output = outputs[String(context)] { return output }
            }
        }
        return nil
    }
}
