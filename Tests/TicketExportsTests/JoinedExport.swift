// The files of one export joined, as the store does it: fragments wait for their ticket, whichever comes first.
import Foundation
import TicketModel

@testable import TicketExports

struct JoinedExport {
  /// Whole tickets by id, with everything that other records add.
  private(set) var tickets: [String: Ticket] = [:]
  private(set) var people: [String: Person] = [:]
  /// Ids that only fragments speak of.
  private(set) var orphans: Set<String> = []

  init(_ items: [ExportItem]) {
    var embedded: [String: Set<String>] = [:]
    for item in items {
      switch item {
      case .ticket(let ticket, _):
        if let known = tickets[ticket.id], known.version > ticket.version { continue }
        tickets[ticket.id] = ticket
        embedded[ticket.id] = Set(ticket.messages.map(\.id))
      case .person(let person):
        if people[person.id] == nil || person.role == .bot { people[person.id] = person }
      default: break
      }
    }
    for item in items {
      switch item {
      case .messages(let id, let messages):
        if tickets[id] == nil { orphans.insert(id) }
        for message in messages where embedded[id]?.contains(message.id) != true {
          tickets[id]?.messages.removeAll { $0.id == message.id }
          tickets[id]?.messages.append(message)
        }
      case .events(let id, let events):
        for event in events where tickets[id]?.events.contains(where: { $0.id == event.id }) == false {
          tickets[id]?.events.append(event)
        }
      case .facts(let id, let facts):
        guard var ticket = tickets[id] else { continue }
        ticket.reopens = [ticket.reopens, facts.reopens].compactMap { $0 }.max()
        ticket.solvedAt = [ticket.solvedAt, facts.solvedAt].compactMap { $0 }.max()
        ticket.satisfaction = facts.satisfaction ?? ticket.satisfaction
        tickets[id] = ticket
      case .ticket, .person: break
      }
    }
    let resolver = RoleResolver(bots: [], agents: [])
    for (id, ticket) in tickets {
      var joined = ticket
      joined.messages = joined.messages.inOrderWritten()
      joined = resolver.resolve(joined) { people[$0] }
      joined.dropStandIn()
      tickets[id] = joined
    }
  }
}

/// Fixtures of whole exports, one folder a system.
enum ExportFixtures {
  static let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Exports").path
}
