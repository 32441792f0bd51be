// Which run of the gate is meant, as people say it: its number, or a month.
import TicketModel
import TicketStore

/// A run of the gate.
public enum GateRunChoice: Sendable, Equatable {
  /// By number.
  case run(Int64)
  /// The last one that ended in or before this month, UTC; as `Timestamp.monthIndex`.
  case month(Int)

  /// Reads `12` or `2026-09`; `nil` for anything else.
  public init?(_ text: String) {
    if let number = Int64(text), number > 0, text.allSatisfy(\.isNumber) {
      self = .run(number)
    } else if let month = try? ChangeStage.monthIndex(text) {
      self = .month(month)
    } else {
      return nil
    }
  }

  /// The run that is meant.
  ///
  /// - Parameter runs: every run of the gate, oldest first.
  /// - Throws: `PipelineFault` when there is none.
  func run(among runs: [GateRun], store: String) throws -> GateRun {
    switch self {
    case .run(let number):
      if let run = runs.first(where: { $0.key == number }) { return run }
      throw PipelineFault(
        code: "no-such-run", message: "run \(number) is no run of 'assay gate'",
        remedy: "Its runs are " + Self.numbers(runs), location: InputLocation(file: store))
    case .month(let month):
      if let run = runs.last(where: { $0.endedAt.monthIndex <= month }) { return run }
      throw PipelineFault(
        code: "no-such-run", message: "'assay gate' had not run by the end of \(Timestamp.monthName(month))",
        remedy: "Name a later month"
          + (runs.first.map { ", from \(Timestamp.monthName($0.endedAt.monthIndex)) on" } ?? ""),
        location: InputLocation(file: store))
    }
  }

  /// The newest runs with their days.
  private static func numbers(_ runs: [GateRun]) -> String {
    let shown = runs.suffix(5).map { "\($0.key) (\($0.endedAt.dateText))" }
    return (runs.count > shown.count ? "…, " : "") + shown.joined(separator: ", ")
  }
}
