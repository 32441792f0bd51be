// How parts of a shown ticket are put in words, the same on sheets, pages and terminals.

extension ShownMessage {
  /// Who wrote it: `agent 2`, `supervisor`, `customer`. The first of a role goes without a number.
  public var author: String {
    (isSupervisor ? "supervisor" : role.rawValue) + (ordinal > 1 ? " \(ordinal)" : "")
  }
}

extension ShownAction {
  /// `12.50 EUR`; `nil` when no money moved or the export does not say.
  public var amountText: String? {
    amountMinorUnits.map { amount in
      let cents = amount.magnitude % 100
      return "\(amount < 0 ? "-" : "")\(amount.magnitude / 100).\(cents < 10 ? "0" : "")\(cents)"
        + (currency.map { " " + $0 } ?? "")
    }
  }

  /// `refund 12.50 EUR (done)`.
  public var text: String {
    var text = name.isEmpty ? "action" : name
    if let amountText { text += " " + amountText }
    if let succeeded { text += succeeded ? " (done)" : " (failed)" }
    return text
  }
}
