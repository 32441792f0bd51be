"""Time, peak memory and agreement of the whole of mining: the product and scikit-learn on the very same texts, and
the product's curve over the number of documents. See README.md.
"""

import argparse
import json
import os
import sys
from dataclasses import asdict
from pathlib import Path

import corpus
from agreement import agreement, read_labels
from assay_tool import ROOT, Assay, Cost, assignments, measured

Figures = dict[str, float]
HEADER = "| documents | | time | processor | peak memory | NMI | ARI | accuracy | ingest |\n" + "|---" * 9 + "|"


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="run", description=__doc__)
    parser.add_argument("--documents", nargs="+", type=int, default=[200_000], help="a curve: 10000 100000 1000000")
    parser.add_argument("--vectorizers", nargs="*", default=["lexical", "semantic"])
    parser.add_argument("--intents", type=int, default=corpus.INTENTS)
    parser.add_argument("--no-peer", action="store_true", help="leave scikit-learn out")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--data", default=os.environ.get("ASSAY_DATA", str(ROOT.parent / "shared/data")))
    parser.add_argument("--work", default=str(ROOT / "Benchmarks/.build-whole-run"), help="what is kept between runs")
    parser.add_argument("--assay", help="the binary (default: $ASSAY_BINARY, else the release build)")
    parser.add_argument("--model", help="the encoder's folder (default: Models/all-MiniLM-L6-v2)")
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


def line(documents: int, name: str, cost: Cost, figures: Figures, ingest: Cost | None = None) -> str:
    reading = f"{ingest.seconds:.0f} s, {ingest.peak_bytes / 1e9:.2f} GB" if ingest else "–"
    spent = f"{cost.seconds:.1f} s | {cost.cpu_seconds:.1f} s | {cost.peak_bytes / 1e9:.2f} GB"
    return f"| {documents:,} | {name} | {spent} | {shares(figures)} | {reading} |"


def nearest(documents: int, store: Path, labels: Path) -> str:
    """The same result with every outlier at its nearest intent: the peer has no outliers."""
    truth, placed = read_labels(labels), assignments(store)
    figures = agreement([truth[ticket] for ticket in placed], [place.nearest for place in placed.values()])
    return f"| {documents:,} | … outliers at their nearest intent | | | | {shares(figures)} | |"


def shares(figures: Figures) -> str:
    return " | ".join(f"{figures[key]:.3f}" for key in ("nmi", "ari", "accuracy"))


def peer(tickets: Path, labels: Path, wanted: argparse.Namespace) -> tuple[Cost, Figures]:
    """scikit-learn's cost and agreement; kept, because it is slow and does not change."""
    kept = tickets.with_name(f"scikit-learn-{wanted.intents}-{wanted.seed}.json")
    if not kept.exists():
        found = tickets.with_name("scikit-learn-labels.csv")
        script = str(Path(__file__).with_name("sklearn_run.py"))
        arguments = [str(tickets), str(found), "--intents", str(wanted.intents), "--seed", str(wanted.seed)]
        _, cost = measured([sys.executable, script, *arguments])
        truth, labelled = read_labels(labels), read_labels(found)
        figures = agreement([truth[ticket] for ticket in labelled], list(labelled.values()))
        kept.write_text(json.dumps({"cost": asdict(cost), "agreement": figures}, indent=2))
    result = json.loads(kept.read_text())
    return Cost(**result["cost"]), result["agreement"]


def main() -> None:
    wanted = options()
    tool = Assay.found(wanted.assay, wanted.model, wanted.threads) if wanted.vectorizers else None
    lines = [HEADER]
    for documents in wanted.documents:
        folder = Path(wanted.work) / f"{documents}-{wanted.seed}"
        try:
            tickets, labels = corpus.write(Path(wanted.data), documents, folder, wanted.seed)
        except FileNotFoundError:
            raise SystemExit(f"skipped: the questions are not in {wanted.data}") from None
        if not wanted.no_peer:
            lines.append(line(documents, "scikit-learn, lexical", *peer(tickets, labels, wanted)))
            print(lines[-1], file=sys.stderr)
        if tool is None:
            continue
        store = folder / "store"
        reading = tool.ingest(store, tickets)
        for vectorizer in wanted.vectorizers:
            cost = tool.mine(store, wanted.intents, vectorizer, wanted.seed)
            lines.append(line(documents, f"assay, {vectorizer}", cost, tool.evaluate(store, labels), reading))
            lines.append(nearest(documents, store, labels))
            print(*lines[-2:], sep="\n", file=sys.stderr)
    print("\n".join(lines))


if __name__ == "__main__":
    main()
