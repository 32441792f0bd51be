// The rule's verdict under a desk's policy.
public import TicketModel

extension Verdict {
  /// This verdict with the policy's reasons behind the rule's.
  ///
  /// A policy can hold what the rule ships, and never ships what it holds. Where the rule holds too, its sentence of
  /// what would change the verdict stays, since the rule's work comes first; else the lifts take its place.
  ///
  /// - Precondition: a verdict by the rule, or one that this policy was applied to with these facts.
  /// - Postcondition: `holds` is not `nil`; the decision is ship exactly when there are no reasons.
  public func applying(_ policy: GatePolicy, _ facts: PolicyFacts) -> Verdict {
    let found = policy.holds(facts, verdict: self)
    var verdict = self
    verdict.holds = found
    for hold in found where !verdict.reasons.contains(hold.reason) { verdict.reasons.append(hold.reason) }
    guard !verdict.reasons.isEmpty else { return verdict }
    verdict.decision = .hold
    if reasons.isEmpty {
      var lifts: [String] = []
      for hold in found where !lifts.contains(hold.lift) { lifts.append(hold.lift) }
      verdict.whatWouldChange = lifts.joined(separator: " ")
    }
    return verdict
  }
}
