"""What a person is in the middle of: a report being written, and aside from it a word on a case of theirs."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from dialogs.appeal.appeal import Objection, objection_from_json, objection_to_json
from dialogs.drafts.draft import Report, draft_from_json, draft_to_json
from dialogs.engine.cards import Card
from dialogs.engine.input import Said
from rules.addresses import MessageRef
from rules.refusals import Say
from rules.saying import say_from_json, say_to_json

TOGETHER = timedelta(seconds=15)
"""Messages that come no further apart were sent in one go, and their sender has not read the screens between."""


SAID_ONCE = timedelta(minutes=1)
"""That a budget is used up is said once in this time."""

_OF_BUDGETS = ("refusal-budget-", "refusal-too-many-items")

REMEMBERED = 30
"""Messages of which an edit is understood."""


class About(StrEnum):
    """What the next message is for."""

    NUMBER = "number"
    ADD = "add"
    ANSWER = "answer"
    TALK = "talk"
    APPEAL = "appeal"
    COMMENT = "comment"
    CONTACT = "contact"
    STATEMENT = "statement"
    OPINION = "opinion"


@dataclass(frozen=True, slots=True)
class Aside:
    """The next messages are about a case, or name one; `kept` counts what was added, `album` is the last one's,
    `until` ends it by itself, and `call` is the one for opinions."""

    about: About
    case_id: int = 0
    kept: int = 0
    album: str = ""
    until: str = ""
    call: int = 0

    def over(self, now: datetime) -> bool:
        """Whether what comes next is about nothing in particular again."""
        return self.until != "" and now >= datetime.fromisoformat(self.until)


@dataclass(frozen=True, slots=True)
class Refused:
    """What was not taken of messages that came together: each newer screen says it again, as it takes the place of the
    one that said it first."""

    words: tuple[Say, ...]
    at: datetime

    def on(self, card: Card) -> Card:
        """The card with these words at its head."""
        return Card((*self.words, *card.lines), card.rows, card.media)


@dataclass(frozen=True, slots=True)
class Conversation:
    """A report, an aside, both, or neither; an appeal that is being written; and what was refused a moment ago.

    Attributes:
        heard: the words of the newest messages by their references, so that one that is edited is known again.
    """

    report: Report | None = None
    aside: Aside | None = None
    appeal: Objection | None = None
    refused: Refused | None = None
    heard: tuple[tuple[MessageRef | None, str], ...] = ()

    def hearing(self, said: Said) -> "Conversation":
        """With the words of one more message; of one that was edited, with the new ones."""
        others = tuple(known for known in self.heard if known[0] != said.id)
        return replace(self, heard=(*others, (said.id, said.text))[-REMEMBERED:]) if said.text else self

    def says_already(self, word: Say | None, now: datetime) -> bool:
        """Whether a budget was refused with the same word a moment ago: said again at each message of a flood, it would
        be a flood itself."""
        known = self.refused.words if self.refused and now - self.refused.at <= SAID_ONCE else ()
        return word is not None and word.id.startswith(_OF_BUDGETS) and word.id in {one.id for one in known}

    def refusing(self, word: Say | None, now: datetime) -> Refused | None:
        """What the next screen says was refused: `word`, and what was refused of the messages just before."""
        words = self.refused.words if self.refused and now - self.refused.at <= TOGETHER else ()
        if word is None or word in words:
            return Refused(words, self.refused.at) if self.refused and words else None
        return Refused((*words, word), now)


def conversation_to_json(conversation: Conversation) -> dict[str, Any]:
    """As JSON values, as the store keeps it (sealed)."""
    body: dict[str, Any] = {}
    if conversation.report:
        body["report"] = draft_to_json(conversation.report)
    if conversation.aside:
        body["aside"] = asdict(conversation.aside)
    if conversation.appeal:
        body["appeal"] = objection_to_json(conversation.appeal)
    if refused := conversation.refused:
        body["refused"] = {"words": [say_to_json(word) for word in refused.words], "at": refused.at.isoformat()}
    if conversation.heard:
        body["heard"] = [list(known) for known in conversation.heard]
    return body


def conversation_from_json(body: Mapping[str, Any]) -> Conversation:
    """What `conversation_to_json` wrote."""
    report, aside, appeal, refused = (body.get(part) for part in ("report", "aside", "appeal", "refused"))
    return Conversation(
        draft_from_json(report) if report else None,
        Aside(**{**aside, "about": About(aside["about"])}) if aside else None,
        objection_from_json(appeal) if appeal else None,
        _refused(refused) if refused else None,
        tuple((id, text) for id, text in body.get("heard", ())),
    )


def _refused(body: Mapping[str, Any]) -> Refused:
    return Refused(tuple(map(say_from_json, body["words"])), datetime.fromisoformat(body["at"]))
