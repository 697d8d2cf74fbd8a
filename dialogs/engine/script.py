"""A script is a dialog as data: its steps, the answers to each, and its branches.

Every dialog of both bots is a script. The handlers pass it each input and get back the draft, its current step, and
the effects to carry out. Back, skip, keep and cancel mean the same at every step.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Generic, Protocol, TypeVar, runtime_checkable
from zoneinfo import ZoneInfo

from dialogs.engine.cards import Button, Card, button
from dialogs.engine.input import IncomingMessage, Input, Press
from dialogs.search import Search
from rules.catalogue.categories import Catalogue
from rules.evidence import SentFile
from rules.operator.notice import PrivacyNotice
from rules.operator.policy import Policy
from rules.refusals import Text
from rules.report import Filing
from rules.views import CollectiveSize
from rules.vocabulary import Lang

REPORT = "d"
"""The act of the buttons of the reporter's scripts."""


class ButtonAction(StrEnum):
    """The words of the buttons of a script; short, because the button data carries them."""

    BACK = "back"
    SKIP = "skip"
    KEEP = "keep"
    CANCEL = "cancel"
    AGREE = "agree"
    DECLINE = "decline"
    WHOLE = "whole"
    SHORT = "short"
    LIMITS = "limits"
    PICK = "pick"
    OPEN = "open"
    ON = "on"
    DAY = "day"
    EARLIER = "earlier"
    DONE = "done"
    REMOVE = "remove"
    REMOVE_NOTE = "unnote"
    EDIT = "edit"
    JOIN = "join"
    APART = "apart"
    TICK = "tick"
    SEND = "send"


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """The screen about to be shown: its buttons carry the dialog's `act` and `id`, and the `version` of the draft."""

    act: str = REPORT
    id: int = -1
    version: int = 0

    def button(self, label: Text, word: str, arg: str = "") -> Button:
        """Make a button of this screen."""
        return button(label, self.act, *(word, arg) if arg else (word,), id=self.id, version=self.version)


@dataclass(frozen=True, slots=True)
class Context(Screen):
    """The context of a report's step beside the draft.

    Attributes:
        lang: the reader's language.
        now: aware UTC; `tz` is the reader's zone, in which "yesterday" is meant.
        notice: the notice in force; `consented` if the person has agreed to it.
        pieces: the files of the draft.
        used: the categories that reporters of this language use most, in that order.
        together: size of the collective complaint that a report would join.
    """

    catalogue: Catalogue
    policy: Policy
    notice: PrivacyNotice
    search: Search
    now: datetime
    tz: ZoneInfo
    consented: bool = True
    pieces: tuple[SentFile, ...] = ()
    together: Callable[[Filing], CollectiveSize | None] = lambda filing: None
    lang: Lang = "zh-Hans"
    used: Callable[[], tuple[str, ...]] = tuple

    def today(self) -> date:
        """Return today's date in the reader's zone."""
        return self.now.astimezone(self.tz).date()


@runtime_checkable
class Draft(Protocol):
    """The common part of drafts: the name of the current step, and the names of the steps that are done."""

    @property
    def step(self) -> str: ...
    @property
    def passed(self) -> frozenset[str]: ...


class Shows(Protocol):
    """The common part of contexts: making the screen's buttons."""

    def button(self, label: Text, word: str, arg: str = "") -> Button:
        """Make a button of this screen."""
        ...


D = TypeVar("D", bound=Draft)
C = TypeVar("C", bound=Shows)


@dataclass(frozen=True, slots=True)
class DiscardDraft:
    """Effect: erase the draft and everything in it."""


@dataclass(frozen=True, slots=True)
class StepResult(Generic[D]):
    """The result of an input.

    Attributes:
        effects: what the caller carries out in the same unit.
        word: a sentence above the screen, such as why a file was refused.
        stay: the step stays current: more may come, or the input was no answer.
        done: every step is done, so the caller completes the dialog.
    """

    draft: D
    effects: tuple[object, ...] = ()
    word: Text | None = None
    stay: bool = False
    done: bool = False

    @property
    def refusal(self) -> Text | None:
        """The word, if it is a refusal."""
        return self.word if self.word and self.word.id.startswith("refusal-") else None


@dataclass(frozen=True, slots=True)
class Step(Generic[D, C]):
    """One step of a script.

    Attributes:
        take: takes the input as an answer; None if it is none.
        skip: label of the button that leaves the step unanswered; None if an answer is needed.
        clear: returns the draft without the answer to this step, as skipping leaves it.
        bare: the screen has its own buttons for leaving it, and gets no others.
    """

    name: str
    show: Callable[[D, C], Card]
    take: Callable[[D, Input, C], StepResult[D] | None]
    skip: Text | None = None
    clear: Callable[[D], D] = lambda draft: draft
    bare: bool = field(default=False)


@dataclass(frozen=True, slots=True)
class Script(Generic[D, C]):
    """The steps of a draft in order, and the handling of input that answers none of them.

    Attributes:
        path: returns the steps of this draft.
        anywhere: keeps an input that does not answer the step but must not be lost; None if nothing is kept.
        correct: returns the draft after an edit of a message, given its former words and the new message; None if the
            draft holds nothing of it.
    """

    path: Callable[[D, C], tuple[Step[D, C], ...]]
    anywhere: Callable[[D, Input, C], StepResult[D] | None] = lambda draft, input, context: None
    correct: Callable[[D, str, IncomingMessage, C], StepResult[D] | None] = lambda draft, was, now, context: None

    def walk(self, draft: D, input: Input, context: C) -> StepResult[D]:
        """Return the draft after the input; a press without meaning here leaves it unchanged."""
        step = self.standing(draft, context)
        if isinstance(input, Press) and input.word == ButtonAction.CANCEL:
            return StepResult(draft, (DiscardDraft(),), stay=True)
        if isinstance(input, Press) and input.word in (ButtonAction.BACK, ButtonAction.SKIP, ButtonAction.KEEP):
            took = self._turned(draft, step, input.word, context)
        else:
            took = (
                step.take(draft, input, context) or self.anywhere(draft, input, context) or StepResult(draft, stay=True)
            )
        return took if took.stay or took.done else self._onward(took, step, context)

    def show(self, draft: D, context: C, word: Text | None = None) -> Card:
        """Return the screen of the current step."""
        steps = self.path(draft, context)
        step = self.standing(draft, context, steps)
        card = step.show(draft, context)
        if not step.bare:
            done = step.name in draft.passed
            keep = (context.button(Text("dialog-keep"), ButtonAction.KEEP),) if done else ()
            skip = (context.button(step.skip, ButtonAction.SKIP),) if step.skip else ()
            back = (context.button(Text("dialog-back"), ButtonAction.BACK),) if step.name != steps[0].name else ()
            cancel = (context.button(Text("dialog-cancel"), ButtonAction.CANCEL),)
            foot = ((*keep, *skip), (*back, *cancel)) if keep and skip else ((*back, *keep, *skip, *cancel),)
            card = replace(card, rows=(*card.rows, *foot))
        return card.with_line(word, first=True) if word else card

    def standing(self, draft: D, context: C, steps: tuple[Step[D, C], ...] = ()) -> Step[D, C]:
        """Return the current step; if a changed answer took it off the path, the first one not done."""
        steps = steps or self.path(draft, context)
        named = next((step for step in steps if step.name == draft.step), None)
        return named or next((step for step in steps if step.name not in draft.passed), steps[-1])

    def _onward(self, took: StepResult[D], done: Step[D, C], context: C) -> StepResult[D]:
        """Mark the step as done and go to the first one not done."""
        draft = _at(took.draft, "", took.draft.passed | {done.name})
        left = next((step for step in self.path(draft, context) if step.name not in draft.passed), None)
        if left is None:
            return replace(took, draft=draft, done=True)
        return replace(took, draft=_at(draft, left.name, draft.passed))

    def _turned(self, draft: D, step: Step[D, C], word: str, context: C) -> StepResult[D]:
        if word == ButtonAction.BACK:
            names = [it.name for it in self.path(draft, context)]
            before = names[max(0, names.index(step.name) - 1)]
            return StepResult(_at(draft, before, draft.passed), stay=True)
        if word == ButtonAction.SKIP:
            return StepResult(step.clear(draft)) if step.skip else StepResult(draft, stay=True)
        return StepResult(draft, stay=step.name not in draft.passed)


def _at(draft: D, step: str, passed: frozenset[str]) -> D:
    return replace(draft, step=step, passed=passed)  # type: ignore[type-var]
