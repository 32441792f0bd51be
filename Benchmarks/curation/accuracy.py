"""How many edits to an accuracy of 0.90? See README.md.

An analyst who knows the labels starts from what was found and makes, again and again, the edit that gains most matched
tickets: a merge; a split by a few tickets of one label; or a split whose new part is merged at once with the intent of
that label (two edits, so half the gain counts). Every few edits the file so far goes through the real binary, which
says the accuracy and where every ticket is.
"""

import argparse
import os
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.optimize import linear_sum_assignment

import labelled_sets
import labelled_store
from assay_tool import ROOT, Assay
from edit_file import Edit, apply, shown, write
from labelled_store import LabelledStore
from split_model import taken

MILESTONES = (0.80, 0.85, 0.90)
FEWEST = 10
"""Tickets of a label in an intent that are worth an edit."""
MERGES, SPLITS, PERFECT = "merges", "merges and splits", "merges and splits, were every split perfect"


def options() -> argparse.Namespace:
    formatter = argparse.RawTextHelpFormatter
    parser = argparse.ArgumentParser(prog="run accuracy", description=__doc__, formatter_class=formatter)
    parser.add_argument("--sets", nargs="+", choices=labelled_sets.NAMES, default=["clinc150"])
    parser.add_argument("--runs", nargs="+", choices=[SPLITS, MERGES, PERFECT], default=[SPLITS, MERGES, PERFECT])
    parser.add_argument("--shown", type=int, default=5, help="tickets given to a split (default 5)")
    parser.add_argument("--step", type=int, default=10, help="edits between two runs of the binary (default 10)")
    parser.add_argument("--seed", type=int, default=1, help="of the draws of these tickets")
    parser.add_argument("--data", default=os.environ.get("ASSAY_DATA", str(ROOT.parent / "shared/data")))
    parser.add_argument("--work", default=str(ROOT / "Benchmarks/.build-curation"), help="what is kept between runs")
    parser.add_argument("--assay", help="the binary (default: $ASSAY_BINARY, else the release build)")
    parser.add_argument("--model", help="the encoder's folder (default: Models/all-MiniLM-L6-v2)")
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


@dataclass(frozen=True)
class Move:
    """One edit, or a split and the merge of its part."""

    edits: list[Edit]
    places: np.ndarray
    """Where every ticket is then."""


class Analyst:
    def __init__(self, data: LabelledStore, kind: str, shown: int, seed: int):
        self.data, self.kind, self.shown, self.seed = data, kind, shown, seed
        self.labels, self.rows = np.unique(data.truth, return_inverse=True)
        self.places = data.found.copy()
        self.edits: list[Edit] = []
        self.parts = 0
        self.tried: dict[tuple[str, str, int], np.ndarray] = {}

    def table(self, places: np.ndarray) -> tuple[list[str], np.ndarray]:
        """Tickets by label and intent; those in none are an intent of their own, as in 'assay evaluate'."""
        intents, columns = np.unique(places, return_inverse=True)
        table = np.zeros((len(self.labels), len(intents)), dtype=np.int64)
        np.add.at(table, (self.rows, columns), 1)
        return list(intents), table

    @staticmethod
    def matched(table: np.ndarray) -> int:
        rows, columns = linear_sum_assignment(table, maximize=True)
        return int(table[rows, columns].sum())

    def accuracy(self) -> float:
        return self.matched(self.table(self.places)[1]) / len(self.places)

    def best(self) -> Move | None:
        """The move with the highest gain an edit, or `None` when nothing gains."""
        intents, table = self.table(self.places)
        now = self.matched(table)
        best: tuple[float, list] = (0, [])
        for gain, move in self.gains(intents, table, now):
            if gain > best[0]:
                best = (gain, move)
        return self.made(*best[1]) if best[1] else None

    def gains(self, intents: list[str], table: np.ndarray, now: int) -> Iterator[tuple[float, list]]:
        """Gain an edit of every move: [first, second] merges, [intent, label, None] splits, [intent, label, other]
        splits and merges the part into the other."""
        real = [column for column, intent in enumerate(intents) if intent]
        large = table >= FEWEST
        for place, a in enumerate(real):
            for b in real[place + 1:]:
                if (large[:, a] & large[:, b]).any():
                    merged = np.delete(table, b, axis=1)
                    merged[:, a - (b < a)] = table[:, a] + table[:, b]
                    yield self.matched(merged) - now, [intents[a], intents[b]]
        if self.kind == MERGES:
            return
        for column in real:
            labels = np.where(large[:, column])[0]
            for label in labels if len(labels) > 1 else []:
                inside = self.part(intents[column], self.labels[label])
                part = np.bincount(self.rows[inside], minlength=len(self.labels))
                divided = np.column_stack([table, part])
                divided[:, column] -= part
                yield self.matched(divided) - now, [intents[column], self.labels[label], None]
                others = [other for other in real if other != column]
                other = max(others, key=lambda other: table[label, other])
                if table[label, other] >= FEWEST:
                    joined = divided[:, :-1].copy()
                    joined[:, other] += part
                    yield (self.matched(joined) - now) / 2, [intents[column], self.labels[label], intents[other]]

    def given(self, intent: str, label: str) -> list[int]:
        """The tickets shown: as many of this label in this intent, drawn at random."""
        own = np.where((self.places == intent) & (self.data.truth == label))[0]
        return random.Random(f"{self.seed} {intent} {label} {len(own)}").sample(list(own), min(self.shown, len(own)))

    def part(self, intent: str, label: str) -> np.ndarray:
        """Rows that a split of the intent takes along."""
        inside = np.where(self.places == intent)[0]
        if self.kind == PERFECT:
            return inside[self.data.truth[inside] == label]
        key = (intent, label, hash(inside.tobytes()))
        if key not in self.tried:
            seeds = np.searchsorted(inside, self.given(intent, label))
            self.tried[key] = inside[taken(self.data.vectors[inside], list(seeds))]
        return self.tried[key]

    def made(self, *move: str | None) -> Move:
        places = self.places.copy()
        if len(move) == 2:
            first, second = sorted(move, key=lambda intent: -(self.places == intent).sum())
            places[places == second] = first
            return Move([Edit("merge", (first, second))], places)
        intent, label, other = move
        into = f"I{900 + self.parts}"
        self.parts += 1
        seeds = tuple(self.data.tickets[row] for row in self.given(intent, label))
        edits = [Edit("split", (intent,), {"into": into, "tickets": seeds})]
        places[self.part(intent, label)] = other or into
        return Move(edits + ([Edit("merge", (other, into))] if other else []), places)


def names_without_a_word(names: dict[str, str]) -> int:
    """Intents whose name has no word of its label, by their first four letters."""
    def words(text: str) -> set[str]:
        return {word[:4].lower() for word in text.replace("_", " ").replace(",", " ").split()}

    return sum(not words(name) & words(label) for label, name in names.items())


def run(tool: Assay, data: LabelledStore, kind: str, wanted: argparse.Namespace) -> list[str]:
    """Rows of the table: at the start, at every milestone, and in the end."""
    analyst = Analyst(data, kind, wanted.shown, wanted.seed)
    path = data.path.with_suffix(".yaml")
    lines: list[str] = []
    apart, seconds, said = 0, 0.0, analyst.accuracy()
    milestones = list(MILESTONES)

    def row(what: str) -> None:
        counts = [sum(edit.kind == verb for edit in analyst.edits) for verb in ("merge", "split")]
        changed = {name for edit in analyst.edits for name in (*edit.of, edit.more.get("into"))}
        renames = len(changed & set(analyst.places))
        lines.append(
            f"| {kind} | {what} | {analyst.accuracy():.4f} | {sum(counts)} | {counts[0]} | {counts[1]} | {renames} |")
        print(lines[-1], flush=True)

    def through_the_binary() -> None:
        nonlocal apart, seconds, said
        write(analyst.edits, path)
        outcome, seconds = apply(tool, data.path, path)
        if outcome["conflicts"]:
            raise SystemExit(f"conflicts: {outcome['conflicts']}")
        places = data.places(tool)
        apart += int((places != analyst.places).sum())
        analyst.places = places
        said = tool.evaluate(data.path, data.labels)["accuracy"]

    row("found")
    checked = 0
    while move := analyst.best():
        analyst.edits += move.edits
        analyst.places = move.places
        if kind != PERFECT and len(analyst.edits) >= checked + wanted.step:
            through_the_binary()
            checked = len(analyst.edits)
        while milestones and analyst.accuracy() >= milestones[0]:
            if kind != PERFECT:
                through_the_binary()
            row(f"{milestones.pop(0):.2f}")
        if not milestones:
            break
    if milestones:
        if kind != PERFECT:
            through_the_binary()
        row("nothing gains any more")
    if kind != PERFECT:
        lines.append(named(tool, analyst, path, said, apart, seconds))
        print(lines[-1], flush=True)
    return lines


def named(tool: Assay, analyst: Analyst, path: Path, said: float, apart: int, seconds: float) -> str:
    """Every intent that a merge or a split changed gets the name of its label; what the binary said of it all."""
    intents, table = analyst.table(analyst.places)
    pairs = zip(*linear_sum_assignment(table, maximize=True))
    label_of = {intents[column]: str(analyst.labels[label]) for label, column in pairs if intents[column]}
    changed = {name for edit in analyst.edits for name in (*edit.of, edit.more.get("into"))}
    names = {label_of[intent]: facts["name"] for intent, facts in shown(tool, analyst.data.path).intents.items()
             if intent in label_of}
    renames = [Edit("rename", (intent,), {"name": label}) for intent, label in label_of.items() if intent in changed]
    write(analyst.edits + renames, path)
    outcome, all_seconds = apply(tool, analyst.data.path, path)
    return (
        f"  assay evaluate: {said:.4f}; tickets elsewhere than the model of a split says: {apart}; "
        f"{len(analyst.edits)} edits in {seconds:.2f} s; with {len(renames)} renames in {all_seconds:.2f} s, "
        f"{len(outcome['conflicts'])} conflicts; automatic names without a word of the label: "
        f"{names_without_a_word(names)} of {len(names)}")


def main() -> None:
    wanted = options()
    tool = Assay.found(wanted.assay, wanted.model or os.environ.get("ASSAY_MODEL"), wanted.threads)
    for name in wanted.sets:
        data = labelled_store.load(tool, name, Path(wanted.data), Path(wanted.work))
        print(f"{name}, {wanted.shown} tickets a split\n")
        print("| edits allowed | reached | accuracy | edits | merges | splits | intents to be named |")
        print("|---|---|---|---|---|---|---|")
        for kind in wanted.runs:
            run(tool, data, kind, wanted)


if __name__ == "__main__":
    main()
