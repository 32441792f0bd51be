// The file of a desk's rules for hints: YAML text to values. Says what is wrong by file, line and field.
import QualityGate
import TicketModel
import Yams

/// Reads such files.
enum HintRulesFile {
  /// Bytes that a file may have.
  private static let limit = 1 << 20

  /// - Throws: `PipelineFault` with file, line and field.
  static func read(_ path: String) throws -> HintRules {
    try rules(try PrivateFile.read(path, limit: limit), name: path)
  }

  /// - Parameter name: what errors call the file.
  static func rules(_ bytes: [UInt8], name: String) throws -> HintRules {
    let reader = YAMLReader(
      name: name, code: "hint-rules", outcome: "",
      outline: "Write 'version: 1' and below it what is to differ from the defaults; see Documentation/hints.md")
    let (_, root) = try reader.document(bytes)
    let top = try reader.fields(
      of: root, as: nil, allowed: ["version", "freshness-days", "greeting", "caps", "allow", "off"])
    guard let version = top["version"], try reader.text(version, field: "version") == "1" else {
      throw reader.fault(
        "this version of assay reads version 1", line: (top["version"] ?? root).mark?.line, field: "version",
        remedy: "Write 'version: 1'")
    }
    var rules = HintRules()
    if let node = top["freshness-days"] { rules.freshnessDays = try reader.days(node, field: "freshness-days") }
    if let node = top["greeting"] {
      rules.greeting = try reader.word(node, of: HintRules.Greeting.self, field: "greeting")
    }
    if let node = top["caps"] {
      rules.caps = try reader.items(node, field: "caps").enumerated().map {
        try reader.cap($1, field: "caps[\($0 + 1)]")
      }
    }
    if let node = top["allow"] { try reader.allow(node, into: &rules) }
    if let node = top["off"] {
      let kinds = try reader.items(node, field: "off")
      rules.off = Set(try kinds.map { try reader.word($0, of: Hint.Kind.self, field: "off") })
    }
    return rules
  }
}

extension YAMLReader {
  fileprivate func days(_ node: Node, field: String) throws -> Int {
    guard let days = Int(try text(node, field: field)), (1...36_500).contains(days) else {
      throw fault("a number of days is expected", line: node.mark?.line, field: field, remedy: "Write 1 to 36500")
    }
    return days
  }

  fileprivate func cap(_ node: Node, field: String) throws -> HintRules.Cap {
    let keys = ["action", "currency", "amount"]
    let fields = try fields(of: node, as: field, allowed: keys)
    for key in keys where fields[key] == nil {
      throw fault("\(key) is missing", line: node.mark?.line, field: field, remedy: "Add '\(key):'")
    }
    let currency = try text(fields["currency"]!, field: field + ".currency")
    guard currency.utf8.count == 3, currency.utf8.allSatisfy({ (65...90).contains($0) }) else {
      throw fault(
        "a currency is expected", line: fields["currency"]!.mark?.line, field: field + ".currency",
        remedy: "Write three capital letters, such as EUR")
    }
    return HintRules.Cap(
      action: try text(fields["action"]!, field: field + ".action"), currency: currency,
      amountMinorUnits: try minorUnits(fields["amount"]!, field: field + ".amount"))
  }

  /// `100` and `99.50`, in hundredths.
  private func minorUnits(_ node: Node, field: String) throws -> Int64 {
    let parts = try text(node, field: field).split(separator: ".", omittingEmptySubsequences: false)
    let cents = parts.count == 2 ? String(parts[1]) : "00"
    guard (1...2).contains(parts.count), (1...12).contains(parts[0].count), cents.count == 2,
      (parts[0] + cents).utf8.allSatisfy({ (48...57).contains($0) }), let amount = Int64(parts[0] + cents)
    else {
      throw fault("an amount is expected", line: node.mark?.line, field: field, remedy: "Write it as 100 or 99.50")
    }
    return amount
  }

  fileprivate func allow(_ node: Node, into rules: inout HintRules) throws {
    let lists: [String: WritableKeyPath<HintRules, [String]>] = [
      "figures": \.allowedFigures, "addresses": \.allowedAddresses, "accounts": \.allowedAccounts,
      "phrases": \.allowedPhrases,
    ]
    for (key, value) in try fields(of: node, as: "allow", allowed: lists.keys.sorted()) {
      rules[keyPath: lists[key]!] = try items(value, field: "allow." + key).map {
        try text($0, field: "allow." + key)
      }
    }
  }
}
