// Zammad's answers that bring everything along: `/tickets/7?all=true` and searches with `full=true` hold tickets,
// articles and users as objects by id under `assets`.
import TicketModel

enum ZammadAssets {
  /// The list name of an answer that is one record.
  static let list = "assets"
}

private enum ZammadAnswerKey: Int, JSONKey {
  case assets, ticket_id, tags, User, Ticket, TicketArticle

  static let keySet = JSONKeySet(Self.self)
}

extension ZammadFormat {
  /// Everything that one answer brings. One of its objects that cannot be read costs only itself; the answer is rejected
  /// or left out when none can.
  func decodeAssets(_ value: JSONValue, _ record: ExportRecord, _ batch: inout DecodedBatch) {
    let answer = JSONFields<ZammadAnswerKey>(value)
    let assets = JSONFields<ZammadAnswerKey>(answer[.assets])
    var inside = DecodedBatch()
    for kind in [ZammadAnswerKey.User, .Ticket, .TicketArticle] {
      assets[kind].forEachMember { _, object in
        guard object.isObject else { return }
        decode(JSONFields(object), OpenedRecord(value: object, list: ""), record, &inside)
      }
    }
    for note in inside.batch.notes {
      for _ in 0..<note.count { batch.note(note.code, note.detail) }
    }
    if !inside.batch.items.isEmpty {
      batch.keep(inside.batch.items.map { tagged($0, answer) })
    } else if let reason = inside.batch.excluded.first?.reason {
      batch.exclude(reason)
    } else if let code = inside.batch.rejects.first?.code {
      batch.reject(record, code)
    } else {
      batch.reject(record, .unknownRecord)
    }
  }

  /// The tags of the ticket that was asked for stand beside it.
  private func tagged(_ item: ExportItem, _ answer: JSONFields<ZammadAnswerKey>) -> ExportItem {
    guard case .ticket(var ticket, let hash) = item, ticket.id == answer[.ticket_id].identifier else { return item }
    ticket.tags = answer[.tags].elements.compactMap(\.nonEmptyString)
    return .ticket(ticket, recordHash: hash)
  }
}
