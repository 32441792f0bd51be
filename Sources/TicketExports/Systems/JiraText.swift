// The bodies of Jira's descriptions and comments: wiki markup, HTML, or a document of nodes (Atlassian Document Format,
// which version 3 of the API gives).
import TicketModel

enum JiraText {
  static let descriptionID = "issue-description"
  /// Nested deeper, a document is nobody's text.
  private static let depthLimit = 40

  static func plain(_ value: JSONValue) -> HTMLText.Plain {
    if let text = value.string { return plain(text) }
    var writer = Writer()
    if value.isObject { writer.add(value, depth: 0) }
    while writer.text.last?.isNewline == true { writer.text.removeLast() }
    return HTMLText.Plain(text: writer.text, links: writer.links)
  }

  /// Wiki markup as it is; a link in it is `[words|address]` or `[address|address|smart-link]`.
  static func plain(_ text: String) -> HTMLText.Plain {
    var body = HTMLText.plain(text)
    var links: [String] = []
    for link in body.links {
      let address = String(link.prefix { $0 != "|" && $0 != "]" })
      if !links.contains(address) { links.append(address) }
    }
    body.links = links
    return body
  }

  private struct Writer {
    var text = ""
    var links: [String] = []
    private var quotes = 0

    /// - Complexity: O(nodes).
    mutating func add(_ node: JSONValue, depth: Int) {
      guard depth < JiraText.depthLimit else { return }
      let fields = JSONFields<JiraNodeKey>(node)
      let attributes = JSONFields<JiraNodeKey>(fields[.attrs])
      switch fields[.type].string {
      case "text":
        write(fields[.text].string ?? "")
        for mark in fields[.marks].elements {
          note(JSONFields<JiraNodeKey>(JSONFields<JiraNodeKey>(mark)[.attrs])[.href])
        }
      case "hardBreak": breakLine()
      case "mention", "emoji", "status", "date":
        write(attributes[.text].nonEmptyString ?? attributes[.shortName].string ?? "")
      case "inlineCard", "blockCard", "embedCard":
        note(attributes[.url])
        write(attributes[.url].string ?? "")
      case "blockquote":
        quotes += 1
        addBlock(fields, depth)
        quotes -= 1
      case "listItem":
        beginLine()
        write("- ")
        addContent(fields, depth)
      case "tableCell", "tableHeader":
        addContent(fields, depth)
        write(" ")
      case "doc", "paragraph", "heading", "codeBlock", "bulletList", "orderedList", "table", "tableRow", "panel", "rule",
        "expand", "mediaSingle", "mediaGroup":
        addBlock(fields, depth)
      default: addContent(fields, depth)
      }
    }

    private mutating func addBlock(_ fields: JSONFields<JiraNodeKey>, _ depth: Int) {
      if !text.hasSuffix("- ") { beginLine() }
      addContent(fields, depth)
      beginLine()
    }

    private mutating func addContent(_ fields: JSONFields<JiraNodeKey>, _ depth: Int) {
      for child in fields[.content].elements { add(child, depth: depth + 1) }
    }

    private mutating func write(_ words: String) {
      for (index, line) in words.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        if index > 0 { breakLine() }
        if quotes > 0, text.isEmpty || text.last == "\n" { text += "> " }
        text += line
      }
    }

    private mutating func breakLine() { text += "\n" }
    private mutating func beginLine() { if !text.isEmpty, text.last != "\n" { text += "\n" } }

    private mutating func note(_ address: JSONValue) {
      if let address = address.nonEmptyString, !links.contains(address) { links.append(address) }
    }
  }
}

enum JiraNodeKey: Int, JSONKey {
  case type, text, content, marks, attrs, href, url, shortName

  static let keySet = JSONKeySet(Self.self)
}
