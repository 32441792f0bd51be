// The one error of this target: a stage that cannot run on what the stages before it left.
public import TicketModel

/// A stage cannot run as asked.
public struct PipelineFault: Fault {
  public let code: String
  public let message: String
  public let remedy: String
  public let location: InputLocation?

  public init(code: String, message: String, remedy: String, location: InputLocation? = nil) {
    self.code = code
    self.message = message
    self.remedy = remedy
    self.location = location
  }
}
