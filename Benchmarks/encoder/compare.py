#!/usr/bin/env python3
"""Compares the sentence encoder with independent references.

    python compare.py tokens  --bench encoder-bench --model DIR --tokenizer tokenizer.json [--lines 100000]
    python compare.py vectors --bench encoder-bench --model DIR --tokenizer tokenizer.json --texts FILE [--count 5000]

tokens: makes lines of mixed text from a seed, and wants the ids of the `tokenizers` package for every one of them.
vectors: wants a cosine of at least 0.9999 to a float64 forward pass written here in NumPy, for every text, and equal
bytes for shuffled texts and other numbers of threads.

Needs the Python packages numpy, scipy and tokenizers. tokenizer.json comes with the model (the wheel that
scripts/setup unpacks has it too). Exit code 1 when anything differs.
"""
import argparse
import json
import pathlib
import random
import subprocess
import sys
import tempfile

import numpy as np
from tokenizers import Tokenizer

LIMIT = 256


def reference_tokenizer(path):
    tokenizer = Tokenizer.from_file(path)
    tokenizer.no_padding()
    tokenizer.enable_truncation(LIMIT)
    return tokenizer


# --- lines ---

WORDS = """the order refund has not arrived and I want my money back please cancel subscription login password reset
code two-factor doesn't work can't won't tracking number parcel delivery delayed damaged item warranty invoice billing
unhappiness internationalization antidisestablishmentarianism hyperparathyroidism xylophonist reauthentication""".split()

SCRIPTS = {
    "accents": "éèêëàâäôöûüçñåøæœßÉÈÀÖÜÇÑÅØÆŒẞąćęłńóśźżřšžýěďťňőűğışİIıŞĞ",
    "vietnamese": "ắằẳẵặấầẩẫậếềểễệốồổỗộớờởỡợứừửữựỳỵỷỹĐđ",
    "greek": "αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋΐΰΆΈΉΊΌΎΏΣ",
    "cyrillic": "абвгдеёжзийклмнопрстуфхцчшщъыьэюяЁЙіїєґўџљњ",
    "han": "的一是不了人我在有他这为之大来以个中上们到说国和地也子时道出而要于就下得可你年生訂單退款請問客服",
    "kana": "あいうえおかがきぎくぐぱぴぷぺぽアイウエオカガキギパピプペポー々〆ヶｱｲｳｶﾞﾊﾟ",
    "hangul": "가각갂한국어주문환불배송언제오나요쫓뢟힣ᄀ깍ㄱㅏ",
    "arabic": "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئىةًٌٍَُِّْٱپچژگ",
    "hebrew": "אבגדהוזחטיכלמנסעפצקרשתךםןףץשׁשׂאָאַ",
    "devanagari": "अआइईउऊकखगघङचछजझञक़ख़ग़ज़ड़ढ़फ़य़ािीुूेैोौ्ंँः",
    "thai": "กขคงจฉชซญดตถทธนบปผฝพฟภมยรลวสหอะาิีึืุูเแโใไ่้๊๋์ๆ",
    "letters": "ⒶⓑＦｕｌｌｗｉｄｔｈ𝐁𝓬𝔽𝟙ªºⅣⅷ²³¼½ﬀﬁﬃŉǅǆKÅΩ",
}
EMOJI = "😀 😂 👍 👍🏽 👨‍👩‍👧‍👦 🏳️‍🌈 ❤️ ☎️ 1️⃣ 🇩🇪 🫠 🫨 ☠ ✔ ➜ ★".split()
SPACES = "\t \r \x0b \x0c \x1c \x85 \xa0 \u1680 \u2002 \u2009 \u200a \u2028 \u2029 \u202f \u205f \u3000".split(" ")
CONTROLS = [chr(c) for c in (0, 1, 7, 8, 0x1B, 0x7F, 0x80, 0x9F, 0xAD, 0x200B, 0x200C, 0x200D, 0x200E, 0x202E,
                             0x2060, 0x2066, 0xFEFF, 0xFFFD, 0xFFFC, 0xE000, 0xF8FF, 0xE0041, 0xF0000, 0x10FFFD,
                             0x378, 0xFDD0, 0xFFFE, 0x1FFFF, 0x61C, 0x180E)]
MARKS = [chr(c) for c in (0x300, 0x301, 0x302, 0x303, 0x304, 0x306, 0x307, 0x308, 0x30A, 0x30C, 0x316, 0x323, 0x327,
                          0x328, 0x335, 0x338, 0x345, 0x34F, 0x360, 0x489, 0x5B0, 0x64B, 0x93C, 0x94D, 0x9BE, 0xE38,
                          0x302A, 0x302E, 0x302F, 0x3099, 0x20D0, 0x20DD, 0xFE0F, 0xFE20, 0x1B44, 0xA953, 0x1D165,
                          0x1D16D, 0x1D167, 0x1D170, 0x116B6, 0x16FF0)]
SPECIAL = ["[SEP]", "[CLS]", "[PAD]", "[MASK]", "[UNK]", "[sep]", "[ SEP ]", "[SEP", "SEP]", "[[SEP]]", "[unused5]",
           "##ing", "##", "[]", "[CLS][SEP]", "x[MASK]y"]
PUNCTUATION = list("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~") + list("¿¡«»“”‘’„…–—·•§¶†‡‰′″‹›‼⁇⁈、。「」『』！？（）：；，") + list("€£¥₹™©®°±×÷≠≤≥→⇒∞√∑∫´¨¯¸")


def scalar(rng):
    while True:
        plane = rng.random()
        value = rng.randrange(0x80, 0x3000) if plane < 0.4 else rng.randrange(0x80, 0x10000) if plane < 0.8 \
            else rng.randrange(0x10000, 0x20000) if plane < 0.93 else rng.randrange(0x20000, 0x110000)
        if not 0xD800 <= value < 0xE000:
            return chr(value)


def word(rng):
    kind = rng.random()
    if kind < 0.35:
        text = rng.choice(WORDS)
        return text.upper() if rng.random() < 0.1 else text.capitalize() if rng.random() < 0.2 else text
    if kind < 0.65:
        letters = SCRIPTS[rng.choice(list(SCRIPTS))]
        return "".join(rng.choice(letters) for _ in range(rng.randrange(1, 12)))
    if kind < 0.70:
        return rng.choice(EMOJI) * rng.randrange(1, 4)
    if kind < 0.75:
        return "".join(rng.choice("abcdeiou" + rng.choice(SCRIPTS["hangul"])) + "".join(
            rng.choice(MARKS) for _ in range(rng.randrange(0, 5))) for _ in range(rng.randrange(1, 6)))
    if kind < 0.79:
        return rng.choice(SPECIAL)
    if kind < 0.83:
        return "".join(scalar(rng) for _ in range(rng.randrange(1, 6)))
    if kind < 0.87:
        return rng.choice(WORDS) + rng.choice(CONTROLS) + rng.choice(WORDS)
    if kind < 0.93:
        return "".join(rng.choice(PUNCTUATION) for _ in range(rng.randrange(1, 4)))
    if kind < 0.97:
        return str(rng.randrange(10 ** rng.randrange(1, 12)))
    return "".join(chr(rng.randrange(97, 123)) for _ in range(rng.randrange(1, 130)))


def line(rng, index):
    if index % 2500 == 7:
        return rng.choice(["a", "é", "的", "가", "x́", "1", "unhappi"]) * 10000
    if index % 2500 == 8:
        return " ".join(word(rng) for _ in range(2000))
    if index % 500 == 9:
        return rng.choice("abcxyzéж") * rng.choice([99, 100, 101]) + rng.choice(["", " ok", "!"])
    if index % 1000 == 10:
        return rng.choice(["", " ", "\t\r", "\u200d", "\u0301", "\ufe0f", "\ufffd", "\x00"])
    parts = []
    for _ in range(rng.randrange(1, 25)):
        parts.append(word(rng))
        joint = rng.random()
        parts.append(" " if joint < 0.8 else "" if joint < 0.92 else rng.choice(SPACES))
    return "".join(parts)


def make_lines(count, seed):
    """`count` lines as bytes; first every scalar value below U+20000 once between letters, 24 to a line."""
    rng = random.Random(seed)
    lines = []
    step = 24
    scalars = [v for v in range(1, 0x20000) if v != 10 and not 0xD800 <= v < 0xE000]
    for start in range(0, len(scalars), step):
        lines.append(" ".join("a%sb" % chr(v) for v in scalars[start:start + step]).encode())
    while len(lines) < count:
        data = line(rng, len(lines)).replace("\n", " ").encode()
        if rng.random() < 0.01:  # not quite UTF-8
            data = bytearray(data)
            for _ in range(3):
                data.insert(rng.randrange(len(data) + 1), rng.choice([0x80, 0xC3, 0xE2, 0xF0, 0xFF, 0xFE]))
            data = bytes(data)
        lines.append(data)
    return lines


def compare_tokens(arguments):
    lines = make_lines(arguments.lines, arguments.seed)
    tokenizer = reference_tokenizer(arguments.tokenizer)
    with tempfile.TemporaryDirectory() as folder:
        texts, ids = pathlib.Path(folder, "texts"), pathlib.Path(folder, "ids")
        texts.write_bytes(b"\n".join(lines) + b"\n")
        result = subprocess.run([arguments.bench, "--model", arguments.model, "--texts", texts, "--tokens", ids],
                                check=True, capture_output=True, text=True)
        print("ours:", result.stdout.strip())
        found = ids.read_text().split("\n")[:-1]
    wanted = tokenizer.encode_batch([data.decode("utf-8", "replace") for data in lines])
    assert len(found) == len(wanted), (len(found), len(wanted))
    bad = [i for i in range(len(wanted)) if found[i] != " ".join(map(str, wanted[i].ids))]
    for i in bad[:10]:
        print("line", i, ascii(lines[i].decode("utf-8", "replace"))[:200])
        print("  wanted", wanted[i].tokens[:60])
        print("  found ", [tokenizer.id_to_token(int(x)) for x in found[i].split()][:60])
    print("lines: %d, tokens: %d, at the limit: %d, lines that differ: %d" % (
        len(wanted), sum(len(w.ids) for w in wanted), sum(len(w.ids) == LIMIT for w in wanted), len(bad)))
    return not bad


# --- vectors ---

class Reference:
    """The forward pass in float64."""

    def __init__(self, model):
        data = pathlib.Path(model, "model.safetensors").read_bytes()
        length = int.from_bytes(data[:8], "little")
        self.weights = {}
        for name, entry in json.loads(data[8:8 + length]).items():
            if name != "__metadata__" and entry["dtype"] == "F32":
                start, end = entry["data_offsets"]
                values = np.frombuffer(data, np.float32, (end - start) // 4, 8 + length + start)
                self.weights[name] = values.reshape(entry["shape"]).astype(np.float64)
        self.settings = json.loads(pathlib.Path(model, "config.json").read_text())

    def linear(self, x, name):
        return x @ self.weights[name + ".weight"].T + self.weights[name + ".bias"]

    def norm(self, x, name):
        centred = x - x.mean(-1, keepdims=True)
        scaled = centred / np.sqrt((centred ** 2).mean(-1, keepdims=True) + self.settings["layer_norm_eps"])
        return scaled * self.weights[name + ".weight"] + self.weights[name + ".bias"]

    def encode(self, ids):
        """Unit rows for a batch of sequences of one length."""
        from scipy.special import erf
        heads = self.settings["num_attention_heads"]
        count, length = ids.shape
        x = self.weights["embeddings.word_embeddings.weight"][ids]
        x = x + self.weights["embeddings.position_embeddings.weight"][:length]
        x = self.norm(x + self.weights["embeddings.token_type_embeddings.weight"][0], "embeddings.LayerNorm")
        for layer in range(self.settings["num_hidden_layers"]):
            at = "encoder.layer.%d." % layer
            q, k, v = (self.linear(x, at + "attention.self." + part).reshape(count, length, heads, -1)
                       .transpose(0, 2, 1, 3) for part in ("query", "key", "value"))
            scores = q @ k.transpose(0, 1, 3, 2) / np.sqrt(q.shape[-1])
            scores = np.exp(scores - scores.max(-1, keepdims=True))
            mixed = (scores / scores.sum(-1, keepdims=True)) @ v
            mixed = mixed.transpose(0, 2, 1, 3).reshape(x.shape)
            x = self.norm(x + self.linear(mixed, at + "attention.output.dense"), at + "attention.output.LayerNorm")
            inner = self.linear(x, at + "intermediate.dense")
            inner = 0.5 * inner * (1 + erf(inner / np.sqrt(2)))
            x = self.norm(x + self.linear(inner, at + "output.dense"), at + "output.LayerNorm")
        mean = x.mean(1)
        return mean / np.linalg.norm(mean, axis=1, keepdims=True)

    def encode_all(self, sequences):
        order = sorted(range(len(sequences)), key=lambda i: len(sequences[i]))
        vectors = np.zeros((len(sequences), self.settings["hidden_size"]))
        start = 0
        while start < len(order):
            length = len(sequences[order[start]])
            end = start
            while end < len(order) and len(sequences[order[end]]) == length and (end - start) * length < 2048:
                end += 1
            batch = order[start:end]
            vectors[batch] = self.encode(np.array([sequences[i] for i in batch]))
            start = end
        return vectors


def encode(arguments, lines, threads, folder):
    texts, output = pathlib.Path(folder, "texts"), pathlib.Path(folder, "vectors.npy")
    texts.write_bytes(b"\n".join(lines) + b"\n")
    result = subprocess.run([arguments.bench, "--model", arguments.model, "--texts", texts, "--output", output,
                             "--threads", str(threads)], check=True, capture_output=True, text=True)
    print("%d threads: %s" % (threads, result.stdout.strip()))
    return np.load(output)


def compare_vectors(arguments):
    lines = pathlib.Path(arguments.texts).read_bytes().split(b"\n")
    lines = lines[:-1] if not lines[-1] else lines
    rng = random.Random(arguments.seed)
    if len(lines) > arguments.count:
        lines = rng.sample(lines, arguments.count)
    # Extremes: an empty text, one token, and texts at the limit.
    lines = lines[:len(lines) - 8] + [b"", b"a", b"[SEP]", "的 退款".encode()] + [
        b" ".join(rng.sample(lines, 40)) for _ in range(4)]
    tokenizer = reference_tokenizer(arguments.tokenizer)
    sequences = [e.ids for e in tokenizer.encode_batch([data.decode("utf-8", "replace") for data in lines])]
    with tempfile.TemporaryDirectory() as folder:
        ours = encode(arguments, lines, 2, folder)
        fine = True
        for threads in (1, 4):
            fine &= ours.tobytes() == encode(arguments, lines, threads, folder).tobytes()
        place = list(range(len(lines)))
        rng.shuffle(place)
        shuffled = encode(arguments, [lines[i] for i in place], 2, folder)
        fine &= ours[place].tobytes() == shuffled.tobytes()
    print("equal bytes for 1, 2, 4 threads and shuffled texts:", fine)
    wanted = Reference(arguments.model).encode_all(sequences)
    cosines = (wanted * ours).sum(1)
    print("texts: %d, tokens: %d to %d, smallest cosine: %.9f, largest difference: %.2e, norms: %.7f to %.7f" % (
        len(lines), min(map(len, sequences)), max(map(len, sequences)), cosines.min(), abs(wanted - ours).max(),
        np.linalg.norm(ours, axis=1).min(), np.linalg.norm(ours, axis=1).max()))
    return fine and cosines.min() >= 0.9999


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["tokens", "vectors"])
    parser.add_argument("--bench", required=True, help="the encoder-bench binary")
    parser.add_argument("--model", required=True)
    parser.add_argument("--tokenizer", required=True, help="tokenizer.json of the model")
    parser.add_argument("--lines", type=int, default=100000)
    parser.add_argument("--texts", help="one text per line")
    parser.add_argument("--count", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    if arguments.what == "vectors" and not arguments.texts:
        parser.error("vectors needs --texts")
    fine = compare_tokens(arguments) if arguments.what == "tokens" else compare_vectors(arguments)
    sys.exit(0 if fine else 1)


if __name__ == "__main__":
    main()
