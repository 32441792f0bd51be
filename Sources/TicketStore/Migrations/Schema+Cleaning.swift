// What cleaning knows of tickets. A shipped migration is never edited; see Schema.swift.

extension Schema {
  /// Tickets of machines, repeated lines, near-duplicates, and whether the store keeps raw text.
  static let cleaningTables = """
    -- An AutomaticKind; empty: a customer's. Its document is empty then.
    ALTER TABLE ticket ADD COLUMN automaticKind TEXT NOT NULL DEFAULT '';

    -- What holds for the store as a whole, by name.
    CREATE TABLE storeProperty (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

    -- Lines that discovery left out because they stand in many tickets beside other text; those of its newest run.
    -- 'hash' names the normalised line, 'text' is one of its spellings, masked.
    CREATE TABLE repeatedLine (
      hash INTEGER PRIMARY KEY, text TEXT NOT NULL, tickets INTEGER NOT NULL, requesters INTEGER NOT NULL
    ) STRICT;
    -- Of tickets with such lines, the document without them.
    CREATE TABLE minedText (
      ticketID TEXT PRIMARY KEY NOT NULL, text TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER minedTextOfChangedTicket AFTER UPDATE OF document ON ticket WHEN NEW.document IS NOT OLD.document
    BEGIN DELETE FROM minedText WHERE ticketID = NEW.id; END;
    CREATE TRIGGER minedTextOfDeletedTicket AFTER DELETE ON ticket
    BEGIN DELETE FROM minedText WHERE ticketID = OLD.id; END;

    -- Tickets of a run whose text is that of another, numbers apart; 'original' is the first of the group by id.
    CREATE TABLE nearDuplicate (
      run INTEGER NOT NULL REFERENCES run (key), ticketID TEXT NOT NULL, original TEXT NOT NULL,
      PRIMARY KEY (run, ticketID)
    ) STRICT, WITHOUT ROWID;
    """
}
