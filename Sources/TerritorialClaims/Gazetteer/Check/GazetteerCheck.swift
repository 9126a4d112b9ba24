/// Looks through a gazetteer for what is doubtful. It finds, it does not judge: a point beyond a simplified border or two
/// villages of one name may well be right.
public struct GazetteerCheck {
    private let gazetteer: Gazetteer

    /// A check of that gazetteer.
    public init(_ gazetteer: Gazetteer) { self.gazetteer = gazetteer }

    /// Kilometers beyond a border from which a point counts as outside; boundaries are simplified.
    public static let toleranceInKilometers = 0.5
    /// Kilometers within which two places of one name are told.
    public static let nearInKilometers = 1.0

    /// All findings by kind, within a kind those that are farthest off first, then in the places' order. Cost: a second or
    /// two for 30,000 places with boundaries.
    public func findings() -> [GazetteerFinding] {
        var findings: [GazetteerFinding] = []
        for number in 0..<UInt32(gazetteer.placeCount) {
            let place = PlaceNumber(number)
            checkPoint(of: place, into: &findings)
            checkRegions(of: place, into: &findings)
            checkNames(of: place, into: &findings)
        }
        checkNeighbors(into: &findings)
        let order = Dictionary(
            uniqueKeysWithValues: GazetteerFinding.Kind.allCases.enumerated().map { ($0.element, $0.offset) })
        return findings.sorted { left, right in
            let (first, second) = (order[left.kind] ?? 0, order[right.kind] ?? 0)
            if first != second { return first < second }
            let (far, farther) = (left.distanceInKilometers ?? 0, right.distanceInKilometers ?? 0)
            if left.kind == .outsideRegion, far != farther { return far > farther }
            return (left.place, left.subject) < (right.place, right.subject)
        }
    }

    private func checkPoint(of place: PlaceNumber, into findings: inout [GazetteerFinding]) {
        guard let point = gazetteer.coordinate(of: place) else {
            findings.append(GazetteerFinding(kind: .noPoint, place: place))
            return
        }
        guard gazetteer.placeRecord(place).isApproximate == 0 else {
            findings.append(GazetteerFinding(kind: .approximatePoint, place: place))
            return
        }
        // The highest region that does not hold the point: a village beyond its oblast's border lies beyond its raion's too.
        let path = gazetteer.regionPath(of: place).filter { gazetteer.level(of: $0) != .formerAdmin2 }
        for region in path.reversed() {
            guard let distance = gazetteer.distanceInKilometers(from: point, to: region),
                distance > Self.toleranceInKilometers
            else { continue }
            findings.append(
                GazetteerFinding(
                    kind: .outsideRegion, place: place, subject: gazetteer.region(region).name,
                    distanceInKilometers: distance))
            return
        }
    }

    private func checkRegions(of place: PlaceNumber, into findings: inout [GazetteerFinding]) {
        let levels = gazetteer.regionPath(of: place).map { gazetteer.level(of: $0) }.filter { $0 != .formerAdmin2 }
        if levels.count < 2 || levels.last != .country {
            findings.append(GazetteerFinding(kind: .noRegion, place: place))
        }
    }

    // MARK: Names

    private func checkNames(of place: PlaceNumber, into findings: inout [GazetteerFinding]) {
        let facts = gazetteer.place(place)
        let local = NameCoding.indexed(facts.localName)
        let names = gazetteer.names(of: place)
        let language = names.first { $0.text == facts.localName }?.language ?? ""
        if !Self.isRomanization(facts.name, of: facts.localName, language: language) {
            findings.append(
                GazetteerFinding(kind: .romanization, place: place, subject: "\(facts.name) for \(facts.localName)"))
        }
        var told: Set<[UInt8]> = []
        for name in names where name.kind == .historical && name.until == nil {
            findings.append(GazetteerFinding(kind: .undatedOldName, place: place, subject: name.text))
            let letters = NameCoding.indexed(name.text)
            guard told.insert(letters).inserted, letters != local else { continue }
            for other in placesNow(named: letters) where other != place && isInSameDistrict(place, other) {
                findings.append(GazetteerFinding(kind: .oldNameTaken, place: place, other: other, subject: name.text))
            }
        }
    }

    /// True when the English name may be the local one in Latin letters: when a romanization system of the language gives it,
    /// apart from signs for soft letters and ё, or when at most one sound in five differs, and no more than two. A name in a
    /// script that this program does not read is not judged.
    public static func isRomanization(_ english: String, of local: String, language: String) -> Bool {
        let plain = local.replacing("ё", with: "е").replacing("Ё", with: "Е")
        let letters = bareLetters(english)
        for system in Romanization.allCases where system.language == language {
            if [local, plain].contains(where: { bareLetters(system.romanize($0)) == letters }) { return true }
        }
        let other = NameCoding.indexed(english)
        return [local, plain].contains { spelling in
            let one = NameCoding.indexed(spelling)
            guard !one.isEmpty, !other.isEmpty, one != other else { return true }
            return distance(one, other) <= min(2, max(one.count, other.count) / 5)
        }
    }

    private static func bareLetters(_ name: String) -> String {
        String(name.lowercased().filter { $0.isLetter && !"\u{2B9}\u{2BA}\u{2BC}".contains($0) })
    }

    /// Insertions, deletions and exchanges that make one of the other (Levenshtein, 1966).
    static func distance(_ one: [UInt8], _ other: [UInt8]) -> Int {
        var row = Array(0...other.count)
        for (line, letter) in one.enumerated() {
            var diagonal = row[0]
            row[0] = line + 1
            for column in other.indices {
                let exchanged = diagonal + (letter == other[column] ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(exchanged, row[column] + 1, diagonal + 1)
            }
        }
        return row[other.count]
    }

    private func placesNow(named letters: [UInt8]) -> [PlaceNumber] {
        guard let form = gazetteer.form(letters) else { return [] }
        return gazetteer.postings(ofForm: form).map { PlaceNumber($0.place) }
            .filter { NameCoding.indexed(gazetteer.localName(of: $0)) == letters }
    }

    private func isInSameDistrict(_ one: PlaceNumber, _ other: PlaceNumber) -> Bool {
        guard let district = gazetteer.regionPath(of: one).first(where: { gazetteer.level(of: $0) == .admin2 }) else {
            return false
        }
        return gazetteer.contains(district, other)
    }

    // MARK: Neighbors

    private struct Cell: Hashable {
        var x: Int32
        var y: Int32
    }

    /// Pairs of places on one point, and of one name near each other.
    private func checkNeighbors(into findings: inout [GazetteerFinding]) {
        var cells: [Cell: [PlaceNumber]] = [:]
        for number in 0..<UInt32(gazetteer.placeCount) {
            let record = gazetteer.placeRecord(PlaceNumber(number))
            guard record.longitude != Int32.min, record.isApproximate == 0 else { continue }
            // Cells of a fortieth of a degree.
            let cell = Cell(x: record.longitude / 2_500, y: record.latitude / 2_500)
            for x in -1...1 as ClosedRange<Int32> {
                for y in -1...1 as ClosedRange<Int32> {
                    for other in cells[Cell(x: cell.x + x, y: cell.y + y)] ?? [] {
                        compare(PlaceNumber(number), other, into: &findings)
                    }
                }
            }
            cells[cell, default: []].append(PlaceNumber(number))
        }
    }

    private func compare(_ place: PlaceNumber, _ other: PlaceNumber, into findings: inout [GazetteerFinding]) {
        let (one, two) = (gazetteer.placeRecord(place), gazetteer.placeRecord(other))
        if one.longitude == two.longitude, one.latitude == two.latitude {
            findings.append(GazetteerFinding(kind: .samePoint, place: place, other: other))
        }
        guard one.localName == two.localName, let here = gazetteer.coordinate(of: place),
            let there = gazetteer.coordinate(of: other)
        else { return }
        let distance = here.distanceInKilometers(to: there)
        guard distance <= Self.nearInKilometers else { return }
        findings.append(
            GazetteerFinding(kind: .sameNameNear, place: place, other: other, distanceInKilometers: distance))
    }
}
