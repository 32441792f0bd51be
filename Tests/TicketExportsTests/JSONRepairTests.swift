// JSON that exporters write and no parser takes.
import Testing
import TicketModel

@testable import TicketExports

@Suite struct JSONRepairTests {
  @Test(arguments: [
    (#"{"a":12345678901234567890123}"#, #"{"a":"12345678901234567890123"}"#),
    (#"{"a":-9223372036854775809,"b":1}"#, #"{"a":"-9223372036854775809","b":1}"#),
    (#"{"a":18446744073709551615,"b":1e999}"#, #"{"a":18446744073709551615,"b":"1e999"}"#),
    (#"[NaN, -Infinity ,None]"#, #"[null, null ,null]"#), (#"{"a":True}"#, #"{"a":true}"#),
    (#"{"a":007,"b":0.5,"c":-0}"#, #"{"a":"007","b":0.5,"c":-0}"#),
    (#"{"a": files/x (2).webm}"#, #"{"a": "files/x (2).webm"}"#), (#"{"a":C:\x}"#, #"{"a":"C":"\\x"}"#),
    (#"{a:1}"#, #"{"a":1}"#), (#"{"a":"\x0C"}"#, #"{"a":"\u000C"}"#), (#"{"a":"it\'s"}"#, #"{"a":"it's"}"#),
    (#"{"a":"C:\dir \u12"}"#, #"{"a":"C:\\dir \\u12"}"#), ("{\"a\":\"b\tc\"}", #"{"a":"b\u0009c"}"#),
    (#"{"a":"\ud83d\ude00 \ud83d"}"#, #"{"a":"\ud83d\ude00 \ufffd"}"#),
  ])
  func whatIsMended(_ text: String, _ expected: String) {
    #expect(mended(text).map { String(decoding: $0, as: UTF8.self) } == expected)
  }

  @Test(arguments: [#"{"a":[1,-2.5e3,true,false,null,"NaN \\ \" \u00e4"]}"#, "", "{}", #"{"a":"12345678901234567890123"}"#])
  func whatIsJSONStays(_ text: String) { #expect(mended(text) == nil) }

  /// Cut anywhere, and with any one byte of it another: mending ends, and adds no more than its replacements.
  @Test func brokenTexts() {
    let text = Array(#"{"a":"\x0C\ud83d","b":[NaN,1e999],c:007}"#.utf8)
    for count in 0..<text.count {
      for byte in [UInt8(0x22), 0x5C, 0x00, 0x5B, 0xFF] {
        var changed = Array(text[...count])
        changed[count] = byte
        let result = changed.withUnsafeBufferPointer { JSONRepair.repair($0)?.bytes.count ?? 0 }
        #expect(result <= 6 * changed.count)
      }
    }
  }

  /// A record with such a number is read, and the number is there with all its digits.
  @Test func numbersBeyond64Bits() throws {
    let result = try read(
      #"{"id":12345678901234567890123,"text":"a","csat":NaN}"# + "\n" + #"{"id":18446744073709551616,"text":"b"}"#)
    #expect(result.tickets.map(\.id) == ["12345678901234567890123", "18446744073709551616"])
    #expect(result.notes["repaired-values"] == 2 && result.rejects == [])
  }

  private func mended(_ text: String) -> [UInt8]? {
    Array(text.utf8).withUnsafeBufferPointer { JSONRepair.repair($0)?.bytes }
  }
}
