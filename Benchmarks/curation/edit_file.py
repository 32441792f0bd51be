"""Edits as the benchmark makes them: as lines of a curation file and as commands. And what a store shows."""

import hashlib
import json
from dataclasses import dataclass, field, replace
from pathlib import Path

from assay_tool import Assay, curated_intents


@dataclass(frozen=True)
class Edit:
    kind: str
    """The key in the file and the name of the command."""
    of: tuple[str, ...]
    """Ids of intents or, for together and apart, of tickets."""
    more: dict = field(default_factory=dict)
    """The other keys: into, name, tickets, terms, as."""
    conflict: str | None = None
    """The reason that is expected, from the start."""
    later: str | None = None
    """The reason that is expected once later months came in."""
    repaired: "Edit | None" = None
    """The same without the part that cannot be applied."""

    def yaml(self) -> str:
        one = self.kind not in ("merge", "together", "apart")
        lines = [f"  - {self.kind}: {self.of[0] if one else quoted(self.of)}"]
        for key, value in self.more.items():
            lines.append(f"    {key}: {quoted(value) if isinstance(value, tuple) else json.dumps(value)}")
        return "\n".join(lines) + "\n"

    def command(self) -> list[str]:
        arguments = [self.kind, *self.of]
        if self.kind in ("rename", "owner"):
            return [*arguments, self.more["name"]]
        if self.kind == "mark":
            return [*arguments, *self.more["as"]]
        if self.kind == "split":
            if "terms" in self.more:
                arguments += ["--terms", ",".join(self.more["terms"])]
            if "name" in self.more:
                arguments += ["--name", self.more["name"]]
            if "tickets" in self.more:
                arguments += ["--tickets", *self.more["tickets"]]
        return arguments

    def naming(self, ids: dict[str, str]) -> "Edit":
        """The same with other ids of intents, where the product gave others than the file has."""
        return replace(self, of=tuple(ids.get(name, name) for name in self.of))


def quoted(values: tuple[str, ...]) -> str:
    return "[" + ", ".join(json.dumps(value) for value in values) + "]"


def write(edits: list[Edit], path: Path) -> dict[int, Edit]:
    """The file; the edit that begins in each line."""
    text = "version: 1\nedits:\n"
    lines: dict[int, Edit] = {}
    for edit in edits:
        lines[text.count("\n") + 1] = edit
        text += edit.yaml()
    path.write_text(text, encoding="utf-8")
    return lines


@dataclass(frozen=True)
class Shown:
    """What a store shows: the listing, and the intent of every ticket ('' for none)."""

    intents: dict[str, dict]
    places: dict[str, str]
    digest: str
    """SHA-256 of the listing as JSON and of the table of tickets and intents, byte for byte."""

    def tickets(self, intent: str) -> set[str]:
        return {ticket for ticket, place in self.places.items() if place == intent}


def shown(tool: Assay, store: Path) -> Shown:
    listing, _ = tool.run("intents", "list", "--store", str(store), "--format", "json")
    places = curated_intents(store)
    text = "".join(f"{ticket},{place}\n" for ticket, place in places.items())
    digest = hashlib.sha256((listing + text).encode()).hexdigest()
    return Shown({intent["id"]: intent for intent in json.loads(listing)["intents"]}, places, digest)


def apply(tool: Assay, store: Path, path: Path, *options: str) -> tuple[dict, float]:
    """What 'assay intents apply' says, and its seconds."""
    output, cost = tool.run("intents", "apply", str(path), "--store", str(store), "--format", "json", *options)
    return json.loads(output), cost.seconds
