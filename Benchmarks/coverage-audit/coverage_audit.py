"""Is the purity-adjusted coverage right? Audits of generated desks, answered from the planted truth.

A ticket fits its mined intent when it was planted in the intent that most labelled tickets of the mined one were
planted in; one without a label (spam, an automatic reply) fits nowhere. With the real binary each desk is audited once:
drawn, filled in, imported, and its status read. Then the draw is repeated here for many seeds, from the definition alone
(HMAC-SHA256 keyed with store hash, band, seed and attempt), and so is the estimate with its interval; the first of
these must be what the binary said. Every audit is held against the share over all tickets.
"""

import argparse
import collections
import csv
import hashlib
import hmac
import io
import json
import math
import os
import sqlite3
import subprocess
from pathlib import Path

from assay_tool import Assay, ROOT

SIZE = 50
BAND_ENDS = [25, 50, 70, 90, 100]


def prepare(assay, folder, tickets, seed, source):
    """A store with the desk, ingested and mined; what is there already is used."""
    if not (folder / "truth/labels.csv").exists():
        subprocess.run(
            [assay.binary, "generate", "--tickets", str(tickets), "--seed", str(seed), "--output", folder, "--quiet"],
            check=True, stdout=subprocess.DEVNULL,
        )
    store = folder / f"store-{source}"
    if not (store / "mined").exists():
        assay.ingest(store, folder / "export")
        assay.mine(store, None, source, 1)
        (store / "mined").touch()
    return store


def members(store):
    """Mined intent's label -> ids of its tickets; -1: those that fit none."""
    database = sqlite3.connect(f"{(store / 'assay.sqlite').resolve().as_uri()}?mode=ro", uri=True)
    newest = "SELECT max(key) FROM run WHERE stage = 'mine'"
    found = collections.defaultdict(list)
    for ticket, label in database.execute(f"SELECT ticketID, label FROM assignment WHERE run = ({newest})"):
        found[label].append(ticket)
    database.close()
    return found


def fitting(found, folder):
    """The tickets that fit the intent they are in."""
    with open(folder / "truth/labels.csv", newline="") as file:
        planted = {row["ticket_id"]: row["label"] for row in csv.DictReader(file)}
    fits = set()
    for label, tickets in found.items():
        counts = collections.Counter(planted[ticket] for ticket in tickets if ticket in planted)
        if label >= 0 and counts:
            # Equal counts: the first by name.
            majority = min(counts, key=lambda one: (-counts[one], one))
            fits.update(ticket for ticket in tickets if planted.get(ticket) == majority)
    return fits


def by_volume(found):
    return sorted((one for one in found if one >= 0), key=lambda one: (-len(found[one]), one))


def bands(found):
    """(id, tickets) of each band, from its definition."""
    total = sum(map(len, found.values()))
    frames, before = collections.OrderedDict(), 0
    for label in by_volume(found):
        end = next((end for end in BAND_ENDS if before * 100 < end * total), 100)
        frames.setdefault(f"B{end}", []).extend(found[label])
        before += len(found[label])
    return list(frames.items()), total


def drawn(frame, store_hash, band, seed, attempt=1):
    fields = [store_hash, f"coverage {band}", str(seed), str(attempt)]
    key = ("assay sample 1;" + "".join(f"{len(field)}:{field};" for field in fields)).encode()
    return sorted(frame, key=lambda one: (hmac.digest(key, one.encode(), hashlib.sha256), one))[:SIZE]


LOG_FACTORIALS = [0.0]


def log_choose(n, k):
    while len(LOG_FACTORIALS) <= n:
        LOG_FACTORIALS.append(LOG_FACTORIALS[-1] + math.log(len(LOG_FACTORIALS)))
    return LOG_FACTORIALS[n] - LOG_FACTORIALS[k] - LOG_FACTORIALS[n - k]


def tail(values, marked, population, sample):
    """P(X in values), X hypergeometric."""
    return math.fsum(
        math.exp(log_choose(marked, x) + log_choose(population - marked, sample - x) - log_choose(population, sample))
        for x in values if 0 <= x <= marked and 0 <= sample - x <= population - marked
    )


def bounds(successes, sample, population, cache={}):
    """The exact 95% interval of a share of a finite population, by bisection over its members."""
    key = (successes, sample, population)
    if key not in cache:
        def lowest(count):
            low, high = count, population - (sample - count)
            while low < high:
                middle = (low + high) // 2
                if tail(range(count, sample + 1), middle, population, sample) > 0.025:
                    high = middle
                else:
                    low = middle + 1
            return low
        cache[key] = (lowest(successes) / population, 1 - lowest(sample - successes) / population)
    return cache[key]


def adjusted(counts, total):
    """Estimate and interval of the adjusted coverage; counts: (tickets, sampled, fitting) of each band."""
    estimate = below = above = 0.0
    for tickets, sampled, fit in counts:
        weight, purity = tickets / total, fit / sampled
        lower, upper = bounds(fit, sampled, tickets)
        estimate += weight * purity
        below += (weight * (purity - lower)) ** 2
        above += (weight * (upper - purity)) ** 2
    filed = sum(tickets for tickets, _, _ in counts) / total
    return estimate, max(0, estimate - below ** 0.5), min(filed, estimate + above ** 0.5)


def audited(assay, store, fits, folder):
    """One audit by the real binary, as a user does it: the draw and the status."""
    database = store / "assay.sqlite"
    copy = folder / "audited"
    copy.mkdir(exist_ok=True)
    for name in ("assay.sqlite", "assay.sqlite-wal", "assay.sqlite-shm"):
        (copy / name).unlink(missing_ok=True)
    with sqlite3.connect(database) as source, sqlite3.connect(copy / "assay.sqlite") as target:
        source.backup(target)
    sheet = folder / "audit.csv"
    where = ["--store", str(copy), "--format", "json"]
    draw = json.loads(assay.run("intents", "audit", "draw", "--output", str(sheet), *where)[0])
    rows = list(csv.DictReader(io.StringIO(sheet.read_text("utf-8-sig"), newline="")))
    for row in rows:
        row["fits"] = "yes" if row["ticket"] in fits else "no"
    with open(sheet, "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)
    assay.run("intents", "audit", "import", str(sheet), "--rater", "simulated", *where)
    return draw, json.loads(assay.run("intents", "audit", "status", *where)[0])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", type=Path, default=ROOT / ".build/coverage-audit", help="folder of desks and stores")
    parser.add_argument("--tickets", type=int, default=20_000)
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3])
    parser.add_argument("--draws", type=int, default=1000, help="seeds of the draw, from 1")
    parser.add_argument("--vectorizer", default="semantic")
    parser.add_argument("--binary")
    parser.add_argument("--model")
    options = parser.parse_args()
    assay = Assay.found(options.binary, options.model or os.environ.get("ASSAY_MODEL"), 2)

    print("| seed | as filed | tickets that fit: true | audit, 95% interval | 70% as filed / true / audit | "
          "held the truth, of all draws | mean error | mean width |")
    print("|---|---|---|---|---|---|---|---|")
    for seed in options.seeds:
        folder = options.work / f"{options.tickets}-{seed}"
        store = prepare(assay, folder, options.tickets, seed, options.vectorizer)
        found = members(store)
        fits = fitting(found, folder)
        frames, total = bands(found)
        truth = len(fits) / total
        draw, status = audited(assay, store, fits, folder)

        held, errors, widths = 0, [], []
        for number in range(1, options.draws + 1):
            counts = []
            for band, frame in frames:
                sample = drawn(frame, draw["storeHash"], band, number)
                counts.append((len(frame), len(sample), sum(ticket in fits for ticket in sample)))
            estimate, lower, upper = adjusted(counts, total)
            if number == 1:
                said = status["adjusted"]["covered"]
                for mine, theirs in zip((estimate, lower, upper), (said["estimate"], said["lower"], said["upper"])):
                    assert abs(mine - theirs) < 1e-9, (mine, theirs)
                assert [(band["tickets"], band["sampled"], band["fitting"]) for band in status["bands"]] == counts
            held += lower <= truth <= upper
            errors.append(estimate - truth)
            widths.append(upper - lower)

        # With the true purity of every intent, in the same order.
        reached, count = 0, None
        for place, label in enumerate(by_volume(found)):
            reached += sum(ticket in fits for ticket in found[label])
            if count is None and reached >= 0.7 * total:
                count = place + 1
        said = status["adjusted"]
        print(
            f"| {seed} | {status['coverage']['covered']:.1%} | {truth:.1%} | {said['covered']['estimate']:.1%} "
            f"({said['covered']['lower']:.1%} to {said['covered']['upper']:.1%}) "
            f"| {status['coverage'].get('intentsTo70Percent', 'never')} / {count or 'never'} / "
            f"{said.get('intentsTo70Percent', 'never')} | {held} of {options.draws} ({held / options.draws:.1%}) "
            f"| {sum(errors) / len(errors) * 100:+.2f} points | {sum(widths) / len(widths) * 100:.1f} points |",
            flush=True,
        )
        for (band, frame), reported in zip(frames, status["bands"]):
            true = sum(ticket in fits for ticket in frame) / len(frame)
            purity = reported["purity"]
            print(f"    {band}: {len(frame)} tickets in {reported['intents']} intents, true purity {true:.1%}, audit "
                  f"{purity['estimate']:.1%} ({purity['lower']:.1%} to {purity['upper']:.1%})", flush=True)


if __name__ == "__main__":
    main()
