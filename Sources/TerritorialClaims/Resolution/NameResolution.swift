/// What surrounds a name beyond its own hints: other places of the report, the front of the day.
struct Surroundings {
    /// The report's other toponyms: for each, the places that it may mean and how likely each is.
    var company: [[(coordinate: Coordinate, probability: Double)]] = []
    /// Where the front ran; nil when that does not count.
    var theater: Theater?
    /// Places that other reports of the last weeks were about.
    var recent: [RecentPlaces.Mention] = []
    /// Day of the report; nil when not known.
    var reportDay: CalendarDay?
    /// True when the name stands in a report rather than by itself.
    var isReport = false
    /// Candidates that the report's names have had already; nil to look each up anew.
    var memory: CandidateMemory?
    /// Days that the statement speaks of; nil when not known.
    var days: DayInterval?
}

/// One name on its way to an answer.
struct NameResolution {
    let gazetteer: Gazetteer
    let query: NameQuery
    let surroundings: Surroundings
    let cleaned: CleanedName
    let folded: String
    let letterCount: Int
    let written: WrittenLetters
    let repeatedLetters: Int
    /// True when the name's script is that of languages that decline it; texts in Latin letters do not.
    let inflects: Bool
    let regionHints: [(text: String, regions: [RegionNumber])]
    let decided: DecidedPlaces

    init(gazetteer: Gazetteer, query: NameQuery, surroundings: Surroundings) {
        self.gazetteer = gazetteer
        self.query = query
        self.surroundings = surroundings
        cleaned = CleanedName(query.name)
        folded = NameFolding.folded(cleaned.name)
        letterCount = NameCoding.indexed(cleaned.name).count
        written = WrittenLetters(cleaned.name)
        inflects = cleaned.name.unicodeScalars.contains { (0x400...0x52F).contains($0.value) }
        repeatedLetters = NameFolding.repeatedLetters(cleaned.name)
        let texts = [query.region].compactMap { $0 } + query.hints.filter { $0.kind == .region }.map(\.text)
        let hints = texts.map { ($0, gazetteer.regions(named: $0)) }
        regionHints = hints
        decided = DecidedPlaces(on: cleaned.name, regions: hints.flatMap(\.1), in: gazetteer)
    }

    /// A candidate with its log-odds.
    struct Scored {
        var match: NameMatch
        var evidence: [Resolution.Evidence]
        var odds: Double
        var contradictsRegion = false
        var name: PlaceName

        mutating func add(_ evidence: Resolution.Evidence) {
            odds += evidence.weight
            self.evidence.append(evidence)
        }
    }

    func answer() -> Resolution {
        var warnings: [String] = []
        for hint in regionHints where hint.regions.isEmpty {
            warnings.append("\"\(hint.text)\" is no region that the gazetteer knows; it did not count")
        }
        let matches = surroundings.memory?.candidates(candidateKey) { candidates() } ?? candidates()
        guard !matches.isEmpty else { return Resolution(status: .unresolved, warnings: warnings) }
        let landmarks = query.hints.filter { $0.kind == .landmark || $0.kind == .axis }.map { hint in
            (
                hint,
                gazetteer.matches(named: CleanedName(hint.text).name).keys.compactMap { gazetteer.coordinate(of: $0) }
            )
        }
        var scored = matches.map { score($0, landmarks) }
        addLargeTown(&scored)
        scored.sort { ($0.odds, $1.match.place.rawValue) > ($1.odds, $0.match.place.rawValue) }
        return conclude(scored, warnings)
    }

    private func score(_ match: NameMatch, _ landmarks: [(PlaceHint, [Coordinate])]) -> Scored {
        var result = Scored(match: match, evidence: [], odds: 0, name: gazetteer.name(at: match.name))
        func add(_ kind: String, _ weight: Double, _ words: String) {
            result.add(Resolution.Evidence(kind: kind, words: words, weight: weight))
        }
        let place = match.place
        let literal = literalName(match)
        let name = literal ?? gazetteer.name(at: match.name)
        result.name = name
        addName(match, name, to: &result)
        if let added = gazetteer.layer?.origin(of: match) { result.add(added) }
        if let decision = decided[place] { result.add(decision) }
        if repeatedLetters > 0 {
            add(
                "letters", EvidenceWeights.repeatedLetter * Double(repeatedLetters),
                "one letter stands three times or more")
        }
        if let literal { add("spelling", EvidenceWeights.literal, "written as the gazetteer has it: \(literal.text)") }
        if name.kind == .historical, name.until == nil {
            add("old name", EvidenceWeights.oldName, "a name of former times, nobody tells of which")
        }
        if let day = query.day, name.kind == .historical || name.until != nil || name.from != nil {
            if name.until.map({ day >= $0 }) ?? false {
                add("period", EvidenceWeights.outOfPeriod, "the name held only until \(name.until?.description ?? "")")
            } else if name.from.map({ day < $0 }) ?? false {
                add("period", EvidenceWeights.outOfPeriod, "the name holds only since \(name.from?.description ?? "")")
            }
        }
        let coordinate = gazetteer.coordinate(of: place)
        for hint in regionHints where !hint.regions.isEmpty {
            let region = hint.regions.first { gazetteer.contains($0, place) }
            if let region {
                add("region", 0, "lies in \(gazetteer.region(region).name), as the text says (\"\(hint.text)\")")
            } else {
                result.contradictsRegion = true
                let distance = coordinate.flatMap { point in
                    hint.regions.compactMap { gazetteer.distanceInKilometers(from: point, to: $0) }.min()
                }
                let away = distance.map { ", \(Int($0.rounded())) km from it" } ?? ""
                add(
                    "region", EvidenceWeights.otherRegion(distance),
                    "lies outside \"\(hint.text)\"\(away)")
            }
        }
        let record = gazetteer.placeRecord(place)
        if let wanted = query.settlementClass ?? cleaned.settlementClass {
            let found = SettlementClass.allCases[Int(record.settlementClass)]
            add(
                "class", found == wanted ? EvidenceWeights.sameClass : EvidenceWeights.otherClass,
                "is a \(found.rawValue); the text says \(wanted.rawValue)")
        }
        if record.population > 0 {
            add(
                "population", EvidenceWeights.population * Logarithm.base10(Double(record.population) / 500),
                "\(record.population) inhabitants")
        } else {
            add("population", -EvidenceWeights.population, "number of inhabitants not known")
        }
        guard let coordinate else { return result }
        addDistances(coordinate, landmarks, add)
        return result
    }

    /// How the name differs: in what it sounds like, or by a plain misprint where that is likelier.
    private func addName(_ match: NameMatch, _ name: PlaceName, to result: inout Scored) {
        let difference = EvidenceWeights.difference(match.cost, letters: letterCount)
        if let misprint = misprint(match), misprint.weight > difference {
            result.name = misprint.name
            let letters = misprint.edits == 1 ? "one letter" : "\(misprint.edits) letters"
            result.add(
                Resolution.Evidence(
                    kind: "name", words: "differs from the \(kindInWords(misprint.name)) by \(letters)",
                    weight: misprint.weight))
        } else {
            result.add(Resolution.Evidence(kind: "name", words: words(for: match, name), weight: difference))
        }
    }

    /// The place's name of which what was written is the likeliest misprint; nil when it is that of none.
    private func misprint(_ match: NameMatch) -> (name: PlaceName, edits: Int, weight: Double)? {
        guard match.manner == .near, match.cost > Gazetteer.closeBudget else { return nil }
        var best: (name: PlaceName, edits: Int)?
        for name in gazetteer.names(of: match.place) {
            let most = (best?.edits ?? Misprint.mostEdits + 1) - 1
            guard most > 0, let edits = written.edits(to: WrittenLetters(name.text), atMost: most) else { continue }
            best = (name, edits)
        }
        guard let best else { return nil }
        let isInRegion = knownRegions.contains { gazetteer.contains($0, match.place) }
        let weight = Misprint.weight(edits: best.edits, letters: written.scalars.count, isInRegion: isInRegion)
        return (best.name, best.edits, weight)
    }

    /// The labeled name of the place that is written just as the query is; nil when none is.
    private func literalName(_ match: NameMatch) -> PlaceName? {
        guard match.manner == .same, match.cost <= Gazetteer.closeBudget else { return nil }
        let same = gazetteer.names(of: match.place).filter {
            $0.kind != .variant && NameFolding.folded($0.text) == folded
        }
        // A name made by rule counts as well: that no source lists it for this place says nothing about the place.
        return same.first { $0.kind != .generated } ?? same.first
    }

    private func addDistances(
        _ coordinate: Coordinate, _ landmarks: [(PlaceHint, [Coordinate])], _ add: (String, Double, String) -> Void
    ) {
        func kilometers(_ distance: Double) -> String { "\(Int(distance.rounded())) km" }
        if let near = query.near {
            let distance = coordinate.distanceInKilometers(to: near)
            add(
                "near", EvidenceWeights.landmark(distance, expected: nil),
                "\(kilometers(distance)) from the point given")
        }
        for (hint, points) in landmarks {
            let ways = points.map { Way(from: $0, to: coordinate, hint) }
            guard let way = ways.max(by: { $0.weight < $1.weight }) else { continue }
            if hint.kind == .axis {
                add("axis", way.weight, "\(kilometers(way.distance)) from \(hint.text), which names the axis")
                continue
            }
            let expected = hint.distanceInKilometers.map { "; the text says \(kilometers($0))" } ?? ""
            add("landmark", way.distanceWeight, "\(kilometers(way.distance)) from \(hint.text)\(expected)")
            if let wanted = hint.bearingInDegrees {
                add(
                    "bearing", way.bearingWeight,
                    "\(CompassPoint.nearest(to: way.bearing)) of \(hint.text); the text says "
                        + "\(CompassPoint.nearest(to: wanted))")
            }
        }
        addCompany(coordinate, add)
        if let recent = RecentPlaces.evidence(for: coordinate, surroundings.recent, on: surroundings.reportDay) {
            add(recent.kind, recent.weight, recent.words)
        }
        if let front = surroundings.theater?.nearest(to: coordinate, days: surroundings.days) {
            add(
                "theater", EvidenceWeights.theater(front.distance),
                "\(kilometers(front.distance)) from \(front.name), where the front ran at the time")
        }
    }

    /// From one place that a landmark's name may mean to a candidate.
    private struct Way {
        var distance: Double
        var bearing: Double
        var distanceWeight: Double
        var bearingWeight = 0.0
        var weight: Double { distanceWeight + bearingWeight }

        init(from landmark: Coordinate, to candidate: Coordinate, _ hint: PlaceHint) {
            distance = landmark.distanceInKilometers(to: candidate)
            bearing = landmark.bearingInDegrees(to: candidate)
            guard hint.kind != .axis else {
                distanceWeight = EvidenceWeights.axis(distance)
                return
            }
            distanceWeight = EvidenceWeights.landmark(distance, expected: hint.distanceInKilometers)
            if let wanted = hint.bearingInDegrees {
                bearingWeight = EvidenceWeights.bearing(off: abs(bearing - wanted), distance: distance)
            }
        }
    }

    /// The best that any other toponym of the report gives: each of its places weighs by how likely it is.
    private func addCompany(_ coordinate: Coordinate, _ add: (String, Double, String) -> Void) {
        var best: (weight: Double, distance: Double)?
        let shrinkage = coordinate.longitudeShrinkage
        for other in surroundings.company {
            var odds = 0.0
            var nearest = Double.infinity
            var nearestOfAll = Double.infinity
            for (point, probability) in other {
                let distance = coordinate.planeDistanceInKilometers(to: point, shrinkage: shrinkage)
                odds += probability * Logarithm.exponential(EvidenceWeights.company(distance))
                nearestOfAll = Swift.min(nearestOfAll, distance)
                if probability > 0.02 { nearest = Swift.min(nearest, distance) }
            }
            guard odds > 0 else { continue }
            // A name that very many places bear has no likely one among them.
            if nearest == .infinity { nearest = nearestOfAll }
            let weight = Logarithm.natural(odds)
            if best.map({ weight > $0.weight }) ?? true { best = (weight, nearest) }
        }
        guard let best else { return }
        add("company", best.weight, "\(Int(best.distance.rounded())) km from what may be another place of the report")
    }

    private func words(for match: NameMatch, _ name: PlaceName) -> String {
        let name = kindInWords(name)
        switch match.manner {
        case .same: return match.cost == 0 ? name : "\(name), respelled"
        case .inflected: return "a case form of the \(name)"
        case .near: return "differs from the \(name) by \(tenths(match.cost)) edits"
        }
    }

    private func kindInWords(_ name: PlaceName) -> String {
        let kind =
            switch name.kind {
            case .historical: "historical name"
            case .generated: "name made by rule"
            case .variant: "unlabeled name"
            case .exonym: "exonym"
            case .endonym: "name"
            case .romanized: "romanized name"
            }
        return "\(kind) \(name.text)" + (name.until.map { ", until \($0)" } ?? "")
    }

    private func tenths(_ hundredths: Int) -> String { "\(hundredths / 100).\(hundredths % 100 / 10)" }

    private func addLargeTown(_ scored: inout [Scored]) {
        func population(_ candidate: Scored) -> Int { Int(gazetteer.placeRecord(candidate.match.place).population) }
        guard scored.count > 1,
            let largest = scored.indices.max(by: { population(scored[$0]) < population(scored[$1]) }),
            population(scored[largest]) >= EvidenceWeights.largeTownInhabitants,
            scored.indices.allSatisfy({ $0 == largest || population(scored[$0]) * 5 < population(scored[largest]) })
        else { return }
        // A town is meant by its name, not by another spelling than what is written.
        let least = scored.map(\.match.cost).min() ?? 0
        guard scored[largest].match.cost <= least + EvidenceWeights.sameSpelling else { return }
        // A text that gives the region may do so because it means the village.
        let isBare = regionHints.isEmpty || population(scored[largest]) >= EvidenceWeights.greatTownInhabitants
        let weight = isBare ? EvidenceWeights.bareTown : EvidenceWeights.largeTown
        scored[largest].odds += weight
        scored[largest].evidence.append(
            Resolution.Evidence(kind: "large town", words: "by far the largest place of such a name", weight: weight))
    }
}
