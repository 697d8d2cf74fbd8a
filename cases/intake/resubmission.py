"""Repeated reports (row A13): a report sent again is added to the reporter's first case while that is undecided."""

from collections.abc import Iterable

from cases.evidence import files
from cases.intake import conflict_of_interest
from cases.notify import notices
from rules.addresses import Address
from rules.facts.acts import MaterialAdded
from rules.facts.notices import JoinedFirstNotice
from rules.refusals import Refusal, refuse
from rules.vocabulary import Role
from rules.workflow.life import UNDECIDED
from store import evidence
from store.entry.people import PersonRow
from store.record import cases, events
from store.record.cases import CaseRow
from store.unit import Tx

_LATELY = 50
"""How many of a person's newest cases are checked."""


def original_case(tx: Tx, person: PersonRow, leaf: str, subject: bytes | None) -> CaseRow | None:
    """Return the person's undecided case on the same subject under the same leaf; None if the subject is unknown."""
    if subject is None:
        return None
    lately = cases.of_person(tx, person.id, 0, _LATELY)
    same = (case for case in lately if case.subject == subject and case.leaf == leaf and case.state in UNDECIDED)
    return next(same, None)


def too_many(tx: Tx, case: CaseRow, draft_id: int) -> Refusal | None:
    """Return a refusal if the second report's evidence exceeds the limit together with the first case's."""
    limit, more = tx.installation.policy.max_items, len(evidence.of_draft(tx, draft_id))
    if more == 0 or (there := files.count_evidence(tx, case)) + more <= limit:
        return None
    return refuse("refusal-join-too-many", number=case.number, there=there, more=more, limit=limit)


def join(tx: Tx, case: CaseRow, draft_id: int, words: str, pointed: Iterable[Address] = ()) -> CaseRow | Refusal:
    """Add the second report's text and evidence to the first case; `pointed` are accounts it points at."""
    sent = evidence.of_draft(tx, draft_id)
    pieces = len(sent)
    heard = conflict_of_interest.check_added_text(
        tx, case, words, *(piece.name or "" for piece in sent), pointed=pointed
    )
    if isinstance(heard, Refusal):
        return heard
    evidence.move_to_case(tx, draft_id, heard.id)
    if words:
        event = events.append(tx, heard, MaterialAdded(words), Role.REPORTER)
        notices.notify_staff(tx, heard, event)
    if pieces:
        event = events.append(tx, heard, MaterialAdded(pieces=pieces), Role.REPORTER)
        notices.notify_more_evidence(tx, heard, event)
    notices.refresh_card(tx, heard)
    notices.notify_reporter(tx, heard, JoinedFirstNotice())
    return heard
