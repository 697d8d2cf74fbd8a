"""The consent step: until the notice is agreed to, only the messages are held, and only briefly."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from dialogs.drafts import CONSENT, RecordConsent, Report, byte_length
from dialogs.engine.cards import Card
from dialogs.engine.input import DeepLink, IncomingMessage, Input, Press
from dialogs.engine.script import ButtonAction, Context, DiscardDraft, Step, StepResult
from dialogs.engine.terms import retention_period
from rules.refusals import Arg, Text


def _show(draft: Report, context: Context) -> Card:
    policy = context.policy
    args: dict[str, Arg] = {"version": policy.consent_version, "kept": retention_period(policy.kept)}
    whole = draft.branch == ButtonAction.WHOLE
    lines = [Text("consent-whole" if whole else "consent-ask", args)]
    if draft.held:
        lines.append(Text("consent-held", {"minutes": policy.consent_erasure // timedelta(minutes=1)}))
    other = Text("consent-short") if whole else Text("consent-more")
    rows = (
        (context.button(Text("consent-agree"), ButtonAction.AGREE),),
        (
            context.button(Text("consent-decline"), ButtonAction.DECLINE),
            context.button(other, ButtonAction.SHORT if whole else ButtonAction.WHOLE),
        ),
    )
    return Card(tuple(lines), rows)


def _take(draft: Report, input: Input, context: Context) -> StepResult[Report] | None:
    match input:
        case Press(ButtonAction.AGREE):
            agreed = replace(draft, branch="", passed=draft.passed | {CONSENT})
            return StepResult(agreed, (RecordConsent(context.policy.consent_version),), stay=True)
        case Press(ButtonAction.DECLINE):
            return StepResult(draft, (DiscardDraft(),), word=Text("consent-declined"), stay=True)
        case Press(ButtonAction.WHOLE | ButtonAction.SHORT as word):
            return StepResult(
                replace(draft, branch=ButtonAction.WHOLE if word == ButtonAction.WHOLE else ""), stay=True
            )
        case IncomingMessage() | DeepLink():
            held = (*_not_told_anew(draft.held, input), input)
            if not fits_held_limit(held, context):
                return StepResult(draft, word=held_limit_refusal(draft.held), stay=True)
            return StepResult(replace(draft, held=held), stay=True)
        case _:
            return None


def _not_told_anew(
    held: tuple[IncomingMessage | DeepLink, ...], newer: IncomingMessage | DeepLink
) -> Iterable[IncomingMessage | DeepLink]:
    """Drop held links that a newer one replaces: repeated presses of a link must not use up the room for messages."""
    if not isinstance(newer, DeepLink):
        return held
    return (
        it
        for it in held
        if not isinstance(it, DeepLink) or (it.leaf and not newer.leaf) or (it.subject and not newer.subject)
    )


def fits_held_limit(held: tuple[IncomingMessage | DeepLink, ...], context: Context) -> bool:
    """Return whether so much may be held until consent."""
    messages, size = context.policy.budgets.held
    told = (it.text if isinstance(it, IncomingMessage) else it.subject for it in held)
    return len(held) <= messages and sum(map(byte_length, told)) <= size


def held_limit_refusal(held: tuple[IncomingMessage | DeepLink, ...]) -> Text:
    """Say that a message is not held, and how many are."""
    return Text("refusal-budget-held", {"count": sum(isinstance(it, IncomingMessage) for it in held)})


STEP = Step(CONSENT, _show, _take, bare=True)
