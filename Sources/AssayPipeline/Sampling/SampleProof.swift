// Manifests of samples, and the proof by drawing again that a sample was not picked by hand.
import ContentHash
import Foundation
import QualityGate
public import TicketModel
import TicketStore

public enum SampleProof {
  /// What the check of one manifest found.
  public struct Check: Sendable, Encodable {
    public var sample: String
    public var intent: String
    public var attempt: Int
    public var tickets: Int
    public var replaced: Int
    /// `signed`, `unsigned` (nobody asked with a key), `forged` (also where a key is given and the signature is
    /// missing).
    public var signature: String
    public var findings: [String]
    /// What keeps the draw from being repeated, or `nil`: it was.
    public var obstacle: String?
    /// Why a count of tickets that were left out is another one now. It says nothing against the draw.
    public var notes: [String] = []

    public var isProven: Bool { findings.isEmpty && obstacle == nil && signature != "forged" }
  }

  /// The manifest of a sample of the newest discovery.
  ///
  /// - Parameter keyFile: a file with a secret; who does not know it cannot make a manifest that fits it.
  public static func manifest(of id: String, keyFile: String? = nil, context: RunContext) throws -> SampleManifest {
    let store = try Store(folder: context.store, access: .read)
    let round = try ScoringRound(store)
    var manifest = try manifest(
      of: SampleReplacement.sample(id, round: round, store: store), mineRun: round.discovery.key, store: store)
    if let keyFile { manifest.hmac = try signature(of: manifest, key: key(keyFile)) }
    return manifest
  }

  /// Writes the manifest as JSON (0600).
  public static func write(_ manifest: SampleManifest, to path: String) throws {
    try PrivateFile.write(String(decoding: try encoded(manifest, pretty: true), as: UTF8.self) + "\n", to: path)
  }

  /// Checks a manifest file against the store, or, without a file, every sample that a verdict rests on, of whatever
  /// discovery, and the audits.
  ///
  /// - Throws: `PipelineFault` for a file that is no manifest.
  public static func verify(_ files: [String], keyFile: String? = nil, context: RunContext) throws -> [Check] {
    let store = try Store(folder: context.store, access: .read)
    let round = try ScoringRound(store)
    let key = try keyFile.map(key)
    var discoveries = DrawnFrom(store: store, countsStore: !files.isEmpty)
    if !files.isEmpty {
      let manifests = try files.map(read)
      let heads = manifests.compactMap { manifest in
        TrailHead(manifest.trail).map { (head: $0, source: source(manifest)) }
      }
      let trail = try store.checkTrail(heads: heads).findings
      return try manifests.map {
        try check($0, key: key, trail: trail, &discoveries, store: store)
      }
    }
    // A manifest made this moment says nothing of the trail that the store does not.
    let standing = try StandingSamples(round, store: store)
    let resting = round.intents.compactMap { standing[$0] }.map { (sample: $0.sample, mineRun: $0.mineRun) }
    let audits = try MonthlyAudits(store).watching(standing, mineRun: round.discovery.key)
    return try (resting + audits).map { sample, mineRun in
      guard sample.design != nil else {
        return Check(
          sample: sample.id, intent: sample.intentID, attempt: sample.attempt, tickets: sample.ticketIDs.count,
          replaced: 0, signature: "unsigned", findings: [], obstacle: "it was drawn by an older version")
      }
      let manifest = try manifest(of: sample, mineRun: mineRun, store: store)
      return try check(manifest, key: nil, trail: [], &discoveries, store: store)
    }
  }

  private static func manifest(of sample: Sample, mineRun: Int64, store: Store) throws -> SampleManifest {
    guard let design = sample.design else {
      throw PipelineFault(
        code: "sample-older", message: "\(sample.id) was drawn by an older version, which did not keep how",
        remedy: "Draw again with --redraw", location: InputLocation(file: store.folder))
    }
    return SampleManifest(
      sample: Store.trailID(sample.id, mineRun: mineRun), intent: sample.intentID, attempt: sample.attempt,
      seed: String(sample.seed), size: sample.requestedSize, storeHash: sample.storeHash,
      intentHash: sample.intentHash, frameSize: sample.frameSize, design: design,
      tickets: try store.manifestTickets(of: sample, mineRun: mineRun), trail: try store.trailHead().description)
  }

  private static func source(_ manifest: SampleManifest) -> String { "the manifest of \(manifest.sample)" }

  private static func check(
    _ manifest: SampleManifest, key: [UInt8]?, trail: [TrailFinding], _ discoveries: inout DrawnFrom, store: Store
  ) throws -> Check {
    var signature = "unsigned"
    if let key {
      signature = try Self.signature(of: manifest, key: key) == manifest.hmac ? "signed" : "forged"
    }
    let parts = manifest.sample.split(separator: "/", maxSplits: 1).map(String.init)
    let mineRun = parts.count == 2 && parts[0].hasPrefix("R") ? Int64(parts[0].dropFirst()) : nil
    var discovery = try mineRun.flatMap { try discoveries[$0] }
    let label = discovery?.labels[manifest.intent]
    let all = try discovery?.frames.frames(of: parts[1], design: manifest.design) ?? [:]
    let frame = label.flatMap { all[$0] } ?? SamplingFrame()
    var verification = try SampleVerification(
      manifest, frame: frame.ids, stored: discovery?.samples[parts.last ?? ""],
      isIntentKept: try (manifest.design.store?.forgotten ?? 0) == discoveries.forgotten(),
      besides: try store.calibratedTickets()
    ) { try store.groups(of: $0, answer: SampleStage.answer) }
    let notes = try verification.obstacle == nil
      ? discovery?.recount.check(manifest, frame, label: label, &verification) ?? [] : []
    if let mineRun, let discovery { discoveries.keep(discovery, of: mineRun) }
    let ofManifest = trail.filter {
      $0.what.hasSuffix(source(manifest)) || $0.what.contains(source(manifest) + " ")
    }
    let findings = verification.findings + ofManifest.map {
      "event \($0.event ?? 0) of the audit trail: \($0.what)"
    }
    let replaced = manifest.tickets.count { !$0.replacedBecause.isEmpty }
    return Check(
      sample: manifest.sample, intent: manifest.intent, attempt: manifest.attempt,
      tickets: manifest.tickets.count - replaced, replaced: replaced, signature: signature, findings: findings,
      obstacle: discovery == nil ? "its discovery is none of this store's" : verification.obstacle,
      notes: notes)
  }

  private static func read(_ file: String) throws -> SampleManifest {
    let bytes = try PrivateFile.read(file, limit: 64 << 20)
    guard let manifest = try? JSONDecoder().decode(SampleManifest.self, from: Data(bytes)),
      [SampleManifest.format, SampleManifest.olderFormat].contains(manifest.format)
    else {
      throw PipelineFault(
        code: "no-manifest", message: "the file is not a manifest of a sample in this version's form",
        remedy: "Write one with 'assay sample manifest'", location: InputLocation(file: file))
    }
    return manifest
  }

  private static func key(_ file: String) throws -> [UInt8] {
    let bytes = try PrivateFile.read(file, limit: 1 << 16)
    guard bytes.count >= 16 else {
      throw PipelineFault(
        code: "key-too-short",
        message: "the key has \(bytes.count.counted("byte")), and 16 are the least that keep anybody out",
        remedy: "Make one with 'openssl rand -hex 32'", location: InputLocation(file: file))
    }
    return bytes
  }

  private static func signature(of manifest: SampleManifest, key: [UInt8]) throws -> String {
    var unsigned = manifest
    unsigned.hmac = ""
    return HMAC.sha256(key: key, message: String(decoding: try encoded(unsigned, pretty: false), as: UTF8.self)).hex
  }

  private static func encoded(_ manifest: SampleManifest, pretty: Bool) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = pretty
      ? [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted] : [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(manifest)
  }
}

/// The discoveries that samples were drawn from, each read once. What they assigned is kept when discovery goes on.
private struct DrawnFrom {
  struct Discovery {
    /// Of intents, by id.
    var labels: [String: Int32]
    /// Samples and audits, by id.
    var samples: [String: Sample]
    var frames: FrameCache
    var recount: FrameRecount
  }

  private let store: Store
  private let countsStore: Bool
  private var known: [Int64: Discovery] = [:]
  private var forgottenTickets: Int?

  init(store: Store, countsStore: Bool) { (self.store, self.countsStore) = (store, countsStore) }

  /// `nil` for one that the store does not have.
  subscript(run: Int64) -> Discovery? {
    get throws {
      if let discovery = known[run] { return discovery }
      let intents = try store.intents(run: run)
      if intents.isEmpty { return nil }
      return Discovery(
        labels: Dictionary(intents.map { ($0.id, $0.label) }) { first, _ in first },
        samples: Dictionary(
          try (store.samples(mineRun: run) + store.samples(mineRun: run, kind: .audit)).map { ($0.id, $0) }
        ) { first, _ in first },
        frames: try FrameCache(store: store, mineRun: run, countingAll: true),
        recount: FrameRecount(store: store, mineRun: run, countsStore: countsStore))
    }
  }

  /// Keeps what was read for a discovery while a sample of it was checked.
  mutating func keep(_ discovery: Discovery, of run: Int64) { known[run] = discovery }

  /// Tickets that were forgotten so far.
  mutating func forgotten() throws -> Int {
    if let forgottenTickets { return forgottenTickets }
    let count = try store.forgotten()?.tickets.count ?? 0
    forgottenTickets = count
    return count
  }
}
