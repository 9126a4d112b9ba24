import TerritorialClaims

/// Files in GeoNames' published format about a country that is not there, the same at every run with the same seed.
public struct GeoNamesSample {
    /// Rows of the country dump: the country, its regions, then settlements and now and then a stream or a hill.
    public var dump: [String] = []
    /// Rows of alternateNamesV2.
    public var alternateNames: [String] = []
    /// Rows of admin1CodesASCII.
    public var admin1: [String] = []
    /// Rows of admin2Codes.
    public var admin2: [String] = []

    private var random: SeededRandom
    private var nextName: UInt32 = 1

    private static let syllables = [
        ("ба", "ba"), ("ве", "ve"), ("гор", "gor"), ("до", "do"), ("жу", "zhu"), ("зи", "zi"), ("ка", "ka"),
        ("лу", "lu"),
        ("ми", "mi"), ("но", "no"), ("пол", "pol"), ("ра", "ra"), ("се", "se"), ("ту", "tu"), ("фе", "fe"),
        ("хо", "kho"),
        ("ча", "cha"), ("ши", "shi"), ("вер", "ver"), ("крас", "kras"),
    ]
    private static let endings = [
        ("ово", "ovo"), ("ка", "ka"), ("ское", "skoye"), ("ино", "ino"), ("ец", "ets"), ("град", "grad"),
    ]

    /// A country of that many settlements, in regions of a thousand or so.
    public init(settlements: Int, seed: UInt64) {
        random = SeededRandom(seed: seed)
        let regions = max(1, min(80, settlements / 1_000))
        row(id: 1, name: "Sampleland", local: "", point: (40, 50), feature: "A\tPCLI", codes: ("00", ""), people: 0)
        for region in 1...regions {
            let name = word()
            row(
                id: 100 + UInt32(region), name: "\(name.latin) Oblast", local: "",
                point: point(of: region, in: regions),
                feature: "A\tADM1", codes: ("\(region)", ""), people: 0)
            admin1.append("QS.\(region)\t\(name.latin) Oblast\t\(name.latin) Oblast\t\(100 + region)")
            other(of: 100 + UInt32(region), "ru", "\(name.cyrillic) область", "1\t\t\t\t\t")
            for district in 1...5 {
                let name = word()
                let number = 1_000 + region * 10 + district
                admin2.append("QS.\(region).\(number)\t\(name.latin) District\t\(name.latin) District\t\(number)")
                other(of: UInt32(number), "ru", "\(name.cyrillic) район", "\t\t\t\t\t")
            }
        }
        for number in 0..<settlements {
            let region = Int.random(in: 1...regions, using: &random)
            let district = 1_000 + region * 10 + Int.random(in: 1...5, using: &random)
            let name = word()
            let id = 100_000 + UInt32(number)
            let center = point(of: region, in: regions)
            let people = Int.random(in: 0..<50, using: &random) == 0 ? Int.random(in: 500..<90_000, using: &random) : 0
            row(
                id: id, name: name.latin, local: name.cyrillic,
                point: (
                    center.0 + Double.random(in: -0.5..<0.5, using: &random),
                    center.1 + Double.random(in: -0.5..<0.5, using: &random)
                ),
                feature: "P\t\(number % 997 == 0 ? "PPLA2" : "PPL")", codes: ("\(region)", "\(district)"),
                people: people)
            other(of: id, "ru", name.cyrillic, "\t\t\t\t\t")
            if number % 5 == 0 { other(of: id, "en", name.latin, "1\t\t\t\t\t") }
            if number % 20 == 0 { other(of: id, "ru", word().cyrillic, "\t\t\t1\t1935\t1991") }
            if number % 10 == 0 { other(of: id, "wkdt", "Q\(1_000_000 + number)", "\t\t\t\t\t") }
            if number % 15 == 0 { other(of: id, "link", "https://example.org/\(number)", "\t\t\t\t\t") }
            if number % 25 == 0 {
                row(
                    id: 50_000_000 + UInt32(number), name: "Reka \(name.latin)", local: "", point: center,
                    feature: "H\tSTM", codes: ("\(region)", ""), people: 0)
            }
        }
    }

    /// All rows of a file as its text.
    public static func text(_ rows: [String]) -> String { rows.isEmpty ? "" : rows.joined(separator: "\n") + "\n" }

    private func point(of region: Int, in count: Int) -> (Double, Double) {
        (35 + Double(region % 10) * 1.2, 45 + Double(region / 10) * 1.2)
    }

    private mutating func word() -> (cyrillic: String, latin: String) {
        var (cyrillic, latin) = ("", "")
        for _ in 0..<Int.random(in: 2...4, using: &random) {
            let syllable = Self.syllables[Int.random(in: 0..<Self.syllables.count, using: &random)]
            cyrillic += syllable.0
            latin += syllable.1
        }
        let ending = Self.endings[Int.random(in: 0..<Self.endings.count, using: &random)]
        return ((cyrillic + ending.0).capitalizedFirst, (latin + ending.1).capitalizedFirst)
    }

    private mutating func row(
        id: UInt32, name: String, local: String, point: (Double, Double), feature: String, codes: (String, String),
        people: Int
    ) {
        func degrees(_ value: Double) -> String { "\((value * 100_000).rounded() / 100_000)" }
        let names = [name, local].filter { !$0.isEmpty }.joined(separator: ",")
        dump.append(
            "\(id)\t\(name)\t\(name)\t\(names)\t\(degrees(point.1))\t\(degrees(point.0))\t\(feature)\tQS\t\t\(codes.0)\t"
                + "\(codes.1)\t\t\t\(people)\t\t150\tEurope/Sample\t2025-01-01")
    }

    private mutating func other(of id: UInt32, _ language: String, _ name: String, _ rest: String) {
        alternateNames.append("\(nextName)\t\(id)\t\(language)\t\(name)\t\(rest)")
        nextName += 1
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
