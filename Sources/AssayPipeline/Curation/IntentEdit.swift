// Edits as the command line asks for them: without a line, and a split without an id.
import IntentClustering
public import TicketModel
import TicketStore

/// One edit of an intent or of tickets.
public enum IntentEdit: Sendable, Equatable {
  case merge([String])
  /// `name`: `nil` for one made from the tickets.
  case splitByTickets(String, tickets: [String], name: String?)
  case splitByTerms(String, terms: [String], name: String?)
  case rename(String, to: String)
  case pin(String)
  case forbid(String)
  case together([String])
  case apart([String])
  case mark(String, as: [IntentAttributes.Mark])
  case own(String, by: String)

  /// For the history of versions: ids, no text.
  var summary: String {
    switch self {
    case .merge(let ids): "merge " + ids.joined(separator: " ")
    case .splitByTickets(let id, _, _), .splitByTerms(let id, _, _): "split " + id
    case .rename(let id, _): "rename " + id
    case .pin(let id): "pin " + id
    case .forbid(let id): "forbid " + id
    case .together(let tickets): "together, \(tickets.count) tickets"
    case .apart(let tickets): "apart, \(tickets.count) tickets"
    case .mark(let id, let marks): "mark \(id) " + marks.map(\.rawValue).joined(separator: " ")
    case .own(let id, _): "owner " + id
    }
  }

  /// The name that an intent or its owner gets.
  var name: String? {
    switch self {
    case .splitByTickets(_, _, let name), .splitByTerms(_, _, let name): name
    case .rename(_, let name), .own(_, let name): name
    case .merge, .pin, .forbid, .together, .apart, .mark: nil
    }
  }

  /// The edit as it is written in the file; a split gets the first id that no intent has had.
  func action(in store: Store) throws -> CurationEdit.Action {
    switch self {
    case .merge(let ids): .merge(ids)
    case .splitByTickets(let id, let tickets, let name):
      .split(id, into: try Self.freshID(in: store), name: name, by: .tickets(tickets))
    case .splitByTerms(let id, let terms, let name):
      .split(id, into: try Self.freshID(in: store), name: name, by: .terms(terms))
    case .rename(let id, let name): .rename(id, to: name)
    case .pin(let id): .pin(id)
    case .forbid(let id): .forbid(id)
    case .together(let tickets): .together(tickets)
    case .apart(let tickets): .apart(tickets)
    case .mark(let id, let marks): .mark(id, as: marks)
    case .own(let id, let owner): .own(id, by: owner)
    }
  }

  private static func freshID(in store: Store) throws -> String {
    let number = String(try store.highestIntentNumber() + 1)
    return "I" + String(repeating: "0", count: max(0, 3 - number.count)) + number
  }
}
