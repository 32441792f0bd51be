// The order of messages whose record does not give one.
import TicketModel

extension [Message] {
  /// Stable order by time. Messages without a time follow the one that stood before them.
  func inOrderWritten() -> [Message] {
    var last = Int64.min
    let keyed = enumerated().map { offset, message in
      last = message.writtenAt?.seconds ?? last
      return (time: last, offset: offset, message: message)
    }
    return keyed.sorted { ($0.time, $0.offset) < ($1.time, $1.offset) }.map(\.message)
  }
}
