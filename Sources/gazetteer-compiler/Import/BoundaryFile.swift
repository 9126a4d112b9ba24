import FoundationEssentials

/// A GeoJSON file of boundaries.
struct BoundaryFile {
    /// One region with its shape.
    struct Feature {
        /// The feature's properties that are text.
        var properties: [String: String]
        var shape: Shape
    }

    /// File name as errors show it.
    let file: String
    /// In the order of the file.
    let features: [Feature]

    /// Reads a FeatureCollection of Polygon and MultiPolygon; throws on anything else and on a ring that is not closed.
    init(file: String, bytes: [UInt8]) throws(ImportProblem) {
        self.file = file
        let collection: Collection
        do {
            collection = try JSONDecoder().decode(Collection.self, from: Data(bytes))
        } catch {
            throw ImportProblem(
                what: "boundaries", file: file, line: nil, got: "something that does not read as GeoJSON",
                expected: "a FeatureCollection of polygons", remedy: "take the file from its source again")
        }
        var features: [Feature] = []
        for (number, feature) in collection.features.enumerated() {
            let polygons = feature.geometry.polygons.map { $0.map { $0.map(\.point) } }
            for ring in polygons.joined() where ring.count < 4 || ring.first != ring.last {
                throw ImportProblem(
                    what: "ring", file: file, line: nil,
                    got: "one of \(ring.count) corners that does not close in feature \(number + 1)",
                    expected: "a closed ring of four corners or more", remedy: "repair the feature's geometry")
            }
            features.append(Feature(properties: feature.properties, shape: Shape(polygons: polygons)))
        }
        self.features = features
    }

    private struct Collection: Decodable {
        var features: [Item]
    }

    private struct Item: Decodable {
        var properties: [String: String]
        var geometry: Geometry
    }

    private struct Geometry: Decodable {
        var polygons: [[[Position]]]

        enum CodingKeys: String, CodingKey {
            case type
            case coordinates
        }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            switch try container.decode(String.self, forKey: .type) {
            case "Polygon": polygons = [try container.decode([[Position]].self, forKey: .coordinates)]
            case "MultiPolygon": polygons = try container.decode([[[Position]]].self, forKey: .coordinates)
            default:
                throw DecodingError.dataCorruptedError(
                    forKey: .type, in: container, debugDescription: "not a polygon")
            }
        }
    }

    private struct Position: Decodable {
        var point: Point

        init(from decoder: any Decoder) throws {
            var container = try decoder.unkeyedContainer()
            let longitude = try container.decode(Double.self)
            let latitude = try container.decode(Double.self)
            point = Point(longitude: longitude, latitude: latitude)
        }
    }
}
