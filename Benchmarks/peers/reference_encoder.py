"""all-MiniLM-L6-v2 in plain numpy: the peer that encodes every document, and a second opinion on the product's encoder.

Reads the same folder as the product (model.safetensors, vocab.txt, config.json); ids come from the 'tokenizers'
package. Texts of one length are computed together, so there is no padding and no mask.
"""

import hashlib
import json
from pathlib import Path

import numpy as np
from safetensors.numpy import load_file
from scipy.special import erf
from tokenizers import BertWordPieceTokenizer

BATCH_TOKENS = 8_192
LONGEST = 256  # tokens, the limit that the model's authors publish


class ReferenceEncoder:
    def __init__(self, folder: Path) -> None:
        config = json.loads((folder / "config.json").read_text())
        self.layers: int = config["num_hidden_layers"]
        self.heads: int = config["num_attention_heads"]
        self.epsilon: float = config["layer_norm_eps"]
        self.weights = load_file(folder / "model.safetensors")
        self.tokenizer = BertWordPieceTokenizer(str(folder / "vocab.txt"), lowercase=True)
        self.tokenizer.enable_truncation(LONGEST)

    def encode(self, texts: list[str]) -> np.ndarray:
        """n × 384 float32, rows of length 1, in the order of the texts."""
        ids = [encoding.ids for encoding in self.tokenizer.encode_batch(texts)]
        by_length: dict[int, list[int]] = {}
        for row, tokens in enumerate(ids):
            by_length.setdefault(len(tokens), []).append(row)
        result = np.empty((len(texts), self.weights["embeddings.LayerNorm.weight"].size), np.float32)
        for length, rows in by_length.items():
            step = max(1, BATCH_TOKENS // length)
            for start in range(0, len(rows), step):
                batch = rows[start : start + step]
                result[batch] = self._forward(np.array([ids[row] for row in batch]))
        return result

    def _forward(self, ids: np.ndarray) -> np.ndarray:
        table = "embeddings.{}_embeddings.weight".format
        states = self.weights[table("word")][ids]
        states = states + self.weights[table("position")][: ids.shape[1]] + self.weights[table("token_type")][0]
        states = self._norm(states, "embeddings.LayerNorm")
        for layer in range(self.layers):
            prefix = f"encoder.layer.{layer}."
            mixed = self._linear(self._attention(states, prefix), prefix + "attention.output.dense")
            states = self._norm(states + mixed, prefix + "attention.output.LayerNorm")
            inner = self._linear(states, prefix + "intermediate.dense")
            inner *= 0.5 * (1 + erf(inner * np.float32(0.5**0.5)))
            states = self._norm(states + self._linear(inner, prefix + "output.dense"), prefix + "output.LayerNorm")
        pooled = states.mean(axis=1)
        return pooled / np.linalg.norm(pooled, axis=1, keepdims=True)

    def _attention(self, states: np.ndarray, prefix: str) -> np.ndarray:
        texts, length, width = states.shape

        def heads(name: str) -> np.ndarray:
            projected = self._linear(states, f"{prefix}attention.self.{name}")
            return projected.reshape(texts, length, self.heads, width // self.heads).transpose(0, 2, 1, 3)

        query, key, value = heads("query"), heads("key"), heads("value")
        scores = query @ key.swapaxes(2, 3) / np.float32((width // self.heads) ** 0.5)
        scores = np.exp(scores - scores.max(axis=-1, keepdims=True))
        scores /= scores.sum(axis=-1, keepdims=True)
        return (scores @ value).transpose(0, 2, 1, 3).reshape(texts, length, width)

    def _linear(self, inputs: np.ndarray, name: str) -> np.ndarray:
        flat = inputs.reshape(-1, inputs.shape[-1]) @ self.weights[name + ".weight"].T + self.weights[name + ".bias"]
        return flat.reshape(*inputs.shape[:-1], -1)

    def _norm(self, inputs: np.ndarray, name: str) -> np.ndarray:
        centred = inputs - inputs.mean(axis=-1, keepdims=True)
        spread = np.sqrt((centred**2).mean(axis=-1, keepdims=True) + np.float32(self.epsilon))
        return centred / spread * self.weights[name + ".weight"] + self.weights[name + ".bias"]


def cached_encodings(texts: list[str], model: Path, folder: Path, name: str) -> np.ndarray:
    """The vectors of these texts, computed once for each content."""
    content = hashlib.sha256("\0".join(texts).encode()).hexdigest()[:12]
    path = folder / f"{name}-{content}.npy"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        np.save(path, ReferenceEncoder(model).encode(texts))
    return np.load(path)
