// Settles who wrote what, once everyone is known. Decoders see one record at a time and leave roles unknown that only
// a list of people can tell.
public import TicketModel

/// Fills the unknown roles of a ticket's messages. Pure.
public struct RoleResolver: Sendable {
  private let accounts: NamedAccounts

  /// - Parameters: ids or names of machine accounts and of the desk's people, as in `ExportOptions`.
  public init(bots: Set<String>, agents: Set<String>) {
    accounts = NamedAccounts(bots: bots, agents: agents)
  }

  /// The ticket with every role that can be known.
  ///
  /// In this order: accounts named as bots are bots; system notices stay; the requester is the customer; accounts named
  /// as agents are agents; then what the list of people says; the assignee, and whoever writes an internal note, is an
  /// agent. Whatever is left stays unknown. A customer whose account is listed as a machine is a bot.
  public func resolve(_ ticket: Ticket, person: (_ id: String) -> Person?) -> Ticket {
    var ticket = ticket
    for index in ticket.messages.indices {
      let message = ticket.messages[index]
      ticket.messages[index].role = role(of: message, in: ticket, person: message.authorID.flatMap(person))
    }
    return ticket
  }

  private func role(of message: Message, in ticket: Ticket, person: Person?) -> AuthorRole {
    let id = message.authorID
    if accounts.isBot(id: id, name: person?.name) || person?.role == .bot && message.role != .system { return .bot }
    if message.role == .bot || message.role == .system { return message.role }
    if let id, id == ticket.requesterID { return .customer }
    if accounts.isAgent(id: id, name: person?.name) { return .agent }
    if let role = person?.role, role != .unknown { return role }
    if message.role != .unknown { return message.role }
    if let id, id == ticket.assigneeID { return .agent }
    return message.visibility == .internal ? .agent : .unknown
  }
}
