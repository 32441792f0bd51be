// The whole way on a generated desk: determinism, interruption, and verdicts worked out a second time.
import Foundation
import Testing

/// Generated once, read by every test here.
private let desk: Result<Workplace, any Error> = Result {
  let place = try Workplace()
  let outcome = try place.assay("generate", "--tickets", "3000", "--seed", "7", "--output", "desk", "--quiet")
  guard outcome.exitCode == 0 else { throw Failure(text: outcome.errors) }
  return place
}

/// Runs every stage after ingest and gives the tables whose bytes must never depend on chance.
private func tables(of place: Workplace, threads: Int) throws -> [String: String] {
  let threads = ["--threads", "\(threads)", "--quiet"]
  for arguments in [
    ["mine", "--intents", "40", "--seed", "1"], ["sample", "--raters", "ana,ben", "--seed", "1"], ["gate"],
    ["report", "--output", "report"],
  ] {
    let outcome = try place.run(Workplace.binary, arguments + threads)
    guard outcome.exitCode == 0 else { throw Failure(text: "\(arguments): \(outcome.errors)") }
  }
  var tables: [String: String] = [:]
  for name in ["assignments.csv", "samples.csv", "verdicts.csv", "verdicts.json", "intents.csv"] {
    tables[name] = try place.read("report/" + name)
  }
  return tables
}

private func exportFiles(_ place: Workplace) throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: place.path("desk/export")).sorted()
}

@Suite(.serialized) struct GeneratedDeskTests {
  @Test func `the same tables for any number of threads and any order of the input`() throws {
    let source = try desk.get()
    var results: [[String: String]] = []
    for (threads, isShuffled) in [(1, false), (2, false), (4, true)] {
      let place = try Workplace()
      if isShuffled {
        // Lines of each file turned round, and the files renamed so that they come in another order.
        for (number, name) in try exportFiles(source).enumerated() {
          let lines = try source.read("desk/export/" + name).split(separator: "\n")
          try place.write(lines.reversed().joined(separator: "\n") + "\n", to: "export/\(900 - number).json")
        }
      } else {
        try FileManager.default.createSymbolicLink(
          atPath: place.path("export"), withDestinationPath: source.path("desk/export"))
      }
      let files = try FileManager.default.contentsOfDirectory(atPath: place.path("export")).sorted()
      let ingest = try place.run(
        Workplace.binary,
        ["ingest", "--quiet", "--threads", "\(threads)"] + files.map { place.path("export/" + $0) })
      #expect(ingest.exitCode == 0, "\(ingest.errors)")
      results.append(try tables(of: place, threads: threads))
    }
    for name in results[0].keys.sorted() {
      #expect(results[0][name] == results[1][name], "\(name) differs between one and two threads")
      #expect(results[0][name] == results[2][name], "\(name) differs for shuffled input")
    }
  }

  @Test func `killed at any moment, run again, the result is the same`() throws {
    let source = try desk.get()
    let export = source.path("desk/export")
    let undisturbed = try Workplace()
    #expect(try undisturbed.assay("ingest", export, "--quiet").exitCode == 0)
    let expected = try tables(of: undisturbed, threads: 2)

    let place = try Workplace()
    var kills = 0
    for (arguments, longest) in [(["ingest", export], 0.9), (["mine", "--intents", "40", "--seed", "1"], 0.9)] {
      for attempt in 0..<10 {
        let process = try place.start(Workplace.binary, arguments + ["--quiet"])
        usleep(UInt32(longest * Double(attempt + 1) / 10 * 1e6))
        if process.isRunning {
          kill(process.processIdentifier, SIGKILL)
          kills += 1
        }
        process.waitUntilExit()
      }
      #expect(try place.run(Workplace.binary, arguments + ["--quiet"]).exitCode == 0)
      let check = try place.run(
        "/usr/bin/env",
        [
          "python3", "-c",
          "import sqlite3; print(sqlite3.connect('assay-store/assay.sqlite').execute('PRAGMA integrity_check').fetchone()[0])",
        ])
      #expect(check.output == "ok\n", "\(check.errors)")
    }
    #expect(kills > 3)
    #expect(try tables(of: place, threads: 2) == expected)
  }

  @Test func `ingesting again changes nothing`() throws {
    let source = try desk.get()
    let place = try Workplace()
    let export = source.path("desk/export")
    #expect(try place.assay("ingest", export, "--quiet").exitCode == 0)
    let again = try place.assay("ingest", export, "--format", "json", "--quiet")
    let report = try #require(try JSONSerialization.jsonObject(with: Data(again.output.utf8)) as? [String: Any])
    #expect(report["read"] as? Int == 0)
    // Under other names and times the files are read, and every record is found to be there already.
    for name in try exportFiles(source) {
      try place.write(try source.read("desk/export/" + name), to: "copy/" + name)
    }
    let copied = try place.assay("ingest", "copy", "--format", "json", "--quiet")
    let merged = try #require(try JSONSerialization.jsonObject(with: Data(copied.output.utf8)) as? [String: Any])
    #expect(merged["kept"] as? Int == 0)
    #expect(merged["rejected"] as? Int == 0)
    let sum = ["kept", "merged", "rejected", "excluded"].reduce(0) { $0 + (merged[$1] as? Int ?? 0) }
    #expect(sum == merged["read"] as? Int)
    #expect(merged["tickets"] as? Int == report["tickets"] as? Int)
  }

  @Test func `the demo ends with a report, and a second script agrees with every verdict`() throws {
    let place = try Workplace()
    let demo = try place.assay("demo", "--tickets", "6000", "--seed", "3", "--output", "demo", "--quiet")
    #expect(demo.exitCode == 0, "\(demo.errors)")
    for word in ["tickets ", "intents ", "coverage ", "shipped ", "held ", "report: demo/report/index.html"] {
      #expect(demo.output.contains(word), "\(demo.output)")
    }
    let check = try place.run(
      "/usr/bin/env",
      [
        "python3", Workplace.root + "/Tests/AssayCommandTests/verify_verdicts.py", "demo/sheets",
        "demo/report/verdicts.csv",
      ])
    #expect(check.exitCode == 0, "\(check.errors)")
    let page = try place.read("demo/report/index.html")
    #expect(page.contains("imulated"))
    let leaks = try place.run("/usr/bin/env", ["find", "demo", "-perm", "/077"])
    #expect(leaks.output.isEmpty)
  }
}
