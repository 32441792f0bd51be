// What every error of every target can say, so that the command line prints all of them alike.

/// Where bad input stands. Line and field are counted and named as a person would look them up.
public struct InputLocation: Sendable, Equatable {
  /// The file as the user named it; for a member of an archive `archive.zip/member`.
  public var file: String
  /// Line of the record's first byte, from 1; `nil` when it does not apply.
  public var line: Int?
  public var field: String?

  public init(file: String, line: Int? = nil, field: String? = nil) {
    self.file = file
    self.line = line
    self.field = field
  }

  /// `file:line: field`.
  public var text: String {
    var text = file
    if let line { text += ":\(line)" }
    if let field { text += ": \(field)" }
    return text
  }
}

/// An error a person can act on. Each target has one struct that conforms. No text of a ticket ever appears in it.
public protocol Fault: Error, CustomStringConvertible {
  /// What went wrong, short and stable, for scripts: `not-a-ticket`.
  var code: String { get }
  /// What is wrong, in one sentence without a full stop.
  var message: String { get }
  /// What to do about it, in one sentence without a full stop.
  var remedy: String { get }
  var location: InputLocation? { get }
}

extension Fault {
  public var description: String {
    (location.map { $0.text + ": " } ?? "") + message + ". " + remedy + ". [" + code + "]"
  }
}
