"""What `assay intents exam` says on desks whose changes are known.

Each generated desk is examined with windows chosen from its truth: the six months from its planted birth on, the six
months after its planted death, and the last six months. It is then *thinned*: of every twentieth planted intent the
tickets before the last six months are taken out, of every other twentieth those in the last six months, so that many
intents are born and end at a known month; and examined again.

A planted birth is *found* when the exam calls an intent of the store born that is its own: more of its labelled tickets
belong to that planted intent than to any other. A planted end is *found* when an early intent has ended whose mined
tickets mostly have that label. *no intent*: none is its own; else *missed*. Every other intent that is called born or
ended is a false alarm. Work that is done is kept in the folder and not done again.
"""

import argparse
import collections
import csv
import json
import os
import sqlite3
from pathlib import Path

from assay_tool import ROOT, Assay
from change import labels, month_number, owners, planted, prepare

LATE_MONTHS = 6
THINNED = 20
"""Of so many planted intents one is born, and one ends."""


def month_name(number):
    return f"{(number - 1) // 12}-{(number - 1) % 12 + 1:02}"


def documents(store):
    """(ticket, month, creation, text) of what was mined."""
    database = sqlite3.connect(f"{(store / 'assay.sqlite').resolve().as_uri()}?mode=ro", uri=True)
    rows = database.execute(
        "SELECT id, strftime('%Y-%m', createdAt, 'unixepoch'), strftime('%Y-%m-%dT%H:%M:%SZ', createdAt, 'unixepoch'),"
        " document FROM ticket WHERE document <> '' AND createdAt IS NOT NULL ORDER BY id"
    ).fetchall()
    database.close()
    return rows


def thinned(assay, folder, store):
    """A store of the same desk with many births and ends at its last six months, and those changes."""
    rows = documents(store)
    first = max(month_number(month) for _, month, _, _ in rows) - LATE_MONTHS + 1
    known = labels(folder)
    names = sorted(set(known.values()))
    truth = {(name, "born"): first for name in names[::THINNED]}
    truth |= {(name, "died"): first - 1 for name in names[THINNED // 2::THINNED]}
    target = folder / "store-thinned"
    if not (target / "mined").exists():
        table = folder / "thinned.csv"
        with open(table, "w", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(["id", "created_at", "text"])
            for ticket, month, created, text in rows:
                name = known.get(ticket)
                is_late = month_number(month) >= first
                if ((name, "born") in truth and not is_late) or ((name, "died") in truth and is_late):
                    continue
                writer.writerow([ticket, created, text])
        assay.ingest(target, table)
        assay.mine(target, None, "semantic", 1)
        (target / "mined").touch()
    return target, truth


def examine(assay, folder, store, name, mined, assigned):
    kept = folder / f"exam-{name}.json"
    if not kept.exists():
        command = ["intents", "exam", "--store", str(store), "--labels", str(folder / "truth/labels.csv")]
        command += ["--mined", mined, "--assigned", assigned, "--format", "json"]
        if assay.model:
            command += ["--model", str(assay.model)]
        output, cost = assay.run(*command)
        kept.write_text(json.dumps({"exam": json.loads(output), "seconds": cost.seconds, "peak": cost.peak_bytes}))
    return json.loads(kept.read_text())


def judge(exam, truth, owner, mined, assigned):
    """How each planted change of these windows came out, and what else was called born or ended."""
    present, early = set(owner.values()), {intent.get("label") for intent in exam["earlyIntents"]}
    outcome = {}
    for (name, kind), month in truth.items():
        if kind == "born" and assigned[0] <= month <= assigned[1]:
            outcome[name, kind] = "missed" if name in present else "no intent"
        if kind == "died" and mined[0] <= month <= mined[1]:
            outcome[name, kind] = "missed" if name in early else "no intent"
    false_alarms = []
    for birth in exam["born"]:
        key = (owner.get(birth["intent"]["id"]), "born")
        if key in outcome:
            outcome[key] = "found"
        else:
            false_alarms.append(f"{birth['intent']['id']} born ({key[0]})")
    for intent in exam["earlyIntents"]:
        if "ended" in intent["decays"]:
            key = (intent.get("label"), "died")
            if key in outcome:
                outcome[key] = "found"
            else:
                false_alarms.append(f"{intent['intent']['id']} ended ({key[0]})")
    return outcome, false_alarms


def counted(outcome, kind):
    counts = collections.Counter(result for key, result in outcome.items() if key[1] == kind)
    return ", ".join(f"{counts[result]} {result}" for result in ("found", "missed", "no intent") if counts[result]) or "–"


def percent(value):
    return "–" if value is None else f"{100 * value:.1f}%"


def points(change):
    if change is None:
        return "–"
    return f"{100 * change['estimate']:+.1f} ({100 * change['lower']:+.1f} to {100 * change['upper']:+.1f})"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=Path, default=ROOT / ".build/exam", help="folder of desks and stores")
    parser.add_argument("--tickets", type=int, default=20_000)
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3])
    parser.add_argument("--binary")
    parser.add_argument("--model")
    options = parser.parse_args()
    assay = Assay.found(options.binary, options.model or os.environ.get("ASSAY_MODEL"), 2)

    exams = []
    for seed in options.seeds:
        folder = options.work / f"{options.tickets}-{seed}"
        store = prepare(assay, folder, options.tickets, seed, "semantic")
        truth = planted(folder)
        months = [month_number(month) for _, month, _, _ in documents(store)]
        first, last = min(months), max(months)
        starts = {"born": min(month for (_, kind), month in truth.items() if kind == "born")}
        starts["died"] = min(month for (_, kind), month in truth.items() if kind == "died") + 1
        starts["last"] = last - LATE_MONTHS + 1
        other, planned = thinned(assay, folder, store)
        for name, own, changes, start in [
            ("birth", store, truth, starts["born"]), ("death", store, truth, starts["died"]),
            ("last months", store, truth, starts["last"]), ("thinned", other, planned, starts["last"]),
        ]:
            mined, assigned = (first, start - 1), (start, min(start + LATE_MONTHS - 1, last))
            kept = examine(
                assay, folder, own, name.replace(" ", "-"), f"{month_name(mined[0])}..{month_name(mined[1])}",
                f"{month_name(assigned[0])}..{month_name(assigned[1])}")
            exams.append((seed, name, kept, judge(kept["exam"], changes, owners(own, folder), mined, assigned)))

    print("| desk | seed | mined | assigned | early intents | births | ends | false alarms | disagree / unsure | s | GB |")
    print("|---|---|---|---|---|---|---|---|---|---|---|")
    for seed, name, kept, (outcome, false_alarms) in exams:
        exam = kept["exam"]
        kinds = collections.Counter(kind for intent in exam["earlyIntents"] for kind in intent["decays"])
        alarms = str(len(false_alarms)) + "".join(f"; {alarm}" for alarm in false_alarms)
        print(
            f"| {name} | {seed} | to {exam['mined']['last']} | {exam['assigned']['first']} to {exam['assigned']['last']} "
            f"| {len(exam['earlyIntents'])} | {counted(outcome, 'born')} | {counted(outcome, 'died')} | {alarms} "
            f"| {kinds['disagrees']} / {kinds['unsure']} | {kept['seconds']:.0f} | {kept['peak'] / 2**30:.2f} |")

    print("\n| desk | seed | late tickets of intents called born | unassigned | put in another intent | with 90% and more |")
    print("|---|---|---|---|---|---|")
    for seed, name, kept, (outcome, _) in exams:
        own = kept["exam"]["born"]
        if own:
            total = {key: sum(birth[key] for birth in own) for key in ("unassigned", "wrong", "surelyWrong")}
            late = sum(birth["late"]["tickets"] for birth in own)
            print(f"| {name} | {seed} | {late} | {total['unassigned']} | {total['wrong']} | {total['surelyWrong']} |")

    print("\n| desk | seed | tickets | assigned | confidence | same intent | against held out | label right | against held out |")
    print("|---|---|---|---|---|---|---|---|---|")
    for seed, name, kept, _ in exams:
        exam = kept["exam"]
        monthly = exam["months"] if name in ("last months", "thinned") else []
        lines = [("held out", exam["heldOut"])] + [(line["month"], line) for line in monthly] + [("all late", exam["late"])]
        for title, line in lines:
            print(
                f"| {name} | {seed} | {title} | {percent(line['assignedShare'])} | {percent(line['meanConfidence'])} "
                f"| {percent(line['sameIntentShare'])} | {points(line.get('sameIntentChange'))} "
                f"| {percent(line['accuracy'])} | {points(line.get('accuracyChange'))} |")


if __name__ == "__main__":
    main()
