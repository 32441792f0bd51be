// Who writes to the desk. A customer is a pure function of (seed, number): nothing is kept, however many there are.
import SeededRandom

/// How carefully somebody types.
enum WritingStyle: Sendable {
  /// Sentences with capitals and full stops, hardly a slip.
  case tidy
  /// No capitals, some slips.
  case lowercase
  /// Fast and full of slips.
  case sloppy
}

/// One customer account.
struct Customer: Sendable {
  static let firstID: Int64 = 20_000_000_000

  var number: Int
  var language: DeskLanguage
  var firstName: String
  var lastName: String
  var style: WritingStyle
  /// Writes from a mail program that sends formatted mail with a signature.
  var writesRichMail: Bool
  /// Draws that belong to this customer.
  private var seed: UInt64
  private var isSpammer: Bool

  var id: Int64 { Customer.firstID + Int64(number) }

  init(number: Int, language: DeskLanguage, isSpammer: Bool, deskSeed: UInt64) {
    var random = SplitMix64(seed: deskSeed ^ 0x0C57_03E2, stream: UInt64(number))
    self.number = number
    self.language = language
    self.isSpammer = isSpammer
    firstName = random.pick(PersonNames.first(language))
    lastName = random.pick(PersonNames.last(language))
    let draw = random.unit()
    style = draw < 0.42 ? .tidy : draw < 0.78 ? .lowercase : .sloppy
    writesRichMail = random.chance(0.4)
    seed = random.next()
  }

  func addName(to out: inout Bytes) {
    out.add(firstName)
    out.append(32)
    out.add(lastName)
  }

  /// Unique, because the number stands in it; under `.example`, which no one can own (RFC 2606).
  func addMail(to out: inout Bytes) {
    out.addASCIIName(firstName)
    out.append(seed & 1 == 0 ? 46 : 95)
    out.addASCIIName(lastName)
    out.add(decimal: number)
    out.append(64)
    let spam: [StaticString] = ["leads.example", "bulk-offers.example", "growth.example"]
    let usual: [StaticString] = ["mail.example", "post.example", "inbox.example", "office.example", "home.example"]
    out.add(isSpammer ? spam[Int(seed >> 8) % spam.count] : usual[Int((seed >> 8) % UInt64(usual.count))])
  }

  /// From number ranges that countries keep free for films and examples where they have one.
  func addPhone(to out: inout Bytes) {
    let digits = Int((seed >> 12) % 10_000)
    switch language {
    case .english:
      out.add("+1 555 01")
      out.add(digits % 100, width: 2)
      out.append(32)
      out.add(digits, width: 4)
    case .spanish:
      out.add("+34 600 00 ")
      out.add(digits, width: 4)
    case .german:
      out.add("+49 30 2312")
      out.add(digits, width: 4)
    case .french:
      out.add("+33 1 99 00 ")
      out.add(digits / 100, width: 2)
      out.append(32)
      out.add(digits % 100, width: 2)
    case .portuguese:
      out.add("+55 11 90000-")
      out.add(digits, width: 4)
    }
  }

  var city: String { PlaceNames.cities[Int((seed >> 20) % UInt64(PlaceNames.cities.count))] }
  var street: String { PlaceNames.streets[Int((seed >> 28) % UInt64(PlaceNames.streets.count))] }
  var houseNumber: Int { Int((seed >> 36) % 180) + 1 }
  var zip: Int { 10_000 + Int((seed >> 40) % 89_000) }
  /// Days before the first ticket month on which the account was opened, 0 to 1,499.
  var accountAge: Int { Int((seed >> 44) % 1_500) }
}

extension [UInt8] {
  /// Lower-case ASCII letters of a name; letters with accents lose them or are left out.
  fileprivate mutating func addASCIIName(_ name: String) {
    for scalar in name.unicodeScalars {
      switch scalar {
      case "A"..."Z": append(UInt8(scalar.value) + 32)
      case "a"..."z": append(UInt8(scalar.value))
      case "á", "ã", "ä", "à", "â": append(UInt8(ascii: "a"))
      case "é", "è", "ê", "ë", "É": append(UInt8(ascii: "e"))
      case "í", "î": append(UInt8(ascii: "i"))
      case "ó", "ö", "ô", "õ": append(UInt8(ascii: "o"))
      case "ú", "ü": append(UInt8(ascii: "u"))
      case "ß": add("ss")
      default: break
      }
    }
  }
}

/// All customers, each writing in one language; the spammers come last.
struct CustomerPool: Sendable {
  /// First number of each language's customers, and at the end the first spammer.
  private let starts: [Int]
  /// Number of accounts, spammers included.
  let count: Int
  private let seed: UInt64

  /// - Parameter shares: of the tickets, by language.
  init(tickets: Int, shares: [Double], seed: UInt64) {
    let wanted = Double(max(30, tickets / 3))
    var starts = [0]
    for share in shares { starts.append(starts[starts.count - 1] + max(4, Int(wanted * share))) }
    self.starts = starts
    count = starts[starts.count - 1] + max(5, tickets / 200)
    self.seed = seed
  }

  /// The number of a customer of a language; some write far more often than others.
  func draw(_ language: DeskLanguage, _ random: inout SplitMix64) -> Int {
    let start = starts[language.rawValue]
    let size = starts[language.rawValue + 1] - start
    return start + random.below(random.chance(0.25) ? max(1, size / 10) : size)
  }

  func drawSpammer(_ random: inout SplitMix64) -> Int {
    let start = starts[starts.count - 1]
    return start + random.below(count - start)
  }

  subscript(number: Int) -> Customer {
    let language = DeskLanguage.allCases.last { starts[$0.rawValue] <= number } ?? .english
    let isSpammer = number >= starts[starts.count - 1]
    return Customer(number: number, language: isSpammer ? .english : language, isSpammer: isSpammer, deskSeed: seed)
  }
}
