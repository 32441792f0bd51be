// Counts once more what was left out of samples' frames, and tells an honest change of the store from a count that
// cannot be.
import ContentHash
import QualityGate
import TicketModel
import TicketStore

/// What the counts are held against, read once for all samples of a discovery.
struct FrameRecount {
  private let store: Store
  private let mineRun: Int64
  /// Also what became of tickets of no intent: it changes with every import.
  private let countsStore: Bool
  private var accounts: [String: StoreAccount] = [:]
  /// The hash of the store as it is, and of the intents' tickets.
  private var hashes: (store: String, intents: [Int32: String])?

  init(store: Store, mineRun: Int64, countsStore: Bool) {
    (self.store, self.mineRun, self.countsStore) = (store, mineRun, countsStore)
  }

  /// Holds the counts of a manifest against those of now. A difference that no change of the store explains becomes a
  /// finding.
  ///
  /// - Parameter frame: of now, with every ticket of the intent counted.
  /// - Returns: the differences that a change of the store explains.
  mutating func check(
    _ manifest: SampleManifest, _ frame: SamplingFrame, label: Int32?, _ verification: inout SampleVerification
  ) throws -> [String] {
    let design = manifest.design
    // Samples of older versions count something else.
    guard let tickets = design.tickets, let account = design.store else { return [] }
    var notes: [String] = []
    if tickets != frame.tickets || design.exclusions != frame.exclusions {
      if try isStoreOf(manifest, label: label) {
        verification.findMiscount(was: (tickets, design.exclusions), now: (frame.tickets, frame.exclusions))
      } else {
        notes.append(
          "the intent had \(tickets) tickets and has \(frame.tickets) now: some outside of the frame came, changed "
            + "or were forgotten since the draw, and the counts of then cannot be repeated")
      }
    }
    if countsStore {
      let now = try self.account(design.months)
      if now != account {
        notes.append(
          "of tickets of no intent the store has other counts than at the draw: \(account.tickets) tickets then and "
            + "\(now.tickets) now, \(account.inIntents) and \(now.inIntents) of them in intents; \(account.forgotten) "
            + "and \(now.forgotten) forgotten")
      }
    }
    return notes
  }

  /// Whether the store, and what tickets the intent has, are as they were at the draw.
  private mutating func isStoreOf(_ manifest: SampleManifest, label: Int32?) throws -> Bool {
    let now = try hashes ?? (store.samplingHash().hex, store.intentHashes(run: mineRun))
    hashes = now
    return now.store == manifest.storeHash && label.flatMap { now.intents[$0] } == manifest.intentHash
  }

  private mutating func account(_ months: String) throws -> StoreAccount {
    if let known = accounts[months] { return known }
    let account = try store.storeAccount(mineRun: mineRun, months: SampleStage.months(months))
    accounts[months] = account
    return account
  }
}
