// Labels with their explanation, without a script: a label is a link to its entry in the list of words at the page's
// end, where touch and keyboard follow it and print shows it, and its title says the same in one line to the mouse.

/// A label that leads to its entry in the list of words.
///
/// Not for the heads of tables that the script sorts: they become buttons. These name their word in `data-word`.
///
/// - Parameter label: stands in place of the entry's term.
func explained(_ key: Glossary.Key, _ label: String? = nil) -> HTML {
  let entry = Glossary.entry(key)
  return tag("a", ["class": "word", "href": WordList.reference(key), "title": entry.short]) { label ?? entry.term }
}

/// The list of words at a page's end.
enum WordList {
  static func reference(_ key: Glossary.Key) -> String { "#word-" + key.rawValue }

  /// The entries that a page's labels lead to, in the glossary's order; empty when there are none.
  ///
  /// Escaped text holds no `"`, so that an attribute is found only where there is one.
  ///
  /// - Complexity: O(keys × bytes).
  static func of(_ page: HTML) -> HTML {
    let used = Glossary.Key.allCases.filter { key in
      page.markup.contains("href=\"\(reference(key))\"") || page.markup.contains("data-word=\"\(key.rawValue)\"")
    }
    if used.isEmpty { return .empty }
    return tag("section", ["class": "words", "id": "words", "aria-labelledby": "words-heading"]) {
      tag("h2", ["id": "words-heading"]) { "Words" }
      tag("p", ["class": "note"]) { "What the labels on this page mean." }
      tag("dl") {
        for key in used { item(key) }
      }
    }
  }

  private static func item(_ key: Glossary.Key) -> HTML {
    let entry = Glossary.entry(key)
    return tag("div", ["id": "word-" + key.rawValue]) {
      tag("dt") { entry.term }
      tag("dd") {
        entry.short
        tag("small") { entry.source.isEmpty ? entry.more : entry.more + " Source: " + entry.source + "." }
      }
    }
  }
}
