"""Valid items of every kind of personal data, and what only looks like one, in the forms people write. All made up:
digits are drawn at random and check digits worked out here, apart from the product's own code."""

import hashlib
import random
import string

DIGITS = string.digits
BASE58 = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
BECH32 = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"


def digits(draw: random.Random, count: int, first: str = DIGITS) -> str:
    return draw.choice(first) + "".join(draw.choice(DIGITS) for _ in range(count - 1))


def grouped(text: str, lengths: list[int], joints: str | list[str]) -> str:
    joints = [joints] * (len(lengths) - 1) if isinstance(joints, str) else joints
    out, at = "", 0
    for index, length in enumerate(lengths):
        out += text[at : at + length] + (joints[index] if index < len(joints) else "")
        at += length
    return out + text[at:]


def fours(text: str, joint: str) -> str:
    return joint.join(text[at : at + 4] for at in range(0, len(text), 4))


# Phones: country → national forms and international ones. # a digit, % one from 2 to 9.
PHONES = {
    "en": [
        "020 7### ####", "07%## ######", "07%## ### ###", "0161 ### ####", "+44 20 7### ####", "+44 (0)20 7### ####",
        "+44 (0) 7%## ######", "+447%########", "0044 7%## ######", "(020) 7### ####", "+1 %## %## ####",
        "+1 (%##) %##-####", "(%##) %##-####", "%##-%##-####", "%##.%##.####", "1-%##-%##-####", "+1-%##-%##-####",
        "%## %## ####", "+353 8% ### ####", "08% ### ####", "+61 4## ### ###", "04## ### ###", "(02) %### ####",
    ],
    "de": [
        "030/%######", "030 %#######", "089 - %## ## ##", "0170 %######", "0171/%######", "0151-%#######", "(030) %### ##",
        "+49 30 %######", "+49 (0)30 %######", "+49 170 %######", "+49170%######", "0049 170 %######", "01%########%",
        "+43 1 %######", "+43 664 %######", "0664 %######", "+41 79 ### ## ##", "079 ### ## ##", "+41 (0)44 %## ## ##",
    ],
    "es": [
        "6## ### ###", "6## ## ## ##", "6##-###-###", "91% ## ## ##", "9## ### ###", "+34 6## ### ###", "+34 6## ## ## ##",
        "+346########", "0034 6## ### ###", "(+34) 6## ### ###", "+34 91 ### ## ##", "+52 55 #### ####", "55 #### ####",
        "+54 9 11 #### ####", "+57 3## ### ####", "+56 9 #### ####",
    ],
    "fr": [
        "06 ## ## ## ##", "06.##.##.##.##", "01-##-##-##-##", "07########", "01 ## ## ## ##", "+33 6 ## ## ## ##",
        "+33 (0)6 ## ## ## ##", "+336########", "0033 6 ## ## ## ##", "+33.1.##.##.##.##", "+32 4## ## ## ##",
        "04## ## ## ##",
    ],
    "pt": [
        "9## ### ###", "91# ### ###", "21# ### ###", "22 ### ## ##", "+351 9## ### ###", "+3519########", "00351 9## ### ###",
        "(11) 9####-####", "11 9####-####", "(21) 3###-####", "+55 11 9####-####", "+55 (11) 9####-####",
        "+55 21 9#### ####", "9%###-####", "21 3###-####",
    ],
}
# Written without any mark of a phone number, and so found only behind a word that names it.
BARE_PHONES = {"en": ["%##%######"], "de": ["30%#######"], "es": ["6########"], "fr": ["6########"], "pt": ["9########", "119########"]}


def filled(draw: random.Random, form: str) -> str:
    return "".join(draw.choice(DIGITS) if c == "#" else draw.choice("23456789") if c == "%" else c for c in form)


def phone(draw: random.Random, language: str) -> str:
    text = filled(draw, draw.choice(PHONES[language]))
    marks = [at for at, c in enumerate(text) if c == " " and text[at + 1].isdigit() and text[at - 1].isdigit()]
    if text[0] == "+" and marks and draw.random() < 0.08:
        at = draw.choice(marks[: max(1, len(marks) - 1)])
        if sum(c.isdigit() for c in text[:at]) < 8:
            return text[:at] + "\n" + text[at + 1 :]
    if draw.random() < 0.05:
        return text.replace(" ", "\u00a0")
    return text


def bare_phone(draw: random.Random, language: str) -> str:
    return filled(draw, draw.choice(BARE_PHONES[language]))


WORDS = "blue river lamp stone garden cloud music north photo travel shop studio green coffee orange data home".split()
NAMES = {
    "en": ["Oliver Bennett", "Chloe Harrington", "Siobhan O'Connor", "Will Thompson", "Rose Patterson", "Mark Davies", "Grace Robinson", "Ethan Whitaker"],
    "de": ["Jürgen Müller", "Käthe Großmann", "Lena Schröder", "Annika von der Heide", "Mark Lehmann", "Friedrich Klein", "Björn Petersen"],
    "es": ["José García", "María Núñez", "Íñigo Fernández", "Lucía de la Fuente", "Sofía Cruz", "Andrés Jiménez"],
    "fr": ["François Lefèvre", "Hélène Dubois", "Jean-Pierre Morel", "Zoé Béranger", "Aurélie Petit", "Gaëlle Fontaine"],
    "pt": ["João Conceição", "Inês Magalhães", "Luís Gonçalves", "Beatriz Costa", "Tomás Araújo", "Patrícia dos Santos"],
}


def plain(text: str) -> str:
    import unicodedata
    text = text.replace("ß", "ss").replace("ø", "o")
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def email(draw: random.Random, language: str) -> str:
    local = draw.choice([
        lambda: draw.choice(WORDS) + "." + draw.choice(WORDS), lambda: draw.choice(WORDS) + digits(draw, 2),
        lambda: draw.choice(WORDS) + "+" + draw.choice(WORDS), lambda: draw.choice(WORDS) + "_" + draw.choice(WORDS) + "-x",
        lambda: digits(draw, 7), lambda: draw.choice("abcdef") + "." + draw.choice(WORDS).capitalize(),
        lambda: draw.choice(["müller", "josé", "joão", "hélène"]),
    ])()
    domain = draw.choice(WORDS) + draw.choice(["", "-" + draw.choice(WORDS), ".mail", "24"])
    address = local + "@" + domain + "." + draw.choice(["com", "de", "co.uk", "es", "fr", "pt", "com.br", "museum", "io"])
    return address.upper() if draw.random() < 0.1 else address


IBANS = {"en": ["GB:LLLL##############", "IE:LLLL##############"], "de": ["DE:##################", "AT:################", "CH:#####AAAAAAAAAAAA"],
         "es": ["ES:####################"], "fr": ["FR:##########AAAAAAAAAAA##", "BE:############", "LU:###AAAAAAAAAAAAA"],
         "pt": ["PT:#####################", "BR:#######################LA"]}


def iban(draw: random.Random, language: str) -> str:
    country, form = draw.choice(IBANS[language]).split(":")
    account = "".join(
        draw.choice({"#": DIGITS, "L": string.ascii_uppercase, "A": DIGITS + string.ascii_uppercase}[c]) for c in form)
    rest = int("".join(str(int(c, 36)) for c in account + country + "00")) % 97
    text = f"{country}{98 - rest:02d}{account}"
    way = draw.random()
    if way < 0.35:
        return text
    if way < 0.85:
        return fours(text, " ")
    if way < 0.9:
        return fours(text, "-")
    if way < 0.95:
        return fours(text, " ").lower()
    lines = fours(text, " ").split(" ")
    at = draw.randrange(1, len(lines))
    return " ".join(lines[:at]) + "\n" + " ".join(lines[at:])


def luhn(body: str) -> str:
    total = sum(sum(divmod(int(c) * (2 if place % 2 == 0 else 1), 10)) for place, c in enumerate(reversed(body)))
    return body + str(-total % 10)


def card(draw: random.Random, language: str) -> str:
    prefix, length = draw.choice([
        ("4", 16), ("4", 16), ("51", 16), ("55", 16), ("2221", 16), ("2720", 16), ("34", 15), ("37", 15), ("6011", 16),
        ("65", 16), ("36", 14), ("3528", 16), ("62", 16), ("5067", 16), ("4", 13), ("6759", 16)])
    text = luhn(prefix + digits(draw, length - 1 - len(prefix)))
    if draw.random() < 0.35:
        return text
    joint = draw.choice([" ", " ", "-", "\u00a0", "\n"] if length == 16 else [" ", "-"])
    if joint == "\n":
        return grouped(text, [4, 4, 4, 4], draw.sample([" ", " ", "\n"], 3))
    return grouped(text, [4, 6, 5] if length == 15 else [4, 6, 4] if length == 14 else [4] * 4 if length == 16 else [4, 4, 5], joint)


def mod11(body: str, first: int) -> str:
    rest = sum(int(c) * (first - place) for place, c in enumerate(body)) % 11
    return "0" if rest < 2 else str(11 - rest)


def ssn(draw: random.Random) -> str:
    while (area := draw.randrange(1, 900)) == 666:
        pass
    return f"{area:03d}{draw.randrange(1, 100):02d}{draw.randrange(1, 10000):04d}"


def nino(draw: random.Random) -> str:
    while True:
        pair = draw.choice("ABCEGHJKLMNOPRSTWXYZ") + draw.choice("ABCEGHJKLMNPRSTWXYZ")
        if pair not in ("BG", "GB", "KN", "NK", "NT", "TN", "ZZ"):
            return pair + digits(draw, 6) + draw.choice("ABCD")


def steuer_id(draw: random.Random) -> str:
    while True:
        pool = draw.sample(DIGITS, 9) if draw.random() < 0.5 else draw.sample(DIGITS, 8)
        body = pool + [pool[0]] * (10 - len(pool))
        draw.shuffle(body)
        if body[0] == "0" or any(a == b == c for a, b, c in zip(body, body[1:], body[2:])):
            continue
        product = 10
        for c in body:
            product = (((int(c) + product) % 10) or 10) * 2 % 11
        return "".join(body) + str((11 - product) % 10)


def identity(draw: random.Random, language: str) -> str:
    kind = draw.random()
    if language == "en" and kind < 0.5:
        return grouped(ssn(draw), [3, 2, 4], draw.choice(["-", "-", " "]))
    if language == "en":
        return grouped(nino(draw), *draw.choice([([9], ""), ([2, 2, 2, 2, 1], " "), ([2, 2, 2, 2, 1], "-"), ([2, 6, 1], " ")]))
    if language == "de":
        return grouped(steuer_id(draw), [2, 3, 3, 3], " ")
    if language == "es":
        lead = draw.choice(["", "", "X", "Y", "Z"])
        body = digits(draw, 7 if lead else 8)
        number = int({"": "", "X": "0", "Y": "1", "Z": "2"}[lead] + body)
        text = lead + body + "TRWAGMYFPDXBNJZSQVHLCKE"[number % 23]
        if lead:
            return grouped(text, *draw.choice([([9], ""), ([1, 7, 1], "-"), ([1, 7, 1], " "), ([8, 1], "-")]))
        if draw.random() < 0.1:
            return text.lower()
        return grouped(text, *draw.choice([([9], ""), ([8, 1], "-"), ([8, 1], " "), ([2, 3, 3, 1], [".", ".", "-"]), ([2, 3, 4], ".")]))
    if language == "fr":
        body = draw.choice("12") + digits(draw, 2) + f"{draw.randrange(1, 13):02d}"
        place = draw.choice(["2A", "2B"]) if draw.random() < 0.1 else f"{draw.randrange(1, 96):02d}"
        body += place + f"{draw.randrange(1, 600):03d}{draw.randrange(1, 999):03d}"
        key = 97 - int(body.replace("2A", "19").replace("2B", "18")) % 97
        text = body + f"{key:02d}"
        return grouped(text, *draw.choice([([15], ""), ([13, 2], " "), ([1, 2, 2, 2, 3, 3, 2], " ")]))
    if kind < 0.5:
        body = digits(draw, 9)
        body += mod11(body, 10)
        text = body + mod11(body, 11)
        return grouped(text, *draw.choice([([3, 3, 3, 2], [".", ".", "-"]), ([9, 2], "-"), ([3, 3, 3, 2], " ")]))
    body = (digits(draw, 12) if draw.random() < 0.8 else "".join(draw.choice(DIGITS + string.ascii_uppercase) for _ in range(12)))
    for _ in range(2):
        rest = sum((ord(c) - 48) * (place % 8 + 2) for place, c in enumerate(reversed(body))) % 11
        body += "0" if rest < 2 else str(11 - rest)
    bare = [([14], "")] if body.isdigit() else []
    return grouped(body, *draw.choice([([2, 3, 3, 4, 2], [".", ".", "/", "-"]), *bare]))


def bare_identity(draw: random.Random, language: str) -> str:
    """Digits alone, as order numbers have; found only behind a word that names them."""
    if language == "en":
        return ssn(draw)
    if language == "de":
        return steuer_id(draw)
    if language == "pt" and draw.random() < 0.5:
        body = digits(draw, 9)
        body += mod11(body, 10)
        return body + mod11(body, 11)
    if language == "pt":
        body = digits(draw, 8, "1235689")
        while body[0] == "9" and body[:2] not in ("90", "91", "98", "99"):
            body = digits(draw, 8, "9")
        return draw.choice([str, lambda text: grouped(text, [3, 3, 3], " ")])(body + mod11(body, 9))
    return identity(draw, language)


def address(draw: random.Random, language: str) -> str:
    site = draw.choice(["https://", "http://", "https://www.", "www."]) + draw.choice(WORDS) + draw.choice([".com", ".de", ".io"])
    token = "".join(draw.choice(string.ascii_letters + DIGITS) for _ in range(draw.randrange(16, 48)))
    return draw.choice([
        lambda: f"{site}/reset?token={token}&lang={language}", lambda: f"{site}/s/{token}", lambda: site,
        lambda: f"{site}/help/articles/{draw.choice(WORDS)}", lambda: f"{site}:8443/a#{token}",
        lambda: f"{draw.choice(WORDS)}.com/order/{digits(draw, 6)}", lambda: f"{draw.choice(WORDS)}.net?session={token}",
    ])()


def ip(draw: random.Random, language: str) -> str:
    if draw.random() < 0.5:
        return ".".join(str(draw.randrange(1 if part == 0 else 0, 256)) for part in range(4))
    groups = [f"{draw.randrange(0x1000, 0x10000):x}" for _ in range(8)]
    groups[0] = draw.choice(["2001", "2a02", "fe80", "fd12"])
    if draw.random() < 0.5:
        cut = draw.randrange(1, 5)
        return ":".join(groups[:cut]) + "::" + ":".join(groups[cut + 2 :])
    return (":".join(groups)).upper() if draw.random() < 0.2 else ":".join(groups)


def base58check(payload: bytes) -> str:
    data = payload + hashlib.sha256(hashlib.sha256(payload).digest()).digest()[:4]
    number, text = int.from_bytes(data, "big"), ""
    while number:
        number, rest = divmod(number, 58)
        text = BASE58[rest] + text
    return "1" * (len(data) - len(data.lstrip(b"\0"))) + text


def bech32(prefix: str, values: list[int], constant: int) -> str:
    def polymod(items: list[int]) -> int:
        check = 1
        for value in items:
            top = check >> 25
            check = (check & 0x1FFFFFF) << 5 ^ value
            for bit, term in enumerate([0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3]):
                check ^= term if top >> bit & 1 else 0
        return check
    spread = [ord(c) >> 5 for c in prefix] + [0] + [ord(c) & 31 for c in prefix]
    check = polymod(spread + values + [0] * 6) ^ constant
    return prefix + "1" + "".join(BECH32[v] for v in values + [check >> 5 * (5 - place) & 31 for place in range(6)])


def wallet(draw: random.Random, language: str) -> str:
    kind = draw.randrange(3)
    if kind == 0:
        return base58check(bytes([draw.choice([0, 5, 48, 30])]) + draw.randbytes(20))
    if kind == 1:
        values = [draw.choice([0, 1])] + [draw.randrange(32) for _ in range(32)]
        return bech32(draw.choice(["bc", "bc", "ltc"]), values, 1 if values[0] == 0 else 0x2BC830A3)
    text = draw.randbytes(20).hex()
    return "0x" + draw.choice([text, text.upper(), "".join(draw.choice([c, c.upper()]) for c in text)])


# What only looks like personal data. Those of KEPT are to stay as they are; the others may become [number].
def lookalike(draw: random.Random, kind: str) -> str:
    return {
        "order, plain digits": lambda: digits(draw, draw.randrange(6, 13), "123456789"),
        "order, 16 digits": lambda: digits(draw, 16, "123456789"),
        "order, marked": lambda: draw.choice(["ORD-{}", "#{}", "INV-2026-{}", "AB{}", "{}-A"]).format(digits(draw, 7)),
        "order, Amazon form": lambda: f"{digits(draw, 3, '3')}-{digits(draw, 7)}-{digits(draw, 7)}",
        "SHA-1": lambda: draw.randbytes(20).hex(), "SHA-256": lambda: draw.randbytes(32).hex(),
        "UUID": lambda: grouped(draw.randbytes(16).hex(), [8, 4, 4, 4, 12], "-"),
        "UPS 1Z": lambda: "1Z" + "".join(draw.choice(DIGITS + string.ascii_uppercase) for _ in range(6)) + digits(draw, 10),
        "USPS": lambda: fours("94" + digits(draw, 20), draw.choice(["", " "])), "FedEx": lambda: digits(draw, 12),
        "DHL": lambda: draw.choice(["JD{}", "00340434{}"]).format(digits(draw, 12)),
        "S10 parcel": lambda: draw.choice(["RR", "CP", "LX"]) + digits(draw, 9) + draw.choice(["DE", "GB", "FR"]),
        "ISBN": lambda: "978-" + grouped(digits(draw, 10), draw.choice([[1, 2, 6, 1], [1, 5, 3, 1], [2, 3, 4, 1]]), "-"),
        "date": lambda: draw.choice(["{0}-{1:02}-{2:02}", "{2:02}.{1:02}.{0}", "{1:02}/{2:02}/{0}", "{2}.{1}.{0}", "{2:02}/{1:02}/{0}"]).format(
            draw.randrange(2015, 2027), draw.randrange(1, 13), draw.randrange(1, 29)),
        "price": lambda: draw.choice(["€ 1.{0},99", "$1,{0}.50", "1 {0} 500 €", "{0},99 €", "£{0}", "R$ 2.{0},00"]).format(draw.randrange(100, 1000)),
        "version": lambda: draw.choice(["version 4.{0}.{1}.{2}", "firmware 10.0.{0}{1}.{2}", "v2.{0}.{1}", "iOS 17.{0}.{1}"]).format(*(draw.randrange(0, 99) for _ in range(3))),
        "time": lambda: draw.choice(["{0:02}:{1:02}", "{0:02}:{1:02}:{2:02}", "{0}h{1:02}"]).format(draw.randrange(24), draw.randrange(60), draw.randrange(60)),
    }[kind]()


LOOKALIKES = ["order, plain digits", "order, 16 digits", "order, marked", "order, Amazon form", "SHA-1", "SHA-256", "UUID",
              "UPS 1Z", "USPS", "FedEx", "DHL", "S10 parcel", "ISBN", "date", "price", "version", "time"]
KEPT = {"date", "price", "version", "time"}
