// Damaged files through the real parsers: no crash, no hang, bounded memory, and every record accounted for.
// `scripts/fuzz` runs many more of them, under sanitizers.
import Foundation
import Testing

@Suite(.serialized) struct FuzzingTests {
  /// Damaged files for each parser: `ASSAY_FUZZ_RUNS`, or few enough for an ordinary run.
  static let runs = ProcessInfo.processInfo.environment["ASSAY_FUZZ_RUNS"].flatMap { Int($0) } ?? 400
  static let seed = ProcessInfo.processInfo.environment["ASSAY_FUZZ_SEED"].flatMap { UInt64($0) } ?? 1
  /// Seconds of processor time for one file of at most 64 KiB, sanitizers included.
  private static let timeLimit = 2.0

  /// Of this thread, which does all of the reading; the time of day would count what other processes take.
  private static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  @Test(arguments: FuzzedParser.all)
  func damagedFiles(_ parser: FuzzedParser) throws {
    #expect(!parser.originals.isEmpty && parser.originals.allSatisfy { !$0.isEmpty })
    var mutations = Mutations(of: parser.originals, seed: Self.seed)
    let folder = FileManager.default.temporaryDirectory.appending(path: "assay-fuzz-\(parser.name)-\(Self.seed)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    var read = 0
    var (total, slowest) = (0.0, 0.0)
    for run in 0..<Self.runs {
      var damaged = DamagedFile(
        bytes: mutations.next(), run: run, numbers: FuzzNumbers(seed: Self.seed &+ UInt64(run)), folder: folder)
      let start = Self.processorSeconds()
      do {
        try parser.read(&damaged)
        read += 1
      } catch where FuzzedParser.isRefusal(error) {
        // No longer a file of this kind, and said so.
      }
      let seconds = Self.processorSeconds() - start
      total += seconds
      slowest = max(slowest, seconds)
      #expect(seconds < Self.timeLimit, "\(parser.name), seed \(Self.seed), file \(run): \(seconds) s")
      #expect(damaged.recordsRead == damaged.accounted, "\(parser.name), seed \(Self.seed), file \(run)")
    }
    try FileManager.default.removeItem(atPath: folder)
    #expect(read > Self.runs / 100, "\(parser.name): only \(read) of \(Self.runs) damaged files were still recognised")
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    #expect(usage.ru_maxrss < 1 << 20, "peak memory \(usage.ru_maxrss) kB")
    if ProcessInfo.processInfo.environment["ASSAY_FUZZ_RUNS"] != nil {
      let figures = [total, slowest].map { String(format: "%.3f", $0) }
      print("| \(parser.name) | \(Self.runs) | \(Self.runs - read) | \(figures[0]) | \(figures[1]) | \(usage.ru_maxrss >> 10) |")
    }
  }
}
