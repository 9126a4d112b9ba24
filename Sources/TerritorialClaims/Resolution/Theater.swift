/// Where and when a war was fought on the ground: points of the front with the days on which it ran near them.
public struct Theater: Sendable {
    struct Anchor: Sendable {
        var coordinate: Coordinate
        var days: DayInterval
        var name: String
    }

    let anchors: [Anchor]

    /// Reads theater.tsv: a header, then place id, name, first day, last day, tab-separated; a line with "#" is a note. The
    /// coordinates come from the gazetteer. Throws with the line when a place or day is not known.
    public init(text: String, gazetteer: Gazetteer) throws(TableError) {
        var anchors: [Anchor] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard !line.isEmpty, !line.hasPrefix("#"), !line.hasPrefix("place\t") else { continue }
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard fields.count == 4 else {
                throw TableError(table: "theater", line: index + 1, problem: "\(fields.count) fields, expected 4")
            }
            guard let number = gazetteer.placeNumber(of: PlaceID(fields[0])),
                let coordinate = gazetteer.coordinate(of: number)
            else {
                throw TableError(
                    table: "theater", line: index + 1, problem: "place \(fields[0]), expected one of the gazetteer's")
            }
            guard let first = CalendarDay(fields[2]) else {
                throw TableError(
                    table: "theater", line: index + 1, problem: "\"\(fields[2])\", expected a day as YYYY-MM-DD")
            }
            let last = fields[3].isEmpty ? nil : CalendarDay(fields[3])
            guard let days = DayInterval(start: first, end: last?.adding(days: 1)) else {
                throw TableError(
                    table: "theater", line: index + 1,
                    problem: "from \(fields[2]) to \(fields[3]), expected days in order")
            }
            anchors.append(Anchor(coordinate: coordinate, days: days, name: fields[1]))
        }
        self.anchors = anchors
    }

    /// Kilometers to the nearest point where the front ran on those days, and that point's name; all days when nil. Nil
    /// when the table knows no front then.
    func nearest(to point: Coordinate, days: DayInterval?) -> (distance: Double, name: String)? {
        var best: (distance: Double, name: String)?
        let shrinkage = point.longitudeShrinkage
        for anchor in anchors {
            if let days, anchor.days.relation(to: days) != .overlapping { continue }
            let distance = point.planeDistanceInKilometers(to: anchor.coordinate, shrinkage: shrinkage)
            if best.map({ distance < $0.distance }) ?? true { best = (distance, anchor.name) }
        }
        return best
    }
}
