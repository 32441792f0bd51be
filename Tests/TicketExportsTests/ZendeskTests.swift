// Zendesk: each quirk of its exports on its own.
import Testing
import TicketModel

@testable import TicketExports

private func ticket(_ json: String, options: ExportOptions = ExportOptions()) throws -> Ticket {
  try #require(try read(json, options: options).tickets.first)
}

/// A line of the administrator's export with these members added.
private func line(_ members: String, id: String = "7") -> String {
  #"{"url":"https://d.zendesk.com/api/v2/tickets/7.json","id":\#(id),"requester_id":1,"submitter_id":1,\#(members)}"#
}

@Suite struct ZendeskTests {
  @Test func adminExportLine() throws {
    let json = line(
      #"""
      "subject":"Refund","status":"closed","created_at":"2024-03-09T17:05:00Z","updated_at":"2024-03-11T08:00:00Z",
      "generated_timestamp":1710200000,"via":{"channel":"email","source":{"from":{},"rel":null}},"tags":["refund","vip"],
      "assignee_id":5,"group_id":9,"satisfaction_rating":{"score":"good","id":3},"requester":{"id":1,"name":"Ada","locale":"pt-BR"},
      "metric_set":{"solved_at":"2024-03-10T09:00:00Z","status_updated_at":"2024-03-14T09:00:00.068Z","reopens":2},
      "comments":[
       {"id":11,"author_id":1,"public":true,"plain_body":"Where is&nbsp;my money?","html_body":"<p>Where is my money?</p>","created_at":"2024-03-09T17:05:00Z"},
       {"id":12,"author_id":5,"public":true,"plain_body":"See the page","html_body":"<p>See <a href=\"https://d.zendesk.com/hc/en-us/articles/42\">the page</a></p>","created_at":"2024-03-09T18:00:00Z"},
       {"id":13,"author_id":6,"public":false,"body":"note","created_at":"2024-03-09T18:01:00Z"},
       {"id":14,"author_id":8,"public":true,"body":"me too","created_at":"2024-03-09T18:02:00Z"}]
      """#.replacingNewlines())
    let ticket = try ticket(json)
    #expect(ticket.id == "7")
    #expect(ticket.system == "zendesk")
    #expect(ticket.version == 1_710_200_000)
    #expect(ticket.subject == "Refund")
    #expect(ticket.status == .closed)
    #expect(ticket.channel == "email")
    #expect(ticket.createdAt?.iso8601 == "2024-03-09T17:05:00Z")
    #expect(ticket.solvedAt?.iso8601 == "2024-03-10T09:00:00Z")
    #expect(ticket.closedAt?.iso8601 == "2024-03-14T09:00:00Z")
    #expect(!ticket.hasZonelessTime)
    #expect(ticket.requesterID == "1")
    #expect(ticket.assigneeID == "5")
    #expect(ticket.groupID == "9")
    #expect(ticket.tags == ["refund", "vip"])
    #expect(ticket.statedLanguage == "pt-br")
    #expect(ticket.satisfaction == .good)
    #expect(ticket.reopens == 2)
    #expect(!ticket.isTranscriptMissing)
    #expect(ticket.messages.map(\.id) == ["11", "12", "13", "14"])
    #expect(ticket.messages.map(\.role) == [.customer, .agent, .agent, .unknown])
    #expect(ticket.messages.map(\.visibility) == [.everyone, .everyone, .internal, .everyone])
    #expect(ticket.messages[0].text == "Where is my money?")
    #expect(ticket.messages[1].links == ["https://d.zendesk.com/hc/en-us/articles/42"])
  }

  @Test(arguments: [("7", "7"), ("\"7\"", "7"), ("7761239926287.0", "7761239926287"), ("\"007\"", "007")])
  func idsInEveryForm(_ written: String, _ id: String) throws {
    #expect(try ticket(line(#""subject":"s""#, id: written)).id == id)
  }

  @Test(arguments: ["null", "\"\"", "1.5", "{}"])
  func ticketWithoutIDIsRejected(_ written: String) throws {
    #expect(try read(line(#""subject":"s""#, id: written)).rejectionTexts == ["1 missing-id"])
  }

  @Test func timesInEveryForm() throws {
    for (written, expected) in [
      ("\"2024-03-09T17:05:00Z\"", "2024-03-09T17:05:00Z"), ("\"2024-03-09T17:05:00.068Z\"", "2024-03-09T17:05:00Z"),
      ("\"2024-03-09T19:05:00+02:00\"", "2024-03-09T17:05:00Z"), ("1710003900", "2024-03-09T17:05:00Z"),
      ("\"1710003900\"", "2024-03-09T17:05:00Z"), ("1710003900.123", "2024-03-09T17:05:00Z"),
      ("\"1710003900.123\"", "2024-03-09T17:05:00Z"), ("1710003900000", "2024-03-09T17:05:00Z"),
      ("\"2024-03-09 17:05\"", "2024-03-09T17:05:00Z"), ("0", nil), ("null", nil), ("\"\"", nil),
    ] as [(String, String?)] {
      let ticket = try ticket(line(#""created_at":\#(written),"subject":"s""#))
      #expect(ticket.createdAt?.iso8601 == expected)
      #expect(ticket.hasZonelessTime == (written == "\"2024-03-09 17:05\""))
    }
  }

  @Test(arguments: [
    "\"yesterday\"", "\"2024-13-01T00:00:00Z\"", "\"1969-12-31T00:00:00Z\"", "\"2101-01-01\"", "-5", "[]",
  ])
  func unreadableCreationRejectsTheTicket(_ written: String) throws {
    let result = try read(line(#""created_at":\#(written),"subject":"s""#))
    #expect(result.rejects.map(\.code) == [.unreadableTime])
    #expect(result.rejects[0].location.field == "created_at")
    let other = try read(line(#""updated_at":\#(written),"subject":"s""#))
    #expect(other.tickets.count == 1)
    #expect(other.notes == ["unreadable-time updated_at": 1])
  }

  @Test(arguments: [
    ("{\"score\":\"good\"}", Satisfaction.good), ("{\"score\":\"bad\"}", .bad), ("\"good_with_comment\"", .good),
    ("\"offered\"", .unanswered), ("{\"score\":\"offered\"}", .unanswered), ("{\"score\":\"unoffered\"}", .unknown),
    ("null", .unknown), ("\"bad\"", .bad),
  ])
  func satisfactionAsObjectOrWord(_ written: String, _ expected: Satisfaction) throws {
    #expect(try ticket(line(#""satisfaction_rating":\#(written)"#)).satisfaction == expected)
  }

  @Test(arguments: [
    ("\"web\"", "web"), ("{\"channel\":\"chat\"}", "chat"), ("{\"channel\":8}", "rule"), ("4", "email"), ("null", ""),
    ("{\"channel\":99}", "via-99"),
  ])
  func viaAsObjectWordOrNumber(_ written: String, _ channel: String) throws {
    #expect(try ticket(line(#""via":\#(written),"subject":"s""#)).channel == channel)
  }

  @Test func deletedTicketsAreExcluded() throws {
    let result = try read(line(#""status":"deleted""#) + "\n" + line(#""status":"open""#, id: "8"))
    #expect(result.excluded == [.deleted: 1])
    #expect(result.tickets.map(\.id) == ["8"])
    #expect(result.recordsRead == 2)
  }

  @Test func followUps() throws {
    let child = try ticket(line(#""via":{"channel":"web","source":{"rel":"follow_up","from":{"ticket_id":3}}}"#))
    #expect(child.followUpOf == "3")
    let parent = try read(line(#""followup_ids":[8,9]"#))
    #expect(parent.facts(of: "8") == [TicketFacts(followUpOf: "7")])
    #expect(parent.facts(of: "9") == [TicketFacts(followUpOf: "7")])
  }

  @Test func missingTranscript() throws {
    #expect(
      try ticket(line(#""via":{"channel":"chat"},"comments":[{"id":1,"author_id":1,"body":"x"}]"#)).isTranscriptMissing)
    #expect(try ticket(line(#""from_messaging_channel":true"#)).isTranscriptMissing)
    #expect(
      try !ticket(
        line(#""from_messaging_channel":true,"comments":[{"id":1,"body":"x"},{"id":2,"body":"y"}]"#)
      ).isTranscriptMissing)
    #expect(try !ticket(line(#""via":{"channel":"email"}"#)).isTranscriptMissing)
  }

  @Test func descriptionStandsInForComments() throws {
    let message = try #require(
      try ticket(line(#""description":"Help me","created_at":"2024-03-09T17:05:00Z""#)).messages.first)
    #expect(message.id == Message.descriptionID)
    #expect(message.role == .customer)
    #expect(message.visibility == .everyone)
    #expect(message.text == "Help me")
    #expect(message.authorID == "1")
    #expect(try ticket(line(#""description":"x","is_public":false"#)).messages[0].visibility == .internal)
    #expect(try ticket(line(#""description":"x","comments":[{"id":4,"body":"y"}]"#)).messages.map(\.id) == ["4"])
  }

  @Test func authorsThatAreNoPeople() throws {
    let comments = [
      #"{"id":1,"author_id":-1,"public":true,"body":"merged"}"#,
      #"{"id":2,"author_id":6,"public":true,"body":"closed by rule","via":{"channel":"rule"}}"#,
      #"{"id":3,"author_id":6,"public":true,"body":"x","via":{"channel":8}}"#,
      #"{"id":4,"author_id":-1,"public":true,"body":"try this","via":{"channel":22}}"#,
      #"{"id":5,"author_id":6,"public":true,"body":"x","via":{"channel":"answer_bot_for_web_widget"}}"#,
      #"{"id":6,"author":{"id":77,"type":"bot"},"public":true,"body":"x"}"#,
      #"{"id":7,"author_id":88,"public":true,"body":"x","via":{"channel":"rule"}}"#,
      #"{"id":8,"author_id":99,"public":true,"body":"x"}"#,
    ].joined(separator: ",")
    let ticket = try ticket(line(#""comments":[\#(comments)]"#), options: ExportOptions(bots: ["88"], agents: ["99"]))
    #expect(ticket.messages.map(\.role) == [.system, .system, .system, .bot, .bot, .bot, .bot, .agent])
  }

  @Test func botsByNameOfAnEmbeddedPerson() throws {
    let json = line(
      #""assignee":{"id":5,"name":"Helper"},"comments":[{"id":1,"author_id":5,"public":true,"body":"x"}]"#)
    #expect(try ticket(json).messages[0].role == .agent)
    #expect(try ticket(json, options: ExportOptions(bots: ["Helper"])).messages[0].role == .bot)
  }

  @Test func quotedHistoryComesFromHTML() throws {
    let json = line(
      #""comments":[{"id":1,"body":"b","plain_body":"Thanks On Monday you wrote: text","html_body":"<div>Thanks</div><blockquote>text</blockquote>"}]"#
    )
    #expect(try ticket(json).messages[0].text == "Thanks\n> text")
    let onlyHTML = line(#""comments":[{"id":1,"body":"b","html_body":"<p>One<br>two</p>"}]"#)
    #expect(try ticket(onlyHTML).messages[0].text == "One\ntwo")
    #expect(
      try ticket(line(#""comments":[{"id":1,"body":"see https://x.org/a."}]"#)).messages[0].links == ["https://x.org/a"]
    )
  }

  @Test func commentsAreInOrderOfTime() throws {
    let json = line(
      #""comments":[{"id":2,"body":"b","created_at":"2024-03-09T18:00:00Z"},{"id":1,"body":"a","created_at":"2024-03-09T17:00:00Z"}]"#
    )
    #expect(try ticket(json).messages.map(\.id) == ["1", "2"])
  }

  @Test func users() throws {
    let people = try read(
      [
        #"{"id":1,"url":"https://d.zendesk.com/api/v2/users/1.json","name":"Ada","role":"end-user","locale":"de"}"#,
        #"{"id":2,"url":"https://d.zendesk.com/api/v2/users/2.json","name":"Bo","role":"agent"}"#,
        #"{"id":3,"url":"https://d.zendesk.com/api/v2/users/3.json","name":"Cy","role":"admin"}"#,
        #"{"id":4,"url":"https://d.zendesk.com/api/v2/users/4.json","name":"R2","role":"agent","type":"bot"}"#,
        #"{"id":5,"url":"https://d.zendesk.com/api/v2/users/5.json","name":"Named","role":"agent"}"#,
      ].joined(separator: "\n"), options: ExportOptions(bots: ["Named"])
    ).people
    #expect(people.map(\.role) == [.customer, .agent, .agent, .bot, .bot])
    #expect(people.map(\.isSupervisor) == [false, false, true, false, false])
    #expect(people[0].language == "de")
  }

  @Test func incrementalPagesWithSideLoads() throws {
    let page = #"""
      {"tickets":[{"id":1,"requester_id":2,"submitter_id":2,"description":"a","raw_subject":"s"}],
       "users":[{"id":2,"role":"end-user","name":"Ada","email":"a@b.c"}],
       "metric_sets":[{"ticket_id":1,"reopens":3,"solved_at":"2024-03-09T17:05:00Z"}],
       "organizations":[{"id":5}],"count":1,"end_of_stream":false,"next_page":"https://x"}
      {"tickets":[],"count":0,"end_of_stream":true,"next_page":null}
      """#
    let result = try read(page)
    #expect(result.tickets.map(\.id) == ["1"])
    #expect(result.people.map(\.id) == ["2"])
    #expect(result.facts(of: "1") == [TicketFacts(solvedAt: Timestamp.parse("2024-03-09T17:05:00Z")?.time, reopens: 3)])
    #expect(result.recordsRead == 3)
    #expect(result.rejects == [])
  }

  @Test func audits() throws {
    let audit = #"""
      {"id":1,"ticket_id":7,"created_at":"2024-03-09T17:05:00Z","author_id":5,"via":{"channel":"web"},"events":[
      {"id":21,"type":"Change","field_name":"status","value":"solved","previous_value":"open"},
      {"id":22,"type":"Change","field_name":"assignee_id","value":"5","previous_value":null},
      {"id":23,"type":"Change","field_name":"tags","value":["a"],"previous_value":[]},
      {"id":24,"type":"AgentMacroReference","macro_id":"9","macro_title":"Refund"},
      {"id":25,"type":"SatisfactionRating","score":"bad"},
      {"id":26,"type":"External","resource":"action","body":"{\"action\":\"refund\",\"amount\":2490,\"currency\":\"EUR\",\"result\":\"success\"}"},
      {"id":27,"type":"External","resource":"action","body":{"action":"cancel","result":"failed"}},
      {"id":28,"type":"External","resource":"1","body":"not JSON"},
      {"id":29,"type":"Comment","author_id":5,"public":true,"body":"done"},
      {"id":30,"type":"Create","field_name":"group_id","value":"3"}]}
      """#.replacingNewlines()
    let rule = #"""
      {"id":2,"ticket_id":7,"created_at":"2024-03-13T17:05:00Z","author_id":-1,"events":[{"id":31,"type":"Change",
      "field_name":"status","value":"closed","previous_value":"solved"}],
      "via":{"channel":"rule","source":{"from":{"id":4,"title":"Close after 4 days"},"rel":"automation"}}}
      """#.replacingNewlines()
    let idle = #"{"id":3,"ticket_id":7,"events":[{"id":32,"type":"Notification"}]}"#
    let result = try read([audit, rule, idle].joined(separator: "\n"))
    #expect(result.excluded == [.historyWithoutFacts: 1])
    #expect(
      result.events.map(\.kind) == [
        .statusChange, .assigneeChange, .macro, .satisfaction, .action, .action, .groupChange, .statusChange,
      ])
    #expect(result.events[0].from == "open" && result.events[0].to == "solved" && result.events[0].actorID == "5")
    #expect(result.events[0].at?.iso8601 == "2024-03-09T17:05:00Z")
    #expect(result.events[2].name == "Refund")
    #expect(result.events[3].to == "bad")
    let refund = result.events[4]
    #expect(
      refund.name == "refund" && refund.amountMinorUnits == 2_490 && refund.currency == "EUR"
        && refund.succeeded == true)
    #expect(result.events[5].succeeded == false)
    #expect(result.events[7].actorID == "-1" && result.events[7].name == "Close after 4 days")
    #expect(result.messages(of: "7").map(\.id) == ["29"])
  }

  @Test func incrementalTicketEvents() throws {
    let page = #"""
      {"ticket_events":[{"id":1,"ticket_id":7,"timestamp":1710003900,"updater_id":5,"via":"web","event_type":"Audit",
      "child_events":[{"id":2,"event_type":"Change","status":"solved","previous_value":"open"},{"id":3,"event_type":"Comment","comment_present":true}]}],"count":1}
      """#
    let events = try read(page).events
    #expect(events.map(\.kind) == [.statusChange])
    #expect(events[0].to == "solved" && events[0].from == "open" && events[0].at?.seconds == 1_710_003_900)
  }

  @Test func rowsOfDataPipelines() throws {
    let rows = [
      #"{"type":"RECORD","stream":"tickets","record":{"id":1,"requester_id":2,"submitter_id":2,"subject":"s"}}"#,
      #"{"stream":"tickets","data":{"id":2,"requester_id":2,"submitter_id":2,"subject":"s"},"emitted_at":1}"#,
    ].joined(separator: "\n")
    #expect(try read(rows).tickets.map(\.id) == ["1", "2"])
  }

  @Test func commentsOfTheirOwn() throws {
    let rows = [
      #"{"id":5,"ticket_id":1,"author_id":2,"public":true,"plain_body":"x","audit_id":9}"#,
      #"{"id":6,"author_id":2,"ticket_id":null,"public":true,"plain_body":"x","audit_id":9}"#,
    ].joined(separator: "\n")
    let result = try read(rows)
    #expect(result.messages(of: "1").map(\.id) == ["5"])
    #expect(result.rejectionTexts == ["2 missing-ticket-id"])
  }

  @Test(arguments: [
    ("35436.json", "35436"), ("ticket-35436-page-2.json", "35436"), ("Tickets 7 (2).json", "7"),
    ("tickets/35436/comments.json", "35436"), ("comments.json", nil), ("comments-page-2.json", nil),
    ("2024-03-12-comments.json", nil),
    // Numbers that may count or date anything.
    ("comments_35436.json", nil), ("zendesk-dump-2.json", nil), ("35436/comments.json", nil),
    ("comments_2024.json", nil), ("2024.json", nil),
    ("20240312.json", nil), ("tickets_2024.json", nil), ("tickets-12-3-24.json", nil),
    ("tickets_3-2024.json", nil), ("tickets/2024/comments.json", nil), ("tickets_31122024.json", nil),
    ("ticket_002.json", nil), ("ticket_20249912.json", "20249912"),
  ])
  func commentPagesOfATicketThatOnlyTheFileNames(_ name: String, _ ticket: String?) throws {
    let page = #"{"comments":[{"id":5,"author_id":2,"public":true,"body":"x","html_body":"<p>x</p>"}],"next_page":null}"#
    let result = try read(page, named: name)
    #expect(result.rejectionTexts == (ticket == nil ? ["1 missing-ticket-id"] : []))
    #expect(result.notes["ticket-of-file-name"] == (ticket == nil ? nil : 1))
    if let ticket { #expect(result.messages(of: ticket).map(\.id) == ["5"]) }
  }

  /// Two pages or records may be of two tickets, and one name cannot tell them apart.
  @Test(arguments: [1, 70_000]) func aFileNameSpeaksForASingleRecord(_ length: Int) throws {
    let body = String(repeating: "x", count: length)
    func comment(_ id: Int) -> String {
      #"{"id":\#(id),"author_id":2,"public":true,"html_body":"<p>x</p>","audit_id":4,"body":"\#(body)"}"#
    }
    func page(_ id: Int) -> String { #"{"comments":[\#(comment(id))],"next_page":null}"# }
    for one in [page(5), comment(5), "[" + comment(5) + "]"] {
      #expect(try read(one, named: "ticket-7.json").messages(of: "7").map(\.id) == ["5"])
    }
    for two in [page(5) + "\n" + page(6), comment(5) + "\n" + comment(6), "[\(comment(5)),\(comment(6))]"] {
      let result = try read(two, named: "ticket-7.json")
      #expect(result.rejects.map(\.code) == [.missingTicketID, .missingTicketID])
      #expect(result.kept == 0)
    }
  }

  /// Each event of a chat counts its turns from the start.
  @Test func turnsWithoutIDsOfSeveralEventsOfAChat() throws {
    func event(_ id: Int, _ type: String, _ text: String) -> String {
      #"{"id":\#(id),"type":"\#(type)","value":{"chat_id":"k","history":[{"type":"ChatMessage","actor_type":"agent","#
        + #""timestamp":171000390\#(id)123,"message":"\#(text)"}]}}"#
    }
    let audit = #"{"id":1,"ticket_id":7,"created_at":"2024-03-09T17:05:00Z","author_id":5,"events":["#
      + event(2, "ChatStartedEvent", "first") + "," + event(3, "ChatEndedEvent", "last") + "]}"
    let messages = try read(audit).messages(of: "7")
    #expect(messages.map(\.text) == ["first", "last"])
    #expect(Set(messages.map(\.id)).count == 2)
  }

  /// What a field was set to twice within a second, and without a time, whatever the order of rows.
  @Test func changesOfAWarehouseWithinASecond() throws {
    let header = "field_name,ticket_id,updated,_fivetran_synced,user_id,value\n"
    let rows = [
      "status,7,2024-03-01 09:00:00,x,81,solved", "status,7,2024-03-01 09:00:00,x,81,open", "status,7,,x,81,pending",
      "status,7,,x,82,hold",
    ]
    func ids(_ rows: [String]) throws -> [String: String?] {
      let events = try read(header + rows.joined(separator: "\n") + "\n", named: "h.csv").events
      return Dictionary(uniqueKeysWithValues: events.map { ($0.id, $0.to) })
    }
    let found = try ids(rows)
    #expect(Set(found.values) == ["solved", "open", "pending", "hold"])
    #expect(try ids(rows.reversed()) == found)
  }

  @Test func commentPagesOfATicketThatTheirAddressNames() throws {
    let page = #"""
      {"comments":[{"id":5,"author_id":2,"public":true,"body":"x","audit_id":4}],"count":101,
      "next_page":"https://d.zendesk.com/api/v2/tickets/77/comments.json?page=2"}
      """#
    #expect(try read(page, named: "9.json").messages(of: "77").map(\.id) == ["5"])
  }

  @Test func aTicketWithItsCommentsBesideIt() throws {
    let page = #"""
      {"ticket":{"url":"https://d.zendesk.com/api/v2/tickets/7.json","id":7,"requester_id":2,"subject":"s","description":"x"},
      "comments":[{"id":5,"author_id":2,"public":true,"body":"x","html_body":"<p>x</p>"},{"id":6,"author_id":3,"public":false,"body":"n"}]}
      """#
    let ticket = try ticket(page)
    #expect(ticket.messages.map(\.id) == ["5", "6"])
    #expect(ticket.messages.map(\.role) == [.customer, .agent])
  }

  @Test func searchResults() throws {
    let page = #"""
      {"results":[{"url":"https://d.zendesk.com/api/v2/tickets/7.json","id":7,"requester_id":2,"subject":"s","result_type":"ticket"},
      {"url":"https://d.zendesk.com/api/v2/users/2.json","id":2,"role":"end-user","name":"Ada","email":"a@x.org"},
      {"url":"https://d.zendesk.com/api/v2/organizations/3.json","id":3,"name":"O"}],"count":3,"next_page":null}
      """#
    let result = try read(page)
    #expect(result.tickets.map(\.id) == ["7"])
    #expect(result.people.map(\.id) == ["2"])
    #expect(result.excluded == [.notSupport: 1])
  }

  @Test(arguments: [
    (#""actor_type":"end-user""#, AuthorRole.customer), (#""actor_type":"agent""#, .agent),
    (#""actor_type":"agent","original_message":{"source":{"type":"zd:answerBot"}}"#, .bot),
    (#""actor_type":"agent","actor_id":"-1","original_message":{"author":{"type":"BUSINESS"}}"#, .bot),
    (#""actor_type":"system","original_message":{"author":{"type":"business"},"source":{"type":"api:conversations"}}"#, .bot),
    (#""actor_type":"system""#, .system), (#""actor_type":"bot""#, .bot), (#""actor_type":"ghost""#, .unknown),
    (#""actor_type":"agent","actor_id":"88""#, .bot),
  ])
  func authorsOfChatTurns(_ turn: String, _ role: AuthorRole) throws {
    let audit = #"""
      {"id":1,"ticket_id":7,"created_at":"2024-03-09T17:05:00Z","author_id":5,"events":[{"id":2,"type":"ChatStartedEvent","value":{"chat_id":"k",
      "history":[{"type":"ChatJoin"},{"type":"ChatMessage","chat_index":1,"timestamp":1710003900123,"message":"see https://x.org/a",\#(turn)},
      {"type":"ChatFileAttachment","chat_index":2,"timestamp":1710003901000,\#(turn)}]}}]}
      """#.replacingNewlines()
    let messages = try read(audit, options: ExportOptions(bots: ["88"])).messages(of: "7")
    #expect(messages.map(\.role) == [role, role])
    #expect(messages.map(\.id) == ["chat-k-1", "chat-k-2"])
    #expect(messages.map(\.text) == ["see https://x.org/a", ""])
    #expect(messages[0].links == ["https://x.org/a"])
    #expect(messages[0].writtenAt?.iso8601 == "2024-03-09T17:05:00Z")
    #expect(messages.allSatisfy { $0.visibility == .everyone })
  }

  /// Notes about a conversation are not the conversation, and its stub is not the customer's text.
  @Test func aStubOfAConversationIsNoTranscript() throws {
    let comments = #"[{"id":1,"author_id":1,"public":false,"body":"Conversation with Ada"},{"id":2,"author_id":5,"public":false,"body":"n"}]"#
    #expect(try ticket(line(#""from_messaging_channel":true,"comments":\#(comments)"#)).isTranscriptMissing)
    let stub = try ticket(line(#""from_messaging_channel":true,"description":"Conversation with Ada""#))
    #expect(stub.messages.map(\.visibility) == [.internal])
  }

  @Test(arguments: [
    (#"{"id":3,"name":"Team lead","description":"Can manage"}"#), (#"{"id":4,"title":"Refund","description":"d","actions":[]}"#),
    (#"{"id":5,"ticket_id":7,"metric":"reply_time","type":"fulfill"}"#),
    (#"{"id":6,"url":"https://d.zendesk.com/api/v2/groups/6.json","name":"G","description":"d"}"#),
    (#"{"id":"x","url":"https://d.zendesk.com/api/v2/tickets/7/side_conversations/x","ticket_id":7,"subject":"s"}"#),
  ])
  func otherStreamsAreNoTickets(_ other: String) throws {
    let rows = [
      #"{"stream":"others","data":\#(other),"emitted_at":1}"#,
      #"{"stream":"tickets","data":{"id":1,"requester_id":2,"submitter_id":2,"subject":"s"},"emitted_at":1}"#,
    ]
    for text in [rows.joined(separator: "\n"), rows.reversed().joined(separator: "\n")] {
      let result = try read(text)
      #expect(result.tickets.map(\.id) == ["1"])
      #expect(result.excluded == [.notSupport: 1])
      #expect(result.recordsRead == 2)
    }
  }

  @Test(arguments: [
    (#"{"type":"rating_scale","rating":4,"rating_category":"good"}"#, Satisfaction.rating(value: 4, minimum: 1, maximum: 5)),
    (#"{"type":"rating_scale","rating":2,"rating_category":"good"}"#, .good),
    (#"{"type":"skipped"},{"type":"rating_scale","rating":1,"rating_category":"bad"}"#, .rating(value: 1, minimum: 1, maximum: 5)),
  ])
  func surveyAnswers(_ answers: String, _ expected: Satisfaction) throws {
    let result = try read(#"{"survey_responses":[{"id":"r","survey_id":"s","subject_zrns":["zen:ticket:7"],"answers":[\#(answers)]}],"meta":{}}"#)
    #expect(result.facts(of: "7").map(\.satisfaction) == [expected])
    #expect(result.events.map(\.kind) == [.satisfaction])
  }

  /// Whatever it says of the time, a row of figures never takes the place of a record with a conversation.
  @Test func figuresComeAfterEveryRecord() throws {
    let header = "Id,Subject,Status,Requester id,Submitter,Group stations,Created at,Updated at,Satisfaction Score,Reopens"
    let result = try read(header + "\n7,s,Closed,1,A,1,2024-03-09 17:05,2099-01-01 00:00,Good with comment,3", named: "e.csv")
    let row = try #require(result.tickets.first)
    #expect(row.system == "zendesk" && row.version < 0 && row.isTranscriptMissing && row.hasZonelessTime)
    #expect(result.facts(of: "7") == [TicketFacts(reopens: 3, satisfaction: .good)])
  }

  @Test func brokenRecordsAreRejectedWithTheirLine() throws {
    let good = line(#""subject":"s""#)
    var bytes = Array((good + "\n" + #"{"url":"https://d.zendesk.com/api/v2/tickets/8.json","id":8,}"# + "\n").utf8)
    bytes +=
      Array(#"{"url":"https://d.zendesk.com/api/v2/tickets/9.json","id":9,"subject":""#.utf8) + [0xFF]
      + Array("\"}\n".utf8)
    bytes += Array(#"{"url":"https://d.zendesk.com/api/v2/tickets/10.json","id":10,"subject":"half \ud83d pair"}"#.utf8)
    let folder = ExportFolder()
    let result = try read([folder.write("a.json", bytes)])
    #expect(result.rejectionTexts == ["2 invalid-json", "3 invalid-utf8"])
    #expect(result.tickets.map(\.id) == ["7", "10"])
    #expect(result.tickets[1].subject == "half \u{FFFD} pair")
    #expect(result.notes == ["repaired-escapes": 1])
    #expect(result.rejects[0].text.hasSuffix("a.json:2: the record is not valid JSON. [invalid-json]"))
  }

  @Test func theSameRecordHasTheSameHash() throws {
    let items = try read(line(#""subject":"s""#) + "\n" + line(#""subject":"s""#) + "\n" + line(#""subject":"t""#))
      .items
    #expect(items[0] == items[1])
    #expect(items[0] != items[2])
  }
}

extension String {
  /// JSON written over several lines here, as one line.
  func replacingNewlines() -> String { String(map { $0 == "\n" ? " " : $0 }) }
}
