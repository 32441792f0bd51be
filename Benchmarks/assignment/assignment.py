"""New tickets into intents that were mined without them: is the confidence what it says, and how fast is it? See README.md.

The intents are mined from 80% of a set, drawn at random. The model's folder then assigns the other 20%. Right is what
mining says when those tickets come in ('assay mine' on the grown store).
"""

import argparse
import csv
import json
import os
import random
import shutil
import sys
import time
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np

import labelled_sets
from assay_tool import ROOT, Assay
from labelled_sets import LabelledSet
from stability import intents, write

BINS = 10


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="run", description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--sets", nargs="*", choices=labelled_sets.NAMES, default=["banking77", "clinc150"])
    parser.add_argument("--seeds", type=int, default=3, help="seeds 1 to this (default 3)")
    parser.add_argument("--speed", type=int, default=200_000, help="tickets to time assigning with (0: none)")
    parser.add_argument("--data", default=os.environ.get("ASSAY_DATA", str(ROOT.parent / "shared/data")))
    parser.add_argument("--work", default=str(ROOT / "Benchmarks/.build-quality"), help="what is kept between runs")
    parser.add_argument("--assay", help="the binary (default: $ASSAY_BINARY, else the release build)")
    parser.add_argument("--model", help="the encoder's folder (default: Models/all-MiniLM-L6-v2)")
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


def calibration_error(confidence: np.ndarray, right: np.ndarray) -> float:
    """Expected calibration error over bins of equal width."""
    bins = np.minimum((confidence * BINS).astype(int), BINS - 1)
    return float(
        sum((bins == b).mean() * abs(confidence[bins == b].mean() - right[bins == b].mean()) for b in set(bins))
    )


def assigned(tool: Assay, table: Path, model: Path, output: Path) -> list[dict[str, str]]:
    tool.run("assign", str(table), "--model", str(model), "--output", str(output))
    with open(output, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def mined(tool: Assay, store: Path, vectorizer: str, seed: int) -> None:
    arguments = ["mine", "--store", str(store), "--vectorizer", vectorizer, "--seed", str(seed)]
    tool.run(*arguments, *(["--model", str(tool.model)] if vectorizer != "lexical" else []))


def held_out(tool: Assay, data: LabelledSet, vectorizer: str, seed: int, folder: Path) -> dict[str, float]:
    order = list(range(len(data.texts)))
    random.Random(seed).shuffle(order)
    known = int(0.8 * len(order))
    folder.mkdir(parents=True, exist_ok=True)
    store, table, new, model = (folder / name for name in ("store", "known.csv", "new.csv", "model"))
    rows = [(f"t{place:06}", data.texts[row], 0) for place, row in enumerate(order)]
    write(rows[:known], table)
    write(rows[known:], new)
    tool.ingest(store, table)
    mined(tool, store, vectorizer, seed)
    tool.run("export", "model", "--store", str(store), "--output", str(model))
    earlier = intents(store)
    lines = assigned(tool, new, model, folder / "assigned.csv")
    tool.run("ingest", str(new), "--store", str(store))
    mined(tool, store, vectorizer, seed)
    now = intents(store)
    shutil.rmtree(folder)
    placed = [line for line in lines if line["intent_id"]]
    confidence = np.array([float(line["confidence"]) for line in placed])
    right = np.array([now[line["ticket_id"]] == line["intent_id"] for line in placed])
    labels = {name: data.labels[row] for (name, _, _), row in zip(rows, order)}
    members: dict[str, Counter] = defaultdict(Counter)
    for ticket, intent in earlier.items():
        members[intent or ""][labels[ticket]] += 1
    named = np.array([members[line["intent_id"]].most_common(1)[0][0] == labels[line["ticket_id"]] for line in placed])
    return {
        "new": len(lines), "unassigned": 1 - len(placed) / len(lines), "confidence": float(confidence.mean()),
        "right": float(right.mean()), "error": calibration_error(confidence, right), "label": float(named.mean()),
    }


def speed(tool: Assay, data: LabelledSet, vectorizer: str, count: int, folder: Path) -> dict[str, float]:
    """Seconds to assign `count` tickets from a model's folder, reading and writing included."""
    folder.mkdir(parents=True, exist_ok=True)
    store, table, new, model = (folder / name for name in ("store", "known.csv", "new.csv", "model"))
    write([(f"t{place:06}", text, 0) for place, text in enumerate(data.texts)], table)
    texts = [data.texts[place % len(data.texts)] for place in range(count)]
    random.Random(1).shuffle(texts)
    write([(f"n{place:07}", text, 0) for place, text in enumerate(texts)], new)
    tool.ingest(store, table)
    mined(tool, store, vectorizer, 1)
    tool.run("export", "model", "--store", str(store), "--output", str(model))
    started = time.perf_counter()
    _, cost = tool.run("assign", str(new), "--model", str(model), "--output", str(folder / "assigned.csv"))
    seconds = time.perf_counter() - started
    shutil.rmtree(folder)
    return {"tickets/s": count / seconds, "cpu seconds": cost.cpu_seconds, "peak MB": cost.peak_bytes / 1e6}


def main() -> None:
    wanted = options()
    tool = Assay.found(wanted.assay, wanted.model, wanted.threads)
    if tool.model is None:
        raise SystemExit("the encoder's weights are missing: scripts/setup")
    work = Path(wanted.work) / "assignment"
    lines = ["| set | vectors | unassigned | mean confidence | right | calibration error | right by its labels |"]
    lines.append("|---|---|---|---|---|---|---|")
    times = ["| set | vectors | tickets/s | processor seconds | peak MB |", "|---|---|---|---|---|"]
    for name in wanted.sets:
        for vectorizer in ("semantic", "lexical"):
            rows = []
            for seed in range(1, wanted.seeds + 1):
                data = labelled_sets.load(name, Path(wanted.data), seed)
                if data is None:
                    print(f"{name}: skipped, not in {wanted.data}", file=sys.stderr)
                    continue
                rows.append(held_out(tool, data, vectorizer, seed, work))
                print(f"{name} seed {seed}, {vectorizer}: {json.dumps(rows[-1])}", file=sys.stderr, flush=True)
            if not rows:
                continue
            mean = {key: sum(row[key] for row in rows) / len(rows) for key in rows[0]}
            lines.append(
                f"| {name} | {vectorizer} | {100 * mean['unassigned']:.1f}% | {mean['confidence']:.3f} "
                f"| {mean['right']:.3f} | {mean['error']:.3f} | {mean['label']:.3f} |")
            if wanted.speed:
                cost = speed(tool, labelled_sets.load(name, Path(wanted.data), 1), vectorizer, wanted.speed, work)
                times.append(
                    f"| {name} | {vectorizer} | {cost['tickets/s']:,.0f} | {cost['cpu seconds']:.1f} "
                    f"| {cost['peak MB']:.0f} |")
    print("\n".join(lines), "\n".join(times) if wanted.speed else "", sep="\n\n")


if __name__ == "__main__":
    main()
