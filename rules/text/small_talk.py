"""Small talk: words that report nothing, such as thanks, a greeting, or the question how far a case is.

Words are read against one table of phrases. What is left of them without its phrases and without filling words decides:
nothing left is small talk; something left is left to the catalogue's search, which says whether it names an offence.
"""

import re
import tomllib
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from rules.text.text_limits import folded


class TalkKind(StrEnum):
    """What small talk is about; of several the first counts."""

    WITHDRAW = "withdraw"
    REPORT = "report"
    PERSON = "person"
    PROGRESS = "progress"
    HELP = "help"
    THANKS = "thanks"
    GREETING = "greeting"


_BESIDE = re.compile(r"[^\w👍👌🙏🌹💐😊🙂😀😄🤝💪🎉✅👏🥰😘❤💯👋]+|_+")

_LINES = re.compile(r"\n\s*")

_LONGEST = 200
"""Characters of words that may be small talk; who writes more has something to tell."""


def _pattern(*phrases: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{_LINES.sub('', phrase.strip())})" for phrase in phrases))


_READ = tomllib.loads(Path(__file__).with_name("small_talk.toml").read_text(encoding="utf-8"))
_TABLE = {TalkKind(row["is"]): _pattern(*row["phrases"]) for row in _READ["kind"]}
_FILLING = _pattern(_READ["filling"]["words"])
_NOTE = re.compile(rf"\s*(?:{'|'.join(_READ['note']['signs'])})\s*[:：]\s*(.*)", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class SmallTalk:
    """What is heard in words: the kind of their phrases, None without any; and the words beside the phrases, empty
    where they only fill."""

    kind: TalkKind | None
    rest: str = ""

    @property
    def bare(self) -> bool:
        """Whether they are thanks, a greeting or the like, and nothing else."""
        return self.kind not in (None, TalkKind.REPORT) and not self.rest


def hear(text: str) -> SmallTalk:
    """Read words against the table."""
    if len(text) > _LONGEST:
        return SmallTalk(None, text)
    plain = folded(text).lower().replace("\ufe0f", "")
    left = _BESIDE.sub(" ", plain.replace("'", " ")).strip()
    if not left:
        # Only signs: a question mark asks, anything else, such as an emoji, is an answer of kindness.
        return SmallTalk(TalkKind.PROGRESS if "?" in plain else TalkKind.THANKS)
    kinds: set[TalkKind] = set()
    for kind, phrases in _TABLE.items():
        without = phrases.sub(" ", left).strip()
        if without != left:
            kinds.add(kind)
        left = without
    first = next((it for it in TalkKind if it in kinds), None)
    return SmallTalk(first, left if first is None or _FILLING.sub("", left).strip() else "")


def as_note(text: str) -> str:
    """Return the note for colleagues that words of staff begin as; empty where they begin as none."""
    found = _NOTE.match(text)
    return found[1].strip() if found else ""
