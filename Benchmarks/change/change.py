"""Births and deaths that `assay intents changes` finds on generated desks, against those that were planted.

Each desk is watched three times: with the planted intents themselves as labels, and with the intents that were mined with
the encoder and by words alone. A planted change is *found* when an intent of its own shows it within a month of the
true month, at the end of the first or the second month; *late* by so many months when it shows it later; *as a rise*
(fall) when that is all that shows, because the intent holds other tickets too; *no intent* when none is its own; else
*missed*. An intent is a planted one's own when more of its labelled tickets belong to that one than to any other. Every
other birth or death is a false alarm.
Work that is done is kept in the folder and not done again.
"""

import argparse
import collections
import csv
import json
import os
import sqlite3
import subprocess
from pathlib import Path

from assay_tool import Assay, newest_rows

ROOT = Path(__file__).resolve().parents[2]


def month_number(text):
    year, month = text.split("-")
    return int(year) * 12 + int(month)


def planted(folder):
    """(intent, kind) -> month of the change."""
    changes = {}
    with open(folder / "truth/intents.csv", newline="") as file:
        for row in csv.DictReader(file):
            for kind, column in (("born", "born_month"), ("died", "died_month")):
                if row[column]:
                    changes[row["intent"], kind] = month_number(row[column])
    return changes


def labels(folder):
    with open(folder / "truth/labels.csv", newline="") as file:
        return {row["ticket_id"]: row["label"] for row in csv.DictReader(file)}


def prepare(assay, folder, tickets, seed, source):
    """A store with the desk, mined unless the planted intents are watched; what is there already is used."""
    if not (folder / "truth/intents.csv").exists():
        subprocess.run(
            [assay.binary, "generate", "--tickets", str(tickets), "--seed", str(seed), "--output", folder, "--quiet"],
            check=True, stdout=subprocess.DEVNULL,
        )
    store = folder / f"store-{source}"
    if not (store / "mined").exists():
        assay.ingest(store, folder / "export")
        if source != "planted":
            assay.mine(store, None, source, 1)
        (store / "mined").touch()
    return store


def owners(store, folder):
    """Mined intent's id -> the planted intent that most of its labelled tickets belong to."""
    known = labels(folder)
    counts = collections.defaultdict(collections.Counter)
    for row in newest_rows(store):
        if row["label"] >= 0 and row["ticketID"] in known:
            counts[row["label"]][known[row["ticketID"]]] += 1
    database = sqlite3.connect(f"{(store / 'assay.sqlite').resolve().as_uri()}?mode=ro", uri=True)
    newest = "SELECT max(key) FROM run WHERE stage = 'mine'"
    ids = dict(database.execute(f"SELECT label, id FROM intent WHERE run = ({newest})").fetchall())
    database.close()
    return {ids[label]: count.most_common(1)[0][0] for label, count in counts.items()}


def judge(result, truth, owner):
    """How each planted change was found, what else was reported, and the numbers of rises and falls."""
    owned = {owner(intent["id"]) for intent in result["intents"]}
    outcome = {change: "missed" if change[0] in owned else "no intent" for change in truth}
    false_alarms = []
    levels = 0
    for intent in result["intents"]:
        for change in intent["changes"]:
            if change["kind"] in ("rose", "fell"):
                levels += 1
            month, seen = month_number(change["month"]), month_number(change["seen"])
            if change["kind"] in ("rose", "fell"):
                # A fall is dated by its first month at the new level, a death by its last at the old one.
                kind, named = ("born", "as a rise") if change["kind"] == "rose" else ("died", "as a fall")
                key = (owner(intent["id"]), kind)
                if outcome.get(key) == "missed" and abs(month - (kind == "died") - truth[key]) <= 1:
                    outcome[key] = named
                continue
            key = (owner(intent["id"]), change["kind"])
            if key not in truth or abs(month - truth[key]) > 1:
                false_alarms.append(f"{intent['id']} {change['kind']} {change['month']}")
                continue
            # A death shows from the month after the last one on.
            first = truth[key] if change["kind"] == "born" else truth[key] + 1
            found = "found" if seen - first <= 1 else f"late by {seen - first - 1}"
            if outcome[key] != "found":
                outcome[key] = found
    return outcome, false_alarms, levels


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=Path, default=ROOT / ".build/change", help="folder of desks and stores")
    parser.add_argument("--tickets", type=int, nargs="+", default=[20_000, 100_000])
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3])
    parser.add_argument("--intents", nargs="+", default=["planted", "semantic", "lexical"])
    parser.add_argument("--binary")
    parser.add_argument("--model")
    options = parser.parse_args()
    assay = Assay.found(options.binary, options.model or os.environ.get("ASSAY_MODEL"), 2)

    print("| intents | tickets | seed | watched | births | deaths | false alarms | rises and falls |")
    print("|---|---|---|---|---|---|---|---|")
    for source in options.intents:
        for tickets in options.tickets:
            for seed in options.seeds:
                folder = options.work / f"{tickets}-{seed}"
                store = prepare(assay, folder, tickets, seed, source)
                command = ["intents", "changes", "--store", str(store), "--format", "json"]
                if source == "planted":
                    command += ["--labels", str(folder / "truth/labels.csv")]
                    owner = str
                else:
                    owner = owners(store, folder).get
                output, _ = assay.run(*command)
                result = json.loads(output)
                truth = planted(folder)
                outcome, false_alarms, levels = judge(result, truth, owner)
                kinds = {
                    kind: ", ".join(outcome[key] for key in sorted(truth) if key[1] == kind) for kind in ("born", "died")
                }
                alarms = str(len(false_alarms)) + "".join(f" ({alarm})" for alarm in false_alarms)
                print(
                    f"| {source} | {tickets:,} | {seed} | {len(result['intents'])} | {kinds['born']} | {kinds['died']} "
                    f"| {alarms} | {levels} |", flush=True,
                )


if __name__ == "__main__":
    main()
