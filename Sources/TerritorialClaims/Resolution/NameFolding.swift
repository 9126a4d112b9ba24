#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Names compared letter for letter, without regard to case, apostrophe and hyphen.
enum NameFolding {
    /// Letters beyond the second of a run of the same letter.
    static func repeatedLetters(_ text: String) -> Int {
        var (previous, run, extra): (Unicode.Scalar?, Int, Int) = (nil, 0, 0)
        for scalar in text.lowercased().unicodeScalars {
            run = scalar == previous ? run + 1 : 1
            if run > 2 { extra += 1 }
            previous = scalar
        }
        return extra
    }

    /// The name with each "j" read as Spanish does, «х» ("Orijiv", "Mijáilivka"); nil when no "j" stands beside an "i" or "y", where
    /// the common reading «й» would swallow it, or when a "w" shows German or Polish.
    static func spanishReading(_ name: String) -> String? {
        let letters = Array(name.lowercased().unicodeScalars)
        guard !letters.contains("w") else { return nil }
        func isI(_ index: Int) -> Bool {
            letters.indices.contains(index) && "iyíï".unicodeScalars.contains(letters[index])
        }
        guard letters.indices.contains(where: { letters[$0] == "j" && (isI($0 - 1) || isI($0 + 1)) }) else {
            return nil
        }
        return letters.reduce(into: "") { $0 += $1 == "j" ? "kh" : String($1) }
    }

    static func folded(_ text: String) -> String {
        var result = ""
        for scalar in text.lowercased().unicodeScalars {
            switch scalar.value {
            case 0x27, 0x2BC, 0x2019, 0x2018, 0x60, 0xB4, 0x2B9: continue
            case 0x2D, 0x2010...0x2015: result.unicodeScalars.append(" ")
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

/// The functions of the C library that the odds need.
enum Logarithm {
    static func base10(_ value: Double) -> Double { log10(value) }
    static func natural(_ value: Double) -> Double { log(value) }
    static func exponential(_ value: Double) -> Double { exp(value) }
}
