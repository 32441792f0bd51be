// Times by a pattern and a zone.
import Foundation
import Testing
import TicketModel

@testable import TicketExports

@Suite struct MappedTimeTests {
  /// `nil`: unreadable.
  private func read(_ text: String, _ format: String?, zone: String? = "UTC") throws -> String? {
    if case .time(let time, _) = try TimeForm(format: format, zone: zone).read(text) { time.iso8601 } else { nil }
  }

  @Test(arguments: [
    ("09/03/2024 17:05", "dd/MM/yyyy HH:mm", "2024-03-09T17:05:00Z"),
    ("9/3/2024 7:05", "dd/MM/yyyy HH:mm", "2024-03-09T07:05:00Z"),
    ("3/9/24 5:05 PM", "M/d/yy h:mm a", "2024-03-09T17:05:00Z"),
    ("3/9/24 12:05\u{202F}AM", "M/d/yy h:mm a", "2024-03-09T00:05:00Z"),
    ("09.03.98", "dd.MM.yy", "1998-03-09T00:00:00Z"),
    ("09.03.69", "dd.MM.yy", "2069-03-09T00:00:00Z"),
    ("25/Feb/26 10:17 PM", "dd/MMM/yy h:mm a", "2026-02-25T22:17:00Z"),
    ("Sat, 9 March 2024", "EEE, d MMMM yyyy", "2024-03-09T00:00:00Z"),
    ("20240309170500", "yyyyMMddHHmmss", "2024-03-09T17:05:00Z"),
    ("2024-03-09T17:05:06.789+0200", "yyyy-MM-dd'T'HH:mm:ss.SSSZ", "2024-03-09T15:05:06Z"),
    (" 29.02.2024 ", "dd.MM.yyyy", "2024-02-29T00:00:00Z"),
    ("1709999999", "epoch", "2024-03-09T15:59:59Z"),
    ("1709999999.75", "epoch", "2024-03-09T15:59:59Z"),
    ("1709999999123", "epoch-ms", "2024-03-09T15:59:59Z"),
  ])
  func patterns(_ text: String, _ format: String, _ expected: String) throws {
    #expect(try read(text, format) == expected)
  }

  @Test(arguments: [
    ("31/02/2024 10:00", "dd/MM/yyyy HH:mm"), ("29.02.2023", "dd.MM.yyyy"), ("09/13/2024", "dd/MM/yyyy"),
    ("09/03/2024 24:00", "dd/MM/yyyy HH:mm"), ("09/03/2024 10:60", "dd/MM/yyyy HH:mm"),
    ("9/3/24 13:05 PM", "M/d/yy h:mm a"),
    ("09/03/2024", "dd/MM/yyyy HH:mm"), ("09/03/2024 10:00 and so on", "dd/MM/yyyy HH:mm"), ("09/03/24", "dd/MM/yyyy"),
    ("9 Märzmonat 2024", "d MMM yyyy"), ("yesterday", "epoch"), ("", "epoch-ms"),
  ])
  func whatIsNoTimeIsUnreadable(_ text: String, _ format: String) throws { #expect(try read(text, format) == nil) }

  /// Central Europe put its clocks forward at 2024-03-31 02:00 and back at 2024-10-27 03:00.
  @Test(arguments: [
    ("2024-01-15 12:00", "2024-01-15T11:00:00Z"), ("2024-07-15 12:00", "2024-07-15T10:00:00Z"),
    ("2024-03-31 01:59", "2024-03-31T00:59:00Z"), ("2024-03-31 03:00", "2024-03-31T01:00:00Z"),
    // Shown twice: the first time, which is summer time.
    ("2024-10-27 02:30", "2024-10-27T00:30:00Z"), ("2024-10-27 03:00", "2024-10-27T02:00:00Z"),
    ("2024-10-27 01:59", "2024-10-26T23:59:00Z"),
  ])
  func daylightSaving(_ text: String, _ expected: String) throws {
    #expect(try read(text, "yyyy-MM-dd HH:mm", zone: "Europe/Berlin") == expected)
    #expect(try read(text, nil, zone: "Europe/Berlin") == expected)
  }

  @Test func anHourThatClocksPassedOverIsNoTime() throws {
    #expect(try read("2024-03-31 02:30", "yyyy-MM-dd HH:mm", zone: "Europe/Berlin") == nil)
    #expect(try read("2024-03-31 02:30", nil, zone: "Europe/Berlin") == nil)
    #expect(try read("2024-03-10 02:30", "yyyy-MM-dd HH:mm", zone: "America/New_York") == nil)
    #expect(try read("2024-03-31 02:30", "yyyy-MM-dd HH:mm", zone: "Africa/Lagos") == "2024-03-31T01:30:00Z")
  }

  @Test func fixedAndUnusualZones() throws {
    #expect(try read("2024-07-15 12:00", nil, zone: "+05:30") == "2024-07-15T06:30:00Z")
    #expect(try read("2024-07-15 12:00", nil, zone: "-0330") == "2024-07-15T15:30:00Z")
    #expect(try read("2024-07-15 12:00", nil, zone: "Asia/Kathmandu") == "2024-07-15T06:15:00Z")
    // A zone that the text names wins over the stated one.
    #expect(try read("2024-07-15T12:00:00Z", nil, zone: "Europe/Berlin") == "2024-07-15T12:00:00Z")
  }

  /// Every half hour of three years, there and back. Of two times that clocks showed alike, the first is found.
  @Test(arguments: ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "Europe/Moscow"])
  func everyTimeIsFoundAgain(_ name: String) throws {
    let zone = try #require(ZoneOffsets(name)), reference = try #require(TimeZone(identifier: name))
    func local(_ time: Int64) -> Int64 {
      time + Int64(reference.secondsFromGMT(for: Date(timeIntervalSince1970: Double(time))))
    }
    for step in 0..<(3 * 365 * 48) {
      let time = 1_293_840_000 + Int64(step) * 1_800  // from 2011
      let found = try #require(zone.time(local: local(time)))
      #expect(found <= time && time - found <= 3_600 && local(found) == local(time))
    }
  }

  @Test func withoutAZoneItIsSaid() throws {
    #expect(
      try TimeForm(format: "dd.MM.yyyy", zone: nil).read("09.03.2024")
        == .time(Timestamp(year: 2024, month: 3, day: 9), isZoned: false))
    #expect(
      try TimeForm(format: "dd.MM.yyyy", zone: "UTC").read("09.03.2024")
        == .time(Timestamp(year: 2024, month: 3, day: 9), isZoned: true))
  }

  @Test(arguments: ["HH:mm", "dd/MM", "dd/MM/yyyy hh:mm", "dd/MM/yyyy Q", "dd 'of MM yyyy", "yyyyy-MM-dd"])
  func faultyPatterns(_ format: String) {
    #expect(throws: TimeFormFault.self) { try TimeForm(format: format, zone: nil) }
  }

  @Test func faultyZones() {
    for zone in ["Europe/Atlantis", "+25:00", ""] {
      #expect(throws: TimeFormFault.self) { try TimeForm(format: nil, zone: zone) }
    }
  }
}
