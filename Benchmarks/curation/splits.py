"""How well does a split by a few tickets separate what was mined as one? See README.md.

Every mined intent with two labels or more (of at least 30 of its tickets each) is split, once for each label but its
largest, by tickets of that label drawn at random: by the real binary, as many intents at once as there are.
"""

import argparse
import os
import random
from collections import Counter
from pathlib import Path

import numpy as np

import labelled_sets
import labelled_store
from assay_tool import ROOT, Assay
from edit_file import Edit, apply, write

FEWEST = 30


def options() -> argparse.Namespace:
    formatter = argparse.RawTextHelpFormatter
    parser = argparse.ArgumentParser(prog="run splits", description=__doc__, formatter_class=formatter)
    parser.add_argument("--sets", nargs="+", choices=labelled_sets.NAMES, default=["banking77", "clinc150"])
    parser.add_argument("--shown", type=int, nargs="+", default=[1, 3, 5, 10], help="tickets given (default 1 3 5 10)")
    parser.add_argument("--draws", type=int, default=3, help="draws of these tickets (default 3)")
    parser.add_argument("--data", default=os.environ.get("ASSAY_DATA", str(ROOT.parent / "shared/data")))
    parser.add_argument("--work", default=str(ROOT / "Benchmarks/.build-curation"), help="what is kept between runs")
    parser.add_argument("--assay", help="the binary (default: $ASSAY_BINARY, else the release build)")
    parser.add_argument("--model", help="the encoder's folder (default: Models/all-MiniLM-L6-v2)")
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


def main() -> None:
    wanted = options()
    tool = Assay.found(wanted.assay, wanted.model or os.environ.get("ASSAY_MODEL"), wanted.threads)
    print("| set | tickets given | splits | precision / recall of the new part | right, of both labels | before |")
    print("|---|---|---|---|---|---|")
    for name in wanted.sets:
        data = labelled_store.load(tool, name, Path(wanted.data), Path(wanted.work))
        cases: dict[str, list[str]] = {}
        for intent in sorted(set(data.found) - {""}):
            counts = Counter(data.truth[data.found == intent]).most_common()
            labels = [label for label, count in counts if count >= FEWEST]
            if len(labels) > 1:
                cases[intent] = labels
        for count in wanted.shown:
            figures = []
            for draw in range(1, wanted.draws + 1):
                for rank in range(1, max(map(len, cases.values()))):
                    figures += measured(tool, data, cases, rank, count, draw)
            precision, recall, right, before = np.mean(figures, axis=0)
            print(
                f"| {name} | {count} | {len(figures)} | {precision:.3f} / {recall:.3f} | {right:.3f} | {before:.3f} |",
                flush=True)


def measured(
    tool: Assay, data: labelled_store.LabelledStore, cases: dict[str, list[str]], rank: int, count: int, draw: int
) -> list[tuple[float, float, float, float]]:
    """Each intent's label of this rank split off. Precision, recall; of the tickets of this label and the largest, the
    share on the right side, and the share of the larger of the two."""
    edits, parts = [], {}
    for number, (intent, labels) in enumerate(cases.items(), start=900):
        if rank >= len(labels):
            continue
        own = [data.tickets[row] for row in np.where((data.found == intent) & (data.truth == labels[rank]))[0]]
        seeds = random.Random(f"{intent} {rank} {count} {draw}").sample(own, count)
        parts[intent] = f"I{number}"
        edits.append(Edit("split", (intent,), {"into": f"I{number}", "tickets": tuple(seeds)}))
    path = data.path.with_suffix(".yaml")
    write(edits, path)
    apply(tool, data.path, path)
    places = data.places(tool)
    figures = []
    for intent, part in parts.items():
        inside, taken = data.found == intent, places == part
        new, old = (inside & (data.truth == label) for label in (cases[intent][rank], cases[intent][0]))
        both = new.sum() + old.sum()
        hit = (taken & new).sum()
        figures.append((
            hit / max(taken.sum(), 1), hit / new.sum(), (hit + (old & ~taken).sum()) / both, old.sum() / both))
    return figures


if __name__ == "__main__":
    main()
