// Rosters and known tickets as people write them: read whole, or refused with line and field.
import Testing
import TicketModel

@testable import AssayPipeline

@Suite struct RosterFileTests {
  private func read(_ text: String) throws -> Roster { try RosterFile.roster(Array(text.utf8), name: "roster.yaml") }

  @Test func `everything that a roster can say`() throws {
    let roster = try read(
      """
      version: 1
      raters:
        - name: ana
          languages: [en, pt-BR]
          capacity: 250
          desk: [4711, "Ana Ruiz"]
          internal notes: no
          actions: yes
        - name: ben   # reads everything
      adjudicator: dana
      """)
    #expect(
      roster
        == Roster(
          raters: [
            Rater(
              name: "ana", languages: ["en", "pt-br"], capacity: 250, deskIDs: ["4711", "Ana Ruiz"],
              seesInternalNotes: false), Rater(name: "ben"),
          ], adjudicator: "dana"))
  }

  @Test(arguments: [
    ("raters:\n  - name: ana\n", ":1: version", "this version of assay reads version 1"),
    ("version: 2\nraters:\n  - name: ana\n", ":1: version", "this version of assay reads version 1"),
    ("version: 1\n", ":1: raters", "raters is missing"),
    ("version: 1\nraters: []\n", ":2: raters", "the list of raters is empty"),
    ("version: 1\nraters:\n  - languages: [en]\n", ":3: raters[1]", "name is missing"),
    ("version: 1\nraters:\n  - name: ana\n  - name: ana\n", ":4: raters[2].name", "'ana' stands on line 3 already"),
    ("version: 1\nraters:\n  - name: adjudicator\n", ":3: raters[1].name", "is a reserved name"),
    ("version: 1\nraters:\n  - name: ana\nadjudicator: ana\n", ":4: adjudicator", "stands on line 3 already"),
    ("version: 1\nraters:\n  - name: ana\n    languages: [english]\n", ":4: raters[1].languages", "language tag"),
    ("version: 1\nraters:\n  - name: ana\n    capacity: -1\n", ":4: raters[1].capacity", "a number of tickets"),
    ("version: 1\nraters:\n  - name: ana\n    capacity: many\n", ":4: raters[1].capacity", "a number of tickets"),
    ("version: 1\nraters:\n  - name: ana\n    actions: some\n", ":4: raters[1].actions", "yes or no is expected"),
    ("version: 1\nraters:\n  - name: ana\n    langages: [en]\n", ":4: raters[1]", "Write 'languages'"),
    ("version: 1\nraters: ana\n", ":2: raters", "a list is expected"),
    ("", "", "the file is empty"), ("version: 1\nraters:\n\t- name: ana\n", ":3", "indented by a tab"),
  ])
  func `what is wrong is said by line and field`(text: String, place: String, words: String) throws {
    let fault = #expect(throws: PipelineFault.self) { try read(text) }
    #expect(fault?.code == "roster-file")
    #expect(fault?.description.hasPrefix("roster.yaml" + place) == true, "\(fault?.description ?? "")")
    #expect(fault?.description.contains(words) == true, "\(fault?.description ?? "")")
    #expect(fault?.description.contains("nothing was drawn") == true)
  }

  // MARK: Known tickets

  private func known(_ text: String) throws -> [KnownTicket] {
    try KnownFile.tickets(Array(text.utf8), name: "known.csv").map(\.known)
  }

  @Test func `known tickets in any order of columns, and as spreadsheets write them`() throws {
    let expected = [
      KnownTicket(ticketID: "7", expected: [2, 0, 2]), KnownTicket(ticketID: "8", expected: [2, 2, 2]),
    ]
    #expect(try known("ticket_id,factual,policy,tone\n7,2,0,2\n8,2,2,2\n") == expected)
    #expect(try known("\u{FEFF}tone;ticket_id;factual;policy\r\n2;7;2;0\r\n;;;\r\n2;8;2;2\r\n") == expected)
    #expect(expected.map(\.isDefect) == [true, false])
  }

  @Test func `every line that is wrong is named`() throws {
    let refusal = #expect(throws: SheetRefusal.self) {
      try known("ticket_id,factual,policy,tone\n7,2,3,\n7,2,2,2\n8,2,2,2\n8,1,2,2\n,2,2,2\n")
    }
    #expect(
      refusal?.reasons == [
        "line 2, policy, tone: must be 0, 1 or 2", "line 3, ticket_id: the ticket stands on line 2 already",
        "line 5, ticket_id: the ticket stands on line 4 already", "line 6, ticket_id: is missing",
      ])
    let header = #expect(throws: SheetRefusal.self) { try known("ticket,score\n7,2\n") }
    #expect(header?.reasons == ["line 1: the header is not the expected one; write ticket_id,factual,policy,tone"])
    #expect(throws: SheetRefusal.self) { try KnownFile.tickets([0xFF, 0xFE, 0x41], name: "known.csv") }
  }
}
