import TerritorialClaims

/// A spelling as attested in print, with the settlement that it means.
struct AttestedName {
    let written: String
    let kind: String
    let oblast: String
    let katottg: String

    /// The rows of a tab-separated table with a header, those without a code and the doubtful ones left out.
    static func read(_ path: String) throws -> [AttestedName] {
        let input = try ByteInput(path: path)
        guard let header = try input.readLine() else {
            throw GoldProblem.empty(file: input.name, expected: "a tab-separated table of names")
        }
        let columns = fields(header)
        func column(_ name: String) throws -> Int {
            guard let index = columns.firstIndex(of: name) else {
                throw GoldProblem.column(file: input.name, name: name)
            }
            return index
        }
        let (written, kind, oblast, code) = try (column("written"), column("kind"), column("oblast"), column("katottg"))
        let confidence = columns.firstIndex(of: "confidence")
        var names: [AttestedName] = []
        while let line = try input.readLine() {
            let row = fields(line)
            guard row.count > max(written, kind, oblast, code), !row[code].isEmpty else { continue }
            if let confidence, confidence < row.count, row[confidence] == "doubtful" { continue }
            names.append(AttestedName(written: row[written], kind: row[kind], oblast: row[oblast], katottg: row[code]))
        }
        return names
    }

    private static func fields(_ line: [UInt8]) -> [String] {
        line.split(separator: 0x09, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
    }
}

/// How resolutions of attested names agree with the settlements that they mean.
///
/// A name is *determined* when its settlement is the only one of its Ukrainian name in its oblast (without a region: in the
/// whole gazetteer); there the right answer is that place. The other names are *ties*: there "ambiguous" with the place
/// among the candidates is right as well.
struct NameScore {
    /// What came of one name.
    enum Verdict: String, CaseIterable {
        case exact
        case ambiguousWithIt = "ambiguous_with_it"
        case wrongButConfident = "wrong_but_confident"
        case ambiguousWithoutIt = "ambiguous_without_it"
        case unresolved
    }

    /// One row that is not as wanted.
    struct Disagreement {
        let name: AttestedName
        let verdict: Verdict
        let expected: String
        let got: String
    }

    private(set) var determined: [Verdict: Int] = [:]
    private(set) var ties: [Verdict: Int] = [:]
    private(set) var kinds: [String: [Verdict: Int]] = [:]
    private(set) var disagreements: [Disagreement] = []
    private(set) var reliability = ReliabilityTable()

    private let gazetteer: Gazetteer
    private var sameName: [String: Int] = [:]

    /// A score over the gazetteer; `regionGiven` tells whether the queries name the region.
    init(gazetteer: Gazetteer, regionGiven: Bool) {
        self.gazetteer = gazetteer
        self.regionGiven = regionGiven
        for number in 0..<gazetteer.placeCount {
            let place = gazetteer.place(PlaceNumber(UInt32(number)))
            guard place.id.description.hasPrefix("katottg:") else { continue }
            sameName[key(place), default: 0] += 1
        }
    }

    private let regionGiven: Bool

    private func key(_ place: Place) -> String {
        regionGiven ? "\(place.localName)\t\(place.region ?? "")" : place.localName
    }

    /// Counts the answer for one name; a name whose settlement the gazetteer lacks is left out.
    mutating func add(_ name: AttestedName, _ answer: Resolution) {
        let id = PlaceID("katottg:\(name.katottg)")
        guard let number = gazetteer.placeNumber(of: id) else { return }
        let place = gazetteer.place(number)
        let isDetermined = sameName[key(place)] == 1
        let among = answer.candidates.contains { $0.place.id == id }
        let verdict: Verdict =
            switch answer.status {
            case .resolved: answer.place?.id == id ? .exact : .wrongButConfident
            case .ambiguous: among ? .ambiguousWithIt : .ambiguousWithoutIt
            case .unresolved: .unresolved
            }
        if isDetermined { determined[verdict, default: 0] += 1 } else { ties[verdict, default: 0] += 1 }
        kinds[name.kind, default: [:]][verdict, default: 0] += 1
        if let first = answer.candidates.first {
            reliability.add(stated: answer.score, right: first.place.id == id)
        }
        if verdict != .exact && (isDetermined || verdict != .ambiguousWithIt) {
            let got = answer.candidates.prefix(3).map {
                "\($0.place.name) (\($0.place.region ?? ""), \(fixed($0.score, 3)))"
            }
            disagreements.append(
                Disagreement(
                    name: name, verdict: verdict, expected: "\(place.name), \(place.localName), \(place.region ?? "")",
                    got: got.isEmpty ? "nothing" : got.joined(separator: ", ")))
        }
    }

    /// The figures by name, in the order in which they are shown.
    var figures: [(name: String, value: Figure)] {
        var rows: [(String, Figure)] = []
        for (group, counts) in [("determined", determined), ("ties", ties)] {
            let number = counts.values.reduce(0, +)
            for verdict in Verdict.allCases {
                rows.append(("\(group).\(verdict.rawValue)", Self.share(counts[verdict] ?? 0, number)))
            }
            rows.append(("\(group).n", .count(number)))
        }
        let total = determined.values.reduce(0, +) + ties.values.reduce(0, +)
        func both(_ verdict: Verdict) -> Int { (determined[verdict] ?? 0) + (ties[verdict] ?? 0) }
        rows.append(("wrong_but_confident", Self.share(both(.wrongButConfident), total)))
        rows.append(("right_or_honest", Self.share(both(.exact) + both(.ambiguousWithIt), total)))
        return rows
    }

    /// One line for each kind of spelling, the most frequent first: its number, and its verdicts.
    var kindLines: [String] {
        kinds.map { (kind: $0.key, counts: $0.value, number: $0.value.values.reduce(0, +)) }
            .sorted { ($1.number, $0.kind) < ($0.number, $1.kind) }
            .map { row in
                let verdicts = Verdict.allCases.compactMap { verdict in
                    row.counts[verdict].map { "\(verdict.rawValue) \($0)" }
                }
                let name = row.kind + String(repeating: " ", count: max(1, 26 - row.kind.count))
                return name + String(repeating: " ", count: 5 - String(row.number).count) + "\(row.number)  "
                    + verdicts.joined(separator: "  ")
            }
    }

    private static func share(_ part: Int, _ whole: Int) -> Figure {
        whole == 0 ? .none : .share(Double(part) / Double(whole))
    }
}
