// assay articles: the documents that answers are held against.
import ArgumentParser
import AssayPipeline

struct ArticlesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "articles", abstract: "Take in the help articles and policies that answers are held against.",
    subcommands: [ImportArticles.self, ListArticles.self])

  struct ImportArticles: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import", abstract: "Read help articles and policies into the store, version by version.",
      discussion: """
        Markdown and text files (title:, url:, updated_at: between '---' lines at their start), HTML pages (<title>, \
        <meta>, <link rel="canonical">), saved answers of Zendesk's help centre (JSON), tables (CSV with url, title, \
        text, updated_at), and folders of them. The same address with another text is a new version, in force from its \
        date. Importing again changes nothing. What cannot be read is refused with file and line; the others are stored.
        Memory: one file, or a few records of one.
        Example: assay articles import help-centre/ policies/refunds.md
        """)
    @OptionGroup var common: CommonOptions
    @Argument(help: "Files or folders.")
    var paths: [String]
    @Flag(help: "They are policies: they hold for all intents, or for those that their 'intents:' names.")
    var policy = false
    @Option(
      help: ArgumentHelp(
        "Address of files that state none: this, and the file's name without its ending.", valueName: "address"))
    var addressPrefix = ""

    func run() throws {
      try ArticleStage.run(
        .init(paths: paths, arePolicies: policy, addressPrefix: addressPrefix), context: common.context
      ).show(as: common.format)
    }
  }

  struct ListArticles: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "The documents in the store, with the date of their newest version.",
      discussion: """
        Memory: the texts of all documents.
        Example: assay articles list --format csv
        """)
    @OptionGroup var common: CommonOptions

    func run() throws { try ArticleStage.list(context: common.context).show(as: common.format) }
  }
}

extension ArticleStage.Import: Printable {
  var text: String {
    var lines = refused.map { "refused  \($0.location): \($0.reason)" }
    lines += skipped.map { "skipped  \($0.file): \($0.reason)" }
    if !lines.isEmpty { lines.append("") }
    lines.append(
      "\(read.counted("document")) read from \(files.counted("file")): \(added.grouped) new, "
        + "\(newVersions.counted("new version")), \(unchanged.grouped) as before, \(drafts.counted("draft")) left out, "
        + "\(refused.count.grouped) refused")
    lines.append(
      "the store now holds \(articles.counted("article")), \(policies.grouped) \(policies == 1 ? "policy" : "policies")"
    )
    return lines.joined(separator: "\n")
  }
}

extension ArticleStage.Listing: Printable {
  var rows: [any Encodable]? { documents }

  var text: String {
    if documents.isEmpty { return "no documents; 'assay articles import' takes them in" }
    var table = TextTable(
      columns: [
        ("kind", .left), ("title", .left), ("language", .left), ("updated", .left), ("versions", .right),
        ("characters", .right), ("address", .left),
      ], elasticColumn: 1)
    table.rows = documents.map {
      [
        $0.kind, $0.title, $0.language, $0.updatedAt ?? "unknown", $0.versions.grouped, $0.characters.grouped,
        $0.intents.isEmpty ? $0.address : "for " + $0.intents.joined(separator: ", "),
      ]
    }
    return table.text(width: TextTable.windowWidth)
  }
}
