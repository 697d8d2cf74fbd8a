"""The notice comes first: until it is agreed to, nothing is kept but the message itself, and that not for long."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from dialogs.drafts.draft import CONSENT, Agree, Report
from dialogs.drafts.room import byte_length
from dialogs.engine.cards import Card
from dialogs.engine.input import Input, Opened, Said, Tap
from dialogs.engine.script import Context, Drop, Step, Took, Word
from dialogs.engine.terms import kept_for
from rules.refusals import Arg, Text


def _show(draft: Report, context: Context) -> Card:
    policy = context.policy
    args: dict[str, Arg] = {"version": policy.consent_version, "kept": kept_for(policy.kept)}
    whole = draft.branch == Word.WHOLE
    lines = [Text("consent-whole" if whole else "consent-ask", args)]
    if draft.held:
        lines.append(Text("consent-held", {"minutes": policy.consent_erasure // timedelta(minutes=1)}))
    other = Text("consent-short") if whole else Text("consent-more")
    rows = (
        (context.button(Text("consent-agree"), Word.AGREE),),
        (
            context.button(Text("consent-decline"), Word.DECLINE),
            context.button(other, Word.SHORT if whole else Word.WHOLE),
        ),
    )
    return Card(tuple(lines), rows)


def _take(draft: Report, input: Input, context: Context) -> Took[Report] | None:
    match input:
        case Tap(Word.AGREE):
            agreed = replace(draft, branch="", passed=draft.passed | {CONSENT})
            return Took(agreed, (Agree(context.policy.consent_version),), stay=True)
        case Tap(Word.DECLINE):
            return Took(draft, (Drop(),), word=Text("consent-declined"), stay=True)
        case Tap(Word.WHOLE | Word.SHORT as word):
            return Took(replace(draft, branch=Word.WHOLE if word == Word.WHOLE else ""), stay=True)
        case Said() | Opened():
            held = (*_not_told_anew(draft.held, input), input)
            if not room_for(held, context):
                return Took(draft, word=no_room(draft.held), stay=True)
            return Took(replace(draft, held=held), stay=True)
        case _:
            return None


def _not_told_anew(held: tuple[Said | Opened, ...], newer: Said | Opened) -> Iterable[Said | Opened]:
    """What was held without the links that a newer one takes the place of: a link may be pressed many times, and took
    the room of messages."""
    if not isinstance(newer, Opened):
        return held
    return (
        it
        for it in held
        if not isinstance(it, Opened) or (it.leaf and not newer.leaf) or (it.subject and not newer.subject)
    )


def room_for(held: tuple[Said | Opened, ...], context: Context) -> bool:
    """Whether so much may be held until the notice is agreed to."""
    messages, size = context.policy.budgets.held
    told = (it.text if isinstance(it, Said) else it.subject for it in held)
    return len(held) <= messages and sum(map(byte_length, told)) <= size


def no_room(held: tuple[Said | Opened, ...]) -> Text:
    """That a message is not held, and how many are."""
    return Text("refusal-budget-held", {"count": sum(isinstance(it, Said) for it in held)})


STEP = Step(CONSENT, _show, _take, bare=True)
