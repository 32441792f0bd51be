// The record of one execution of a stage.

/// What was run, with what, on what. Stored in the same transaction as the stage's result.
public struct Run: Sendable, Equatable {
  public enum Stage: String, Sendable, CaseIterable { case ingest, mine, sample, score, gate, audit, articles }

  public var stage: Stage
  /// Every parameter by name, in text.
  public var parameters: [String: String]
  public var seed: UInt64
  /// Hash of what the stage read, hexadecimal.
  public var inputHash: String
  public var codeVersion: String
  /// The BLAS that did the arithmetic and the kernels it chose; empty for stages without any.
  public var blas: String
  public var startedAt: Timestamp
  public var endedAt: Timestamp

  public init(
    stage: Stage, parameters: [String: String], seed: UInt64, inputHash: String, codeVersion: String, blas: String,
    startedAt: Timestamp, endedAt: Timestamp
  ) {
    self.stage = stage
    self.parameters = parameters
    self.seed = seed
    self.inputHash = inputHash
    self.codeVersion = codeVersion
    self.blas = blas
    self.startedAt = startedAt
    self.endedAt = endedAt
  }
}
