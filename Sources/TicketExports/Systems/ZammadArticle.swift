// Zammad's articles as messages: sender, visibility, and where the signature starts.
import TicketModel

enum ZammadArticle {
  /// Zammad's own article types, by number.
  private static let types: [Int64: String] = [
    1: "email", 2: "sms", 3: "chat", 4: "fax", 5: "phone", 6: "twitter status", 7: "twitter direct-message",
    8: "facebook feed post", 9: "facebook feed comment", 10: "note", 11: "web", 12: "telegram personal-message",
  ]

  static func type(_ value: JSONValue) -> String? { value.integer.flatMap { types[$0] } }

  static func message(
    _ fields: JSONFields<ZammadKey>, id: String, _ accounts: NamedAccounts, _ batch: inout DecodedBatch
  ) -> Message {
    let author = fields[.origin_by_id].identifier ?? fields[.created_by_id].identifier
    let role: AuthorRole
    switch (fields[.sender].string, fields[.sender_id].integer) {
    case _ where accounts.isBot(id: author): role = .bot
    case ("Customer", _), (nil, 2): role = .customer
    case ("System", _), (nil, 3): role = .system
    case ("Agent", _), (nil, 1): role = accounts.isAgent(id: author) || !isAutomatic(fields) ? .agent : .system
    default: role = .unknown
    }
    let body = plain(fields)
    return Message(
      id: id, authorID: author, role: role,
      visibility: fields[.internal].bool.map { $0 ? .internal : .everyone } ?? .unknown,
      writtenAt: batch.time(fields[.created_at], "articles.created_at"), text: body.text, links: body.links)
  }

  /// An answer that a mail server or a trigger sent by itself.
  private static func isAutomatic(_ fields: JSONFields<ZammadKey>) -> Bool {
    var found = false
    fields[.preferences].forEachMember { key, value in
      if String(decoding: key, as: UTF8.self) == "is-auto-response", value.isTrue { found = true }
    }
    return found
  }

  /// The body up to the signature, which Zammad marks.
  private static func plain(_ fields: JSONFields<ZammadKey>) -> HTMLText.Plain {
    guard fields[.content_type].string != "text/plain" else {
      let text = fields[.body].string ?? ""
      return HTMLText.Plain(text: text, links: fields[.body].stringBytes.map { HTMLText.links(in: $0) } ?? [])
    }
    guard let bytes = fields[.body].stringBytes, let mark = ByteSearch.first("js-signatureMarker", in: bytes),
      let tag = bytes[..<mark].lastIndex(of: 0x3C)
    else { return fields[.body].plainOrHTML }
    return HTMLText.plain(html: UnsafeBufferPointer(rebasing: bytes[..<tag]))
  }
}
