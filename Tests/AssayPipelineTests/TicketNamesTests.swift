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

  /// Without raw text, what may hold a name or a key beside the words: tags, events, links.
  @Test func namesAndKeysBesideTheWords() {
    let mask = RecordMask(names: ["c1": "Anna Meier", "g": "Petra Quendel"])
    var message = Message(id: "1", authorID: "c1", role: .customer, visibility: .everyone, text: "x")
    message.links = [
      "https://help.example/hc/en-us/articles/360001234567-Reset-2fa", "https://shop.example/reset/tok9QzX7pLm2RtVw8Ks",
      "https://shop.example/u/meier/bill", "https://shop.example/i/0f8e7d6c-1234-4abc-9def-0123456789ab",
    ]
    #expect(mask.masked([message])[0].links == ["https://help.example/hc/en-us/articles/360001234567-Reset-2fa"])
    let events = [
      TicketEvent(id: "1", kind: .groupChange, at: Timestamp(seconds: 0), from: "360001234567", to: "Petra Quendel")
    ]
    let masked = mask.masked(events)
    #expect(masked[0].from == "360001234567" && masked[0].to == "[name]")
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

  /// A team's name is what its tickets are about.
  @Test func anAssigneeThatIsATeam() {
    var one = ticket("My Coffee machine leaks. Are coffee returns free? Returns take long. Dear Coffee\nPetra knows")
    for (team, name) in [
      ("Coffee", ""), ("Returns", ""), ("Payment Returns", ""), ("g7", "Coffee"), ("g8", "Returns Coffee"),
    ] {
      one.assigneeID = team
      #expect(
        document(one, name.isEmpty ? [:] : [team: name])
          == "My Coffee machine leaks. Are coffee returns free? Returns take long. Dear "
          + (team == "Coffee" || name == "Coffee" ? "[name]" : "Coffee") + "\nPetra knows", "\(team) \(name)")
    }
    one.assigneeID = "Petra"
    #expect(document(one, [:]).hasSuffix("Dear Coffee\nPetra knows"))
    // The same word as the requester's name is a name.
    one.requesterID = "Petra Coffee"
    #expect(document(one, [:]).hasPrefix("My [name] machine leaks. Are [name] returns free?"))
  }

  @Test func peopleOfATicketAreKnownOnce() {
    #expect(Derivation.people(of: ticket("x")) == ["c1", "a1", "b1"])
    #expect(Derivation.people(of: [ExportItem.person(Person(id: "p", role: .agent))]) == [])
  }
}
