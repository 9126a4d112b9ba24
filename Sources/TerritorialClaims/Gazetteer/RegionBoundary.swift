extension Gazetteer {
    /// The rings of the region's boundary, holes included, each closed by its first point again; empty when it has none.
    ///
    /// Cost: linear in the number of points.
    public func boundary(of number: RegionNumber) -> [[Coordinate]] {
        let record = regionRecord(number)
        guard record.ringCount > 0 else { return [] }
        let points = records(.points, IndexFormat.PointRecord.self)
        let rings = records(.rings, IndexFormat.RingRecord.self)
        return rings[Int(record.firstRing)..<Int(record.firstRing + record.ringCount)].map { ring in
            let first = Int(ring.firstPoint)
            return points[first..<(first + Int(ring.pointCount))].map { point in
                Coordinate(longitude: Double(point.x) / 10_000, latitude: Double(point.y) / 10_000)
            }
        }
    }

    /// The regions of the level whose boundary's box shares a point with the box, in the order of the index.
    public func regions(_ level: RegionLevel, in box: CoordinateBox) -> [RegionNumber] {
        let regions = records(.regions, IndexFormat.RegionRecord.self)
        return (0..<UInt32(regions.count)).map { RegionNumber($0) }.filter { number in
            let record = regions[Int(number.rawValue)]
            return record.ringCount > 0 && self.level(of: number) == level
                && Double(record.west) / 10_000 <= box.east && Double(record.east) / 10_000 >= box.west
                && Double(record.south) / 10_000 <= box.north && Double(record.north) / 10_000 >= box.south
        }
    }
}

/// A box of longitudes and latitudes, borders included.
public struct CoordinateBox: Sendable, Equatable {
    /// Degrees east.
    public var west: Double
    /// Degrees north.
    public var south: Double
    /// Degrees east, not below `west`.
    public var east: Double
    /// Degrees north, not below `south`.
    public var north: Double

    /// The smallest box that holds the points; nil when there are none.
    public init?(_ points: [Coordinate]) {
        guard let west = points.map(\.longitude).min(), let east = points.map(\.longitude).max(),
            let south = points.map(\.latitude).min(), let north = points.map(\.latitude).max()
        else { return nil }
        (self.west, self.south, self.east, self.north) = (west, south, east, north)
    }

    /// The box with a margin of `share` of its size on each side, then made at least `least` degrees of latitude high and
    /// as far wide.
    public func widened(by share: Double, least: Double) -> CoordinateBox {
        var box = self
        let shrinkage = Coordinate(longitude: west, latitude: (south + north) / 2).longitudeShrinkage
        let width = max(east - west, least / max(shrinkage, 0.01)) * (1 + 2 * share)
        let height = max(north - south, least) * (1 + 2 * share)
        let (x, y) = ((west + east) / 2, (south + north) / 2)
        (box.west, box.east, box.south, box.north) = (x - width / 2, x + width / 2, y - height / 2, y + height / 2)
        return box
    }

    /// True when the point lies inside.
    public func contains(_ point: Coordinate) -> Bool {
        (west...east).contains(point.longitude) && (south...north).contains(point.latitude)
    }
}
