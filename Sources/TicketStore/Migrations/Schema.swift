// The schema, as a list of frozen migrations in SQL. A migration that has shipped is never edited; add another.
import GRDB

enum Schema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in try db.execute(sql: version1) }
    migrator.registerMigration("2") { db in try db.execute(sql: version2) }
    migrator.registerMigration("3") { db in try db.execute(sql: version3) }
    migrator.registerMigration("4") { db in try db.execute(sql: version4) }
    migrator.registerMigration("5") { db in try db.execute(sql: version5) }
    migrator.registerMigration("6") { db in try db.execute(sql: version6) }
    migrator.registerMigration("7") { db in try db.execute(sql: coverageAuditTables) }
    migrator.registerMigration("8") { db in try db.execute(sql: forgettingTables) }
    migrator.registerMigration("9") { db in try db.execute(sql: cleaningTables) }
    migrator.registerMigration("10") { db in try db.execute(sql: scoringTables) }
    migrator.registerMigration("11") { db in try db.execute(sql: articleTables) }
    migrator.registerMigration("12") { db in try db.execute(sql: raterTables) }
    return migrator
  }

  private static let version1 = """
    -- A person or machine account. 'stated' = named on the command line, which an export never overrides.
    CREATE TABLE person (
      id TEXT PRIMARY KEY NOT NULL, role TEXT NOT NULL, name TEXT NOT NULL, isSupervisor INTEGER NOT NULL,
      language TEXT, isStated INTEGER NOT NULL,
      -- 1: the role changed while there were tickets, and those the person wrote in are not worked out again yet.
      isUnsettled INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX personUnsettled ON person (id) WHERE isUnsettled = 1;

    -- One row a ticket: the newest record of it, and what is derived from record, messages and people.
    -- Lists are newline-separated. Times are seconds since 1970 UTC. 'isStub': only fragments have been seen.
    CREATE TABLE ticket (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      system TEXT NOT NULL,
      version INTEGER NOT NULL,
      recordHash BLOB NOT NULL,
      messageCount INTEGER NOT NULL, -- in the record
      isStub INTEGER NOT NULL,
      subject TEXT NOT NULL, status TEXT NOT NULL, channel TEXT NOT NULL,
      createdAt INTEGER, solvedAt INTEGER, closedAt INTEGER, hasZonelessTime INTEGER NOT NULL,
      requesterID TEXT, assigneeID TEXT, groupID TEXT, tags TEXT NOT NULL, statedLanguage TEXT,
      satisfaction TEXT NOT NULL, reopens INTEGER, followUpOf TEXT, isTranscriptMissing INTEGER NOT NULL,
      statedResolution TEXT,
      -- derived:
      resolution TEXT NOT NULL, document TEXT NOT NULL, language TEXT NOT NULL, hasUnknownRole INTEGER NOT NULL,
      -- 1: derived columns have to be computed again before anything is mined.
      isStale INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX ticketStale ON ticket (key) WHERE isStale = 1;

    -- 'statedRole' is what the record says, 'role' what the people known so far make of it. A message may stand both in the
    -- ticket's own record (isEmbedded) and in one of its own; the former is the one that is read.
    CREATE TABLE message (
      ticket INTEGER NOT NULL REFERENCES ticket (key) ON DELETE CASCADE,
      id TEXT NOT NULL, ordinal INTEGER NOT NULL, isEmbedded INTEGER NOT NULL,
      authorID TEXT, statedRole TEXT NOT NULL, role TEXT NOT NULL, visibility TEXT NOT NULL, writtenAt INTEGER,
      text TEXT NOT NULL, links TEXT NOT NULL,
      PRIMARY KEY (ticket, id, isEmbedded)
    ) STRICT, WITHOUT ROWID;

    -- By ticket id, not key: a ticket's history may arrive before the ticket.
    CREATE TABLE event (
      ticketID TEXT NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL, at INTEGER, actorID TEXT, fromValue TEXT,
      toValue TEXT, name TEXT, amountMinorUnits INTEGER, currency TEXT, succeeded INTEGER,
      PRIMARY KEY (ticketID, id)
    ) STRICT, WITHOUT ROWID;

    -- Single facts from records of their own; they fill what the ticket's own record leaves open.
    CREATE TABLE ticketFact (
      ticketID TEXT PRIMARY KEY NOT NULL, solvedAt INTEGER, reopens INTEGER, satisfaction TEXT NOT NULL,
      followUpOf TEXT
    ) STRICT, WITHOUT ROWID;

    -- One row an input file, with how far it has been read; committed together with what was read.
    CREATE TABLE source (
      key INTEGER PRIMARY KEY, identity TEXT NOT NULL UNIQUE, name TEXT NOT NULL, format TEXT NOT NULL,
      byteCount INTEGER NOT NULL, checkpoint TEXT NOT NULL, isComplete INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE sourceCount (
      source INTEGER NOT NULL REFERENCES source (key), outcome TEXT NOT NULL, reason TEXT NOT NULL,
      records INTEGER NOT NULL, PRIMARY KEY (source, outcome, reason)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE rejection (
      key INTEGER PRIMARY KEY, source INTEGER NOT NULL REFERENCES source (key), file TEXT NOT NULL, line INTEGER,
      field TEXT, reason TEXT NOT NULL, message TEXT NOT NULL
    ) STRICT;

    CREATE TABLE run (
      key INTEGER PRIMARY KEY, stage TEXT NOT NULL, parameters TEXT NOT NULL, seed TEXT NOT NULL,
      inputHash TEXT NOT NULL, codeVersion TEXT NOT NULL, blas TEXT NOT NULL, startedAt INTEGER NOT NULL,
      endedAt INTEGER NOT NULL, record TEXT NOT NULL
    ) STRICT;

    CREATE TABLE intent (
      run INTEGER NOT NULL REFERENCES run (key), label INTEGER NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL,
      volume INTEGER NOT NULL, terms TEXT NOT NULL, centralTicketIDs TEXT NOT NULL,
      PRIMARY KEY (run, label), UNIQUE (run, id), UNIQUE (run, name)
    ) STRICT, WITHOUT ROWID;
    -- label -1: an outlier; 'nearestLabel' is its nearest intent all the same.
    CREATE TABLE assignment (
      run INTEGER NOT NULL REFERENCES run (key), ticketID TEXT NOT NULL, label INTEGER NOT NULL,
      nearestLabel INTEGER NOT NULL, similarity REAL NOT NULL,
      PRIMARY KEY (run, ticketID)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE sample (
      key INTEGER PRIMARY KEY, run INTEGER NOT NULL REFERENCES run (key), mineRun INTEGER NOT NULL REFERENCES run (key),
      id TEXT NOT NULL, intentID TEXT NOT NULL, attempt INTEGER NOT NULL, seed TEXT NOT NULL,
      requestedSize INTEGER NOT NULL, frameSize INTEGER NOT NULL, storeHash TEXT NOT NULL,
      UNIQUE (mineRun, id)
    ) STRICT;
    CREATE TABLE sampleTicket (
      sample INTEGER NOT NULL REFERENCES sample (key), ordinal INTEGER NOT NULL, ticketID TEXT NOT NULL,
      -- What raters are shown, as it was when the sample was drawn.
      conversation TEXT NOT NULL, resolutionUnderReview TEXT NOT NULL, actions TEXT NOT NULL,
      citedDocuments TEXT NOT NULL,
      PRIMARY KEY (sample, ordinal), UNIQUE (sample, ticketID)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE raterAssignment (
      sample INTEGER NOT NULL REFERENCES sample (key), ticketID TEXT NOT NULL, rater TEXT NOT NULL,
      PRIMARY KEY (sample, ticketID, rater)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE score (
      sample INTEGER NOT NULL REFERENCES sample (key), ticketID TEXT NOT NULL, rater TEXT NOT NULL,
      factual INTEGER NOT NULL CHECK (factual IN (0, 1, 2)), policy INTEGER NOT NULL CHECK (policy IN (0, 1, 2)),
      tone INTEGER NOT NULL CHECK (tone IN (0, 1, 2)), comment TEXT NOT NULL, isSimulated INTEGER NOT NULL,
      run INTEGER NOT NULL REFERENCES run (key),
      PRIMARY KEY (sample, ticketID, rater)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE verdict (
      run INTEGER NOT NULL REFERENCES run (key), intentID TEXT NOT NULL, decision TEXT NOT NULL, body TEXT NOT NULL,
      PRIMARY KEY (run, intentID)
    ) STRICT, WITHOUT ROWID;
    """

  /// Themes, and terms with what is known of each. The terms of runs before stay where they are, in 'intent'.
  private static let version2 = """
    ALTER TABLE intent ADD COLUMN theme TEXT;
    CREATE TABLE intentTerm (
      run INTEGER NOT NULL, label INTEGER NOT NULL, ordinal INTEGER NOT NULL, term TEXT NOT NULL, weight REAL NOT NULL,
      share REAL, lift REAL,
      PRIMARY KEY (run, label, ordinal), FOREIGN KEY (run, label) REFERENCES intent (run, label)
    ) STRICT, WITHOUT ROWID;
    """

  /// What a run made its vectors with, in parts. Runs from before have none.
  private static let version3 = """
    CREATE TABLE runModel (
      run INTEGER NOT NULL REFERENCES run (key) ON DELETE CASCADE, part INTEGER NOT NULL, bytes BLOB NOT NULL,
      PRIMARY KEY (run, part)
    ) STRICT;
    """

  /// What intents have from run to run: where they lie, and what became of them. Runs from before have neither.
  private static let version4 = """
    -- Little-endian float32, as many as the vectors have dimensions.
    ALTER TABLE intent ADD COLUMN centroid BLOB NOT NULL DEFAULT x'';
    ALTER TABLE intent ADD COLUMN vectorKind TEXT NOT NULL DEFAULT '';
    ALTER TABLE assignment ADD COLUMN runnerUpLabel INTEGER NOT NULL DEFAULT -1;
    ALTER TABLE assignment ADD COLUMN runnerUpSimilarity REAL NOT NULL DEFAULT 0;
    -- Of the document that was mined: a ticket whose text has changed since is placed anew. 0: not known.
    ALTER TABLE assignment ADD COLUMN documentHash INTEGER NOT NULL DEFAULT 0;
    CREATE TABLE intentChange (
      run INTEGER NOT NULL REFERENCES run (key), ordinal INTEGER NOT NULL, kind TEXT NOT NULL, intentID TEXT NOT NULL,
      otherID TEXT, tickets INTEGER NOT NULL, likeness REAL, overlap REAL,
      PRIMARY KEY (run, ordinal)
    ) STRICT, WITHOUT ROWID;
    """

  /// What an analyst makes of what was found. 'intent', 'intentTerm' and 'assignment.label' stay what discovery found,
  /// so that edits can be replayed and undone; 'curated…' is what edits made of it, and what other stages see.
  private static let version5 = """
    -- Every version of the curation file. 'basis': the version that an undo goes back to; 0: to no edits, -1: there is
    -- nothing to undo.
    CREATE TABLE curation (
      version INTEGER PRIMARY KEY, basis INTEGER NOT NULL, change TEXT NOT NULL, changedAt INTEGER NOT NULL,
      body TEXT NOT NULL,
      -- Of the ids that the file gives to intents: no other intent ever gets one of them.
      highestNumber INTEGER NOT NULL
    ) STRICT;
    -- Runs whose intents were edited, with the version in force.
    CREATE TABLE curatedRun (
      run INTEGER PRIMARY KEY REFERENCES run (key), version INTEGER NOT NULL REFERENCES curation (version)
    ) STRICT;
    CREATE TABLE curatedIntent (
      run INTEGER NOT NULL REFERENCES curatedRun (run) ON DELETE CASCADE, label INTEGER NOT NULL, id TEXT NOT NULL,
      name TEXT NOT NULL, volume INTEGER NOT NULL, theme TEXT, centralTicketIDs TEXT NOT NULL, centroid BLOB NOT NULL,
      vectorKind TEXT NOT NULL, owner TEXT, marks TEXT NOT NULL, isPinned INTEGER NOT NULL,
      PRIMARY KEY (run, label), UNIQUE (run, id), UNIQUE (run, name)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE curatedIntentTerm (
      run INTEGER NOT NULL, label INTEGER NOT NULL, ordinal INTEGER NOT NULL, term TEXT NOT NULL, weight REAL NOT NULL,
      share REAL, lift REAL, PRIMARY KEY (run, label, ordinal),
      FOREIGN KEY (run, label) REFERENCES curatedIntent (run, label) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
    -- Found intents that edits ended; 'successor' is the label they were merged into, or -1.
    CREATE TABLE endedIntent (
      run INTEGER NOT NULL REFERENCES curatedRun (run) ON DELETE CASCADE, label INTEGER NOT NULL,
      successor INTEGER NOT NULL, PRIMARY KEY (run, label)
    ) STRICT, WITHOUT ROWID;
    -- Where edits put the ticket; NULL: where it was found.
    ALTER TABLE assignment ADD COLUMN curatedLabel INTEGER;
    CREATE INDEX assignmentCurated ON assignment (run) WHERE curatedLabel IS NOT NULL;
    -- Of the tickets that the intent had when the sample was drawn; empty in samples from before.
    ALTER TABLE sample ADD COLUMN intentHash TEXT NOT NULL DEFAULT '';
    """

  /// What tickets ask for besides the intent that they are filed under. Runs from before have none.
  private static let version6 = """
    -- 'label' is that of a found intent; 'ended' intents are followed when they are read.
    CREATE TABLE furtherIntent (
      run INTEGER NOT NULL REFERENCES run (key), ticketID TEXT NOT NULL, label INTEGER NOT NULL, confidence REAL NOT NULL,
      PRIMARY KEY (run, ticketID, label)
    ) STRICT, WITHOUT ROWID;
    """
}
