// What a run of the gate remembers besides its verdicts: the policy that was in force, and what all scores together say.
import ContentHash
import Foundation
import QualityGate
import TicketModel
import TicketStore

/// Kept as JSON beside the run.
struct GateRecord: Codable {
  /// The policy's file, or empty for the standard.
  var policySource: String
  var policyText: String
  var policy: GatePolicy
  /// The day that verdicts are given for.
  var asOf: Timestamp
  var forecast: PortfolioForecast?
  var ramp: RampPlan?

  /// SHA-256 of the policy's text.
  var policyHash: String { SHA256.hash(policyText).hex }

  /// JSON whose bytes depend on the values alone.
  func text() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}

extension GateRecord {
  /// `nil` for a run of an older version.
  init?(of run: StoredRun) {
    guard let record = try? JSONDecoder().decode(GateRecord.self, from: Data(run.record.utf8)) else { return nil }
    self = record
  }
}

/// A policy with the text that it was read from.
struct PolicyInForce {
  var source: String
  var text: String
  var policy: GatePolicy

  /// The policy of a file; of the word `standard` the standard one; of nothing the one that the newest verdicts were
  /// held against: a policy stays in force until another is named.
  init(_ named: String?, store: Store) throws {
    if let named, named != PolicyInForce.standardName {
      let bytes: [UInt8]
      (policy, bytes) = try PolicyFile.readWithText(named)
      (source, text) = ((named as NSString).lastPathComponent, String(decoding: bytes, as: UTF8.self))
    } else if named == nil, let run = try store.latestRun(of: .gate), let record = GateRecord(of: run) {
      (source, text, policy) = (record.policySource, record.policyText, record.policy)
    } else {
      (source, text, policy) = ("", PolicyFile.standard, GatePolicy())
    }
  }

  /// The policy that a run of the gate held its verdicts against.
  init(_ record: GateRecord) {
    (source, text, policy) = (record.policySource, record.policyText, record.policy)
  }

  static let standardName = "standard"
}
