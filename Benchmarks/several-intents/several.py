"""Tickets that ask for more than one thing: those that assay finds, against those that a generated desk was planted with.

Found: the ticket has an entry under 'besides'. Named right: the other planted intent of the ticket is the one that most
tickets of the entry's intent, or of the one it is filed under, belong to. Beside it the labelled sets of one question a
text, where every find is a false alarm.
"""

import argparse
import collections
import csv
import os
import shutil
import subprocess
from pathlib import Path

import labelled_sets
from assay_tool import ROOT, Assay


def options():
    parser = argparse.ArgumentParser(prog="run", description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--tickets", type=int, default=20_000)
    parser.add_argument("--seeds", type=int, default=3, help="seeds 1 to this (default 3)")
    parser.add_argument("--data", default=os.environ.get("ASSAY_DATA", str(ROOT.parent / "shared/data")))
    parser.add_argument("--work", default=str(ROOT / "Benchmarks/.build-quality/several"), help="emptied before each desk")
    parser.add_argument("--assay", help="the binary (default: $ASSAY_BINARY, else the release build)")
    parser.add_argument("--model", help="the encoder's folder (default: Models/all-MiniLM-L6-v2)")
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


def rows(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def mined(tool, store, paths, folder):
    """Ingests and mines; the assignments as the analyst's report writes them, by ticket."""
    tool.run("ingest", *map(str, paths), "--store", str(store))
    tool.mine(store, None, "semantic" if tool.model else "lexical", 1)
    tool.run("intents", "report", "--store", str(store), "--output", str(folder / "pages"))
    return {row["ticket"]: row for row in rows(folder / "pages/assignments.csv")}


def desk(tool, tickets, seed, folder):
    subprocess.run(
        [tool.binary, "generate", "--tickets", str(tickets), "--seed", str(seed), "--output", str(folder / "desk"), "--quiet"],
        check=True, stdout=subprocess.DEVNULL)
    assigned = mined(tool, folder / "store", [folder / "desk/export"], folder)
    truth = {row["ticket_id"]: row for row in rows(folder / "desk/truth/tickets.csv") if row["ticket_id"] in assigned}
    counts = collections.defaultdict(collections.Counter)
    for ticket, row in truth.items():
        counts[assigned[ticket]["intent"]][row["intent"]] += 1
    planted = {intent: of.most_common(1)[0][0] for intent, of in counts.items()}
    lines = []
    for name, chosen in (("en", lambda language: language == "en"), ("de, es, fr, pt", lambda language: language != "en")):
        own = {ticket: row for ticket, row in truth.items() if chosen(row["language"])}
        found = {ticket: row for ticket, row in own.items() if assigned[ticket]["besides"]}
        several = {ticket for ticket, row in own.items() if row["second_intent"]}
        right = sum(
            row["second_intent"] in {planted.get(one) for one in assigned[ticket]["besides"].split()}
            | {planted.get(assigned[ticket]["intent"])}
            and not {planted.get(one) for one in assigned[ticket]["besides"].split()}.isdisjoint(
                {row["intent"], row["second_intent"]})
            for ticket, row in found.items() if ticket in several)
        lines.append((name, len(own), len(several), len(found), len(several & found.keys()), right))
    return lines


def main():
    chosen = options()
    tool = Assay.found(chosen.assay, chosen.model, chosen.threads)
    folder = Path(chosen.work)
    print("| desk | languages | tickets | with two requests | found | precision | recall | named right |")
    print("|---|---|---|---|---|---|---|---|")
    for seed in range(1, chosen.seeds + 1):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        for name, own, several, found, both, right in desk(tool, chosen.tickets, seed, folder):
            print(
                f"| seed {seed} | {name} | {own:,} | {several} | {found} | {both / max(found, 1):.2f} | "
                f"{both / max(several, 1):.2f} | {right / max(both, 1):.2f} |", flush=True)
    print("\n| set of single questions | texts | found | share |\n|---|---|---|---|")
    for name in labelled_sets.READERS:
        data = labelled_sets.load(name, Path(chosen.data), 1)
        if data is None:
            print(f"| {name} | skipped: not there | | |")
            continue
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        with open(folder / "tickets.csv", "w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file)
            writer.writerow(["id", "text", "language"])
            writer.writerows((f"t{place}", text, "en") for place, text in enumerate(data.texts))
        assigned = mined(tool, folder / "store", [folder / "tickets.csv"], folder)
        found = sum(bool(row["besides"]) for row in assigned.values())
        print(f"| {name} | {len(assigned):,} | {found} | {found / len(assigned):.2%} |", flush=True)


if __name__ == "__main__":
    main()
