// Tables for the terminal: columns as wide as their widest cell, the named one shortened to fit the window.
import AssayPipeline
import Foundation

struct TextTable {
  enum Alignment { case left, right }

  var columns: [(title: String, alignment: Alignment)]
  var rows: [[String]] = []
  /// The column that gives way when the window is too narrow.
  var elasticColumn: Int

  /// - Parameter width: columns of the window; no limit when `nil` (a file or a pipe).
  func text(width: Int?) -> String {
    var widths = columns.indices.map { column in
      max(columns[column].title.count, rows.map { $0[column].count }.max() ?? 0)
    }
    if let width {
      let excess = widths.reduce(0, +) + 2 * (columns.count - 1) - width
      if excess > 0 { widths[elasticColumn] = max(12, widths[elasticColumn] - excess) }
    }
    func line(_ cells: [String]) -> String {
      let padded = cells.indices.map { column -> String in
        var cell = cells[column]
        if cell.count > widths[column] { cell = cell.prefix(widths[column] - 1) + "…" }
        let space = String(repeating: " ", count: widths[column] - cell.count)
        return columns[column].alignment == .left ? cell + space : space + cell
      }
      var text = padded.joined(separator: "  ")
      while text.last == " " { text.removeLast() }
      return text
    }
    return ([line(columns.map(\.title))] + rows.map(line)).joined(separator: "\n")
  }

  /// Columns of the terminal that standard output is connected to, or `nil`.
  static var windowWidth: Int? {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return nil
    }
    return Int(size.ws_col)
  }
}

extension Double {
  /// `97.5%`: a share from 0 to 1 with one decimal.
  var percent: String {
    let tenths = Int((self * 1000).rounded())
    return "\(tenths / 10).\(abs(tenths % 10))%"
  }

  /// The same with what is beyond the decimal cut off: a bound never reads higher than it is.
  var percentFloor: String {
    let tenths = Int((self * 1000 + 1e-9).rounded(.down))
    return "\(tenths / 10).\(abs(tenths % 10))%"
  }

  /// Rounded to so many decimals: `0.5625`, or `12` with none.
  func decimals(_ count: Int) -> String {
    var scale = 1.0
    for _ in 0..<count { scale *= 10 }
    let scaled = Int((self * scale).rounded())
    let whole = (scaled < 0 ? "-" : "") + String(scaled.magnitude / UInt(scale))
    if count == 0 { return whole }
    let fraction = String(scaled.magnitude % UInt(scale))
    return whole + "." + String(repeating: "0", count: count - fraction.count) + fraction
  }

  /// Of a p-value the power of ten that it is below: `<1e-5`.
  var powerOfTen: String {
    guard self > 0 else { return "<1e-300" }
    var (bound, exponent) = (1.0, 0)
    while self < bound / 10, exponent < 300 {
      bound /= 10
      exponent += 1
    }
    return "<1e-\(exponent)"
  }
}
