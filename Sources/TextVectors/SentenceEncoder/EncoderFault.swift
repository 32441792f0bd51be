// The one error of the sentence encoder: a folder of weights that cannot be used. No text is ever in it.
public import TicketModel

/// What is wrong with a file of the model, and what to do about it.
public struct EncoderFault: Fault, Equatable {
  public var code: String
  public var message: String
  public var remedy: String
  public var location: InputLocation?

  /// - Parameter field: The tensor or setting, where there is one.
  init(code: String, file: String, field: String? = nil, line: Int? = nil, message: String, remedy: String) {
    self.code = code
    self.message = message
    self.remedy = remedy
    location = InputLocation(file: file, line: line, field: field)
  }
}

extension EncoderFault {
  /// What helps against a file that is not what was published.
  static let fetchAgain = "Delete the folder and fetch the model again: scripts/setup"
}
