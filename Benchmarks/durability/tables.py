"""What a store holds, table by table, so that two stores can be held against each other."""

import sqlite3

# Columns that hold times of the clock or random bytes: no two runs agree on them.
CLOCK = {
    "run": {"startedAt", "endedAt"},
    "curation": {"changedAt"},
    "forgottenKey": {"key"},
    "forgotten": {"hash"},
    # The trail's events, chained by hashes over their times and salts.
    "scoringEvent": {"at", "salt", "contentHash", "hash"},
}


def read(store):
    """Of each table its rows, sorted, without the columns of CLOCK.

    Runs of ingest are left out: there is one for each call that read something to its end, whatever calls before it did.
    """
    connection = sqlite3.connect(f"{store}/assay.sqlite")
    names = [name for (name,) in connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")]
    tables = {}
    for name in names:
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({name})")]
        kept = ", ".join(column for column in columns if column not in CLOCK.get(name, ()))
        condition = " WHERE stage <> 'ingest'" if name == "run" else ""
        rows = connection.execute(f"SELECT {kept or 'count(*)'} FROM {name}{condition}").fetchall()
        tables[name] = sorted(rows, key=repr)
    connection.close()
    return tables


def differences(expected, found):
    """A line for each table that is not the same in both."""
    lines = []
    for name in sorted(expected.keys() | found.keys()):
        left, right = expected.get(name), found.get(name)
        if left is None or right is None:
            lines.append(f"{name}: only in one of the stores")
        elif left != right:
            missing = len(set(left) - set(right))
            more = len(set(right) - set(left))
            lines.append(f"{name}: {len(left)} rows expected, {len(right)} found; {missing} missing, {more} unexpected")
    return lines
