// osTicket's queues in the languages of their agents, and tables joined by hand.
import Testing
import TicketModel

@testable import TicketExports

@Suite struct OsTicketTests {
  @Test(arguments: [
    ("Ticket Number,Date Created,Subject,Current Status,Last Updated", "Resolved"),
    ("Ticketnummer;Erstellungsdatum;Betreff;Aktueller Status;Zuletzt aktualisiert", "Gelöst"),
    ("Numéro du ticket;Date de création;Sujet;Statut actuel;Dernière mise à jour", "Résolu"),
    ("Número de ticket;Fecha de creación;Asunto;Estado actual;Última actualización", "Resuelto"),
    ("Número do ticket;Data de criação;Assunto;Status atual;Última atualização", "Resolvido"),
  ])
  func queuesInFiveLanguages(_ header: String, _ status: String) throws {
    let delimiter = header.contains(";") ? ";" : ","
    let row = ["100005", "\"2024-03-09 17:05:00\"", "Printer", status, "\"2024-03-09 18:05:00\""]
    let result = try read("\u{FEFF}\(header)\n\(row.joined(separator: delimiter))\n", named: "queue.csv")
    let ticket = try #require(result.tickets.first)
    #expect(ticket.system == "osticket" && ticket.id == "#100005" && ticket.status == .solved)
    #expect(ticket.subject == "Printer" && ticket.createdAt?.iso8601 == "2024-03-09T17:05:00Z")
    #expect(ticket.isTranscriptMissing && ticket.hasZonelessTime)
  }

  /// A query that joins the thread to its entries needs no file of threads.
  @Test func entriesThatNameTheirTicket() throws {
    let result = try read(
      "id,ticket_id,thread_id,staff_id,user_id,type,poster,body,format,created\n"
        + "1,11,21,0,5,M,Ada,\"<p>It <b>burns</b></p>\",html,2024-03-09 17:05:00\n2,11,21,0,0,R,SYSTEM,Thanks,text,\n")
    #expect(result.messages(of: "11").map(\.text) == ["It burns", "Thanks"])
    #expect(result.messages(of: "11").map(\.role) == [.customer, .system])
  }

  /// PHP does not double a mark after a backslash.
  @Test func backslashBeforeAMark() throws {
    let header = "number,created,cdata.subject,status::getName,lastupdate\n"
    let result = try read(
      header + "1,,\"say \\\"no, please\\\"\",Open,\n2,,\"C:\\\\temp\",Open,\n",
      options: ExportOptions(system: .osticket))
    #expect(result.rejectionTexts == [])
    #expect(result.tickets.map(\.subject) == ["say \"no, please\"", "C:\\\\temp"])
  }
}
