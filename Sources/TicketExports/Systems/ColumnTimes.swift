// How the times of a table's columns are written where that is not ISO 8601, found out from the first rows.
import TicketModel

struct ColumnTimes: Sendable {
  private var forms: [String: TimeForm] = [:]
  /// What was assumed.
  private(set) var notes: [ExportNote] = []

  /// Looks for the one notation that all of a column's values have. A date of numbers whose order the values leave open
  /// (`3/4/2025` in March or April) is not guessed at, except that with dots the day comes first everywhere.
  mutating func learn(_ column: String, from examples: [String]) {
    let examples = examples.map(TableWords.trimmed).filter { !$0.isEmpty }
    guard examples.contains(where: { ReadTime($0) == .unreadable }) else { return }
    let field = FileOutline.Field(name: column, examples: examples)
    guard let times = field.times, let format = times.format, !times.isAmbiguous || format.hasPrefix("dd."),
      let form = try? TimeForm(format: format, zone: nil)
    else { return }
    forms[column] = form
    notes.append(ExportNote(code: .assumedTimeFormat, detail: "\(column): \(format)"))
  }

  func read(_ text: String?, _ column: String) -> ReadTime {
    guard let text else { return .absent }
    if let form = forms[column] {
      let read = form.read(text)
      if read != .unreadable { return read }
    }
    return ReadTime(text)
  }
}
