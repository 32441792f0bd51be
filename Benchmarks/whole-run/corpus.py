"""A desk of any size with planted intents, composed from real questions: what both tools are timed on.

200 intents of BANKING77 and CLINC150 with volumes that fall as rank^-0.7. A document is questions of one intent,
drawn at random and joined until it has at least 21 words, which makes about 25. One word in fifty gets a slip of the
keyboard: without new words and pairs the vocabulary would stop growing, as it never does on a desk. The same size and
seed give the same bytes. Easier than a desk, because a document repeats its intent; not a measure of quality alone.
"""

import csv
import random
from itertools import accumulate
from pathlib import Path

import labelled_sets

INTENTS = 200
FEWEST_WORDS = 21
SLIP_RATE = 0.02


def questions(data: Path) -> list[list[str]]:
    """The questions of each intent, the most frequent intent first."""
    members: dict[str, list[str]] = {}
    for name in ("banking77", "clinc150"):
        for text, intent in labelled_sets.READERS[name](data):
            members.setdefault(f"{name}.{intent}", []).append(text)
    names = sorted(members)
    random.Random(0).shuffle(names)
    return [members[name] for name in names[:INTENTS]]


def slipped(word: str, chance: random.Random) -> str:
    """Two letters swapped, one left out, or one doubled."""
    if len(word) < 4:
        return word
    place = chance.randrange(len(word) - 1)
    kind = chance.randrange(3)
    if kind == 0:
        return word[:place] + word[place + 1] + word[place] + word[place + 2 :]
    return word[:place] + (word[place] * 2 if kind == 1 else "") + word[place + 1 :]


def write(data: Path, documents: int, folder: Path, seed: int = 1) -> tuple[Path, Path]:
    """tickets.csv (id, text) and labels.csv (ticket_id, label) in a folder; kept when they are there."""
    tickets, labels = folder / "tickets.csv", folder / "labels.csv"
    if labels.exists():
        return tickets, labels
    pools = questions(data)
    ceilings = list(accumulate((rank + 1) ** labelled_sets.THINNING_EXPONENT for rank in range(len(pools))))
    chance = random.Random(seed)
    folder.mkdir(parents=True, exist_ok=True)
    unfinished = folder / "labels.part"
    with open(tickets, "w", newline="") as tickets_file, open(unfinished, "w", newline="") as labels_file:
        texts, truth = csv.writer(tickets_file), csv.writer(labels_file)
        texts.writerow(["id", "text"])
        truth.writerow(["ticket_id", "label"])
        intents = chance.choices(range(len(pools)), cum_weights=ceilings, k=documents)
        for number, intent in enumerate(intents):
            words: list[str] = []
            while len(words) < FEWEST_WORDS:
                words += chance.choice(pools[intent]).split()
            line = " ".join(slipped(word, chance) if chance.random() < SLIP_RATE else word for word in words)
            texts.writerow([f"t{number:08}", line])
            truth.writerow([f"t{number:08}", f"intent-{intent:03}"])
    unfinished.rename(labels)
    return tickets, labels
