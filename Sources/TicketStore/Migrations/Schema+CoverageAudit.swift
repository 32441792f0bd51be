// The tables of coverage audits. A shipped migration is never edited; see Schema.swift.

extension Schema {
  /// Audits of the coverage curve. As with samples, what a rater is shown is kept as it was when the audit was drawn.
  static let coverageAuditTables = """
    CREATE TABLE coverageAudit (
      attempt INTEGER PRIMARY KEY, run INTEGER NOT NULL REFERENCES run (key),
      mineRun INTEGER NOT NULL REFERENCES run (key), seed TEXT NOT NULL, requestedSize INTEGER NOT NULL,
      storeHash TEXT NOT NULL
    ) STRICT;
    -- 'memberHash': of which tickets the band's intents have.
    CREATE TABLE coverageAuditBand (
      attempt INTEGER NOT NULL REFERENCES coverageAudit (attempt), ordinal INTEGER NOT NULL, id TEXT NOT NULL,
      intents INTEGER NOT NULL, frameSize INTEGER NOT NULL, memberHash TEXT NOT NULL,
      PRIMARY KEY (attempt, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE coverageAuditTicket (
      attempt INTEGER NOT NULL, band INTEGER NOT NULL, ordinal INTEGER NOT NULL, ticketID TEXT NOT NULL,
      shownText TEXT NOT NULL, intentID TEXT NOT NULL, intentName TEXT NOT NULL, terms TEXT NOT NULL,
      centralTexts TEXT NOT NULL,
      PRIMARY KEY (attempt, band, ordinal), UNIQUE (attempt, ticketID),
      FOREIGN KEY (attempt, band) REFERENCES coverageAuditBand (attempt, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE coverageAuditAnswer (
      attempt INTEGER NOT NULL, ticketID TEXT NOT NULL, rater TEXT NOT NULL,
      fits INTEGER NOT NULL CHECK (fits IN (0, 1)),
      comment TEXT NOT NULL, isSimulated INTEGER NOT NULL, run INTEGER NOT NULL REFERENCES run (key),
      PRIMARY KEY (attempt, ticketID, rater),
      FOREIGN KEY (attempt, ticketID) REFERENCES coverageAuditTicket (attempt, ticketID)
    ) STRICT, WITHOUT ROWID;
    """
}
