// What one synthetic desk is made from. Everything written is a function of these values and of the catalogue.

/// The parameters of `assay generate`.
public struct DeskParameters: Sendable, Equatable {
  /// Tickets to write, 1,000 to 10,000,000; border tickets that stand in two slices are counted once.
  public var tickets: Int
  /// The only source of chance.
  public var seed: UInt64
  /// Share of the true defects that a simulated rater overlooks, per criterion: 0.05 keeps raters good, not perfect.
  public var missRate: Double
  /// Share of the flawless answers in which a simulated rater sees a defect, per criterion.
  public var falseAlarmRate: Double
  /// Share of the bot's answers that get a planted defect (`AnswerDefect`) besides those of the catalogue.
  public var answerDefectRate: Double
  /// Tickets in one file of an export slice: about 200 MB, so that a job's file is neither tiny nor all of a slice.
  public var ticketsPerPart: Int

  public init(
    tickets: Int, seed: UInt64, missRate: Double = 0.05, falseAlarmRate: Double = 0.004,
    answerDefectRate: Double = 0, ticketsPerPart: Int = 50_000
  ) {
    self.tickets = tickets
    self.seed = seed
    self.missRate = missRate
    self.falseAlarmRate = falseAlarmRate
    self.answerDefectRate = answerDefectRate
    self.ticketsPerPart = ticketsPerPart
  }

  /// Fewer tickets would leave most intents empty; more have not been tried.
  public static let ticketRange = 1_000...10_000_000

  func validate() throws(SyntheticDeskError) {
    guard DeskParameters.ticketRange.contains(tickets) else {
      throw SyntheticDeskError(
        code: "tickets-out-of-range", message: "\(tickets) tickets cannot be generated",
        remedy: "Ask for 1000 to 10000000 tickets")
    }
    guard (0...1).contains(missRate), (0...1).contains(falseAlarmRate) else {
      throw SyntheticDeskError(
        code: "rate-out-of-range", message: "a rater's rates are shares, not \(missRate) and \(falseAlarmRate)",
        remedy: "Give rates from 0 to 1")
    }
    guard (0...1).contains(answerDefectRate) else {
      throw SyntheticDeskError(
        code: "rate-out-of-range", message: "the rate of planted defects is a share, not \(answerDefectRate)",
        remedy: "Give a rate from 0 to 1")
    }
    guard ticketsPerPart > 0 else {
      throw SyntheticDeskError(
        code: "part-size-out-of-range", message: "a file cannot hold \(ticketsPerPart) tickets",
        remedy: "Ask for at least one ticket a file")
    }
  }
}
