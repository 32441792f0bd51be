// What scoring keeps besides the scores. A shipped migration is never edited; see Schema.swift.

extension Schema {
  /// What raters are shown as a value instead of four texts, what is known of a score besides its values, how a sample
  /// was drawn, and the log of a scoring round.
  static let scoringTables = """
    CREATE TABLE shownTicket (
      sample INTEGER NOT NULL REFERENCES sample (key), ordinal INTEGER NOT NULL, ticketID TEXT NOT NULL,
      -- A ShownTicket as JSON, as it was when the sample was drawn.
      body TEXT NOT NULL,
      -- Why the ticket was taken out of the sample, and another drawn for it; empty: it counts.
      replacedBecause TEXT NOT NULL DEFAULT '',
      PRIMARY KEY (sample, ordinal), UNIQUE (sample, ticketID)
    ) STRICT, WITHOUT ROWID;
    -- Older versions kept texts: who wrote which part is not known any more.
    INSERT INTO shownTicket (sample, ordinal, ticketID, body) SELECT sample, ordinal, ticketID,
      json_object('ticketID', ticketID, 'subject', '', 'language', 'und', 'channel', '',
        'messages', json_array(
          json_object('role', 'unknown', 'isSupervisor', json('false'), 'ordinal', 1, 'visibility', 'unknown',
            'text', conversation, 'isUnderReview', json('false')),
          json_object('role', 'bot', 'isSupervisor', json('false'), 'ordinal', 1, 'visibility', 'everyone',
            'text', resolutionUnderReview, 'isUnderReview', json('true'))),
        'actions', json(CASE actions WHEN '' THEN '[]' ELSE json_array(json_object('name', actions)) END),
        'articles', json(CASE citedDocuments WHEN '' THEN '[]' ELSE json_array(json_object('kind', 'article',
          'address', citedDocuments, 'title', '', 'isLaterVersion', json('false'))) END))
      FROM sampleTicket;
    DROP TABLE sampleTicket;
    ALTER TABLE shownTicket RENAME TO sampleTicket;

    -- TicketScore.Details as JSON.
    ALTER TABLE score ADD COLUMN details TEXT NOT NULL DEFAULT '{"needsSecondOpinion":false,"privateNote":""}';
    -- How the sample was drawn, a SampleDesign as JSON; empty in samples of older versions.
    ALTER TABLE sample ADD COLUMN design TEXT NOT NULL DEFAULT '';

    -- Everything that happened in scoring rounds, in order; rows are added only. 'hash' is SHA-256 over the row's fields
    -- and the hash of the row before. Of what a row says about a ticket it covers 'contentHash', a salted hash, so that
    -- ticket, content and salt of a forgotten requester can go without breaking the chain, and nothing else can.
    CREATE TABLE scoringEvent (
      number INTEGER PRIMARY KEY, at INTEGER NOT NULL, kind TEXT NOT NULL, actor TEXT NOT NULL, sample TEXT NOT NULL,
      intent TEXT NOT NULL, contentHash BLOB NOT NULL, hash BLOB NOT NULL,
      ticket TEXT, content TEXT, salt BLOB
    ) STRICT;
    CREATE INDEX scoringEventTicket ON scoringEvent (ticket) WHERE ticket IS NOT NULL;
    CREATE TRIGGER scoringEventStays BEFORE UPDATE ON scoringEvent
    WHEN NEW.number IS NOT OLD.number OR NEW.at IS NOT OLD.at OR NEW.kind IS NOT OLD.kind OR NEW.actor IS NOT OLD.actor
      OR NEW.sample IS NOT OLD.sample OR NEW.intent IS NOT OLD.intent OR NEW.contentHash IS NOT OLD.contentHash
      OR NEW.hash IS NOT OLD.hash OR NEW.ticket IS NOT NULL OR NEW.content IS NOT NULL OR NEW.salt IS NOT NULL
    BEGIN SELECT raise(ABORT, 'rows of the scoring log are never changed'); END;
    CREATE TRIGGER scoringEventRemains BEFORE DELETE ON scoringEvent
    BEGIN SELECT raise(ABORT, 'rows of the scoring log are never removed'); END;
    """
}
