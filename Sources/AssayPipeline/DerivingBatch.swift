// A batch whose tickets are worked out on other threads while the one before it is written.
import Dispatch
import TicketExports
import TicketModel
import TicketStore

/// Starts at once; `result()` waits for the end.
final class DerivingBatch: @unchecked Sendable {  // safe: `derived` is written before `done` and read after it
  let batch: ExportBatch
  let struck: ForgottenIDs.Struck
  /// How far the file is read when the batch is stored.
  var progress: SourceProgress
  let system: String
  private var derived: Derivation.Batch?
  private let done = DispatchSemaphore(value: 0)

  init(
    _ batch: ExportBatch, struck: ForgottenIDs.Struck, progress: SourceProgress, system: String, threads: Int,
    derive: @escaping @Sendable (ExportBatch) -> Derivation.Batch
  ) {
    self.batch = batch
    self.struck = struck
    self.progress = progress
    self.system = system
    if threads > 1 {
      DispatchQueue.global().async { [self] in
        derived = derive(batch)
        done.signal()
      }
    } else {
      derived = derive(batch)
      done.signal()
    }
  }

  /// Waits for the end. To be called once.
  func result() -> Derivation.Batch {
    done.wait()
    defer { derived = nil }
    return derived!
  }
}
