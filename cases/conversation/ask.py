"""Ask the reporter for more (补正): staff's deadlines stop until the answer, a limited number of times."""

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
"""A question this shortly before a deadline may be meant to gain time, so the lead is notified (row D1)."""


def ask_reporter(tx: Tx, pressed: Press, question: Wording) -> Transition | Refusal:
    """Ask the question and stop staff's deadlines."""
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
