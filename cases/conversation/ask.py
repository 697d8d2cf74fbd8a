"""Ask the reporter for more (补正): staff's clock stands still until the answer, at most so often."""

from datetime import timedelta

from cases.notify import notices, staff_notices
from cases.record import sla
from cases.workflow import press
from cases.workflow.press import Press
from cases.workflow.transitions import Transition
from rules.facts.acts import QuestionAsked
from rules.facts.notices import AskedNotice, LeadNotice, LeadNoticeReason
from rules.refusals import Refusal
from rules.wording import Wording
from store.unit import Tx

LATE_QUESTION = timedelta(hours=1)
"""Row D1: who asks this late may be buying time, so the lead is told."""


def ask_reporter(tx: Tx, pressed: Press, question: Wording) -> Transition | Refusal:
    """The question asked, the clock stopped."""
    allowed = press.check(tx, pressed)
    if isinstance(allowed, Refusal):
        return allowed
    case = allowed.case
    left = sla.time_left(tx, case)
    said = QuestionAsked(question)
    taken = press.take(tx, pressed, allowed, said, pauses=case.pauses + 1, paused_at=tx.now)
    if isinstance(taken, Transition):
        notices.notify_reporter(tx, taken.case, AskedNotice(taken.event.id))
        if left is not None and left < LATE_QUESTION:
            staff_notices.notify_leads(tx, taken.case, LeadNotice(LeadNoticeReason.ASKED_LATE, taken.event.id))
    return taken
