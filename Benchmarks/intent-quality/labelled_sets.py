"""The labelled questions that the tables are measured on: read in place, never copied into the project.

Thinned sets are what a desk looks like: volumes that fall as a power of the rank. The intents are put into a random
order; of each, the first max(8, floor(n * rank^-0.7)) of its documents in random order are kept.
"""

import csv
import json
import random
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

THINNING_EXPONENT = -0.7
FEWEST_KEPT = 8


@dataclass(frozen=True)
class LabelledSet:
    name: str
    texts: list[str]
    labels: list[str]
    base: str
    """The set whose rows these are, and which ones: what was computed for the whole serves its parts."""
    rows: list[int]

    @property
    def intents(self) -> int:
        return len(set(self.labels))


def banking77(data: Path) -> list[tuple[str, str]]:
    pairs = []
    for part in ("train", "test"):
        with open(data / "banking77" / f"{part}.csv", newline="", encoding="utf-8") as file:
            pairs += [(row["text"], row["category"]) for row in csv.DictReader(file)]
    return pairs


def clinc150(data: Path) -> list[tuple[str, str]]:
    parts = json.loads((data / "clinc150/data_full.json").read_text(encoding="utf-8"))
    return [(text, intent) for part in ("train", "val", "test") for text, intent in parts[part]]


def clinc150_out_of_scope(data: Path) -> list[tuple[str, str]]:
    parts = json.loads((data / "clinc150/data_full.json").read_text(encoding="utf-8"))
    return [(text, intent) for part in ("oos_train", "oos_val", "oos_test") for text, intent in parts[part]]


def dstc11_development(data: Path) -> list[tuple[str, str]]:
    with open(data / "dstc11-development/utterances.jsonl", encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    return [(row["utterance"], row["intent"]) for row in rows]


READERS: dict[str, Callable[[Path], list[tuple[str, str]]]] = {
    "banking77": banking77,
    "clinc150": clinc150,
    "dstc11-development": dstc11_development,
}
THINNED = {"banking77-thinned": "banking77", "clinc150-thinned": "clinc150"}
NAMES = [*READERS, *THINNED]


def load(name: str, data: Path, seed: int) -> LabelledSet | None:
    """A set by its name, or None where its files are absent. The seed chooses what a thinned set keeps."""
    base = THINNED.get(name, name)
    try:
        pairs = READERS[base](data)
    except FileNotFoundError:
        return None
    labels = [label for _, label in pairs]
    rows = thinned(labels, seed) if name in THINNED else list(range(len(pairs)))
    return LabelledSet(name, [pairs[row][0] for row in rows], [labels[row] for row in rows], base, rows)


def thinned(labels: list[str], seed: int) -> list[int]:
    """The rows that are kept."""
    chance = random.Random(seed)
    members: dict[str, list[int]] = {}
    for row, label in enumerate(labels):
        members.setdefault(label, []).append(row)
    order = sorted(members)
    chance.shuffle(order)
    kept: list[int] = []
    for rank, label in enumerate(order, start=1):
        rows = members[label]
        chance.shuffle(rows)
        kept += rows[: max(FEWEST_KEPT, int(len(rows) * rank**THINNING_EXPONENT))]
    return sorted(kept)


def write_export(texts: list[str], labels: list[str], folder: Path) -> tuple[Path, Path]:
    """A table for 'assay ingest' and the labels for 'assay evaluate'; order and ids say nothing about the intents."""
    folder.mkdir(parents=True, exist_ok=True)
    order = list(range(len(texts)))
    random.Random(0).shuffle(order)
    tickets, truth = folder / "tickets.csv", folder / "labels.csv"
    with open(tickets, "w", newline="", encoding="utf-8") as file:
        table = csv.writer(file)
        table.writerow(["id", "text"])
        table.writerows([f"t{place:06}", texts[row]] for place, row in enumerate(order))
    with open(truth, "w", newline="", encoding="utf-8") as file:
        table = csv.writer(file)
        table.writerow(["ticket_id", "label"])
        table.writerows([f"t{place:06}", labels[row]] for place, row in enumerate(order))
    return tickets, truth
