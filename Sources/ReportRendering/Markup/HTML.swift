// Markup that cannot hold unescaped text: the only ways into an `HTML` value are escaped text, elements with literal
// names, and literals of this target's own source. No templates, no parsing.

/// A fragment of HTML.
struct HTML: Sendable, Equatable {
  private(set) var markup: String

  private init(markup: String) { self.markup = markup }

  static let empty = HTML(markup: "")

  /// Text, escaped.
  init(_ text: String) { markup = HTML.escape(text) }

  /// Markup that stands in this target's source and holds no data: the style sheet, the script.
  static func literal(_ markup: StaticString) -> HTML { HTML(markup: markup.description) }

  /// JSON as the text of a data block. `<`, `>` and `&` stand in its strings only, where they become escapes, so that
  /// nothing in it ends the block.
  static func data(_ json: JSONText) -> HTML {
    var markup = ""
    for scalar in json.writtenOnOneLine().unicodeScalars {
      switch scalar {
      case "<": markup += "\\u003c"
      case ">": markup += "\\u003e"
      case "&": markup += "\\u0026"
      default: markup.unicodeScalars.append(scalar)
      }
    }
    return HTML(markup: markup)
  }

  /// An element with its content. `nil` leaves an attribute out, the empty text writes its name alone.
  static func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:], _ content: HTML = .empty
  ) -> HTML {
    var markup = "<\(name)"
    for (attribute, value) in attributes {
      guard let value else { continue }
      markup += " \(attribute)"
      if !value.isEmpty { markup += "=\"" + escape(value) + "\"" }
    }
    markup += ">"
    let isVoid: Bool
    switch name.description {
    case "meta", "link", "br", "hr", "input": isVoid = true
    default: isVoid = false
    }
    return HTML(markup: isVoid ? markup : markup + content.markup + "</\(name)>")
  }

  static func + (one: HTML, other: HTML) -> HTML { HTML(markup: one.markup + other.markup) }

  static func += (one: inout HTML, other: HTML) { one.markup += other.markup }

  /// Text as it may stand in an element or between double quotes in an attribute.
  ///
  /// `& < > " '` become references. Control characters, which HTML does not allow, and characters that would turn the
  /// direction of text after them become U+FFFD.
  ///
  /// - Complexity: O(bytes).
  static func escape(_ text: String) -> String {
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\n", "\t": escaped.unicodeScalars.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}":
        escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

/// Joins the fragments and texts of a block; texts are escaped.
@resultBuilder
enum HTMLBuilder {
  static func buildExpression(_ fragment: HTML) -> HTML { fragment }
  static func buildExpression(_ text: String) -> HTML { HTML(text) }
  static func buildBlock(_ fragments: HTML...) -> HTML { fragments.reduce(.empty, +) }
  static func buildOptional(_ fragment: HTML?) -> HTML { fragment ?? .empty }
  static func buildEither(first fragment: HTML) -> HTML { fragment }
  static func buildEither(second fragment: HTML) -> HTML { fragment }
  static func buildArray(_ fragments: [HTML]) -> HTML { fragments.reduce(.empty, +) }
}

/// An element whose content is a block.
func tag(
  _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String?> = [:],
  @HTMLBuilder _ content: () -> HTML = { .empty }
) -> HTML {
  .element(name, attributes, content())
}
