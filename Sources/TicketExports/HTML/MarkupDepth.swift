// How deep HTML nests, known before it is parsed.

/// An upper estimate of how deep elements nest. gumbo frees its tree by recursion, so depth costs stack.
enum MarkupDepth {
  static let limit = 512

  static func exceedsLimit(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var angles = 0
    for byte in bytes where byte == 0x3C { angles += 1 }
    if angles <= limit { return false }
    // Open elements by name. A closing tag of another name may be ignored by the parser, so it closes nothing here.
    var open: [UInt64: Int] = [:]
    var depth = 0
    var at = 0
    while at + 1 < bytes.count {
      guard bytes[at] == 0x3C else {
        at += 1
        continue
      }
      at += 1
      let closes = bytes[at] == 0x2F
      if closes { at += 1 }
      var name: UInt64 = 0
      while at < bytes.count, (0x61...0x7A).contains(bytes[at] | 0x20) || (0x30...0x39).contains(bytes[at]) {
        name = name &* 131 &+ UInt64(bytes[at] | 0x20)
        at += 1
      }
      if name == 0 || shallow.contains(name) { continue }
      if !closes {
        open[name, default: 0] += 1
        depth += 1
        if depth > limit { return true }
      } else if let count = open[name], count > 0 {
        open[name] = count - 1
        depth -= 1
      }
    }
    return false
  }

  /// Elements that have no content, or that their own kind closes.
  private static let shallow: Set<UInt64> = Set(
    ["br", "img", "hr", "meta", "link", "input", "wbr", "col", "p", "li", "td", "th", "tr", "option", "dd", "dt"].map {
      $0.utf8.reduce(0) { $0 &* 131 &+ UInt64($1 | 0x20) }
    })
}
