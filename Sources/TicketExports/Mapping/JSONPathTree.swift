// Many paths looked up in one pass over a record.

/// Compiled paths, each with a slot for what stands there.
struct JSONPathTree: Sendable {
  /// Paths that end here.
  private var slots: [Int] = []
  private var names: [String] = []
  private var members: [JSONPathTree] = []
  private var keys: JSONKeySet?
  /// At most one: what is below every element.
  private var elements: [JSONPathTree] = []
  private var numbered: [(index: Int, tree: JSONPathTree)] = []

  private init() {}

  init(_ paths: [(path: JSONPath, slot: Int)]) {
    for (path, slot) in paths { insert(path.steps[...], slot) }
    compile()
  }

  private mutating func insert(_ steps: ArraySlice<JSONPath.Step>, _ slot: Int) {
    guard let step = steps.first else { return slots.append(slot) }
    let rest = steps.dropFirst()
    switch step {
    case .member(let name):
      let index = names.firstIndex(of: name) ?? names.count
      if index == names.count {
        names.append(name)
        members.append(JSONPathTree())
      }
      members[index].insert(rest, slot)
    case .elements:
      if elements.isEmpty { elements.append(JSONPathTree()) }
      elements[0].insert(rest, slot)
    case .element(let number):
      let index = numbered.firstIndex { $0.index == number } ?? numbered.count
      if index == numbered.count { numbered.append((number, JSONPathTree())) }
      numbered[index].tree.insert(rest, slot)
    }
  }

  private mutating func compile() {
    if !names.isEmpty { keys = JSONKeySet(names: names) }
    for index in members.indices { members[index].compile() }
    for index in elements.indices { elements[index].compile() }
    for index in numbered.indices { numbered[index].tree.compile() }
  }

  /// Calls `body` with everything that stands at one of the paths, in the order of the record's lists. Where a path
  /// ends at a list, with its elements.
  func forEach(in value: JSONValue, _ body: (_ slot: Int, JSONValue) -> Void) {
    if !slots.isEmpty {
      if value.isArray {
        for element in value.elements { for slot in slots { body(slot, element) } }
      } else if value.isPresent {
        for slot in slots { body(slot, value) }
      }
    }
    if let keys, value.isObject {
      let selected = keys.select(value)
      for (index, member) in members.enumerated() where selected[index].isPresent {
        member.forEach(in: selected[index], body)
      }
    }
    if elements.isEmpty && numbered.isEmpty { return }
    for (index, element) in value.elements.enumerated() {
      elements.first?.forEach(in: element, body)
      for (number, tree) in numbered where number == index { tree.forEach(in: element, body) }
    }
  }
}
