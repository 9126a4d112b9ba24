/// Polygons by which many points are told to lie inside or outside.
///
/// Edges are kept by bands of latitude, so that a point is compared with the few edges of its band. Rings are planar in longitude
/// and latitude, as in RFC 7946; holes and rings inside holes follow from the even-odd rule. A point on an edge may count as either.
public struct AreaIndex: Sendable {
    private struct Edge {
        var from: Coordinate
        var to: Coordinate
    }

    private let south: Double
    private let north: Double
    private let west: Double
    private let east: Double
    private let bands: [[Edge]]

    /// An index over the rings of one area; each is closed whether or not its last point repeats its first. Cost: linear in the number
    /// of points, times the bands that each edge crosses.
    public init(rings: [[Coordinate]]) {
        var edges: [Edge] = []
        for ring in rings where ring.count > 2 {
            for (index, point) in ring.enumerated() {
                let next = ring[(index + 1) % ring.count]
                if next.latitude != point.latitude { edges.append(Edge(from: point, to: next)) }
            }
        }
        let latitudes = edges.flatMap { [$0.from.latitude, $0.to.latitude] }
        south = latitudes.min() ?? 0
        north = latitudes.max() ?? -1
        let longitudes = edges.flatMap { [$0.from.longitude, $0.to.longitude] }
        west = longitudes.min() ?? 0
        east = longitudes.max() ?? -1
        let count = Swift.max(1, Swift.min(edges.count / 4, 4096))
        var bands = [[Edge]](repeating: [], count: count)
        let height = (north - south) / Double(count)
        for edge in edges where height > 0 {
            let low = Int((Swift.min(edge.from.latitude, edge.to.latitude) - south) / height)
            let high = Int((Swift.max(edge.from.latitude, edge.to.latitude) - south) / height)
            for band in Swift.max(low, 0)...Swift.min(high, count - 1) { bands[band].append(edge) }
        }
        self.bands = bands
    }

    /// True when the point lies inside the area. Cost: linear in the edges of its band.
    public func contains(_ point: Coordinate) -> Bool {
        guard point.latitude >= south, point.latitude <= north, point.longitude >= west, point.longitude <= east,
            north > south
        else { return false }
        let position = (point.latitude - south) / (north - south) * Double(bands.count)
        var isInside = false
        for edge in bands[Swift.min(Int(position), bands.count - 1)] {
            let (from, to) = (edge.from, edge.to)
            guard (from.latitude > point.latitude) != (to.latitude > point.latitude) else { continue }
            let share = (point.latitude - from.latitude) / (to.latitude - from.latitude)
            if point.longitude < from.longitude + share * (to.longitude - from.longitude) { isInside.toggle() }
        }
        return isInside
    }
}
