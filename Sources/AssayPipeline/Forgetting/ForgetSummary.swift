// What was forgotten, and what it touches: for the person who answers for it.
import TicketModel
import TicketStore

/// Counts, and ids of intents, samples and runs. Of the people themselves nothing, save in a dry run the ids of their
/// tickets.
public struct ForgetSummary: Sendable, Encodable {
  /// A recorded verdict whose sample became smaller.
  public struct TouchedVerdict: Sendable, Encodable {
    public var intent: String
    public var name: String
    /// Of the gate.
    public var run: Int64
    public var decision: String
    public var sample: String
    public var ticketsLost: Int
    public var ticketsLeft: Int
  }

  /// A monthly audit that became smaller.
  public struct TouchedAudit: Sendable, Encodable {
    public var intent: String
    public var audit: String
    public var ticketsLost: Int
    public var ticketsLeft: Int
  }

  /// An edit of the curation file that named one of the tickets, or a word that only they used.
  public struct CurationChange: Sendable, Encodable {
    public var version: Int64
    /// Of that version, before the change.
    public var line: Int
    /// Tickets, terms and names taken out.
    public var entries: Int
    /// Nothing was left to do, so the edit went.
    public var isWholeEdit: Bool
    public var isInForce: Bool
  }

  /// Nothing was changed; these are the numbers that a run would give.
  public var isDryRun: Bool
  public var requesters: Int
  /// Of those named, how many the store had forgotten already.
  public var forgottenBefore = 0
  public var tickets: Int
  /// Only in a dry run.
  public var ticketIDs: [String]?
  /// More than one: an id may belong to another person in each.
  public var systems: [String]
  /// Tickets of others that they wrote in; those stay, without their messages.
  public var ticketsOfOthers: Int
  public var people = 0
  public var messages = 0
  public var events = 0
  public var facts = 0
  /// Places of the tickets in discoveries.
  public var assignments = 0
  public var furtherIntents = 0
  /// Intents, of any discovery, that have fewer tickets now.
  public var smallerIntents = 0
  public var discoveries: Int
  public var sampledTickets = 0
  public var raterAssignments = 0
  public var scores = 0
  public var auditedTickets = 0
  public var auditAnswers = 0
  /// Entries of rejects.csv that named a ticket.
  public var rejections = 0
  /// Runs of 'assay mine' whose model is gone because it held words that only they used, and what else held such words.
  public var models = 0
  public var terms = 0
  public var names = 0
  public var verdicts: [TouchedVerdict] = []
  public var monthlyAudits: [TouchedAudit]
  public var curation: [CurationChange]
  /// Folders of reports in the current folder that may hold something of them.
  public var reports: [String] = []

  init(_ removal: RequesterRemoval, isDryRun: Bool) {
    self.isDryRun = isDryRun
    requesters = removal.plan.requesterIDs.count
    tickets = removal.tickets.count
    ticketIDs = isDryRun ? removal.plan.ticketIDs : nil
    systems = Set(removal.tickets.map(\.system)).sorted()
    ticketsOfOthers = removal.plan.rewritten.count
    discoveries = removal.plan.discoveries.count
    curation = removal.curation
    monthlyAudits = removal.samples.filter(\.isAudit).map {
      TouchedAudit(intent: $0.intentID, audit: $0.id, ticketsLost: $0.lost, ticketsLeft: $0.left)
    }
  }

  mutating func add(_ gone: ForgottenRows) {
    (people, tickets, messages, events, facts) = (gone.people, gone.tickets, gone.messages, gone.events, gone.facts)
    (assignments, furtherIntents, smallerIntents) = (gone.assignments, gone.furtherIntents, gone.smallerIntents)
    (sampledTickets, raterAssignments, scores) = (gone.sampledTickets, gone.raterAssignments, gone.scores)
    (models, terms, names) = (gone.models, gone.terms, gone.names)
    (auditedTickets, auditAnswers, rejections) = (gone.auditedTickets, gone.auditAnswers, gone.rejections)
  }
}
