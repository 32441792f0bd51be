"""Tickets that no customer wrote, planted among customers' questions: which are recognised, and how often a customer's own
ticket is taken for one. See README.md."""

import argparse
import csv
import json
import os
import random
import shutil
import sqlite3
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "peers"))

from assay_tool import ROOT, Assay  # noqa: E402
from own_text import LANGUAGES, LINES  # noqa: E402

# Customers' texts with the words of machines in them.
DECOYS = [
    "I am on vacation until Monday, can you deliver {k} later?", "Ich bin bis zum Freitag im Urlaub, bitte liefern Sie {k} danach.",
    "Estoy de vacaciones hasta el lunes, ¿pueden enviar {k} después?", "Je suis absent du bureau jusqu'au 5, livrez {k} après.",
    "Estou de férias até dia 5, podem entregar {k} depois?", "My mail to {k} came back as undeliverable, is your address right?",
    "Meine Mail an {k} war nicht zustellbar, stimmt die Adresse?", "Your automatic reply about {k} says do it again, I did.",
    "How do I set up an out of office message in {k}?", "Wie stelle ich eine Abwesenheitsnotiz in {k} ein?",
    "The alert in {k} does not stop, status: red.", "PROBLEM: {k} does not start", "How do I unsubscribe from {k}? click here to unsubscribe fails",
    "I got an email about an investment opportunity from {k}, is it a scam?", "Service: {k}\nStatus: not working\nSince: Monday",
    "I have no access to {k} and my mailbox is full.", "Por favor, no responda otra vez con lo mismo sobre {k}.",
    "Ne répondez pas encore la même chose pour {k}.", "The mail says this is an automated message, how do I answer about {k}?",
    "I saw online casino ads in {k}, please remove them.",
]
REPLIES = {
    "en": [("Automatic reply: Your request", "I am out of the office until {d} and will answer then."),
           ("Out of Office", "Thank you for your message. I am on annual leave and will be back on {d}. For urgent matters contact {n}."),
           ("Re: Your request", "I'm currently away from the office until {d} with limited access to email. In my absence please write to {n}."),
           ("Re: Ticket", "This is an automated response. Please do not reply to this message, the mailbox is not monitored.")],
    "de": [("Automatische Antwort: Ihre Anfrage", "Ich bin bis {d} nicht im Büro."), ("Abwesenheitsnotiz", "Ich bin ab dem {d} wieder erreichbar."),
           ("AW: Anfrage", "Ich bin bis zum {d} nicht im Hause. In dringenden Fällen wenden Sie sich an {n}. Ihre Mail wird nicht weitergeleitet."),
           ("AW: Ticket", "Dies ist eine automatisch generierte Nachricht, bitte antworten Sie nicht darauf.")],
    "es": [("Respuesta automática: Su solicitud", "Estoy fuera de la oficina hasta el {d}."),
           ("RE: Solicitud", "Me encuentro ausente hasta el {d}. En caso de urgencia escriba a {n}."),
           ("RE: Ticket", "Este es un mensaje automático, por favor no responda a este correo.")],
    "fr": [("Réponse automatique : Votre demande", "Je suis absent jusqu'au {d}."),
           ("RE: Demande", "Je suis actuellement en congés jusqu'au {d}. En cas d'urgence, contactez {n}."),
           ("RE: Ticket", "Ceci est un message automatique, merci de ne pas y répondre.")],
    "pt": [("Resposta automática: O seu pedido", "Estou de férias até dia {d}."),
           ("RE: Pedido", "Estarei ausente até dia {d}. Em caso de urgência contacte {n}."),
           ("RE: Ticket", "Esta é uma mensagem automática, por favor não responda.")],
}
FAILURES = {
    "en": [("Undelivered Mail Returned to Sender", "This is the mail system at host mail.example.org.\n\nI'm sorry to have to inform you that your message could "
            "not be delivered to one or more recipients.\n\n<{n}>: host said: 550 5.1.1 User unknown"),
           ("Delivery Status Notification (Failure)", "Address not found. Your message wasn't delivered to {n} because the address couldn't be found."),
           ("Undeliverable: Your order", "Delivery has failed to these recipients or groups:\n{n}\nThe recipient's mailbox is full.")],
    "de": [("Unzustellbar: Ihre Bestellung", "Ihre Nachricht an {n} konnte nicht zugestellt werden.\nFehlercode 5.1.1"),
           ("Zustellung fehlgeschlagen", "Die Nachricht konnte nicht zugestellt werden: Postfach ist voll. 552 5.2.2")],
    "es": [("No se puede entregar: Su pedido", "No se pudo entregar el mensaje a {n}.\n550 5.1.10 destinatario no encontrado")],
    "fr": [("Non remis : Votre commande", "Votre message à {n} n'a pas pu être remis.\nErreur 5.1.1"),
           ("Échec de la remise", "Adresse introuvable : {n}. 550 5.1.1")],
    "pt": [("Não é possível entregar: O seu pedido", "A mensagem para {n} não pôde ser entregue.\nErro 5.1.1")],
}
ALERTS = [
    ("** PROBLEM Service Alert: web0{i}/HTTP is CRITICAL **", "Notification Type: PROBLEM\n\nService: HTTP\nHost: web0{i}\nState: CRITICAL\n\nDate/Time: {d}"),
    ("[FIRING:{i}] HighLatency api", "Alertname: HighLatency\nSeverity: critical\nInstance: api-{i}\nCurrent value: {i}.7 s"),
    ("Problem: High CPU on db{i}", "Trigger: High CPU utilization\nHost: db{i}\nSeverity: High\nOriginal problem ID: {i}{i}7"),
    ("[Triggered] Disk usage above {i}0%", "Metric: system.disk.used\nThreshold: {i}0\nHost: store-{i}"),
    ("Monitor check", "Monitor: checkout page\nStatus: down\nThreshold: 3 failures\nStarted at: {d}"),
]
SPAM = [
    ("Quick question about your website", "I came across your website and can offer a guest post with dofollow backlinks. Reply STOP to opt out."),
    ("Rank higher", "We bring you to the first page of Google. Our SEO services have a money back guarantee."),
    ("Confidential", "I am the next of kin of a client who left 12 million dollars in an inheritance fund. I hope this email finds you well, we share."),
    ("Leads", "I was browsing your website. We sell verified leads and an attendees list of your fair."),
    ("Deal", "Cheap viagra and weight loss pills, limited time offer."),
]
# Sets of single questions, where there are any; nothing of them is written down.
SHARED = Path(os.environ.get("ASSAY_DATA", Path(__file__).resolve().parents[3] / "shared/data"))


def planted(draw: random.Random, count: int) -> list[tuple[str, str, str, str]]:
    """Kind, subject, text, sender."""
    rows = []
    for _ in range(count):
        language = draw.choice(LANGUAGES)
        for kind in ["auto-reply", "delivery-failure", "alert", "spam"]:
            subject, text = draw.choice({"auto-reply": REPLIES.get(language), "delivery-failure": FAILURES.get(language), "alert": ALERTS, "spam": SPAM}[kind])
            values = {"d": f"{draw.randrange(1, 29)}.{draw.randrange(1, 13)}.", "n": f"kollege{draw.randrange(99)}@example.org", "i": str(draw.randrange(1, 9))}
            for key, value in values.items():
                subject, text = subject.replace("{" + key + "}", value), text.replace("{" + key + "}", value)
            sender = "MAILER-DAEMON" if kind == "delivery-failure" and draw.random() < 0.5 else f"user {draw.randrange(10**6)}"
            rows.append((kind, subject, text, sender))
    return rows


def own(draw: random.Random, count: int) -> list[tuple[str, str, str, str]]:
    rows = []
    for _ in range(count):
        language = draw.choice(LANGUAGES)
        lines = draw.sample(LINES[language], 2)
        if draw.random() < 0.5:
            lines[0] = draw.choice(DECOYS)
        word = "".join(draw.choice("abdefgiklmnoprstu") for _ in range(8))
        rows.append(("", draw.choice(["", "Question", "Frage", lines[1].replace("{k}", word)]), "\n".join(lines).replace("{k}", word), f"user {draw.randrange(10**6)}"))
    return rows


def shared_sets() -> dict[str, list[tuple[str, str, str, str]]]:
    sets = {}
    if (SHARED / "banking77").exists():
        sets["BANKING77"] = [("", "", row["text"], "") for name in ["train.csv", "test.csv"] for row in csv.DictReader((SHARED / "banking77" / name).open())]
    if (SHARED / "clinc150/data_full.json").exists():
        data = json.loads((SHARED / "clinc150/data_full.json").read_text())
        sets["CLINC150"] = [("", "", text, "") for part in data.values() for text, _ in part]
    return sets


def kinds(tool: Assay, rows: list[tuple[str, str, str, str]], folder: Path) -> list[str]:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    with (folder / "tickets.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "customer", "subject", "text"])
        writer.writerows([at, sender, subject, text] for at, (_, subject, text, sender) in enumerate(rows))
    tool.ingest(folder / "store", folder / "tickets.csv")
    database = sqlite3.connect(folder / "store" / "assay.sqlite")
    found = {int(key): kind for key, kind in database.execute("SELECT id, automaticKind FROM ticket")}
    database.close()
    shutil.rmtree(folder)
    return [found.get(at, "") for at in range(len(rows))]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--tickets", type=int, default=5000, help="of each kind; four times as many customers' own")
    parser.add_argument("--misses", type=int, default=0)
    parser.add_argument("--desk", help="folder that 'assay generate' wrote: its spam, automatic replies and customers")
    parser.add_argument("--assay")
    parser.add_argument("--work", default=str(ROOT / "Benchmarks/.build-cleaning"))
    wanted = parser.parse_args()
    tool = Assay.found(wanted.assay, None, 2)
    draw = random.Random(wanted.seed)
    rows = planted(draw, wanted.tickets) + own(draw, 4 * wanted.tickets)
    found = kinds(tool, rows, Path(wanted.work))
    pairs = Counter((row[0], kind) for row, kind in zip(rows, found))
    print("| kind | planted | recognised | of those so named, right |\n|---|---|---|---|")
    for kind in ["alert", "auto-reply", "delivery-failure", "spam"]:
        named = sum(n for (_, as_kind), n in pairs.items() if as_kind == kind)
        print(f"| {kind} | {wanted.tickets:,} | {pairs[kind, kind] / wanted.tickets:.4f} | {pairs[kind, kind] / max(1, named):.4f} |")
    missed = Counter((row[0], kind, row[1], row[2]) for row, kind in zip(rows, found) if row[0] != kind)
    for miss, times in missed.most_common(wanted.misses):
        print(times, miss, file=sys.stderr)
    print("\n| customers' own | tickets | taken for a machine's |\n|---|---|---|")
    alarms = sum(n for (kind, as_kind), n in pairs.items() if not kind and as_kind)
    print(f"| with decoys | {4 * wanted.tickets:,} | {alarms} |")
    sets = shared_sets()
    for name, rows in sets.items():
        print(f"| {name} | {len(rows):,} | {sum(map(bool, kinds(tool, rows, Path(wanted.work))))} |")
    if not sets:
        print("| labelled sets of single questions | skipped | |")
    if wanted.desk:
        store = Path(wanted.work) / "desk"
        tool.ingest(store, Path(wanted.desk) / "export")
        database = sqlite3.connect(store / "assay.sqlite")
        as_kind = dict(database.execute("SELECT id, automaticKind FROM ticket"))
        database.close()
        shutil.rmtree(store)
        truth = {row["ticket_id"]: row["kind"] for row in csv.DictReader((Path(wanted.desk) / "truth/tickets.csv").open())}
        pairs = Counter((truth[key], kind) for key, kind in as_kind.items())
        alarms = sum(n for (kind, named), n in pairs.items() if named and kind not in ("spam", "auto-reply"))
        print(f"| a generated desk's customers | {sum(n for (kind, _), n in pairs.items() if kind not in ('spam', 'auto-reply')):,} | {alarms} |")
        for kind in ["spam", "auto-reply"]:
            planted_there = sum(n for (true, _), n in pairs.items() if true == kind)
            print(f"\nThe desk's own {kind}: {pairs[kind, kind]:,} of {planted_there:,} recognised")


if __name__ == "__main__":
    main()
