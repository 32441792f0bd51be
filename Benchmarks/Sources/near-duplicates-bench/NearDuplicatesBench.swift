// Times the search for near-duplicates in a file of texts, one a line, and writes down which it found.

import ArgumentParser
import Foundation
import TextVectors

@main struct NearDuplicatesBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "near-duplicates-bench", abstract: "Find the near-duplicates among the lines of a file.")

  @Option(help: "UTF-8 texts, one a line.") var texts: String
  @Option(help: "File for the line number of each text's original, one a line.") var originals: String?
  @Option var threads = 2

  func run() throws {
    let lines = try Data(contentsOf: URL(filePath: texts)).split(separator: 10, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    let before = megabytes("VmRSS")
    let clock = ContinuousClock()
    let (started, work) = (clock.now, processorSeconds())
    let found = NearDuplicates(of: lines, threads: threads)
    let seconds = (clock.now - started) / .seconds(1)
    let processor = processorSeconds() - work
    let extra = megabytes("VmHWM") - before
    try originals.map { path in
      try found.originals.map(String.init).joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    }
    print(
      """
      {"documents":\(lines.count),"seconds":\(seconds),"processorSeconds":\(processor),"extraMegabytes":\(extra),\
      "members":\(found.members),"groups":\(found.groups),"largest":\(found.largest)}
      """)
  }

  /// Of all threads.
  private func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  /// Of this process, as the kernel counts it.
  private func megabytes(_ field: String) -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix(field) } ?? ""
    return (Int(line.filter(\.isNumber)) ?? 0) / 1_024
  }
}
