// Was a sample drawn, or picked? Whoever holds the manifest and the store finds out by drawing it again.
import ContentHash
public import TicketModel

/// What came of drawing a sample again.
public struct SampleVerification: Sendable, Equatable {
  /// Each one sentence without a full stop; empty: nothing is wrong.
  public private(set) var findings: [String] = []
  /// What keeps the draw from being repeated, or `nil`: it was.
  public private(set) var obstacle: String?

  public var isProven: Bool { findings.isEmpty && obstacle == nil }

  /// Draws the sample of a manifest again.
  ///
  /// - Parameters:
  ///   - frame: ids of the frame as the store has it now.
  ///   - stored: the sample as it stands in the store, or `nil` when it has none of that name.
  ///   - isIntentKept: requesters were not forgotten since the draw, which gives the store's sample another hash of the
  ///     intent's tickets.
  ///   - calibrated: tickets of calibration rounds; those that came after the draw are passed over as replacements.
  ///   - groupsOf: as for `CappedDraw`.
  /// - Complexity: as the draw.
  public init(
    _ manifest: SampleManifest, frame: [String], stored: Sample?, isIntentKept: Bool = true,
    besides calibrated: Set<String> = [], groupsOf: ([String]) throws -> [String: TicketGroups]
  ) throws {
    compare(manifest, stored)
    if isIntentKept, let stored, stored.intentHash != manifest.intentHash {
      findings.append("the hash of the intent's tickets in the manifest is not the one in the store")
    }
    let hash = SampleVerification.frameHash(frame)
    guard hash == manifest.design.frameHash else {
      obstacle =
        "the frame has \(frame.count) \(frame.count == 1 ? "ticket" : "tickets") now and had \(manifest.frameSize) when the sample was drawn, or "
        + "others: only a store as it was then can repeat the draw"
      // Even so: tickets of the frame of then are those that a later store may still have.
      let gone = Set(manifest.tickets.map(\.id)).subtracting(frame)
      if !gone.isEmpty {
        findings.append(
          "\(gone.count) of the sample's tickets \(gone.count == 1 ? "is" : "are") not in the frame of now")
      }
      return
    }
    guard let seed = UInt64(manifest.seed) else {
      findings.append("the manifest's seed is not a number")
      return
    }
    let order = try SampleDraw.order(
      intentID: manifest.intent, frame: frame, storeHash: manifest.storeHash, seed: seed, attempt: manifest.attempt)
    let drawn = try CappedDraw(
      order: order, size: manifest.size, caps: manifest.design.caps, groupsOf: groupsOf)
    let replacements = manifest.tickets.count { !$0.replacedBecause.isEmpty }
    let expected = drawn.taken + drawn.replacements.filter { !calibrated.contains($0) }.prefix(replacements)
    let listed = manifest.tickets.map(\.id)
    if listed != expected {
      let (isExpected, isListed) = (Set(expected), Set(listed))
      let strangers = listed.filter { !isExpected.contains($0) }
      let missing = expected.filter { !isListed.contains($0) }
      if strangers.isEmpty, missing.isEmpty {
        findings.append("the tickets are those of the draw in another order")
      }
      for id in strangers { findings.append("ticket \(id) is not one that the draw gives") }
      for id in missing { findings.append("ticket \(id) was drawn and is not in the sample") }
    }
  }

  /// Whether the store's sample is the manifest's.
  private mutating func compare(_ manifest: SampleManifest, _ stored: Sample?) {
    guard let stored else {
      findings.append("the store has no sample of this name")
      return
    }
    let facts: [(String, Bool)] = [
      ("intent", stored.intentID == manifest.intent), ("attempt", stored.attempt == manifest.attempt),
      ("seed", String(stored.seed) == manifest.seed), ("size", stored.requestedSize == manifest.size),
      ("store hash", stored.storeHash == manifest.storeHash),
      ("size of the frame", stored.frameSize == manifest.frameSize), ("design", stored.design == manifest.design),
    ]
    for (name, isEqual) in facts where !isEqual {
      findings.append("the \(name) in the manifest is not the one in the store")
    }
    let counting = Set(manifest.tickets.filter(\.replacedBecause.isEmpty).map(\.id))
    let swapped = counting.symmetricDifference(stored.ticketIDs)
    for id in swapped.sorted() {
      findings.append(
        counting.contains(id) ? "ticket \(id) is in the manifest and not in the store's sample"
          : "ticket \(id) is in the store's sample and not in the manifest")
    }
  }

  /// Says which of the manifest's counts of an intent's tickets are not those of the store.
  public mutating func findMiscount(
    was: (tickets: Int, exclusions: [String: Int]), now: (tickets: Int, exclusions: [String: Int])
  ) {
    if was.tickets != now.tickets {
      findings.append("the manifest counts \(was.tickets) tickets of the intent, and the store has \(now.tickets)")
    }
    for reason in Set(was.exclusions.keys).union(now.exclusions.keys).sorted() {
      let (then, here) = (was.exclusions[reason] ?? 0, now.exclusions[reason] ?? 0)
      if then != here {
        findings.append("the manifest counts \(then) tickets as \(reason), and the store \(here)")
      }
    }
  }

  /// SHA-256 over the sorted ids, hexadecimal.
  public static func frameHash(_ ids: [String]) -> String {
    var hasher = SHA256()
    for id in ids.sorted() { hasher.update(field: id) }
    return hasher.finalize().hex
  }
}
