"""Learn from `rules/examples.toml` and the catalogue's words what sentences mean: `make search-model`.

Prints how many sentences find their category by what was learnt from the others, and writes `bot/search/meaning.npz`.
"""

import hashlib
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

import rules
from bot.search.meaning import LEARNT, NOTHING, Meaning, centred
from bot.search.server import best, fold, is_sure, likelihoods, with_dictionaries
from rules.catalogue.search import FIRST, leaf_words
from store.operator_files.catalogue import CATALOGUE_FILE
from tests.search_quality.__main__ import say

if TYPE_CHECKING:
    from sklearn.linear_model import LogisticRegression

SENTENCES = Path(rules.__path__[0]) / "examples.toml"
_WORD_COUNTS = 0.2
"""How much a word of the catalogue counts beside a sentence."""

_PARTS, _BATCH = 4, 64
_MADE = Path("build") / "sentence_vectors.npz"


def sentences() -> dict[str, list[str]]:
    """Return the sentences of each category, and those that report nothing."""
    file = tomllib.loads(SENTENCES.read_text(encoding="utf-8"))
    return {id: text.strip().splitlines() for id, text in file.items()}


def digest() -> str:
    """Return the digest of the sentences."""
    return hashlib.sha256(SENTENCES.read_bytes()).hexdigest()


def main() -> None:
    """Learn, print the rates, write."""
    leaves = leaf_words(CATALOGUE_FILE.shipped)
    model = Meaning([], fold)
    told = [(text, id) for id, texts in sentences().items() for text in texts]
    words = [(text, leaf.id) for leaf in leaves for text in (*leaf.names, *leaf.synonyms, *leaf.examples)]
    vectors = _vectors(model, [text for text, _ in (*told, *words)])
    middle = vectors.mean(0)
    given, meant = centred(vectors, middle), np.array([id for _, id in (*told, *words)])
    counts = np.where(np.arange(len(given)) < len(told), 1.0, _WORD_COUNTS)
    by_words, held = with_dictionaries(leaves), []
    from sklearn.model_selection import StratifiedKFold

    parts = StratifiedKFold(_PARTS, shuffle=True, random_state=1).split(given[: len(told)], meant[: len(told)])
    for learnt, asked in parts:
        known = np.r_[learnt, len(told) : len(given)]
        way = _fitted(given[known], meant[known], counts[known])
        for at, odds in zip(asked, way.decision_function(given[asked]), strict=True):
            scores = dict(by_words.scored(told[at][0], len(leaves)))
            held.append((*told[at], likelihoods(dict(zip(way.classes_, odds, strict=True)), scores)))
    _tell(held)
    way = _fitted(given, meant, counts)
    np.savez_compressed(
        LEARNT,
        ids=np.array(way.classes_, str),
        weights=way.coef_.astype(np.float16),
        bias=way.intercept_.astype(np.float32),
        middle=middle.astype(np.float32),
        digest=np.array(digest()),
    )


def _vectors(model: Meaning, texts: list[str]) -> np.ndarray:
    """Return the vectors of texts; those that were made before are kept in a file."""
    known: dict[str, np.ndarray] = {}
    if _MADE.exists():
        with np.load(_MADE) as made:
            known = dict(zip(made["texts"].tolist(), made["vectors"], strict=True))
    new = [text for text in dict.fromkeys(texts) if text not in known]
    for at in range(0, len(new), _BATCH):
        known |= zip(batch := new[at : at + _BATCH], model.vectors(batch), strict=True)
    _MADE.parent.mkdir(exist_ok=True)
    np.savez(_MADE, texts=np.array(list(known)), vectors=np.stack(list(known.values())))
    return np.stack([known[text] for text in texts])


def _fitted(given: np.ndarray, meant: np.ndarray, counts: np.ndarray) -> "LogisticRegression":
    from sklearn.linear_model import LogisticRegression

    return LogisticRegression(C=10, max_iter=100, tol=1e-3).fit(given, meant, sample_weight=counts)


def _tell(held: list[tuple[str, str, dict[str, float]]]) -> None:
    """Print the rates of sentences that were held out: what is found, and what is sure."""
    reports, talk = ([it for it in held if (it[1] == NOTHING) is nothing] for nothing in (False, True))
    sure = [it for it in reports if is_sure(it[2])]
    for title, of in (("sentences", reports), ("sentences that report something for sure", sure)):
        for count in (1, FIRST):
            hits = sum(id in best(likely, count) for _, id, likely in of)
            say(f"{hits / len(of):6.1%} of {len(of)} {title} find their category among the first {count}")
    say(f"{len(sure) / len(reports):6.1%} of what reports something does so for sure,")
    say(f"{sum(is_sure(it[2]) for it in talk) / len(talk):6.1%} of {len(talk)} that report nothing")


if __name__ == "__main__":
    main()
