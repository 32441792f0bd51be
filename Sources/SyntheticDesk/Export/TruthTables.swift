// The planted truth as CSV (RFC 4180, LF): what an evaluation compares with, never an input of the pipeline.
import TicketModel

enum TruthTables {
  static let paths = ["truth/labels.csv", "truth/tickets.csv", "truth/scores.csv", "truth/rater-answers.csv"]
  static let defectsPath = "truth/answer-defects.csv"
  static let intentsPath = "truth/intents.csv"

  static let headers: [StaticString] = [
    "ticket_id,label\n", "ticket_id,intent,second_intent,language,kind,resolution\n", "ticket_id,factual,policy,tone\n",
    "ticket_id,rater,factual,policy,tone,simulated\n",
  ]

  /// A ticket's lines in each table of `paths`.
  static func add(_ plan: TicketPlan, catalogue: Catalogue, raters: SimulatedRaters, to out: inout [Bytes]) {
    let intent = plan.intent >= 0 ? catalogue.intents[plan.intent].id : ""
    if plan.kind == .normal {
      out[0].add(decimal: plan.id)
      out[0].append(44)
      out[0].add(intent)
      out[0].append(10)
    }
    out[1].add(decimal: plan.id)
    out[1].append(44)
    out[1].add(intent)
    out[1].append(44)
    if plan.second >= 0 { out[1].add(catalogue.intents[plan.second].id) }
    out[1].append(44)
    out[1].add(plan.language.code)
    out[1].append(44)
    out[1].add(plan.kind.rawValue)
    out[1].append(44)
    out[1].add(plan.resolution.rawValue)
    out[1].append(10)
    guard plan.isScored else { return }
    out[2].add(decimal: plan.id)
    add(plan.answerScores.0, plan.answerScores.1, plan.answerScores.2, to: &out[2])
    out[2].append(10)
    for rater in SimulatedRaters.names.indices {
      let answer = raters.answer(ticketID: plan.id, rater: rater, truth: plan.answerScores)
      out[3].add(decimal: plan.id)
      out[3].append(44)
      out[3].add(SimulatedRaters.names[rater])
      add(answer.factual, answer.policy, answer.tone, to: &out[3])
      out[3].add(",true\n")
    }
  }

  private static func add(_ factual: UInt8, _ policy: UInt8, _ tone: UInt8, to out: inout Bytes) {
    for score in [factual, policy, tone] {
      out.append(44)
      out.append(48 + score)
    }
  }

  /// A ticket's line in `truth/answer-defects.csv`, if a defect was planted in its answer.
  static func addDefect(_ plan: TicketPlan, to out: inout Bytes) {
    guard plan.isScored, let defect = plan.defect else { return }
    out.add(decimal: plan.id)
    out.append(44)
    out.add(defect.rawValue)
    out.append(10)
  }

  /// `truth/intents.csv`: the parameters that were planted.
  static func intents(of desk: SupportDesk) -> Bytes {
    var out = Bytes()
    out.add("intent,domain,title,weight,bot_share,factual_defect_rate,policy_defect_rate,tone_defect_rate,")
    out.add("born_month,died_month,bot_outcomes\n")
    for index in desk.volumes.order {
      let intent = desk.catalogue.intents[index]
      out.add(intent.id)
      out.append(44)
      out.add(desk.catalogue.domains[intent.domain].id)
      out.append(44)
      // Titles hold no quote; a comma is all that can need quoting.
      out.append(34)
      out.add(intent.title)
      out.append(34)
      for share in [desk.volumes.weights[index], intent.botShare] + intent.defectRates {
        out.append(44)
        out.add("0.")
        out.add(Int((min(share, 0.999999) * 1_000_000).rounded()), width: 6)
      }
      let months = desk.volumes.months[index]
      out.append(44)
      if months.lowerBound > 1 { out.add(Timestamp.monthName(TimeAxis.firstMonth + months.lowerBound - 1)) }
      out.append(44)
      if months.upperBound < 24 { out.add(Timestamp.monthName(TimeAxis.firstMonth + months.upperBound - 1)) }
      out.add(PoorOutcomes.isPlanted(intent) ? ",worse\n" : ",usual\n")
    }
    return out
  }
}
