"""A second set of planted items and look-alikes, in forms collected apart from planted.py and from the product's rules:
how forms, signatures, other programs and people of other countries write them. Each form has a label, and is counted by
itself. Made up, check digits included."""

import hashlib
import random
import string

import planted
from planted import BASE58, DIGITS, base58check, bech32, digits, filled, fours, grouped, luhn, mod11

# Placeholders of `filled`: # a digit, % one from 2 to 9.
PHONES = [
    # Germany, Austria, Switzerland
    "+49-30-%######", "+49.30.%######", "+49/30/%######", "+49 (30) %######", "+49(0)30/%######", "+49 (0) 30 / %# ## ##-#",
    "+49 (0)30-%######", "+4930%######", "0049-30-%######", "0049 (0)30 %######", "00 49 30 %######", "(0049) 30 %######",
    "0151 %#######", "0151 / %### ####", "0151-%##-#####", "0151.%#######", "030 / %## ## ##", "030-%######", "(030)%######",
    "030.%######", "030 %## ###-##", "030 %###-0", "(0 30) %## ## ##", "+49 – 30 – %######", "+49 151 %######%",
    "+43 (0)1 %######", "0043 664 %######", "+43/664/%######", "+41 (0)79 %## ## ##", "0041 79 %## ## ##", "+41.44.%##.##.##",
    # Britain, Ireland, North America, Australia
    "+44.20.7###.####", "+44-20-7###-####", "020-7###-####", "+44 (0) 20-7###-####", "(0)20 7### ####", "00 44 7%## ######",
    "07%##-######", "07%##-###-###", "(07%##) ######", "0800 %## ####", "+353 (0)8% ### ####", "+353-1-%##-####",
    "+1.%##.%##.####", "+1 (%##) %##-#### ext. ##", "%##-%##-#### x###", "(%##)%##-####", "(%##) %##.####", "1 (%##) %##-####",
    "+1(%##)%##-####", "tel:+1%##%######", "1.%##.%##.####", "%##/%##-####", "+1%##%######", "1-800-%##-####", "(%##)-%##-####",
    "+61 (0)4## ### ###", "(03) %### ####", "+64 21 %## ####",
    # Spain, Latin America
    "+34-6##-###-###", "+34 6########", "(+34) 6########", "6##.###.###", "34 6## ### ###", "91-%##-##-##", "+34.91.%##.##.##",
    "+52 1 55 #### ####", "+52 (55) %###-####", "+54 (11) 4###-####", "+57 (1) %######", "+56-2-%###-####", "(55) %### ####",
    # France, Belgium
    "06/##/##/##/##", "06-##-##-##-##", "+33-6-##-##-##-##", "+33(0)6.##.##.##.##", "+33 (0) 1 ## ## ## ##", "00 33 6 ## ## ## ##",
    "0033(0)6########", "06 ## ## ## ## (poste ##)", "06.## ## ## ##", "+32 (0)4## ## ## ##", "04##/##.##.##", "02/%##.##.##",
    # Portugal, Brazil
    "+351-9##-###-###", "9##-###-###", "9##.###.###", "(+351) 9## ### ###", "+351.21.###.##.##", "+55 (21) 9####-####",
    "(21)9####-####", "21-9####-####", "+5521 9####-####", "+55 21 9########", "(021) 9####-####", "0055 21 9####-####",
    "(21) 9 ####-####", "+55 (21) 9 ####-####", "+55-21-9####-####", "(21) 9####.####",
    # Elsewhere
    "+7 (495) ###-##-##", "+86 138 #### ####", "+91 98### #####", "+971 50 ### ####", "+81 3-####-####", "+48 601 ### ###",
    "+90 (532) ### ## ##", "+39 06 #### ####", "+31 6 ## ## ## ##", "+46 70-### ## ##",
]
PHONE_FIELDS = ["Phone: {x}", "Tel.: {x}", "Mobile {x}", "Cell: {x}.", "Fax: {x}", "Handy: {x}", "Telefon: {x}", "Móvil: {x}",
                "Teléfono: {x}", "Tél : {x}", "Telemóvel: {x}", "Ph. {x}", "WhatsApp: {x}", "Rückruf bitte an {x}", "Call me back at {x}, thanks"]
BARE_PHONES = ["%##%######", "30%#######", "6########", "9########", "119########", "7%########"]
SENTENCES = ["Could you update {x} in my profile please?", "Hello, I see {x} in my account and that is wrong.", "- {x}\n- nothing else changed",
             "Das steht bei mir: {x}. Bitte ändern.", "{x} (ist das noch richtig?)", "Quiero cambiar {x} por otro, gracias.",
             "Dans mon profil il y a {x}, merci de corriger.", "No meu perfil está {x} e quero mudar.", "Value:\t{x}\nStatus:\tpending",
             "it is \"{x}\" as I said", "<{x}>, as written before", "Mine is {x}; what about it?"]


def phone(draw):
    form = draw.choice(PHONES)
    return form, filled(draw, form)


def local(draw):
    return draw.choice(["anna", "j.smith", "kai", "maria_p", "bob.l", "zoe99"])


def email(draw):
    name, host = local(draw), draw.choice(["example", "mailbox", "web-post", "kunde"])
    tld = draw.choice(["com", "de", "org", "co.uk", "com.br", "fr", "shop"])
    forms = {
        "plus": f"{name}+{draw.choice(planted.WORDS)}-{digits(draw, 3)}@{host}.{tld}", "subdomains": f"{name}@a.b.{host}.{tld}",
        "mailto": f"mailto:{name}@{host}.{tld}", "IDN": f"{name}@müller-söhne.de", "punycode": f"{name}@xn--mller-kva.de",
        "unicode local": f"jörg.österle@{host}.{tld}", "Cyrillic": "анна@почта.рф", "(at)": f"{name}(at){host}.{tld}",
        "[at] [dot]": f"{name} [at] {host} [dot] com", "(at) (dot)": f"{name} (at) {host} (dot) com", "at dot": f"{name} at {host} dot com",
        "AT DOT": f"{name} AT {host} DOT com", "[at]": f"{name}[at]{host}.{tld}", "blanks": f"{name} @ {host}.{tld}", "(ät)": f"{name}(ät){host}.de",
        "arroba": f"{name} arroba {host} punto com", "arobase": f"{name} arobase {host} point fr", "quoted local": f'"anna b"@{host}.{tld}',
        "slash": f"dep/{name}@{host}.{tld}", "ampersand": f"{name}&co@{host}.{tld}", "equals": f"bounce={name}@{host}.{tld}",
        "address literal": f"{name}@[192.0.2.{draw.randrange(1, 255)}]", "apostrophe": f"o'brien@{host}.{tld}", "hash": f"{name}#1@{host}.{tld}",
        "percent": f"{name}%home@{host}.{tld}", "capitals": f"{name}@{host}.{tld}".upper(), "digits": f"{digits(draw, 9)}@{host}.{tld}",
        "host digits": f"{name}@{digits(draw, 3)}.{tld}", "long TLD": f"{name}@{host}.photography",
    }
    return draw.choice(list(forms.items()))


IBANS = {"DE": "##################", "AT": "################", "CH": "#################", "GB": "LLLL##############", "IE": "LLLL##############",
         "ES": "####################", "FR": "##########AAAAAAAAAAA##", "PT": "#####################", "BR": "#######################LA",
         "NL": "LLLL##########", "IT": "L##########AAAAAAAAAAAA", "PL": "########################", "SE": "####################",
         "NO": "###########", "MT": "LLLL#####AAAAAAAAAAAAAAAAAA", "BE": "############", "DK": "##############", "TR": "######AAAAAAAAAAAAAAAA"}


def iban(draw):
    country, form = draw.choice(list(IBANS.items()))
    account = "".join(draw.choice({"#": DIGITS, "L": string.ascii_uppercase, "A": DIGITS + string.ascii_uppercase}[c]) for c in form)
    text = f"{country}{98 - int(''.join(str(int(c, 36)) for c in account + country + '00')) % 97:02d}{account}"
    forms = {
        "fours": fours(text, " "), "fours NBSP": fours(text, "\u00a0"), "fours narrow NBSP": fours(text, "\u202f"), "hyphens": fours(text, "-"),
        "dots": fours(text, "."), "two blanks": fours(text, "  "), "small letters": text.lower(), "small fours": fours(text, " ").lower(),
        "mixed case": text[:2].lower() + text[2:], "country apart": text[:2] + " " + text[2:4] + " " + fours(text[4:], " "),
        "check apart": text[:4] + " " + text[4:], "thin blanks": fours(text, "\u2009"), "tabs": fours(text, "\t"), "label": "IBAN" + text,
        "bank and account": grouped(text, [4, 8, len(text) - 12], " "), "slashes": fours(text, "/"), "underscores": fours(text, "_"),
    }
    return draw.choice(list(forms.items()))


def card(draw):
    brand, prefix, length = draw.choice([("Visa", "4", 16), ("Mastercard", "53", 16), ("Mastercard 2", "2500", 16), ("Amex", "37", 15),
                                         ("Discover", "6011", 16), ("Diners", "36", 14), ("JCB", "3540", 16), ("UnionPay", "62", 16), ("Maestro", "6304", 16)])
    text = luhn(prefix + digits(draw, length - 1 - len(prefix)))
    shape = [4, 6, 5] if length == 15 else [4, 6, 4] if length == 14 else [4] * 4
    forms = {
        "compact": text, "blanks": grouped(text, shape, " "), "hyphens": grouped(text, shape, "-"), "dots": grouped(text, shape, "."),
        "NBSP": grouped(text, shape, "\u00a0"), "narrow NBSP": grouped(text, shape, "\u202f"), "two blanks": grouped(text, shape, "  "),
        "blank hyphen blank": grouped(text, shape, " - "), "slashes": grouped(text, shape, "/"), "tabs": grouped(text, shape, "\t"),
        "en dashes": grouped(text, shape, "–"), "underscores": grouped(text, shape, "_"), "fours": fours(text, " "),
        "eights": grouped(text, [8, length - 8], " "), "six and rest": grouped(text, [6, length - 6], " "),
    }
    form, item = draw.choice(list(forms.items()))
    return f"{form}", item


def personalausweis(draw):
    alphabet = "CFGHJKLMNPRTVWXYZ" + DIGITS
    body = draw.choice("LMNPRTVWXY") + "".join(draw.choice(alphabet) for _ in range(8))
    return body + str(sum(int(c, 36) * (7, 3, 1)[place % 3] for place, c in enumerate(body)) % 10)


def svnr(draw):
    body = f"{draw.choice([2, 10, 15, 50, 65]):02d}{draw.randrange(1, 32):02d}{draw.randrange(1, 13):02d}{draw.randrange(100):02d}"
    letter, serial = draw.choice(string.ascii_uppercase), f"{draw.randrange(100):02d}"
    number = body + f"{ord(letter) - 64:02d}" + serial
    weights = [2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1]
    check = sum(sum(divmod(int(c) * w, 10)) for c, w in zip(number, weights)) % 10
    return body[:2], body[2:], letter, serial + str(check)


def ahv(draw):
    body = "756" + digits(draw, 9)
    return body + str(-sum(int(c) * (3 if place % 2 else 1) for place, c in enumerate(body)) % 10)


def pps(draw):
    body = digits(draw, 7)
    return body + "WABCDEFGHIJKLMNOPQRSTUV"[sum(int(c) * (8 - place) for place, c in enumerate(body)) % 23]


def belgian(draw):
    body = f"{draw.randrange(40, 99)}{draw.randrange(1, 13):02d}{draw.randrange(1, 29):02d}{draw.randrange(1, 998):03d}"
    return body + f"{97 - int(body) % 97:02d}"


def rut(draw):
    body = str(draw.randrange(5_000_000, 26_000_000))
    rest = 11 - sum(int(c) * (place % 6 + 2) for place, c in enumerate(reversed(body))) % 11
    return body, "0" if rest == 11 else "K" if rest == 10 else str(rest)


def cc(draw):
    """Cartão de Cidadão: eight digits, a check digit, two letters, a digit over all (Luhn on base 36)."""
    nic = digits(draw, 8, "123")
    rest = 11 - sum(int(c) * (9 - place) for place, c in enumerate(nic)) % 11
    body = nic + ("0" if rest >= 10 else str(rest)) + "Z" + draw.choice("XYZ")
    total = 0
    for place, c in enumerate(reversed(body)):
        value = int(c, 36) * (2 if place % 2 == 0 else 1)
        total += value - 9 if place % 2 == 0 and value >= 10 else value
    return body + str(-total % 10)


def identity(draw):
    n, en = planted.nino(draw), planted.ssn(draw)
    steuer, es = planted.steuer_id(draw), digits(draw, 8)
    es += "TRWAGMYFPDXBNJZSQVHLCKE"[int(es) % 23]
    lead, nie = draw.choice("XYZ"), digits(draw, 7)
    nie = lead + nie + "TRWAGMYFPDXBNJZSQVHLCKE"[int(str("XYZ".index(lead)) + nie) % 23]
    nir = draw.choice("12") + digits(draw, 2) + f"{draw.randrange(1, 13):02d}{draw.randrange(1, 96):02d}{draw.randrange(1, 600):03d}{draw.randrange(1, 999):03d}"
    nir += f"{97 - int(nir) % 97:02d}"
    cpf = digits(draw, 9)
    cpf += mod11(cpf, 10)
    cpf += mod11(cpf, 11)
    cnpj = digits(draw, 8) + "0001"
    for _ in range(2):
        rest = sum(int(c) * (place % 8 + 2) for place, c in enumerate(reversed(cnpj))) % 11
        cnpj += "0" if rest < 2 else str(11 - rest)
    nif = digits(draw, 8, "12")
    nif += mod11(nif, 9)
    ausweis, (area, birth, letter, serial), swiss, irish, belgium, (chile, chileCheck), citizen = (
        personalausweis(draw), svnr(draw), ahv(draw), pps(draw), belgian(draw), rut(draw), cc(draw))
    forms = {
        "SSN": grouped(en, [3, 2, 4], "-"), "SSN blanks": grouped(en, [3, 2, 4], " "), "SSN dots": grouped(en, [3, 2, 4], "."),
        "SSN en dashes": grouped(en, [3, 2, 4], "–"), "SSN named": "SSN: " + en, "SSN #": "SSN#" + grouped(en, [3, 2, 4], "-"),
        "SSN spelt": "social security number " + en, "NINO": n, "NINO small": n.lower(), "NINO pairs": grouped(n, [2, 2, 2, 2, 1], " "),
        "NINO small pairs": grouped(n, [2, 2, 2, 2, 1], " ").lower(), "NINO dots": grouped(n, [2, 2, 2, 2, 1], "."), "NINO 8+1": grouped(n, [8, 1], " "),
        "NINO 2+6+1": grouped(n, [2, 6, 1], "-"), "Steuer-ID": grouped(steuer, [2, 3, 3, 3], " "), "Steuer-ID slashes": grouped(steuer, [2, 3, 3, 3], "/"),
        "Steuer-ID NBSP": grouped(steuer, [2, 3, 3, 3], "\u00a0"), "Steuer-ID named": "Steuer-ID: " + steuer, "Steuer-IdNr.": "Steuer-IdNr. " + steuer,
        "IdNr": "IdNr. " + steuer, "TIN": "TIN " + steuer, "Steuernummer": "Steuerliche Identifikationsnummer: " + steuer,
        "Personalausweis": "Personalausweisnummer " + ausweis, "Ausweisnummer": "Ausweis-Nr. " + ausweis[:9], "Personalausweis bare": ausweis,
        "Sozialversicherung": "SV-Nummer " + area + birth + letter + serial, "Sozialversicherung blanks": f"{area} {birth} {letter} {serial}",
        "AHV": grouped(swiss, [3, 4, 4, 2], "."), "AHV compact": "AHV-Nummer " + swiss, "PPS": "PPS number " + irish,
        "DNI": es, "DNI hyphen": es[:8] + "-" + es[8], "DNI small": es.lower(), "DNI blank": es[:8] + " " + es[8], "DNI dots": grouped(es, [2, 3, 3, 1], [".", ".", "-"]),
        "DNI dots 2": grouped(es, [2, 3, 3, 1], [".", ".", ""]), "DNI dots 3": grouped(es, [2, 3, 3, 1], [".", ".", " "]), "DNI blanks": grouped(es, [2, 3, 3, 1], " "),
        "DNI spaced hyphen": es[:8] + " - " + es[8], "DNI slash": es[:8] + "/" + es[8], "DNI number only": "DNI " + es[:8],
        "NIE": nie, "NIE hyphens": grouped(nie, [1, 7, 1], "-"), "NIE small": nie.lower(), "NIE blanks": grouped(nie, [1, 7, 1], " "),
        "NIE dots": grouped(nie, [1, 1, 3, 3, 1], [".", ".", ".", "-"]), "NIR": grouped(nir, [1, 2, 2, 2, 3, 3, 2], " "), "NIR compact": nir, "NIR dots": grouped(nir, [1, 2, 2, 2, 3, 3, 2], "."),
        "NIR hyphens": grouped(nir, [1, 2, 2, 2, 3, 3, 2], "-"), "NIR 13+2": grouped(nir, [13, 2], " "), "NIR NBSP": grouped(nir, [1, 2, 2, 2, 3, 3, 2], "\u00a0"),
        "NIR key slash": grouped(nir, [1, 2, 2, 2, 3, 3, 2], [" ", " ", " ", " ", " ", " / "]), "NIR without key": "numéro de sécurité sociale : " + nir[:13],
        "NIF": "NIF " + nif, "NIF threes": "NIF: " + grouped(nif, [3, 3, 3], " "), "NIF dots": "contribuinte n.º " + grouped(nif, [3, 3, 3], "."), "NIF PT": "PT" + nif,
        "CC": "Cartão de Cidadão " + grouped(citizen, [8, 1, 3], " "), "CC compact": "CC " + citizen,
        "CPF": grouped(cpf, [3, 3, 3, 2], [".", ".", "-"]), "CPF blanks": grouped(cpf, [3, 3, 3, 2], " "), "CPF 9-2": grouped(cpf, [9, 2], "-"),
        "CPF slash": grouped(cpf, [3, 3, 3, 2], [".", ".", "/"]), "CPF dots": grouped(cpf, [3, 3, 3, 2], "."), "CPF named": "CPF " + cpf, "CPF nº": "CPF nº " + cpf,
        "CNPJ": grouped(cnpj, [2, 3, 3, 4, 2], [".", ".", "/", "-"]), "CNPJ named": "CNPJ: " + cnpj, "CNPJ compact": cnpj, "CNPJ 8/4-2": grouped(cnpj, [8, 4, 2], ["/", "-"]),
        "Belgium": grouped(belgium, [2, 2, 2, 3, 2], [".", ".", "-", "."]), "Chile": f"RUT {int(chile):,}-{chileCheck}".replace(",", "."),
        "Chile compact": f"RUT: {chile}-{chileCheck}",
    }
    form, text = draw.choice(list(forms.items()))
    # A word in front names the number and stays: the item is what follows.
    for name in ["SSN: ", "SSN#", "social security number ", "Steuer-ID: ", "Steuer-IdNr. ", "IdNr. ", "TIN ", "Steuerliche Identifikationsnummer: ",
                 "Personalausweisnummer ", "Ausweis-Nr. ", "SV-Nummer ", "AHV-Nummer ", "PPS number ", "DNI ", "numéro de sécurité sociale : ", "NIF ", "NIF: ",
                 "contribuinte n.º ", "Cartão de Cidadão ", "CC ", "CPF nº ", "CPF ", "CNPJ: ", "RUT: ", "RUT "]:
        if text.startswith(name) and form not in ("SSN",):
            return form, text[len(name) :], name
    return form, text


PEOPLE = [("Zdeněk", "Horváth"), ("Renée", "D'Angelo"), ("Søren", "Østergaard"), ("Priya", "Raghunathan"), ("Malte", "Weißenberger"),
          ("Ximena", "Echeverría"), ("Thibault", "Desrosiers"), ("Caetano", "Guimarães"), ("Nadia", "Al-Rashid"), ("Torben", "Schmidt-Holtz"),
          ("Imogen", "Fairweather"), ("Jürgen", "Brüggemann"), ("Łukasz", "Wiśniewski"), ("Bartholomew", "McAllister")]


def name(draw):
    first, last = draw.choice(PEOPLE)
    german = {"ü": "ue", "ö": "oe", "ä": "ae", "ß": "ss", "ø": "oe", "Ø": "Oe"}
    forms = {
        "full": (f"{first} {last}", "Hi, this is {x} again."), "Dear Mr": (last, "It began with: Dear Mr {x}, thank you for writing."), "Mrs.": (last, "I told Mrs. {x} about it."),
        "Herr": (last, "Herr {x} hat mich angerufen."), "Sr.": (last, "El Sr. {x} me llamó."), "Mme": (last, "Mme {x} m'a répondu."), "possessive": (first, "It is {x}'s account."),
        "possessive 2": (last, "It is {x}’s account."), "initial": (f"{first[0]}. {last}", "The invoice says {x} on top."), "last initial": (f"{first} {last[0]}.", "The invoice says {x} on top."),
        "small": (f"{first} {last}".lower(), "my name is {x} and i wait"), "capitals": (f"{first} {last}".upper(), "THE ACCOUNT OF {x} IS LOCKED"),
        "turned": (f"{last}, {first}", "Name: {x}\nproblem: login"), "turned capitals": (f"{last.upper()} {first}", "Nom : {x}, merci"), "plain letters": (planted.plain(f"{first} {last}").replace("Ł", "L"), "Regards from {x} in Prague"),
        "transliterated": ("".join(german.get(c, c) for c in f"{first} {last}"), "Mit freundlichem Gruß von {x} aus Kiel"),
        "mention": (first, "@{x} please have a look"), "hyphen": (f"{first}-{last}", "My handle is {x} there"), "middle": (f"{first} Q. {last}", "Signed for by {x} yesterday"),
        "line break": (f"{first}\n{last}", "Please write to {x} only"), "two blanks": (f"{first}  {last}", "Please write to {x} only"), "decomposed": (__import__("unicodedata").normalize("NFD", f"{first} {last}"), "Please write to {x} only"),
        "in brackets": (first, "my wife ({x}) ordered it"), "quoted": (f"{first} {last}", "the name \"{x}\" is on it"), "user name": (f"{first}.{last}".lower(), "my login is {x} since May"),
        "user name 2": (f"{first}_{last}".lower(), "my login is {x} since May"), "genitive": (first + "s", "Das ist {x} Konto, nicht meins."), "NBSP": (f"{first}\u00a0{last}", "Please write to {x} only"),
        "slash": (f"{first}/{last}", "Booked for {x} on Monday"), "and": (first, "{x} and I ordered together"),
    }
    form = draw.choice(list(forms))
    return form, forms[form][0], forms[form][1], f"{first} {last}"


def url(draw):
    site = draw.choice(["portal.example", "shop-example", "konto.kunde"]) + draw.choice([".com", ".de", ".co.uk"])
    token = "".join(draw.choice(string.ascii_letters + DIGITS) for _ in range(24))
    jwt = "eyJhbGciOiJIUzI1NiJ9." + token + "." + token[::-1]
    forms = {
        "https": f"https://{site}/r?token={token}", "capital scheme": f"HTTPS://{site}/r?token={token}", "no scheme": f"{site}/r?token={token}", "port": f"{site}:8443/r?token={token}",
        "user:pass": f"https://anna:geheim{digits(draw, 3)}@{site}/x", "user:pass no scheme": f"anna:geheim{digits(draw, 3)}@{site}/x?t={token}", "fragment": f"https://{site}/#access_token={token}",
        "fragment no scheme": f"{site}#access_token={token}", "brackets": f"https://{site}/s?filter[id]=5&token={token}", "jwt": f"https://{site}/v?jwt={jwt}", "localhost": f"http://localhost:3000/?token={token}",
        "IPv4 host": f"http://192.0.2.{draw.randrange(1, 255)}:8080/r?token={token}", "IPv6 host": f"http://[2001:db8::{digits(draw, 2, '12')}]:8080/r?token={token}", "ftp": f"ftp://{site}/f/{token}",
        "own scheme": f"myapp://callback?code={token}", "unicode host": f"müller-söhne.de/konto?token={token}", "unicode": f"https://müller.de/straße/{token}", "brackets in path": f"https://{site}/a_(b)/{token}",
        "semicolon": f"https://{site}/a;jsessionid={token}", "comma": f"https://{site}/a,b,{token}", "no scheme #/": f"{site}/#/reset/{token}", "subdomains": f"a.b.c.{site}/x/{token}", "double slash": f"//{site}/r?token={token}",
        "percent": f"https://{site}/a%20b?e=anna%40example.com&t={token}", "pipe": f"https://{site}/a|b?token={token}", "braces": f"https://{site}/a?x={{1}}&token={token}", "www no path": f"www.{site}?t={token}",
        "mail in query": f"https://{site}/u?email=anna@example.com&t={token}", "backslash": f"https://{site}/a\\b?t={token}", "hxxps": f"hxxps://{site}/r?token={token}",
    }
    return draw.choice(list(forms.items()))


def ip(draw):
    a, b, c, d = draw.randrange(1, 224), draw.randrange(256), draw.randrange(256), draw.randrange(256)
    h = [f"{draw.randrange(0x1000, 0x10000):x}" for _ in range(4)]
    forms = {
        "v4": f"{a}.{b}.{c}.{d}", "v4 in square brackets": f"{a}.{b}.{c}.{d}", "v4 zeros": f"{a:03}.{b:03}.{c:03}.{d:03}", "v4 defanged": f"{a}[.]{b}[.]{c}[.]{d}",
        "v6": f"2001:db8:{h[0]}:{h[1]}:{h[2]}:{h[3]}:1:2", "v6 gap": f"2001:db8::{h[0]}", "v6 gap middle": f"2a02:{h[0]}::{h[1]}:{h[2]}", "v6 link": f"fe80::{h[0]}:{h[1]}", "v6 capitals": f"2001:DB8:0:0:8:{h[0].upper()}:200C:417A",
        "v6 small groups": f"2001:0:0:1::{draw.randrange(1, 9)}", "v6 net": f"2001:db8:{h[0]}::", "v6 mapped": f"::ffff:{a}.{b}.{c}.{d}", "v6 NAT64": f"64:ff9b::{a}.{b}.{c}.{d}", "v6 leading zeros": f"2001:0db8:0000:0000:{h[0]}:0000:0000:0001",
        "v6 zone": f"fe80::{h[0]}%eth0", "v6 loopback": "::1",
    }
    form = draw.choice(list(forms))
    around = {"v4": ["{x}", "IP:{x}", "ip={x};", "{x}:8080", "{x}/24", "({x})", "{x}."], "v4 in square brackets": ["[{x}]"]}.get(form, ["{x}", "[{x}]", "[{x}]:443", "{x}/64", "({x})", "{x}."])
    if form in ("v4 zeros", "v4 defanged", "v6 zone", "v6 net"):
        around = ["{x}"]
    return form, forms[form], draw.choice(around)


RIPPLE = "rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz"


def base58(payload: bytes, alphabet: str = BASE58) -> str:
    number, text = int.from_bytes(payload, "big"), ""
    while number:
        number, rest = divmod(number, 58)
        text = alphabet[rest] + text
    return alphabet[0] * (len(payload) - len(payload.lstrip(b"\0"))) + text


def checked(payload: bytes) -> bytes:
    return payload + hashlib.sha256(hashlib.sha256(payload).digest()).digest()[:4]


def monero(draw):
    """Blocks of eight bytes as eleven digits, the last five as seven; its check sum (Keccak) is drawn like the rest."""
    payload = bytes([draw.choice([18, 18, 42])]) + draw.randbytes(68)
    return "".join(base58(payload[at : at + 8]).rjust(11 if at < 64 else 7, "1") for at in range(0, 69, 8))


def cash(draw):
    values, bits = [], int.from_bytes(b"\0" + draw.randbytes(20), "big") << 2
    for shift in range(165, -1, -5):
        values.append(bits >> shift & 31)
    check = 1
    for value in [ord(c) & 31 for c in "bitcoincash"] + [0] + values + [0] * 8:
        top = check >> 35
        check = (check & 0x07FFFFFFFF) << 5 ^ value
        for bit, term in enumerate([0x98F2BC8E61, 0x79B76D99E2, 0xF33E5FB3C4, 0xAE2EABE2A8, 0x1E4F43E470]):
            check ^= term if top >> bit & 1 else 0
    check ^= 1
    return "".join(planted.BECH32[v] for v in values + [check >> 5 * (7 - place) & 31 for place in range(8)])


def wallet(draw):
    taproot = [1] + [draw.randrange(32) for _ in range(52)]
    segwit = [0] + [draw.randrange(32) for _ in range(32)]
    forms = {
        "Bitcoin 1": base58check(b"\0" + draw.randbytes(20)), "Bitcoin 3": base58check(b"\5" + draw.randbytes(20)), "segwit": bech32("bc", segwit, 1),
        "segwit capitals": bech32("bc", segwit, 1).upper(), "taproot": bech32("bc", taproot, 0x2BC830A3), "testnet": bech32("tb", segwit, 1), "Litecoin L": base58check(b"\x30" + draw.randbytes(20)),
        "Litecoin M": base58check(b"\x32" + draw.randbytes(20)), "Litecoin ltc1": bech32("ltc", segwit, 1), "Dogecoin": base58check(b"\x1e" + draw.randbytes(20)), "Dash": base58check(b"\x4c" + draw.randbytes(20)),
        "Zcash": base58check(b"\x1c\xb8" + draw.randbytes(20)), "Tron": base58check(b"\x41" + draw.randbytes(20)), "Ethereum": "0x" + draw.randbytes(20).hex(), "Ethereum mixed": "0x" + "".join(draw.choice([c, c.upper()]) for c in draw.randbytes(20).hex()),
        "Monero": monero(draw), "Solana": base58(bytes([draw.randrange(1, 256)]) + draw.randbytes(31)), "XRP": base58(checked(b"\0" + draw.randbytes(20)), RIPPLE), "Cardano": bech32("addr", [0] + [draw.randrange(32) for _ in range(91)], 1),
        "Cosmos": bech32("cosmos", [draw.randrange(32) for _ in range(32)], 1), "Bitcoin Cash": cash(draw), "private key": base58check(b"\x80" + draw.randbytes(32) + b"\1"),
    }
    form, text = draw.choice(list(forms.items()))
    return form, text, draw.choice({"Bitcoin 1": ["{x}", "bitcoin:{x}", "BTC:{x}"], "Ethereum": ["{x}", "ETH {x}"], "Bitcoin Cash": ["bitcoincash:{x}"]}.get(form, ["{x}"]))


def clean(draw):
    """Nothing personal: a label and the text."""
    hexed = draw.randbytes(32).hex()
    alphanumeric = "".join(draw.choice(string.ascii_uppercase + DIGITS) for _ in range(24))
    mixed = "".join(draw.choice(string.ascii_letters + DIGITS) for _ in range(44))
    return draw.choice(list({
        "order year": f"SO{draw.randrange(2018, 2027)}-{digits(draw, 6)}", "RMA": f"RMA-{digits(draw, 5)}", "order slash": f"{digits(draw, 4)}/{digits(draw, 5)}", "order dots": f"{digits(draw, 4, '123')}.{digits(draw, 4)}.{digits(draw, 4)}",
        "order 10": digits(draw, 10, "123456789"), "order 13": digits(draw, 13, "13579"), "order 14": digits(draw, 14, "123456789"), "order 15": digits(draw, 15, "12"), "order 18": digits(draw, 18, "123456789"),
        "UUID capitals": grouped(hexed[:32].upper(), [8, 4, 4, 4, 12], "-"), "UUID braces": "{" + grouped(hexed[:32], [8, 4, 4, 4, 12], "-") + "}", "short hash": hexed[:7], "MD5": hexed[:32], "sha256:": "sha256:" + hexed, "base64 hash": mixed[:43] + "=",
        "token": mixed[: draw.randrange(20, 40)], "0x error": "0x" + hexed[:8].upper(), "0x hash": "0x" + hexed, "serial": alphanumeric[:12], "licence": grouped(alphanumeric[:20], [5] * 4, "-"), "VIN": "WVWZZZ1JZ" + alphanumeric[:2] + digits(draw, 6),
        "EAN": digits(draw, 13, "4"), "IMEI": luhn("35" + digits(draw, 12)), "part": f"{alphanumeric[:2]}-{digits(draw, 4)}-{alphanumeric[2]}", "model": f"SM-G{digits(draw, 3)}{alphanumeric[0]}", "flight": f"{draw.choice(['LH', 'BA', 'IB', 'AF'])} {digits(draw, 4, '123456789')}",
        "PNR": "".join(draw.choice(string.ascii_uppercase) for _ in range(6)), "UPS": "1Z" + alphanumeric[:6] + digits(draw, 10), "Royal Mail": f"{draw.choice(['RN', 'JV'])}{digits(draw, 9)}GB", "DHL 20": "JJD01" + digits(draw, 15), "Hermes": "H" + digits(draw, 19), "DPD": digits(draw, 14, "01"), "GLS": digits(draw, 11, "123456789"),
        "Colissimo": f"6{alphanumeric[0]}{digits(draw, 11)}", "Correios": f"{draw.choice(['AA', 'OD'])}{digits(draw, 9)}BR", "Correos": "PQ" + alphanumeric[:6] + digits(draw, 10) + "T", "USPS blanks": fours("9400" + digits(draw, 18), " "), "FedEx threes": grouped(digits(draw, 12, "123456789"), [4, 4, 4], " "),
        "build": f"build 10.0.{draw.randrange(10000, 30000)}.{draw.randrange(1, 5000)}", "version": f"v{draw.randrange(1, 20)}.{draw.randrange(0, 30)}.{draw.randrange(0, 10)}-beta.{draw.randrange(1, 9)}", "Chrome": f"Chrome/{draw.randrange(90, 140)}.0.{draw.randrange(4000, 7000)}.{draw.randrange(10, 200)}",
        "version 4": f"Version: {draw.randrange(1, 20)}.{draw.randrange(0, 30)}.{draw.randrange(0, 99)}.{draw.randrange(0, 99)}", "app 4": f"app {draw.randrange(1, 9)}.{draw.randrange(0, 30)}.{draw.randrange(0, 99)}.{draw.randrange(0, 99)}",
        "timestamp": f"{draw.randrange(2015, 2027)}-{draw.randrange(1, 13):02}-{draw.randrange(1, 29):02}T{draw.randrange(24):02}:{draw.randrange(60):02}:{draw.randrange(60):02}Z", "date and time": f"{draw.randrange(1, 29):02}.{draw.randrange(1, 13):02}.{draw.randrange(2015, 2027)} {draw.randrange(24):02}:{draw.randrange(60):02}",
        "unix time": str(draw.randrange(1_400_000_000, 1_800_000_000)), "years": f"{draw.randrange(2000, 2012)}-{draw.randrange(2013, 2027)}", "period": f"{draw.randrange(1, 29):02}.{draw.randrange(1, 13):02}.-{draw.randrange(1, 29):02}.{draw.randrange(1, 13):02}.{draw.randrange(2015, 2027)}", "hours": f"{draw.randrange(6, 10):02}:00-{draw.randrange(15, 20)}:30",
        "compact date": f"{draw.randrange(2015, 2027)}{draw.randrange(1, 13):02}{draw.randrange(1, 29):02}", "price": f"{draw.randrange(1, 999)},{draw.randrange(100, 999)}.{draw.randrange(10, 99)} USD", "price big": f"{draw.randrange(1, 9)}.{draw.randrange(100, 999)}.{draw.randrange(100, 999)},00 €", "price blank": f"{draw.randrange(1, 99)} {draw.randrange(100, 999)},50 €",
        "prices": f"{draw.randrange(100, 999)}-{draw.randrange(1000, 9999)} €", "percent": f"{draw.randrange(100)}.{draw.randrange(1000)}%", "coordinates": f"{draw.randrange(30, 60)}.{digits(draw, 4)}, {draw.randrange(-20, 20)}.{digits(draw, 4)}", "size": f"{draw.randrange(10, 300)}x{draw.randrange(10, 300)}x{draw.randrange(10, 300)} mm", "resolution": "1920x1080",
        "MAC": grouped(hexed[:12].upper(), [2] * 6, ":"), "MAC hyphens": grouped(hexed[:12].upper(), [2] * 6, "-"), "colour": "#" + hexed[:6], "ISBN-10": f"{digits(draw, 1)}-{digits(draw, 4)}-{digits(draw, 4)}-{digits(draw, 1)}", "DOI": f"10.{digits(draw, 4, '123456789')}/j.{draw.choice(planted.WORDS)}.{digits(draw, 4)}", "postcode": "SW1A 1AA", "ZIP+4": f"{digits(draw, 5)}-{digits(draw, 4)}",
        "clock": f"{draw.randrange(24)}:{draw.randrange(60):02}:{draw.randrange(60):02}.{digits(draw, 3)}", "score": f"{draw.randrange(9)}:{draw.randrange(9)}", "code": "std::vector<int>::size_type", "path": f"/var/log/{draw.choice(planted.WORDS)}/{digits(draw, 4)}.log", "file": f"IMG_{digits(draw, 8, '2')}_{digits(draw, 6)}.jpg", "article": f"Art.-Nr. {digits(draw, 3)}.{digits(draw, 3)}.{digits(draw, 2)}",
        "at sign": "please meet me at noon dot", "at place": "the shop at example street", "decimal": f"{draw.randrange(100, 999)}.{digits(draw, 6)}", "weight": f"{draw.randrange(1, 99)}.{digits(draw, 3)} kg", "sequence": "1 2 3 4 5 6 7 8 9", "table": f"{draw.randrange(10, 99)} {draw.randrange(10, 99)} {draw.randrange(10, 99)} {draw.randrange(10, 99)}",
    }.items()))
