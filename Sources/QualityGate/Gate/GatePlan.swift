// How many tickets an attempt needs, and how many defects they may have.

/// The plan of one attempt.
///
/// Drawing until a sample passes would lift an intent with 8% defects from 18% to 45% in three tries. So the first two
/// attempts are judged by the desk's rule, and from the third on a sample must prove the required share, in the sense
/// of
/// `SamplingPlan.proving`: 2 defects in 124 tickets. A sample of the whole frame is no draw, and proves what it shows.
public enum GatePlan {
  /// The first attempt that has to prove the share.
  public static let firstProvingAttempt = 3
  /// What such an attempt is drawn with unless more tickets are asked for.
  static let proving = SamplingPlan.proving(defects: 2)

  /// Tickets that an attempt is drawn with unless more are asked for.
  public static func size(attempt: Int, standard: Int) -> Int {
    attempt < firstProvingAttempt ? standard : max(standard, proving.sampleSize)
  }

  /// Defects that prove the share in a sample of this size, or `nil` when even none would not.
  static func provenDefects(in size: Int) -> Int? {
    var defects: Int?
    while SamplingPlan.proving(defects: (defects ?? -1) + 1).sampleSize <= size { defects = (defects ?? -1) + 1 }
    return defects
  }
}
