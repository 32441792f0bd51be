// The table of `SystemsTests`, one row a system; the files are in Tests/Exports.
import TicketModel

@testable import TicketExports

extension SystemRow {
  static let all = [zendesk, intercom, freshdesk, helpscout, zammad, chatwoot, salesforce, hubspot, osticket, jira]

  static let zendesk = SystemRow(
    system: .zendesk,
    sniffed: [
      "export-2024-03-12_1.json": "Zendesk tickets, JSON lines", "a.json": "Zendesk API pages",
      "ticket_1003_comments.json": "Zendesk comments, API pages", "log.json": "Zendesk conversation logs",
      "responses.json": "Zendesk API pages", "pipeline.jsonl": "Zendesk history, JSON lines",
      "report.csv": "Zendesk tickets, CSV",
      "warehouse/ticket_data.csv": "Zendesk tickets, CSV of a warehouse",
      "warehouse/ticket_comment_data.csv": "Zendesk comments, CSV of a warehouse",
      "warehouse/user_data.csv": "Zendesk users, CSV of a warehouse",
      "warehouse/ticket_field_history_data.csv": "Zendesk history of fields, CSV of a warehouse",
      "warehouse/ticket_chat_data.csv": "Zendesk chats, CSV of a warehouse",
      "warehouse/ticket_chat_event_data.csv": "Zendesk turns of chats, CSV of a warehouse",
    ],
    tickets: [
      "1001": "closed email en-gb delivery,late", "1002": "solved native_messaging - ", "1003": "solved web - ",
      "1004": "closed native_messaging - ", "1005": "closed native_messaging - ", "1007": "solved Mail - bulky",
      "1101": "closed web - ", "1102": "solved native_messaging - ",
    ],
    messages: [
      "1001": "customer agent* agent", "1002": "customer* customer bot", "1003": "customer agent",
      "1004": "customer bot agent agent*", "1005": "customer*", "1007": "",
      "1101": "customer agent* agent", "1102": "customer bot",
    ],
    times: ("1001", "2024-03-09T17:05:00Z", "2024-03-10T09:00:00Z"),
    satisfaction: .value([
      "1001": .good, "1003": .rating(value: 2, minimum: 1, maximum: 5), "1004": .unanswered, "1005": .bad,
      "1101": .bad,
    ]),
    reopens: .value(["1001": 1, "1004": 0, "1005": 2, "1007": 0]),
    assigneeHistory: .value(["1003": ["assignee →81"], "1101": ["assignee →81"]]),
    resolution: [
      "1001": .human, "1002": .bot, "1003": .human, "1004": .mixed, "1005": .unknown, "1007": .unknown,
      "1101": .human, "1102": .bot,
    ],
    actions: .value(["refund": true]),
    rejections: [
      "export-2024-03-12_1.json:8: id missing-id", "responses.json:4: subject_zrns missing-ticket-id",
      "warehouse/ticket_comment_data.csv:5: ticket_id missing-ticket-id",
    ],
    excluded: [.deleted: 2, .notSupport: 7, .historyWithoutFacts: 3, .serviceMessage: 1])

  static let intercom = SystemRow(
    system: .intercom,
    sniffed: [
      "conversation-501.json": "Intercom conversations, JSON", "page-1.json": "Intercom conversations, API pages",
      "parts.ndjson": "Intercom conversation parts, JSON lines", "singer.jsonl": "Intercom conversations, JSON lines",
      "admins.json": "Intercom teammates, API pages", "conversation-508.json": "Intercom conversations, JSON",
      "ticket-509.json": "Intercom conversations, JSON",
    ],
    tickets: [
      "501": "closed conversation de refund", "502": "closed email - ", "503": "hold conversation - ",
      "507": "closed whatsapp - ", "508": "closed conversation - ", "509": "solved  - ",
    ],
    messages: [
      "501": "customer bot customer", "502": "customer agent agent*", "503": "customer", "507": "customer bot",
      "508": "customer agent customer agent", "509": "customer agent",
    ],
    times: ("501", "2024-03-09T17:05:00Z", "2024-03-09T17:21:40Z"),
    satisfaction: .value(["501": .rating(value: 5, minimum: 1, maximum: 5), "502": .unanswered]),
    reopens: .value(["501": 0, "502": 2, "508": 1, "509": 0]),
    assigneeHistory: .value(["502": ["group →55", "assignee →31"]]),
    resolution: ["501": .bot, "502": .human, "503": .unknown, "507": .unknown, "508": .human, "509": .human],
    actions: .value(["Look up refund": true]),
    rejections: [
      "page-1.json:8: id missing-id", "page-1.json:9: created_at unreadable-time",
      "parts.ndjson:6: conversation_id missing-ticket-id",
    ],
    excluded: [.preview: 1, .historyWithoutFacts: 1, .unansweredOutbound: 1, .deleted: 1, .pipelineMessage: 2])

  static let freshdesk = SystemRow(
    system: .freshdesk,
    sniffed: [
      "tickets.json": "Freshdesk tickets, JSON", "conversations.ndjson": "Freshdesk conversations, JSON lines",
      "ratings.json": "Freshdesk ratings, JSON", "activities.json": "Freshdesk activities, API pages",
      "agents.json": "Freshdesk agents, JSON", "Tickets0.xml": "Freshdesk account export, XML",
      "streams.jsonl": "Freshdesk tickets, JSON lines", "groups.json": "Freshdesk records beside tickets, JSON",
    ],
    tickets: [
      "11": "closed portal fr billing", "12": "solved bot - ", "14": "unknown source-99 - ", "15": "solved email - ",
      "901": "closed email - damage",
      "904": "pending  - ",
    ],
    messages: [
      "11": "customer agent agent* customer", "12": "customer bot customer", "14": "", "15": "customer agent",
      "901": "customer agent agent* customer",
      "904": "unknown",
    ],
    times: ("901", "2023-05-01T06:00:00Z", "2023-05-02T08:00:00Z"),
    satisfaction: .value([
      "11": .rating(value: 3, minimum: -3, maximum: 3), "12": .rating(value: -2, minimum: -3, maximum: 3),
    ]),
    reopens: .value(["11": 1]),
    assigneeHistory: .value(["11": ["group →Billing", "assignee →2001"]]),
    resolution: ["11": .human, "12": .bot, "14": .unknown, "15": .human, "901": .human, "904": .unknown],
    actions: .notExported,
    rejections: [
      "tickets.json:11: id missing-id", "conversations.ndjson:4: ticket_id missing-ticket-id",
      "Tickets0.xml:25:  invalid-xml", "Tickets0.xml:28: display-id missing-id",
      "Tickets0.xml:29: created-at unreadable-time",
      "Tickets0.xml:32:  truncated-record",
    ],
    excluded: [.notSupport: 7, .historyWithoutFacts: 2])

  static let helpscout = SystemRow(
    system: .helpscout,
    sniffed: [
      "conversations.json": "Help Scout conversations, API pages", "threads-602.json": "Help Scout threads, API pages",
      "singer.jsonl": "Help Scout conversations, JSON lines", "ratings.json": "Help Scout ratings, API pages",
      "users.json": "Help Scout users, API pages", "605.json": "Help Scout conversations, JSON lines",
      "605-threads.json": "Help Scout threads, API pages", "customers.json": "Help Scout customers, API pages",
    ],
    tickets: ["601": "closed web - address", "602": "pending chat - ", "604": "closed email - ", "605": "closed email - "],
    messages: [
      "601": "customer agent customer", "602": "customer agent*", "604": "customer system",
      "605": "customer agent customer agent",
    ],
    times: ("601", "2024-03-09T17:05:00Z", "2024-03-10T09:00:00Z"),
    satisfaction: .value(["601": .good, "604": .bad]),
    reopens: .value(["601": 1]),
    assigneeHistory: .value(["601": ["group →team-7"]]),
    resolution: ["601": .human, "602": .unknown, "604": .unknown, "605": .human],
    actions: .notExported,
    rejections: ["conversations.json:13: id missing-id"],
    excluded: [.notSupport: 1, .historyWithoutFacts: 1])

  static let zammad = SystemRow(
    system: .zammad,
    sniffed: [
      "tickets.json": "Zammad tickets, JSON", "articles-701.json": "Zammad articles, JSON",
      "history-701.json": "Zammad history, API pages", "users.jsonl": "Zammad users, JSON lines",
      "707.json": "Zammad tickets with their assets", "707-history.json": "Zammad history, API pages",
    ],
    tickets: [
      "701": "closed email - ", "702": "open web - printer,paper", "704": "unknown  - ", "707": "closed email - vpn",
    ],
    messages: [
      "701": "customer system agent* agent", "702": "customer", "704": "", "707": "customer agent",
    ],
    times: ("701", "2024-03-09T17:05:00Z", "2024-03-10T09:00:00Z"),
    satisfaction: .notExported,
    reopens: .notExported,
    assigneeHistory: .value(["701": ["assignee 1→3", "group Users→IT"]]),
    resolution: ["701": .human, "702": .unknown, "704": .unknown, "707": .human],
    actions: .notExported,
    rejections: ["tickets.json:9: created_at unreadable-time", "articles-701.json:6: ticket_id missing-ticket-id"],
    excluded: [.mergedAway: 1, .historyWithoutFacts: 2])

  static let chatwoot = SystemRow(
    system: .chatwoot,
    sniffed: [
      "conversations.json": "Chatwoot conversations, API pages", "messages-301.json": "Chatwoot messages, API pages",
      "csat.json": "Chatwoot CSAT answers, JSON", "reporting_events.jsonl": "Chatwoot reporting events, JSON lines",
      "agents.json": "Chatwoot agents, JSON", "calls.jsonl": "Chatwoot conversations, JSON lines",
      "conversation-305.json": "Chatwoot conversations, JSON",
    ],
    tickets: [
      "301": "solved WebWidget es delivery", "302": "solved Email - ", "303": "pending Telegram - ",
      "304": "solved Api - hours", "305": "solved WebWidget - ",
    ],
    messages: [
      "301": "customer bot system system", "302": "customer system agent agent* system system system", "303": "",
      "304": "customer system bot", "305": "customer agent",
    ],
    times: ("301", "2024-03-09T17:05:00Z", "2024-03-09T17:15:00Z"),
    satisfaction: .value([
      "301": .rating(value: 4, minimum: 1, maximum: 5), "302": .rating(value: 2, minimum: 1, maximum: 5),
    ]),
    reopens: .value(["302": 1]),
    assigneeHistory: .value(["302": ["assignee →Bo"]]),
    resolution: ["301": .bot, "302": .human, "303": .unknown, "304": .bot, "305": .human],
    actions: .notExported,
    rejections: ["conversations.json:14: id missing-id", "messages-301.json:6: conversation_id missing-ticket-id"],
    excluded: [.historyWithoutFacts: 2, .notSupport: 1])

  static let salesforce = SystemRow(
    system: .salesforce,
    sniffed: [
      "Case.csv": "Salesforce cases, CSV", "EmailMessage.csv": "Salesforce e-mails, CSV",
      "CaseComment.csv": "Salesforce comments, CSV", "CaseHistory.csv": "Salesforce case history, CSV",
      "User.csv": "Salesforce users, CSV",
    ],
    tickets: [
      "5001t00000AAAAA": "closed Email - ", "5001t00000BBBBB": "open Web de ", "5001t00000aaaaa": "closed Chat - ",
    ],
    messages: [
      "5001t00000AAAAA": "customer agent agent* customer", "5001t00000BBBBB": "customer unknown",
      "5001t00000aaaaa": "customer",
    ],
    times: ("5001t00000AAAAA", "2024-01-31T10:00:00Z", "2024-02-02T10:00:00Z"),
    satisfaction: .notExported,
    reopens: .notExported,
    assigneeHistory: .value([
      "5001t00000AAAAA": [
        "group 0051t00000USER1→00G1t00000QUEUE", "assignee 00G1t00000QUEUE→0051t00000USER1",
      ]
    ]),
    resolution: ["5001t00000AAAAA": .human, "5001t00000BBBBB": .unknown, "5001t00000aaaaa": .unknown],
    actions: .notExported,
    rejections: [
      "Case.csv:7: CreatedDate unreadable-time", "Case.csv:8:  wrong-field-count",
      "EmailMessage.csv:7: ParentId missing-ticket-id",
    ],
    excluded: [.mergedAway: 1, .draft: 1, .notSupport: 1, .historyWithoutFacts: 2, .deleted: 1])

  static let hubspot = SystemRow(
    system: .hubspot,
    sniffed: [
      "tickets.json": "HubSpot tickets, API pages", "legacy.json": "HubSpot tickets, API pages",
      "view.csv": "HubSpot tickets, CSV", "threads.json": "HubSpot threads, API pages",
      "messages-5001.json": "HubSpot messages, API pages", "messages-5002.ndjson": "HubSpot messages, JSON lines",
      "owners.json": "HubSpot owners, API pages", "contacts.json": "HubSpot contacts, API pages",
    ],
    tickets: [
      "901": "closed EMAIL - REFUND,LAMPS", "902": "closed CHAT - ", "903": "unknown PHONE - ",
      "906": "closed Email - Delivery,Parcels", "907": "unknown Chat - ", "176602": "pending  - ",
    ],
    messages: [
      "901": "customer agent agent*", "902": "system customer bot", "903": "", "906": "", "907": "",
      "176602": "customer",
    ],
    times: ("901", "2024-03-09T17:05:00Z", "2024-03-11T08:00:00Z"),
    satisfaction: .notExported,
    reopens: .value(["901": 1, "176602": 0]),
    assigneeHistory: .value(["901": ["assignee →owner-31"], "902": ["assignee →A-7"]]),
    resolution: [
      "901": .human, "902": .bot, "903": .unknown, "906": .unknown, "907": .unknown, "176602": .unknown,
    ],
    actions: .notExported,
    rejections: [
      "tickets.json:14: id missing-id", "tickets.json:15: createdate unreadable-time",
      "view.csv:4: Ticket ID missing-id", "view.csv:5:  wrong-field-count",
      "messages-5001.json:6: conversationsThreadId missing-ticket-id",
    ],
    excluded: [.deleted: 2, .notSupport: 1, .historyWithoutFacts: 1, .serviceMessage: 1])

  static let osticket = SystemRow(
    system: .osticket,
    sniffed: [
      "queue.csv": "osTicket queue export, CSV", "warteschlange.csv": "osTicket queue export, CSV",
      "queue.json": "osTicket queue export, JSON", "ost_ticket.csv": "osTicket tickets, CSV",
      "ost_thread.csv": "osTicket threads, CSV", "dump.json": "osTicket thread entries, JSON",
      "staff.json": "osTicket staff, JSON",
    ],
    tickets: [
      "#100005": "closed Email - Printers", "#100006": "unknown Web - ", "#100015": "solved Web - ",
      "#100025": "open  - ", "11": "closed Email - ", "12": "open Web - ",
    ],
    messages: [
      "#100005": "", "#100006": "", "#100015": "", "#100025": "", "11": "customer agent agent* system*",
      "12": "customer",
    ],
    times: ("11", "2024-03-09T17:05:00Z", "2024-03-10T09:00:00Z"),
    satisfaction: .notExported,
    reopens: .value(["#100005": 2, "#100015": 0, "#100025": 0, "11": 1]),
    assigneeHistory: .notExported,
    resolution: [
      "#100005": .unknown, "#100006": .unknown, "#100015": .unknown, "#100025": .unknown, "11": .human,
      "12": .unknown,
    ],
    actions: .notExported,
    rejections: [
      "queue.csv:6: number missing-id", "ost_ticket.csv:5: ticket_id missing-id",
      "dump.json:13: thread_id missing-ticket-id",
    ],
    excluded: [.deleted: 3, .historyWithoutFacts: 3, .notSupport: 1])

  static let jira = SystemRow(
    system: .jira,
    sniffed: [
      "issues.csv": "Jira issues, CSV", "search.json": "Jira issues, API pages",
      "comments.jsonl": "Jira comments, JSON lines",
    ],
    tickets: [
      "HELP-1": "closed  - wiki,access", "HELP-2": "pending  - ", "HELP-3": "new  - ",
      "HELP-21": "closed  de printer,floor-2", "HELP-22": "pending  - ", "HELP-23": "closed  - ",
    ],
    messages: [
      "HELP-1": "customer agent? customer?", "HELP-2": "customer unknown?", "HELP-3": "customer unknown?",
      "HELP-21": "customer agent agent* agent customer", "HELP-22": "customer", "HELP-23": "system agent",
    ],
    times: ("HELP-21", "2026-02-25T15:38:00Z", "2026-02-27T15:38:00Z"),
    satisfaction: .value([
      "HELP-1": .rating(value: 4, minimum: 1, maximum: 5), "HELP-21": .rating(value: 4, minimum: 1, maximum: 5),
    ]),
    reopens: .value(["HELP-21": 1]),
    assigneeHistory: .value(["HELP-21": ["assignee →712020:cy", "assignee 712020:cy→712020:bo"]]),
    resolution: [
      "HELP-1": .unknown, "HELP-2": .unknown, "HELP-3": .unknown, "HELP-21": .human, "HELP-22": .unknown,
      "HELP-23": .human,
    ],
    actions: .notExported,
    rejections: [
      "issues.csv:6: Issue key missing-id", "issues.csv:7:  wrong-field-count", "search.json:29: key missing-id",
      "search.json:30: created unreadable-time", "comments.jsonl:3: issueId missing-ticket-id",
    ],
    excluded: [:])
}
