// How parts of a shown ticket are put in words, the same on sheets, pages and terminals.

extension ShownMessage {
  /// Who wrote it: `agent 2`, `supervisor`, `customer`. The first of a role goes without a number.
  public var author: String {
    (isSupervisor ? "supervisor" : role.rawValue) + (ordinal > 1 ? " \(ordinal)" : "")
  }
}

extension ShownAction {
  /// `refund 12.50 EUR (done)`.
  public var text: String {
    var text = name.isEmpty ? "action" : name
    if let amount = amountMinorUnits {
      let cents = amount.magnitude % 100
      text += " \(amount < 0 ? "-" : "")\(amount.magnitude / 100).\(cents < 10 ? "0" : "")\(cents) \(currency ?? "")"
    }
    if let succeeded { text += succeeded ? " (done)" : " (failed)" }
    return text
  }
}
