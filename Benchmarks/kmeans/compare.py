"""k-means of this project beside FAISS: the same vectors, the same initial centroids, the same rounds and threads, in
turns. Prints a Markdown table. Not a measure of seeding, which neither side does here."""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
from data_sets import MAKERS

HERE = Path(__file__).resolve().parent
BINARY = HERE.parent / ".build/release/kmeans-bench"


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sets", default="noise,mixture,blobs", help="of noise, mixture, blobs; '' for none")
    parser.add_argument("--vectors", type=Path, action="append", default=[], help="also these rows, float32 .npy")
    parser.add_argument("--rows", type=int, default=200_000, help="of the made sets")
    parser.add_argument("--columns", type=int, default=256, help="of the made sets")
    parser.add_argument("--clusters", type=int, default=300)
    parser.add_argument("--iterations", type=int, default=20)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=3, help="how often each side runs, in turns")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def line(command: list[str]) -> dict[str, float]:
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout)


def compared(vectors: Path, start: Path, options: argparse.Namespace) -> tuple[dict[str, float], dict[str, float]]:
    """The median and the least time, and the inertia, of FAISS and of kmeans-bench."""
    rounds, threads = str(options.iterations), str(options.threads)
    commands = [
        [sys.executable, str(HERE / "faiss_rounds.py"), str(vectors), str(start), rounds, threads],
        [str(BINARY), "--vectors", str(vectors), "--init", str(start), "--iterations", rounds, "--threads", threads],
    ]
    runs = [[line(command) for command in commands] for _ in range(options.rounds)]
    seconds = [[run[side]["seconds"] for run in runs] for side in (0, 1)]
    faiss, ours = (
        {"median": statistics.median(seconds[side]), "least": min(seconds[side]), "inertia": runs[0][side]["inertia"]}
        for side in (0, 1)
    )
    return faiss, ours


def print_row(name: str, vectors: Path, scratch: Path, options: argparse.Namespace) -> None:
    """Draws the initial centroids among the rows, runs both sides, and prints a line of the table."""
    rows = np.load(vectors, mmap_mode="r")
    chosen = np.random.default_rng(options.seed).choice(len(rows), options.clusters, replace=False)
    start = scratch / "start.npy"
    np.save(start, np.asarray(rows[np.sort(chosen)]))
    shape = f"{len(rows):,} × {rows.shape[1]}"
    del rows
    faiss, ours = compared(vectors, start, options)
    print(
        f"| {name} | {shape} | {options.clusters:,} | {faiss['median']:.2f} s ({faiss['least']:.2f}) "
        f"| {ours['median']:.2f} s ({ours['least']:.2f}) | {faiss['median'] / ours['median']:.1f} "
        f"({faiss['least'] / ours['least']:.1f}) | {ours['inertia'] / faiss['inertia']:.4f} |",
        flush=True,
    )


def main() -> None:
    options = arguments()
    if not BINARY.exists():
        raise SystemExit(f"{BINARY} is missing: swift build --package-path Benchmarks -c release --product kmeans-bench")
    print("Seconds and their ratio: medians, in brackets of the fastest runs.\n")
    print("| vectors | rows | clusters | FAISS | this project | times as fast | inertia, of FAISS's |")
    print("|---|---|---|---|---|---|---|", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        for name in filter(None, options.sets.split(",")):
            made = scratch / f"{name}.npy"
            random = np.random.default_rng(options.seed)
            np.save(made, MAKERS[name](options.rows, options.columns, options.clusters, random))
            print_row(name, made, scratch, options)
            made.unlink()
        for vectors in options.vectors:
            print_row(vectors.stem, vectors, scratch, options)


if __name__ == "__main__":
    main()
