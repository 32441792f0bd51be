// One value of a field that may be shown: times, numbers and the few words of a list as they are, masked; of everything
// else, which can be a customer's words or a name, only the shape.
import TextVectors
import TicketExports

struct FieldExample {
  /// What fields are taken for, by name.
  private let meanings: [String: String]

  init(_ fields: [FileOutline.Field], meanings: [String: String]) { self.meanings = meanings }

  /// Meanings whose values are words of the desk, not of people.
  private static let words: Set<String> = [
    "status", "channel", "language", "csat", "reopens", "resolved_by", "tags", "messages.role", "messages.visibility",
  ]

  func text(of field: FileOutline.Field) -> String {
    guard let value = field.examples.first else { return "(empty)" }
    let meaning = meanings[field.name] ?? ""
    let isPlain =
      FieldExample.words.contains(meaning) || value.allSatisfy { $0.isNumber || ".,-+".contains($0) }
      || ["true", "false"].contains(value.lowercased())
    let shown = field.hasTimes ? value : isPlain ? PersonalDataMask.mask(value) : FieldExample.shape(value)
    let line = shown.split { $0.isWhitespace }.joined(separator: " ")
    return line.count > 36 ? line.prefix(35) + "…" : line
  }

  /// `Xxxxx 99`: letters and digits made alike.
  static func shape(_ text: String) -> String {
    String(text.prefix(80).map { $0.isNumber ? "9" : $0.isLetter ? ($0.isUppercase ? "X" : "x") : $0 })
  }
}
