// Telegram Desktop's result.json: one chat, or a whole account. Telegram knows no tickets; they are made here from
// forum topics, from threads of replies, or from sessions, see TelegramThreads.swift.
import ContentHash
import TicketModel

struct TelegramFormat: ExportFormat {
  let system = ExportSystem.telegram
  let content = ExportSource.Content.tickets
  let summary: String
  let splitting: RecordSplitting

  private static let chat = ["messages": JSONLayout.elements(.record(list: "messages"))]

  init?(head: FileHead) {
    guard let outline = head.json, outline.isObject("") else { return nil }
    let names = outline.names("")
    let isChat = outline.isArray("/messages") && !names.isDisjoint(with: ["type", "id", "name"])
    let isAccount =
      outline.isObject("/chats") && outline.names("/chats").contains("list")
      || names.contains("about") && !names.isDisjoint(with: ["personal_information", "contacts", "frequent_contacts"])
    guard isChat || isAccount else { return nil }
    if isChat, !outline.isEmptyOrHolds("/messages/[]", anyOf: ["date", "date_unixtime", "type"]) { return nil }
    summary = isAccount ? "Telegram account" : "Telegram chat"
    let list = JSONLayout.members(
      ["list": .elements(.members(Self.chat, reportsScalars: true))], reportsScalars: false)
    let root = Self.chat.merging(["chats": list, "left_chats": list]) { a, _ in a }
    splitting = .json(.members(root, reportsScalars: true), isLineByLine: false)
  }

  func makeAssembler(options: ExportOptions, file: String) -> (any DraftAssembler)? {
    TelegramThreads(options: options)
  }

  func decode(_ record: ExportRecord, into batch: inout DecodedBatch) {
    switch record.raw.content {
    case .objectStart: batch.drafts.append(TelegramDraft.chatStart)
    case .objectEnd: batch.drafts.append(TelegramDraft.chatEnd)
    case .scalar: decodeScalar(record, &batch)
    case .record: decodeMessage(record, &batch)
    case .defect: break
    }
  }

  private func decodeScalar(_ record: ExportRecord, _ batch: inout DecodedBatch) {
    guard let value = record.decoder.parser.parse(copying: record.bytes) else { return }
    switch record.raw.name {
    case "id": if let id = value.identifier { batch.drafts.append(TelegramDraft.chatID(id)) }
    case "type": if let type = value.string { batch.drafts.append(TelegramDraft.chatType(type)) }
    case "name": if let name = value.string { batch.drafts.append(TelegramDraft.chatName(name)) }
    default: break
    }
  }

  private func decodeMessage(_ record: ExportRecord, _ batch: inout DecodedBatch) {
    guard let root = batch.parse(record) else { return }
    let fields = JSONFields<TelegramMessageKey>(root)
    let type = fields[.type].string
    if type == "unsupported" { return batch.exclude(.unsupportedMessage) }
    guard let id = fields[.id].integer else { return batch.reject(record, .missingID, field: "id") }
    let isTopic = type == "service" && fields[.action].string == "topic_created"
    if type == "service", !isTopic { return batch.exclude(.serviceMessage) }
    var message = TelegramMessage(id: id, hash: record.hash)
    message.topicTitle = isTopic ? fields[.title].string ?? "" : nil
    message.authorID = Self.account(isTopic ? fields[.actor_id] : fields[.from_id])
    message.authorName = (isTopic ? fields[.actor] : fields[.from]).nonEmptyString
    if !fields.isPresent(.reply_to_peer_id) { message.replyTo = fields[.reply_to_message_id].integer }
    message.hasBotButtons = fields[.inline_bot_buttons].isArray
    readTime(fields, &message, &batch)
    Self.readText(fields, &message)
    // The button that opens a bot sends it; nobody types it to say something.
    if message.text == "/start" || message.text.hasPrefix("/start ") { return batch.exclude(.serviceMessage) }
    batch.drafts.append(TelegramDraft.message(message))
  }

  /// `user123`; very old exports give the bare number.
  private static func account(_ value: JSONValue) -> String? {
    value.string.flatMap { $0.isEmpty ? nil : $0 } ?? value.identifier.map { "user" + $0 }
  }

  /// The epoch if there is one; `date` is the local time of whoever exported, without a zone.
  private func readTime(
    _ fields: JSONFields<TelegramMessageKey>, _ message: inout TelegramMessage, _ batch: inout DecodedBatch
  ) {
    var zoneless = false
    if fields.isPresent(.date_unixtime) {
      message.time = batch.batch.optionalTime(
        ReadTime(fields[.date_unixtime]), field: "date_unixtime", zoneless: &zoneless)
    }
    if message.time == nil {
      message.time = batch.batch.optionalTime(ReadTime(fields[.date]), field: "date", zoneless: &zoneless)
    }
    message.isTimeZoneless = zoneless
    if zoneless { batch.note(.zonelessTime) }
  }

  /// Text is a string, or a list of strings and entities; quotations become lines that start with `>`.
  private static func readText(_ fields: JSONFields<TelegramMessageKey>, _ message: inout TelegramMessage) {
    let source = fields.isPresent(.text) ? fields[.text] : fields[.text_entities]
    if let text = source.string {
      message.text = text
    } else {
      for part in source.elements {
        if let text = part.string {
          message.text += text
          continue
        }
        let entity = JSONFields<TelegramEntityKey>(part)
        let text = entity[.text].string ?? ""
        switch entity[.type].string {
        case "blockquote":
          if !message.text.isEmpty, message.text.last != "\n" { message.text += "\n" }
          message.text += text.split(separator: "\n", omittingEmptySubsequences: false).map { "> " + $0 }
            .joined(separator: "\n")
          message.text += "\n"
          continue
        case "text_link": if let address = entity[.href].nonEmptyString { message.addLink(address) }
        default: break
        }
        message.text += text
      }
    }
    var text = message.text
    for link in text.withUTF8({ HTMLText.links(in: $0) }) { message.addLink(link) }
  }
}

extension JSONOutline {
  /// The objects at a path were not seen, or have one of these members.
  fileprivate func isEmptyOrHolds(_ path: String, anyOf wanted: Set<String>) -> Bool {
    let names = names(path)
    return names.isEmpty || !names.isDisjoint(with: wanted)
  }
}

enum TelegramMessageKey: Int, JSONKey {
  case id, type, action, title, actor, actor_id, from, from_id, date, date_unixtime, text, text_entities
  case reply_to_message_id, reply_to_peer_id, inline_bot_buttons

  static let keySet = JSONKeySet(Self.self)
}

enum TelegramEntityKey: Int, JSONKey {
  case type, text, href

  static let keySet = JSONKeySet(Self.self)
}

/// What the thread maker needs, in the order of the file.
enum TelegramDraft: ExportDraft {
  case chatStart, chatEnd
  case chatID(String), chatType(String), chatName(String)
  case message(TelegramMessage)
}

struct TelegramMessage: Sendable {
  var id: Int64
  var hash: Digest
  /// Set for the service message that opens a forum topic, which has its id.
  var topicTitle: String?
  var authorID: String?
  var authorName: String?
  var time: Timestamp?
  var isTimeZoneless = false
  var text = ""
  var links: [String] = []
  var replyTo: Int64?
  var hasBotButtons = false

  init(id: Int64, hash: Digest) {
    self.id = id
    self.hash = hash
  }

  mutating func addLink(_ address: String) { if !links.contains(address) { links.append(address) } }
}
