// The store as something to look after: checked, copied, rewritten. What is in it is the other stages' affair.
import Foundation
import TicketModel
import TicketStore

public enum StoreStage {
  public struct Check: Sendable, Encodable {
    public struct Finding: Sendable, Encodable {
      public var what: String
      public var rows: Int
    }
    public var isWhole: Bool
    public var damage: [String]
    public var contradictions: [Finding]
    public var notes: [Finding]
    public var bytes: Int64
    public var freeBytes: Int64
  }

  public struct Backup: Sendable, Encodable {
    public var folder: String
    public var bytes: Int64
  }

  public struct Vacuum: Sendable, Encodable {
    public var bytesBefore: Int64
    public var bytesAfter: Int64
  }

  public static func check(context: RunContext) throws -> Check {
    context.progress(.step(stage: "check", done: 0, total: nil, unit: "pages"))
    let found = try Store(folder: context.store, access: .read).check()
    func findings(_ rows: [(what: String, rows: Int)]) -> [Check.Finding] {
      rows.map { Check.Finding(what: $0.what, rows: $0.rows) }
    }
    return Check(
      isWhole: found.isWhole, damage: found.damage, contradictions: findings(found.contradictions),
      notes: findings(found.notes), bytes: found.bytes, freeBytes: found.freeBytes)
  }

  public static func backUp(to folder: String, context: RunContext) throws -> Backup {
    try Store(folder: context.store, access: .read).backUp(to: folder) { done, total in
      context.progress(.step(stage: "backup", done: Int64(done), total: Int64(total), unit: "pages"))
    }
    let size = try? FileManager.default.attributesOfItem(atPath: folder + "/assay.sqlite")[.size] as? Int64
    return Backup(folder: folder, bytes: size ?? 0)
  }

  public static func vacuum(context: RunContext) throws -> Vacuum {
    context.progress(.step(stage: "vacuum", done: 0, total: nil, unit: "pages"))
    let (before, after) = try Store(folder: context.store, access: .write).vacuum()
    return Vacuum(bytesBefore: before, bytesAfter: after)
  }
}
