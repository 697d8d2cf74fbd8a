"""The conversation of a person: drafts of a report, of a second dialog and of an appeal; and the latest refusals."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from dialogs.appeal.appeal import AppealDraft
from dialogs.drafts import Report
from dialogs.engine.cards import Card
from dialogs.engine.input import IncomingMessage
from rules.addresses import MessageRef
from rules.refusals import Text
from rules.sentences import say_from_json, say_to_json

BURST_GAP = timedelta(seconds=15)
"""Messages at most this far apart were sent in one go; their sender has not read the screens between them."""


REFUSAL_INTERVAL = timedelta(minutes=1)
"""The refusal for a used-up budget is given once in this time."""

_OF_BUDGETS = ("refusal-budget-", "refusal-too-many-items")

REMEMBERED_MESSAGES = 30
"""The number of messages whose edits are recognised."""


class SideDialogKind(StrEnum):
    """The dialogs that may be open beside a report."""

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
class SideDialog:
    """The draft of a one-step dialog whose messages go to a case, or to the `call` for opinions; `kept` counts the
    messages taken, `until` is when it ends by itself."""

    about: SideDialogKind
    case_id: int = 0
    kept: int = 0
    until: str = ""
    call: int = 0
    step: str = ""
    passed: frozenset[str] = frozenset()

    def over(self, now: datetime) -> bool:
        """Return whether its time is over."""
        return self.until != "" and now >= datetime.fromisoformat(self.until)


@dataclass(frozen=True, slots=True)
class RefusedInput:
    """The refusals of messages sent together, as `say_to_json` writes them; each newer screen repeats them, because it
    replaces the screen that had them first."""

    words: tuple[Any, ...]
    at: datetime

    def on(self, card: Card) -> Card:
        """Return the card with these refusals at its start."""
        return replace(card, lines=(*map(say_from_json, self.words), *card.lines))


@dataclass(frozen=True, slots=True)
class Conversation:
    """The drafts of a person.

    Attributes:
        aside: the dialog open beside the report; if it is an appeal, its draft is `appeal`, which stays when the person
            does something else.
        heard: the words of the newest messages by their ids, to recognise them when they are edited.
        waiting: messages to `aside` from before consent to a new notice, as they came.
        album: the album of the newest message, whose other files change the screen in place.
    """

    report: Report | None = None
    aside: SideDialog | None = None
    appeal: AppealDraft | None = None
    refused: RefusedInput | None = None
    heard: tuple[tuple[MessageRef | None, str], ...] = ()
    album: str = ""
    waiting: tuple[IncomingMessage, ...] = ()

    def hearing(self, said: IncomingMessage) -> "Conversation":
        """Add the words of one more message, or replace those of an edited message."""
        others = tuple(known for known in self.heard if known[0] != said.id)
        return replace(self, heard=(*others, (said.id, said.text))[-REMEMBERED_MESSAGES:]) if said.text else self

    def says_already(self, word: Text | None, now: datetime) -> bool:
        """Return whether the same refusal for a budget was given a moment ago; repeating it per message of a flood
        would be a flood too."""
        known = self.refused.words if self.refused and now - self.refused.at <= REFUSAL_INTERVAL else ()
        return word is not None and word.id.startswith(_OF_BUDGETS) and word.id in {one[0] for one in known}

    def refusing(self, word: Text | None, now: datetime) -> RefusedInput | None:
        """Return the refusals for the next screen: `word`, and those of the messages just before."""
        words = self.refused.words if self.refused and now - self.refused.at <= BURST_GAP else ()
        said = say_to_json(word) if word else None
        if said is None or said in words:
            return RefusedInput(words, self.refused.at) if self.refused and words else None
        return RefusedInput((*words, said), now)
