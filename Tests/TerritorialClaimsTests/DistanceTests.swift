import Testing

@testable import TerritorialClaims

@Suite struct DistanceTests {
    private let kyiv = Coordinate(longitude: 30.5234, latitude: 50.4501)
    private let kharkiv = Coordinate(longitude: 36.2304, latitude: 49.9935)

    @Test func `the distance from Kyiv to Kharkiv is what maps give`() {
        #expect(abs(kyiv.distanceInKilometers(to: kharkiv) - 410) < 3)
        #expect(kyiv.distanceInKilometers(to: kyiv) == 0)
    }

    @Test func `bearings run clockwise from north`() {
        let north = Coordinate(longitude: 30.5234, latitude: 51)
        #expect(abs(kyiv.bearingInDegrees(to: north)) < 0.01)
        #expect(abs(kyiv.bearingInDegrees(to: kharkiv) - 95) < 3)
        #expect(abs(kharkiv.bearingInDegrees(to: kyiv) - 279) < 3)
    }

    @Test(arguments: [0.05, 0.3, 1.0, 2.5])
    func `the plane's distance is within a hundredth up to 200 km`(degrees: Double) {
        let other = Coordinate(longitude: kyiv.longitude + degrees, latitude: kyiv.latitude - degrees / 3)
        let exact = kyiv.distanceInKilometers(to: other)
        let plane = kyiv.planeDistanceInKilometers(to: other, shrinkage: kyiv.longitudeShrinkage)
        #expect(abs(plane - exact) <= exact * 0.01, "\(exact) \(plane)")
    }
}
