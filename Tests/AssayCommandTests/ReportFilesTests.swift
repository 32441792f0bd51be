// The report's files: whole whoever writes at the same time, and the same figures under the same names as the gate's.
import Foundation
import Testing

@Suite struct ReportFilesTests {
  private func judged() throws -> Workplace {
    let place = try Workplace()
    try place.read(twoQuestions, mine: ["--intents", "2"])
    try place.sampleAndScore { row, _ in row % 40 != 0 }
    try place.ok("gate")
    return place
  }

  private func files(in folder: String) throws -> [String: Data] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder)
    return Dictionary(
      uniqueKeysWithValues: names.compactMap { name in
        FileManager.default.contents(atPath: folder + "/" + name).map { (name, $0) }
      })
  }

  @Test func `reports into one folder at once are all done, and whole`() throws {
    let place = try judged()
    try place.ok("report", "--output", "alone")
    let expected = try files(in: place.path("alone"))
    #expect(expected["report.xlsx"] != nil && expected["intents/I001.html"] != nil)
    for _ in 0..<3 {
      let others = try (0..<4).map { _ in try Workplace() }
      let processes = try others.map {
        try $0.start(
          Workplace.binary,
          ["report", "--store", place.path("assay-store"), "--output", place.path("together"), "--quiet"])
      }
      for (process, other) in zip(processes, others) {
        process.waitUntilExit()
        let said = try other.read(".stderr")
        #expect(process.terminationStatus == 0, "\(said)")
      }
      #expect(try files(in: place.path("together")) == expected)
    }
  }

  @Test func `the gate's table and the report's are one`() throws {
    let place = try judged()
    try place.ok("report", "--output", "report")
    #expect(try place.ok("gate", "--format", "csv") == place.read("report/verdicts.csv"))
  }
}
