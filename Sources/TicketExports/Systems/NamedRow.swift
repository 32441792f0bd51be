// One row of a table by the names of its columns, whether the table came as delimited text or as JSON objects.
import CSimdJSON
import TicketModel

/// A row; blank cells are absent.
struct NamedRow {
  /// Every column of the row, blank ones too. Of a name that occurs twice the last counts.
  let cells: [String: String]

  subscript(name: String) -> String? { cells[name].flatMap { $0.utf8.contains { $0 > 0x20 } ? $0 : nil } }

  /// The row has such a column, blank or not.
  func has(_ name: String) -> Bool { cells[name] != nil }

  func isTrue(_ name: String) -> Bool? {
    self[name].flatMap { ["true": true, "1": true, "false": false, "0": false][$0.lowercased()] }
  }
}

extension NamedRow {
  /// The scalar members of a JSON object; `null` is a blank cell.
  init(_ object: JSONValue) {
    var cells: [String: String] = [:]
    object.forEachMember { key, value in
      guard !value.isObject, !value.isArray else { return }
      cells[String(decoding: key, as: UTF8.self)] = value.scalarText ?? ""
    }
    self.cells = cells
  }
}

extension DecodedBatch {
  /// The fields of a delimited row under their names. `nil`: it was rejected.
  mutating func row(_ record: ExportRecord, names: [String], delimiter: UInt8) -> NamedRow? {
    guard assay_json_is_utf8(record.bytes.baseAddress, record.bytes.count) else {
      reject(record, .invalidUTF8)
      return nil
    }
    var cells: [String: String] = [:]
    var index = 0
    DelimitedFields.forEach(in: record.bytes, delimiter: delimiter, columns: names.count) { field in
      if index < names.count { cells[names[index]] = field() }
      index += 1
    }
    if index == names.count { return NamedRow(cells: cells) }
    reject(record, .wrongFieldCount)
    return nil
  }

  /// Sets the ticket's creation time. False: it is unreadable and the record was rejected.
  mutating func readCreation(
    _ read: ReadTime, _ field: String, of ticket: inout Ticket, _ record: ExportRecord, remedy: String? = nil
  ) -> Bool {
    switch read {
    case .absent: return true
    case .unreadable:
      reject(record, .unreadableTime, field: field, remedy: remedy)
      return false
    case .time(let time, let isZoned):
      ticket.createdAt = time
      ticket.hasZonelessTime = ticket.hasZonelessTime || !isZoned
      return true
    }
  }
}
