import TerritorialClaims

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
struct Shape: Equatable {
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

    /// Kilometers from the point to the nearest corner. Cost: linear in the corners.
    func distanceInKilometers(to point: Point) -> Double {
        let here = Coordinate(longitude: point.longitude, latitude: point.latitude)
        let corners = polygons.joined().joined()
        return corners.map { here.distanceInKilometers(to: Coordinate(longitude: $0.longitude, latitude: $0.latitude)) }
            .min() ?? .infinity
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

extension Shape {
    /// Reads well-known text as ``wkt`` writes it; nil when it is not a POLYGON or MULTIPOLYGON of closed rings.
    init?(wkt: String) {
        var text = Substring(wkt)
        let isMulti = text.hasPrefix("MULTIPOLYGON(")
        guard isMulti || text.hasPrefix("POLYGON("), text.hasSuffix(")") else { return nil }
        if isMulti {
            text = text.dropFirst("MULTIPOLYGON(".count).dropLast()
        } else {
            text = text.dropFirst("POLYGON".count)
        }
        var polygons: [[[Point]]] = []
        var rings: [[Point]] = []
        var depth = 0
        var ringStart = text.utf8.startIndex
        for position in text.utf8.indices {
            switch text.utf8[position] {
            case UInt8(ascii: "("):
                depth += 1
                ringStart = text.utf8.index(after: position)
            case UInt8(ascii: ")"):
                depth -= 1
                if depth == 1 {
                    guard let ring = Self.ring(text[ringStart..<position]) else { return nil }
                    rings.append(ring)
                } else if depth == 0 {
                    polygons.append(rings)
                    rings = []
                } else {
                    return nil
                }
            default: continue
            }
        }
        guard depth == 0, !polygons.isEmpty, polygons.allSatisfy({ !$0.isEmpty }) else { return nil }
        self.init(polygons: polygons)
    }

    private static func ring(_ text: Substring) -> [Point]? {
        var corners: [Point] = []
        for corner in text.split(separator: ",") {
            let numbers = corner.split(separator: " ")
            guard numbers.count == 2, let longitude = Double(numbers[0]), let latitude = Double(numbers[1]) else {
                return nil
            }
            corners.append(Point(longitude: longitude, latitude: latitude))
        }
        return corners.count >= 4 && corners.first == corners.last ? corners : nil
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
