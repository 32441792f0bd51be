// A line of the catalogue with its alternatives and slots, ready to be written out many times.
// Grammar: `[a|b|]` is one of the alternatives and may nest; `{slot}` is a value of the ticket. Nothing else is
// special.
import SeededRandom

/// What a `{…}` of a phrase stands for.
enum Slot: UInt8, CaseIterable, Sendable {
  case order, order2, email, phone, amount, amount2, date, time, product, device, plan, plan2, app, city, street, zip
  case carrier, tracking, card4, code, days, count, firstname, browser, os, error, invoice, url

  private static let byName = [String: Slot](uniqueKeysWithValues: allCases.map { (String(describing: $0), $0) })

  init?(name: String) {
    guard let slot = Slot.byName[name] else { return nil }
    self = slot
  }
}

/// A compiled phrase.
struct Phrase: Sendable, Equatable {
  enum Piece: Sendable, Equatable {
    case text(Bytes)
    case slot(Slot)
    case choice([Phrase])
  }

  private(set) var pieces: [Piece] = []

  /// What is wrong with a line; the caller knows where it stands.
  struct SyntaxError: Error, Equatable { var message: String }

  init(pieces: [Piece]) { self.pieces = pieces }

  init(_ source: String) throws(SyntaxError) {
    var reader = PhraseReader(bytes: Array(source.utf8))
    self = try reader.sequence(depth: 0)
    guard reader.atEnd else { throw SyntaxError(message: "a ] or | stands without its [") }
    guard !pieces.isEmpty else { throw SyntaxError(message: "a phrase is empty") }
  }

  /// Writes one expansion. O(length).
  func append(to out: inout Bytes, facts: TicketFacts, random: inout SplitMix64) {
    for index in pieces.indices {
      switch pieces[index] {
      case .text(let bytes): out.append(contentsOf: bytes)
      case .slot(let slot): facts.append(slot, to: &out)
      case .choice(let alternatives):
        alternatives[random.below(alternatives.count)].append(to: &out, facts: facts, random: &random)
      }
    }
  }

  /// Every fixed piece of text, over all alternatives.
  func forEachText(_ body: (Bytes) -> Void) {
    for piece in pieces {
      switch piece {
      case .text(let bytes): body(bytes)
      case .slot: break
      case .choice(let alternatives): for alternative in alternatives { alternative.forEachText(body) }
      }
    }
  }
}

private struct PhraseReader {
  let bytes: Bytes
  var position = 0

  init(bytes: Bytes) { self.bytes = bytes }

  var atEnd: Bool { position == bytes.count }

  mutating func sequence(depth: Int) throws(Phrase.SyntaxError) -> Phrase {
    var pieces: [Phrase.Piece] = []
    var plain = Bytes()
    func flush(_ plain: inout Bytes, _ pieces: inout [Phrase.Piece]) {
      guard !plain.isEmpty else { return }
      pieces.append(.text(plain))
      plain.removeAll()
    }
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "["):
        flush(&plain, &pieces)
        position += 1
        var alternatives = [try sequence(depth: depth + 1)]
        while position < bytes.count, bytes[position] == UInt8(ascii: "|") {
          position += 1
          alternatives.append(try sequence(depth: depth + 1))
        }
        guard position < bytes.count, bytes[position] == UInt8(ascii: "]") else {
          throw Phrase.SyntaxError(message: "a [ is not closed")
        }
        position += 1
        pieces.append(.choice(alternatives))
      case UInt8(ascii: "]"), UInt8(ascii: "|"):
        guard depth > 0 else { return Phrase(pieces: pieces) }
        flush(&plain, &pieces)
        return Phrase(pieces: pieces)
      case UInt8(ascii: "{"):
        flush(&plain, &pieces)
        pieces.append(.slot(try slot()))
      case UInt8(ascii: "}"): throw Phrase.SyntaxError(message: "a } stands without its {")
      default:
        plain.append(byte)
        position += 1
      }
    }
    flush(&plain, &pieces)
    return Phrase(pieces: pieces)
  }

  private mutating func slot() throws(Phrase.SyntaxError) -> Slot {
    position += 1
    guard let end = bytes[position...].firstIndex(of: UInt8(ascii: "}")) else {
      throw Phrase.SyntaxError(message: "a { is not closed")
    }
    let name = String(decoding: bytes[position..<end], as: UTF8.self)
    guard let slot = Slot(name: name) else { throw Phrase.SyntaxError(message: "there is no slot {\(name)}") }
    position = end + 1
    return slot
  }
}
