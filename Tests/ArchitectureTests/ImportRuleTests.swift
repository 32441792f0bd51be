// Which target may import what. SwiftPM stops an undeclared import of a sibling but lets a transitive one through.
import Foundation
import Testing

private let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// Allowed imports of each target. Absent targets are C code.
private let allowed: [String: Set<String>] = [
  "SeededRandom": [],
  "ContentHash": ["CCrypto"],
  "TicketModel": [],
  "LinearAlgebra": ["CBLAS", "CLAPACKE", "SeededRandom", "Dispatch", "Glibc", "Synchronization"],
  "TicketExports": [
    "TicketModel", "ContentHash", "CSimdJSON", "CArchive", "CGumbo", "CXML", "Foundation", "Dispatch", "Glibc",
    "Synchronization",
  ],
  "TextVectors": [
    "TicketModel", "ContentHash", "LinearAlgebra", "CStemmer", "CLanguageDetector", "Glibc", "Swift", "Synchronization",
  ],
  "IntentClustering": ["TicketModel", "LinearAlgebra", "SeededRandom", "Glibc", "Synchronization"],
  "QualityGate": ["TicketModel", "ContentHash", "SeededRandom", "Glibc"],
  "Spreadsheets": ["TicketModel", "CArchive", "CXML", "CXLSXWriter", "Glibc"],
  "ReportRendering": ["TicketModel", "Glibc"],
  "PageEncryption": ["CCrypto"],
  "SyntheticDesk": ["TicketModel", "SeededRandom", "Glibc"],
  "TicketStore": ["TicketModel", "ContentHash", "GRDB", "GRDBSQLite", "Foundation"],
  "AssayPipeline": [
    "TicketModel", "ContentHash", "SeededRandom", "LinearAlgebra", "TicketExports", "TextVectors", "IntentClustering",
    "QualityGate", "ReportRendering", "PageEncryption", "Spreadsheets", "SyntheticDesk", "TicketStore", "Yams",
    "Foundation", "Synchronization", "Dispatch",
  ],
  "assay": ["AssayPipeline", "TicketModel", "ArgumentParser", "Foundation", "Synchronization"],
]

private func swiftFiles(in target: String) -> [URL] {
  let folder = root.appending(path: "Sources/\(target)")
  let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
  return (files?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
}

private func imports(of file: URL) throws -> [String] {
  try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line in
    let words = line.split(separator: " ").drop {
      ["public", "internal", "package", "private", "fileprivate"].contains($0) || $0.hasPrefix("@")
    }
    guard words.first == "import", let module = words.dropFirst().last else { return nil }
    return String(module.split(separator: ".")[0])
  }
}

@Test(arguments: allowed.keys.sorted())
func `a target imports only what the design allows`(target: String) throws {
  let files = swiftFiles(in: target)
  #expect(!files.isEmpty)
  for file in files {
    for module in try imports(of: file) {
      #expect(allowed[target]!.contains(module), "\(target)/\(file.lastPathComponent) imports \(module)")
    }
  }
}

@Test func `every target with Swift code has a rule`() throws {
  for name in try FileManager.default.contentsOfDirectory(atPath: root.appending(path: "Sources").path) {
    #expect(swiftFiles(in: name).isEmpty || allowed[name] != nil, "\(name) has no import rule")
  }
}
