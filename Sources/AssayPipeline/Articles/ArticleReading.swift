// From what a file says of a document to the document: which of its values must be there, and what they may be.
import TextVectors
import TicketExports
import TicketModel

/// The documents of one file.
struct ArticleReading {
  private let parameters: ArticleStage.Parameters
  private let file: ArticleFiles.File

  init(_ parameters: ArticleStage.Parameters, file: ArticleFiles.File) {
    self.parameters = parameters
    self.file = file
  }

  /// The document; `nil` for a draft.
  ///
  /// - Throws: `PipelineFault` with file, line and field for a missing address or text, and for a date or kind that
  ///   cannot be read.
  func article(_ record: ArticleRecord) throws -> HelpArticle? {
    if record[.draft].lowercased() == "true" { return nil }
    let kind = try kind(record)
    guard !record[.text].isEmpty else {
      throw fault("the document has no text", .text, record, remedy: "Check that it is the right file")
    }
    var address = record[.address]
    if address.isEmpty, !parameters.addressPrefix.isEmpty, file.form != .records {
      address = parameters.addressPrefix + file.name
    }
    var title = record[.title]
    if title.isEmpty, file.form != .records { title = file.name }
    if address.isEmpty, kind == .article {
      throw fault(
        "the article has no address, so that no answer can be found to cite it", .address, record,
        remedy: file.form == .records
          ? "Add a column or member 'url'" : "Write 'url:' into its head, or give --address-prefix")
    }
    if address.isEmpty, title.isEmpty {
      throw fault("the policy has neither title nor address", .title, record, remedy: "Give it a title")
    }
    let stated = record[.language].lowercased().replacing("_", with: "-")
    return HelpArticle(
      kind: kind, address: address, title: title, text: record[.text],
      language: stated.isEmpty ? ArticleAddress.language(address) ?? LanguageDetector.undetermined : stated,
      updatedAt: try date(record), intents: record.intents)
  }

  private func kind(_ record: ArticleRecord) throws -> ShownArticle.Kind {
    let word = record[.kind].lowercased()
    if parameters.arePolicies || word == "policy" { return .policy }
    guard word.isEmpty || word == "article" else {
      throw fault("the kind is none that is known", .kind, record, remedy: "Write 'article' or 'policy'")
    }
    return .article
  }

  private func date(_ record: ArticleRecord) throws -> Timestamp? {
    let text = record[.updated]
    if text.isEmpty { return nil }
    guard let date = Timestamp.parse(text)?.time else {
      throw fault(
        "the date of the last change cannot be read", .updated, record,
        remedy: "Write it as 2024-03-09 or 2024-03-09T17:05:00Z")
    }
    return date
  }

  private func fault(
    _ message: String, _ field: ArticleRecord.Field, _ record: ArticleRecord, remedy: String
  ) -> PipelineFault {
    PipelineFault(
      code: "article-refused", message: message, remedy: remedy,
      location: InputLocation(file: file.path, line: record.line, field: field.rawValue))
  }
}
