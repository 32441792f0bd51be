"""Works out every verdict again from the filled-in sheets and the rule alone, and compares with verdicts.csv.

Usage: verify_verdicts.py SHEETS_FOLDER VERDICTS_CSV. Prints the number of verdicts compared; exit code 1 on a difference.
The sheets hold known tickets among the sampled ones: which were sampled is in samples.csv beside the verdicts.
The rule: a ticket is at 2/2 when all three scores are 2. It is settled when all its raters scored it and agree on that,
or the adjudicator decided. An intent ships when its whole sample is settled and at most 5% of it are not at 2/2.
"""
import csv
import glob
import os
import sys
from collections import defaultdict

sheets, verdicts = sys.argv[1:]
csv.field_size_limit(1 << 30)
sampled = set()
with open(os.path.join(os.path.dirname(verdicts), "samples.csv"), encoding="utf-8-sig", newline="") as file:
    for row in csv.DictReader(file):
        if not row["replaced_because"]:
            sampled.add((row["sample"], row["ticket"]))
scores = defaultdict(lambda: defaultdict(dict))  # sample -> ticket -> rater -> True, False or None
for name in glob.glob(sheets + "/*.csv"):
    with open(name, encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            if (row["sample"], row["ticket"]) not in sampled:
                continue
            given = [row[c] for c in ("factual", "policy", "tone")]
            rater = row["sheet"].split("/", 1)[1]
            scores[row["sample"]][row["ticket"]][rater] = None if "" in given else given == ["2"] * 3

compared = differing = 0
with open(verdicts, encoding="utf-8-sig", newline="") as file:
    for row in csv.DictReader(file):
        sample = scores.get(row["sample"], {})
        perfect = settled = 0
        for raters in sample.values():
            decided = raters.get("adjudicator")
            given = [v for rater, v in raters.items() if rater != "adjudicator"]
            if None in given:
                continue
            if len(set(given)) > 1:
                if decided is None:
                    continue
                value = decided
            else:
                value = given[0]
            settled += 1
            perfect += value
        allowed = len(sample) * 5 // 100
        ships = len(sample) >= 50 and settled == len(sample) and settled - perfect <= allowed
        expected = "ship" if ships else "hold"
        compared += 1
        if expected != row["decision"]:
            differing += 1
            print(f"{row['intent']}: expected {expected}, found {row['decision']}", file=sys.stderr)
print(compared)
sys.exit(1 if differing or not compared else 0)
