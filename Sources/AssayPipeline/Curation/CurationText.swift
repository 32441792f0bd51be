// The text of a curation file: ids that may stand in it, and edits written out.
import Foundation
import IntentClustering
import TicketModel

enum CurationText {
  /// `I` and a number of three to six digits. Ids become names of files.
  static func isIntentID(_ text: String) -> Bool {
    let digits = text.utf8.dropFirst()
    return text.utf8.first == UInt8(ascii: "I") && (3...6).contains(digits.count)
      && digits.allSatisfy { (48...57).contains($0) }
  }

  // MARK: Writing

  /// The lines of an edit as an item of a list, each behind `indent`.
  static func lines(_ action: CurationEdit.Action, indent: String) -> String {
    let fields: [String]
    switch action {
    case .merge(let ids): fields = ["merge: [\(ids.map(id).joined(separator: ", "))]"]
    case .split(let source, let into, let name, let criterion):
      let by =
        switch criterion {
        case .tickets(let tickets): "tickets: \(list(tickets))"
        case .terms(let terms): "terms: \(list(terms))"
        }
      fields = ["split: \(id(source))", "into: \(into)"] + (name.map { ["name: \(YAMLText.quoted($0))"] } ?? []) + [by]
    case .rename(let source, let name): fields = ["rename: \(id(source))", "name: \(YAMLText.quoted(name))"]
    case .pin(let source): fields = ["pin: \(id(source))"]
    case .forbid(let source): fields = ["forbid: \(id(source))"]
    case .together(let tickets): fields = ["together: \(list(tickets))"]
    case .apart(let tickets): fields = ["apart: \(list(tickets))"]
    case .mark(let source, let marks):
      fields = ["mark: \(id(source))", "as: [\(marks.map(\.rawValue).joined(separator: ", "))]"]
    case .own(let source, let owner): fields = ["owner: \(id(source))", "name: \(YAMLText.quoted(owner))"]
    }
    return fields.enumerated().map { indent + ($0 == 0 ? "- " : "  ") + $1 + "\n" }.joined()
  }

  private static func id(_ text: String) -> String { isIntentID(text) ? text : YAMLText.quoted(text) }
  private static func list(_ texts: [String]) -> String {
    "[" + texts.map(YAMLText.quoted).joined(separator: ", ") + "]"
  }
}

extension CurationFile {
  /// The file with one more edit at its end; what stands there stays as it is.
  ///
  /// - Throws: `PipelineFault` when the file is laid out so that no line can be added.
  func appending(_ action: CurationEdit.Action, name: String) throws -> CurationFile {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var indent = "  "
    if let first = edits.first {
      // The dash may stand alone on the line above.
      for line in [first.line, first.line - 1] where line >= 1 && line <= lines.count {
        let spaces = lines[line - 1].prefix { $0 == " " }
        if lines[line - 1].dropFirst(spaces.count).first == "-" {
          indent = String(spaces)
          break
        }
      }
    } else if let place = lines.firstIndex(where: { $0.hasPrefix("edits:") }) {
      let value = lines[place].dropFirst(6).trimmingPrefix { $0 == " " }
      if let word = ["[]", "~", "null"].first(where: value.hasPrefix) {
        lines[place].replace(word, with: "", maxReplacements: 1)
      }
    }
    var text = lines.joined(separator: "\n")
    if !text.isEmpty, !text.hasSuffix("\n") { text += "\n" }
    text += CurationText.lines(action, indent: indent)
    let fault = PipelineFault(
      code: "curation-layout", message: "the curation file is laid out so that no edit can be added at its end",
      remedy: "Use 'assay intents export --output FILE', add the edit by hand, and 'assay intents apply FILE'")
    let longer: CurationFile
    do { longer = try CurationFile(bytes: Array(text.utf8), name: name) } catch { throw fault }
    guard longer.edits.map(\.action) == edits.map(\.action) + [action] else { throw fault }
    return longer
  }
}
