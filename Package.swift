// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("ExistentialAny"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "Terraclaim",
    products: [
        .library(name: "TerritorialClaims", targets: ["TerritorialClaims"]),
        .library(name: "ClaimStorage", targets: ["ClaimStorage"]),
        .executable(name: "terraclaim", targets: ["terraclaim"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        .target(name: "TerritorialClaims", swiftSettings: strict),
        .target(
            name: "GazetteerData", path: "Gazetteer",
            exclude: ["README.md", "LICENSE.md", "additions", "tables", "index.bin"], sources: ["GazetteerData.c"],
            publicHeadersPath: "include"),
        .target(
            name: "LexiconData", path: "Sources/LexiconData",
            exclude: ["lexicons"], sources: ["LexiconData.c"],
            publicHeadersPath: "include"),
        .target(
            name: "ClaimStorage",
            dependencies: ["TerritorialClaims", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: strict),
        .executableTarget(
            name: "terraclaim",
            dependencies: [
                "TerritorialClaims", "GazetteerData", "LexiconData", "ClaimStorage",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "gazetteer-compiler",
            dependencies: [
                "TerritorialClaims", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "lookup-benchmark", dependencies: ["TerritorialClaims", "GazetteerData", "TestSupport"],
            path: "Benchmarks/lookup", swiftSettings: strict),
        .executableTarget(
            name: "extraction-benchmark",
            dependencies: ["TerritorialClaims", "GazetteerData", "LexiconData", "TestSupport"],
            path: "Benchmarks/extraction", swiftSettings: strict),
        .executableTarget(
            name: "export-benchmark", dependencies: ["TerritorialClaims"], path: "Benchmarks/export",
            swiftSettings: strict),
        .executableTarget(
            name: "import-sample", dependencies: ["TestSupport"], path: "Benchmarks/import", swiftSettings: strict),
        .executableTarget(
            name: "tracking-benchmark",
            dependencies: ["TerritorialClaims", "ClaimStorage", "GazetteerData", "TestSupport"],
            path: "Benchmarks/tracking", swiftSettings: strict),
        .target(
            name: "TestSupport", dependencies: ["TerritorialClaims"], path: "Tests/TestSupport",
            swiftSettings: strict),
        .testTarget(
            name: "TerritorialClaimsTests",
            dependencies: ["TerritorialClaims", "GazetteerData", "LexiconData", "TestSupport"],
            swiftSettings: strict),
        .testTarget(
            name: "gazetteerCompilerTests", dependencies: ["gazetteer-compiler", "TerritorialClaims"],
            swiftSettings: strict),
        .testTarget(
            name: "ClaimStorageTests",
            dependencies: [
                "ClaimStorage", "TerritorialClaims", "TestSupport", .product(name: "GRDB", package: "GRDB.swift"),
            ], exclude: ["Stores"],
            swiftSettings: strict),
        .testTarget(
            name: "terraclaimTests",
            dependencies: ["terraclaim", "TerritorialClaims", "ClaimStorage", "TestSupport"],
            swiftSettings: strict),
    ],
    cLanguageStandard: .c2x
)

// Fuzzing needs sanitizers and a main function of its own, so its target shows only where it is asked for: Tests/fuzz.sh.
if Context.environment["TERRACLAIM_FUZZ"] != nil {
    package.targets.append(
        .executableTarget(
            name: "extraction-fuzzer", dependencies: ["TerritorialClaims", "GazetteerData", "LexiconData"],
            path: "Tests/Fuzz", swiftSettings: strict))
}
