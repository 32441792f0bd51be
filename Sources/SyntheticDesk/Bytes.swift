// Text as bytes: millions of tickets are put together in reused buffers instead of strings. UTF-8 throughout.
import TicketModel

typealias Bytes = [UInt8]

extension [UInt8] {
  mutating func add(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func add(_ text: String) { append(contentsOf: text.utf8) }

  mutating func add(decimal number: Int64) {
    if number < 0 { append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    let start = count
    repeat {
      append(UInt8(48 + rest % 10))
      rest /= 10
    } while rest > 0
    self[start...].reverse()
  }

  mutating func add(decimal number: Int) { add(decimal: Int64(number)) }

  /// The number with leading zeros.
  mutating func add(_ number: Int, width: Int) {
    var power = 1
    for _ in 1..<width { power *= 10 }
    while power > 1, number < power {
      append(48)
      power /= 10
    }
    add(decimal: number)
  }

  /// `2024-03-09T17:05:00Z`.
  mutating func add(iso seconds: Int64) {
    let (year, month, day) = Timestamp(seconds: seconds).date
    let clock = Int(seconds % 86_400)
    add(year, width: 4)
    append(45)
    add(month, width: 2)
    append(45)
    add(day, width: 2)
    append(UInt8(ascii: "T"))
    add(clock / 3_600, width: 2)
    append(58)
    add(clock / 60 % 60, width: 2)
    append(58)
    add(clock % 60, width: 2)
    append(UInt8(ascii: "Z"))
  }

  /// `24.90` for 2490 cents.
  mutating func add(cents: Int64, point: UInt8 = 46) {
    add(decimal: cents / 100)
    append(point)
    add(Int(cents % 100), width: 2)
  }

  var text: String { String(decoding: self, as: UTF8.self) }
}

/// FNV-1a, 64 bits (Fowler, Noll, Vo; RFC 9923): a fixed order and fixed numbers from names. Not for cryptography.
func fixedHash(_ text: String) -> UInt64 {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
  return hash ^ (hash >> 32)
}
