// What rounds keep of raters and of tickets that count in no verdict. A shipped migration is never edited; see
// Schema.swift.

extension Schema {
  /// Rosters, samples of no intent, and what is expected of known tickets.
  static let raterTables = """
    -- A Sample.Kind. Those of other kinds than 'intent' have no intent and count in no verdict.
    ALTER TABLE sample ADD COLUMN kind TEXT NOT NULL DEFAULT 'intent';
    CREATE INDEX sampleKind ON sample (kind) WHERE kind <> 'intent';

    -- A Roster as JSON, in force for the work on a discovery's intents since the run that brought it.
    CREATE TABLE roster (
      run INTEGER PRIMARY KEY REFERENCES run (key), mineRun INTEGER NOT NULL REFERENCES run (key), body TEXT NOT NULL
    ) STRICT;

    -- Tickets of samples of the kind 'known'. 'shownWith' is the id of the sample of the same discovery among whose
    -- tickets raters find them.
    CREATE TABLE knownTicket (
      sample INTEGER NOT NULL REFERENCES sample (key), ticketID TEXT NOT NULL,
      factual INTEGER NOT NULL CHECK (factual IN (0, 1, 2)), policy INTEGER NOT NULL CHECK (policy IN (0, 1, 2)),
      tone INTEGER NOT NULL CHECK (tone IN (0, 1, 2)), origin TEXT NOT NULL, shownWith TEXT NOT NULL,
      PRIMARY KEY (sample, ticketID)
    ) STRICT, WITHOUT ROWID;
    """
}
