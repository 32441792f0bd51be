// The help centre that answers are judged against: one Markdown file a version of an article, with front matter.
import TicketModel

enum HelpArticles {
  /// One file.
  struct File {
    var path: String
    var bytes: Bytes
  }

  /// The article's number, fixed by its slug.
  static func id(of article: Catalogue.Article) -> Int64 {
    360_000_000_000 + Int64(fixedHash(article.slug) % 1_000_000_000)
  }

  /// The address that replies cite.
  static func add(addressOf article: Catalogue.Article, to out: inout Bytes) {
    out.add("https://help.lumenia.example/hc/en-us/articles/")
    out.add(decimal: id(of: article))
    out.append(45)
    out.add(article.slug)
  }

  /// The current version of every article, and the former version of those whose facts have changed.
  static func files(of catalogue: Catalogue) -> [File] {
    catalogue.intents.flatMap { intent -> [File] in
      let name = "articles/\(id(of: intent.article))-\(intent.article.slug)"
      let opened = TimeAxis.start - Int64(30 + fixedHash(intent.id) % 300) * 86_400
      guard let former = formerLines(of: intent) else {
        return [file(name + ".md", intent, lines: intent.article.lines, version: 1, versions: [opened])]
      }
      let changed = TimeAxis.start + Int64(90 + fixedHash(intent.article.title) % 500) * 86_400
      let versions = [opened, changed]
      return [
        file(name + ".md", intent, lines: intent.article.lines, version: 2, versions: versions),
        file(name + ".v1.md", intent, lines: former, version: 1, versions: versions),
      ]
    }
  }

  private static func file(
    _ path: String, _ intent: Catalogue.Intent, lines: [String], version: Int, versions: [Int64]
  ) -> File {
    var out = Bytes()
    out.add("---\nid: ")
    out.add(decimal: id(of: intent.article))
    out.add("\ntitle: ")
    out.add(json: intent.article.title)
    out.add("\nslug: ")
    out.add(intent.article.slug)
    out.add("\nurl: ")
    add(addressOf: intent.article, to: &out)
    out.add("\nversion: ")
    out.add(decimal: version)
    out.add("\nupdated_at: ")
    out.add(Timestamp(seconds: versions[version - 1]).dateText)
    out.add("\nversions:\n")
    for (index, start) in versions.enumerated() {
      out.add("  - version: ")
      out.add(decimal: index + 1)
      out.add("\n    valid_from: ")
      out.add(Timestamp(seconds: start).dateText)
      if index + 1 < versions.count {
        out.add("\n    valid_until: ")
        out.add(Timestamp(seconds: versions[index + 1]).dateText)
      }
      out.append(10)
    }
    out.add("---\n\n# ")
    out.add(intent.article.title)
    out.add("\n")
    for line in lines {
      out.append(10)
      out.add(line)
      out.append(10)
    }
    return File(path: path, bytes: out)
  }

  private static let units = [
    "day", "hour", "minute", "week", "month", "business", "working", "calendar", "second", "GB", "time", "device",
    "people", "character", "point", "attempt", "photo", "file", "year", "percent", "EUR", "euro",
  ]

  /// The article as it was before one of its numbers changed, or `nil` when it has no number that may change: one
  /// with a unit, and that no answer names, so that no answer contradicts the version of its day.
  static func formerLines(of intent: Catalogue.Intent) -> [String]? {
    var said = Bytes()
    for wording in intent.wordings.values { for reply in wording.reply { reply.forEachText { said += $0 + [32] } } }
    let spoken = said.text
    for (index, line) in intent.article.lines.enumerated() {
      var words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      for place in words.indices.dropLast() {
        guard let number = Int(words[place]), (2...400).contains(number), !contains(spoken, number: words[place]),
          units.contains(where: { words[place + 1].hasPrefix($0) })
        else { continue }
        words[place] = String(number + max(1, number / 2))
        var lines = intent.article.lines
        lines[index] = words.joined(separator: " ")
        return lines
      }
    }
    return nil
  }

  /// Whether the text has the number as a word of its own.
  private static func contains(_ text: String, number: String) -> Bool {
    text.split { !($0.isNumber) }.contains { $0 == number }
  }
}
