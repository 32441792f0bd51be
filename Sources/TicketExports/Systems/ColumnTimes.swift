// How the times of a table's columns are written where that is not ISO 8601, found out from the first rows.
import TicketModel

struct ColumnTimes: Sendable {
  private var forms: [String: TimeForm] = [:]
  /// Columns whose values leave open which number is the day and which the month.
  private var openColumns: Set<String> = []
  /// What was assumed.
  private(set) var notes: [ExportNote] = []

  private static let orderRemedy =
    "its day and month could change places: give the format of the time (dd/MM or MM/dd) in a mapping"

  /// Looks for the one notation that all of a column's values have. A date of numbers whose order the values leave open
  /// (`3/4/2025` in March or April) has the order that the table's other columns show; where none does, it is not
  /// guessed at, except that with dots the day comes first everywhere.
  mutating func learn(_ columns: [(name: String, examples: [String])]) {
    var found: [(name: String, times: FileOutline.Field.Times)] = []
    for (name, examples) in columns {
      let examples = examples.map(TableWords.trimmed).filter { !$0.isEmpty }
      guard examples.contains(where: { ReadTime($0) == .unreadable }),
        let times = FileOutline.Field(name: name, examples: examples).times, times.format != nil
      else { continue }
      found.append((name, times))
    }
    // `dd/MM` and `MM/dd` as columns with a day above 12 have them; names of months tell nothing of numbers.
    let certain = found.filter { !$0.times.isAmbiguous }.compactMap(\.times.format)
    let shown = Set(certain.filter { !$0.contains("MMM") }.map { $0.prefix(5) })
    for (name, times) in found {
      guard var format = times.format else { continue }
      if times.isAmbiguous, !format.hasPrefix("dd.") {
        let turned = FileOutline.Field.turned(format) ?? format
        guard shown.contains(format.prefix(5)) != shown.contains(turned.prefix(5)) else {
          openColumns.insert(name)
          continue
        }
        if shown.contains(turned.prefix(5)) { format = turned }
      }
      guard let form = try? TimeForm(format: format, zone: nil) else { continue }
      forms[name] = form
      notes.append(ExportNote(code: .assumedTimeFormat, detail: "\(name): \(format)"))
    }
  }

  /// What to do about a time of this column that cannot be read, if that is known.
  func remedy(_ column: String) -> String? { openColumns.contains(column) ? Self.orderRemedy : nil }

  func read(_ text: String?, _ column: String) -> ReadTime {
    guard let text else { return .absent }
    if let form = forms[column] {
      let read = form.read(text)
      if read != .unreadable { return read }
    }
    return ReadTime(text)
  }
}
