// Documents that answers are held against. A shipped migration is never edited; see Schema.swift.

extension Schema {
  static let articleTables = """
    -- One row a version of a document. 'identity' is what its versions share; languages have versions of their own.
    CREATE TABLE articleVersion (
      key INTEGER PRIMARY KEY, identity TEXT NOT NULL, language TEXT NOT NULL, kind TEXT NOT NULL,
      address TEXT NOT NULL, host TEXT NOT NULL, title TEXT NOT NULL, text TEXT NOT NULL,
      -- From when on it is in force; NULL: nobody says.
      updatedAt INTEGER,
      -- Newline-separated; empty: all.
      intents TEXT NOT NULL,
      run INTEGER NOT NULL REFERENCES run (key)
    ) STRICT;
    CREATE INDEX articleVersionIdentity ON articleVersion (identity, language, updatedAt);
    """
}
