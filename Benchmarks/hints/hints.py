"""Hints against what the generator planted: recall and precision by kind, and how often a clean answer gets one.

A desk is generated with planted defects, its articles are imported, and samples are drawn as large as the intents
allow. What 'assay score hints' says of them is held against truth/answer-defects.csv and truth/scores.csv.
"""
import argparse
import collections
import csv
import json
import pathlib
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
# The criterion that a hint of each kind bears on, as a column of truth/scores.csv.
CRITERION = {
    "unsupported-figure": "factual", "missing-article": "factual", "action-unrecorded": "factual",
    "stale-article": "factual", "later-article": "factual", "action-failed": "factual", "action-unconfirmed": "factual",
    "unsupported-address": "policy", "risk-phrase": "policy", "account-number": "policy", "note-leak": "policy",
    "action-over-cap": "policy", "shouting": "tone", "blame": "tone", "missing-greeting": "tone", "other-language": "tone",
}


def rows(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def measure(binary, folder, seed, tickets, rate):
    def assay(*arguments):
        done = subprocess.run(
            [binary, *arguments, "--store", f"{folder}/store", "--quiet"], check=True, capture_output=True, text=True)
        return done.stdout

    desk = f"{folder}/desk"
    assay("generate", "--tickets", str(tickets), "--seed", str(seed), "--answer-defects", str(rate), "--output", desk)
    assay("ingest", f"{desk}/export")
    assay("articles", "import", f"{desk}/articles")
    assay("mine", "--vectorizer", "lexical", "--intents", "60")
    assay("sample", "--size", "100000")
    found = json.loads(assay("score", "hints", "--format", "json"))
    shown = {row["ticket_id"] for row in rows(f"{desk}/truth/scores.csv")}
    assay("score", "export", "--output", f"{folder}/sheets")
    sampled = {row["ticket"] for sheet in pathlib.Path(f"{folder}/sheets").glob("*.csv") for row in sheet_rows(sheet)}
    assert len(sampled) == found["tickets"] and sampled <= shown
    scores = {row["ticket_id"]: row for row in rows(f"{desk}/truth/scores.csv") if row["ticket_id"] in sampled}
    planted = {row["ticket_id"]: row["defect"] for row in rows(f"{desk}/truth/answer-defects.csv")}
    planted = {ticket: kind for ticket, kind in planted.items() if ticket in sampled}
    hinted = collections.defaultdict(dict)
    for hint in found["hints"]:
        hinted[hint["kind"]].setdefault(hint["ticket"], hint["evidence"])
    return scores, planted, hinted


def sheet_rows(path):
    with open(path, newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def report(seed, scores, planted, hinted, shows_alarms):
    clean = {t for t, row in scores.items() if row["factual"] == row["policy"] == row["tone"] == "2"}
    print(f"\nseed {seed}: {len(scores)} answers, {len(planted)} with a planted defect, {len(clean)} clean\n")
    print("| kind | planted | found | recall | hints | of them planted | or another defect of the criterion | in 1,000 clean |")
    print("|---|---|---|---|---|---|---|---|")
    for kind in CRITERION:
        there = {t for t, defect in planted.items() if defect == kind}
        seen = set(hinted[kind])
        if not there and not seen:
            continue
        right = {t for t in seen if scores[t][CRITERION[kind]] != "2"}
        recall = f"{len(there & seen) / len(there):.3f}" if there else "–"
        share = lambda part: f"{part / len(seen):.3f}" if seen else "–"
        print(
            f"| {kind} | {len(there)} | {len(there & seen)} | {recall} | {len(seen)} | {share(len(there & seen))} | "
            f"{share(len(right))} | {1000 * len(seen & clean) / len(clean):.2f} |")
        if shows_alarms:
            for ticket in sorted(seen & clean)[:10]:
                print("    alarm", kind, ticket, hinted[kind][ticket][:100].replace("\n", " "))
            for ticket in sorted(there - seen)[:5]:
                print("    missed", kind, ticket)
    anything = set().union(*hinted.values()) if hinted else set()
    dated = set(hinted["stale-article"]) | set(hinted["later-article"])
    wording = set().union(*(set(tickets) for kind, tickets in hinted.items() if kind not in ("stale-article", "later-article")))
    wrong = {t for t in scores if t not in clean and t not in planted}
    print(
        f"\nclean answers with any hint: {1000 * len(anything & clean) / len(clean):.1f} in 1,000, "
        f"{1000 * len(wording & clean) / len(clean):.1f} without those on the dates of articles ({len(dated)} tickets); "
        f"wrong answers of the catalogue with any such hint: {len(wording & wrong)} of {len(wrong)}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--binary", default=str(ROOT / ".build/release/assay"))
    parser.add_argument("--seeds", default="1,2")
    parser.add_argument("--tickets", type=int, default=20_000)
    parser.add_argument("--rate", type=float, default=0.1)
    parser.add_argument("--alarms", action="store_true", help="show what was taken for a defect, and what was missed")
    options = parser.parse_args()
    for seed in options.seeds.split(","):
        with tempfile.TemporaryDirectory() as folder:
            report(seed, *measure(options.binary, folder, seed, options.tickets, options.rate), options.alarms)


if __name__ == "__main__":
    main()
