"""Questions to staff: steps answered by a press or by typed words."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import datetime

from dialogs.engine.cards import Button, Card, Rows, in_rows
from dialogs.engine.input import IncomingMessage, Input, Press
from dialogs.engine.parsing import parse_future_date, parse_past_instant, read_amount
from dialogs.engine.script import ButtonAction, Step, StepResult
from dialogs.engine.staff_draft import Answer, Condition, KnownAnswers, StaffContext, StaffDraft
from dialogs.engine.terms import switch, tree_buttons
from rules.operator.templates import Template, Use
from rules.refusals import Refusal, Text, named, refuse
from rules.text.text_limits import units

AnswerParser = Callable[[str, datetime, KnownAnswers], str | Refusal]
"""Parses typed words, at an instant in the operator's zone, into the answer that is stored."""

PRESS_REQUIRED = "refusal-desk-tap-please"

_FOUND = 6


def parse_text_answer(words: str, now: datetime, known: KnownAnswers) -> str | Refusal:
    """Return the words unchanged."""
    return words


def parse_amount_answer(words: str, now: datetime, known: KnownAnswers) -> str | Refusal:
    """Parse one amount above zero."""
    return read_amount(words) or refuse("refusal-desk-no-amount")


def parse_past_answer(words: str, now: datetime, known: KnownAnswers) -> str | Refusal:
    """Parse a day in the past, optionally with its hour, into ISO form."""
    return parse_past_instant(words, now) or refuse("refusal-desk-no-past-day")


def parse_future_answer(words: str, now: datetime, known: KnownAnswers) -> str | Refusal:
    """Parse a day in the future into ISO form."""
    day = parse_future_date(words, now.date())
    return day.isoformat() if day else refuse("refusal-desk-no-coming-day")


@dataclass(frozen=True, slots=True)
class StaffQuestion:
    """One question to staff, as data.

    Attributes:
        name: key of its answer, and of its message `desk-ask-<name>`.
        choices: offered as buttons with the message `<name>-<choice>`, or the one that `label` gives.
        use: the templates of this use are offered as buttons.
        typed: typed words are an answer, up to `limit` UTF-16 units, parsed by `reads`.
        optional: may be skipped.
        tree: the choices are the catalogue's categories; typed words search them.
        teams: the choices are the catalogue's teams; `platforms`: its platforms.
        files: a file is an answer too.
        several: any number of the choices is ticked; the answer holds them with spaces between.
        finds: the categories that match the words are stored with them.
        only_for: asked only if the question named first was answered with the choice named second.
        when: asked only if this holds.
        spared: if this holds, not asked, but may be answered from the preview.
        among: returns the choices that are offered.
        fits: returns whether a template, by its id, is offered after these answers. `names`: returns its label.
        present: the key of the known answer that holds now; its button is marked.
    """

    name: str
    choices: tuple[str, ...] = ()
    use: Use | None = None
    typed: bool = False
    limit: int = 1500
    reads: AnswerParser = parse_text_answer
    optional: bool = False
    tree: bool = False
    teams: bool = False
    platforms: bool = False
    files: bool = False
    several: bool = False
    finds: bool = False
    only_for: tuple[str, str] | None = None
    when: Condition | None = None
    spared: Condition | None = None
    among: Callable[[KnownAnswers], tuple[str, ...]] | None = None
    label: Callable[[str], Text] | None = None
    fits: Callable[[str, KnownAnswers], bool] = lambda id, known: True
    names: Callable[[Template], Text] = lambda template: named(template.labels)
    present: str = ""

    def asked(self, known: KnownAnswers) -> bool:
        """Return whether the question applies after these answers."""
        if self.only_for is not None and known.get(self.only_for[0]) != self.only_for[1]:
            return False
        return self.when is None or self.when(known)

    def is_spared(self, pending: StaffDraft) -> bool:
        """Return whether the question is left out of the path: not needed, not answered, not the current step."""
        open = self.name in pending.passed or self.name == pending.step
        return self.spared is not None and self.spared(pending.known) and not open

    @property
    def step(self) -> Step[StaffDraft, StaffContext]:
        """The step of a script that asks this question."""
        return Step(
            self.name,
            self._show,
            self._take,
            skip=Text("dialog-skip") if self.optional else None,
            clear=lambda pending: pending.without(self.name),
        )

    def labelled(self, choice: str) -> Text:
        """Return the label of a ready answer."""
        return Text(f"{self.name}-{choice}") if self.label is None else self.label(choice)

    def typed_in(self, pending: StaffDraft, said: IncomingMessage, screen: StaffContext) -> StepResult[StaffDraft]:
        """Return the draft with these words as the answer, or unchanged with the refusal if they are none."""
        words = said.text.strip()
        if not self.typed:
            return _refused(pending, refuse(PRESS_REQUIRED))
        if self.tree:
            found = screen.search(words)[:_FOUND]
            if not found:
                return _refused(pending, refuse("refusal-desk-found-nothing"))
            return StepResult(replace(pending, branch="", found=found, searched=said.id), stay=True)
        if not words and not (said.file and self.files):
            return _refused(pending, refuse("refusal-desk-empty"))
        if units(words) > self.limit:
            return _refused(pending, refuse("refusal-desk-too-long", units=units(words), limit=self.limit))
        read = self.reads(words, screen.now, pending.known)
        if isinstance(read, Refusal):
            return _refused(pending, read)
        held = pending.given.get(self.name, Answer())
        files = (said.file,) if said.file and self.files else ()
        given = pending.giving(
            self.name, Answer(text=read, said=said.id, files=held.files if held.said == said.id else files)
        )
        return StepResult(replace(given, found=screen.search(words)[:_FOUND]) if self.finds else given)

    def _take(self, pending: StaffDraft, input: Input, screen: StaffContext) -> StepResult[StaffDraft] | None:
        match input:
            case Press(ButtonAction.PICK, choice) if self.several and choice in self._ready(pending.known, screen):
                return StepResult(self._switched(pending, choice, screen), stay=True)
            case Press(ButtonAction.DONE) if self.several:
                return StepResult(pending.giving(self.name, Answer(pending.choice(self.name))))
            case Press(ButtonAction.PICK, choice) if choice in self._ready(pending.known, screen):
                return StepResult(pending.giving(self.name, Answer(choice)))
            case Press(ButtonAction.OPEN, branch) if self.tree and branch in ("", *screen.catalogue.branches):
                return StepResult(replace(pending, branch=branch, found=()), stay=True)
            case IncomingMessage():
                return self.typed_in(pending, input, screen)
            case _:
                return None

    def _show(self, pending: StaffDraft, screen: StaffContext) -> Card:
        told = screen.told or (screen.reader if self.typed else ())
        rows = _tree_rows(pending, screen) if self.tree else in_rows(self._buttons(pending, screen))
        if self.several:
            rows = (*rows, (screen.button(Text("desk-ticked"), ButtonAction.DONE),))
        return Card((screen.head, Text(f"desk-ask-{self.name}"), *told), rows)

    def _ready(self, known: KnownAnswers, screen: StaffContext) -> Collection[str]:
        if self.tree:
            return screen.catalogue.categories
        return [choice for choice, _ in self._choices(known, screen)]

    def _choices(self, known: KnownAnswers, screen: StaffContext) -> list[tuple[str, Text]]:
        """Return the ready answers with their labels: teams, or the offered choices, then templates."""
        if self.teams:
            return [(team.id, named(team.names)) for team in screen.catalogue.teams.values()]
        if self.platforms:
            return [(place.id, named(place.names)) for place in screen.catalogue.platforms.values()]
        offered = self.choices if self.among is None else self.among(known)
        templates = [it for it in screen.ready.of(self.use) if self.fits(it.id, known)] if self.use else ()
        return [(it, self.labelled(it)) for it in offered] + [(it.id, self.names(it)) for it in templates]

    def _switched(self, pending: StaffDraft, choice: str, screen: StaffContext) -> StaffDraft:
        """Return the draft with one choice ticked, or no longer; they stand in the order in which they are offered."""
        ticked = {*pending.choice(self.name).split()} ^ {choice}
        offered = [it for it in self._ready(pending.known, screen) if it in ticked]
        return pending.giving(self.name, Answer(" ".join(offered)))

    def _buttons(self, pending: StaffDraft, screen: StaffContext) -> list[Button]:
        ticked = pending.choice(self.name).split() if self.several else ()
        present = pending.known.get(self.present) if self.present else None
        return [
            screen.button(switch(label, on=it in ticked or it == present), ButtonAction.PICK, it)
            for it, label in self._choices(pending.known, screen)
        ]


def _refused(pending: StaffDraft, why: Refusal) -> StepResult[StaffDraft]:
    return StepResult(pending, word=why.say, stay=True)


def _tree_rows(pending: StaffDraft, screen: StaffContext) -> Rows:
    catalogue = screen.catalogue
    shown = pending.found or (catalogue.children(pending.branch) if pending.branch else catalogue.roots)
    trail = bool(pending.found)
    rows = in_rows(tree_buttons(shown, catalogue, screen.button, trail), 1 if trail else 2)
    if not (pending.found or pending.branch):
        return rows
    return (*rows, (screen.button(Text("desk-back"), ButtonAction.OPEN, catalogue.above(pending.branch)),))
