// Rows of data pipelines: every form of envelope, around records of every system.
import Foundation
import Testing
import TicketModel

@testable import TicketExports

@Suite struct PipelineEnvelopeTests {
  private static let zammad =
    #"{"id":7,"owner_id":3,"customer_id":14,"state_id":4,"state":"closed","title":"s","article_count":0}"#

  @Test(arguments: [
    (#"{"type":"RECORD","stream":"tickets","record":"#, "}"),
    (#"{"stream":"tickets","data":"#, #","emitted_at":1720000000000}"#),
    (#"{"type":"RECORD","record":{"stream":"tickets","emitted_at":1,"data":"#, "}}"),
    (#"{"_airbyte_ab_id":"x","_airbyte_emitted_at":1,"_airbyte_data":"#, "}"),
    ("", ""),
  ])
  func recordsAreTakenOut(_ before: String, _ after: String) throws {
    for text in [before + Self.zammad + after, "[" + before + Self.zammad + after + "]"] {
      let result = try read(text)
      #expect(result.tickets.map(\.id) == ["7"])
      #expect(result.tickets.first?.system == "zammad")
    }
  }

  /// A schema may be longer than what is looked at to recognise a file.
  @Test func recognisedByTheSchemaAlone() throws {
    let schema =
      #"{"type":"SCHEMA","stream":"tickets","schema":{"properties":{"id":{},"owner_id":{},"customer_id":{},"#
      + #""state_id":{},"#
      + #""long":{"description":""# + String(repeating: "x", count: FileHead.limit) + #""}}},"key_properties":["id"]}"#
    let row = #"{"type":"RECORD","stream":"tickets","record":"# + Self.zammad + "}"
    let result = try read(schema + "\n" + row + "\n" + #"{"type":"STATE","value":{}}"#)
    #expect(result.tickets.map(\.id) == ["7"])
    #expect(result.excluded == [.pipelineMessage: 2])
  }

  private static let packed =
    #""_airbyte_data":"{\"id\":7,\"owner_id\":3,\"customer_id\":14,\"state_id\":4,\"state\":\"closed\",\"title\":\"s\"}""#

  @Test(arguments: [
    "{\"_airbyte_raw_id\":\"x\",\"_airbyte_meta\":{\"changes\":[]}," + packed + "}",
    "_airbyte_ab_id,_airbyte_emitted_at,_airbyte_data\nx,1,\""
      + zammad.replacingOccurrences(of: "\"", with: "\"\"") + "\"\n",
    "{\"_airbyte_raw_id\":\"x\",\"_airbyte_meta\":{\"changes\":[]}," + zammad.dropFirst(),
  ])
  func recordsThatArePackedOrFlattened(_ text: String) throws {
    let result = try read(text)
    #expect(result.tickets.map(\.id) == ["7"])
    #expect(result.tickets.first?.system == "zammad")
    #expect(result.recordsRead == 1)
  }

  /// What is mended in a record is mended in a packed one; what cannot be is no record of the envelope's own.
  @Test func packedRecordsAreMended() throws {
    let good = "{\"_airbyte_raw_id\":\"x\",\"_airbyte_meta\":{}," + Self.packed + "}"
    let mended = good.replacingOccurrences(of: #"\"id\":7"#, with: #"\"id\":8,\"x\":NaN"#)
    let broken = good.replacingOccurrences(of: #"\"id\":7"#, with: #"\"id\":9,,"#)
    let deep = good.replacingOccurrences(
      of: #"\"id\":7"#, with: #"\"id\":10,\"x\":"# + String(repeating: "[", count: 5_000)
        + String(repeating: "]", count: 5_000))
    let result = try read([good, mended, broken, deep].joined(separator: "\n"))
    #expect(result.tickets.map(\.id) == ["7", "8"])
    #expect(result.rejects.map(\.code) == [.invalidJSON, .tooDeep])
    #expect(result.rejects.map(\.location.line) == [3, 4])
  }

  /// All members together would make them Intercom's contacts.
  @Test func eachStreamSpeaksForItself() throws {
    let rows = [
      #"{"stream":"users","data":{"id":2,"role":"agent","email":"a@x.org","name":"A","time_zone":"x"},"emitted_at":1}"#,
      #"{"stream":"fields","data":{"id":3,"type":"text","external_id":"x","title":"T"},"emitted_at":1}"#,
      #"{"type":"LOG","log":{"message":"m"}}"#,
      #"{"stream":"tickets","data":{"id":1,"requester_id":2,"submitter_id":2,"subject":"s"},"emitted_at":1}"#,
    ]
    let result = try read(rows.joined(separator: "\n"))
    #expect(result.tickets.map(\.system) == ["zendesk"])
    #expect(result.people.map(\.id) == ["2"])
    #expect(result.excluded == [.notSupport: 1, .pipelineMessage: 1])
  }

  @Test func rowsOfPlainTables() throws {
    let rows = #"{"stream":"t","data":{"id":1,"text":"where is it"},"emitted_at":1}"#
    let ticket = try #require(try read(rows).tickets.first)
    #expect(ticket.system == "table")
    #expect(ticket.messages[0].text == "where is it")
  }

  /// Members that merely have such names are a record's own.
  @Test func noEnvelopeWithoutItsParts() throws {
    let row = #"{"id":1,"text":"x","stream":"s","data":"d","type":"LOG","record":5}"#
    #expect(try read(row).tickets.map(\.id) == ["1"])
  }

  @Test(arguments: ["LOG", "BATCH", "STATE", "CONTROL", "SPEC", "SCHEMA", "ACTIVATE_VERSION", "TRACE"])
  func rowsOfATypeThatIsNamedLikeAMessage(_ type: String) throws {
    let row = #"{"ticket_id":"1","text":"x","type":"\#(type)","state":"open","value":"v","log":"l","version":"1"}"#
    let result = try read(row)
    #expect(result.tickets.map(\.id) == ["1"] && result.excluded == [:])
  }

  /// Messages that name their thread only, packed into cells like the records that hold the threads.
  @Test func threadsInPackedTables() throws {
    func table(_ records: [String]) -> String {
      "_airbyte_ab_id,_airbyte_emitted_at,_airbyte_data\n"
        + records.map { "x,1,\"" + $0.replacingOccurrences(of: "\"", with: "\"\"") + "\"\n" }.joined()
    }
    let folder = ExportFolder()
    folder.write("issues.csv", table([#"{"id":"20003","key":"HELP-23","self":"x","fields":{"summary":"s"}}"#]))
    folder.write(
      "comments.csv",
      table([
        #"{"id":"601","issueId":"20003","body":"b","created":"2026-02-25T15:39:00.000+0000","updateAuthor":{}}"#,
        #"{"id":"602","issueId":"7","body":"b","created":"2026-02-25T15:39:00.000+0000","updateAuthor":{}}"#,
      ]))
    let result = try read([folder.path])
    #expect(result.messages(of: "HELP-23").map(\.id) == ["601"])
    #expect(result.rejectionTexts == ["3 missing-ticket-id"])
  }
}
