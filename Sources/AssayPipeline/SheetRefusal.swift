// The error of reading sheets that people filled in: all reasons at once, as a person corrects all of them at once.

/// A sheet that was refused, with every reason.
public struct SheetRefusal: Error, Sendable {
  public var file: String
  /// Each with line and column; none holds text of a cell.
  public var reasons: [String]
}
