"""What a careful script does: the plain reader, and each comment's HTML to text by lxml with quotes dropped, and of the
customer's opening comments the quoted lines and the signature cut, nine kinds of personal data masked by `re`, and the
language named by py3langid.

    cleaning_reader.py FOLDER DATABASE
"""

import json
import re
import sys

import lxml.html
from plain_reader import BATCH, COMMENTS, TICKETS, comment_row, connect, lines, ticket_row
from py3langid.langid import MODEL_FILE, LanguageIdentifier

QUOTES = "//blockquote|//*[contains(concat(' ', @class, ' '), ' gmail_quote')]|//*[@id='divRplyFwdMsg']"
HEADER = re.compile(r"^(On|Am|Le|El|Em) .{6,80}(wrote|schrieb.*|a écrit|escribió|escreveu) ?:$", re.M)
SIGNATURE = re.compile(r"^(-- ?$|Sent from my |Von meinem |Envoyé de |Enviado desde |Enviado do )", re.M)
MASKS = [
    (re.compile(r"https?://\S+|www\.\S+", re.I), "[url]"),
    (re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"), "[email]"),
    (re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b"), "[iban]"),
    (re.compile(r"\b(?:\d[ -]?){13,19}\b"), "[card]"),
    (re.compile(r"\b(?:\d{1,3}\.){3}\d{1,3}\b|\b(?:[0-9a-f]{1,4}:){3,7}[0-9a-f]{1,4}\b", re.I), "[ip]"),
    (re.compile(r"\b(?:bc1[a-z0-9]{25,60}|0x[0-9a-fA-F]{40}|[13][a-km-zA-HJ-NP-Z1-9]{25,34})\b"), "[wallet]"),
    (re.compile(r"\b\d{3}-\d{2}-\d{4}\b|\b\d{8}[A-Z]\b|\b\d{3}\.\d{3}\.\d{3}-\d{2}\b|\b\d{11}\b"), "[identity]"),
    (re.compile(r"(?<!\w)(?:\+|00)?\d[\d ()/.-]{7,16}\d(?!\w)"), "[phone]"),
    (re.compile(r"\d{4,}"), "[number]"),
]


def plain(comment: dict) -> str:
    html = comment.get("html_body")
    if not html:
        return comment.get("plain_body") or comment.get("body") or ""
    tree = lxml.html.fromstring(html)
    for quote in tree.xpath(QUOTES):
        quote.drop_tree()
    for line_break in tree.iter("br", "p", "div", "tr", "li"):
        line_break.tail = "\n" + (line_break.tail or "")
    return tree.text_content()


def cleaned(text: str, names: list[str]) -> str:
    for mark in (HEADER, SIGNATURE):
        if found := mark.search(text):
            text = text[: found.start()]
    text = "\n".join(line for line in text.splitlines() if not line.startswith(">"))
    for pattern, placeholder in MASKS:
        text = pattern.sub(placeholder, text)
    for name in names:
        text = re.sub(rf"\b{re.escape(name)}\b", "[name]", text, flags=re.I)
    return text.strip()


def opening(ticket: dict, texts: list[str]) -> str:
    """The subject and what the requester wrote before the first public answer."""
    own: list[str] = []
    for comment, text in zip(ticket["comments"], texts):
        if comment["author_id"] == ticket["requester_id"]:
            own.append(text)
        elif comment["public"] and own:
            break
    return ticket["subject"] + "\n\n" + "\n\n".join(own) if own else ""


def main() -> None:
    database = connect(sys.argv[2])
    database.execute(TICKETS)
    database.execute(COMMENTS)
    database.execute("CREATE TABLE document (ticket INTEGER PRIMARY KEY, text TEXT, language TEXT)")
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    tickets: list[tuple] = []
    comments: list[tuple] = []
    documents: list[tuple] = []

    def flush() -> None:
        database.executemany(f"INSERT OR REPLACE INTO ticket VALUES ({','.join('?' * 10)})", tickets)
        database.executemany(f"INSERT INTO comment VALUES ({','.join('?' * 6)})", comments)
        database.executemany("INSERT OR REPLACE INTO document VALUES (?, ?, ?)", documents)
        database.commit()
        for rows in (tickets, comments, documents):
            rows.clear()

    for line in lines(sys.argv[1]):
        ticket = json.loads(line)
        tickets.append(ticket_row(ticket))
        texts = [plain(comment) for comment in ticket["comments"]]
        comments += [comment_row(ticket, comment, text) for comment, text in zip(ticket["comments"], texts)]
        people = [ticket.get("requester"), ticket.get("assignee")]
        names = [word for person in people if person for word in (person.get("name") or "").split() if len(word) > 1]
        text = cleaned(opening(ticket, texts), names)
        documents.append((ticket["id"], text, identifier.classify(text)[0] if text else ""))
        if len(tickets) >= BATCH:
            flush()
    flush()


if __name__ == "__main__":
    main()
