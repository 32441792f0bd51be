// What was asked and answered in tickets that are defects, masked: reports travel further than scoring pages.
import QualityGate
import ReportRendering
import TextVectors
import TicketModel
import TicketStore

/// The texts of the defects of some samples. Memory: those tickets.
struct DefectTexts {
  /// Longer texts are cut.
  private static let longest = 600
  private var texts: [String: (question: String, answer: String, names: PersonalNames)] = [:]

  init(_ samples: [StandingSample], store: Store) throws {
    let ids = samples.flatMap(\.settled.defects)
    for ticket in try store.tickets(ids: ids) {
      let names = Derivation.shownNames(of: ticket, try store.names(of: Derivation.people(of: ticket)))
      let question = ticket.messages.first { $0.role == .customer && $0.visibility == .everyone }?.text ?? ""
      let answers = ticket.messages.filter { $0.role == .bot && $0.visibility == .everyone }.map(\.text)
      texts[ticket.id] = (
        Self.cut(PersonalDataMask.mask(question, names: names)),
        Self.cut(PersonalDataMask.mask(answers.joined(separator: "\n\n"), names: names)), names
      )
    }
  }

  /// The defects of a sample in draw order, with what their raters wrote.
  func defects(of sample: StandingSample) -> [IntentReport.Defect] {
    let given = Dictionary(grouping: sample.scores, by: \.ticketID)
    return sample.settled.defects.map { id in
      let text = texts[id]
      let scores = (given[id] ?? []).map { score in
        var score = score
        score.comment = PersonalDataMask.mask(score.comment, names: text?.names ?? PersonalNames([]))
        // For nobody but the rater.
        score.details.privateNote = ""
        return score
      }
      return IntentReport.Defect(
        ticketID: id, scores: scores, question: text?.question ?? "", answer: text?.answer ?? "")
    }
  }

  private static func cut(_ text: String) -> String {
    text.count <= longest ? text : text.prefix(longest) + " […]"
  }
}
