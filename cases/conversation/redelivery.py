"""What a person missed while they had blocked the bot: delivered when they let it in again."""

from dataclasses import replace

from cases.conversation.talk import resend
from cases.notify import notices
from cases.record import sla
from cases.record.disputes import is_review
from cases.record.timeline import RESULT_ACTS
from rules.facts.notices import AskedNotice, DecidedNotice, RejectedNotice, ReviewedNotice, TalkNotice
from rules.vocabulary import Act, DeadlineKind
from store.entry import people
from store.entry.people import PersonRow
from store.notify import undelivered
from store.record import cases, events
from store.record.cases import CaseRow
from store.unit import Tx

_LATELY = 20
"""How many of a person's newest cases are checked."""


def redeliver_after_unblock(tx: Tx, person: PersonRow) -> PersonRow:
    """Record that the person unblocked the bot, and deliver what they missed: no case ends unannounced (row B6)."""
    people.mark_unblocked(tx, person.id)
    for case in reversed(cases.of_person(tx, person.id, 0, _LATELY)):
        _tell(tx, case)
    _say_again(tx, person)
    return replace(person, blocked=False)


def _say_again(tx: Tx, person: PersonRow) -> None:
    """Send again what staff wrote before the block was known, in its former slot, so that it is sent once."""
    for lost in undelivered.refused_of(tx, person.id, TalkNotice.KIND):
        case = cases.get(tx, lost.case_id)
        if case and case.wrapped_key is not None:
            resend(tx, case, lost.slot, lost.evidence_id)


def _tell(tx: Tx, case: CaseRow) -> None:
    told = events.of_case(tx, case.id)
    if sla.open_deadline(tx, case, DeadlineKind.DELIVERY):
        result = [event for event in told if event.act in RESULT_ACTS or is_review(event)][-1]
        kind = ReviewedNotice if is_review(result) else RejectedNotice if result.act == Act.REJECT else DecidedNotice
        notices.send_result(tx, case, kind(result.id))
    elif case.state in sla.PAUSED:
        notices.notify_reporter(tx, case, AskedNotice([event for event in told if event.act == Act.ASK][-1].id))
