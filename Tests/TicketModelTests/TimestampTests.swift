import Testing
import TicketModel

@Test func `known instants`() {
  #expect(Timestamp(year: 1970, month: 1, day: 1).seconds == 0)
  #expect(Timestamp(year: 2001, month: 9, day: 9, hour: 1, minute: 46, second: 40).seconds == 1_000_000_000)
  #expect(Timestamp(year: 1969, month: 12, day: 31).seconds == -86_400)
  #expect(Timestamp(seconds: 1_709_200_800).iso8601 == "2024-02-29T10:00:00Z")
  #expect(Timestamp(seconds: -1).iso8601 == "1969-12-31T23:59:59Z")
}

@Test func `every day of 500 years goes there and back`() {
  var day = Timestamp(year: 1800, month: 1, day: 1)
  var previous = day.date
  for _ in 0..<182_621 {
    let date = day.date
    #expect(Timestamp(year: date.year, month: date.month, day: date.day) == day)
    #expect((date.year, date.month, date.day) >= (previous.year, previous.month, previous.day))
    previous = date
    day.seconds += 86_400
  }
  #expect(day.date == (2300, 1, 1))
}

@Test(arguments: [
  ("2023-04-12T14:04:56Z", 1_681_308_296, true),
  ("2023-04-12T14:04:56.068Z", 1_681_308_296, true),
  ("2023-04-12T16:04:56+02:00", 1_681_308_296, true),
  ("2023-04-12T16:04:56+0200", 1_681_308_296, true),
  ("2023-04-12 14:04:56 UTC", 1_681_308_296, true),
  ("2023-04-12T14:04:56", 1_681_308_296, false),
  ("2023-04-12 14:04", 1_681_308_240, false),
  ("2023-04-12", 1_681_257_600, false),
  ("2016-12-31T23:59:60Z", 1_483_228_799, true),
])
func `times that can be read`(text: String, seconds: Int, zoned: Bool) {
  let parsed = Timestamp.parse(text)
  #expect(parsed?.time.seconds == Int64(seconds))
  #expect(parsed?.zoned == zoned)
}

@Test(arguments: [
  "", "2023", "2023-13-01", "2023-02-29", "2023-00-10", "2023-04-31", "0000-01-01", "2023-04-12T25:00Z",
  "2023-04-12T10:60Z", "2023-04-12T10:00:61Z", "2023-04-12T10:00+99:00", "2023-04-12T10:00Zx", "12/04/2023",
  "２０２３-04-12",
])
func `times that cannot be read`(text: String) { #expect(Timestamp.parse(text) == nil) }

@Test func `months count on across years`() {
  let december = Timestamp(year: 2023, month: 12, day: 31).monthIndex
  #expect(Timestamp(year: 2024, month: 1, day: 1).monthIndex == december + 1)
  #expect(Timestamp.monthName(december) == "2023-12")
}
