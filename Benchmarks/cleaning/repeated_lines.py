"""Footers, form fields and a bot's menu planted into a generated desk: which lines 'assay mine' leaves out, and what that
does to the intents, beside the same desk without them. See README.md."""

import argparse
import csv
import json
import random
import shutil
import sqlite3
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "peers"))

from assay_tool import ROOT, Assay  # noqa: E402

FOOTERS = [
    ["Example Holding plc, registered in England and Wales", "Any views in this text are those of its author alone", "Follow our news on all channels"],
    ["Diese Anfrage wurde über das Formular der Webseite gestellt", "Es gelten die Nutzungsbedingungen des Portals"],
    ["Enviado a través del área de clientes de la tienda", "Consulte el aviso de datos en la página"],
]
MENU = ["Please choose a topic", "1 Orders 2 Payments 3 Account 4 Something else", "You chose 4"]
FIELDS = ["Device model", "App version", "Where did you buy it"]
VALUES = {"Device model": ["Pixel 8", "Galaxy S21", "iPhone 13", "Moto G", "Xperia 5", "Nord 3"],
          "App version": ["4.1.0", "4.2.3", "5.0.1"], "Where did you buy it": ["in a shop", "in your web shop", "it was a present", "at a fair"]}
REQUEST = "where is my refund"


def texts(tool: Assay, desk: Path, work: Path) -> list[tuple[str, str, str, str]]:
    """Id, requester, subject and first message of every customer's ticket, as they were written."""
    store = work / "plain"
    tool.ingest(store, desk / "export")
    database = sqlite3.connect(store / "assay.sqlite")
    rows = database.execute(
        "SELECT t.id, t.requesterID, t.subject, (SELECT m.text FROM message m WHERE m.ticket = t.key AND m.role = 'customer'"
        " AND m.visibility = 'everyone' ORDER BY m.ordinal LIMIT 1) AS first FROM ticket t WHERE t.document <> '' ORDER BY t.id").fetchall()
    database.close()
    shutil.rmtree(store)
    return [row for row in rows if row[3]]


def planted(draw: random.Random, rows: list) -> tuple[list, dict[str, int]]:
    """Most tickets with one kind of furniture or several; how many tickets have each line."""
    out, counts = [], {}
    for key, requester, subject, text in rows:
        lines = []
        if draw.random() < 0.5:
            lines += draw.choice(FOOTERS)
        if draw.random() < 0.2:
            text = "\n".join(MENU) + "\n" + text
            lines_before = MENU
        else:
            lines_before = []
        for line in lines + lines_before:
            counts[line] = counts.get(line, 0) + 1
        if draw.random() < 0.3:
            fields = [f"{name}: {draw.choice(VALUES[name])}" for name in FIELDS]
            for name in FIELDS:
                counts[name + ":"] = counts.get(name + ":", 0) + 1
            text = "\n".join(fields) + "\n" + text
        out.append((key, requester, subject, text + ("\n\n" + "\n".join(lines) if lines else "")))
    return out, counts


def requests(draw: random.Random, count: int) -> list:
    """The same short request by many, beside a footer, a line of their own, or nothing."""
    rests = ["I sent the {} back on {}.", "The {} was returned {} days ago.", "You promised the money for the {} within {} days."]
    rows = []
    for at in range(count):
        rest = draw.choice(rests).format(draw.choice(["coat", "lamp", "phone", "chair", "jacket"]), draw.randrange(2, 28))
        text = draw.choice([REQUEST, REQUEST + "\n" + rest, REQUEST + "\n\n" + "\n".join(FOOTERS[0])])
        rows.append((f"refund-{at}", f"refund customer {at}", "", text))
    return rows


def measured(tool: Assay, rows: list, labels: Path, work: Path, vectorizer: str, intents: int | None) -> tuple[dict, dict]:
    table = work / "tickets.csv"
    with table.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "customer", "subject", "text"])
        writer.writerows(rows)
    tool.ingest(work / "store", table)
    arguments = ["mine", "--store", str(work / "store"), "--vectorizer", vectorizer, "--seed", "1", "--intents", str(intents or "auto"), "--format", "json"]
    cleaning = json.loads(tool.run(*arguments)[0]).get("cleaning") or {"repeatedLines": [], "ticketsWithRepeatedLines": 0, "nearDuplicates": 0}
    return tool.evaluate(work / "store", labels), cleaning


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--desk", required=True, help="folder that 'assay generate' wrote")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--vectorizer", default="lexical")
    parser.add_argument("--intents", type=int, default=210)
    parser.add_argument("--assay", help="the binary (default: $ASSAY_BINARY, else the release build)")
    parser.add_argument("--before", help="a binary without the removal, for the columns beside")
    parser.add_argument("--work", default=str(ROOT / "Benchmarks/.build-cleaning-lines"))
    wanted = parser.parse_args()
    work, desk = Path(wanted.work), Path(wanted.desk)
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    tools = {"with removal": Assay.found(wanted.assay, None, 2)}
    if wanted.before:
        tools = {"without removal": Assay.found(wanted.before, None, 2)} | tools
    labels = desk / "truth" / "labels.csv"
    draw = random.Random(wanted.seed)
    rows = texts(tools["with removal"], desk, work)
    dirty, counts = planted(draw, rows)
    print("| desk | removal | NMI / ARI / accuracy | lines left out | tickets |\n|---|---|---|---|---|")
    found = {}
    for name, tickets in [("clean", rows), ("with planted lines", dirty), ("with planted lines and one request by many", dirty + requests(draw, len(rows) // 20))]:
        for removal, tool in tools.items():
            quality, cleaning = measured(tool, tickets, labels, work, wanted.vectorizer, wanted.intents)
            print(f"| {name} | {removal} | {quality['nmi']:.3f} / {quality['ari']:.3f} / {quality['accuracy']:.3f} |"
                  f" {len(cleaning['repeatedLines'])} | {cleaning['ticketsWithRepeatedLines']:,} |", flush=True)
            found[name] = [line["text"] for line in cleaning["repeatedLines"]]
    for name, lines in found.items():
        # A field with one of few values is left out as a line of its own.
        def is_planted(line: str) -> bool:
            return line in counts or any(line.startswith(field + ":") for field in FIELDS)

        missed = [line for line in counts if not any(found_line.startswith(line) for found_line in lines)]
        others = [line for line in lines if not is_planted(line)]
        print(f"\n{name}: {len(counts) - len(missed)} of {len(counts)} planted lines and fields left out; {len(others)} others: {others[:20]}")
        print(f"the request stays: {REQUEST not in lines}")
    shutil.rmtree(work)


if __name__ == "__main__":
    main()
