"""Three levels of identity, chosen from the review page: each says who can see what before it is chosen (row A6)."""

from collections.abc import Callable
from dataclasses import replace

from dialogs.drafts import IDENTITY, REACHABLE, REAL_NAME, CountAnonymous, Report
from dialogs.engine.cards import Card
from dialogs.engine.input import IncomingMessage, Input, Press
from dialogs.engine.script import ButtonAction, Context, Step, StepResult
from rules.people.real_names import reachable_refusal, real_name_refusal
from rules.refusals import Text
from rules.vocabulary import Identity

_ORDER = (Identity.CONFIDENTIAL, Identity.NAMED, Identity.ANONYMOUS)


def steps(draft: Report) -> tuple[Step[Report, Context], ...]:
    """Return the steps of the choice that are on the path: the choice itself while it is made, and what a named
    reporter is asked."""
    choice = (_CHOICE,) if draft.step == IDENTITY else ()
    return (*choice, _NAME, _REACHABLE) if draft.identity is Identity.NAMED else choice


def line(draft: Report) -> Text:
    """Return what the review page says of the identity chosen."""
    return _said(draft, f"review-identity-{draft.identity}", name=draft.real_name, contact=draft.reachable)


def _offered(draft: Report) -> tuple[Identity, ...]:
    return (draft.unnamed, Identity.NAMED) if draft.unnamed else _ORDER


def _said(draft: Report, id: str, /, **args: str) -> Text:
    """Return the sentence as it is said to the reporter, or, at the desk, of them."""
    return Text(f"{id}-desk" if draft.unnamed else id, args)


def _show(draft: Report, context: Context) -> Card:
    levels = tuple(_said(draft, f"identity-level-{level}") for level in _offered(draft))
    rows = ((context.button(Text(f"identity-choose-{it}"), ButtonAction.PICK, it),) for it in _offered(draft))
    telegram = () if draft.unnamed else (Text("identity-telegram"),)
    return Card((_said(draft, "identity-ask"), *levels, *telegram), tuple(rows))


def _take(draft: Report, input: Input, context: Context) -> StepResult[Report] | None:
    match input:
        case Press(ButtonAction.PICK, chosen) if chosen in _offered(draft):
            level = Identity(chosen)
            # A report is counted for its person here and not when it is filed, so that no count joins both.
            counted = (CountAnonymous(),) if level is Identity.ANONYMOUS and not draft.counted else ()
            return StepResult(replace(draft, identity=level, counted=draft.counted or bool(counted)), counted)
        case _:
            return None


def _taken(
    draft: Report, input: Input, refusal_of: Callable[[str], Text | None], kept: Callable[[str], Report]
) -> StepResult[Report] | None:
    """Return the draft that keeps what was typed, unless it is refused; a tap leads back to the levels."""
    match input:
        case Press(ButtonAction.EDIT, step) if step == IDENTITY:
            return StepResult(replace(draft, step=IDENTITY), stay=True)
        case IncomingMessage(text=text, file=None, origin=None) if text:
            if refusal := refusal_of(text):
                return StepResult(draft, word=refusal, stay=True)
            return StepResult(kept(text.strip()))
        case _:
            return None


def _asking(ask: Text, so_far: str, context: Context) -> Card:
    told = (Text("own-so-far", {"answer": so_far}),) if so_far else ()
    other = context.button(Text("identity-other"), ButtonAction.EDIT, IDENTITY)
    return Card((ask, *told), ((other,),))


_CHOICE = Step(IDENTITY, _show, _take)
_NAME: Step[Report, Context] = Step(
    REAL_NAME,
    lambda draft, context: _asking(_said(draft, "identity-name-ask"), draft.real_name, context),
    lambda draft, input, _: _taken(draft, input, real_name_refusal, lambda typed: replace(draft, real_name=typed)),
)
_REACHABLE: Step[Report, Context] = Step(
    REACHABLE,
    lambda draft, context: _asking(_said(draft, "identity-contact-ask"), draft.reachable, context),
    lambda draft, input, _: _taken(draft, input, reachable_refusal, lambda typed: replace(draft, reachable=typed)),
)
