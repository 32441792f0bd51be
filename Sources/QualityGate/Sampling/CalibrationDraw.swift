// Which tickets all raters score before the round, to find out whether they mean the same by 0, 1 and 2.
public import TicketModel

extension SampleDraw {
  /// Tickets of a calibration round: an hour's work, and enough to see every anchor of the scale.
  public static let standardCalibration = 20

  /// Draws tickets from as many intents as possible: the first of each intent, in the order of `frames`, then the
  /// second of each, until there are `size`.
  ///
  /// Each intent's order is that of `draw` under a key of its own, so the tickets are a random part of the intent, and
  /// what is left of it is one too. An intent never gives so many that fewer than `keeping` are left to be judged.
  ///
  /// - Parameters:
  ///   - frames: intents with the ids that may be drawn: in no sample, each once, in any order.
  ///   - keeping: tickets that an intent needs to be judged at all.
  /// - Throws: `QualityFault` for a size or attempt below 1.
  /// - Complexity: O(n log n) for n tickets in all frames.
  public static func calibration(
    frames: [(intentID: String, ticketIDs: [String])], keeping: Int, storeHash: String, seed: UInt64, attempt: Int,
    size: Int = standardCalibration
  ) throws(QualityFault) -> Sample {
    var orders: [[String]] = []
    for frame in frames where frame.ticketIDs.count > keeping {
      orders.append(
        try draw(
          intentID: "calibration " + frame.intentID, frame: frame.ticketIDs, storeHash: storeHash, seed: seed,
          attempt: attempt, size: min(size, frame.ticketIDs.count - keeping)
        ).ticketIDs)
    }
    var chosen: [String] = []
    var depth = 0
    while chosen.count < size {
      let layer = orders.compactMap { depth < $0.count ? $0[depth] : nil }
      if layer.isEmpty { break }
      chosen += layer.prefix(size - chosen.count)
      depth += 1
    }
    var sample = Sample(
      id: "calibration-a\(attempt)", intentID: "", attempt: attempt, seed: seed, requestedSize: size,
      frameSize: frames.reduce(0) { $0 + $1.ticketIDs.count }, ticketIDs: chosen, storeHash: storeHash)
    sample.kind = .calibration
    return sample
  }
}
