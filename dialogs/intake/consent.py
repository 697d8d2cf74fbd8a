"""The consent step: until the notice is agreed to, only the messages are held, and only briefly."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta

from dialogs.drafts import CONSENT, RecordConsent, Report, byte_length
from dialogs.engine.buttons import ButtonData
from dialogs.engine.cards import Card, button
from dialogs.engine.input import DeepLink, IncomingMessage, Input, Press
from dialogs.engine.script import ButtonAction, Context, DiscardDraft, Step, StepResult
from dialogs.entry.notice_text import notice_lines
from rules.operator.notice import PrivacyNotice
from rules.operator.policy import Policy
from rules.refusals import Text

_PAGES = {ButtonAction.SHORT: "consent-short", ButtonAction.WHOLE: "consent-more", ButtonAction.LIMITS: "menu-limits"}
"""The pages of the step, each with the label of the button that leads to it."""

RENEW, REFUSE = "renew", "refuse"
"""The acts of the buttons under a new notice that is asked about beside the report."""


def _show(draft: Report, context: Context) -> Card:
    policy = context.policy
    notice, shown = context.notice, draft.branch or ButtonAction.SHORT
    short = notice.web if draft.passing else notice.short
    head, told = ("consent-whole", notice.whole) if shown == ButtonAction.WHOLE else ("consent-ask", short)
    lines = [Text("limits-page")] if shown == ButtonAction.LIMITS else [*notice_lines(head, told, notice, policy)]
    if draft.held:
        minutes = policy.consent_erasure // timedelta(minutes=1)
        kept = "consent-held-group" if draft.group else "consent-held"
        lines.append(Text(kept, {"minutes": minutes, "title": draft.group}))
    others = tuple(context.button(Text(label), page) for page, label in _PAGES.items() if page != shown)
    agree, decline = (
        context.button(Text("consent-agree"), ButtonAction.AGREE),
        context.button(Text("consent-decline"), ButtonAction.DECLINE),
    )
    if draft.passing:
        # The other pages are about an account, which there is none of.
        return Card(tuple(lines), ((agree,), (decline,)))
    return Card(tuple(lines), ((agree,), (decline, *others[:-1]), others[-1:]))


def _take(draft: Report, input: Input, context: Context) -> StepResult[Report] | None:
    match input:
        case Press(ButtonAction.AGREE):
            agreed = replace(draft, branch="", passed=draft.passed | {CONSENT})
            return StepResult(agreed, (RecordConsent(context.notice.version),), stay=True)
        case Press(ButtonAction.DECLINE):
            return StepResult(draft, (DiscardDraft(),), word=Text("consent-declined"), stay=True)
        case Press(ButtonAction.WHOLE | ButtonAction.LIMITS as word):
            return StepResult(replace(draft, branch=word), stay=True)
        case Press(ButtonAction.SHORT):
            return StepResult(replace(draft, branch=""), stay=True)
        case IncomingMessage() | DeepLink():
            held = (*_not_told_anew(draft.held, input), input)
            if not fits_held_limit(held, context.policy):
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


def renewed_card(
    notice: PrivacyNotice, policy: Policy, press: ButtonData | None, *, held: bool, first: bool = False
) -> Card:
    """Ask for agreement to the notice before something is kept that is no report of its own.

    Args:
        press: what goes on afterwards; None where a message does.
        held: messages are held meanwhile.
        first: they have agreed to none before.
    """
    lines = [
        Text("consent-first" if first else "consent-renewed"),
        *notice_lines("consent-ask", notice.short, notice, policy),
    ]
    if held:
        lines.append(Text("consent-held", {"minutes": policy.consent_erasure // timedelta(minutes=1)}))
    label = Text("consent-agree")
    next = (press.act, *press.argument) if press else ()
    agree = button(label, RENEW, *next, id=press.id if press else -1, version=press.version if press else -1)
    return Card(tuple(lines), ((agree,), (button(Text("consent-decline"), REFUSE),)))


def fits_held_limit(held: Sequence[IncomingMessage | DeepLink], policy: Policy) -> bool:
    """Return whether so much may be held until consent, or until it is said what it is for."""
    messages, size = policy.budgets.held
    told = (it.text if isinstance(it, IncomingMessage) else it.subject for it in held)
    return len(held) <= messages and sum(map(byte_length, told)) <= size


def held_limit_refusal(held: Sequence[IncomingMessage | DeepLink]) -> Text:
    """Say that a message is not held, and how many are."""
    return Text("refusal-budget-held", {"count": sum(isinstance(it, IncomingMessage) for it in held)})


STEP = Step(CONSENT, _show, _take, bare=True)
