// Addresses of machines: IPv4 in four decimal parts (RFC 791), IPv6 in groups of hexadecimal digits (RFC 4291, 2.2).

extension MaskScanner {
  /// Masks the IP address that starts at `start`; its end.
  mutating func addressEnd(at start: Int) -> Int? {
    if start > copied {
      if bytes[start - 1] == 46 || bytes[start - 1] == 45 { return nil }
      if bytes[start - 1] == 58, !isLabel(before: start - 1) { return nil }
      if bytes[start] == 58, followsIdentifier(start) { return nil }
    }
    if let end = ipv4End(at: start) {
      // `192.0.2.1:8080/reset?token=…` is a web address; `192.0.2.0/24` a range.
      if let body = resourceStart(at: end), body < bytes.count, kinds[Int(bytes[body])] == .letter {
        let last = urlEnd(from: body)
        replace(start..<last, by: .url)
        return last
      }
      replace(start..<end, by: .ip)
      return end
    }
    guard var end = ipv6End(at: start) else { return nil }
    // The zone of a link-local address: `%eth0`.
    if end + 1 < bytes.count, bytes[end] == 37, isAlphanumeric(end + 1) {
      end += 1
      while end < bytes.count, isAlphanumeric(end) { end += 1 }
    }
    replace(start..<end, by: .ip)
    return end
  }

  /// Whether the word that a colon ends is no part of an IPv6 address: `IP:`, `address:`.
  private func isLabel(before colon: Int) -> Bool {
    var start = colon
    while start > copied, kinds[Int(bytes[start - 1])] == .letter { start -= 1 }
    return colon - start > 4 || bytes[start..<colon].contains { !isHexadecimal($0) }
  }

  /// Whether the word right before a colon is a name in a program and no group of an address: `std::add2`.
  private func followsIdentifier(_ colon: Int) -> Bool {
    var start = colon
    while start > copied, colon - start < 5, isAlphanumeric(start - 1) || bytes[start - 1] == 95 { start -= 1 }
    return colon - start > 4 || bytes[start..<colon].contains { !isHexadecimal($0) }
  }

  /// Four numbers of 0 to 255, the first not 0, with nothing joined on; not a version's.
  private func ipv4End(at start: Int) -> Int? {
    guard bytes[start] >= 48, bytes[start] <= 57, let end = quadEnd(at: start), endsAddress(end),
      !bytes[start..<end].starts(with: [48, 46]), !bytes[start..<end].starts(with: [48, 48, 48]),
      cue(before: start) != .version, !followsProgram(start), !followsSection(start)
    else { return nil }
    return end
  }

  /// Leading zeros stand in all four numbers, or in none; the dots may be in brackets, so that nobody follows them.
  private func quadEnd(at start: Int) -> Int? {
    var index = start
    var hasZero = false
    var isFilled = true
    for part in 0..<4 {
      if part > 0 {
        guard index < bytes.count else { return nil }
        let isHidden = bytes[index] == 91 && bytes[index...].starts(with: [91, 46, 93])  // [.]
        guard isHidden || bytes[index] == 46 else { return nil }
        index += isHidden ? 3 : 1
      }
      let low = index
      var value = 0
      while index < bytes.count, index - low < 4, kinds[Int(bytes[index])] == .digit {
        value = value * 10 + Int(bytes[index] - 48)
        index += 1
      }
      guard index > low, value <= 255 else { return nil }
      if index - low > 1, bytes[low] == 48 { hasZero = true }
      if index - low != 3 { isFilled = false }
    }
    return !hasZero || isFilled ? index : nil
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
    // Behind `:` a placeholder stands for a group that was too long for one.
    if index + 1 < bytes.count, bytes[index] == 58, PersonalDataMask.placeholderEnd(bytes, at: index + 1) != nil {
      return nil
    }
    // Behind a `::` at the end another group could stand, or have stood before it was masked.
    if bytes[index - 1] == 58, index < bytes.count, bytes[index] == 58 || bytes[index] == 91 { return nil }
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
