"""A dialog of the reporter's: how it goes on by taps, messages and edits, and what is done at its end."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from cases import budgets
from dialogs.drafts import AddEvidence, CountAnonymous
from dialogs.engine.cards import Card
from dialogs.engine.input import DeepLink, IncomingMessage, Input, Press
from dialogs.engine.script import DiscardDraft, Draft, Script, Shows, Step, StepResult
from dialogs.entry.menu import HOME
from dialogs.session import SideDialog, SideDialogKind
from handlers.flows.reporter.session import Visit
from rules.operator.budgets import Counted
from rules.refusals import Refusal, Text, checked

D = TypeVar("D", bound=Draft)
C = TypeVar("C", bound=Shows)


@dataclass(frozen=True, slots=True)
class ReporterDialog(Generic[D, C]):
    """A dialog as a feature declares it.

    Attributes:
        draft: the draft as it is now.
        context: what the steps may know; a refusal where the dialog cannot go on, so that it is dropped.
        keep: stores the draft that an input has led to, and carries out its effects.
        end: does what the dialog is for; what the press that led to it is answered with.
        drop: erases the draft, and shows a screen with this word or its own.
        walk: walks the script; by itself where it is empty.
    """

    script: Script[D, C]
    draft: Callable[[Visit], D]
    context: Callable[[Visit], C | Refusal]
    keep: Callable[[Visit, StepResult[D]], None]
    end: Callable[[Visit, StepResult[D]], Refusal | None]
    drop: Callable[[Visit, Text | None], None]
    walk: Callable[[D, Input, C], StepResult[D]] | None = None

    def show(self, visit: Visit, word: Text | None = None) -> None:
        """Show the screen of the current step."""
        if card := self.card(visit, word):
            visit.show(card)

    def card(self, visit: Visit, word: Text | None = None) -> Card | None:
        """Return the screen of the current step; None where the dialog cannot go on, and is dropped."""
        context = self._context(visit)
        return None if context is None else self.script.show(self.draft(visit), context, word)

    def refuse(self, visit: Visit, why: Text) -> None:
        """Show the screen of the current step with why a message was not taken."""
        if self._context(visit) is not None:
            self._answer(visit, StepResult(self.draft(visit), word=why, stay=True), tapped=False, follows=False)

    def take(self, visit: Visit, input: IncomingMessage | DeepLink | Press) -> Refusal | None:
        """Take a message, a deep link, or a tap on the living screen."""
        context = self._context(visit)
        if context is None:
            return None
        took = (self.walk or self.script.walk)(self.draft(visit), input, context)
        if any(isinstance(effect, DiscardDraft) for effect in took.effects):
            self.drop(visit, took.word)
            return None
        if took.done:
            return self.end(visit, took)
        album = input.file.album if isinstance(input, IncomingMessage) and input.file else ""
        follows = bool(album) and album == visit.talk.album
        visit.talk = replace(visit.talk, album=album)
        self._answer(visit, took, tapped=isinstance(input, Press), follows=follows)
        return None

    def walked(self, visit: Visit, input: IncomingMessage | DeepLink | Press) -> StepResult[D]:
        """Take an input and return what came of it, for a channel without screens; nothing is shown or ended."""
        draft, context = self.draft(visit), checked(self.context(visit))
        took = _afforded(visit, (self.walk or self.script.walk)(draft, input, context), draft)
        self.keep(visit, took)
        return took

    def correct(self, visit: Visit, was: str, now: IncomingMessage) -> bool:
        """Take an edited message for a correction of what it said; return whether the draft holds it."""
        context = self._context(visit)
        took = None if context is None else self.script.correct(self.draft(visit), was, now, context)
        if took is None:
            return False
        if took.refusal is None:
            # Where it is refused the draft still holds the former words, and the next edit corrects those.
            visit.talk = visit.talk.hearing(now)
        if took.done:
            self.end(visit, took)
        else:
            self._answer(visit, took, tapped=False, follows=True)
        return True

    def _context(self, visit: Visit) -> C | None:
        context = self.context(visit)
        if not isinstance(context, Refusal):
            return context
        self.drop(visit, context.say)
        return None

    def _answer(self, visit: Visit, took: StepResult[D], *, tapped: bool, follows: bool) -> None:
        """Keep what was taken, and show the screen it leads to, with what was refused."""
        took, now = _afforded(visit, took, self.draft(visit)), visit.tx.now
        unchanged = not took.effects and took.draft == self.draft(visit)
        if unchanged and not tapped and visit.talk.says_already(took.refusal, now):
            return
        refused = None if tapped else visit.talk.refusing(took.refusal, now)
        visit.talk = replace(visit.talk, refused=refused)
        self.keep(visit, took)
        if card := self.card(visit, None if refused and took.refusal else took.word):
            visit.show(card, follows=follows)


def aside(
    about: SideDialogKind,
    show: Callable[[SideDialog, Visit], Card],
    take: Callable[[SideDialog, IncomingMessage, Visit], StepResult[SideDialog]],
    correct: Callable[[SideDialog, IncomingMessage, Visit], StepResult[SideDialog] | None] = lambda draft, now, visit: (
        None
    ),
) -> ReporterDialog[SideDialog, Visit]:
    """A dialog of one step that takes messages until it is left, or until `take` says that it is done; the cards among
    its effects are shown then."""

    def heard(draft: SideDialog, input: Input, visit: Visit) -> StepResult[SideDialog] | None:
        return take(draft, input, visit) if isinstance(input, IncomingMessage) else None

    step = Step(about, show, heard, bare=True)
    return ReporterDialog(
        Script(lambda draft, visit: (step,), correct=lambda draft, was, now, visit: correct(draft, now, visit)),
        draft=lambda visit: visit.talk.aside or SideDialog(about),
        context=lambda visit: visit,
        keep=lambda visit, took: visit.step_aside(replace(visit.talk, aside=took.draft)),
        end=_over,
        drop=_left,
    )


def over(draft: SideDialog, *cards: Card) -> StepResult[SideDialog]:
    """The dialog is over, with this card as its last."""
    return StepResult(draft, cards, done=True)


def refused(draft: SideDialog, why: Refusal) -> StepResult[SideDialog]:
    """The message was not taken."""
    return StepResult(draft, word=why.say, stay=True)


def _over(visit: Visit, took: StepResult[SideDialog]) -> None:
    visit.no_aside()
    for card in took.effects:
        if isinstance(card, Card):
            visit.show(card)


def _left(visit: Visit, word: Text | None = None) -> None:
    visit.no_aside()
    visit.show(Card((word or Text("dialog-left"),), (HOME,)))


def _afforded(visit: Visit, took: StepResult[D], was: D) -> StepResult[D]:
    """The input without what exceeds the person's budgets, and a word why; a report that may not be filed anonymously
    stays as it was."""
    effects: list[object] = []
    refusal: Text | None = None
    for effect in took.effects:
        match effect:
            case AddEvidence(file):
                full = budgets.spend_bytes(visit.tx, visit.person, file.size)
            case CountAnonymous():
                full = budgets.spend(visit.tx, visit.person, Counted.CASES, by_day=True)
                took = took if full is None else replace(took, draft=was)
            case _:
                full = None
        if full is None:
            effects.append(effect)
        else:
            refusal = full.say
    return replace(took, effects=tuple(effects), word=refusal) if refusal else took
