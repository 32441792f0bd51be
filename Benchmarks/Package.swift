// swift-tools-version: 6.2
// A package of its own, so that the product never resolves or builds what only measures it.
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

let measuring: [Target.Dependency] = [
  .product(name: "Measured", package: "assay"),
  .product(name: "ArgumentParser", package: "swift-argument-parser"),
]

let package = Package(
  name: "Benchmarks",
  dependencies: [
    .package(name: "assay", path: ".."),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    .executableTarget(name: "kmeans-bench", dependencies: measuring, path: "Sources/kmeans-bench", swiftSettings: strict),
    .executableTarget(name: "encoder-bench", dependencies: measuring, path: "Sources/encoder-bench", swiftSettings: strict),
    .executableTarget(
      name: "distillation-bench", dependencies: measuring, path: "Sources/distillation-bench", swiftSettings: strict),
    .executableTarget(
      name: "neighbours-bench", dependencies: measuring, path: "Sources/neighbours-bench", swiftSettings: strict),
    .executableTarget(
      name: "near-duplicates-bench", dependencies: measuring, path: "Sources/near-duplicates-bench",
      swiftSettings: strict),
    .executableTarget(
      name: "agreement-bench", dependencies: measuring, path: "Sources/agreement-bench", swiftSettings: strict),
    .executableTarget(
      name: "portfolio-bench", dependencies: measuring, path: "Sources/portfolio-bench", swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
