// The file of a desk's policy: YAML text to values. Says what is wrong by file, line and field; the standard policy as
// such a file is in PolicyFile+Standard.swift.
public import TicketModel
import Yams

/// Reads such files.
public enum PolicyFile {
  /// Bytes that a file may have: thousands of reviews.
  private static let limit = 1 << 20
  /// Days that scores may stand: a century.
  private static let mostDays = 36_500

  /// The policy that a file states; what it leaves out is as in `GatePolicy()`.
  ///
  /// - Throws: `PipelineFault` with file, line and field.
  public static func read(_ path: String) throws -> GatePolicy { try readWithText(path).policy }

  /// The same with the file's bytes, which are UTF-8.
  static func readWithText(_ path: String) throws -> (policy: GatePolicy, text: [UInt8]) {
    let bytes = try PrivateFile.read(path, limit: limit)
    return (try policy(bytes, name: path), bytes)
  }

  /// Intents that a policy holds a review of and that are none of these, each once, in the policy's order. Ids end when
  /// intents do, so they are no fault.
  public static func unknownReviews(in policy: GatePolicy, among intentIDs: Set<String>) -> [String] {
    var seen = intentIDs
    return policy.humanReview.reviews.map(\.intentID).filter { seen.insert($0).inserted }
  }

  /// - Parameter name: what faults call the file.
  static func policy(_ bytes: [UInt8], name: String) throws -> GatePolicy {
    let reader = YAMLReader(
      name: name, code: "policy-file", outcome: "; no verdict was given",
      outline: "Write 'version: 1' and below it what differs from the standard policy; 'assay gate policy' prints that")
    let (_, root) = try reader.document(bytes)
    let part = Part(try reader.fields(of: root, as: nil, allowed: keys), field: "")
    try part.read("version") { node, field in
      guard try reader.text(node, field: field) == "1" else {
        throw reader.fault(
          "this version of assay reads version 1", line: node.mark?.line, field: field, remedy: "Write 'version: 1'")
      }
    }
    var policy = GatePolicy()
    // Below the rule's own number the rule holds an intent anyway.
    let frames = GatePolicy.leastAutoResolved...1_000_000
    try part.read("fewest auto-resolved") { policy.minimumFrame = try reader.whole($0, in: frames, field: $1) }
    try part.read("attempts") { policy.maximumAttempts = try reader.whole($0, in: 1...1_000, field: $1) }
    try part.read("scores expire after days") {
      policy.expiryDays = try reader.isNone($0) ? nil : reader.whole($0, in: 1...mostDays, field: $1, orNone: true)
    }
    try part.read("tickets kept") { policy.minimumKept = try reader.shareOrNone($0, field: $1) }
    try part.read("drift cosine") { policy.minimumDriftCosine = try reader.shareOrNone($0, field: $1) }
    try agreement(part, reader, into: &policy.agreement)
    try raterError(part, reader, into: &policy.raterError)
    try humanReview(part, reader, into: &policy.humanReview)
    try outcomes(part, reader, into: &policy.outcomes)
    try ramp(part, reader, into: &policy.ramp)
    return policy
  }

  // MARK: Parts

  static let keys = [
    "version", "fewest auto-resolved", "attempts", "scores expire after days", "tickets kept", "drift cosine",
    "agreement", "rater error", "human review", "outcomes", "ramp",
  ]

  private static func agreement(
    _ whole: Part, _ reader: YAMLReader, into floor: inout GatePolicy.AgreementFloor
  ) throws {
    let part = try whole.part("agreement", ["least ac1", "fewest pairs", "required"], reader)
    try part.read("least ac1") { floor.minimumAC1 = try reader.shareOrNone($0, field: $1) }
    try part.read("fewest pairs") { floor.minimumPairs = try reader.whole($0, in: 1...1_000_000, field: $1) }
    try part.read("required") {
      floor.isRequired = try reader.yesOrNo($0, field: $1)
      if floor.isRequired, floor.minimumAC1 == nil { throw reader.nothingRequired($0, "least ac1", field: $1) }
    }
  }

  private static func raterError(
    _ whole: Part, _ reader: YAMLReader, into limit: inout GatePolicy.RaterErrorLimit
  ) throws {
    let part = try whole.part("rater error", ["most misses", "fewest known", "required"], reader)
    try part.read("most misses") { limit.maximumMisses = try reader.shareOrNone($0, field: $1) }
    try part.read("fewest known") { limit.minimumKnown = try reader.whole($0, in: 1...1_000_000, field: $1) }
    try part.read("required") {
      limit.isRequired = try reader.yesOrNo($0, field: $1)
      if limit.isRequired, limit.maximumMisses == nil { throw reader.nothingRequired($0, "most misses", field: $1) }
    }
  }

  private static func humanReview(
    _ whole: Part, _ reader: YAMLReader, into review: inout GatePolicy.HumanReview
  ) throws {
    let part = try whole.part("human review", ["marks", "scored by two", "reviews"], reader)
    try part.read("marks") { node, field in
      let marks = try reader.items(node, field: field).map {
        try reader.word($0, of: IntentAttributes.Mark.self, field: field)
      }
      review.marks = IntentAttributes.Mark.allCases.filter(marks.contains)
    }
    try part.read("scored by two") { review.minimumScoredByTwo = try reader.share($0, field: $1) }
    try part.read("reviews") { node, field in
      review.reviews = try reader.items(node, field: field).enumerated().map { place, node in
        let field = "\(field)[\(place + 1)]"
        let fields = try reader.fields(of: node, as: field, allowed: ["intent", "by", "on", "note"])
        for key in ["intent", "by", "on"] where fields[key] == nil {
          throw reader.fault("\(key) is missing", line: node.mark?.line, field: field, remedy: "Add '\(key):'")
        }
        return GatePolicy.HumanReview.Review(
          intentID: try reader.text(fields["intent"]!, field: field + ".intent"),
          reviewer: try reader.text(fields["by"]!, field: field + ".by"),
          on: try reader.day(fields["on"]!, field: field + ".on"),
          note: try fields["note"].map { try reader.text($0, field: field + ".note") } ?? "")
      }
    }
  }

  private static func outcomes(
    _ whole: Part, _ reader: YAMLReader, into margins: inout GatePolicy.OutcomeMargins
  ) throws {
    let part = try whole.part("outcomes", ["reopened margin", "rating margin", "fewest tickets"], reader)
    try part.read("reopened margin") { margins.reopened = try reader.shareOrNone($0, field: $1) }
    try part.read("rating margin") { margins.rating = try reader.shareOrNone($0, field: $1) }
    try part.read("fewest tickets") { margins.minimumTickets = try reader.whole($0, in: 1...1_000_000, field: $1) }
  }

  private static func ramp(_ whole: Part, _ reader: YAMLReader, into ramp: inout GatePolicy.RampTerms) throws {
    let part = try whole.part(
      "ramp", ["minutes a message", "steps", "audit tickets", "alarm at", "alarm holds"], reader)
    try part.read("minutes a message") { ramp.minutesPerMessage = try reader.minutes($0, field: $1) }
    try part.read("steps") { node, field in
      let steps = try reader.items(node, field: field).map { try reader.share($0, field: field) }
      guard (2...20).contains(steps.count), zip(steps, steps.dropFirst()).allSatisfy(<) else {
        throw reader.fault(
          "2 to 20 rising shares are expected", line: node.mark?.line, field: field,
          remedy: "Write the shares from the first step to the last, as in [0, 0.1, 0.5, 1]")
      }
      ramp.steps = steps
    }
    try part.read("audit tickets") { ramp.auditTickets = try reader.whole($0, in: 1...10_000, field: $1) }
    try part.read("alarm at") { node, field in
      ramp.alarmDefectShare = try reader.share(node, field: field)
      // What the rule ships has up to one defect in twenty: an alarm below that would never end.
      guard ramp.alarmDefectShare > 0.05, ramp.alarmDefectShare < 1 else {
        throw reader.fault(
          ramp.alarmDefectShare < 1
            ? "the alarm would go off for answers that the rule ships" : "the alarm would wait for defects only",
          line: node.mark?.line, field: field, remedy: "Write a share of defects above 0.05 and below 1, such as 0.1")
      }
    }
    try part.read("alarm holds") { ramp.alarmHolds = try reader.yesOrNo($0, field: $1) }
  }
}
