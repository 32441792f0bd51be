// Vectors for other tools, by the real binary: what numpy would read, whose rows they are, and that nobody ever sees
// half of them.
import Foundation
import Testing

/// A small desk, mined lexically once; every test has a copy of its store.
private let mined: Result<Workplace, any Error> = Result {
  let place = try Workplace()
  for arguments in [
    ["ingest", Workplace.root + "/Datasets/small-desk.csv"], ["mine", "--vectorizer", "lexical", "--intents", "8"],
  ] {
    let outcome = try place.run(Workplace.binary, arguments + ["--quiet"])
    guard outcome.exitCode == 0 else { throw Failure(text: "\(arguments): \(outcome.errors)") }
  }
  return place
}

private func copy() throws -> Workplace {
  let place = try Workplace()
  try FileManager.default.copyItem(
    atPath: try mined.get().path("assay-store"), toPath: place.path("assay-store"))
  return place
}

/// A .npy file taken apart by hand: version 1.0, a dictionary that ends in a line feed, values from a multiple of 64.
private func parse(_ file: String) throws -> (header: String, rows: [[Float]]) {
  let bytes = [UInt8](try Data(contentsOf: URL(filePath: file)))
  guard bytes.starts(with: [0x93] + Array("NUMPY".utf8) + [1, 0]) else { throw Failure(text: "no .npy") }
  let start = 10 + Int(bytes[8]) + 256 * Int(bytes[9])
  let header = String(decoding: bytes[10..<start], as: UTF8.self)
  let numbers = header.split { !"0123456789".contains($0) }.compactMap { Int($0) }.suffix(2)
  guard start % 64 == 0, header.hasSuffix("\n"), let rows = numbers.first, let columns = numbers.last,
    bytes.count == start + 4 * rows * columns
  else { throw Failure(text: "\(header) for \(bytes.count) bytes") }
  let values = (0..<rows * columns).map { place in
    Float(bitPattern: (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[start + 4 * place + $1]) << UInt32(8 * $1) })
  }
  return (header, (0..<rows).map { Array(values[$0 * columns..<($0 + 1) * columns]) })
}

private func mode(_ file: String) throws -> Int? {
  try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
}

@Suite struct ExportVectorsTests {
  @Test func `one unit row a mined ticket, its id beside it`() throws {
    let place = try copy()
    let outcome = try place.assay(
      "export", "vectors", "--output", "out/v.npy", "--quiet", "--threads", "2", "--format", "json")
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    let summary = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    let (header, rows) = try parse(place.path("out/v.npy"))
    #expect(rows.count == 300 && summary?["rows"] as? Int == 300)
    #expect(summary?["dimension"] as? Int == rows[0].count)
    #expect(header.hasPrefix("{'descr': '<f4', 'fortran_order': False, 'shape': (300, \(rows[0].count)), }"))
    for row in rows {
      let length = row.reduce(0.0) { $0 + Double($1) * Double($1) }.squareRoot()
      #expect(abs(length - 1) < 1e-5)
    }
    #expect(Set(rows).count > 100)

    let lines = try place.read("out/v.ids.csv").split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(lines[0] == ["row", "ticket_id", "intent_id", "outlier"])
    #expect(lines.dropFirst().map { $0[0] } == (0..<300).map(String.init))
    let source = try String(contentsOfFile: Workplace.root + "/Datasets/small-desk.csv", encoding: .utf8)
    let ids = lines.dropFirst().map { $0[1] }
    #expect(ids == ids.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
    #expect(Set(ids).count == 300 && ids.allSatisfy { source.contains($0) })
    #expect(lines.dropFirst().allSatisfy { $0[2].isEmpty == ($0[3] == "true") })
    #expect(lines.count { $0[3] == "true" } == summary?["outliers"] as? Int)

    // The rows are those tickets': the ones of an intent are more alike than others. Rows in another order would make
    // the difference 0, to within 0.005 for so many pairs.
    var (within, across) = ((sum: 0.0, count: 0), (sum: 0.0, count: 0))
    for a in stride(from: 0, to: 300, by: 3) {
      for b in stride(from: 1, to: 300, by: 3) where lines[a + 1][3] == "false" && lines[b + 1][3] == "false" {
        let cosine = Double(zip(rows[a], rows[b]).reduce(0) { $0 + $1.0 * $1.1 })
        if lines[a + 1][2] == lines[b + 1][2] { within = (within.sum + cosine, within.count + 1) } else {
          across = (across.sum + cosine, across.count + 1)
        }
      }
    }
    #expect(within.sum / Double(within.count) > across.sum / Double(across.count) + 0.03)

    for name in ["v.npy", "v.ids.csv"] { #expect(try mode(place.path("out/" + name)) == 0o600) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.path("out")).sorted() == ["v.ids.csv", "v.npy"])

    // Again, with another number of threads, by the run's number, over what is there.
    let bytes = try Data(contentsOf: URL(filePath: place.path("out/v.npy")))
    let table = try place.read("out/v.ids.csv")
    for arguments in [["--threads", "1"], ["--run", "\(try #require(summary?["run"] as? Int))"], ["--run", "latest"]] {
      let again = try place.run(
        Workplace.binary, ["export", "vectors", "--output", "out/v.npy", "--quiet"] + arguments)
      #expect(again.exitCode == 0, "\(again.errors)")
      let isSame = try Data(contentsOf: URL(filePath: place.path("out/v.npy"))) == bytes
      #expect(isSame, "\(arguments)")
      #expect(try place.read("out/v.ids.csv") == table)
    }
  }

  @Test func `nothing was mined`() throws {
    let place = try Workplace()
    #expect(try place.assay("ingest", Workplace.root + "/Datasets/small-desk.csv", "--quiet").exitCode == 0)
    let outcome = try place.assay("export", "vectors", "--output", "v.npy", "--quiet")
    #expect(outcome.exitCode == 1)
    #expect(outcome.errors.contains("[not-mined]") && outcome.errors.contains("assay mine"))
    #expect(!FileManager.default.fileExists(atPath: place.path("v.npy")))
    let other = try copy()
    let unknown = try other.assay("export", "vectors", "--output", "v.npy", "--run", "1", "--quiet")
    #expect(unknown.exitCode == 1 && unknown.errors.contains("[no-such-run]"))
  }

  @Test func `the newest three runs can be exported`() throws {
    let place = try copy()
    let first = try exported(place, run: nil)
    for seed in ["11", "12", "13"] {
      let outcome = try place.assay("mine", "--vectorizer", "lexical", "--intents", "8", "--seed", seed, "--quiet")
      #expect(outcome.exitCode == 0)
    }
    let old = try place.assay("export", "vectors", "--output", "v.npy", "--run", "\(first)", "--quiet")
    #expect(old.exitCode == 1)
    #expect(old.errors.contains("[no-model]") && old.errors.contains("run 'assay mine' with that run's settings"))
    #expect(try exported(place, run: first + 1) == first + 1)
    #expect(try exported(place, run: nil) == first + 3)
  }

  /// Exports a run, the newest for `nil`; the number that the output names.
  private func exported(_ place: Workplace, run: Int?) throws -> Int {
    let chosen = run.map { ["--run", "\($0)"] } ?? []
    let outcome = try place.run(
      Workplace.binary, ["export", "vectors", "--output", "v.npy", "--format", "json", "--quiet"] + chosen)
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    let summary = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    return try #require(summary?["run"] as? Int)
  }

  @Test func `tickets that came in since are said, and mining again helps`() throws {
    let place = try copy()
    try place.write("id,text\n9001,my parcel never came\n", to: "more.csv")
    #expect(try place.assay("ingest", "more.csv", "--quiet").exitCode == 0)
    let outdated = try place.assay("export", "vectors", "--output", "v.npy", "--quiet")
    #expect(outdated.exitCode == 1)
    #expect(outdated.errors.contains("[vectors-outdated]") && outdated.errors.contains("Run 'assay mine' again"))
    #expect(!FileManager.default.fileExists(atPath: place.path("v.npy")))
    #expect(!FileManager.default.fileExists(atPath: place.path("v.ids.csv")))
    #expect(try place.assay("mine", "--vectorizer", "lexical", "--intents", "8", "--quiet").exitCode == 0)
    #expect(try place.assay("export", "vectors", "--output", "v.npy", "--quiet").exitCode == 0)
    #expect(try parse(place.path("v.npy")).rows.count == 301)
  }

  /// A limit on the size of files stands in for a full disk: 40 kB, where the vectors have 240.
  @Test func `a disk without space leaves what was there`() throws {
    let place = try copy()
    try place.write("old", to: "v.npy")
    try place.write("old ids", to: "v.ids.csv")
    let outcome = try place.run(
      "/bin/bash",
      ["-c", "trap '' XFSZ; ulimit -f 40; exec \"$0\" export vectors --output v.npy --quiet", Workplace.binary])
    #expect(outcome.exitCode == 1)
    #expect(outcome.errors.contains("[file-not-writable]") && outcome.errors.contains("disk's space"))
    #expect(try place.read("v.npy") == "old")
    #expect(try place.read("v.ids.csv") == "old ids")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: place.folder).filter { $0.contains(".partial") }.isEmpty)
  }

  @Test func `killed at any moment, what is there is whole`() throws {
    let place = try copy()
    let reference = try copy()
    #expect(try reference.assay("export", "vectors", "--output", "v.npy", "--quiet").exitCode == 0)
    let bytes = try Data(contentsOf: URL(filePath: reference.path("v.npy")))
    let table = try reference.read("v.ids.csv")
    try place.write("old", to: "v.npy")
    try place.write("old ids", to: "v.ids.csv")
    var kills = 0
    for attempt in 0..<12 {
      let process = try place.start(Workplace.binary, ["export", "vectors", "--output", "v.npy", "--quiet"])
      usleep(UInt32(15_000 * (attempt + 1)))
      if process.isRunning {
        kill(process.processIdentifier, SIGKILL)
        kills += 1
      }
      process.waitUntilExit()
      let vectors = try Data(contentsOf: URL(filePath: place.path("v.npy")))
      let ids = try? place.read("v.ids.csv")
      let isOld = vectors == Data("old".utf8)
      #expect(isOld || vectors == bytes)
      #expect(ids == nil || ids == (isOld ? "old ids" : table))
    }
    #expect(kills > 0)
    #expect(try place.assay("export", "vectors", "--output", "v.npy", "--quiet").exitCode == 0)
    let isWhole = try Data(contentsOf: URL(filePath: place.path("v.npy"))) == bytes
    #expect(isWhole)
    #expect(try place.read("v.ids.csv") == table)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: place.folder).filter { $0.hasSuffix(".partial") }.isEmpty)
  }

  @Test(arguments: ["v", "v.csv", ".npy", "out/.npy"])
  func `a name that is none of a NumPy file is wrong usage`(name: String) throws {
    let outcome = try Workplace().assay("export", "vectors", "--output", name)
    #expect(outcome.exitCode == 64)
  }
}
