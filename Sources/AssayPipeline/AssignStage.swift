// New tickets into the intents that were found: nothing is stored, nothing is learned from them.
import Foundation
import IntentClustering
import ReportRendering
import TextVectors
import TicketModel
import TicketStore

/// Files → one line a ticket. Memory: the model, and one batch of tickets.
public enum AssignStage {
  /// How a ticket's line is written.
  public enum LineFormat: Sendable { case csv, json }

  public struct Parameters: Sendable {
    var ingest: IngestStage.Parameters
    /// A folder of `assay export model`; `nil` fits a model to the store's newest run.
    var model: String?
    /// Where the lines go; `nil` for standard output.
    var output: String?
    var lines: AssignmentRows.Format
    /// Confidence below which a ticket stays unassigned, 0 to 1.
    var leastConfidence: Double

    public init(
      ingest: IngestStage.Parameters, model: String?, output: String?, lines: LineFormat, leastConfidence: Double
    ) {
      self.ingest = ingest
      self.model = model
      self.output = output
      self.lines = lines == .csv ? .csv : .json
      self.leastConfidence = leastConfidence
    }
  }

  public struct Summary: Sendable, Encodable {
    /// How sure the model is, and how often it was right, on tickets that were held out when it was fitted.
    public struct Trust: Sendable, Encodable {
      public struct Bin: Sendable, Encodable {
        public var from: Double
        public var tickets: Int
        public var meanConfidence: Double
        /// Share that discovery had put into the same intent.
        public var right: Double
      }
      /// `semantic` or `lexical`.
      public var vectors: String
      public var bins: [Bin]
      public var expectedCalibrationError: Double
      /// Share of all held-out tickets that were put right.
      public var right: Double
    }
    public var tickets = 0
    public var assigned = 0
    /// Tickets that ask for something else besides.
    public var severalIntents = 0
    /// Unassigned tickets by reason.
    public var unassigned: [String: Int] = [:]
    /// Records that could not be read.
    public var rejected = 0
    /// Records that are no ticket with text, by reason.
    public var excluded: [String: Int] = [:]
    /// Number of the run whose intents these are.
    public var run: Int64 = 0
    public var output: String?
    public var seconds = 0.0
    public var ticketsPerSecond = 0.0
    public var trust: [Trust] = []
  }

  /// Why a ticket is in no intent.
  enum Reason: String {
    case noText = "no text of the customer"
    case strange = "like no intent"
    case unsure = "less sure than asked"
  }

  public static func run(_ parameters: Parameters, context: RunContext) throws -> Summary {
    let model: AssignmentModel
    var roles: [String: AuthorRole] = [:]
    if let folder = parameters.model {
      model = try AssignmentModel(folder: folder)
    } else {
      let store = try Store(folder: context.store, access: .read)
      model = try AssignmentModel(of: store, context: context)
      roles = try store.personRoles()
    }
    var summary = Summary()
    let clock = ContinuousClock.now
    func assign(_ write: (String) throws -> Void, restart: () throws -> Void) throws {
      let left = try NewTickets.read(
        parameters.ingest, roles: roles, context: context,
        restart: {
          summary = Summary()
          try restart()
          try write(AssignmentRows.header(as: parameters.lines))
        }
      ) { documents in
        for line in lines(for: documents, by: model, parameters, &summary, context) {
          try write(line)
        }
      }
      (summary.rejected, summary.excluded) = (left.rejected, left.excluded)
      for example in left.examples { context.progress(.warning(example)) }
      if left.rejected > left.examples.count {
        context.progress(.warning("\(left.rejected) records rejected in all"))
      }
    }
    if let output = parameters.output {
      try PrivateFile.write(to: output) { file in try assign({ try file.write($0) }, restart: { try file.restart() }) }
    } else {
      // Nothing is printed before all is read: an export may turn out to need joining.
      var text = ""
      try assign({ text += $0 }, restart: { text = "" })
      FileHandle.standardOutput.write(Data(text.utf8))
    }
    summary.seconds = (ContinuousClock.now - clock) / .seconds(1)
    summary.ticketsPerSecond = Double(summary.tickets) / max(summary.seconds, 1e-9)
    summary.run = model.run
    summary.output = parameters.output
    summary.trust = model.trust
    return summary
  }

  /// Why a ticket with text stays unassigned; `nil` when it does not.
  static func reason(against decision: AssignmentModel.Decision?, _ leastConfidence: Double) -> Reason? {
    guard let decision, !decision.isStrange else { return .strange }
    return decision.confidence < leastConfidence ? .unsure : nil
  }

  private static func lines(
    for documents: [Document], by model: AssignmentModel, _ parameters: Parameters, _ summary: inout Summary,
    _ context: RunContext
  ) -> [String] {
    let texts = documents.map {
      LexicalDocument(text: model.repeatedLines.removed(from: $0.text) ?? $0.text, language: $0.language)
    }
    let decisions = model.decisions(for: texts, threads: context.threads)
    let reasons = zip(documents, decisions).map { document, decision -> Reason? in
      document.text.isEmpty ? .noText : Self.reason(against: decision, parameters.leastConfidence)
    }
    let further = model.furtherIntents(
      of: texts, besides: zip(decisions, reasons).map { $1 == nil ? $0?.intent.id : nil }, threads: context.threads)
    return documents.indices.map { row in
      let (document, decision, reason) = (documents[row], decisions[row], reasons[row])
      summary.tickets += 1
      if !further[row].isEmpty { summary.severalIntents += 1 }
      if let reason { summary.unassigned[reason.rawValue, default: 0] += 1 } else { summary.assigned += 1 }
      let best = decision.map {
        AssignmentRows.Candidate(id: $0.intent.id, name: $0.intent.name, confidence: $0.confidence)
      }
      let next = decision.flatMap { decision in
        decision.runnerUp.map {
          AssignmentRows.Candidate(id: $0.id, name: $0.name, confidence: decision.runnerUpConfidence)
        }
      }
      // What an unsure ticket would have been is told; of a strange one nothing is known.
      return AssignmentRows.line(
        ticketID: document.ticketID, intent: reason == nil ? best : nil,
        runnerUp: reason == nil ? next : reason == .unsure ? best : nil, note: reason?.rawValue ?? "",
        besides: further[row].map {
          AssignmentRows.Candidate(id: $0.intent.id, name: $0.intent.name, confidence: $0.confidence)
        }, as: parameters.lines)
    }
  }
}

extension AssignmentModel {
  /// The reliability tables of the classifiers.
  var trust: [AssignStage.Summary.Trust] {
    parts.map { part in
      let reliability = part.classifier.reliability
      return AssignStage.Summary.Trust(
        vectors: part.kind.rawValue,
        bins: reliability.bins.map {
          AssignStage.Summary.Trust.Bin(
            from: $0.from, tickets: $0.decisions, meanConfidence: $0.meanConfidence, right: $0.accuracy)
        }, expectedCalibrationError: reliability.expectedCalibrationError, right: reliability.accuracy)
    }
  }
}
