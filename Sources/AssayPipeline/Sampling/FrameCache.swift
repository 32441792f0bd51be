// The frames that samples were drawn from, as the store still has them.
import TicketModel
import TicketStore

/// The frames of a discovery, read once for each span of months and state of calibration that samples were drawn in.
struct FrameCache {
  private struct Key: Hashable {
    var months: String
    var calibration: Int64?
  }

  private let store: Store
  private let mineRun: Int64
  /// The last calibration round before samples, for those that have later ones.
  private let lastCalibrations: [String: Int64]
  /// Every ticket of the intents is counted.
  private let countingAll: Bool
  private var known: [Key: [Int32: SamplingFrame]] = [:]

  /// - Parameter frames: those of all months with every calibration round left out, when they were read already.
  init(store: Store, mineRun: Int64, now frames: [Int32: SamplingFrame]? = nil, countingAll: Bool = false) throws {
    (self.store, self.mineRun, self.countingAll) = (store, mineRun, countingAll)
    lastCalibrations = try store.lastCalibrations(mineRun: mineRun)
    known[Key(months: "", calibration: nil)] = frames
  }

  /// The frames, by intent label, that a sample of the discovery was drawn from: later calibration rounds took nothing
  /// out of them. For a sample that the store does not have, those of now.
  mutating func frames(of sampleID: String, design: SampleDesign?) throws -> [Int32: SamplingFrame] {
    let key = Key(months: design?.months ?? "", calibration: lastCalibrations[sampleID])
    if let frames = known[key] { return frames }
    let frames = try store.samplingFrames(
      mineRun: mineRun, months: SampleStage.months(key.months), calibration: key.calibration,
      countingAll: countingAll)
    known[key] = frames
    return frames
  }
}
