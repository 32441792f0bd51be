// Addresses of documents in a form that can be compared: the same article is linked to in many spellings.

/// What of an address says which document it is.
public enum ArticleAddress {
  /// The address without scheme, query, fragment and trailing slashes, its host in small letters. A help centre of
  /// Zendesk's names an article by a number, so that locale and title go: `/hc/en-us/articles/123-Title` is
  /// `/hc/articles/123`.
  ///
  /// - Complexity: O(bytes).
  public static func key(_ address: String) -> String {
    let (host, path) = parts(of: address)
    if let (_, number) = zendeskArticle(path) { return host + "/hc/articles/" + number }
    return host + path.map { "/" + $0 }.joined()
  }

  /// The host in small letters, without the port that goes without saying; empty for an address without one.
  public static func host(_ address: String) -> String { parts(of: address).host }

  /// The language that a help centre's address names (`de-at`), or `nil`.
  public static func language(_ address: String) -> String? {
    zendeskArticle(parts(of: address).path)?.locale?.lowercased()
  }

  private static func parts(of address: String) -> (host: String, path: [Substring]) {
    var rest = address.drop { $0.isWhitespace }.prefix { $0 != "#" && $0 != "?" && !$0.isWhitespace }
    var hasHost = !rest.hasPrefix("/")
    if rest.hasPrefix("//") {
      rest = rest.dropFirst(2)
      hasHost = true
    } else if let colon = rest.firstIndex(of: ":"), rest[colon...].hasPrefix("://") {
      rest = rest[colon...].dropFirst(3)
    }
    let segments = rest.split(separator: "/")
    guard hasHost, let first = segments.first else { return ("", segments) }
    var host = first.lowercased()
    for port in [":443", ":80"] where host.hasSuffix(port) { host.removeLast(port.count) }
    return (host, Array(segments.dropFirst()))
  }

  /// `hc`, a locale or none, `articles`, a number with or without a title behind it.
  private static func zendeskArticle(_ path: [Substring]) -> (locale: Substring?, number: Substring)? {
    guard path.first == "hc", (3...4).contains(path.count), path[path.count - 2] == "articles" else { return nil }
    let number = path[path.count - 1].prefix { $0.isASCII && $0.isNumber }
    guard !number.isEmpty else { return nil }
    return (path.count == 4 ? path[1] : nil, number)
  }
}
