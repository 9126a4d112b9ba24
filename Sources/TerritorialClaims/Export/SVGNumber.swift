/// Numbers of drawings.
enum SVGNumber {
    /// With one digit after the point at most; 0 when it is no number.
    static func words(_ value: Double) -> String {
        var bytes: [UInt8] = []
        guard Digits.append(value, decimals: 1, to: &bytes) else { return "0" }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// Colors that people with any color vision tell apart (Okabe and Ito, "Color Universal Design", 2008).
enum SVGColor {
    private static let parties = ["#D55E00", "#0072B2", "#009E73", "#CC79A7", "#E69F00", "#56B4E9"]
    /// What no party is told for.
    static let none = "#666666"

    /// A color for each party, by name; the seventh and later ones share that of none.
    static func all(_ names: [String]) -> [(party: String, color: String)] {
        Set(names).sorted().enumerated().map { ($1, $0 < parties.count ? parties[$0] : none) }
    }
}
