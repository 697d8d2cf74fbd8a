"""Effects of a decision that stands: the violation and the sanction recorded, its reporter notified."""

from cases.decision import enforcement, follow_ups, sanctions
from cases.decision.advice import publication_time
from cases.notify import notices
from cases.record import rule_versions
from rules.catalogue.categories import ContentKind
from rules.facts.acts import Decision
from rules.facts.notices import DecidedNotice
from rules.sanctions.enforcement import GroupMeasure
from rules.sanctions.measures import NOTHING_FOUND
from rules.vocabulary import Outcome
from store.record.cases import CaseRow
from store.record.events import EventRow
from store.unit import Tx

_SEEN_NO_MORE = (Outcome.CONTENT_DELETED, Outcome.CONTENT_RETRACTED, Outcome.TAKEN_DOWN)
"""Outcomes after which the message must not be visible any more."""


def announce_and_carry_out(tx: Tx, case: CaseRow, event: EventRow) -> None:
    """Notify the reporter that `event` has decided `case` or approved a proposal, and carry the decision out."""
    notices.send_result(tx, case, DecidedNotice(event.id))
    carry_out(tx, case, event)


def carry_out(tx: Tx, case: CaseRow, event: EventRow) -> None:
    """Record the violation for the ladder, impose the sanction, begin follow-ups, and order a deletion in the group."""
    decision = event.told(Decision)
    if _violates(tx, case, decision):
        deleted = decision.outcome is Outcome.CONTENT_DELETED
        sanctions.record_violation(tx, case, published=publication_time(tx, case), deleted=deleted)
    if decision.sanction:
        sanctions.impose_sanction(tx, case, decision.sanction)
    follow_ups.begin_follow_ups(tx, case, decision)
    if decision.outcome in _SEEN_NO_MORE:
        enforcement.order_enforcement(tx, case, GroupMeasure.DELETE)


def _violates(tx: Tx, case: CaseRow, decision: Decision) -> bool:
    """Return whether the ladder counts the decision: a violation in user content."""
    user = rule_versions.installation_at_filing(tx, case).catalogue.leaf(case.leaf).kind is ContentKind.USER
    return user and decision.outcome not in NOTHING_FOUND
