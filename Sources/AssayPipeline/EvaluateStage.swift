// Agreement of the mined intents with known labels.
import IntentClustering
import QualityGate
import TicketModel
import TicketStore

public enum EvaluateStage {
  /// The keys of the JSON result are part of the command line's contract.
  public struct Result: Sendable, Encodable {
    /// Tickets that were mined and have a label.
    public var tickets: Int
    public var clusters: Int
    public var outlierShare: Double
    public var nmi: Double
    public var ari: Double
    public var accuracy: Double
  }

  /// - Throws: `PipelineFault` for a file without the columns `ticket_id` and `label`, and when no ticket has a label.
  public static func run(labels path: String, context: RunContext) throws -> Result {
    let known = try read(path)
    let store = try Store(folder: context.store, access: .read)
    let (run, _) = try store.discovery()
    var names: [String: Int] = [:]
    var found: [Int] = []
    var expected: [Int] = []
    var outliers = 0
    try store.assignments(run: run.key) { assignment in
      guard let label = known[assignment.ticketID] else { return }
      let next = names.count
      expected.append(names[label, default: next])
      names[label] = expected[expected.count - 1]
      found.append(Int(assignment.label))
      if assignment.label < 0 { outliers += 1 }
    }
    guard !found.isEmpty else {
      throw PipelineFault(
        code: "no-labelled-ticket", message: "none of the mined tickets has a label in this file",
        remedy: "Check that ticket_id holds the ids of the export", location: InputLocation(file: path))
    }
    let agreement = ClusterAgreement(truth: expected, found: found)
    return Result(
      tickets: found.count, clusters: Set(found.filter { $0 >= 0 }).count,
      outlierShare: Double(outliers) / Double(found.count), nmi: agreement.normalizedMutualInformation,
      ari: agreement.adjustedRandIndex,
      accuracy: agreement.accuracy)
  }

  /// The known labels by ticket id.
  static func read(_ path: String) throws -> [String: String] {
    guard let text = String(validating: try PrivateFile.read(path, limit: 4 << 30), as: UTF8.self) else {
      throw PipelineFault(
        code: "not-utf8", message: "the file is not UTF-8", remedy: "Save it as UTF-8",
        location: InputLocation(file: path))
    }
    let (records, _) = DelimitedText.records(text, separator: UInt8(ascii: ","))
    guard let header = records.first?.fields, let id = header.firstIndex(of: "ticket_id"),
      let label = header.firstIndex(of: "label")
    else {
      throw PipelineFault(
        code: "no-label-columns", message: "the first line does not name the columns ticket_id and label",
        remedy: "Write a comma-separated file whose header is ticket_id,label",
        location: InputLocation(file: path, line: 1))
    }
    var labels: [String: String] = [:]
    for record in records.dropFirst() where !record.isBlank {
      guard record.fields.count > max(id, label) else {
        throw PipelineFault(
          code: "short-row", message: "the row has \(record.fields.count.counted("field"))",
          remedy: "Give ticket_id and label",
          location: InputLocation(file: path, line: record.line))
      }
      labels[record.fields[id]] = record.fields[label]
    }
    return labels
  }
}
