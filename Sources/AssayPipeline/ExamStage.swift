// What intents mined on the first months are worth in the months that follow: a part of the corpus is mined anew, the
// rest is assigned, and both are held against the discovery that the store has. Reads; writes nothing.
import ContentHash
import IntentClustering
import TextVectors
import TicketModel
import TicketStore

public enum ExamStage {
  public struct Parameters: Sendable {
    /// First and last month, as `Timestamp.monthIndex`; `nil` to be chosen.
    public var mined: ClosedRange<Int>?
    public var assigned: ClosedRange<Int>?
    /// A CSV with the columns ticket_id and label, to check the exam by.
    public var labels: String?
    /// Folder of the sentence encoder, as for `MineStage`.
    public var model: String?
    /// Confidence below which a ticket stays unassigned, 0 to 1.
    public var leastConfidence: Double

    public init(
      mined: ClosedRange<Int>? = nil, assigned: ClosedRange<Int>? = nil, labels: String? = nil, model: String? = nil,
      leastConfidence: Double = 0
    ) {
      self.mined = mined
      self.assigned = assigned
      self.labels = labels
      self.model = model
      self.leastConfidence = leastConfidence
    }
  }

  /// One early ticket in so many is held out of mining: what later tickets are compared with.
  static let heldOutOneIn: UInt64 = 10
  /// Fewer mined tickets form no intents worth an exam, fewer assigned ones do not examine them.
  static let leastMined = 100
  static let leastAssigned = 20
  /// Tickets whose vectors are held at a time when they are assigned.
  private static let batch = 8_192

  /// Holds the exam.
  ///
  /// - Throws: `PipelineFault` when nothing was mined, no ticket is dated, or months or tickets are too few;
  ///   `EncoderFault` when the store was mined with an encoder that is not there.
  /// - Complexity: that of `MineStage.discover` and `AssignmentModel` on the mined tickets, and O(tickets · intents).
  public static func run(_ parameters: Parameters, context: RunContext) throws -> ExamSummary {
    let store = try Store(folder: context.store, access: .read)
    let (run, present) = try store.discovery()
    let known = try parameters.labels.map { try EvaluateStage.read($0) }
    let corpus = try ExamCorpus(run, present, of: store, parameters)
    let early = corpus.documents.indices.filter { corpus.windows.mined.contains(corpus.months[$0]) }
    let heldOut = Set(early.filter { isHeldOut(corpus.documents[$0].ticketID) })
    let mined = early.filter { !heldOut.contains($0) }
    let lateCount = corpus.documents.count - early.count
    guard mined.count >= leastMined, lateCount >= leastAssigned else {
      throw PipelineFault(
        code: "too-few-tickets",
        message: "\(mined.count.counted("ticket")) to mine and \(lateCount) to assign, \(heldOut.count) held out",
        remedy: "An exam needs \(leastMined) and \(leastAssigned) at least: "
          + "choose more months with --mined and --assigned",
        location: InputLocation(file: context.store))
    }
    context.progress(.stage("mine the early months"))
    let (found, model) = try mine(
      mined.map { corpus.documents[$0] }, as: run, model: parameters.model, context: context)
    context.progress(.stage("assign the late months"))
    var tickets = assigned(corpus, intents: found.intents, by: model, parameters.leastConfidence, context)
    for (place, row) in mined.enumerated() {
      tickets[row].part = .mined
      tickets[row].early = found.labels[place]
    }
    for row in heldOut { tickets[row].part = .heldOut }
    var names: [String] = []
    if let known {
      names = Set(known.values).sorted { $0.utf8Precedes($1) }
      let numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, Int32($0)) })
      for row in tickets.indices {
        tickets[row].label = known[corpus.documents[row].ticketID].flatMap { numbers[$0] } ?? -1
      }
      guard tickets.contains(where: { $0.label >= 0 }) else {
        throw PipelineFault(
          code: "no-labelled-ticket", message: "none of the tickets has a label in this file",
          remedy: "Check that ticket_id holds the ids of the export",
          location: InputLocation(file: parameters.labels ?? ""))
      }
    }
    let windows = corpus.windows
    let exam = ForwardExam(
      tickets, earlyIntents: found.intents.count, presentIntents: present.count,
      months: windows.assigned.upperBound - windows.mined.lowerBound + 1)
    return ExamSummary(
      exam, corpus: corpus, run: run, early: found.intents, present: present, labels: names,
      mined: mined.count, heldOut: heldOut.count, leastConfidence: parameters.leastConfidence)
  }

  /// By the ticket's id alone, so that other tickets change nothing.
  private static func isHeldOut(_ id: String) -> Bool { SHA256.leading(of: "held out " + id) % heldOutOneIn == 0 }

  /// Intents of the early tickets, found with the vectorizer, seed and number of intents of a run, and what assigns
  /// tickets to them. Their ids begin with E, so that they are not taken for those of the store.
  private static func mine(
    _ documents: [Document], as run: StoredRun, model: String?, context: RunContext
  ) throws -> (found: Discovery, model: AssignmentModel) {
    let choice = VectorizerChoice(rawValue: run.run.parameters["vectorizer"] ?? "") ?? .auto
    let plan = try VectorizerPlan(choice, folder: model)
    if plan.parameters["encoder"] != run.run.parameters["encoder"] {
      context.progress(
        .warning("the encoder is not the one that run \(run.key) was mined with: intents may differ for that"))
    }
    var (found, _) = try MineStage.discover(
      documents, plan: plan, wanted: run.run.parameters["intents"].flatMap { Int($0) }, origin: .first,
      seed: run.run.seed, highest: 0, context: context)
    for place in found.intents.indices { found.intents[place].id = "E" + found.intents[place].id.dropFirst() }
    var members = [[String]](repeating: [], count: found.intents.count)
    for (id, label) in zip(found.ticketIDs, found.labels) where label >= 0 { members[Int(label)].append(id) }
    let chosen = AssignmentModel.choice(of: members)
    let fitted = documents.filter { chosen[$0.ticketID] != nil }
    let assigner = AssignmentModel(
      vectors: try CorpusModel(bytes: found.model),
      documents: fitted.map { LexicalDocument(text: $0.text, language: $0.language) },
      places: fitted.map { chosen[$0.ticketID]! },
      targets: found.intents.map { AssignmentModel.Target(id: $0.id, name: $0.name) }, run: 0, corpusHash: "",
      context: context)
    return (found, assigner)
  }

  /// Every ticket with what `AssignStage` would say of it, as if all were late.
  private static func assigned(
    _ corpus: ExamCorpus, intents: [Intent], by model: AssignmentModel, _ leastConfidence: Double,
    _ context: RunContext
  ) -> [ExaminedTicket] {
    let places = Dictionary(uniqueKeysWithValues: intents.enumerated().map { ($1.id, Int32($0)) })
    var tickets: [ExaminedTicket] = []
    for start in stride(from: 0, to: corpus.documents.count, by: batch) {
      let rows = start..<min(start + batch, corpus.documents.count)
      let decisions = model.decisions(
        for: corpus.documents[rows].map { LexicalDocument(text: $0.text, language: $0.language) },
        threads: context.threads)
      for (row, decision) in zip(rows, decisions) {
        let reached = decision.flatMap { AssignStage.reason(against: $0, leastConfidence) == nil ? $0 : nil }
        tickets.append(
          ExaminedTicket(
            part: .late, month: corpus.months[row] - corpus.windows.mined.lowerBound,
            assigned: reached.map { places[$0.intent.id]! } ?? -1, confidence: reached?.confidence ?? 0,
            present: corpus.present[row]))
      }
      context.progress(
        .step(stage: "assign", done: Int64(rows.upperBound), total: Int64(corpus.documents.count), unit: "tickets"))
    }
    return tickets
  }
}
