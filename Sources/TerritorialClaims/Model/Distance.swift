#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

extension Coordinate {
    /// Mean radius of the Earth in kilometers (IUGG, R1).
    static let earthRadiusInKilometers = 6371.0088

    /// Distance along the great circle in kilometers (haversine formula), within 0.5 % of the ellipsoid's.
    public func distanceInKilometers(to other: Coordinate) -> Double {
        let radians = Double.pi / 180
        let height = (other.latitude - latitude) * radians
        let width = (other.longitude - longitude) * radians
        let half =
            sin(height / 2) * sin(height / 2)
            + cos(latitude * radians) * cos(other.latitude * radians) * sin(width / 2) * sin(width / 2)
        return 2 * Coordinate.earthRadiusInKilometers * asin(min(1, half.squareRoot()))
    }

    /// Length of a degree of longitude here, as a share of a degree of latitude.
    var longitudeShrinkage: Double { cos(latitude * .pi / 180) }

    /// Distance in kilometers on a plane that touches the sphere here; within 1 % up to 200 km at these latitudes. `shrinkage` is
    /// this point's ``longitudeShrinkage``, taken once for many distances.
    func planeDistanceInKilometers(to other: Coordinate, shrinkage: Double) -> Double {
        let width = (other.longitude - longitude) * shrinkage
        let height = other.latitude - latitude
        return (width * width + height * height).squareRoot() * (Coordinate.earthRadiusInKilometers * .pi / 180)
    }

    /// Bearing towards `other` in degrees clockwise from north, 0 up to 360.
    public func bearingInDegrees(to other: Coordinate) -> Double {
        let radians = Double.pi / 180
        let width = (other.longitude - longitude) * radians
        let east = sin(width) * cos(other.latitude * radians)
        let north =
            cos(latitude * radians) * sin(other.latitude * radians)
            - sin(latitude * radians) * cos(other.latitude * radians) * cos(width)
        let degrees = atan2(east, north) / radians
        return degrees < 0 ? degrees + 360 : degrees
    }
}
