// What can go wrong while a synthetic desk is made. No text of a ticket ever stands in it.
public import TicketModel

/// The error of this target.
public struct SyntheticDeskError: Fault, Equatable {
  public var code: String
  public var message: String
  public var remedy: String
  public var location: InputLocation?

  public init(code: String, message: String, remedy: String, location: InputLocation? = nil) {
    self.code = code
    self.message = message
    self.remedy = remedy
    self.location = location
  }

  /// A line of the catalogue that does not follow its format.
  static func catalogue(
    _ message: String, file: String, line: Int, remedy: String = "Correct that line of the catalogue"
  )
    -> SyntheticDeskError
  {
    SyntheticDeskError(
      code: "catalogue-syntax", message: message, remedy: remedy, location: InputLocation(file: file, line: line))
  }
}
