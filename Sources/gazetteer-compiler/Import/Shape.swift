/// A point in degrees, as the sources give it to five decimals; longitude first.
struct Point: Equatable, Hashable {
    var longitude: Double
    var latitude: Double

    /// Five decimals, about a meter.
    var longitudeText: String { decimal(longitude, places: 5) }
    /// Five decimals, about a meter.
    var latitudeText: String { decimal(latitude, places: 5) }
}

/// One or more polygons with holes, in degrees.
struct Shape {
    /// Polygons, each its outer ring first and then its holes; every ring ends where it began.
    var polygons: [[[Point]]]

    /// True when the point lies inside, by the even-odd rule. Cost: linear in the corners.
    func contains(_ point: Point) -> Bool {
        polygons.contains { rings in
            var inside = false
            for ring in rings where Self.crosses(ring, point) { inside.toggle() }
            return inside
        }
    }

    /// Center of the area, holes left out of account. Cost: linear in the corners.
    var centroid: Point {
        var area = 0.0
        var longitude = 0.0
        var latitude = 0.0
        for ring in polygons.compactMap(\.first) {
            for (a, b) in zip(ring, ring.dropFirst()) {
                let cross = a.longitude * b.latitude - b.longitude * a.latitude
                area += cross
                longitude += (a.longitude + b.longitude) * cross
                latitude += (a.latitude + b.latitude) * cross
            }
        }
        return Point(longitude: longitude / (3 * area), latitude: latitude / (3 * area))
    }

    /// Well-known text with four decimals, `POLYGON` for one polygon and `MULTIPOLYGON` for more.
    var wkt: String {
        let bodies = polygons.map { rings in
            "("
                + rings.map { ring in
                    let corners = ring.map { decimal($0.longitude, places: 4) + " " + decimal($0.latitude, places: 4) }
                    return "(" + corners.joined(separator: ",") + ")"
                }.joined(separator: ",") + ")"
        }
        return bodies.count == 1 ? "POLYGON\(bodies[0])" : "MULTIPOLYGON(\(bodies.joined(separator: ",")))"
    }

    private static func crosses(_ ring: [Point], _ point: Point) -> Bool {
        var inside = false
        for (a, b) in zip(ring, ring.dropFirst())
        where (a.latitude > point.latitude) != (b.latitude > point.latitude) {
            let share = (point.latitude - a.latitude) / (b.latitude - a.latitude)
            if point.longitude < a.longitude + share * (b.longitude - a.longitude) { inside.toggle() }
        }
        return inside
    }
}

/// The number with so many decimals at most, trailing zeros left out.
func decimal(_ value: Double, places: Int) -> String {
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let scaled = Int((value * Double(scale)).rounded())
    let (whole, fraction) = scaled.magnitude.quotientAndRemainder(dividingBy: UInt(scale))
    var text = (scaled < 0 ? "-" : "") + String(whole)
    guard fraction != 0 else { return text }
    var digits = String(fraction)
    digits = String(repeating: "0", count: places - digits.count) + digits
    while digits.hasSuffix("0") { digits.removeLast() }
    text += "." + digits
    return text
}
