"""Features of a text for search: characters, syllables, initials, and word stems."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import compress, pairwise

_ENDINGS = ("ion", "ing", "ed", "es", "s", "e")
_SHORTEST_STEM = 3


def without_ending(word: str) -> str:
    """Return a word without its ending, so that impersonating meets impersonation."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word.removesuffix(ending)
    return word


@dataclass(frozen=True, slots=True)
class Reading:
    """How words are read; the plain one knows no dictionary.

    Attributes:
        fold: returns a text with one form for each character: 資訊 → 信息.
        romanise: returns the syllables of a run of Chinese characters without tones: 谩骂 → man, ma; or nothing.
        stem: returns an English word without its ending.
    """

    fold: Callable[[str], str] = str
    romanise: Callable[[str], list[str]] = lambda run: []
    stem: Callable[[str], str] = without_ending


Features = dict[str, float]
"""Features and their weights."""

_RUN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]+|[a-z]+")
_INITIALS_OF = ("", "zh", "ch", "sh", *"bpmfdtnlgkhjqxrzcsyw")
_FINALS = (
    *("iang", "uang", "iong", "ong", "ang", "eng", "ing", "ian", "iao", "uai", "uan", "ai", "an", "ao", "ei", "en"),
    *("er", "ia", "ie", "in", "iu", "ou", "uo", "ua", "ui", "un", "ue", *"aeiou"),
)
_SYLLABLES = frozenset(initial + final for initial in _INITIALS_OF for final in _FINALS)
_LONGEST_SYLLABLE = max(map(len, _SYLLABLES))
_VOWELS = tuple("aeiou")

# Stop words: in so small a catalogue their frequency says nothing.
STOP_WORDS = frozenset(
    re.findall(
        "[a-z]+",
        "a about after all am an and any are as at be been but by can did do does for from get had has have he her him"
        " his how i if in into is it its just me my no not of on one or our out she so some someone than that the their"
        " them then there they this to up us was we were what when which who will with you your",
    )
)

_EMPTY_CHARACTERS = frozenset(
    "的了我你您他她它们們是有在人这這那个個一不就都也还還被把让讓给給到着著过過得地要会會说說去来來没沒什么麼怎很吗嗎呢吧啊和跟"
    "发發帖从從对對向用为為以只又再才能可自己家谁誰哪些每最多好上下里裡里中大小出想看知道"
)

# Weights: one character says little, a pair of characters or syllables nearly as much as a word.
_CHARACTER, _PAIR, _SYLLABLE_PAIR, _INITIALS, _WORD, _WORD_PAIR = 0.15, 1.0, 0.7, 2.0, 1.5, 1.5

TELLING = 1.0
"""The least weight of a feature that says something by itself."""


def features(text: str, reading: Reading) -> Features:
    """Return the features of a text.

    A Latin run may be a word, pinyin, or the initials of a phrase; it is read as all three.
    """
    found: Features = {}
    runs = _RUN.findall(reading.fold(text.lower()))
    words = [word for word in latin_words(text) if word not in STOP_WORDS]
    stems = [reading.stem(word) for word in words]
    for word, stem in zip(words, stems, strict=True):
        found[f"={stem}"] = _WORD
        found[f"^{word}"] = _INITIALS
    found |= dict.fromkeys((f"={pair[0]} {pair[1]}" for pair in pairwise(stems)), _WORD_PAIR)
    for run in runs:
        if run[0] > "z":
            found |= _chinese(run, spelt(run, reading))
    pinyin = [syllable for run in runs for syllable in _syllables(run)]
    return found | dict.fromkeys(map(" ".join, pairwise(pinyin)), _SYLLABLE_PAIR)


def latin_words(text: str) -> list[str]:
    """Return the runs of Latin letters in a text."""
    return [run for run in _RUN.findall(text.lower().replace("'", "")) if run[0] <= "z"]


def is_pinyin(word: str) -> bool:
    """Whether a Latin word can be spelt as syllables."""
    return bool(_syllables(word))


def has_han(text: str) -> bool:
    """Whether a text has a Chinese character."""
    return any(run[0] > "z" for run in _RUN.findall(text))


def initials(text: str, reading: Reading) -> Iterator[str]:
    """Yield the pinyin initials of each Chinese run of a text: mm for 谩骂."""
    for run in _RUN.findall(text):
        if run[0] > "z" and (syllables := spelt(run, reading)):
            yield "^" + "".join(syllable[:1] for syllable in syllables)


def spelt(run: str, reading: Reading) -> list[str]:
    """Return the syllables of a Chinese run, with ü and v as u."""
    return [syllable.lower().replace("ü", "u").replace("v", "u") for syllable in reading.romanise(run)]


def slips(word: str) -> Iterator[str]:
    """Yield a word and its forms with one letter missing; two words one slip apart share one of these."""
    yield word
    for place in range(len(word)):
        yield word[:place] + word[place + 1 :]


def _chinese(run: str, syllables: list[str]) -> Features:
    found = dict.fromkeys((character for character in run if character not in _EMPTY_CHARACTERS), _CHARACTER)
    full = [not _EMPTY_CHARACTERS.issuperset(pair) for pair in pairwise(run)]
    found |= dict.fromkeys(map("".join, compress(pairwise(run), full)), _PAIR)
    return found | dict.fromkeys(map(" ".join, compress(pairwise(syllables), full)), _SYLLABLE_PAIR)


def _syllables(run: str) -> list[str]:
    """Return the syllables of a Latin run that is pinyin; empty if it is not.

    A pass from the right finds where the rest can be spelt, so the time is linear in the length. The longest syllable
    not followed by a vowel wins, because a consonant between two vowels begins the next syllable: fen-ge, not feng-e.
    """
    letters = run.replace("v", "u")
    spells = [False] * len(letters) + [True]
    for at in reversed(range(len(letters))):
        spells[at] = any(spells[end] and letters[at:end] in _SYLLABLES for end in _ends(at, letters))
    if not spells[0]:
        return []
    found, at = [], 0
    while at < len(letters):
        ends = [end for end in _ends(at, letters) if spells[end] and letters[at:end] in _SYLLABLES]
        end = next((end for end in ends if letters[end : end + 1] not in _VOWELS), ends[0])
        found.append(letters[at:end])
        at = end
    return found


def _ends(at: int, letters: str) -> range:
    return range(min(at + _LONGEST_SYLLABLE, len(letters)), at, -1)
