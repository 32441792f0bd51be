// What a file says of a document, before it is decided whether that is enough.

/// One document as a file has it. Absent values are empty.
public struct ArticleRecord: Sendable, Equatable {
  /// The values that documents are described by, under whatever name a source has for them.
  public enum Field: String, Sendable, CaseIterable {
    case address, title, text, updated, language, kind, intents, draft

    /// The field that a column, a member or a line of a file's head stands for; `nil` for any other.
    public init?(name: String) {
      let folded = name.lowercased().replacing("-", with: "_").replacing(" ", with: "_")
      guard let field = Self.fieldsByName[folded] else { return nil }
      self = field
    }

    /// Of two names of one field the one further in front counts: an article's own date of change before the one that
    /// also moves when it is voted for.
    static let names: [Field: [String]] = [
      .address: ["html_url", "url", "address", "canonical", "link", "permalink", "og:url"],
      .title: ["title", "name", "subject", "og:title"],
      .text: ["body", "text", "content", "body_markdown"],
      .updated: [
        "edited_at", "updated_at", "updated", "last_updated", "lastmod", "last_modified", "modified", "date",
        "article:modified_time", "dcterms.modified",
      ],
      .language: ["locale", "language", "lang"],
      .kind: ["kind"],
      .intents: ["intents"],
      .draft: ["draft"],
    ]

    private static let fieldsByName = Dictionary(
      uniqueKeysWithValues: names.flatMap { field, names in names.map { ($0, field) } })

    /// How good a name is for its field: 0 is the best.
    static func rank(_ name: String) -> Int {
      let folded = name.lowercased().replacing("-", with: "_").replacing(" ", with: "_")
      return Field(name: name).flatMap { names[$0]?.firstIndex(of: folded) } ?? .max
    }
  }

  /// As written.
  public private(set) var values: [Field: String] = [:]
  private var ranks: [Field: Int] = [:]
  /// Ids or names of the intents that a policy holds for.
  public var intents: [String] = []
  /// Line of the record's first byte, from 1.
  public var line: Int

  public init(line: Int = 1) { self.line = line }

  public subscript(field: Field) -> String { values[field] ?? "" }

  /// Takes a value under the name that the source has for it; blank ones and unknown names are passed over.
  public mutating func add(_ value: String, as name: String) {
    guard let field = Field(name: name), value.utf8.contains(where: { $0 > 0x20 }) else { return }
    if field == .intents {
      intents = value.split(separator: ",").map { TableWords.trimmed(String($0)) }.filter { !$0.isEmpty }
    }
    let rank = Field.rank(name)
    if rank < ranks[field] ?? .max {
      values[field] = TableWords.trimmed(value)
      ranks[field] = rank
    }
  }

  /// Takes a value that stands for a field without a name of its own, if there is none yet.
  mutating func fill(_ field: Field, _ value: String) {
    if values[field] == nil, !value.isEmpty { values[field] = value }
  }
}
