// The audit trail of scoring rounds, checked and shown.
import Foundation
public import TicketModel
import TicketStore

public enum AuditTrailStage {
  public struct Check: Sendable, Encodable {
    public var isWhole: Bool
    public var events: Int
    /// Of them, without contents, because their ticket's requester was forgotten.
    public var erased: Int
    /// `number:hash`; written down, it tells later whether anything up to it was changed.
    public var head: String
    public var findings: [TrailFinding]
  }

  /// Checks the chain, and that scores and samples are what it tells of.
  ///
  /// - Parameter heads: ends of the trail that somebody wrote down, as `number:hash`.
  /// - Throws: `PipelineFault` for a head that cannot be one.
  public static func verify(heads: [String] = [], context: RunContext) throws -> Check {
    let given = try heads.map { text in
      guard let head = TrailHead(text) else {
        throw PipelineFault(
          code: "no-trail-head", message: "'\(text)' is not the end of an audit trail",
          remedy: "Give it as 'assay audit verify' prints it: number:hash")
      }
      return (head: head, source: "the head given")
    }
    let check = try Store(folder: context.store, access: .read).checkTrail(heads: given)
    return Check(
      isWhole: check.isWhole, events: check.events, erased: check.erased, head: check.head.description,
      findings: check.findings)
  }

  /// One event, to be read by people.
  public struct Line: Sendable, Encodable {
    public var number: Int64
    public var at: String
    public var kind: String
    public var actor: String
    public var sample: String
    public var intent: String
    public var ticket: String
    public var isErased: Bool
    public var facts: [String: String]
  }

  /// The wanted events, oldest first.
  ///
  /// - Parameter last: only so many of the newest; `nil`: all.
  public static func show(_ filter: TrailFilter, last: Int? = nil, context: RunContext) throws -> [Line] {
    var lines: [Line] = []
    try Store(folder: context.store, access: .read).trail(filter) { row in
      let event = row.event
      lines.append(
        Line(
          number: row.number, at: event.at.iso8601, kind: event.kind.rawValue, actor: event.actor,
          sample: event.sampleID, intent: event.intentID, ticket: event.ticketID ?? "", isErased: row.isErased,
          facts: event.facts))
      if let last, lines.count > last { lines.removeFirst(lines.count - last) }
    }
    return lines
  }
}
