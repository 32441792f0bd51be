// How the times of a mapped value are written, and in which zone.
import TicketModel

/// What is wrong with a time format or a zone, in one sentence without a full stop.
public struct TimeFormFault: Error, Equatable {
  public var message: String
}

/// A notation and a zone.
public struct TimeForm: Sendable, Equatable {
  private enum Notation: Sendable, Equatable {
    /// ISO 8601, or seconds or milliseconds since the epoch, told apart by size.
    case iso
    case epoch, epochMilliseconds
    case pattern(TimePattern)
  }
  private let notation: Notation
  private let zone: ZoneOffsets?

  /// - Parameters:
  ///   - format: `iso` (or `nil`), `epoch`, `epoch-ms`, or a pattern such as `dd/MM/yyyy HH:mm`.
  ///   - zone: of times that do not name theirs: `Europe/Berlin`, `UTC`, `+02:00`. `nil`: read as UTC and said so.
  /// - Throws: what is wrong.
  public init(format: String?, zone: String?) throws(TimeFormFault) {
    switch format {
    case nil, "iso": notation = .iso
    case "epoch": notation = .epoch
    case "epoch-ms": notation = .epochMilliseconds
    case .some(let pattern): notation = .pattern(try TimePattern(pattern))
    }
    guard let zone else {
      self.zone = nil
      return
    }
    guard let offsets = ZoneOffsets(zone) else { throw TimeFormFault(message: "no time zone is called '\(zone)'") }
    self.zone = offsets
  }

  /// - Complexity: O(bytes); a zone adds O(log of its changes).
  func read(_ text: String) -> ReadTime {
    let text = TableWords.trimmed(text)
    if text.isEmpty { return .absent }
    switch notation {
    case .iso:
      guard let zone, let parsed = Timestamp.parse(text), !parsed.zoned else { return ReadTime(text) }
      return zone.time(local: parsed.time.seconds).map { ReadTime(seconds: $0, isZoned: true) } ?? .unreadable
    case .epoch, .epochMilliseconds:
      let scale = notation == .epoch ? 1.0 : 1_000.0
      guard let number = Double(text), number.isFinite, abs(number) < 1e15 else { return .unreadable }
      return ReadTime(seconds: Int64((number / scale).rounded(.down)), isZoned: true)
    case .pattern(let pattern):
      guard let (local, offset) = pattern.read(text) else { return .unreadable }
      if let offset { return ReadTime(seconds: local - offset, isZoned: true) }
      guard let zone else { return ReadTime(seconds: local, isZoned: false) }
      return zone.time(local: local).map { ReadTime(seconds: $0, isZoned: true) } ?? .unreadable
    }
  }
}
