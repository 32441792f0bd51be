// Progress on standard error: a line that is rewritten on a terminal, a line every few seconds elsewhere.
import AssayPipeline
import Foundation
import Synchronization

final class ProgressPrinter: Sendable {
  private struct State {
    var stage = ""
    var lastPrint = Date.distantPast
    var stageStart = Date()
    var lineOpen = false
  }

  private let isVerbose: Bool
  private let isTerminal: Bool
  private let state = Mutex(State())

  init(isVerbose: Bool) {
    self.isVerbose = isVerbose
    isTerminal = isatty(STDERR_FILENO) == 1
  }

  func print(_ progress: ProgressEvent) {
    state.withLock { state in
      switch progress {
      case .warning(let text):
        end(&state)
        write("assay: warning: \(text)\n")
      case .stage(let text):
        end(&state)
        write("assay: \(text)\n")
      case .note(let text):
        guard isVerbose else { return }
        end(&state)
        write("assay: \(text)\n")
      case .step(let stage, let done, let total, let unit):
        let now = Date()
        if stage != state.stage {
          end(&state)
          state.stage = stage
          state.stageStart = now
          state.lastPrint = .distantPast
        }
        let finished = total.map { done >= $0 } ?? false
        let interval = isTerminal ? 0.1 : 5.0
        // Elsewhere than on a terminal a stage that ends within seconds says nothing.
        let due = now.timeIntervalSince(state.lastPrint) >= interval
        guard isTerminal ? (due || finished) : (due && now.timeIntervalSince(state.stageStart) >= interval) else {
          return
        }
        state.lastPrint = now
        var line = "\(stage): "
        if let total, total > 0 {
          let share = min(1, Double(done) / Double(total))
          if isTerminal {
            let filled = Int(share * 30)
            line += "[" + String(repeating: "#", count: filled) + String(repeating: ".", count: 30 - filled) + "] "
          }
          line += "\(Int(share * 100))% "
        }
        line += "(\(done.grouped)\(total.map { " of " + $0.grouped } ?? "") \(unit))"
        if isTerminal {
          write("\r\u{1B}[2K" + line)
          state.lineOpen = true
        } else {
          write(line + "\n")
        }
      }
    }
  }

  private func end(_ state: inout State) {
    guard state.lineOpen else { return }
    write("\r\u{1B}[2K")
    state.lineOpen = false
  }

  private func write(_ text: String) { FileHandle.standardError.write(Data(text.utf8)) }
}
