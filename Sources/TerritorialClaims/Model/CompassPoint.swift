/// The eight directions that reports speak of.
enum CompassPoint {
    /// In order of bearing, north first, 45° apart.
    private static let words = [
        "north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west",
    ]

    /// The word for a bearing in degrees clockwise from north: "north-west" for 300.
    static func nearest(to bearing: Double) -> String {
        words[Int((bearing / 45).rounded()) & 7]
    }
}
