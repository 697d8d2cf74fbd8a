"""What a person is in the middle of: a report, a dialog beside it, an appeal; and what was just refused."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from dialogs.appeal.appeal import GROUNDS, MATTER, AppealDraft
from dialogs.drafts.draft import Report
from dialogs.engine.cards import Card
from dialogs.engine.codec import from_json
from dialogs.engine.input import IncomingMessage
from rules.addresses import MessageRef
from rules.refusals import Text
from rules.saying import say_from_json, say_to_json

BURST_GAP = timedelta(seconds=15)
"""Messages that come no further apart were sent in one go, and their sender has not read the screens between."""


REFUSAL_INTERVAL = timedelta(minutes=1)
"""That a budget is used up is said once in this time."""

_OF_BUDGETS = ("refusal-budget-", "refusal-too-many-items")

REMEMBERED_MESSAGES = 30
"""Messages of which an edit is understood."""


class SideDialogKind(StrEnum):
    """The dialogs that may stand beside a report."""

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
    """The draft of a dialog of one step, in which the messages go to a case, or to the `call` for opinions; `kept`
    counts what was taken, `until` ends it by itself."""

    about: SideDialogKind
    case_id: int = 0
    kept: int = 0
    until: str = ""
    call: int = 0
    step: str = ""
    passed: frozenset[str] = frozenset()

    def over(self, now: datetime) -> bool:
        """Whether its time is over."""
        return self.until != "" and now >= datetime.fromisoformat(self.until)


@dataclass(frozen=True, slots=True)
class RefusedInput:
    """The refusals of messages that came together, as `say_to_json` writes them: each newer screen says them again,
    because it takes the place of the screen that said them first."""

    words: tuple[Any, ...]
    at: datetime

    def on(self, card: Card) -> Card:
        """The card with these words at its head."""
        return replace(card, lines=(*map(say_from_json, self.words), *card.lines))


@dataclass(frozen=True, slots=True)
class Conversation:
    """The drafts of a person.

    Attributes:
        aside: the dialog that is open beside the report; where it is an appeal, its draft is `appeal`, which stays when
            the person does something else.
        heard: the words of the newest messages by their ids, to know them again when they are edited.
        album: the album of the newest message, whose other files change the screen in place.
    """

    report: Report | None = None
    aside: SideDialog | None = None
    appeal: AppealDraft | None = None
    refused: RefusedInput | None = None
    heard: tuple[tuple[MessageRef | None, str], ...] = ()
    album: str = ""

    def hearing(self, said: IncomingMessage) -> "Conversation":
        """With the words of one more message, or the new ones of an edited message."""
        others = tuple(known for known in self.heard if known[0] != said.id)
        return replace(self, heard=(*others, (said.id, said.text))[-REMEMBERED_MESSAGES:]) if said.text else self

    def says_already(self, word: Text | None, now: datetime) -> bool:
        """Whether a budget was refused with the same word a moment ago: saying it again at each message of a flood
        would be a flood too."""
        known = self.refused.words if self.refused and now - self.refused.at <= REFUSAL_INTERVAL else ()
        return word is not None and word.id.startswith(_OF_BUDGETS) and word.id in {one[0] for one in known}

    def refusing(self, word: Text | None, now: datetime) -> RefusedInput | None:
        """The refusals on the next screen: `word`, and those of the messages just before."""
        words = self.refused.words if self.refused and now - self.refused.at <= BURST_GAP else ()
        said = say_to_json(word) if word else None
        if said is None or said in words:
            return RefusedInput(words, self.refused.at) if self.refused and words else None
        return RefusedInput((*words, said), now)


def conversation_of(body: Mapping[str, Any]) -> Conversation:
    """The conversation as it was stored, also one whose appeal named a `stage`."""
    if (appeal := body.get("appeal")) and "stage" in appeal:
        done = [MATTER] * bool(appeal["matter"]) + [GROUNDS] * bool(appeal["text"])
        body = {**body, "appeal": {**appeal, "step": appeal["stage"], "passed": done}}
    return from_json(body, Conversation)
