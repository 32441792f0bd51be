// Makes tickets of chats. A forum topic is a ticket (its id is that of the service message that created it; members are
// found by following replies up to it). In a group without topics a thread of replies is a ticket. Between two parties
// a session is one: messages without a day's silence between them. Memory holds ids, never texts.
import ContentHash
import TicketModel

struct TelegramThreads: DraftAssembler {
  /// A ticket in the making. Its header waits until it is known who asked.
  private struct Thread {
    var ticketID: String
    /// First author who is not of the desk.
    var opener: String?
    var header: Ticket?
    var hash: Digest
  }

  private struct Chat {
    var id = ""
    var type = ""
    var name = ""
    var isForum = false
    /// The thread of every message, by its first message or topic.
    var rootOfMessage: [Int64: Int64] = [:]
    var threads: [Int64: Thread] = [:]
    /// Threads whose header waits, in order.
    var waiting: [Int64] = []
    var session: Int64?
    var lastTime: Timestamp?
    /// An account of the desk has written here, so the other party is the customer.
    var deskHasWritten = false

    var isTwoParty: Bool { type == "personal_chat" || type == "bot_chat" || type.isEmpty }
    /// The other party, seen from the account that exported.
    var peerID: String { "user" + id }
    var isNoSupport: Bool {
      ["saved_messages", "replies", "verify_codes", "private_channel", "public_channel"].contains(type)
    }
  }

  private let accounts: NamedAccounts
  private let sessionGap: Int64
  private var chats: [Chat] = []
  private var introduced: Set<String> = []
  private var knownBots: Set<String> = []
  /// Messages of the current batch by ticket, in order of appearance.
  private var collected: [(ticketID: String, messages: [Message])] = []
  private var placeOfTicket: [String: Int] = [:]

  init(options: ExportOptions) {
    accounts = NamedAccounts(bots: options.bots, agents: options.agents)
    sessionGap = options.sessionGap
  }

  mutating func assemble(_ draft: any ExportDraft, into batch: inout ExportBatch) {
    guard let draft = draft as? TelegramDraft else { return }
    switch draft {
    case .chatStart: chats.append(Chat())
    case .chatEnd: if let chat = chats.popLast() { release(chat, into: &batch) }
    case .chatID(let id): if !chats.isEmpty { chats[chats.count - 1].id = id }
    case .chatType(let type): if !chats.isEmpty { chats[chats.count - 1].type = type }
    case .chatName(let name): if !chats.isEmpty { chats[chats.count - 1].name = name }
    case .message(let message):
      guard var chat = chats.popLast() else { return batch.exclude(.notSupport) }
      add(message, to: &chat, into: &batch)
      chats.append(chat)
    }
  }

  mutating func endBatch(into batch: inout ExportBatch) {
    for (ticketID, messages) in collected { batch.items.append(.messages(ticketID: ticketID, messages)) }
    collected = []
    placeOfTicket = [:]
  }

  mutating func finish(into batch: inout ExportBatch) {
    while let chat = chats.popLast() { release(chat, into: &batch) }
  }

  private mutating func add(_ message: TelegramMessage, to chat: inout Chat, into batch: inout ExportBatch) {
    if chat.isNoSupport { return batch.exclude(.notSupport) }
    let role = deskRole(of: message, in: chat)
    if let role { introduce(message, role, into: &batch) }
    guard let root = root(of: message, in: &chat, into: &batch) else { return batch.exclude(.outsideTopics) }
    if chat.threads[root] == nil { open(root, message, in: &chat) }
    if role != nil { chat.deskHasWritten = true }
    if role == nil, chat.threads[root]?.opener == nil { chat.threads[root]?.opener = message.authorID }
    if message.topicTitle == nil { collect(message, role, root, chat) }
    batch.kept += 1
    if chat.threads[root]?.opener != nil, knowsCustomer(chat) { release(root, of: &chat, into: &batch) }
  }

  /// Bot or agent, if the message's author is known to be of the desk.
  private mutating func deskRole(of message: TelegramMessage, in chat: Chat) -> AuthorRole? {
    let id = message.authorID
    if accounts.isBot(id: id, name: message.authorName) || message.hasBotButtons || id.map(knownBots.contains) ?? false
    {
      if let id { knownBots.insert(id) }
      return .bot
    }
    if chat.type == "bot_chat", id == chat.peerID { return .bot }
    if accounts.isAgent(id: id, name: message.authorName) { return .agent }
    // Only administrators can write in a group's own name.
    return !chat.isTwoParty && !chat.id.isEmpty && (id == "channel" + chat.id || id == "chat" + chat.id) ? .agent : nil
  }

  /// In a topic and in a group whoever opens a thread is the customer. Between two parties that is only known once the
  /// other one is known to be the desk.
  private func knowsCustomer(_ chat: Chat) -> Bool {
    !chat.isTwoParty || chat.type == "bot_chat" || chat.deskHasWritten
      || accounts.isAgent(id: chat.peerID, name: chat.name)
  }

  /// The message or topic that the message's ticket is named after; `nil` if it belongs to no topic of a forum.
  private mutating func root(
    of message: TelegramMessage, in chat: inout Chat, into batch: inout ExportBatch
  ) -> Int64? {
    if chat.isTwoParty {
      if let last = chat.lastTime, let time = message.time, time.seconds - last.seconds > sessionGap,
        let old = chat.session
      {
        release(old, of: &chat, into: &batch)
        chat.threads[old] = nil
        chat.session = nil
      }
      chat.lastTime = message.time ?? chat.lastTime
      if chat.session == nil { chat.session = message.id }
      return chat.session
    }
    if message.topicTitle != nil {
      chat.isForum = true
      chat.rootOfMessage[message.id] = message.id
      return message.id
    }
    let root: Int64?
    if let parent = message.replyTo {
      root = chat.rootOfMessage[parent] ?? (chat.isForum ? nil : parent)
    } else {
      root = chat.isForum ? nil : message.id
    }
    chat.rootOfMessage[message.id] = root
    return root
  }

  private func open(_ root: Int64, _ message: TelegramMessage, in chat: inout Chat) {
    var ticket = Ticket(id: "\(chat.id)-\(root)", system: ExportSystem.telegram.rawValue)
    ticket.channel = "telegram"
    ticket.subject = message.topicTitle ?? ""
    ticket.createdAt = message.time
    ticket.hasZonelessTime = message.isTimeZoneless
    chat.threads[root] = Thread(ticketID: ticket.id, opener: nil, header: ticket, hash: message.hash)
    chat.waiting.append(root)
  }

  private mutating func collect(_ message: TelegramMessage, _ role: AuthorRole?, _ root: Int64, _ chat: Chat) {
    guard let thread = chat.threads[root] else { return }
    let isCustomer = message.authorID != nil && message.authorID == thread.opener && knowsCustomer(chat)
    let made = Message(
      id: String(message.id), authorID: message.authorID, role: role ?? (isCustomer ? .customer : .unknown),
      visibility: .everyone, writtenAt: message.time, text: message.text, links: message.links)
    if let place = placeOfTicket[thread.ticketID] {
      collected[place].messages.append(made)
    } else {
      placeOfTicket[thread.ticketID] = collected.count
      collected.append((thread.ticketID, [made]))
    }
  }

  private mutating func introduce(_ message: TelegramMessage, _ role: AuthorRole, into batch: inout ExportBatch) {
    guard let id = message.authorID, introduced.insert(id).inserted else { return }
    batch.items.append(.person(Person(id: id, role: role, name: message.authorName ?? "")))
  }

  /// Gives out a thread's header, if it still waits.
  private func release(_ root: Int64, of chat: inout Chat, into batch: inout ExportBatch) {
    guard var header = chat.threads[root]?.header, let thread = chat.threads[root] else { return }
    header.requesterID = knowsCustomer(chat) ? thread.opener : nil
    batch.items.append(.ticket(header, recordHash: thread.hash))
    chat.threads[root]?.header = nil
    if chat.waiting.last == root { chat.waiting.removeLast() }
  }

  private func release(_ chat: Chat, into batch: inout ExportBatch) {
    var chat = chat
    for root in chat.waiting { release(root, of: &chat, into: &batch) }
  }
}
