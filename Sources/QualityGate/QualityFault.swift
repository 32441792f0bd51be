// The one error of this target: parameters that cannot be honoured. Problems inside a score sheet are not errors
// but a list (`ScoreSheet.Rejected`), because a rater needs all of them at once.
public import TicketModel

/// A sample or an assignment that cannot be made as asked.
public struct QualityFault: Fault, Equatable {
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
}
