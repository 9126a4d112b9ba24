/// A small map as SVG: boundaries of regions, and a mark for each place. All words are escaped; there are no scripts.
///
/// The projection is equirectangular, true to scale at the middle latitude.
public struct RegionMap: Sendable {
    /// A region's boundary.
    public struct Shape: Sendable {
        /// Its name, written where it is large enough; nil for none.
        public var name: String?
        /// Its rings.
        public var rings: [[Coordinate]]
        /// Drawn with a stronger line.
        public var isMajor: Bool

        /// A boundary.
        public init(name: String?, rings: [[Coordinate]], isMajor: Bool) {
            self.name = name
            self.rings = rings
            self.isMajor = isMajor
        }
    }

    /// A place to mark.
    public struct Mark: Sendable {
        /// Where it lies.
        public var coordinate: Coordinate
        /// Its name.
        public var name: String
        /// What is said of it, as a tool tip.
        public var title: String
        /// Whose color it bears: the party that is said to hold it.
        public var party: String?
        /// Drawn hollow: contested.
        public var isContested: Bool

        /// A mark.
        public init(coordinate: Coordinate, name: String, title: String, party: String?, isContested: Bool) {
            self.coordinate = coordinate
            self.name = name
            self.title = title
            self.party = party
            self.isContested = isContested
        }
    }

    private let box: CoordinateBox
    private let shapes: [Shape]
    private let marks: [Mark]
    private let width = 640.0
    private let height: Double
    private let legendHeight = 24.0

    /// A map of `box` with what of the shapes and marks lies in it.
    public init(box: CoordinateBox, shapes: [Shape], marks: [Mark]) {
        self.shapes = shapes
        self.marks = marks.filter { box.contains($0.coordinate) }
        let shrinkage = Coordinate(longitude: 0, latitude: (box.south + box.north) / 2).longitudeShrinkage
        let ratio = (box.north - box.south) / max(1e-6, (box.east - box.west) * shrinkage)
        height = min(560, max(240, width * ratio))
        // What the limits of the height add is filled with more of the country, so that the scale stays true.
        var box = box
        let degreesHigh = (box.east - box.west) * shrinkage * height / width
        let degreesWide = (box.north - box.south) / max(1e-6, shrinkage) * width / height
        if degreesHigh > box.north - box.south {
            let middle = (box.north + box.south) / 2
            (box.south, box.north) = (middle - degreesHigh / 2, middle + degreesHigh / 2)
        } else {
            let middle = (box.east + box.west) / 2
            (box.west, box.east) = (middle - degreesWide / 2, middle + degreesWide / 2)
        }
        self.box = box
    }

    private func point(_ coordinate: Coordinate) -> (x: Double, y: Double) {
        (
            (coordinate.longitude - box.west) / (box.east - box.west) * width,
            (box.north - coordinate.latitude) / (box.north - box.south) * height
        )
    }

    /// The drawing as one `svg` element without blank lines. Cost: linear in the points of the shapes.
    public func svg() -> String {
        let (w, h) = (SVGNumber.words(width), SVGNumber.words(height + legendHeight))
        var text = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(w) \(h)" width="\(w)" height="\(h)" role="img" \
            font-family="sans-serif" font-size="11">
            <title>\(marks.count == 1 ? "Map of 1 place" : "Map of \(marks.count) places")</title>
            <clipPath id="map-frame"><rect width="\(w)" height="\(SVGNumber.words(height))"/></clipPath>
            <rect width="\(w)" height="\(SVGNumber.words(height))" fill="#F4F3EF"/>
            <g clip-path="url(#map-frame)">

            """
        for shape in shapes {
            let path = shape.rings.map(path).joined()
            guard !path.isEmpty else { continue }
            text += "<path d=\"\(path)\" fill=\"\(shape.isMajor ? "none" : "#FBFAF7")\" stroke=\""
            text += shape.isMajor ? "#77736A\" stroke-width=\"1.2\"/>\n" : "#C9C5BB\" stroke-width=\"0.6\"/>\n"
        }
        for shape in shapes { text += name(of: shape) }
        text += drawnMarks() + "</g>\n" + legend() + "</svg>"
        return text
    }

    /// Path data. Left out are points within a unit of the one before, those that lie beyond the same edge of the frame as the
    /// one before and the one after, and rings of which nothing else is left.
    private func path(_ ring: [Coordinate]) -> String {
        var near: [(x: Double, y: Double)] = []
        for coordinate in ring {
            let next = point(coordinate)
            if let last = near.last, abs(next.x - last.x) < 1, abs(next.y - last.y) < 1 { continue }
            near.append(next)
        }
        let sides = near.map(side)
        var text = ""
        var count = 0
        var lastSide: UInt8 = 0
        for (index, next) in near.enumerated() {
            if lastSide & sides[index] & sides[min(near.count - 1, index + 1)] != 0 { continue }
            lastSide = sides[index]
            text += (count == 0 ? "M" : "L") + SVGNumber.words(next.x) + " " + SVGNumber.words(next.y)
            count += 1
        }
        return count < 3 ? "" : text + "Z"
    }

    /// The edges of the frame, with a margin, beyond which the point lies, a bit each (Cohen and Sutherland).
    private func side(_ point: (x: Double, y: Double)) -> UInt8 {
        (point.x < -9 ? 1 : 0) | (point.x > width + 9 ? 2 : 0) | (point.y < -9 ? 4 : 0) | (point.y > height + 9 ? 8 : 0)
    }

    /// The region's name where the whole of it lies inside the region and the frame; nothing when there is no such room.
    private func name(of shape: Shape) -> String {
        guard let name = shape.name else { return "" }
        let rings = shape.rings.map { $0.map(point) }
        let size = shape.isMajor ? 13.0 : 10
        let half = Double(name.count) * size * 0.28
        var best: (x: Double, y: Double, distance: Double)?
        let points = rings.flatMap { $0 }.filter { side($0) == 0 }
        let corners = points + [(0, 0), (width, 0), (0, height), (width, height)].filter { holds(rings, $0) }
        guard let west = corners.map(\.x).min(), let east = corners.map(\.x).max(), let north = corners.map(\.y).min(),
            let south = corners.map(\.y).max()
        else { return "" }
        let middle = (x: (west + east) / 2, y: (north + south) / 2)
        for column in 1..<12 {
            for row in 1..<12 {
                let x = max(0, west) + (min(width, east) - max(0, west)) * Double(column) / 12
                let y = max(0, north) + (min(height, south) - max(0, north)) * Double(row) / 12
                let distance = abs(x - middle.x) + abs(y - middle.y)
                guard x > half, x < width - half, y > size, best.map({ distance < $0.distance }) ?? true,
                    [-half, 0, half].allSatisfy({ holds(rings, (x + $0, y - size / 3)) })
                else { continue }
                best = (x, y, distance)
            }
        }
        guard let best else { return "" }
        return "<text x=\"\(SVGNumber.words(best.x))\" y=\"\(SVGNumber.words(best.y))\" fill=\"#9A958A\" "
            + "text-anchor=\"middle\" font-size=\"\(shape.isMajor ? 13 : 10)\">\(MarkupText.escaped(name))</text>\n"
    }

    /// Even-odd rule over all rings, holes included.
    private func holds(_ rings: [[(x: Double, y: Double)]], _ point: (x: Double, y: Double)) -> Bool {
        var isInside = false
        for ring in rings {
            guard var previous = ring.last else { continue }
            for current in ring {
                if (previous.y > point.y) != (current.y > point.y) {
                    let share = (point.y - previous.y) / (current.y - previous.y)
                    if point.x < previous.x + share * (current.x - previous.x) { isInside.toggle() }
                }
                previous = current
            }
        }
        return isInside
    }

    private var colors: [(party: String, color: String)] { SVGColor.all(marks.compactMap(\.party)) }

    private func drawnMarks() -> String {
        let colors = Dictionary(uniqueKeysWithValues: self.colors.map { ($0.party, $0.color) })
        var text = ""
        var names = ""
        var labels: [(x: Double, y: Double, width: Double)] = []
        for mark in marks {
            let (x, y) = point(mark.coordinate)
            let color = mark.party.flatMap { colors[$0] } ?? SVGColor.none
            text += "<circle cx=\"\(SVGNumber.words(x))\" cy=\"\(SVGNumber.words(y))\" r=\"4.5\" "
            text +=
                mark.isContested
                ? "fill=\"#FFFFFF\" stroke=\"\(color)\" stroke-width=\"2\" stroke-dasharray=\"2.5 1.5\">"
                : "fill=\"\(color)\" stroke=\"#FFFFFF\" stroke-width=\"1\">"
            text += "<title>\(MarkupText.escaped(mark.title))</title></circle>\n"
            // A name is written where no other has been, to the right or, at the edge, to the left.
            let length = Double(mark.name.count) * 6.2
            let isAtEdge = x + 8 + length > width
            let left = isAtEdge ? x - 8 - length : x + 8
            guard left > 0,
                !labels.contains(where: { abs($0.y - y) < 12 && $0.x < left + length && left < $0.x + $0.width })
            else { continue }
            labels.append((left, y, length))
            names += "<text x=\"\(SVGNumber.words(isAtEdge ? x - 8 : x + 8))\" y=\"\(SVGNumber.words(y + 4))\" "
            names +=
                "text-anchor=\"\(isAtEdge ? "end" : "start")\" fill=\"#222222\" stroke=\"#FBFAF7\" stroke-width=\"2.5\" "
            names += "paint-order=\"stroke\">\(MarkupText.escaped(mark.name))</text>\n"
        }
        return text + names
    }

    private func legend() -> String {
        var entries = colors.map { (words: "said to be held by \($0.party)", color: $0.color, isHollow: false) }
        if marks.contains(where: { $0.party == nil }) { entries.append(("holder not told", SVGColor.none, false)) }
        if marks.contains(where: \.isContested) { entries.append(("contested", SVGColor.none, true)) }
        var text = ""
        var x = 8.0
        for entry in entries {
            let y = SVGNumber.words(height + 14)
            text +=
                "<circle cx=\"\(SVGNumber.words(x))\" cy=\"\(y)\" r=\"4.5\" fill=\"\(entry.isHollow ? "#FFFFFF" : entry.color)\""
            text +=
                entry.isHollow ? " stroke=\"\(entry.color)\" stroke-width=\"2\" stroke-dasharray=\"2.5 1.5\"/>" : "/>"
            text += "<text x=\"\(SVGNumber.words(x + 9))\" y=\"\(SVGNumber.words(height + 18))\" fill=\"#222222\">"
            text += "\(MarkupText.escaped(entry.words))</text>\n"
            x += 24 + Double(entry.words.count) * 6.2
        }
        return text
    }
}
