// Which names intents and their owners may be given: what a table, a page and a terminal can show on one line.
import IntentClustering
import TicketModel

enum GivenName {
  /// Characters of the longest name; the longest that discovery makes has about 60.
  static let longest = 120

  /// - Parameter location: where the name stands; `nil`: on the command line.
  /// - Throws: `PipelineFault` that says what is wrong with the name, without repeating it.
  static func check(_ name: String, at location: InputLocation? = nil) throws {
    func fault(_ message: String, _ remedy: String) -> PipelineFault {
      PipelineFault(code: "name", message: message, remedy: remedy + "; nothing was changed", location: location)
    }
    if !name.contains(where: { $0.isLetter || $0.isNumber }) {
      let what = name.allSatisfy(\.isWhitespace) ? "is empty" : "has no letter or digit"
      throw fault("the name \(what)", "Give a name with at least one letter or digit")
    }
    if name.unicodeScalars.contains(where: isUnprintable) {
      throw fault(
        "the name has a line break or another character that cannot be shown", "Write it on one line, of letters that "
          + "can be seen")
    }
    if name.count > longest {
      throw fault("the name has \(name.count.counted("character")), more than \(longest)", "Give a shorter one")
    }
  }

  /// Control characters, line and paragraph ends, and what is not seen: marks that turn the direction of the text after
  /// them, and others that make two names look alike. Joiners stay, since some scripts are not written without them.
  private static func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    case .format: scalar.value != 0x200C && scalar.value != 0x200D
    default: false
    }
  }
}

extension CurationEdit.Action {
  /// The name that an intent or its owner gets.
  var name: String? {
    switch self {
    case .split(_, _, let name, _): name
    case .rename(_, let name), .own(_, let name): name
    case .merge, .pin, .forbid, .together, .apart, .mark: nil
    }
  }
}
