// The page in the output folder that says that none of it is real, and what is where.

enum ReadMe {
  static func bytes(of desk: SupportDesk) -> Bytes {
    let parameters = desk.parameters
    return Array(
      """
      # A synthetic support desk

      Nothing here is real: no company, person, address or conversation. `assay generate` wrote it from a catalogue of
      \(desk.catalogue.intents.count) intents in \(desk.catalogue.domains.count) domains. The same parameters give the same bytes.

      | parameter | value |
      |---|---|
      | tickets | \(parameters.tickets) |
      | seed | \(parameters.seed) |
      | miss rate of the simulated raters | \(parameters.missRate) |
      | false-alarm rate of the simulated raters | \(parameters.falseAlarmRate) |
      | share of the bot's answers with a planted defect | \(parameters.answerDefectRate) |

      ## What is where

      - `export/tickets-DATE_N.json`: tickets as a Zendesk admin export has them, one JSON object a line, in slices of 31
        days from DATE. Each slice also holds the last day of the slice before it, partly as newer records of the same tickets.
      - `export/audits-DATE_N.json`: the changes of those tickets, one audit a line.
      - `export/users_N.json`: the bot's account, agents, supervisors (role `admin`) and customers, one a line.
      - `articles/ID-SLUG.md`: the help articles that answers cite; `.v1.md` is the version before a fact changed.
      - `truth/labels.csv`: the intent of every normal ticket. `truth/tickets.csv`: intent, second intent, language, kind
        and resolution of every ticket, empty where a ticket has none.
      - `truth/intents.csv`: what was planted for each intent; `born_month` and `died_month` are the first and the last month
        with tickets, where that is not the whole time. With `bot_outcomes` `worse`, customers come back more often
        after the bot than after people, and rate it lower, however good its answers are by the scores.
      - `truth/scores.csv`: the true scores of the tickets that the bot resolved alone.
      - `truth/rater-answers.csv`: what three simulated raters would answer for them. For each criterion a defect is scored 2
        at the miss rate, and a flawless answer 1 at the false-alarm rate.
      - `truth/answer-defects.csv`, when defects were planted: in which answers, and which; they count in the scores.

      Kinds: `normal`, `spam`, `empty` (no text), `auto-reply`, `no-transcript` (the conversation is not in the export),
      `deleted`. A resolution is `unknown` where the export cannot show one: still open, no answer, no transcript, deleted.

      """.utf8)
  }
}
