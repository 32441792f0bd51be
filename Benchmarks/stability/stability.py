"""How many old tickets get another intent when a desk is mined again: the product, which goes on from its intents, and
two peers. See README.md.

- a month: 95% of the tickets are mined, then all of them.
- a tenth replaced: 90% are mined; then a ninth of those say what the other 10% said, and all are mined again.
- another order: the same tickets in another order of rows.
"""

import argparse
import csv
import json
import os
import random
import shutil
import sqlite3
import sys
import warnings
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from scipy.optimize import linear_sum_assignment
from sklearn.cluster import KMeans
from sklearn.metrics.cluster import contingency_matrix

import labelled_sets
from agreement import agreement
from assay_tool import ROOT, Assay
from labelled_sets import LabelledSet
from reference_encoder import cached_encodings

MONTH, TENTH, ORDER = "a month more", "a tenth replaced", "another order"
ASSAY, FRESH, K_MEANS, BERTOPIC = (
    "assay", "assay --fresh, ids by overlap", "encoder + k-means, ids by best overlap", "BERTopic, merge_models",
)
Figures = dict[str, float]


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="run", description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--sets", nargs="+", choices=labelled_sets.NAMES, default=["banking77", "clinc150"])
    parser.add_argument("--seeds", type=int, default=3, help="seeds 1 to this (default 3)")
    parser.add_argument("--changes", nargs="+", choices=[MONTH, TENTH, ORDER], default=[MONTH, TENTH, ORDER])
    parser.add_argument("--no-peers", action="store_true")
    parser.add_argument("--data", default=os.environ.get("ASSAY_DATA", str(ROOT.parent / "shared/data")))
    parser.add_argument("--work", default=str(ROOT / "Benchmarks/.build-quality"), help="what is kept between runs")
    parser.add_argument("--assay", help="the binary (default: $ASSAY_BINARY, else the release build)")
    parser.add_argument("--model", help="the encoder's folder (default: Models/all-MiniLM-L6-v2)")
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


def scenario(name: str, count: int, seed: int) -> tuple[list[int], list[int]]:
    """Which text each ticket has before and after; the tickets of `before` are the first of those of `after`."""
    order = list(range(count))
    random.Random(seed).shuffle(order)
    if name == MONTH:
        return order[: int(0.95 * count)], order
    if name == TENTH:
        kept = int(0.9 * count)
        replaced = count - kept
        return order[:kept], order[kept:] + order[replaced:kept]
    return order, order


def moved(before: Sequence, after: Sequence) -> float:
    """Share of places where two labellings differ."""
    return float(np.mean([a != b for a, b in zip(before, after)]))


def by_overlap(before: np.ndarray, after: np.ndarray) -> float:
    """The same when every new cluster first takes the label that it shares most tickets with, one to one."""
    table = contingency_matrix(before, after)
    rows, columns = linear_sum_assignment(-table)
    return float(1 - table[rows, columns].sum() / len(before))


# The product


def write(rows: list[tuple[str, str, int]], path: Path) -> None:
    """A table of (id, text, version)."""
    with open(path, "w", newline="", encoding="utf-8") as file:
        table = csv.writer(file)
        table.writerow(["id", "updated_at", "text"])
        table.writerows([name, f"2025-01-{1 + version:02}T00:00:00Z", text] for name, text, version in rows)


def intents(store: Path) -> dict[str, str]:
    """Ticket → id of its intent in the newest run; outliers have none."""
    database = sqlite3.connect(f"{(store / 'assay.sqlite').resolve().as_uri()}?mode=ro", uri=True)
    try:
        rows = database.execute(
            "SELECT a.ticketID, i.id FROM assignment a LEFT JOIN intent i ON i.run = a.run AND i.label = a.label"
            " WHERE a.run = (SELECT max(key) FROM run WHERE stage = 'mine')"
        )
        return dict(rows.fetchall())
    finally:
        database.close()


def product(tool: Assay, data: LabelledSet, name: str, seed: int, folder: Path, fresh: bool) -> Figures:
    before, after = scenario(name, len(data.texts), seed)
    folder.mkdir(parents=True, exist_ok=True)
    store, table = folder / "store", folder / "tickets.csv"
    write([(f"t{place:06}", data.texts[row], 0) for place, row in enumerate(before)], table)
    tool.ingest(store, table)
    tool.mine(store, None, "semantic", seed)
    first = intents(store)
    if name == ORDER:
        # The same tickets from the last to the first, in a store of their own.
        write([(f"t{place:06}", data.texts[row], 0) for place, row in enumerate(before)][::-1], table)
        tool.ingest(store, table)
        tool.mine(store, None, "semantic", seed)
    else:
        changed = [
            (f"t{place:06}", data.texts[row], 1) for place, row in enumerate(after)
            if place >= len(before) or before[place] != row
        ]
        more = folder / "more.csv"
        write(changed, more)
        tool.run("ingest", str(more), "--store", str(store))
        arguments = ["--fresh"] if fresh else []
        tool.run(
            "mine", "--store", str(store), "--vectorizer", "semantic", "--seed", str(seed), "--model", str(tool.model),
            *arguments)
    second = intents(store)
    same = [place for place in range(len(before)) if before[place] == after[place]]
    ids = [f"t{place:06}" for place in same]
    truth = [data.labels[row] for row in after]
    found = [second[f"t{place:06}"] or "" for place in range(len(after))]
    shutil.rmtree(folder)
    return {"moved": moved([first[i] for i in ids], [second[i] for i in ids])} | agreement(truth, found)


# The peers, on the encoder's vectors of every document


def k_means(data: LabelledSet, vectors: np.ndarray, name: str, seed: int) -> Figures:
    before, after = scenario(name, len(data.texts), seed)
    order = np.arange(len(after))
    if name == ORDER:
        order = order[::-1]
    first = KMeans(data.intents, random_state=seed).fit_predict(vectors[before])
    second = np.empty(len(after), dtype=int)
    second[order] = KMeans(data.intents, random_state=seed).fit_predict(vectors[after][order])
    same = np.array([place for place in range(len(before)) if before[place] == after[place]])
    truth = [data.labels[row] for row in after]
    return {"moved": by_overlap(first[same], second[same])} | agreement(truth, second)


def bertopic(data: LabelledSet, vectors: np.ndarray, name: str, seed: int) -> Figures:
    """Two models, of the earlier tickets and of those that came in, merged; every ticket then goes to the topic that
    is nearest by its words' vector, which is how the merged model assigns."""
    from bertopic import BERTopic
    from umap import UMAP

    def model() -> BERTopic:
        projection = UMAP(n_neighbors=15, n_components=5, min_dist=0.0, metric="cosine", random_state=seed, n_jobs=1)
        return BERTopic(umap_model=projection, embedding_model=None)

    before, after = scenario(name, len(data.texts), seed)
    new = [place for place in range(len(after)) if place >= len(before) or before[place] != after[place]]
    one = model()
    first, _ = one.fit_transform([data.texts[row] for row in before], vectors[before])
    if name == ORDER:
        other = model()
        second, _ = other.fit_transform([data.texts[row] for row in before[::-1]], vectors[before[::-1]])
        second = second[::-1]
        share = by_overlap(np.array(first), np.array(second))
        return {"moved": share} | agreement([data.labels[row] for row in after], second)
    two = model()
    two.fit_transform([data.texts[after[place]] for place in new], vectors[[after[place] for place in new]])
    merged = BERTopic.merge_models([one, two])
    earlier, _ = merged.transform([data.texts[row] for row in before], vectors[before])
    second, _ = merged.transform([data.texts[row] for row in after], vectors[after])
    same = [place for place in range(len(before)) if before[place] == after[place]]
    # What the first model called an outlier has no topic to move from.
    placed = [place for place in same if first[place] >= 0]
    share = moved([first[place] for place in placed], [second[place] for place in placed])
    return {"moved": share} | agreement([data.labels[row] for row in after], second)


def main() -> None:
    wanted = options()
    warnings.filterwarnings("ignore")
    tool = Assay.found(wanted.assay, wanted.model, wanted.threads)
    if tool.model is None:
        raise SystemExit("the encoder's weights are missing: scripts/setup")
    work = Path(wanted.work)
    table: dict[tuple[str, str, str], list[Figures]] = {}
    for name in wanted.sets:
        for seed in range(1, wanted.seeds + 1):
            data = labelled_sets.load(name, Path(wanted.data), seed)
            if data is None:
                print(f"{name}: skipped, not in {wanted.data}", file=sys.stderr)
                continue
            vectors = None
            if not wanted.no_peers:
                whole = labelled_sets.load(data.base, Path(wanted.data), seed)
                vectors = cached_encodings(whole.texts, tool.model, work / "encodings", data.base)[data.rows]
            for change in wanted.changes:
                found = {ASSAY: product(tool, data, change, seed, work / "stability", fresh=False)}
                if change != ORDER:
                    found[FRESH] = product(tool, data, change, seed, work / "stability", fresh=True)
                if vectors is not None:
                    found[K_MEANS] = k_means(data, vectors, change, seed)
                    found[BERTOPIC] = bertopic(data, vectors, change, seed)
                for method, figures in found.items():
                    table.setdefault((name, change, method), []).append(figures)
                    print(f"{name} seed {seed}, {change}, {method}: {json.dumps(figures)}", file=sys.stderr, flush=True)
    print("| set | change | method | tickets that moved | intents | NMI / accuracy afterwards |\n|---|---|---|---|---|---|")
    for (name, change, method), rows in table.items():
        mean = {key: sum(row[key] for row in rows) / len(rows) for key in rows[0]}
        print(
            f"| {name} | {change} | {method} | {100 * mean['moved']:.2f}% | {mean['clusters']:.0f} "
            f"| {mean['nmi']:.3f} / {mean['accuracy']:.3f} |")


if __name__ == "__main__":
    main()
