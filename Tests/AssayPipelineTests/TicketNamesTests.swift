// Names of the people of a ticket on their way from the export into the mask.

import Testing
import TicketExports
import TicketModel
import TicketStore

@testable import AssayPipeline

@Suite struct TicketNamesTests {
  private func ticket(_ text: String) -> Ticket {
    var ticket = Ticket(id: "1", system: "zendesk")
    ticket.requesterID = "c1"
    ticket.assigneeID = "a1"
    ticket.messages = [
      Message(id: "1", authorID: "c1", role: .customer, visibility: .everyone, text: text),
      Message(id: "2", authorID: "b1", role: .bot, visibility: .everyone, text: "Hello Anna"),
    ]
    return ticket
  }

  private func document(_ ticket: Ticket, _ names: [String: String]) -> String {
    Derivation.derive(
      ticket, roles: ["c1": .customer, "a1": .agent, "b1": .bot], names: names, options: ExportOptions()
    ).derivation.document
  }

  @Test func requesterAndAssignee() {
    let one = ticket("Petra promised ANNA a refund, ask Sofia")
    #expect(
      document(one, ["c1": "Anna Meier", "a1": "Petra Lang", "x1": "Sofia"])
        == "[name] promised [name] a refund, ask Sofia")
    // The messages themselves stay as they are.
    let derived = Derivation.derive(one, roles: [:], names: ["c1": "Anna Meier"], options: ExportOptions())
    #expect(derived.ticket.messages == one.messages)
  }

  @Test func machinesHaveNoNames() {
    #expect(document(ticket("the Refund page is broken"), ["b1": "Refund"]) == "the Refund page is broken")
  }

  /// Tables put names where other exports put ids.
  @Test func anIdThatIsAName() {
    var one = ticket("refund for Anna please")
    one.requesterID = "Meier, Anna"
    #expect(document(one, [:]) == "refund for [name] please")
    one.requesterID = "4711"
    #expect(document(one, [:]) == "refund for Anna please")
  }

  @Test func peopleOfATicketAreKnownOnce() {
    #expect(Derivation.people(of: ticket("x")) == ["c1", "a1", "b1"])
    #expect(Derivation.people(of: [ExportItem.person(Person(id: "p", role: .agent))]) == [])
  }
}
