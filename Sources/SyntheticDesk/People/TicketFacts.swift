// The particulars of one ticket: order numbers, amounts, products. Asked for twice, a slot gives the same value twice,
// so that the answer speaks of the order that the customer named.
import SeededRandom
import TicketModel

/// What fills the slots of a ticket's phrases.
struct TicketFacts: Sendable {
  var seed: UInt64
  var language: DeskLanguage
  /// Seconds since the epoch.
  var createdAt: Int64
  var customer: Customer

  /// The amount in question in cents, 4.90 to 399.90.
  var amountCents: Int64 {
    var random = generator(.amount)
    return Int64(random.below(random.chance(0.6) ? 60 : 396) + 4) * 100 + [90, 99, 0, 50][random.below(4)]
  }

  private func generator(_ slot: Slot) -> SplitMix64 {
    SplitMix64(seed: seed, stream: 1_000 + UInt64(slot.rawValue))
  }

  func append(_ slot: Slot, to out: inout Bytes) {
    var random = generator(slot)
    switch slot {
    case .order, .order2:
      out.add(random.chance(0.5) ? "LM-" : random.chance(0.5) ? "#" : "")
      out.add(decimal: 400_000 + random.below(590_000))
    case .email: customer.addMail(to: &out)
    case .phone: customer.addPhone(to: &out)
    case .amount: add(money: amountCents, to: &out)
    case .amount2: add(money: amountCents + Int64(5 + random.below(40)) * 100, to: &out)
    case .date: add(day: createdAt - Int64(1 + random.below(24)) * 86_400, to: &out)
    case .time:
      out.add(decimal: 7 + random.below(15))
      out.append(58)
      out.add(random.below(12) * 5, width: 2)
    case .product: out.add(random.pick(Vocabulary.products))
    case .device: out.add(random.pick(Vocabulary.devices))
    case .plan: out.add(Vocabulary.plans[planIndex])
    case .plan2:
      out.add(Vocabulary.plans[(planIndex + 1 + random.below(Vocabulary.plans.count - 1)) % Vocabulary.plans.count])
    case .app: out.add(random.pick(Vocabulary.apps))
    case .city: out.add(customer.city)
    case .street:
      out.add(customer.street)
      out.append(32)
      out.add(decimal: customer.houseNumber)
    case .zip: out.add(decimal: customer.zip)
    case .carrier: out.add(random.pick(Vocabulary.carriers))
    case .tracking:
      out.add("LX")
      out.add(decimal: 100_000_000 + random.below(899_999_999))
    case .card4: out.add(random.below(10_000), width: 4)
    case .code: out.add(100_000 + random.below(900_000), width: 6)
    case .days: out.add(decimal: 2 + random.below(17))
    case .count: out.add(decimal: 2 + random.below(5))
    case .firstname: out.add(customer.firstName)
    case .browser: out.add(random.pick(Vocabulary.browsers))
    case .os: out.add(random.pick(Vocabulary.systems))
    case .error: out.add(random.pick(Vocabulary.errors))
    case .invoice:
      out.add("INV-")
      out.add(decimal: 20_000 + random.below(79_000))
    case .url:
      out.add("https://shop.lumenia.example/p/")
      out.add(decimal: 1_000 + random.below(9_000))
    }
  }

  private var planIndex: Int {
    var random = generator(.plan)
    return random.below(Vocabulary.plans.count)
  }

  func planName(_ slot: Slot) -> Bytes {
    var out = Bytes()
    append(slot, to: &out)
    return out
  }

  private func add(money cents: Int64, to out: inout Bytes) {
    if language == .english {
      if seed & 3 != 0 { out.add("€") }
      out.add(cents: cents)
      if seed & 3 == 0 { out.add(" EUR") }
    } else {
      out.add(cents: cents, point: 44)
      out.add(" €")
    }
  }

  private func add(day seconds: Int64, to out: inout Bytes) {
    let (year, month, day) = Timestamp(seconds: seconds).date
    switch language {
    case .english:
      if seed & 4 == 0 {
        out.add(Vocabulary.months[month - 1])
        out.append(32)
        out.add(decimal: day)
      } else {
        out.add(decimal: day)
        out.append(32)
        out.add(Vocabulary.months[month - 1])
      }
    case .german:
      out.add(decimal: day)
      out.append(46)
      out.add(decimal: month)
      out.append(46)
      out.add(decimal: year)
    case .spanish, .french, .portuguese:
      out.add(day, width: 2)
      out.append(47)
      out.add(month, width: 2)
      out.append(47)
      out.add(decimal: year)
    }
  }
}

/// The words that slots choose from.
enum Vocabulary {
  static let products = [
    "Beam 2 speaker", "Arc headphones", "Halo lamp", "Pulse band", "Orb camera", "Tide charger", "Dock One",
    "Slate case",
    "Ripple earbuds", "Vane thermostat", "Beam Mini", "Trace tag", "Quill pen", "Prism display",
  ]
  static let devices = [
    "Beam 2", "Beam Mini", "Halo lamp", "Pulse band", "Orb camera", "Dock One", "Ripple earbuds", "Vane thermostat",
    "Arc headphones", "Prism display",
  ]
  static let plans = ["Basic", "Plus", "Family", "Premium", "Student", "Team"]
  static let apps = [
    "Lumenia Notes", "Lumenia Photos", "Lumenia Play", "Lumenia Home", "Lumenia Drive", "the Lumenia app",
  ]
  static let carriers = ["SwiftParcel", "NordPost", "BlueVan", "ParcelHive", "Courio"]
  static let browsers = ["Firefox", "Chromium", "Safari", "Edge", "my browser", "the tablet's browser"]
  static let systems = ["Windows 11", "Windows 10", "Android 13", "Android 14", "iOS 17", "macOS 14", "Linux"]
  static let errors = ["E-104", "error 503", "code 0x80F2", "E-2201", "error 17", "ERR_SYNC_44", "E-9"]
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  static let shortMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
  static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
}
