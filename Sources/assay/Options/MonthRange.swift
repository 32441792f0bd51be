// Spans of months on the command line: 2023-01..2024-06.
import ArgumentParser
import AssayPipeline

enum MonthRange {
  /// Both ends as `Timestamp.monthIndex`.
  ///
  /// - Throws: `ValidationError` that names the option.
  static func parse(_ text: String, of option: String) throws -> ClosedRange<Int> {
    let ends = text.split(separator: ".", omittingEmptySubsequences: false).filter { !$0.isEmpty }
    guard ends.count == 2, text == ends.joined(separator: ".."),
      let first = try? ChangeStage.monthIndex(String(ends[0])),
      let last = try? ChangeStage.monthIndex(String(ends[1])),
      first <= last
    else { throw ValidationError("\(option) takes two months, the earlier first, such as 2023-01..2024-06.") }
    return first...last
  }
}
