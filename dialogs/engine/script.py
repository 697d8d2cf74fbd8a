"""A script is conversation as data: steps, what counts as an answer to each, and where it branches.

Any front walks it: it takes what a person did and gives back the draft, the step it stands at, and what is to be
done beside (effects). *Back*, *skip*, *keep* and *cancel* mean the same at every step.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Generic, Protocol, TypeVar, runtime_checkable
from zoneinfo import ZoneInfo

from dialogs.engine.cards import Button, Card
from dialogs.engine.input import Input, Piece, Tap
from rules.leaves import Catalogue
from rules.policy import Policy
from rules.refusals import Say


class Word(StrEnum):
    """What a button of a script says to it; the callback data carries it, so it is short."""

    BACK = "back"
    SKIP = "skip"
    KEEP = "keep"
    CANCEL = "cancel"
    AGREE = "agree"
    DECLINE = "decline"
    WHOLE = "whole"
    SHORT = "short"
    LEAF = "leaf"
    BRANCH = "branch"
    NONE = "none"
    ON = "on"
    DAY = "day"
    EARLIER = "earlier"
    CHOICE = "choice"
    DONE = "done"
    REMOVE = "remove"
    REMOVE_NOTE = "unnote"
    EDIT = "edit"
    FILE = "file"
    JOIN = "join"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class Context:
    """What a step may know beside the draft.

    Attributes:
        search: the leaves a sentence is most likely about, likeliest first.
        now: aware UTC; `tz` is the reader's zone, in which "yesterday" is meant.
        consented: the notice in force has been agreed to.
        version: of the screen about to be shown; buttons carry it.
        pieces: the files of the draft.
        together: how many people there are in the collective complaint about a subject, on a platform where one is
            told; 0 where there is none.
    """

    catalogue: Catalogue
    policy: Policy
    search: Callable[[str], tuple[str, ...]]
    now: datetime
    tz: ZoneInfo
    consented: bool = True
    version: int = 0
    pieces: tuple[Piece, ...] = ()
    together: Callable[[str, str], int] = lambda subject, platform: 0

    def today(self) -> date:
        """The day it is where the reader is."""
        return self.now.astimezone(self.tz).date()

    def button(self, label: Say, word: str, arg: str = "") -> Button:
        """A button of the screen about to be shown."""
        return Button(label, ".".join(filter(None, ("d", str(self.version), word, arg))))


@runtime_checkable
class Draft(Protocol):
    """What every draft has: the step it stands at, and the steps that need not be asked any more."""

    @property
    def step(self) -> str: ...
    @property
    def passed(self) -> frozenset[str]: ...


D = TypeVar("D", bound=Draft)


@dataclass(frozen=True, slots=True)
class Took(Generic[D]):
    """What became of an input.

    Attributes:
        effects: what whoever walks the script is to do in the same unit.
        word: a short word above the screen, such as why a file was not taken.
        stay: the step goes on: more may come, or it was no answer.
    """

    draft: D
    effects: tuple[object, ...] = ()
    word: Say | None = None
    stay: bool = False


@dataclass(frozen=True, slots=True)
class Step(Generic[D]):
    """One question of a script.

    Attributes:
        take: the input as an answer; None where it is none.
        skip: label of the button that leaves it unanswered; None where an answer is needed.
        bare: its screen carries its own way out.
    """

    name: str
    show: Callable[[D, Context], Card]
    take: Callable[[D, Input, Context], Took[D] | None]
    skip: Say | None = None
    bare: bool = field(default=False)


@dataclass(frozen=True, slots=True)
class Script(Generic[D]):
    """Steps in order for a draft, and what is done with an input that answers none of them.

    Attributes:
        path: the steps this draft must walk; the last one is never passed.
        anywhere: keeps what is no answer to the step but must not be lost; None where there is nothing to keep.
    """

    path: Callable[[D, Context], tuple[Step[D], ...]]
    anywhere: Callable[[D, Input, Context], Took[D] | None]

    def walk(self, draft: D, input: Input, context: Context) -> Took[D]:
        """The draft after the input; a tap that means nothing here leaves it as it was."""
        step = self.standing(draft, context)
        if isinstance(input, Tap) and input.word in (Word.BACK, Word.SKIP, Word.KEEP):
            return self._turned(draft, step, input.word, context)
        took = step.take(draft, input, context) or self.anywhere(draft, input, context) or Took(draft, stay=True)
        return took if took.stay else replace(took, draft=self.onward(took.draft, step.name, context))

    def show(self, draft: D, context: Context, word: Say | None = None) -> Card:
        """The screen of the step the draft stands at."""
        steps = self.path(draft, context)
        step = self.standing(draft, context)
        card = step.show(draft, context)
        if not step.bare:
            foot = []
            if step is not steps[0]:
                foot.append(context.button(Say("dialog-back"), Word.BACK))
            if step.name in draft.passed:
                foot.append(context.button(Say("dialog-keep"), Word.KEEP))
            elif step.skip:
                foot.append(context.button(step.skip, Word.SKIP))
            foot.append(context.button(Say("dialog-cancel"), Word.CANCEL))
            card = Card(card.lines, (*card.rows, tuple(foot)), card.media)
        return card.with_line(word, first=True) if word else card

    def standing(self, draft: D, context: Context) -> Step[D]:
        """The step the draft stands at; where a changed answer took that step away, the first one still open."""
        steps = self.path(draft, context)
        named = next((step for step in steps if step.name == draft.step), None)
        return named or next((step for step in steps if step.name not in draft.passed), steps[-1])

    def onward(self, draft: D, done: str, context: Context) -> D:
        """The draft with a step done, at the first one still open."""
        draft = _at(draft, "", draft.passed | {done})
        return _at(draft, self.standing(draft, context).name, draft.passed)

    def _turned(self, draft: D, step: Step[D], word: str, context: Context) -> Took[D]:
        if word == Word.BACK:
            steps = self.path(draft, context)
            before = steps[max(0, steps.index(step) - 1)]
            return Took(_at(draft, before.name, draft.passed), stay=True)
        may = step.skip if word == Word.SKIP else step.name in draft.passed
        return Took(self.onward(draft, step.name, context) if may else draft, stay=True)


def _at(draft: D, step: str, passed: frozenset[str]) -> D:
    return replace(draft, step=step, passed=passed)  # type: ignore[type-var]
