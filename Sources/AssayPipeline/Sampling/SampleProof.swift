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

  /// Checks a manifest file against the store, or, without a file, every latest sample and every audit.
  ///
  /// - Throws: `PipelineFault` for a file that is no manifest.
  public static func verify(_ files: [String], keyFile: String? = nil, context: RunContext) throws -> [Check] {
    let store = try Store(folder: context.store, access: .read)
    let round = try ScoringRound(store)
    let key = try keyFile.map(key)
    var frames = try FrameCache(store: store, mineRun: round.discovery.key, countingAll: true)
    var recount = FrameRecount(store: store, mineRun: round.discovery.key, countsStore: !files.isEmpty)
    if !files.isEmpty {
      let manifests = try files.map(read)
      let heads = manifests.compactMap { manifest in
        TrailHead(manifest.trail).map { (head: $0, source: source(manifest)) }
      }
      let trail = try store.checkTrail(heads: heads).findings
      return try manifests.map {
        try check($0, key: key, trail: trail, frames: &frames, &recount, round: round, store: store)
      }
    }
    // A manifest made this moment says nothing of the trail that the store does not.
    return try round.inWork.map { sample in
      guard sample.design != nil else {
        return Check(
          sample: sample.id, intent: sample.intentID, attempt: sample.attempt, tickets: sample.ticketIDs.count,
          replaced: 0, signature: "unsigned", findings: [], obstacle: "it was drawn by an older version")
      }
      let manifest = try manifest(of: sample, mineRun: round.discovery.key, store: store)
      return try check(manifest, key: nil, trail: [], frames: &frames, &recount, round: round, store: store)
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
    _ manifest: SampleManifest, key: [UInt8]?, trail: [TrailFinding], frames: inout FrameCache,
    _ recount: inout FrameRecount, round: ScoringRound, store: Store
  ) throws -> Check {
    var signature = "unsigned"
    if let key {
      signature = try Self.signature(of: manifest, key: key) == manifest.hmac ? "signed" : "forged"
    }
    let parts = manifest.sample.split(separator: "/", maxSplits: 1).map(String.init)
    let mineRun = round.discovery.key
    let isOfThisDiscovery = parts.count == 2 && parts[0] == "R\(mineRun)"
    let label = round.intents.first { $0.id == manifest.intent }?.label
    let all = try frames.frames(of: isOfThisDiscovery ? parts[1] : "", design: manifest.design)
    let frame = label.flatMap { all[$0] } ?? SamplingFrame()
    var verification = try SampleVerification(
      manifest, frame: frame.ids,
      stored: isOfThisDiscovery ? (round.samples + round.audits).first { $0.id == parts[1] } : nil,
      besides: try store.calibratedTickets()
    ) { try store.groups(of: $0, answer: SampleStage.answer) }
    let notes = try isOfThisDiscovery && verification.obstacle == nil
      ? recount.check(manifest, frame, label: label, &verification) : []
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
      obstacle: isOfThisDiscovery ? verification.obstacle : "its discovery is not the newest one of this store",
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
