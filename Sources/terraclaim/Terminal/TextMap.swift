import TerritorialClaims

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// Points on a map of letters: north is up, and a bar tells how far apart they lie.
struct TextMap {
    /// A place with the letter that stands for it.
    struct Point {
        var mark: Character
        var at: Coordinate
    }

    /// The map's lines, without line ends; none when there are no points.
    let lines: [String]

    /// Greatest number of lines for the points.
    private static let mostRows = 12
    /// A cell of a terminal is about twice as high as wide.
    private static let cellShape = 2.0

    /// A map at most `width` cells wide. Earlier points cover later ones.
    init(points: [Point], width: Int) {
        guard let first = points.first else {
            lines = []
            return
        }
        let columns = Swift.max(width - 2, 10)
        let west = points.map(\.at.longitude).min() ?? first.at.longitude
        let east = points.map(\.at.longitude).max() ?? first.at.longitude
        let south = points.map(\.at.latitude).min() ?? first.at.latitude
        let north = points.map(\.at.latitude).max() ?? first.at.latitude
        let shrinkage = cos((south + north) / 2 * .pi / 180)
        let kilometersPerDegree = 111.195
        let across = (east - west) * shrinkage * kilometersPerDegree
        let upward = (north - south) * kilometersPerDegree
        // Kilometers a column at which both directions fit; points on one spot have none of their own.
        let scale = [
            across / Double(columns - 1), upward / Double(TextMap.mostRows - 1) / TextMap.cellShape, 0.01,
        ].max()!
        let rows = Int((upward / scale / TextMap.cellShape).rounded()) + 1
        let used = Int((across / scale).rounded()) + 1
        var cells = Array(repeating: Array(repeating: Character(" "), count: used), count: rows)
        for point in points.reversed() {
            let column = Int(((point.at.longitude - west) * shrinkage * kilometersPerDegree / scale).rounded())
            let row = Int(((north - point.at.latitude) * kilometersPerDegree / scale / TextMap.cellShape).rounded())
            cells[Swift.min(row, rows - 1)][Swift.min(column, used - 1)] = point.mark
        }
        let edge = "+" + String(repeating: "-", count: used) + "+"
        let bar = Swift.max(used / 4, 1)
        lines =
            [edge + " N"] + cells.map { "|" + String($0) + "|" }
            + [edge, String(repeating: "=", count: bar) + " \(TextMap.rounded(Double(bar) * scale)) km"]
    }

    private static func rounded(_ kilometers: Double) -> String {
        kilometers < 10 ? fixed(kilometers, 1) : "\(Int(kilometers.rounded()))"
    }
}
