// Takes help articles and policies into the store, and lists them.
import TicketExports
import TicketModel
import TicketStore

/// Files → documents with their versions. Memory: one file, or a few records of one.
public enum ArticleStage {
  public struct Parameters: Sendable {
    public var paths: [String]
    /// Every document is a policy.
    public var arePolicies: Bool
    /// Goes before a file's name where the file states no address of its own; empty: such a file is refused.
    public var addressPrefix: String

    public init(paths: [String], arePolicies: Bool, addressPrefix: String) {
      self.paths = paths
      self.arePolicies = arePolicies
      self.addressPrefix = addressPrefix
    }
  }

  public struct Import: Sendable, Encodable {
    public struct Refusal: Sendable, Encodable {
      public var location: String
      public var reason: String
    }
    public struct Skipped: Sendable, Encodable {
      public var file: String
      public var reason: String
    }
    public var files = 0
    /// Documents read: `read = added + newVersions + unchanged + drafts + refused`.
    public var read = 0
    public var added = 0
    public var newVersions = 0
    public var unchanged = 0
    /// Not published, and therefore not stored.
    public var drafts = 0
    public var refused: [Refusal] = []
    public var skipped: [Skipped] = []
    // The store as a whole, after the import.
    public var articles = 0
    public var policies = 0
  }

  /// Reads everything in one transaction; what cannot be read is refused with its place, and the others are stored.
  ///
  /// - Throws: `ExportError` for a path that is not there; `StoreError`.
  public static func run(_ parameters: Parameters, context: RunContext) throws -> Import {
    let found = try ArticleFiles(parameters.paths)
    let store = try Store(folder: context.store, access: .create)
    var result = Import()
    result.files = found.files.count
    result.skipped = found.skipped.map { Import.Skipped(file: $0.displayName, reason: $0.reason.rawValue) }
    let run = Run.starting(
      .articles,
      parameters: [
        "files": String(found.files.count), "policy": String(parameters.arePolicies),
        "address-prefix": parameters.addressPrefix,
      ], inputHash: "")
    try store.importArticles(run) { writer in
      for (number, file) in found.files.enumerated() {
        context.progress(
          .step(stage: "articles", done: Int64(number), total: Int64(found.files.count), unit: "files"))
        do {
          try read(file, parameters, into: writer, &result)
        } catch let fault as any Fault where !(fault is StoreError) {
          result.read += 1
          result.refuse(fault)
        }
      }
    }
    let counts = try store.articleCounts()
    (result.articles, result.policies) = (counts[.article] ?? 0, counts[.policy] ?? 0)
    return result
  }

  private static func read(
    _ file: ArticleFiles.File, _ parameters: Parameters, into writer: ArticleWriter, _ result: inout Import
  ) throws {
    let reading = ArticleReading(parameters, file: file)
    func put(_ record: ArticleRecord) throws {
      result.read += 1
      do {
        guard let article = try reading.article(record) else {
          result.drafts += 1
          return
        }
        switch try writer.put(article) {
        case .added: result.added += 1
        case .newVersion: result.newVersions += 1
        case .unchanged: result.unchanged += 1
        }
      } catch let fault as PipelineFault { result.refuse(fault) }
    }
    switch file.form {
    case .text:
      let record = try FrontMatter.read(try ArticleFiles.bytes(of: file.path), name: file.path)
      try put(record)
    case .page: try put(ArticlePage.read(try ArticleFiles.bytes(of: file.path)))
    case .records:
      try ArticleTable(path: file.path).read(put) { rejection in
        result.read += 1
        result.refused.append(Import.Refusal(location: rejection.location.text, reason: rejection.message))
      }
    }
  }

  public struct Listing: Sendable, Encodable {
    public struct Line: Sendable, Encodable {
      public var kind: String
      public var address: String
      public var title: String
      public var language: String
      public var versions: Int
      /// Of the newest version; `nil` when nobody says.
      public var updatedAt: String?
      public var characters: Int
      /// That a policy holds for; empty: all.
      public var intents: [String]
    }
    public var documents: [Line]
  }

  public static func list(context: RunContext) throws -> Listing {
    Listing(
      documents: try Store(folder: context.store, access: .read).articles().map { stored in
        let newest = stored.newest
        return Listing.Line(
          kind: newest.kind.rawValue, address: newest.address, title: newest.title, language: newest.language,
          versions: stored.versions, updatedAt: newest.updatedAt?.dateText, characters: newest.text.count,
          intents: newest.intents)
      })
  }
}

extension ArticleStage.Import {
  fileprivate mutating func refuse(_ fault: any Fault) {
    refused.append(Refusal(location: fault.location?.text ?? "", reason: "\(fault.message). \(fault.remedy)"))
  }
}
