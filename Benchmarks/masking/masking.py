"""Recall and precision of the mask of personal data, kind by kind, through the real binary: items are planted into
sentences of five languages, ingested as a table, and looked for in the stored documents. See README.md.
"""

import argparse
import csv
import random
import re
import shutil
import sqlite3
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "peers"))

import planted  # noqa: E402
from assay_tool import ROOT, Assay  # noqa: E402

LANGUAGES = ["en", "de", "es", "fr", "pt"]
# Nothing in them says what {x} is.
NEUTRAL = {
    "en": ["I already gave you {x} last week and nobody answered.", "It still says {x} on the screen, what now?",
           "Please check {x} again.\nNothing works since yesterday.", "Why do you ask for ({x}) a second time?", "{x} is what I entered."],
    "de": ["Ich habe Ihnen {x} schon genannt und warte noch.", "Auf dem Bildschirm steht {x}, was nun?",
           "Bitte prüfen Sie {x} noch einmal.", "Warum wird ({x}) nicht angenommen?", "{x} habe ich eingegeben."],
    "es": ["Ya les di {x} la semana pasada y nadie responde.", "En la pantalla pone {x}, ¿qué hago?",
           "Por favor revisen {x} otra vez.", "¿Por qué no aceptan ({x}) en la web?", "{x} es lo que puse."],
    "fr": ["Je vous ai déjà donné {x} la semaine dernière.", "À l'écran je vois {x}, que faire ?",
           "Veuillez vérifier {x} encore une fois.", "Pourquoi refusez-vous ({x}) sur le site ?", "{x} est ce que j'ai saisi."],
    "pt": ["Já enviei {x} na semana passada e ninguém respondeu.", "Na tela aparece {x}, o que faço?",
           "Por favor verifiquem {x} outra vez.", "Por que não aceitam ({x}) no site?", "{x} é o que digitei."],
}
# A word names the kind.
NAMED = {
    "phone": {
        "en": ["My phone number is {x}.", "Call me on {x} after six.", "Tel. {x}, evenings only."],
        "de": ["Meine Telefonnummer ist {x}.", "Sie erreichen mich mobil unter {x} abends.", "Tel.: {x}, nur abends."],
        "es": ["Mi número de teléfono es {x}.", "Mi móvil: {x}, por las tardes.", "Tel. {x}, por favor."],
        "fr": ["Mon numéro de téléphone est le {x}.", "Mon portable : {x}, le soir.", "Tél. {x}, merci de rappeler."],
        "pt": ["O meu telefone é {x}.", "Meu celular: {x}, à noite.", "WhatsApp {x}, por favor."],
    },
    "identity": {
        "en": ["My SSN is {x}.", "Social security number: {x}.", "The NI number on file is {x}."],
        "de": ["Meine Steuer-ID lautet {x}.", "Identifikationsnummer: {x}.", "Meine Steueridentifikationsnummer ist {x}."],
        "es": ["Mi DNI es {x}.", "NIE: {x}, por si hace falta.", "El DNI del titular es {x}."],
        "fr": ["Mon numéro de sécurité sociale est {x}.", "NIR : {x}, comme demandé.", "Mon numéro de sécu : {x}."],
        "pt": ["O meu NIF é {x}.", "CPF: {x}, conforme pedido.", "Número de contribuinte {x}."],
    },
}
NUMBERED = {
    "en": ["My order number is {x}.", "Order {x} has not arrived.", "The tracking code is {x}."],
    "de": ["Meine Bestellnummer ist {x}.", "Bestellung {x} ist nicht da.", "Die Sendungsnummer lautet {x}."],
    "es": ["Mi número de pedido es {x}.", "El pedido {x} no ha llegado.", "El código de seguimiento es {x}."],
    "fr": ["Mon numéro de commande est {x}.", "La commande {x} n'est pas arrivée.", "Le numéro de suivi est {x}."],
    "pt": ["O número do meu pedido é {x}.", "A encomenda {x} não chegou.", "O código de rastreio é {x}."],
}
INTRODUCED_NAME = {
    "en": ["By the way my name is {x} and I need help.", "I spoke with {x} yesterday.", "The card belongs to {x} only."],
    "de": ["Mein Name ist {x} und ich brauche Hilfe.", "Ich habe gestern mit {x} gesprochen.", "Die Karte gehört {x} allein."],
    "es": ["Me llamo {x} y necesito ayuda.", "Ayer hablé con {x} por chat.", "La tarjeta es de {x} y nadie más."],
    "fr": ["Je m'appelle {x} et j'ai besoin d'aide.", "Hier j'ai parlé avec {x} au sujet du compte.", "La carte est à {x} seulement."],
    "pt": ["Me chamo {x} e preciso de ajuda.", "Ontem falei com {x} no chat.", "O cartão é de {x} apenas."],
}
ORDINARY_WORDS = [
    "I will mark the rose colour in my order.", "Der Preis ist klein, die Mark der Hausverwaltung fehlt.",
    "En mi cuenta la cruz no aparece.", "Le petit bouton de la fontaine ne marche pas.", "Na costa o cartão não funciona.",
]
PLACEHOLDER = {"email": "[email]", "phone": "[phone]", "iban": "[iban]", "card": "[card]", "identity": "[id]",
               "name": "[name]", "url": "[url]", "ip": "[ip]", "wallet": "[wallet]"}
MAKERS = {"email": planted.email, "phone": planted.phone, "iban": planted.iban, "card": planted.card,
          "identity": planted.identity, "url": planted.address, "ip": planted.ip, "wallet": planted.wallet}
MASK = re.compile(r"\[(?:email|phone|iban|card|id|name|url|ip|wallet|number)\]")


@dataclass(frozen=True)
class Text:
    kind: str
    """Of the planted item, or of what looks like one."""
    text: str
    expected: str
    """The document with the item masked; of a look-alike the text as it is."""
    item: str
    person: str = ""
    is_lookalike: bool = False


def squeezed(text: str) -> str:
    return " ".join(text.split())


def plant(kind: str, sentence: str, item: str, person: str = "") -> Text:
    return Text(kind, sentence.replace("{x}", item), sentence.replace("{x}", PLACEHOLDER[kind]), item, person)


def name_text(draw: random.Random, language: str) -> Text:
    person = draw.choice(planted.NAMES[language])
    first, last = person.split(" ", 1)
    common = {"Will", "Rose", "Mark", "Grace"}
    forms = [person, person, person.upper(), planted.plain(person), f"{last}, {first}"]
    if first not in common:
        forms += [first, first.lower(), planted.plain(first).lower(), person.lower()]
    sentence = draw.choice(INTRODUCED_NAME[language])
    # A first name that is a common word stands where names stand.
    if first in common and draw.random() < 0.5:
        return plant("name", INTRODUCED_NAME[language][0], first, person)
    return plant("name", sentence, draw.choice(forms), person)


def planted_texts(draw: random.Random, count: int) -> list[Text]:
    texts = []
    for kind in PLACEHOLDER:
        for _ in range(count):
            language = draw.choice(LANGUAGES)
            if kind == "name":
                texts.append(name_text(draw, language))
                continue
            maker, sentences = MAKERS[kind], NEUTRAL[language]
            if kind in NAMED and draw.random() < 0.5:
                sentences = NAMED[kind][language]
                bare = {"phone": planted.bare_phone, "identity": planted.bare_identity}[kind]
                maker = draw.choice([maker, bare])
            texts.append(plant(kind, draw.choice(sentences), maker(draw, language)))
    return texts


def clean_texts(draw: random.Random, count: int) -> list[Text]:
    """Nothing personal in them: one look-alike each, half of those that are numbers behind a word that names them."""
    texts = []
    for at in range(count):
        language = draw.choice(LANGUAGES)
        kind = planted.LOOKALIKES[at % len(planted.LOOKALIKES)]
        isNamed = kind not in planted.KEPT and draw.random() < 0.5
        sentence = draw.choice((NUMBERED if isNamed else NEUTRAL)[language])
        text = sentence.replace("{x}", planted.lookalike(draw, kind))
        person = ""
        if draw.random() < 0.2:
            text += " " + draw.choice(ORDINARY_WORDS)
            person = draw.choice(["Will Mark", "Rose Klein", "Cruz Costa", "Petit Fontaine"])
        texts.append(Text(kind, text, text, "", person, True))
    return texts


def documents(tool: Assay, texts: list[Text], folder: Path) -> list[str]:
    """What the store holds for each text, masked."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    table = folder / "tickets.csv"
    with table.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "customer", "text"])
        writer.writerows([at, text.person, text.text] for at, text in enumerate(texts))
    tool.ingest(folder / "store", table)
    database = sqlite3.connect(folder / "store" / "assay.sqlite")
    found = {int(key): text for key, text in database.execute("SELECT id, document FROM ticket")}
    database.close()
    shutil.rmtree(folder)
    return [found[at] for at in range(len(texts))]


def residue(item: str, document: str) -> bool:
    """Whether four letters or digits of the item in a row still stand in the document."""
    kept = re.sub(r"[^0-9A-Za-z]", "", item)
    rest = re.sub(r"[^0-9A-Za-z]", "", MASK.sub("", document))
    digits = [kept[at : at + 4] for at in range(len(kept) - 3) if any(c.isdigit() for c in kept[at : at + 4])]
    return any(part in rest for part in digits)


def report(tool: Assay, seed: int, wanted: argparse.Namespace, work: Path) -> None:
    draw = random.Random(seed)
    items = planted_texts(draw, wanted.items)
    # As many look-alikes as planted items, for precision.
    lookalikes = clean_texts(draw, len(items))
    clean = clean_texts(draw, wanted.clean)
    masked = documents(tool, items + lookalikes + clean, work)
    hits, leaks, shown, missed = Counter(), Counter(), Counter(), []
    for text, document in zip(items + lookalikes, masked):
        placed = Counter(MASK.findall(document))
        for kind, token in PLACEHOLDER.items():
            shown[kind] += placed[token]
        if text.is_lookalike:
            if wanted.misses and any(token in placed for token in PLACEHOLDER.values()):
                missed.append(("false", text.kind, text.text, document))
            continue
        if squeezed(document) == squeezed(text.expected):
            hits[text.kind] += 1
        else:
            leaks[text.kind] += residue(text.item, document)
            missed.append(("missed", text.kind, text.text, document))
    print(f"\n### Seed {seed}: {wanted.items:,} items of each kind, as many look-alikes in all\n")
    print("| kind | recall | precision | readable remains |\n|---|---|---|---|")
    for kind in PLACEHOLDER:
        print(f"| {kind} | {hits[kind] / wanted.items:.4f} | {hits[kind] / max(1, shown[kind]):.4f} |"
              f" {leaks[kind] / wanted.items:.4f} |")
    alarms, changed, totals = {}, Counter(), Counter()
    for text, document in zip(clean, masked[len(items) + len(lookalikes) :]):
        totals[text.kind] += 1
        placed = MASK.findall(document)
        alarms.setdefault(text.kind, Counter()).update({token for token in placed if token != "[number]"})
        changed[text.kind] += "[number]" in placed
    print(f"\n{wanted.clean:,} clean replies, false alarms per million\n")
    print("| look-alike | masked as personal data | of which | masked as [number] |\n|---|---|---|---|")
    everything = Counter()
    for kind in planted.LOOKALIKES:
        everything.update(alarms[kind])
        said = ", ".join(f"{token} {million(n, totals[kind])}" for token, n in sorted(alarms[kind].items())) or "–"
        print(f"| {kind} | {million(sum(alarms[kind].values()), totals[kind])} | {said} | {changed[kind] / totals[kind]:.1%} |")
    said = ", ".join(f"{token} {million(n, wanted.clean)}" for token, n in sorted(everything.items()))
    print(f"| **all** | **{million(sum(everything.values()), wanted.clean)}** | {said} | |")
    for miss in draw.sample(missed, min(wanted.misses, len(missed))):
        print("|".join(repr(part) for part in miss), file=sys.stderr)


def million(count: int, total: int) -> str:
    return f"{count / total * 1e6:,.0f}"


def main() -> None:
    parser = argparse.ArgumentParser(prog="run", description=__doc__)
    parser.add_argument("--seeds", type=int, nargs="+", default=[2, 3], help="1 is the one the rules were tuned on")
    parser.add_argument("--items", type=int, default=4000, help="planted items of each kind")
    parser.add_argument("--clean", type=int, default=300_000, help="clean replies")
    parser.add_argument("--misses", type=int, default=0, help="show so many of the misses (made up, all of them)")
    parser.add_argument("--assay", help="the binary (default: $ASSAY_BINARY, else the release build)")
    parser.add_argument("--work", default=str(ROOT / "Benchmarks/.build-masking"))
    wanted = parser.parse_args()
    tool = Assay.found(wanted.assay, None, 2)
    for seed in wanted.seeds:
        report(tool, seed, wanted, Path(wanted.work))


if __name__ == "__main__":
    main()
