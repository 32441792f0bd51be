// How well intents that were mined on earlier tickets serve later ones, judged without labels. Pure: decisions in,
// shares and exact tests out. It mines nothing and assigns nothing.

/// A ticket, and where intents of the early months put it.
public struct ExaminedTicket: Sendable, Equatable {
  public enum Part: Sendable, Equatable {
    /// Of the early months: the intents were found in it, among others.
    case mined
    /// Of the early months, but nothing was fitted to it.
    case heldOut
    /// Of the late months.
    case late
  }

  public var part: Part
  /// From 0, the first early month.
  public var month: Int
  /// The early intent that mining put it in; −1 for none, and for tickets that were not mined.
  public var early: Int32
  /// The early intent that the classifier puts it in; −1 when it leaves it unassigned.
  public var assigned: Int32
  /// How sure the classifier is of that, 0 to 1.
  public var confidence: Double
  /// Its intent in the discovery over all months, the *present* one; −1 for none.
  public var present: Int32
  /// A known label; −1 for none.
  public var label: Int32

  public init(
    part: Part, month: Int, early: Int32 = -1, assigned: Int32, confidence: Double, present: Int32, label: Int32 = -1
  ) {
    self.part = part
    self.month = month
    self.early = early
    self.assigned = assigned
    self.confidence = confidence
    self.present = present
    self.label = label
  }
}

/// What came of some tickets.
public struct ExamTally: Sendable, Equatable {
  public var tickets = 0
  public var assigned = 0
  /// Of the assigned ones: those whose present intent is the counterpart of the early one.
  public var agreeing = 0
  /// Of the assigned ones: those with a known label.
  public var labelled = 0
  /// Of these: those whose label is that of most of the early intent's tickets.
  public var right = 0
  private var confidence = 0.0

  public init() {}

  /// Of the assigned tickets; 0 of none.
  public var meanConfidence: Double { confidence / Double(max(assigned, 1)) }

  mutating func add(_ ticket: ExaminedTicket, counterparts: [Int32], labels: [Int32]) {
    tickets += 1
    guard ticket.assigned >= 0 else { return }
    assigned += 1
    confidence += ticket.confidence
    let counterpart = counterparts[Int(ticket.assigned)]
    if counterpart >= 0, counterpart == ticket.present { agreeing += 1 }
    guard ticket.label >= 0 else { return }
    labelled += 1
    if ticket.label == labels[Int(ticket.assigned)] { right += 1 }
  }
}

/// The exam of early intents by late tickets.
///
/// *Same intent*: an early intent's counterpart is the present intent that more than half of its mined tickets are in
/// (`ClusterMatching`, on mined tickets alone), and an assigned ticket agrees when its present intent is that one. The
/// present intents were found by another run of mining with more tickets, so that even tickets of the same months do
/// not all agree; late tickets are therefore held against `heldOut` ones, which had no part in vectors, clusters,
/// classifier or counterparts either: only their months differ.
public struct ForwardExam: Sendable {
  public struct Parameters: Sendable, Equatable {
    /// False alarms to expect at most over all intents: of births, of ends, of falls in agreement, of falls in
    /// confidence, each. 0.05: one exam in twenty has one.
    public var falseAlarms = 0.05
    /// An intent is absent while its share is at most this part of what it is elsewhere, as for `ChangeMonitor`.
    public var strayShare = 0.1
    /// From here an assignment is sure: a wrong one would be answered wrongly. 0 to 1.
    public var sureConfidence = 0.9

    public init() {}
  }

  /// Per early intent its counterpart, the present intent that more than half of its mined tickets are in; or −1.
  public let counterparts: [Int32]
  /// Per early intent the label of most of its mined tickets that have one, of equals the lower; −1 for none.
  public let labels: [Int32]
  public let heldOut: ExamTally
  public let late: ExamTally
  /// Of the late tickets, by month from 0; early months are empty.
  public let months: [ExamTally]
  public let births: ExamBirths
  public let decays: ExamDecays

  /// - Parameters:
  ///   - earlyIntents: Number of them; likewise of the present ones.
  ///   - months: From the first early month to the last late one.
  /// - Precondition: Every number of an intent or month lies below its count; there are early and late tickets.
  /// - Complexity: O(tickets + earlyIntents · (presentIntents + months)), and the tails of the tests.
  public init(
    _ tickets: [ExaminedTicket], earlyIntents: Int, presentIntents: Int, months: Int,
    parameters: Parameters = Parameters()
  ) {
    let mined = tickets.filter { $0.part == .mined }
    counterparts = ClusterMatching(
      earlier: mined.map(\.early), earlierClusters: earlyIntents, now: mined.map(\.present), clusters: presentIntents
    ).destinations
    labels = Self.majorityLabels(mined, earlyIntents: earlyIntents)
    var (heldOut, late) = (ExamTally(), ExamTally())
    var monthly = [ExamTally](repeating: ExamTally(), count: months)
    for ticket in tickets where ticket.part != .mined {
      if ticket.part == .heldOut {
        heldOut.add(ticket, counterparts: counterparts, labels: labels)
      } else {
        late.add(ticket, counterparts: counterparts, labels: labels)
        monthly[ticket.month].add(ticket, counterparts: counterparts, labels: labels)
      }
    }
    (self.heldOut, self.late, self.months) = (heldOut, late, monthly)
    births = ExamBirths(
      tickets, counterparts: counterparts,
      periods: ExamPeriods(tickets, groups: presentIntents, months: months) { $0.present }, parameters: parameters)
    decays = ExamDecays(
      tickets, counterparts: counterparts, labels: labels,
      periods: ExamPeriods(tickets, groups: earlyIntents, months: months) { $0.assigned }, parameters: parameters)
  }

  private static func majorityLabels(_ mined: [ExaminedTicket], earlyIntents: Int) -> [Int32] {
    var counts = [[Int32: Int]](repeating: [:], count: earlyIntents)
    for ticket in mined where ticket.early >= 0 && ticket.label >= 0 {
      counts[Int(ticket.early)][ticket.label, default: 0] += 1
    }
    return counts.map { $0.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? -1 }
  }
}

/// Tickets of each intent, early and late, against those of the desk.
struct ExamPeriods {
  /// Per group.
  private(set) var early: [VolumeChange.Span] = []
  private(set) var late: [VolumeChange.Span] = []
  /// By group and month.
  private(set) var volumes: [[Int]]
  /// How much more months vary than by chance: τ² of `MonthlyDispersion`.
  let variation: Double

  init(_ tickets: [ExaminedTicket], groups: Int, months: Int, group: (ExaminedTicket) -> Int32) {
    var volumes = [[Int]](repeating: [Int](repeating: 0, count: months), count: groups)
    var desk = [(early: Int, late: Int)](repeating: (0, 0), count: months)
    var own = [(early: Int, late: Int)](repeating: (0, 0), count: groups)
    for ticket in tickets {
      let isLate = ticket.part == .late
      if isLate { desk[ticket.month].late += 1 } else { desk[ticket.month].early += 1 }
      let place = Int(group(ticket))
      guard place >= 0 else { continue }
      volumes[place][ticket.month] += 1
      if isLate { own[place].late += 1 } else { own[place].early += 1 }
    }
    let exposure = desk.map { Double($0.early + $0.late) }
    variation = MonthlyDispersion.squaredVariation(counts: volumes, exposure: exposure, months: months)
    self.volumes = volumes
    let earlyDesk = VolumeChange.Span(
      tickets: 0, exposure: Double(desk.reduce(0) { $0 + $1.early }), months: desk.count { $0.early > 0 })
    let lateDesk = VolumeChange.Span(
      tickets: 0, exposure: Double(desk.reduce(0) { $0 + $1.late }), months: desk.count { $0.late > 0 })
    precondition(earlyDesk.exposure > 0 && lateDesk.exposure > 0, "an exam without early or without late tickets")
    for count in own {
      var (before, after) = (earlyDesk, lateDesk)
      (before.tickets, after.tickets) = (count.early, count.late)
      early.append(before)
      late.append(after)
    }
  }

  /// The exact test of a birth or death between the periods.
  func test(_ kind: VolumeChange.Kind, of group: Int) -> ExamTest {
    let (before, after) = (early[group], late[group])
    func p(_ tickets: Int) -> Double {
      // Births and deaths do not read the ratio.
      ConditionalTest.pValue(
        of: kind, tickets: tickets, before: before, after: after, levelRatio: 1, variation: variation)
    }
    let smallest = p(kind == .born ? before.tickets + after.tickets : 0)
    return ExamTest(pValue: p(after.tickets), smallest: smallest, atMost: smallest)
  }
}

/// One intent's test.
struct ExamTest {
  var pValue: Double
  /// What it is at least, however the tickets fall.
  var smallest: Double
  /// What it would be for the largest change.
  var atMost: Double
}

/// How many tests there were, and what it took to alarm.
public struct ExamAlarms: Sendable, Equatable {
  /// Intents that were tested.
  public var tests: Int
  /// Of those, intents with enough tickets to show the largest change: a share that came from nothing or went to it.
  public var able: Int
  /// The largest p-value that alarms.
  public var threshold: Double

  /// Tarone's form of Bonferroni's bound: see `FalseAlarmBudget`.
  init(budget: Double, _ tests: [ExamTest]) {
    let threshold = FalseAlarmBudget.threshold(budget: budget, smallestPValues: tests.map(\.smallest))
    self.tests = tests.count
    self.threshold = threshold
    able = tests.count { $0.atMost <= threshold }
  }
}
