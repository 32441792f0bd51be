"""Quality and time against the number of documents that the encoder reads: one Markdown table for each labelled set."""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import labelled_sets

ROOT = Path(__file__).resolve().parents[2]
BINARY = ROOT / "Benchmarks/.build/release/distillation-bench"


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="run", description=__doc__)
    parser.add_argument("--sets", nargs="+", choices=list(labelled_sets.READERS), default=["banking77", "clinc150"])
    parser.add_argument("--taught", nargs="+", default=["300", "1000", "2000", "3000", "5000", "10000"])
    parser.add_argument("--share", type=float, help="a share of the documents in the place of --taught, as 0.2")
    parser.add_argument("--seeds", nargs="+", default=["1", "2", "3"])
    parser.add_argument("--data", default=os.environ.get("ASSAY_DATA", str(ROOT.parent / "shared/data")))
    parser.add_argument("--model", default=str(ROOT / "Models/all-MiniLM-L6-v2"))
    return parser.parse_args()


def main() -> None:
    wanted = options()
    for name in wanted.sets:
        data = labelled_sets.load(name, Path(wanted.data), 1)
        if data is None:
            print(f"{name}: skipped, not in {wanted.data}", file=sys.stderr)
            continue
        with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
            file.writelines(f"{label}\t{' '.join(text.split())}\n" for text, label in zip(data.texts, data.labels))
            file.flush()
            command = [str(BINARY), "--model", wanted.model, "--texts", file.name]
            taught = [str(int(wanted.share * len(data.texts)))] if wanted.share else wanted.taught
            command += ["--taught", *taught, "--seeds", *wanted.seeds]
            lines = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.splitlines()
        print(f"### {name}: {len(data.texts):,} questions, {data.intents} intents\n")
        print("| read by the encoder | share | seconds | cosine to it, held out | NMI / accuracy |")
        print("|---|---|---|---|---|")
        for figures in map(json.loads, lines):
            print(
                f"| {figures['taught']:,} | {figures['taught'] / figures['documents']:.0%} | {figures['seconds']:.0f} "
                f"| {figures['heldOutCosine']:.3f} | {figures['nmi']:.3f} / {figures['accuracy']:.3f} |"
            )
        print()


if __name__ == "__main__":
    main()
