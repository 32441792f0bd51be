"""Thirty edits over three later months: are they all in force after each, whichever way they were given? See README.md.

A generated desk is mined on 21 of its 24 months; the other three come in one by one. The edits are given in four ways:
as one file before the three months or after them, or by one command each, before or after.
"""

import argparse
import json
import os
import re
import shutil
import subprocess
from pathlib import Path

from assay_tool import ROOT, Assay, ToolFailure
from edit_file import Edit, Shown, apply, shown, write
from in_force import expected, report, violations

FIRST = 21
MONTHS = [22, 23, 24]
WAYS = ["file-after", "commands-after", "file-before", "commands-before"]


def options() -> argparse.Namespace:
    formatter = argparse.RawTextHelpFormatter
    parser = argparse.ArgumentParser(prog="run months", description=__doc__, formatter_class=formatter)
    parser.add_argument("--tickets", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--ways", nargs="+", choices=WAYS, default=WAYS, help="in which the edits are given")
    parser.add_argument("--work", default=str(ROOT / "Benchmarks/.build-curation"), help="what is kept between runs")
    parser.add_argument("--assay", help="the binary (default: $ASSAY_BINARY, else the release build)")
    parser.add_argument("--model", help="the encoder's folder (default: Models/all-MiniLM-L6-v2)")
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


# The desk


def parts(desk: Path, months: list[int]) -> list[str]:
    """The files of the export that tickets were created in, by month from 1."""
    stems = sorted(path.name.removeprefix("tickets-") for path in (desk / "export").glob("tickets-*"))
    return [str(desk / "export" / f"{kind}-{stems[month - 1]}") for month in months for kind in ("tickets", "audits")]


def mine(tool: Assay, store: Path) -> dict[int, str]:
    """Mines, and gives the conflicts of edits that it warned of: line → reason."""
    outcome = subprocess.run(
        [tool.binary, "mine", "--store", store, "--seed", "1", "--model", tool.model, "--threads", str(tool.threads)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=False)
    if outcome.returncode != 0:
        raise ToolFailure(f"mine: exit {outcome.returncode}: {outcome.stderr.strip()[-2000:]}")
    found = re.findall(r"curation, line (\d+): .*\[([a-z-]+)\]", outcome.stderr)
    return {int(line): reason for line, reason in found}


def month(tool: Assay, desk: Path, store: Path, number: int) -> dict[int, str]:
    tool.run("ingest", *parts(desk, [number]), "--store", str(store))
    return mine(tool, store)


def baseline(tool: Assay, work: Path, wanted: argparse.Namespace) -> tuple[Path, dict[int, Path]]:
    """The desk and its store after month 21, 22, 23 and 24, without any edit; made once."""
    folder = work / f"months-{wanted.tickets}-{wanted.seed}"
    desk = folder / "desk"
    stores = {number: folder / f"found-{number}" for number in [FIRST, *MONTHS]}
    if not (folder / "done").exists():
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        tool.run("generate", "--tickets", str(wanted.tickets), "--seed", str(wanted.seed), "--output", str(desk))
        users = [str(path) for path in sorted((desk / "export").glob("users*"))]
        store = stores[FIRST]
        tool.run("ingest", *users, *parts(desk, list(range(1, FIRST + 1))), "--store", str(store))
        mine(tool, store)
        for number in MONTHS:
            shutil.copytree(stores[number - 1], stores[number])
            month(tool, desk, stores[number], number)
        (folder / "done").touch()
    return desk, stores


# The edits


def moved_away(found: dict[int, Shown]) -> dict[str, list[str]]:
    """Intents that a later run takes tickets out of, those of the last run first, and these tickets."""
    away: dict[str, list[str]] = {}
    for number in reversed(MONTHS):
        before, after = found[number - 1].places, found[number].places
        for ticket, place in sorted(before.items()):
            if place and after.get(ticket, place) != place:
                away.setdefault(place, []).append(ticket)
    return {place: tickets for place, tickets in away.items() if len(tickets) > 1}


def chosen(found: dict[int, Shown]) -> list[Edit]:
    """Thirty edits. Intents are taken by their rank, but for up to three that the later months take tickets out of."""
    first = found[FIRST]
    away = {name: lost for name, lost in moved_away(found).items() if name in first.intents}
    print(f"later months take two tickets or more out of {len(away)} intents")
    (pinned, _), (held, _), (torn, lost) = [
        *away.items(), *((name, []) for name in list(first.intents)[50:] if name not in away)][:3]
    # Ranks among the others, so that every edit but those at odds on purpose has intents of its own.
    r = [intent for intent in first.intents if intent not in (*away, pinned, held, torn)]
    tickets = {intent: [] for intent in r}
    for ticket, place in sorted(first.places.items()):
        tickets.setdefault(place, []).append(ticket)
    steady = [ticket for ticket in tickets[torn] if ticket not in lost][:4]

    def term(intent: str) -> str:
        return next(term for term in first.intents[intent]["terms"][2:] if " " not in term)

    def seeds(intent: str, count: int) -> tuple[str, ...]:
        return tuple(tickets[intent][:: max(1, len(tickets[intent]) // count)][:count])

    return [
        Edit("merge", (r[10], r[60])),
        Edit("merge", (r[11], r[61], r[62])),
        Edit("merge", (r[12], "I777", r[63]), conflict="unknown-intent", repaired=Edit("merge", (r[12], r[63]))),
        Edit("rename", (r[60],), {"name": "too late for a name"}, conflict="merged-away"),
        Edit("split", (r[0],), {"into": "I900", "name": "first part", "tickets": seeds(r[0], 5)}),
        Edit("split", (r[1],), {"into": "I901", "tickets": seeds(r[1], 5)}),
        Edit("split", (r[2],), {"into": "I902", "tickets": ("no-such-ticket", *seeds(r[2], 3))},
             conflict="unknown-ticket", repaired=Edit("split", (r[2],), {"into": "I902", "tickets": seeds(r[2], 3)})),
        Edit("split", (torn,), {"into": "I903", "tickets": (*lost[:1], *steady)},
             later="ticket-not-in-intent" if lost else None,
             repaired=Edit("split", (torn,), {"into": "I903", "tickets": tuple(steady)})),
        Edit("split", (r[3],), {"into": "I904", "name": "part by a word", "terms": (term(r[3]),)}),
        Edit("split", (r[4],), {"into": "I905", "terms": (term(r[4]), "xyzzyplugh")}),
        Edit("split", (r[5],), {"into": "I906", "terms": ("xyzzyplugh",)}, conflict="empty-side"),
        Edit("rename", (r[20],), {"name": "named by Ana"}),
        Edit("rename", (r[10],), {"name": "two in one"}),
        Edit("rename", (r[21],), {"name": "named by Ana"}, conflict="name-in-use"),
        Edit("pin", (pinned,)),
        Edit("pin", (held,)),
        Edit("pin", ("I900",)),
        Edit("forbid", (r[40],)),
        Edit("forbid", (r[41],)),
        Edit("forbid", (pinned,), conflict="pinned"),
        Edit("together", (tickets[r[23]][0], tickets[r[24]][0])),
        Edit("together", (tickets[r[25]][0], tickets[r[26]][0], tickets[r[27]][0])),
        Edit("apart", (tickets[r[28]][0], tickets[r[28]][1])),
        Edit("apart", (tickets[r[29]][0], tickets[r[29]][1], tickets[r[30]][0])),
        Edit("apart", (tickets[r[23]][0], tickets[r[24]][0]), conflict="kept-together"),
        Edit("mark", (r[31],), {"as": ("regulated",)}),
        Edit("mark", (r[32],), {"as": ("regulated", "safety-critical")}),
        Edit("mark", (r[40],), {"as": ("regulated",)}, conflict="forbidden"),
        Edit("owner", (r[33],), {"name": "Dana"}),
        Edit("owner", (r[10],), {"name": "Ana"}),
    ]


# The four ways


def by_file(
    tool: Assay, desk: Path, source: Path, store: Path, edits: list[Edit], found: dict[int, Shown], later: list[int]
) -> Shown:
    shutil.rmtree(store, ignore_errors=True)
    shutil.copytree(source, store)
    path = store.with_suffix(".yaml")
    lines = write(edits, path)
    way = "file, before" if later else "file, after"
    untouched = shown(tool, store)
    dry, _ = apply(tool, store, path, "--dry-run")
    outcome, seconds = apply(tool, store, path)
    print(f"{way}: {len(edits)} edits in {seconds:.2f} s", flush=True)
    if (dry["changed"], dry["conflicts"]) != (outcome["changed"], outcome["conflicts"]):
        print("  NOT: --dry-run said something else")
    now = shown(tool, store)
    number = FIRST if later else MONTHS[-1]
    told = {conflict["line"]: conflict["reason"] for conflict in outcome["conflicts"]}
    for number in [number, *later]:
        before = None
        if number != FIRST and later:
            before, told = now, month(tool, desk, store, number)
            now = shown(tool, store)
        wanted = expected(lines, number != FIRST)
        named = f"{len(told)} named, with line and reason" if told == wanted else f"NOT: {told} for {wanted}"
        report(f"{way}, month {number}", violations(edits, found[number], now, before, {}), edits, named)
        again, _ = apply(tool, store, path)
        once_more = shown(tool, store)
        if again["changed"] or again["version"] != outcome["version"] or once_more.digest != now.digest:
            print(f"  NOT: applied again, {len(again['changed'])} intents change")
    if not later:
        tool.run("intents", "undo", "--store", str(store))
        is_back = shown(tool, store).digest == untouched.digest
        empty, _ = tool.run("intents", "export", "--store", str(store))
        is_empty = empty == "version: 1\nedits:\n"
        print(f"  undone: {'byte for byte as before' if is_back and is_empty else 'NOT as before'}")
        apply(tool, store, path)
    return now


def by_commands(
    tool: Assay, desk: Path, source: Path, store: Path, edits: list[Edit], found: dict[int, Shown], later: list[int]
) -> tuple[Shown, dict[str, str]]:
    """What is shown in the end, and the ids that the product gave to the parts of splits."""
    shutil.rmtree(store, ignore_errors=True)
    shutil.copytree(source, store)
    way = "commands, before" if later else "commands, after"
    ids: dict[str, str] = {}
    states = [shown(tool, store)]
    refused: list[str] = []
    seconds: list[float] = []

    def give(edit: Edit) -> None:
        arguments = edit.naming(ids).command()
        _, cost = tool.run("intents", *arguments, "--store", str(store), "--format", "json")
        seconds.append(cost.seconds)
        states.append(shown(tool, store))
        if edit.kind == "split":
            ids[edit.more["into"]] = (states[-1].intents.keys() - states[-2].intents.keys()).pop()

    for place, edit in enumerate(edits, start=1):
        reason = edit.conflict or (edit.later if not later else None)
        try:
            give(edit)
            if reason:
                print(f"  NOT: edit {place} was kept, and {reason} expected")
        except ToolFailure as failure:
            refused.append(f"{place} {reason}")
            if not reason or f"[{reason}]" not in str(failure) or "exit 1" not in str(failure):
                print(f"  NOT: edit {place}: {failure}")
            if shown(tool, store).digest != states[-1].digest:
                print(f"  NOT: edit {place} was refused and changed something")
            if edit.repaired:
                give(edit.repaired)
    mean = sum(seconds) / len(seconds)
    print(f"{way}: {len(seconds)} kept, {mean:.2f} s each at most {max(seconds):.2f} s; refused: {', '.join(refused)}")
    now = states[-1]
    for number in later:
        before, told = now, month(tool, desk, store, number)
        now = shown(tool, store)
        wanted = [edit.later for edit in edits if edit.later]
        named = f"{len(told)} named, with line and reason" if list(told.values()) == wanted else f"NOT: {told}"
        report(f"{way}, month {number}", violations(edits, found[number], now, before, ids), edits, named)
    if not later:
        number = MONTHS[-1]
        report(f"{way}, month {number}", violations(edits, found[number], now, None, ids), edits, "none")
        back = 0
        for state in reversed(states[:-1]):
            tool.run("intents", "undo", "--store", str(store))
            back += shown(tool, store).digest == state.digest
        print(f"  undone one by one: {back} of {len(states) - 1} states byte for byte as they were")
    return now, ids


def canonical(state: Shown, parts: dict[str, str], highest: int) -> tuple[dict[str, dict], dict[str, str]]:
    """The same by ids that do not depend on when numbers were given: those of parts as in the file, and what was born
    later by its place after the `highest` number that was in use before the three months."""
    names = {given: f"part {asked}" for asked, given in parts.items()}

    def name(intent: str) -> str:
        if not intent or intent in names:
            return names.get(intent, "")
        number = int(intent[1:])
        return f"born {number - highest}" if number > highest else intent

    kept = ("name", "theme", "terms", "tickets", "owner", "marks", "pinned")
    return (
        {name(intent): {key: facts.get(key) for key in kept} for intent, facts in state.intents.items()},
        {ticket: name(place) for ticket, place in state.places.items()},
    )


def compare(one: str, other: str, ends: dict[str, tuple], pinned: set[str]) -> None:
    (facts, places), (facts_2, places_2) = ends[one], ends[other]
    tickets = [ticket for ticket in places if places[ticket] != places_2[ticket]]
    intents = sorted(name for name in facts.keys() | facts_2.keys() if facts.get(name) != facts_2.get(name))
    by_pins = sum(places[ticket] in pinned or places_2[ticket] in pinned for ticket in tickets)
    said = "the same, every ticket, name, term and attribute" if not tickets and not intents else (
        f"{len(tickets)} tickets differ, {by_pins} of them in a pinned intent; intents: {', '.join(intents)}")
    print(f"| {one} | {other} | {said} |")


def main() -> None:
    wanted = options()
    tool = Assay.found(wanted.assay, wanted.model or os.environ.get("ASSAY_MODEL"), wanted.threads)
    if tool.model is None:
        raise SystemExit("the encoder's weights are missing: scripts/setup")
    desk, stores = baseline(tool, Path(wanted.work), wanted)
    folder = desk.parent
    found = {number: shown(tool, store) for number, store in stores.items()}
    edits = chosen(found)
    counts = ", ".join(f"{len(found[number].places):,} tickets in month {number}" for number in found)
    print(f"{len(found[FIRST].intents)} intents; {counts}\n")
    print("| given as, after | edits | conflicts |\n|---|---|---|")
    highest = max(int(intent[1:]) for intent in found[FIRST].intents)
    asked = {edit.more["into"]: edit.more["into"] for edit in edits if edit.kind == "split"}
    for way in wanted.ways:
        later = MONTHS if way.endswith("before") else []
        source, ids = stores[FIRST if later else MONTHS[-1]], asked
        if way.startswith("file"):
            state = by_file(tool, desk, source, folder / way, edits, found, later)
            used = max(int(into[1:]) for into in asked) if later else highest
        else:
            state, ids = by_commands(tool, desk, source, folder / way, edits, found, later)
            used = highest + (len(ids) if later else 0)
        (folder / f"{way}.json").write_text(json.dumps(canonical(state, ids, used)), encoding="utf-8")
    ends = {way: json.loads(path.read_text()) for way in WAYS if (path := folder / f"{way}.json").exists()}
    pinned = {f"part {edit.of[0]}" if edit.of[0] in asked else edit.of[0] for edit in edits if edit.kind == "pin"}
    print("\n| one | other | in the end |\n|---|---|---|")
    pairs = [("file-before", "commands-before"), ("file-after", "commands-after"), ("file-before", "file-after")]
    for one, other in pairs:
        if one in ends and other in ends:
            compare(one, other, ends, pinned)


if __name__ == "__main__":
    main()
