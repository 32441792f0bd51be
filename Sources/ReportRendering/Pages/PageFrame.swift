// What every page has around its content: document head, content policy, banner, footer.
import TicketModel

enum PageFrame {
  /// A whole document.
  ///
  /// The content policy forbids everything but this sheet and, where asked for, this script: nothing is loaded, and
  /// text that slipped through would still not run. Labels that are explained find their words at the end.
  static func document(
    title: String, hasScript: Bool, banner: String? = nil, header: HTML, main: HTML, footer: HTML
  ) -> String {
    let policy =
      "default-src 'none'; style-src '\(Style.hash)'; "
      + (hasScript ? "script-src '\(TableScript.hash)'; " : "") + "base-uri 'none'; form-action 'none'"
    let document = tag("html", ["lang": "en"]) {
      tag("head") {
        HTML.element("meta", ["charset": "utf-8"])
        HTML.element("meta", ["http-equiv": "Content-Security-Policy", "content": policy])
        HTML.element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        HTML.element("meta", ["name": "referrer", "content": "no-referrer"])
        HTML.element("meta", ["name": "robots", "content": "noindex"])
        tag("title") { title }
        tag("style") { HTML.literal(Style.sheet) }
      }
      tag("body") {
        tag("a", ["class": "skip", "href": "#main"]) { "Skip to the content" }
        if let banner {
          tag("div", ["class": "banner", "role": "note"]) {
            tag("div", ["class": "frame"]) { tag("p") { banner } }
          }
        }
        tag("div", ["class": "frame"]) {
          tag("header", ["class": "page"]) { header }
          tag("main", ["id": "main"]) { main + WordList.of(header + main) }
          tag("footer") { footer }
        }
        if hasScript { tag("script") { HTML.literal(TableScript.source) } }
      }
    }
    return "<!DOCTYPE html>\n" + document.markup + "\n"
  }

  /// `2026-03-09 17:05 UTC`.
  static func minute(_ time: Timestamp) -> String {
    time.dateText + " " + time.iso8601.dropFirst(11).prefix(5) + " UTC"
  }

  /// The page's heading figures.
  static func fact(_ name: String, @HTMLBuilder _ value: () -> HTML) -> HTML { fact(HTML(name), value) }

  static func fact(_ name: HTML, @HTMLBuilder _ value: () -> HTML) -> HTML {
    tag("div") {
      tag("dt") { name }
      tag("dd") { value() }
    }
  }

  /// A line of a list of figures (`dl` of class `figures`): what it is, its value, and what that rests on.
  static func figure(_ name: HTML, _ value: String, _ basis: String = "") -> HTML {
    tag("div") {
      tag("dt") { name }
      tag("dd", ["class": "value"]) { value }
      if !basis.isEmpty { tag("dd", ["class": "basis"]) { basis } }
    }
  }

  /// A section with its heading; the heading's id is the section's name with `-heading`.
  static func section(_ name: String, _ title: String, @HTMLBuilder _ content: () -> HTML) -> HTML {
    tag("section", ["aria-labelledby": name + "-heading"]) {
      tag("h2", ["id": name + "-heading"]) { title }
      content()
    }
  }

  /// A cell of a table that the script can sort. Without a figure it stands last.
  static func number(_ text: String, sort: Double?, isSecondary: Bool = false) -> HTML {
    number(text, sort: sort, style: isSecondary ? "n secondary" : "n")
  }

  /// - Parameter style: classes of the cell.
  static func number(_ text: String, sort: Double?, style: String) -> HTML {
    let key = sort.map { NumberText.fixed($0, 8) } ?? "none"
    return tag("td", ["class": style, "data-sort": key]) { text }
  }

  static func badge(_ standing: Standing, isLarge: Bool = false) -> HTML {
    tag("span", ["class": "badge \(standing.rawValue)" + (isLarge ? " large" : "")]) { standing.title }
  }

  /// Text that others wrote, kept from changing the direction of what stands around it.
  static func foreign(_ text: String) -> HTML { tag("bdi") { text } }
}
