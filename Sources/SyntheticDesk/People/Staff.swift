// Who answers: agents in groups, one supervisor a group, and the bot's account.
import SeededRandom

/// A member of the desk.
struct StaffMember: Sendable {
  var id: Int64
  var name: String
  /// Index into `Staff.groups`.
  var group: Int
  /// As the help desk states it: `agent` or `admin`.
  var role: String
}

/// The desk's people, the same for every seed.
struct Staff: Sendable {
  struct Group: Sendable {
    var id: Int64
    var name: String
  }

  static let groups = [
    Group(id: 5_100_000_001, name: "Billing"), Group(id: 5_100_000_002, name: "Orders"),
    Group(id: 5_100_000_003, name: "Technical"), Group(id: 5_100_000_004, name: "Account"),
    Group(id: 5_100_000_005, name: "Tier 2"),
  ]
  static let tierTwo = 4
  /// The help desk itself, as author of what rules do.
  static let systemID: Int64 = -1

  static let bot = StaffMember(id: 9_000_000_001, name: "Lumenia Assistant", group: -1, role: "agent")
  /// 55 agents, then 5 supervisors.
  static let members: [StaffMember] = {
    var random = SplitMix64(seed: 0x57AF)
    var members: [StaffMember] = []
    for number in 0..<60 {
      let name = random.pick(PersonNames.first(.english)) + " " + random.pick(PersonNames.last(.english))
      members.append(
        StaffMember(
          id: 9_000_000_100 + Int64(number), name: name, group: number % groups.count,
          role: number < 55 ? "agent" : "admin"))
    }
    return members
  }()

  /// An agent of a group, not a supervisor.
  static func agent(of group: Int, _ random: inout SplitMix64) -> Int { random.below(11) * groups.count + group }

  /// The supervisor of a group.
  static func supervisor(of group: Int) -> Int { 55 + group }

  /// The group that takes a domain's tickets first.
  static func group(forDomain id: String) -> Int {
    switch id {
    case "billing", "subscription", "loyalty": 0
    case "orders", "delivery", "returns": 1
    case "warranty", "app", "devices", "media", "storage": 2
    default: 3
    }
  }
}
