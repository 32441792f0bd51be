// What every stage needs to know of its surroundings: store, threads, progress, code version, clock.
import Foundation
import LinearAlgebra
import TicketModel

/// The version written into every run.
public enum CodeVersion {
  public static let current = "0.1.0"
}

/// What a running stage tells the person who waits for it. Never holds ticket text.
public enum ProgressEvent: Sendable {
  /// `done` of `total` units; `total` is `nil` when unknown.
  case step(stage: String, done: Int64, total: Int64?, unit: String)
  /// A new part of a longer command begins.
  case stage(String)
  case note(String)
  case warning(String)
}

/// Where a stage works and with how much of the machine.
public struct RunContext: Sendable {
  /// Folder of the store.
  public var store: String
  public var threads: Int
  public var progress: @Sendable (ProgressEvent) -> Void

  public init(store: String, threads: Int, progress: @escaping @Sendable (ProgressEvent) -> Void) {
    self.store = store
    self.threads = threads
    self.progress = progress
  }
}

public enum Runtime {
  /// Who runs the command: the name of the account.
  static var person: String { NSUserName() }

  /// Chooses the BLAS kernels for this processor; may start the process over, once. Call first thing in `main`.
  public static func prepare(arguments: [String]) { BLASProvider.selectKernels(arguments: arguments) }

  /// Warns when the arithmetic is done by the slow reference BLAS.
  static func blas(_ progress: (ProgressEvent) -> Void) -> String {
    let provider = BLASProvider.current
    progress(.note("BLAS: \(provider.description)"))
    if provider.isReference {
      progress(
        .warning("the reference BLAS is in use, which is many times slower; install libopenblas0-pthread"))
    }
    return provider.description
  }

  /// Now, in whole seconds. Goes into run records only, never into a result.
  static func now() -> Timestamp { Timestamp(seconds: Int64(Date().timeIntervalSince1970)) }

  /// UTC midnight of today: what verdicts are given for when no other day is named.
  static func today() -> Timestamp { Timestamp(seconds: now().seconds / 86_400 * 86_400) }
}
