// What a run of the gate remembers besides its verdicts: the policy that was in force, and what all scores together
// say.
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
  /// `nil` for a run from before there were policies.
  ///
  /// - Throws: `PipelineFault` for a record that cannot be read.
  init?(of run: StoredRun) throws {
    if run.record.isEmpty { return nil }
    self = try Self.decoded(run)
  }

  fileprivate static func decoded<Value: Decodable>(_ run: StoredRun) throws -> Value {
    do {
      return try JSONDecoder().decode(Value.self, from: Data(run.record.utf8))
    } catch {
      throw PipelineFault(
        code: "gate-record", message: "what run \(run.key) of the gate remembers cannot be read",
        remedy: "Name the policy that is to be in force: assay gate --policy FILE, or --policy standard")
    }
  }
}

/// Of a record what a later gate needs, whatever else its version kept.
private struct KeptPolicy: Decodable {
  var policySource: String
  var policyText: String
}

/// A policy with the text that it was read from.
struct PolicyInForce {
  var source: String
  var text: String
  var policy: GatePolicy

  /// The policy of a file; of the word `standard` the standard one; of nothing the one that the newest verdicts were
  /// held against: a policy stays in force until another is named.
  ///
  /// - Throws: `PipelineFault` for a file that is no policy, and for verdicts whose policy cannot be read any more.
  init(_ named: String?, store: Store) throws {
    if let named, named != PolicyInForce.standardName {
      let bytes: [UInt8]
      (policy, bytes) = try PolicyFile.readWithText(named)
      (source, text) = ((named as NSString).lastPathComponent, String(decoding: bytes, as: UTF8.self))
    } else if named == nil, let run = try store.latestRun(of: .gate), !run.record.isEmpty {
      let kept: KeptPolicy = try GateRecord.decoded(run)
      self = try PolicyInForce(source: kept.policySource, text: kept.policyText)
    } else {
      (source, text, policy) = ("", PolicyFile.standard, GatePolicy())
    }
  }

  /// The policy that a run of the gate held its verdicts against.
  init(_ record: GateRecord) throws { try self.init(source: record.policySource, text: record.policyText) }

  private init(source: String, text: String) throws {
    (self.source, self.text) = (source, text)
    policy = try PolicyFile.policy(Array(text.utf8), name: source.isEmpty ? PolicyInForce.standardName : source)
  }

  static let standardName = "standard"
}
