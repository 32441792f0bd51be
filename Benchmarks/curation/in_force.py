"""Whether edits are in force, by what a store shows: worked out from the edits and what was found without them."""

from edit_file import Edit, Shown


def violations(
    edits: list[Edit], found: Shown, now: Shown, before: Shown | None, ids: dict[str, str]
) -> dict[str, list[str]]:
    """By kind of edit, what is not as Documentation/curation.md says. An empty list: in force.

    `found` is what the same run found without edits, `before` what this store showed a month earlier, `ids` the ids of
    split parts where they are not those of the file.
    """
    wrong: dict[str, list[str]] = {edit.kind: [] for edit in edits}
    single = {ticket for edit in edits if edit.kind in ("together", "apart") for ticket in edit.of}
    pinned = [ids.get(edit.of[0], edit.of[0]) for edit in edits if edit.kind == "pin"]
    held = {ticket for ticket, place in (before.places if before else {}).items() if place in pinned}
    parts = {edit.of[0]: ids.get(edit.more["into"], edit.more["into"])
             for edit in edits if edit.kind == "split" and edit.conflict != "empty-side"}

    def expect(kind: str, holds: bool, message: str) -> None:
        if not holds:
            wrong[kind].append(message)

    for edit in edits:
        of = tuple(ids.get(name, name) for name in edit.of)
        if edit.kind == "merge":
            for source in of:
                gone = source == of[0] or source not in now.intents
                expect("merge", gone, f"{source} is still there")
                astray = [t for t in found.tickets(source) - single - held if now.places[t] != of[0]]
                expect("merge", not astray, f"{len(astray)} tickets of {source} are not in {of[0]}")
        elif edit.kind == "split":
            into = ids.get(edit.more["into"], edit.more["into"])
            if edit.conflict == "empty-side":
                expect("split", into not in now.intents, f"{into} is there")
                continue
            expect("split", into in now.intents, f"{into} is not there")
            both = now.tickets(of[0]) | now.tickets(into)
            was = found.tickets(of[0]) - single - held
            expect("split", both - held == was, f"{of[0]} and {into} are not what {of[0]} was")
            for ticket in edit.more.get("tickets", ()):
                if found.places.get(ticket) == of[0]:
                    expect("split", now.places[ticket] == into, f"a ticket shown is not in {into}")
            if "name" in edit.more:
                expect("split", now.intents.get(into, {}).get("name") == edit.more["name"], f"the name of {into}")
        elif edit.kind == "rename" and edit.conflict is None:
            expect("rename", now.intents[of[0]]["name"] == edit.more["name"], f"the name of {of[0]}")
        elif edit.kind == "rename":
            names = [intent["name"] for intent in now.intents.values()]
            expect("rename", names.count(edit.more["name"]) <= 1, "two intents with one name")
        elif edit.kind == "pin":
            expect("pin", of[0] in now.intents and now.intents[of[0]]["pinned"], f"{of[0]} is not pinned")
            if before and of[0] in before.intents:
                left = [t for t in before.tickets(of[0]) if now.places.get(t) != of[0]]
                expect("pin", not left, f"{len(left)} tickets left {of[0]}")
        elif edit.kind == "forbid" and edit.conflict is None:
            expect("forbid", of[0] not in now.intents, f"{of[0]} is there")
            inside = [t for t in found.tickets(of[0]) - single if now.places[t]]
            expect("forbid", not inside, f"{len(inside)} tickets of {of[0]} are in an intent")
        elif edit.kind == "together":
            expect("together", len({now.places[t] for t in of}) == 1 and now.places[of[0]] != "", f"{len(of)} tickets")
            expect("together", now.places[of[0]] == found.places[of[0]], "not where the first of them is")
        elif edit.kind == "apart" and edit.conflict is None:
            inside = [now.places[t] for t in of if now.places[t]]
            expect("apart", len(set(inside)) == len(inside) and inside[0] == found.places[of[0]], f"{len(of)} tickets")
        elif edit.kind == "mark" and edit.conflict is None:
            expect("mark", now.intents[of[0]]["marks"] == sorted(edit.more["as"]), f"marks of {of[0]}")
        elif edit.kind == "owner":
            expect("owner", now.intents[of[0]].get("owner") == edit.more["name"], f"owner of {of[0]}")
    # What no edit is about is as found.
    touched = {name for edit in edits for name in edit.of} | set(parts.values())
    for ticket, place in found.places.items():
        if place and ticket not in single | held and place not in touched and now.intents.get(place):
            if now.places[ticket] != place and "others" not in wrong:
                wrong["others"] = [f"a ticket of {place}, which no edit names, is elsewhere"]
    return wrong


def expected(lines: dict[int, Edit], is_later: bool) -> dict[int, str]:
    reasons = {line: edit.conflict or (edit.later if is_later else None) for line, edit in lines.items()}
    return {line: reason for line, reason in reasons.items() if reason}


def report(when: str, wrong: dict[str, list[str]], edits: list[Edit], conflicts: str) -> None:
    counts = {kind: sum(edit.kind == kind for edit in edits) for kind in wrong}
    cells = [f"{kind} {count}" + "".join(f": {text}" for text in wrong[kind]) for kind, count in counts.items()]
    broken = sum(map(bool, wrong.values()))
    print(f"| {when} | {'all in force' if not broken else 'NOT: ' + ', '.join(cells)} | {conflicts} |", flush=True)
