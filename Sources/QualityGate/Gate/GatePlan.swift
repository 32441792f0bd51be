// How many tickets an attempt needs, and how many defects they may have.

/// The plan of one attempt.
///
/// Drawing until a sample passes would lift an intent with 8% defects from 18% to 45% in three tries. So the first two
/// attempts are judged by the desk's rule, and from the third on a sample must prove the required share: with at most c
/// defects among the n tickets listed here, the share at 2/2 is at least 95% with 95% confidence (Clopper-Pearson,
/// one-sided; a test computes the list). A sample of the whole frame is no draw, and proves what it shows.
public enum GatePlan {
  /// The first attempt that has to prove the share.
  public static let firstProvingAttempt = 3
  /// Tickets that prove 95% with 0, 1, 2, … defects.
  static let provingSizes = [59, 93, 124, 153, 181, 208, 234, 260, 286, 311, 336]
  /// Defects that such an attempt allows when nobody asks for a larger sample: of 124 tickets.
  static let provingDefects = 2

  /// Tickets that an attempt is drawn with unless more are asked for.
  public static func size(attempt: Int, standard: Int) -> Int {
    attempt < firstProvingAttempt ? standard : max(standard, provingSizes[provingDefects])
  }

  /// Defects that prove the share in a sample of this size, or `nil` when even none would not.
  static func provenDefects(in size: Int) -> Int? { provingSizes.lastIndex { $0 <= size } }
}
