"""Scripts of staff dialogs: questions in order, then a preview where something is sent."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from dialogs.engine.cards import Card, Rows, in_rows
from dialogs.engine.input import IncomingMessage, Input, Press
from dialogs.engine.questions import PRESS_REQUIRED, StaffQuestion
from dialogs.engine.script import ButtonAction, Script, Step, StepResult
from dialogs.engine.staff_draft import Answer, Condition, KnownAnswers, StaffContext, StaffDraft
from dialogs.engine.terms import switch
from rules.refusals import Text

PREVIEW = "preview"
"""The step that shows the text to be sent before it goes out."""

TICKED = "unmet"
"""The key of the options ticked in a preview, such as filing conditions that are not met."""

Ticks = Callable[[StaffDraft, StaffContext], tuple[tuple[str, Text], ...]]
"""Returns the options that may be ticked in a preview, with their labels."""

DeskScript = Script[StaffDraft, StaffContext]

_CHANGES = 3


def script(
    *questions: StaffQuestion,
    previewed: bool | Condition = False,
    proposed: Condition = lambda known: False,
    ticks: Ticks = lambda pending, screen: (),
    heading: str = "",
) -> DeskScript:
    """Build the script of these questions.

    Args:
        previewed: whether, or after which answers, the text is previewed before it is sent.
        proposed: after which answers a second person must approve, so that the button says "propose".
        ticks: the options that may be ticked in the preview.
        heading: the message that says what a tick means.
    """
    shown = previewed if callable(previewed) else lambda known: previewed
    walk = _Questions(questions, shown, proposed, ticks, heading)
    return Script(walk.path, walk.anywhere, walk.correct)


def ticked(pending: StaffDraft) -> tuple[str, ...]:
    """Return the ids ticked in the preview, in the order of the presses."""
    return tuple(pending.choice(TICKED).split())


def resume_draft(script: DeskScript, pending: StaffDraft, screen: StaffContext) -> StaffDraft:
    """Mark steps answered already as done: those known before the first question, or in a draft of an older form."""
    answered = replace(pending, passed=frozenset(pending.given))
    names = {step.name for step in script.path(answered, screen)}
    pending = replace(pending, passed=frozenset(pending.given) & names)
    return replace(pending, step=script.standing(pending, screen).name)


@dataclass(frozen=True, slots=True)
class _Questions:
    questions: tuple[StaffQuestion, ...]
    previewed: Callable[[KnownAnswers], bool]
    proposed: Condition
    ticks: Ticks
    heading: str

    def path(self, pending: StaffDraft, screen: StaffContext) -> tuple[Step[StaffDraft, StaffContext], ...]:
        steps = tuple(it.step for it in self._asked(pending) if not it.is_spared(pending))
        preview = Step(PREVIEW, self._show, self._take)
        return (*steps, preview) if self.previewed(pending.known) else steps

    def anywhere(self, pending: StaffDraft, input: Input, screen: StaffContext) -> StepResult[StaffDraft] | None:
        """Refuse typed words where only a press is an answer."""
        return StepResult(pending, word=Text(PRESS_REQUIRED), stay=True) if isinstance(input, IncomingMessage) else None

    def correct(
        self, pending: StaffDraft, was: str, now: IncomingMessage, screen: StaffContext
    ) -> StepResult[StaffDraft] | None:
        """Take an edited message as the new answer to the question it answered before."""
        asked = [it for it in self.questions if it.name in pending.given and pending.given[it.name].said == now.id]
        asked += [it for it in self.questions if it.tree and pending.found and pending.searched == now.id]
        if not now.id or not asked:
            return None
        return replace(asked[0].typed_in(pending, now, screen), stay=True)

    def _asked(self, pending: StaffDraft) -> list[StaffQuestion]:
        known = pending.known
        return [it for it in self.questions if it.asked(known)]

    def _show(self, pending: StaffDraft, screen: StaffContext) -> Card:
        asked = self._asked(pending)
        added = [it for it in asked if it.is_spared(pending)]
        changes = [(it.name, Text(f"desk-change-{it.name}")) for it in asked if it not in added]
        changes += [(it.name, Text(f"desk-add-{it.name}")) for it in added]
        buttons = [screen.button(label, ButtonAction.EDIT, name) for name, label in changes]
        send = "desk-send-proposal" if self.proposed(pending.known) else "desk-send"
        # Avoid a row with a single change button.
        width = _CHANGES - 1 if len(buttons) % _CHANGES == 1 else _CHANGES
        rows = [(screen.button(Text(send), ButtonAction.SEND),), *in_rows(buttons, width)]
        ticks = self._tick_rows(pending, screen)
        heading = (Text(self.heading),) if ticks else ()
        return Card((screen.head, *screen.reader, Text("desk-preview"), *screen.told, *heading), (*rows, *ticks))

    def _take(self, pending: StaffDraft, input: Input, screen: StaffContext) -> StepResult[StaffDraft] | None:
        match input:
            case Press(ButtonAction.SEND):
                return StepResult(pending)
            case Press(ButtonAction.EDIT, name) if name in [it.name for it in self._asked(pending)]:
                return StepResult(replace(pending, step=name), stay=True)
            case Press(ButtonAction.TICK, id) if id in dict(self.ticks(pending, screen)):
                before = ticked(pending)
                after = [it for it in before if it != id] if id in before else [*before, id]
                return StepResult(replace(pending, given={**pending.given, TICKED: Answer(" ".join(after))}), stay=True)
            case _:
                return None

    def _tick_rows(self, pending: StaffDraft, screen: StaffContext) -> Rows:
        chosen = ticked(pending)
        offered = self.ticks(pending, screen)
        return in_rows([screen.button(switch(it, on=id in chosen), ButtonAction.TICK, id) for id, it in offered])
