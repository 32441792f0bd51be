// swift-tools-version: 6.2
// Targets are cut where the dependencies change; Tests/ArchitectureTests holds the import rules.
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "assay",
  products: [
    .executable(name: "assay", targets: ["assay"]),
    // For the benchmarks, which are a package of their own.
    .library(name: "Measured", targets: ["LinearAlgebra", "TextVectors", "IntentClustering", "QualityGate"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // C libraries of the system: headers and link names only.
    .systemLibrary(name: "CBLAS", providers: [.apt(["libblas-dev", "libopenblas0-pthread"])]),
    .systemLibrary(name: "CLAPACKE", providers: [.apt(["liblapacke-dev"])]),
    .systemLibrary(name: "CArchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(name: "CGumbo", providers: [.apt(["libgumbo-dev"])]),
    .systemLibrary(name: "CXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CXLSXWriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .systemLibrary(name: "CCrypto", providers: [.apt(["libssl-dev"])]),
    // C++ libraries of the system behind a thin C interface.
    .target(name: "CSimdJSON", cxxSettings: [.unsafeFlags(["-O3"])], linkerSettings: [.linkedLibrary("simdjson")]),
    .target(name: "CLanguageDetector", linkerSettings: [.linkedLibrary("cld2")]),

    .target(name: "SeededRandom", swiftSettings: strict),
    .target(name: "ContentHash", dependencies: ["CCrypto"], swiftSettings: strict),
    .target(name: "TicketModel", swiftSettings: strict),
    .target(
      name: "LinearAlgebra", dependencies: ["CBLAS", "CLAPACKE", "SeededRandom"],
      swiftSettings: strict + [.strictMemorySafety()]),
    .target(
      name: "TicketExports",
      dependencies: ["TicketModel", "ContentHash", "CSimdJSON", "CArchive", "CGumbo", "CXML"], swiftSettings: strict),
    .target(
      name: "TextVectors",
      dependencies: ["TicketModel", "ContentHash", "LinearAlgebra", "CStemmer", "CLanguageDetector"],
      swiftSettings: strict),
    .target(
      name: "IntentClustering", dependencies: ["TicketModel", "LinearAlgebra", "SeededRandom"],
      swiftSettings: strict),
    .target(
      name: "QualityGate", dependencies: ["TicketModel", "ContentHash", "SeededRandom"], swiftSettings: strict),
    .target(
      name: "Spreadsheets", dependencies: ["TicketModel", "CArchive", "CXML", "CXLSXWriter"], swiftSettings: strict),
    .target(name: "ReportRendering", dependencies: ["TicketModel"], swiftSettings: strict),
    .target(name: "PageEncryption", dependencies: ["CCrypto"], swiftSettings: strict),
    .target(name: "SyntheticDesk", dependencies: ["TicketModel", "SeededRandom"], swiftSettings: strict),
    .target(
      name: "TicketStore",
      dependencies: [
        "TicketModel", "ContentHash", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ],
      swiftSettings: strict),
    .target(
      name: "AssayPipeline",
      dependencies: [
        "TicketModel", "ContentHash", "SeededRandom", "LinearAlgebra", "TicketExports", "TextVectors",
        "IntentClustering", "QualityGate", "ReportRendering", "PageEncryption", "Spreadsheets", "SyntheticDesk",
        "TicketStore",
        .product(name: "Yams", package: "Yams"),
      ], swiftSettings: strict),
    .executableTarget(
      name: "assay",
      dependencies: [
        "AssayPipeline", "TicketModel", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),

    .target(name: "BrowserPresence", path: "Tests/BrowserPresence", swiftSettings: strict),
    .testTarget(name: "ArchitectureTests", swiftSettings: strict),
    .testTarget(name: "SeededRandomTests", dependencies: ["SeededRandom"], swiftSettings: strict),
    .testTarget(name: "ContentHashTests", dependencies: ["ContentHash"], swiftSettings: strict),
    .testTarget(name: "TicketModelTests", dependencies: ["TicketModel"], swiftSettings: strict),
    .testTarget(name: "LinearAlgebraTests", dependencies: ["LinearAlgebra", "SeededRandom"], swiftSettings: strict),
    .testTarget(name: "TicketExportsTests", dependencies: ["TicketExports", "TicketModel"], swiftSettings: strict),
    .testTarget(
      name: "TextVectorsTests", dependencies: ["TextVectors", "TicketModel", "LinearAlgebra"], swiftSettings: strict),
    .testTarget(
      name: "IntentClusteringTests",
      dependencies: ["IntentClustering", "TicketModel", "LinearAlgebra", "SeededRandom"], swiftSettings: strict),
    .testTarget(
      name: "QualityGateTests", dependencies: ["QualityGate", "TicketModel", "SeededRandom"], swiftSettings: strict),
    .testTarget(name: "PageEncryptionTests", dependencies: ["PageEncryption"], swiftSettings: strict),
    .testTarget(
      name: "SpreadsheetsTests", dependencies: ["Spreadsheets", "TicketModel", "CArchive"], swiftSettings: strict),
    .testTarget(
      name: "ReportRenderingTests",
      dependencies: ["ReportRendering", "TicketModel", "QualityGate", "ContentHash", "PageEncryption", "BrowserPresence"],
      swiftSettings: strict),
    .testTarget(
      name: "SyntheticDeskTests", dependencies: ["SyntheticDesk", "TicketModel", "SeededRandom"],
      swiftSettings: strict),
    .testTarget(
      name: "TicketStoreTests",
      dependencies: ["TicketStore", "TicketModel", .product(name: "GRDB", package: "GRDB.swift")],
      swiftSettings: strict),
    .testTarget(
      name: "AssayPipelineTests",
      dependencies: [
        "AssayPipeline", "IntentClustering", "LinearAlgebra", "QualityGate", "SeededRandom", "Spreadsheets",
        "SyntheticDesk", "TicketExports", "TicketModel", "TicketStore",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "FuzzingTests",
      dependencies: ["AssayPipeline", "QualityGate", "Spreadsheets", "TextVectors", "TicketExports", "TicketModel"],
      swiftSettings: strict),
    .testTarget(
      name: "AssayCommandTests",
      dependencies: ["assay", "QualityGate", "ReportRendering", "Spreadsheets", "TicketModel", "BrowserPresence"],
      exclude: ["verify_verdicts.py", "endless_record.py", "terminal_session.py"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
