// Values of the product that stand on the command line as they are.
public import ArgumentParser
public import AssayPipeline
public import TicketModel

extension RaterDivision.Basis: ExpressibleByArgument {}
extension ScoringEvent.Kind: ExpressibleByArgument {}
extension ScoreStage.HintTime: ExpressibleByArgument {}

extension SamplingCaps: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
  public var defaultValueDescription: String { text }
}
