// A day on the command line.
import ArgumentParser
import TicketModel

/// `2026-11-30`, as its UTC midnight.
struct Day: ExpressibleByArgument {
  let time: Timestamp

  init?(argument: String) {
    let parts = argument.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, argument.utf8.count == 10, let year = parts[0], let month = parts[1], let day = parts[2],
      (1...12).contains(month), (1...31).contains(day), (1970...9999).contains(year)
    else { return nil }
    let time = Timestamp(year: year, month: month, day: day)
    // The 31st of February is none.
    guard time.dateText == argument else { return nil }
    self.time = time
  }
}
