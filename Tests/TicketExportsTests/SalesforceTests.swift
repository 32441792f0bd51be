// Salesforce: headers as different tools write them, answers of the API, and the feed of a case.
import Testing
import TicketModel

@testable import TicketExports

private let one = "5001t00000AAAAAAA1"

@Suite struct SalesforceTests {
  /// The Data Loader writes names as its query spelled them.
  @Test(arguments: [{ $0 }, { $0.uppercased() }, { $0.lowercased() }] as [@Sendable (String) -> String])
  func headersInAnyCase(_ spelled: @Sendable (String) -> String) throws {
    let folder = ExportFolder()
    folder.write(
      "a.csv",
      spelled("Id,CaseNumber,Status,IsClosed,Subject,CreatedDate,SuppliedEmail")
        + "\n\(one),00001026,Closed,true,Lamp,2024-01-30T10:00:00.000+0000,ada@post.example\n")
    folder.write(
      "b.csv",
      spelled("Id,ParentId,Incoming,TextBody,MessageDate")
        + "\n02s1,\(one),false,Try the switch,2024-01-30T11:00:00.000Z\n")
    let result = try read([folder.path])
    let ticket = try #require(result.tickets.first)
    #expect(ticket.system == "salesforce" && ticket.subject == "Lamp" && ticket.status == .closed)
    #expect(ticket.requesterID == "ada@post.example")
    #expect(result.messages(of: ticket.id).map(\.role) == [.agent])
    #expect(result.rejects == [])
  }

  @Test(arguments: [#"{"totalSize":1,"done":true,"records":[@]}"#, #"{"status":0,"result":{"records":[@]}}"#, "@"])
  func answersOfTheAPI(_ page: String) throws {
    let record =
      #"{"attributes":{"type":"Case"},"Id":"\#(one)","CaseNumber":"00001026","Status":"Working","IsClosed":false,"#
      + #""Subject":"Lamp","Description":"It is dark","ContactId":null,"CreatedDate":"2024-01-30T10:00:00.000+0000"}"#
    let result = try read(page.split(separator: "@", omittingEmptySubsequences: false).joined(separator: record))
    let ticket = try #require(result.tickets.first)
    #expect(ticket.system == "salesforce" && ticket.id == String(one.prefix(15)) && ticket.status == .open)
    #expect(ticket.messages.map(\.text) == ["It is dark"])
  }

  /// Most entries of a feed only show what other objects hold; posts are messages, and whom they are for is stated.
  @Test func postsOfTheFeed() throws {
    let folder = ExportFolder()
    folder.write(
      "FeedItem.csv",
      """
      Id,ParentId,Type,Body,CreatedById,CreatedDate,Visibility
      0D51,\(one),TextPost,<p>who knows this?</p>,0051t00000USER1AA1,2024-01-30T10:00:00Z,InternalUsers
      0D52,\(one),TextPost,<p>We have news</p>,0051t00000USER1AA1,2024-01-30T11:00:00Z,AllUsers
      0D53,\(one),EmailMessageEvent,,0051t00000USER1AA1,2024-01-30T12:00:00Z,AllUsers
      0D54,\(one),CaseCommentPost,a comment,0051t00000USER1AA1,2024-01-30T12:00:00Z,AllUsers
      0D55,0011t00000ACCOUNT1,TextPost,on an account,0051t00000USER1AA1,2024-01-30T12:00:00Z,AllUsers
      """)
    folder.write(
      "FeedComment.csv",
      "Id,FeedItemId,ParentId,CommentBody,CreatedById\n0D71,0D52,\(one),<p>and more</p>,0051t00000USER1AA1\n")
    let result = try read([folder.path])
    let messages = result.messages(of: String(one.prefix(15)))
    #expect(messages.map(\.text) == ["and more", "who knows this?", "We have news"])
    #expect(messages.map(\.visibility) == [.unknown, .internal, .everyone])
    #expect(messages.map(\.role) == [.unknown, .agent, .unknown])
    #expect(result.excluded == [.historyWithoutFacts: 2, .notSupport: 1])
  }

  @Test func aStatusThatWasLeftAgain() throws {
    let rows = [("Working", "Closed"), ("Closed", "Working"), ("Closed", "Closed - duplicate"), ("", "Closed")]
      .enumerated().map { "01\($0),\(one),Status,\($1.0),\($1.1),2024-01-30T1\($0):00:00Z" }
    let result = try read("Id,CaseId,Field,OldValue,NewValue,CreatedDate\n" + rows.joined(separator: "\n"), named: "h.csv")
    #expect(result.events.count == 4)
    #expect(result.facts(of: String(one.prefix(15))).map(\.reopens) == [1])
  }

  @Test func contactsHaveNames() throws {
    let result = try read("Id,AccountId,LastName,FirstName\n0031t00000CONTAAA1,,Moss,Ada\n", named: "Contact.csv")
    #expect(result.people == [Person(id: "0031t00000CONTA", role: .customer, name: "Ada Moss")])
  }
}
