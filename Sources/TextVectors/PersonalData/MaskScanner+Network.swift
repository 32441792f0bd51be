// Addresses of machines: IPv4 in four decimal parts (RFC 791), IPv6 in groups of hexadecimal digits (RFC 4291, 2.2).

extension MaskScanner {
  /// Masks the IP address that starts at `start`; its end.
  mutating func addressEnd(at start: Int) -> Int? {
    if start > 0, bytes[start - 1] == 46 || bytes[start - 1] == 58 || bytes[start - 1] == 45, start - 1 >= copied {
      return nil
    }
    guard let end = ipv4End(at: start) ?? ipv6End(at: start) else { return nil }
    replace(start..<end, by: .ip)
    return end
  }

  /// Four numbers of 0 to 255 without leading zeros, the first not 0, with nothing joined on; not a version's.
  private func ipv4End(at start: Int) -> Int? {
    guard bytes[start] >= 49, bytes[start] <= 57, let end = quadEnd(at: start), endsAddress(end),
      cue(before: start) != .version
    else { return nil }
    return end
  }

  private func quadEnd(at start: Int) -> Int? {
    var index = start
    for part in 0..<4 {
      if part > 0 {
        guard index < bytes.count, bytes[index] == 46 else { return nil }
        index += 1
      }
      let low = index
      var value = 0
      while index < bytes.count, index - low < 4, kinds[Int(bytes[index])] == .digit {
        value = value * 10 + Int(bytes[index] - 48)
        index += 1
      }
      guard index > low, value <= 255, index - low == 1 || bytes[low] != 48 else { return nil }
    }
    return index
  }

  /// Eight groups of one to four hexadecimal digits, or fewer around one `::`; the last two may be an IPv4 address.
  private func ipv6End(at start: Int) -> Int? {
    var index = start
    var groups = 0
    var hasGap = false
    var isTelling = false
    while index < bytes.count, groups < 8 {
      if bytes[index] == 58 {
        guard index + 1 < bytes.count, bytes[index + 1] == 58, !hasGap else { break }
        hasGap = true
        index += 2
      } else if groups > 0, !(hasGap && bytes[index - 1] == 58) {
        break
      }
      while index < bytes.count, groups < 8, isHexadecimal(bytes[index]) {
        if groups <= 6, groups > 0, let end = quadEnd(at: index) {
          return hasGap && endsAddress(end) || groups == 6 && endsAddress(end) ? end : nil
        }
        var end = index
        while end < bytes.count, end - index < 5, isHexadecimal(bytes[end]) { end += 1 }
        guard end - index <= 4 else { return nil }
        if end - index >= 3, bytes[index..<end].contains(where: { CheckDigits.isDigit($0) }) { isTelling = true }
        groups += 1
        index = end
        guard index + 1 < bytes.count, bytes[index] == 58, isHexadecimal(bytes[index + 1]), groups < 8 else { break }
        index += 1
      }
      guard index < bytes.count, bytes[index] == 58 else { break }
    }
    let isWhole = groups == 8 && !hasGap || hasGap && groups < 8 && isTelling
    // `::1` is every machine's own address, and `::` is punctuation.
    let isLoopback = hasGap && groups == 1 && index == start + 3 && bytes[start + 2] == 49
    guard isWhole || isLoopback, endsAddress(index) else { return nil }
    // Behind a `::` at the end another group could stand, or have stood before it was masked.
    if bytes[index - 1] == 58, index < bytes.count, ![32, 10, 47, 41, 44, 59].contains(bytes[index]) { return nil }
    return index
  }

  private func isHexadecimal(_ byte: UInt8) -> Bool { CheckDigits.isDigit(byte) || (97...102).contains(byte | 32) }

  /// No letter, digit or further part follows.
  private func endsAddress(_ end: Int) -> Bool {
    guard end < bytes.count else { return true }
    if isAlphanumeric(end) { return false }
    guard end + 1 < bytes.count else { return true }
    // A placeholder stands for a part that was masked.
    return !((bytes[end] == 46 || bytes[end] == 45) && (isAlphanumeric(end + 1) || bytes[end + 1] == 91))
  }
}
