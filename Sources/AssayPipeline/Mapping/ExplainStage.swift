// What files show of themselves, and a mapping to start from, as one YAML text: what is found stands in its comments.
// Reads the start of each file and writes nothing.
import TicketExports

public enum ExplainStage {
  /// The explanation: text that is a mapping as it stands, or only comments where none is needed.
  public struct Explanation: Sendable, Encodable {
    public struct Field: Sendable, Encodable {
      public var name: String
      public var example: String
      /// What the mapping takes it for; empty for nothing.
      public var takenAs: String
    }
    public struct File: Sendable, Encodable {
      public var file: String
      /// What it is read as without a mapping; `nil`: it is not.
      public var readAs: String?
      public var form: String
      public var records: Int
      public var fields: [Field]
      public var missing: [String]
    }
    public var files: [File] = []
    public var skipped: [String] = []
    public var mapping = ""
  }

  /// - Throws: as `IngestStage.run`, for files that cannot be read or are no text.
  public static func run(paths: [String]) throws -> Explanation {
    let (outlines, skipped) = try FileOutline.look(at: paths)
    let drafts = MappingDraft.drafts(for: outlines)
    var explanation = Explanation()
    explanation.skipped = skipped.map { "\($0.displayName): \($0.reason.rawValue)" }
    for outline in outlines {
      let draft = drafts.first { $0.files.contains(outline.file) }
      explanation.files.append(file(outline, draft))
    }
    explanation.mapping = text(explanation, drafts: drafts)
    return explanation
  }

  private static func file(_ outline: FileOutline, _ draft: MappingDraft?) -> Explanation.File {
    let isMessages = draft?.messageFile.map { $0.fields.map(\.name) == outline.fields.map(\.name) } ?? false
    let meanings = draft.map { DraftText.meanings($0, ofMessageFile: isMessages) } ?? [:]
    let shown = outline.isSystemExport ? [] : outline.fields
    let example = FieldExample(shown, meanings: meanings)
    return Explanation.File(
      file: outline.file, readAs: outline.recognisedAs, form: outline.form, records: outline.records,
      fields: shown.map {
        Explanation.Field(name: $0.name, example: example.text(of: $0), takenAs: meanings[$0.name] ?? "")
      },
      missing: isMessages ? [] : draft?.missing ?? [])
  }

  private static func text(_ explanation: Explanation, drafts: [MappingDraft]) -> String {
    var lines: [String] = []
    for file in explanation.files {
      let records = "\(file.records) \(file.records == 1 ? "record" : "records")"
      lines.append("# \(DraftText.comment(file.file)): \(file.form), \(records) looked at")
      if file.fields.isEmpty, let readAs = file.readAs {
        lines.append("#   read as \(readAs); needs no mapping")
        continue
      }
      lines.append(
        "#   without a mapping: " + (file.readAs.map { "read as \($0)" } ?? "not read, no known columns or system"))
      let width = min(32, file.fields.map(\.name.count).max() ?? 0)
      for field in file.fields {
        let taken = field.takenAs.isEmpty ? "(not read)" : field.takenAs
        let name = DraftText.comment(field.name)
        lines.append("#   \(name.padded(to: width))  \(taken.padded(to: 20))  \(DraftText.comment(field.example))")
      }
      for missing in file.missing { lines.append("#   missing: \(missing)") }
    }
    for skipped in explanation.skipped { lines.append("# skipped \(DraftText.comment(skipped))") }
    for (index, draft) in drafts.enumerated() {
      lines.append("")
      // One file is one mapping; of further ones the user makes files of their own.
      let text = DraftText.lines(draft)
      if index == 0 {
        lines += text
      } else {
        let files = DraftText.comment(draft.files.joined(separator: ", "))
        lines.append("# Another mapping, for \(files); save it as a file of its own:")
        lines += text.map { "# " + $0 }
      }
    }
    if drafts.isEmpty, explanation.files.contains(where: { !$0.fields.isEmpty }) {
      lines.append(
        "# No column or path looks like a customer's words; name it yourself, as in Documentation/mapping.md.")
    }
    return lines.joined(separator: "\n")
  }
}

extension FileOutline {
  /// `CSV in UTF-8, delimiter ';'`.
  fileprivate var form: String {
    let packing = isPacked ? ", compressed or in an archive" : ""
    switch shape {
    case .table(let delimiter, let hasHeader):
      let sign = delimiter == 0x09 ? "tab" : "'\(Character(Unicode.Scalar(delimiter)))'"
      return "table in \(encoding), delimiter \(sign), \(hasHeader ? "first row is a header" : "no header")\(packing)"
    case .json(let records, let isLineByLine):
      let place =
        records.map { "records in \($0.text)" } ?? (isLineByLine ? "one record a line" : "records at the root")
      return "JSON in \(encoding), \(place)\(packing)"
    }
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
