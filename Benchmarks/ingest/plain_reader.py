"""The least that a script does: every line through `json`, tickets and comments into two tables, no text touched.

    plain_reader.py FOLDER DATABASE
"""

import json
import sqlite3
import sys
from pathlib import Path

BATCH = 2_000
TICKETS = """CREATE TABLE ticket (id INTEGER PRIMARY KEY, subject TEXT, status TEXT, channel TEXT, created TEXT,
  updated TEXT, requester INTEGER, assignee INTEGER, tags TEXT, rating TEXT)"""
COMMENTS = "CREATE TABLE comment (ticket INTEGER, id INTEGER, author INTEGER, public INTEGER, created TEXT, body TEXT)"


def connect(path: str) -> sqlite3.Connection:
    """The same journal and the same care as the product's store."""
    database = sqlite3.connect(path)
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = NORMAL")
    return database


def ticket_row(ticket: dict) -> tuple:
    return (
        ticket["id"], ticket["subject"], ticket["status"], ticket["via"]["channel"], ticket["created_at"],
        ticket["updated_at"], ticket["requester_id"], ticket["assignee_id"], json.dumps(ticket["tags"]),
        json.dumps(ticket["satisfaction_rating"]),
    )


def comment_row(ticket: dict, comment: dict, text: str) -> tuple:
    return ticket["id"], comment["id"], comment["author_id"], comment["public"], comment["created_at"], text


def lines(folder: str):
    for path in sorted(Path(folder).glob("*.json")):
        with path.open("rb") as file:
            yield from file


def main() -> None:
    database = connect(sys.argv[2])
    database.execute(TICKETS)
    database.execute(COMMENTS)
    tickets: list[tuple] = []
    comments: list[tuple] = []

    def flush() -> None:
        database.executemany(f"INSERT OR REPLACE INTO ticket VALUES ({','.join('?' * 10)})", tickets)
        database.executemany(f"INSERT INTO comment VALUES ({','.join('?' * 6)})", comments)
        database.commit()
        tickets.clear()
        comments.clear()

    for line in lines(sys.argv[1]):
        ticket = json.loads(line)
        tickets.append(ticket_row(ticket))
        for comment in ticket["comments"]:
            comments.append(comment_row(ticket, comment, comment.get("plain_body") or comment.get("body") or ""))
        if len(tickets) >= BATCH:
            flush()
    flush()


if __name__ == "__main__":
    main()
