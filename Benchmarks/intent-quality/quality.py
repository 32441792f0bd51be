"""How well the mined intents agree with known labels: the product and its peers, one table for the true number of
intents and one for the number chosen by each method itself. See README.md.
"""

import argparse
import json
import os
import shutil
import sys
from dataclasses import asdict
from pathlib import Path

import numpy as np

import labelled_sets
import out_of_scope
import peers
from agreement import agreement, read_labels
from assay_tool import ROOT, Assay, assignments
from labelled_sets import LabelledSet
from reference_encoder import cached_encodings

Figures = dict[str, float]
Table = dict[tuple[str, str], list[Figures]]  # (method, set) → figures of each seed

TRUE, AUTO = "true", "auto"


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="run", description=__doc__)
    parser.add_argument("--sets", nargs="+", choices=labelled_sets.NAMES, default=labelled_sets.NAMES)
    parser.add_argument("--seeds", type=int, default=3, help="seeds 1 to this (default 3)")
    parser.add_argument("--intents", nargs="+", choices=[TRUE, AUTO], default=[TRUE, AUTO])
    parser.add_argument("--vectorizers", nargs="*", default=["lexical", "semantic"], help="none: the peers only")
    parser.add_argument("--peer-seeds", type=int, help="seeds of the peers (default: as --seeds; 0: no peers)")
    parser.add_argument("--out-of-scope", action="store_true", help="AUROC of out-of-scope queries instead")
    parser.add_argument("--data", default=os.environ.get("ASSAY_DATA", str(ROOT.parent / "shared/data")))
    parser.add_argument("--work", default=str(ROOT / "Benchmarks/.build-quality"), help="what is kept between runs")
    parser.add_argument("--assay", help="the binary (default: $ASSAY_BINARY, else the release build)")
    parser.add_argument("--model", help="the encoder's folder (default: Models/all-MiniLM-L6-v2)")
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


def mine(
    tool: Assay, data: LabelledSet, seed: int, wanted: argparse.Namespace, work: Path
) -> dict[str, dict[str, Figures]]:
    """Figures of the product by 'true' or 'auto', then by row of the table. A vectorizer has two rows: as 'assay
    evaluate' counts, with outliers as one cluster, and with every outlier at its nearest intent, as the peers do.
    """
    folder = work / "stores" / f"{data.name}-{seed}"
    table, labels = labelled_sets.write_export(data.texts, data.labels, folder)
    truth = read_labels(labels)
    store = folder / "store"
    tool.ingest(store, table)
    found: dict[str, dict[str, Figures]] = {count: {} for count in wanted.intents}
    for count in wanted.intents:
        for vectorizer in wanted.vectorizers:
            cost = tool.mine(store, data.intents if count == TRUE else None, vectorizer, seed)
            figures = tool.evaluate(store, labels)
            placed = assignments(store)
            nearest = agreement([truth[ticket] for ticket in placed], [place.nearest for place in placed.values()])
            found[count][f"assay, {vectorizer}"] = figures
            found[count][f"assay, {vectorizer}, outliers at their nearest intent"] = nearest
            said = figures | asdict(cost)
            print(f"{data.name} seed {seed}, {count} k, {vectorizer}: {json.dumps(said)}", file=sys.stderr)
    shutil.rmtree(folder)
    return found


def markdown(title: str, table: Table, sets: dict[str, int]) -> str:
    """Methods down, sets across; a cell is the mean over the seeds."""
    methods = list(dict.fromkeys(method for method, _ in table))
    lines = [f"### {title}", "", "NMI / ARI / accuracy (number of intents found), mean of the seeds.", ""]
    lines.append("| | " + " | ".join(f"{name} ({intents})" for name, intents in sets.items()) + " |")
    lines.append("|---" * (len(sets) + 1) + "|")
    for method in methods:
        cells = [cell(table[method, name]) if (method, name) in table else "–" for name in sets]
        lines.append(f"| {method} | " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def cell(seeds: list[Figures]) -> str:
    def mean(key: str) -> float:
        return float(np.mean([figures[key] for figures in seeds]))

    return f"{mean('nmi'):.3f} / {mean('ari'):.3f} / {mean('accuracy'):.3f} ({mean('clusters'):.0f})"


def peer_figures(data: LabelledSet, seed: int, data_folder: Path, model: Path, work: Path) -> dict[str, Figures]:
    """Figures of every peer; the encoder runs over the whole base set once, and only where no result is kept."""

    def vectors() -> np.ndarray:
        whole = labelled_sets.load(data.base, data_folder, seed)
        return cached_encodings(whole.texts, model, work / "encodings", data.base)[data.rows]

    return peers.measure(data, seed, vectors, work / "peers")


def main() -> None:
    wanted = options()
    work, data_folder = Path(wanted.work), Path(wanted.data)
    tool = Assay.found(wanted.assay, wanted.model, wanted.threads) if wanted.vectorizers else None
    model = Path(wanted.model) if wanted.model else ROOT / "Models/all-MiniLM-L6-v2"
    if wanted.out_of_scope:
        print(out_of_scope.table(tool, wanted.vectorizers, model, data_folder, work))
        return
    peer_seeds = wanted.seeds if wanted.peer_seeds is None else wanted.peer_seeds
    tables: dict[str, Table] = {count: {} for count in wanted.intents}
    shown: dict[str, int] = {}

    def add(count: str, row: str, name: str, figures: Figures) -> None:
        tables[count].setdefault((row, name), []).append(figures)

    for name in wanted.sets:
        for seed in range(1, max(wanted.seeds, peer_seeds) + 1):
            data = labelled_sets.load(name, data_folder, seed)
            if data is None:
                print(f"{name}: skipped, not in {data_folder}", file=sys.stderr)
                break
            shown[name] = data.intents
            if tool and seed <= wanted.seeds:
                for count, by_row in mine(tool, data, seed, wanted, work).items():
                    for row, figures in by_row.items():
                        add(count, row, name, figures)
            if seed <= peer_seeds:
                for method, figures in peer_figures(data, seed, data_folder, model, work).items():
                    for count in wanted.intents:
                        if count == TRUE or method == peers.UMAP_HDBSCAN:
                            add(count, method, name, figures)
    titles = {TRUE: "At the true number of intents (HDBSCAN at its own)", AUTO: "At the number each method chooses"}
    for count in wanted.intents if shown else []:
        print(markdown(titles[count], tables[count], shown))


if __name__ == "__main__":
    main()
