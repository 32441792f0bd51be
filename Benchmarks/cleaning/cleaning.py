"""How much quoted history and how many signatures are cut off customers' mails, and how much of their own text goes with
them, language by language, through the real binary. See README.md."""

import argparse
import csv
import random
import shutil
import sqlite3
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "peers"))

import held_out_forms  # noqa: E402
import mail_forms  # noqa: E402
from assay_tool import ROOT, Assay  # noqa: E402
from own_text import ANSWERS, LANGUAGES, LINES, TRAPS  # noqa: E402

DAYS = {"en": "Mon Monday Tue Tuesday Fri Friday", "de": "Mo Montag Di Dienstag Fr Freitag", "es": "lun lunes mar martes vie viernes",
        "fr": "lun lundi mar mardi ven vendredi", "pt": "seg segunda-feira ter terça-feira sex sexta-feira"}
MONTHS = {"en": "Jan January Mar March Sep September", "de": "Jan Januar Mär März Sep September", "es": "ene enero mar marzo sep septiembre",
          "fr": "janv. janvier mars mars sept. septembre", "pt": "jan janeiro mar março set setembro"}
NAMES = {"en": ["Oliver Bennett", "Chloe Harrington", "Ethan Whitaker"], "de": ["Jürgen Müller", "Lena Schröder", "Björn Petersen"],
         "es": ["José García", "María Núñez", "Andrés Jiménez"], "fr": ["François Lefèvre", "Hélène Dubois", "Zoé Béranger"],
         "pt": ["João Conceição", "Inês Magalhães", "Tomás Araújo"]}
JOBS = {"en": ["Sales Manager", "Head of Purchasing"], "de": ["Leiter Einkauf", "Buchhaltung"], "es": ["Responsable de compras", "Directora comercial"],
        "fr": ["Responsable des achats", "Directrice commerciale"], "pt": ["Gestor de compras", "Diretora comercial"]}
COMPANIES = ["Nordlicht", "Bluestone", "Almendra", "Rivage", "Montanha"]
SUBJECTS = {"en": "Re: Your request 4711", "de": "AW: Ihre Anfrage 4711", "es": "RE: Su solicitud 4711", "fr": "RE: Votre demande 4711", "pt": "RE: O seu pedido 4711"}
FORMS = {"known": mail_forms, "held-out": held_out_forms}
SYLLABLES = ["ba", "de", "fi", "go", "hu", "ka", "le", "mi", "no", "pu", "ra", "se", "ti", "vo", "zu"]


@dataclass
class Mail:
    language: str
    kind: str
    text: str = ""
    """The person who writes, known to the desk."""
    person: str = ""
    marks: list[str] = field(default_factory=list)
    plain: set[str] = field(default_factory=set)
    """Own lines without a mark, which count neither way."""
    furniture: int = 0


class Composer:
    def __init__(self, seed: int, forms, traps: bool):
        self.draw, self.forms, self.traps, self.used = random.Random(seed), forms, traps, set()

    def mark(self) -> str:
        while True:
            word = "".join(self.draw.choice(SYLLABLES) for _ in range(5))
            if word not in self.used:
                self.used.add(word)
                return word

    def filled(self, form: str, language: str, person: str) -> str:
        draw = self.draw
        days, months = DAYS[language].split(), MONTHS[language].split()
        day, month = draw.randrange(3) * 2, draw.randrange(3) * 2
        values = {
            "N": person, "E": draw.choice(["anna", "desk", "team.b"]) + "@example.org", "T": "support@example.com", "S": SUBJECTS[language],
            "w": days[day], "W": days[day + 1], "b": months[month], "B": months[month + 1], "d": str(draw.randrange(10, 29)),
            "m": f"{draw.randrange(1, 13):02d}", "Y": str(draw.randrange(2019, 2026)), "H": f"{draw.randrange(0, 24):02d}", "M": f"{draw.randrange(60):02d}",
            "P": f"+49 30 {draw.randrange(1000000, 9999999)}", "C": draw.choice(COMPANIES), "X": draw.choice(JOBS[language]),
        }
        for key, value in values.items():
            form = form.replace("{" + key + "}", value)
        return form

    def own(self, mail: Mail, count: int) -> str:
        lines = []
        for _ in range(count):
            source = TRAPS if self.traps and self.draw.random() < 0.25 else LINES
            for line in self.draw.choice(source[mail.language]).split("\n"):
                if "{k}" in line:
                    mail.marks.append(self.mark())
                    line = line.replace("{k}", mail.marks[-1])
                else:
                    mail.plain.add(line)
                lines.append(line)
        return "\n".join(lines)

    def furniture(self, mail: Mail, form: str, person: str | None = None) -> str:
        text = self.filled(form, mail.language, person or self.draw.choice(NAMES[mail.language]))
        mail.furniture += sum(bool(line.strip()) for line in text.split("\n"))
        return text

    def answer(self, mail: Mail, prefix: str = "") -> str:
        lines = self.draw.sample(ANSWERS[mail.language], self.draw.randint(2, 4))
        return self.furniture(mail, "\n".join(prefix + line for line in lines))

    def choice(self, table: str, mail: Mail) -> str:
        return self.draw.choice(getattr(self.forms, table)[mail.language])

    def history(self, mail: Mail, kind: str) -> str:
        attribution = self.furniture(mail, self.choice("ATTRIBUTIONS", mail)) if kind in ("plain", "quoted", "inline") else ""
        if kind == "plain":
            return attribution + "\n\n" + self.answer(mail)
        if kind == "quoted":
            return attribution + "\n" + self.answer(mail, "> ")
        if kind == "inline":
            own = self.own(mail, 1)
            return attribution + "\n" + self.answer(mail, "> ") + "\n\n" + own + "\n\n" + self.answer(mail, "> ") + "\n" + self.own(mail, 1)
        if kind == "marked":
            return self.furniture(mail, self.choice("REPLY_MARKS", mail)) + "\n\n" + self.answer(mail)
        separator = self.choice("FORWARDS" if kind == "forwarded" else "SEPARATORS", mail)
        headers = self.furniture(mail, self.choice("HEADERS", mail))
        if separator:
            separator = self.furniture(mail, separator) + ("\n\n" if kind == "forwarded" else "\n")
        return separator + headers + "\n\n" + self.answer(mail)

    def signature(self, mail: Mail, kind: str) -> str:
        card = lambda: self.furniture(mail, self.choice("CARDS", mail), mail.person)
        closing = lambda: self.furniture(mail, self.choice("CLOSINGS", mail) + self.draw.choice([",", "", "", "."]))
        name = self.draw.choice([mail.person, mail.person.split()[0]])
        if kind == "closing":
            return closing() + "\n" + self.furniture(mail, name)
        if kind == "closing and card":
            return closing() + "\n\n" + card()
        if kind == "dashes":
            return self.furniture(mail, "-- ") + "\n" + card()
        if kind == "card":
            return card()
        if kind == "advertisement":
            return self.furniture(mail, self.choice("ADVERTISEMENTS", mail))
        return closing() + "\n" + card() + "\n\n" + self.furniture(mail, self.choice("DISCLAIMERS", mail))

    def mail(self, language: str) -> Mail:
        person = self.draw.choice(NAMES[language])
        history = self.draw.choice(["plain", "quoted", "inline", "headers", "headers", "forwarded", "marked", ""])
        signature = self.draw.choice(["closing", "closing and card", "dashes", "card", "advertisement", "disclaimer", "", ""])
        mail = Mail(language, f"history: {history or 'none'}/signature: {signature or 'none'}", person=person)
        parts = [self.own(mail, self.draw.randint(1, 3))]
        if signature:
            parts.append(self.signature(mail, signature))
        if history:
            parts.append(self.history(mail, history))
        mail.text = "\n\n".join(parts)
        return mail


def documents(tool: Assay, mails: list[Mail], folder: Path) -> list[str]:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    with (folder / "tickets.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "customer", "text"])
        writer.writerows([at, mail.person, mail.text] for at, mail in enumerate(mails))
    tool.ingest(folder / "store", folder / "tickets.csv")
    database = sqlite3.connect(folder / "store" / "assay.sqlite")
    found = {int(key): text for key, text in database.execute("SELECT id, document FROM ticket")}
    database.close()
    shutil.rmtree(folder)
    return [found[at] for at in range(len(mails))]


@dataclass
class Count:
    furniture: int = 0
    left: int = 0
    own: int = 0
    lost: int = 0

    def add(self, mail: Mail, document: str) -> tuple[list[str], list[str]]:
        lines = [line for line in document.split("\n") if line.strip()]
        left = [line for line in lines if line not in mail.plain and not any(mark in line for mark in mail.marks)]
        lost = [mark for mark in mail.marks if mark not in document]
        self.furniture, self.left = self.furniture + mail.furniture, self.left + len(left)
        self.own, self.lost = self.own + len(mail.marks), self.lost + len(lost)
        return left, lost

    def row(self, name: str) -> str:
        return (f"| {name} | {self.furniture:,} | {1 - self.left / max(1, self.furniture):.4f} |"
                f" {self.own:,} | {self.lost / max(1, self.own):.2%} |")


def report(tool: Assay, forms: str, seed: int, wanted: argparse.Namespace) -> None:
    composer = Composer(seed, FORMS[forms], traps=True)
    mails = [composer.mail(language) for language in LANGUAGES for _ in range(wanted.mails)]
    found = documents(tool, mails, Path(wanted.work))
    languages, kinds, everything = defaultdict(Count), defaultdict(Count), Count()
    left_lines, lost_in = Counter(), []
    for mail, document in zip(mails, found):
        languages[mail.language].add(mail, document)
        left, lost = everything.add(mail, document)
        left_lines.update(left)
        if lost:
            lost_in.append((lost, mail.text))
        for kind in mail.kind.split("/"):
            kinds[kind].add(mail, document)
    print(f"\n### {forms} forms, seed {seed}, {len(mails):,} mails\n")
    print("| | lines to remove | removed | own lines | own lines lost |\n|---|---|---|---|---|")
    for name, count in [*languages.items(), *(sorted(kinds.items()) if wanted.kinds else []), ("**all**", everything)]:
        print(count.row(name))
    if wanted.misses:
        for line, times in left_lines.most_common(wanted.misses):
            print(f"left {times}: {line!r}", file=sys.stderr)
        for lost, text in composer.draw.sample(lost_in, min(len(lost_in), wanted.misses // 2)):
            print(f"lost {lost} of {text!r}", file=sys.stderr)


def main() -> None:
    parser = argparse.ArgumentParser(prog="run", description=__doc__)
    parser.add_argument("--forms", choices=[*FORMS, "all"], default="all")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--mails", type=int, default=2000, help="of each language")
    parser.add_argument("--kinds", action="store_true", help="also by kind of history and signature")
    parser.add_argument("--misses", type=int, default=0, help="show so many of the misses (made up, all of them)")
    parser.add_argument("--assay", help="the binary (default: $ASSAY_BINARY, else the release build)")
    parser.add_argument("--work", default=str(ROOT / "Benchmarks/.build-cleaning"))
    wanted = parser.parse_args()
    tool = Assay.found(wanted.assay, None, 2)
    for forms in FORMS if wanted.forms == "all" else [wanted.forms]:
        report(tool, forms, wanted.seed, wanted)


if __name__ == "__main__":
    main()
