// Paths into JSON records as a mapping writes them: `requester.email`, `comments[]`, `contacts[0].name`,
// `["odd.name"]`.

/// A parsed path.
public struct JSONPath: Sendable, Hashable {
  enum Step: Sendable, Hashable {
    case member(String)
    /// Every element of a list.
    case elements
    /// One element, from 0.
    case element(Int)
  }

  let steps: [Step]
  /// As it was written.
  public let text: String

  /// `$` at the start stands for the record and may be left out. `nil` if the text is no path.
  public init?(_ text: String) {
    self.text = text
    var steps: [Step] = []
    var rest = Substring(text)
    var needsName = true
    if rest.first == "$" {
      rest.removeFirst()
      needsName = false
    }
    while let next = rest.first {
      if next == "[" {
        guard let step = Self.bracket(&rest) else { return nil }
        steps.append(step)
        needsName = false
        continue
      }
      if next == "." {
        guard !needsName else { return nil }
        rest.removeFirst()
      } else if !needsName {
        return nil
      }
      let name = rest.prefix { $0 != "." && $0 != "[" }
      guard !name.isEmpty, !name.contains("]") else { return nil }
      steps.append(.member(String(name)))
      rest = rest.dropFirst(name.count)
      needsName = false
    }
    guard !needsName else { return nil }
    self.steps = steps
  }

  init(_ steps: [Step]) {
    self.steps = steps
    var text = ""
    for step in steps {
      switch step {
      case .elements: text += "[]"
      case .element(let index): text += "[\(index)]"
      case .member(let name):
        let isPlain = !name.isEmpty && !name.contains { ".[]\"'$".contains($0) }
        text += isPlain ? (text.isEmpty ? "" : ".") + name : "[\"" + name + "\"]"
      }
    }
    self.text = text.isEmpty ? "$" : text
  }

  /// `[]`, `[*]`, `[3]`, `["name"]`.
  private static func bracket(_ rest: inout Substring) -> Step? {
    rest.removeFirst()
    if let quote = rest.first, quote == "\"" || quote == "'" {
      rest.removeFirst()
      let name = rest.prefix { $0 != quote }
      rest = rest.dropFirst(name.count)
      guard rest.popFirst() == quote, rest.popFirst() == "]", !name.isEmpty else { return nil }
      return .member(String(name))
    }
    let inner = rest.prefix { $0 != "]" }
    rest = rest.dropFirst(inner.count)
    guard rest.popFirst() == "]" else { return nil }
    if inner.isEmpty || inner == "*" { return .elements }
    guard inner.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let index = Int(inner) else { return nil }
    return .element(index)
  }

  /// No single elements are picked out, which records cannot be.
  public var isRecordList: Bool { layout != nil }

  /// The layout of a text whose records stand at this path; `nil` if it picks out single elements.
  var layout: JSONLayout? {
    var layout = JSONLayout.record(list: steps.last { $0 != .elements }.map { JSONPath([$0]).text } ?? "")
    // A list in the place of a record is a list of records, so brackets at the end say nothing more.
    for step in steps.reversed().drop(while: { $0 == .elements }) {
      switch step {
      case .member(let name): layout = .members([name: layout], reportsScalars: false)
      case .elements: layout = .elements(layout)
      case .element: return nil
      }
    }
    return layout
  }
}
