// A table that is only read: caption, heads, rows whose first cell names them. It lies in a region of its own that
// scrolls sideways, by keys too, so that a wide table never widens the page.

/// A table without a script.
struct DataTable {
  struct Column {
    var title: HTML
    var isNumber = false
    /// Left out where there is little room.
    var isSecondary = false

    /// Classes of its cells.
    var style: String { (isNumber ? "n" : "phrase") + (isSecondary ? " secondary" : "") }

    static func text(_ title: HTML, isSecondary: Bool = false) -> Column {
      Column(title: title, isSecondary: isSecondary)
    }

    static func text(_ title: String, isSecondary: Bool = false) -> Column {
      Column(title: HTML(title), isSecondary: isSecondary)
    }

    static func number(_ title: HTML, isSecondary: Bool = false) -> Column {
      Column(title: title, isNumber: true, isSecondary: isSecondary)
    }

    static func number(_ title: String, isSecondary: Bool = false) -> Column {
      Column(title: HTML(title), isNumber: true, isSecondary: isSecondary)
    }
  }

  /// What the region is called.
  var label: String
  var caption: String
  var columns: [Column]

  /// The table; empty without rows.
  ///
  /// - Parameters:
  ///   - rows: one cell per column.
  ///   - foot: a last line that sums up; `nil` for none.
  func render(_ rows: [[HTML]], foot: [HTML]? = nil) -> HTML {
    guard !rows.isEmpty else { return .empty }
    return tag("div", ["class": "scroll", "role": "region", "aria-label": label, "tabindex": "0"]) {
      tag("table") {
        tag("caption") { caption }
        tag("thead") {
          tag("tr") {
            for column in columns { tag("th", ["scope": "col", "class": column.style]) { column.title } }
          }
        }
        tag("tbody") {
          for row in rows { line(row) }
        }
        if let foot { tag("tfoot") { line(foot) } }
      }
    }
  }

  private func line(_ cells: [HTML]) -> HTML {
    tag("tr") {
      for (column, cell) in zip(columns, cells).prefix(1) {
        tag("th", ["scope": "row", "class": column.isNumber ? "n" : nil]) { cell }
      }
      for (column, cell) in zip(columns, cells).dropFirst() { tag("td", ["class": column.style]) { cell } }
    }
  }
}
