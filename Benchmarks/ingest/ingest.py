"""Time, processor time and peak memory of ingest on one generated Zendesk export, beside two readers in Python on the
very same files: one that cleans nothing, one that cleans as much as it can. See README.md.
"""

import argparse
import json
import os
import shutil
import sys
from pathlib import Path

from assay_tool import ROOT, Cost, measured

HERE = Path(__file__).resolve().parent
HEADER = "| reader | tickets | time | processor | peak memory | rate |\n" + "|---" * 6 + "|"


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="run", description=__doc__)
    parser.add_argument("--tickets", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--runs", type=int, default=3, help="of each, in turn; the median counts")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--no-peers", action="store_true")
    parser.add_argument("--everything", action="store_true", help="with users and audits, which the peers cannot read")
    parser.add_argument("--work", default=str(ROOT / "Benchmarks/.build-ingest"))
    parser.add_argument("--assay", default=os.environ.get("ASSAY_BINARY", str(ROOT / ".build/release/assay")))
    return parser.parse_args()


def export(wanted: argparse.Namespace, work: Path) -> Path:
    """The tickets of a generated desk, as the export's own files; made once."""
    desk = work / f"desk-{wanted.tickets}-{wanted.seed}"
    if not (desk / "tickets").exists():
        arguments = ["--tickets", str(wanted.tickets), "--seed", str(wanted.seed), "--output", str(desk), "--quiet"]
        measured([wanted.assay, "generate", *arguments])
        (desk / "tickets").mkdir()
        for file in sorted((desk / "export").glob("tickets*.json")):
            os.link(file, desk / "tickets" / file.name)
    return desk / ("export" if wanted.everything else "tickets")


def median(costs: list[Cost]) -> Cost:
    return sorted(costs, key=lambda cost: cost.seconds)[len(costs) // 2]


def main() -> None:
    wanted = options()
    work = Path(wanted.work)
    work.mkdir(parents=True, exist_ok=True)
    folder = export(wanted, work)
    size = sum(file.stat().st_size for file in folder.iterdir())
    store = work / "store"
    ours = [wanted.assay, "ingest", str(folder), "--store", str(store), "--threads", str(wanted.threads), "--format", "json", "--quiet"]
    readers: dict[str, list[str]] = {"assay ingest": ours}
    if not (wanted.no_peers or wanted.everything):
        for name in ("plain_reader", "cleaning_reader"):
            readers[name] = [sys.executable, str(HERE / f"{name}.py"), str(folder), str(work / "peer.sqlite")]
    costs: dict[str, list[Cost]] = {name: [] for name in readers}
    stages: list[dict[str, float]] = []
    for _ in range(wanted.runs):
        for name, command in readers.items():
            shutil.rmtree(store, ignore_errors=True)
            for file in work.glob("peer.sqlite*"):
                file.unlink()
            output, cost = measured(command)
            costs[name].append(cost)
            if command is ours:
                stages.append(json.loads(output)["work"])
    print(HEADER)
    for name, runs in costs.items():
        cost = median(runs)
        rate = f"{size / 1e6 / cost.seconds:.0f} MB/s"
        spent = f"{cost.seconds:.1f} s | {cost.cpu_seconds:.1f} s | {cost.peak_bytes / 1e6:.0f} MB"
        print(f"| {name} | {wanted.tickets:,} ({size / 1e6:.0f} MB) | {spent} | {rate} |")
    for name in list(costs)[1:]:
        print(f"\n{name} takes {median(costs[name]).seconds / median(costs['assay ingest']).seconds:.1f} times as long.")
    work_of = {stage: sum(run[stage] for run in stages) / len(stages) for stage in stages[0]}
    print("\nProcessor seconds by stage: " + ", ".join(f"{stage} {value:.1f}" for stage, value in work_of.items()))


if __name__ == "__main__":
    main()
