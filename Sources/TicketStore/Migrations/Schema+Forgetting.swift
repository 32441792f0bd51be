// The tables of what was forgotten, and events and facts by system. A shipped migration is never edited; see
// Schema.swift.

extension Schema {
  /// Ids of people and tickets that must not come back are kept as keyed hashes only. Events and facts get the system
  /// that they come from, so that those of another system's ticket with the same id stay apart. Those that an older
  /// version stored without their ticket go to the system of most tickets; without any, to Zendesk, which had such
  /// files.
  static let forgettingTables = """
    CREATE TABLE forgottenKey (id INTEGER PRIMARY KEY CHECK (id = 1), key BLOB NOT NULL) STRICT;
    CREATE TABLE forgotten (
      kind TEXT NOT NULL CHECK (kind IN ('requester', 'ticket')), hash BLOB NOT NULL, PRIMARY KEY (kind, hash)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE eventOfSystem (
      ticketID TEXT NOT NULL, system TEXT NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL, at INTEGER, actorID TEXT,
      fromValue TEXT, toValue TEXT, name TEXT, amountMinorUnits INTEGER, currency TEXT, succeeded INTEGER,
      PRIMARY KEY (ticketID, system, id)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO eventOfSystem SELECT ticketID,
      coalesce((SELECT system FROM ticket WHERE ticket.id = event.ticketID),
        (SELECT system FROM ticket GROUP BY system ORDER BY count(*) DESC, system LIMIT 1), 'zendesk'),
      id, kind, at, actorID, fromValue, toValue, name, amountMinorUnits, currency, succeeded FROM event;
    DROP TABLE event;
    ALTER TABLE eventOfSystem RENAME TO event;

    CREATE TABLE ticketFactOfSystem (
      ticketID TEXT NOT NULL, system TEXT NOT NULL, solvedAt INTEGER, reopens INTEGER, satisfaction TEXT NOT NULL,
      followUpOf TEXT, PRIMARY KEY (ticketID, system)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO ticketFactOfSystem SELECT ticketID,
      coalesce((SELECT system FROM ticket WHERE ticket.id = ticketFact.ticketID),
        (SELECT system FROM ticket GROUP BY system ORDER BY count(*) DESC, system LIMIT 1), 'zendesk'),
      solvedAt, reopens, satisfaction, followUpOf FROM ticketFact;
    DROP TABLE ticketFact;
    ALTER TABLE ticketFactOfSystem RENAME TO ticketFact;
    """
}
