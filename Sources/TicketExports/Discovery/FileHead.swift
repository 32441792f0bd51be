// The first bytes of a file and what they show: the outline of JSON, as far as it goes. Formats recognise themselves
// by this, never by a file's name.

/// The start of an unpacked UTF-8 file.
struct FileHead {
  /// Bytes looked at, at most.
  static let limit = 64 << 10

  /// Without a byte-order mark.
  let bytes: [UInt8]
  /// The file goes on after `bytes`.
  let isPartial: Bool
  /// `nil` if the file does not start like JSON.
  let json: JSONOutline?
  /// What the file was decoded from, as people call it.
  let encoding: String

  init(bytes: [UInt8], isPartial: Bool, encoding: String = "UTF-8") {
    self.encoding = encoding
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    self.bytes = text
    self.isPartial = isPartial
    let first = text.first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
    json = first == 0x7B || first == 0x5B ? JSONOutline(text, isPartial: isPartial) : nil
  }
}

/// Which members the objects at the top of a JSON text have. Paths are written `/tickets/[]/requester`.
struct JSONOutline {
  /// Names of the members of the objects at a path, each once, in order of appearance.
  private(set) var members: [String: [String]] = [:]
  /// First byte of the first value at a path.
  private(set) var firstByte: [String: UInt8] = [:]
  /// Short strings at a path: the first one.
  private(set) var strings: [String: String] = [:]
  /// Every root value seen whole is an object on a line of its own.
  private(set) var isLineByLine = true
  /// Values at the root that begin here.
  private(set) var rootCount = 0

  private static let depthLimit = 5
  /// Deeper than any record may be nested; each step further would cost as much as all before it.
  private static let nestingLimit = 1_024

  /// Reads as much as is well formed; never fails.
  init(_ bytes: [UInt8], isPartial: Bool) {
    var path: [String] = []  // of the open containers; elements are "[]"
    var known: [String: Set<String>] = [:]  // as `members`
    var isObject: [Bool] = []
    var key: String?
    var at = 0
    var rootStartLine = 0
    var line = 0
    var lineOfLastRoot = -1
    var completeRoots = 0
    func text(_ path: [String]) -> String { path.map { "/" + $0 }.joined() }
    func pathOfValue() -> [String] {
      guard let inObject = isObject.last else { return [] }
      return path + [inObject ? key ?? "" : "[]"]
    }
    scan: while at < bytes.count {
      let byte = bytes[at]
      switch byte {
      case 0x0A:
        line += 1
        at += 1
      case 0x20, 0x09, 0x0D, 0x2C, 0x3A: at += 1
      case 0x7B, 0x5B:
        if isObject.count == Self.nestingLimit { break scan }
        let here = pathOfValue()
        if here.count <= Self.depthLimit, firstByte[text(here)] == nil { firstByte[text(here)] = byte }
        if isObject.isEmpty {
          if byte == 0x5B || lineOfLastRoot == line { isLineByLine = false }
          rootStartLine = line
          rootCount += 1
        } else {
          path = here
        }
        isObject.append(byte == 0x7B)
        key = nil
        at += 1
      case 0x7D, 0x5D:
        guard isObject.last == (byte == 0x7D) else { break scan }
        isObject.removeLast()
        if isObject.isEmpty {
          completeRoots += 1
          if line != rootStartLine { isLineByLine = false }
          lineOfLastRoot = line
        } else {
          path.removeLast()
        }
        key = nil
        at += 1
      case 0x22:
        var end = at + 1
        while end < bytes.count, bytes[end] != 0x22 { end += bytes[end] == 0x5C ? 2 : 1 }
        guard end < bytes.count else { break scan }
        let string = end - at <= 200 ? String(decoding: bytes[at + 1..<end], as: UTF8.self) : ""
        if isObject.last == true, key == nil {
          key = string
          if path.count < Self.depthLimit {
            let owner = text(path)
            if known[owner, default: []].insert(string).inserted { members[owner, default: []].append(string) }
          }
        } else {
          let here = pathOfValue()
          if here.count <= Self.depthLimit {
            if firstByte[text(here)] == nil { firstByte[text(here)] = byte }
            if strings[text(here)] == nil { strings[text(here)] = string }
          }
          key = nil
        }
        at = end + 1
      default:
        guard !isObject.isEmpty else { break scan }
        let here = pathOfValue()
        if here.count <= Self.depthLimit, firstByte[text(here)] == nil { firstByte[text(here)] = byte }
        while at < bytes.count, !Self.endsScalar(bytes[at]) { at += 1 }
        key = nil
      }
    }
    if completeRoots == 0, line != rootStartLine || firstByte[""] == 0x5B { isLineByLine = false }
  }

  private static func endsScalar(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0D, 0x2C, 0x3A, 0x7B, 0x5B, 0x7D, 0x5D, 0x22: return true
    default: return false
    }
  }

  /// Whether the value at the path is an array.
  func isArray(_ path: String) -> Bool { firstByte[path] == 0x5B }
  func isObject(_ path: String) -> Bool { firstByte[path] == 0x7B }
  func names(_ path: String) -> Set<String> { Set(members[path] ?? []) }
}
