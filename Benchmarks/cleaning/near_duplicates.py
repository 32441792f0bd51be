"""Near-duplicates planted in five languages, and look-alikes that are none: which of them the real binary takes for the
same, beside all pairs counted out; and time and memory for many texts. See README.md."""

import argparse
import csv
import json
import math
import random
import re
import shutil
import sqlite3
import subprocess
import sys
from collections import Counter, defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "peers"))

from assay_tool import ROOT, Assay  # noqa: E402
from near_duplicate_texts import DETAILS, MONTHS, OPENINGS, PEOPLE, REQUESTS, SHORT  # noqa: E402

LIKENESS = 0.8
SYLLABLES = "ba ke lo mi nu ra se ti vo zu dor fin gal hem jur kas lem nop pir quo".split()
LENGTHS = {"two sentences": 1, "short": 2, "middle": 4, "long": 8}
EDGES = [0.5, 0.6, 0.7, 0.75, 0.8, 0.82, 0.85, 0.9, 0.95, 1.0]


def word(draw: random.Random) -> str:
    return "".join(draw.choice(SYLLABLES) for _ in range(4))


def day(draw: random.Random, language: str) -> str:
    of = {"en": "{} {}", "de": "{}. {}", "es": "{} de {}", "fr": "{} {}", "pt": "{} de {}"}[language]
    return of.format(draw.randrange(1, 29), draw.choice(MONTHS[language]))


def sentences(draw: random.Random, language: str, length: int) -> list[str]:
    """A ticket with its slots open: an opening, a request, details."""
    return ([draw.choice(OPENINGS[language]), draw.choice(draw.choice(REQUESTS[language]))] +
            draw.sample(DETAILS[language], length - 1) + ([f"{word(draw)} {word(draw)} {word(draw)}."] if length > 2 else []))


def slots(draw: random.Random, language: str) -> dict[str, str]:
    return {"k": f"{word(draw)} {word(draw)}", "n": str(draw.randrange(10, 99_999)), "d": day(draw, language), "p": draw.choice(PEOPLE)}


def filled(parts: list[str], values: dict[str, str]) -> str:
    return " ".join(part.format(**values) for part in parts)


def exchanged(draw: random.Random, text: str, count: int) -> str:
    words = text.split()
    for place in draw.sample(range(len(words)), min(count, len(words))):
        words[place] = word(draw)
    return " ".join(words)


def variant(draw: random.Random, kind: str, language: str, parts: list[str], values: dict[str, str]) -> str:
    if kind == "copy":
        return filled(parts, values)
    if kind == "other numbers":
        changed = values | {"n": f"{draw.randrange(1, 99)}.{draw.randrange(100, 999)},{draw.randrange(10, 99)}"}
        return re.sub(r"\d+", lambda _: str(draw.randrange(1, 29)), filled(parts, values)) if draw.random() < 0.5 else filled(parts, changed)
    if kind == "another date":
        return filled(parts, values | {"d": day(draw, language)})
    if kind == "another name":
        return filled(parts, values | {"p": draw.choice(PEOPLE)})
    if kind == "a word exchanged":
        return exchanged(draw, filled(parts, values), 1)
    if kind == "a sentence added":
        place = draw.randrange(2, len(parts) + 1)
        return filled(parts[:place] + [draw.choice(DETAILS[language])] + parts[place:], values)
    if kind == "sentences in another order":
        rest = parts[1:]
        draw.shuffle(rest)
        return filled(parts[:1] + rest, values)
    if kind == "same opening, another request":
        return filled(parts[:1] + sentences(draw, language, len(parts))[1:], values | {"k": word(draw)})
    if kind == "same request in other words":
        for pair in REQUESTS[language]:
            if parts[1] in pair:
                other = pair[1 - pair.index(parts[1])]
        return filled([draw.choice(OPENINGS[language]), other] + draw.sample(DETAILS[language], len(parts) - 2), values)
    raise ValueError(kind)


NEAR = ["copy", "other numbers", "another date", "another name", "a word exchanged", "a sentence added", "sentences in another order"]
ALIKE = ["same opening, another request", "same request in other words"]


def planted(draw: random.Random, count: int) -> list[tuple[str, str, str, int]]:
    """Kind, length, text and the row of what it was made from (-1: nothing). Each was made from a text of its own."""
    rows: list[tuple[str, str, str, int]] = []
    for language in OPENINGS:
        for length, details in LENGTHS.items():
            for kind in NEAR + ALIKE:
                if details == 1 and kind == "sentences in another order":
                    continue
                for _ in range(count):
                    parts, values = sentences(draw, language, details), slots(draw, language)
                    rows.append(("base", length, filled(parts, values), -1))
                    rows.append((kind, length, variant(draw, kind, language, parts, values), len(rows) - 1))
        for _ in range(count):
            text = draw.choice(SHORT[language])
            rows.append(("base", "question", text, -1))
            rows.append(("short question, alike by chance", "question", text, len(rows) - 1))
        # Pairs around the border, and the same inside one template that all of them share.
        for place, kind in [("own text", "words exchanged"), ("template", "in one template")]:
            template = filled(sentences(draw, language, 5), slots(draw, language)) if place == "template" else ""
            for _ in range(count * 8):
                own = filled(sentences(draw, language, 6), slots(draw, language)) if not template else " ".join(word(draw) for _ in range(24))
                text = f"{template} {own}".strip()
                rows.append(("base", place, text, -1))
                rows.append((kind, place, exchanged(draw, text, draw.randrange(1, 9)), len(rows) - 1))
    return rows


def shingles(text: str) -> frozenset:
    """As the definition says, written without a look at how the binary does it."""
    words: list[str] = []
    for one in re.findall(r"[^\W_]+", text.lower().replace("[number]", "0")):
        one = re.sub(r"\d+", "0", one)
        if not (one == "0" and words and words[-1] == "0"):
            words.append(one)
    return frozenset(zip(words, words[1:], words[2:])) if len(words) >= 8 else frozenset()


def jaccard(a: frozenset, b: frozenset) -> float:
    return len(a & b) / len(a | b) if a and b else 0.0


def pairs_near(sets: list[frozenset]) -> list[tuple[int, int]]:
    """Every pair of at least LIKENESS: two such share one of their rarest fifth of shingles."""
    frequency = Counter(one for each in sets for one in each)
    lists, found = defaultdict(list), []
    for row, own in enumerate(sets):
        rare = sorted(own, key=lambda one: (frequency[one], one))[: len(own) - math.ceil(LIKENESS * len(own)) + 1]
        others = {other for one in rare for other in lists[one]}
        found += [(other, row) for other in others if jaccard(own, sets[other]) >= LIKENESS]
        for one in rare:
            lists[one].append(row)
    return found


def components(count: int, pairs: list[tuple[int, int]]) -> list[int]:
    parents = list(range(count))

    def root(at: int) -> int:
        while parents[at] != at:
            parents[at] = at = parents[parents[at]]
        return at

    for a, b in pairs:
        a, b = root(a), root(b)
        parents[max(a, b)] = min(a, b)
    return [root(at) for at in range(count)]


def pairs_in(groups: list[int]) -> set[tuple[int, int]]:
    members = defaultdict(list)
    for row, group in enumerate(groups):
        members[group].append(row)
    return {(a, b) for each in members.values() for at, a in enumerate(each) for b in each[at + 1:]}


def mined(tool: Assay, rows: list, work: Path) -> tuple[list[str], list[int]]:
    """What the store holds as documents, and the row of each one's original."""
    table = work / "tickets.csv"
    with table.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "customer", "text"])
        writer.writerows((f"{row:07}", f"customer {row}", one[2]) for row, one in enumerate(rows))
    tool.ingest(work / "store", table)
    tool.run("mine", "--store", str(work / "store"), "--vectorizer", "lexical", "--seed", "1", "--intents", "50", "--format", "json")
    database = sqlite3.connect(work / "store" / "assay.sqlite")
    texts, groups = [""] * len(rows), list(range(len(rows)))
    for key, text in database.execute("SELECT t.id, coalesce(m.text, t.document) FROM ticket t LEFT JOIN minedText m ON m.ticketID = t.id"):
        texts[int(key)] = text
    for key, original in database.execute("SELECT ticketID, original FROM nearDuplicate"):
        groups[int(key)] = int(original)
    database.close()
    return texts, groups


def share(part: int, whole: int) -> str:
    return f"{part / whole:.4f}" if whole else "–"


def quality(tool: Assay, draw: random.Random, count: int, work: Path) -> None:
    rows = planted(draw, count)
    texts, groups = mined(tool, rows, work)
    sets = [shingles(text) for text in texts]
    near = pairs_near(sets)
    true = components(len(rows), near)
    of_pairs = sum(groups[a] == groups[b] for a, b in near)
    found, whole = pairs_in(groups), pairs_in(true)
    print(f"{len(rows):,} texts. Pairs of likeness {LIKENESS} and more: {len(near):,}, of them in one group {share(of_pairs, len(near))}.")
    print(f"Pairs in one group: {len(found):,}; {share(len(found & whole), len(found))} of them are connected by such pairs, "
          f"which connect {len(whole):,}: recall {share(len(found & whole), len(whole))}.\n")
    table, border = defaultdict(Counter), defaultdict(Counter)
    for row, (kind, length, _, base) in enumerate(rows):
        if base < 0:
            continue
        alike, is_found = jaccard(sets[row], sets[base]), groups[row] == groups[base]
        cells = table[kind, length]
        cells["planted"] += 1
        cells["found"] += is_found
        cells["near"] += alike >= LIKENESS
        cells["near found"] += alike >= LIKENESS and is_found
        if kind in ("words exchanged", "in one template"):
            edge = max((one for one in EDGES if one <= alike), default=0)
            border[kind, edge]["pairs"] += 1
            border[kind, edge]["found"] += is_found
    print("| planted | length | pairs | likeness ≥ 0.8 | of these found | of all found |\n|---|---|---|---|---|---|")
    for (kind, length), cells in table.items():
        print(f"| {kind} | {length} | {cells['planted']:,} | {share(cells['near'], cells['planted'])} | "
              f"{share(cells['near found'], cells['near'])} | {share(cells['found'], cells['planted'])} |")
    print("\n| likeness from | " + " | ".join(str(edge) for edge in EDGES) + " |\n|---|" + "---|" * len(EDGES))
    for kind in ("words exchanged", "in one template"):
        print(f"| {kind}, found | " + " | ".join(f"{border[kind, edge]['found']} of {border[kind, edge]['pairs']}" for edge in EDGES) + " |")


def timing(bench: str, draw: random.Random, count: int, work: Path) -> None:
    """Six in ten texts are nobody's copy; two are copies up to numbers, two nearly so."""
    languages = list(OPENINGS)
    path, made, size = work / "texts.txt", 0, 0
    with path.open("w", encoding="utf-8") as file:
        while made < count:
            language = draw.choice(languages)
            parts, values = sentences(draw, language, draw.choice([2, 3, 4, 4, 5, 8])), slots(draw, language)
            texts = [filled(parts, values)]
            if draw.random() < 0.25:
                texts += [variant(draw, draw.choice(["copy", "other numbers"]), language, parts, values) for _ in range(draw.choice([1, 1, 2]))]
            if draw.random() < 0.25:
                texts += [variant(draw, draw.choice(NEAR[2:]), language, parts, values) for _ in range(draw.choice([1, 1, 2]))]
            for text in texts[: count - made]:
                file.write(text + "\n")
                size += len(text)
            made += len(texts[: count - made])
    print(f"\n{count:,} texts of {size / count:.0f} characters.\n\n| threads | seconds | processor | extra memory | in groups | groups | largest |\n|---|---|---|---|---|---|---|")
    results = set()
    for threads in (1, 2, 4):
        originals = work / f"originals-{threads}.txt"
        output = subprocess.run([bench, "--texts", str(path), "--threads", str(threads), "--originals", str(originals)],
                                check=True, capture_output=True, text=True).stdout
        cells = json.loads(output)
        results.add(originals.read_bytes())
        print(f"| {threads} | {cells['seconds']:.1f} | {cells['processorSeconds']:.1f} s | {cells['extraMegabytes']} MB | {cells['members']:,} | {cells['groups']:,} | {cells['largest']:,} |", flush=True)
    print(f"\nThe same for each number of threads: {len(results) == 1}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=60, help="pairs of each kind, length and language")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--time", type=int, default=0, help="texts to be timed; needs --bench")
    parser.add_argument("--bench", help="near-duplicates-bench, built in the folder above")
    parser.add_argument("--assay", help="the binary (default: $ASSAY_BINARY, else the release build)")
    parser.add_argument("--work", default=str(ROOT / "Benchmarks/.build-near-duplicates"))
    wanted = parser.parse_args()
    work = Path(wanted.work)
    shutil.rmtree(work, ignore_errors=True)
    work.mkdir(parents=True)
    if wanted.count:
        quality(Assay.found(wanted.assay, None, 2), random.Random(wanted.seed), wanted.count, work)
    if wanted.time:
        timing(wanted.bench, random.Random(wanted.seed), wanted.time, work)
    shutil.rmtree(work)


if __name__ == "__main__":
    main()
