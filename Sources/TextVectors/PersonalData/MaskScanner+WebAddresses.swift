// The parts of web addresses that come behind the host, and those of addresses with a user and a password.

extension MaskScanner {
  /// Behind `//`, also as JSON writes it in quotes: `\\/\\/`.
  func slashesEnd(at start: Int) -> Int? {
    var index = start
    for _ in 0..<2 {
      if index < bytes.count, bytes[index] == 92 { index += 1 }
      guard index < bytes.count, bytes[index] == 47 else { return nil }
      index += 1
    }
    return index < bytes.count ? index : nil
  }

  /// Behind the mark that starts a path, a query or a fragment at `index`, the end of a host, with a port before it or
  /// not. A fragment has a `=` or eight characters: `list.txt#3` is none.
  func resourceStart(at index: Int) -> Int? {
    var index = index
    if index < bytes.count, bytes[index] == 58 {
      let port = index + 1
      index = port
      while index < bytes.count, index - port < 6, kinds[Int(bytes[index])] == .digit { index += 1 }
      guard (1...5).contains(index - port) else { return nil }
    }
    guard index < bytes.count else { return nil }
    switch bytes[index] {
    case 47, 63: return index + 1
    case 35: return isFragment(from: index + 1) ? index + 1 : nil
    default: return nil
    }
  }

  /// How far a fragment is looked at: a text may repeat its start without end.
  private static let fragmentReach = 256

  /// Whether what stands behind a `#` is a fragment, up to the next `#`, a placeholder, or `fragmentReach`.
  private func isFragment(from body: Int) -> Bool {
    var limit = body
    while limit < bytes.count, limit - body < MaskScanner.fragmentReach, bytes[limit] != 35, bytes[limit] != 64,
      PersonalDataMask.placeholderEnd(bytes, at: limit) == nil
    {
      limit += 1
    }
    // `anna#1@example.com` is a mailbox.
    if limit < bytes.count, bytes[limit] == 64, urlEnd(from: body, limit: limit + 1) > limit { return false }
    if matches("[email]", at: limit) { return false }
    let end = urlEnd(from: body, limit: limit)
    return end - body >= 8 || bytes[body..<end].contains(61)
  }

  /// The end of what can stand in a web address from `body` on, without the punctuation of the sentence around it.
  /// Brackets and braces belong to it when they open in it; a bar or a back-slash when a letter, a digit or a slash
  /// follows. Nothing from `limit` on is looked at.
  func urlEnd(from body: Int, limit: Int = .max) -> Int {
    let limit = min(limit, bytes.count)
    var index = body
    var brackets = 0, braces = 0
    scan: while index < limit {
      switch bytes[index] {
      case 91: brackets += 1
      case 93:
        guard brackets > 0 else { break scan }
        brackets -= 1
      case 123: braces += 1
      case 125:
        guard braces > 0 else { break scan }
        braces -= 1
      case 92, 124:
        guard index + 1 < bytes.count, bytes[index + 1] == 47 || isAlphanumeric(index + 1) else { break scan }
      default: guard isURLByte(index) else { break scan }
      }
      index += 1
    }
    while index > body, isTrailing(bytes[index - 1]) { index -= 1 }
    return index
  }

  private func isURLByte(_ index: Int) -> Bool {
    switch bytes[index] {
    case 0...32, 34, 60, 62, 94, 96, 127: return false
    case 0x80...: return !isBreak(index)
    default: return true
    }
  }

  private func isTrailing(_ byte: UInt8) -> Bool {
    switch byte {
    case 33, 39, 40, 41, 42, 44, 46, 58, 59, 63, 91, 123: return true  // ! ' ( ) * , . : ; ? [ {
    default: return false
    }
  }

  /// The start of `user` in `user:password@…`, whose password starts at `password`.
  func userStart(before password: Int) -> Int? {
    guard password > copied + 1, bytes[password - 1] == 58 else { return nil }
    var start = password - 1
    while start > copied, isAlphanumeric(start - 1) || [45, 46, 95].contains(bytes[start - 1]) { start -= 1 }
    return start < password - 1 ? start : nil
  }
}
