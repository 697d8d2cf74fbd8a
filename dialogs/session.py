"""The conversation of a person: drafts of a report, of a second dialog and of an appeal; and the latest refusals."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from dialogs.appeal.appeal import AppealDraft
from dialogs.drafts import TOGETHER, Report
from dialogs.engine.cards import Card
from dialogs.engine.input import IncomingMessage
from rules.addresses import MessageRef
from rules.refusals import Text
from rules.report import Way
from rules.sentences import say_from_json, say_to_json
from rules.text.text_limits import SPLIT_UNITS, joined, units

BURST_GAP = timedelta(seconds=15)
"""Messages at most this far apart were sent in one go; their sender has not read the screens between them."""


SPLIT_GAP = timedelta(seconds=3)
"""The parts of a text that an app has sent as several messages come at most this far apart."""

REFUSAL_INTERVAL = timedelta(minutes=1)
"""The refusal for a used-up budget is given once in this time."""

_OF_BUDGETS = ("refusal-budget-", "refusal-too-many-items")

REMEMBERED_MESSAGES = 30
"""The number of messages whose edits are recognised."""


Heard = tuple[tuple[MessageRef | None, str], ...]
"""The words of the newest messages by their ids."""


def with_words(heard: Heard, said: IncomingMessage) -> Heard:
    """Add the words of one more message, or replace those of an edited message."""
    others = (known for known in heard if known[0] != said.id)
    return (*others, (said.id, said.text))[-REMEMBERED_MESSAGES:]


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
    PLACE = "place"
    RECEIPT = "receipt"
    GUIDE = "guide"
    WELCOME = "welcome"
    BAD_FAITH = "bad_faith"


ASIDE_LASTS = timedelta(hours=1)
"""A dialog beside the report that nobody goes on with for so long is over; what comes then is not meant for it."""

_LASTING = (SideDialogKind.APPEAL, SideDialogKind.STATEMENT, SideDialogKind.OPINION)


@dataclass(frozen=True, slots=True)
class SideDialog:
    """The draft of a one-step dialog whose messages go to a case, or to the `call` for opinions; `kept` counts the
    messages taken, `until` is when it ends by itself; `sent`: an answer that began with what was sent, not by a tap."""

    about: SideDialogKind
    case_id: int = 0
    kept: int = 0
    until: str = ""
    call: int = 0
    step: str = ""
    passed: frozenset[str] = frozenset()
    sent: bool = False

    def over(self, now: datetime, touched: datetime) -> bool:
        """Return whether its time is over: at `until`; else an hour after it was last `touched`, except where it is
        written over days, cannot be opened again by a tap, or has an end of its own."""
        if self.until:
            return now >= datetime.fromisoformat(self.until)
        return self.about not in _LASTING and now >= touched + ASIDE_LASTS


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
class OpenAnswer:
    """An answer to the question on a case: its pieces so far, which are sent at `until` at the latest."""

    case_id: int
    until: datetime
    parts: tuple[IncomingMessage, ...] = ()


@dataclass(frozen=True, slots=True)
class Unplaced:
    """Messages of which is asked where they belong, and the cases that come into question.

    Attributes:
        about: the case whose number was among the words, or that takes no more.
        why: id of the sentence that says why it is asked; empty where that is plain.
    """

    messages: tuple[IncomingMessage, ...] = ()
    cases: tuple[int, ...] = ()
    about: int = 0
    why: str = ""


OPENED_LASTS = timedelta(hours=1)
"""An anonymous case stays open for so long after the last act of the person who opened it."""


@dataclass(frozen=True, slots=True)
class Opened:
    """The anonymous case that is open by its receipt code, until nothing was done for a while."""

    case_id: int
    until: datetime


@dataclass(frozen=True, slots=True)
class GroupReport:
    """A message of a group that the person reports, which waits for its turn.

    Attributes:
        group: its title; `link` the word by which a deep link names the group.
        place: the link of the message, or what else tells it apart.
        messages: the message, with what belongs to it.
        words: what the person said with their call, and what of the message they quoted.
        offered: the categories that the group offers.
        glimpsed: the person has not been told yet that others may have seen their call.
    """

    group: str
    link: str
    place: str
    messages: tuple[IncomingMessage, ...] = ()
    words: str = ""
    offered: tuple[str, ...] = ()
    glimpsed: bool = False

    @property
    def report(self) -> Report:
        """The report that begins with it, without its messages."""
        passed = frozenset({TOGETHER}) if self.messages else frozenset()
        return Report(
            way=Way.GROUP,
            group=self.group,
            place=self.place,
            offered=self.offered,
            glimpsed=self.glimpsed,
            description=self.words,
            passed=passed,
        )


@dataclass(frozen=True, slots=True)
class Conversation:
    """The drafts of a person.

    Attributes:
        answers: the answers that are open, one for each case.
        unplaced: what is held until the person says where it belongs.
        apart: the cases for which the report being written is not meant.
        aside: the dialog open beside the report; if it is an appeal, its draft is `appeal`, which stays when the person
            does something else.
        heard: the words of the newest messages by their ids, to recognise them when they are edited.
        waiting: messages to `aside` from before consent to a new notice, as they came.
        album: the album of the newest message, whose other files change the screen in place.
        opened: the anonymous case that is open.
        captured: messages of groups that are to be reported after the report being written.
    """

    report: Report | None = None
    aside: SideDialog | None = None
    appeal: AppealDraft | None = None
    answers: tuple[OpenAnswer, ...] = ()
    unplaced: Unplaced | None = None
    apart: tuple[int, ...] = ()
    refused: RefusedInput | None = None
    heard: Heard = ()
    album: str = ""
    waiting: tuple[IncomingMessage, ...] = ()
    opened: Opened | None = None
    captured: tuple[GroupReport, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether it holds no draft, so that nothing of it need be kept."""
        begun = self.report or self.aside or self.appeal or self.answers or self.unplaced
        return not (begun or self.waiting or self.opened or self.captured)

    def answer_to(self, case_id: int) -> OpenAnswer | None:
        """Return the open answer for this case."""
        return next((it for it in self.answers if it.case_id == case_id), None)

    def answering(self, answer: OpenAnswer) -> "Conversation":
        """Return the conversation with this answer for its case; one without pieces is none."""
        others = tuple(it for it in self.answers if it.case_id != answer.case_id)
        return replace(self, answers=(*others, answer) if answer.parts else others)

    def hearing(self, said: IncomingMessage) -> "Conversation":
        """Add the words of one more message, or replace those of an edited message."""
        return replace(self, heard=with_words(self.heard, said))

    def split(self, said: IncomingMessage) -> IncomingMessage | None:
        """Return the newest message with these words at its end, if it may be the first part of a text of which they
        are the next; None if not. Call it only within `SPLIT_GAP`."""
        id, first = self.heard[-1] if self.heard else (None, "")
        alone = said.text and not said.file and not said.origin
        if not alone or id is None or id == said.id or units(first) < SPLIT_UNITS:
            return None
        return IncomingMessage(joined(first, said.text), id=id, pointed=said.pointed)

    def says_already(self, word: Text | None, now: datetime) -> bool:
        """Return whether the same refusal for a budget was given a moment ago; repeating it per message of a flood
        would be a flood too."""
        known = self.refused.words if self.refused and now - self.refused.at <= REFUSAL_INTERVAL else ()
        return word is not None and word.id.startswith(_OF_BUDGETS) and word.id in {one[0] for one in known}

    def unread(self, now: datetime) -> RefusedInput | None:
        """Return the refusals of the messages just before, which their sender has not read yet."""
        return self.refused if self.refused and now - self.refused.at <= BURST_GAP else None

    def refusing(self, word: Text | None, now: datetime) -> RefusedInput | None:
        """Return the refusals for the next screen: `word`, and those of the messages just before."""
        unread = self.unread(now)
        words = unread.words if unread else ()
        if word is None or word in map(say_from_json, words):
            return unread
        return RefusedInput((*words, say_to_json(word)), now)
