"""Who may see a case (row C8): staff by `rules/people/sight.py`, and its reporter; who was shown it (row F3)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from cases.record import conflicts, rule_versions
from rules.facts.events import CaseDestroyed, CaseOpened, CaseViewKind, EvidenceOpened
from rules.people import sight
from rules.people.sight import CaseReader
from rules.refusals import Arg, ByLang, Refusal, Text, refuse
from rules.vocabulary import Identity, Role, Source
from store import evidence, outbox
from store.entry import people
from store.entry.people import PersonRow
from store.members import staff
from store.members.staff import Member
from store.notify import contacts
from store.outbox import Destination
from store.record import cases, events, reporters
from store.record.cases import CaseRow
from store.record.events import EventRow
from store.unit import Tx

_PARTIES = (Source.REPORTER, Source.REPORTED)

REPEAT_VIEW_INTERVAL = timedelta(minutes=15)
"""A case opened again within this time counts as the same showing; an edit of a card in place is no showing."""


def members_cleared_for(tx: Tx, case: CaseRow) -> list[Member]:
    """Return the members with clearance, else the administrators; never those whom the case names or likely names, nor
    its reporter. Of an erased case nobody knows any more whom it named."""
    if case.erased:
        return _cleared(tx, ())
    return _cleared(tx, conflicts.from_case_text(cases.text(tx, case)).members)


def members_allowed(tx: Tx, *, restricted: bool, concerned: Collection[int]) -> list[Member]:
    """Return the members who may see a case that is `restricted` or not, and concerns these members."""
    return _cleared(tx, concerned) if restricted else staff.list_active(tx)


def visibility_refusal(tx: Tx, member: Member, case: CaseRow) -> Refusal | None:
    """Return None if the case may be shown to this member, otherwise the refusal."""
    cleared = case.restricted and any(member.id == one.id for one in members_cleared_for(tx, case))
    own_team_only = tx.installation.policy.staff.own_team_only
    reader = CaseReader(member.roles, member.team, cleared)
    team = tx.installation.catalogue.teams[case.team]
    return sight.may_see(reader, team=team, restricted=case.restricted, own_team_only=own_team_only)


def may_see(tx: Tx, member: Member, case: CaseRow) -> bool:
    """Return whether the case may be shown to this member."""
    return visibility_refusal(tx, member, case) is None


def administrators(tx: Tx) -> list[Member]:
    """Return the current administrators."""
    return [member for member in staff.list_active(tx) if Role.ADMINISTRATOR in member.roles]


def may_send(tx: Tx, to: Destination, case_id: int | None, *, ready: bool) -> bool:
    """Return whether a message may still be sent, checked at the moment of sending: a private message to a member is
    not sent once they may not see its case any more.

    Args:
        ready: its words were made when it was queued; about no case, it answers the person who asked, and is sent.
    """
    if to.bot != "desk" or (ready and case_id is None) or to.address == outbox.staff_chat(tx).address:
        return True
    reader = staff.by_account(tx, to.address)
    if reader is None or not sight.at_work(reader.roles):
        return False
    case = cases.get(tx, case_id) if case_id is not None else None
    return case_id is None or (case is not None and may_see(tx, reader, case))


def without_chat(tx: Tx, case: CaseRow) -> str:
    """Return how a reporter whom no chat takes learns of the case: by their code alone if "anonymous" or "unreached",
    having left no address with staff; else "by-contact". Empty where a chat takes it."""
    if case.person_id is None:
        return case.identity if case.identity is Identity.ANONYMOUS else ""
    if not people.reached_by_code_only(tx, case.person_id):
        return ""
    left = any(contacts.get(tx, case.person_id, it) for it in tx.installation.channels)
    return "by-contact" if left else "unreached"


def is_unreached(tx: Tx, case_id: int) -> bool:
    """Return whether nothing is pushed to the reporter of the case."""
    case = cases.get(tx, case_id)
    return case is not None and without_chat(tx, case) in (Identity.ANONYMOUS, "unreached")


def _cleared(tx: Tx, concerned: Collection[int]) -> list[Member]:
    members = [member for member in staff.list_active(tx) if member.id not in concerned]
    cleared = [member for member in members if member.cleared and member.roles]
    return cleared or [member for member in members if Role.ADMINISTRATOR in member.roles]


def own_case(tx: Tx, person: PersonRow, case_id: int) -> CaseRow | Refusal:
    """Return the case if this person is its reporter and it is not erased; another's case and none are refused alike
    (row B1)."""
    case = reporters.case_of(tx, person.id, case_id)
    return refuse_erased(tx, case) or case if case else refuse("refusal-not-found")


def refuse_erased(tx: Tx, case: CaseRow) -> Refusal | None:
    """Refuse what needs more of a case than its tombstone; the sentence says all that is left of it."""
    if not case.erased:
        return None
    told = [event.at for event in events.of_case(tx, case.id) if event.act == CaseDestroyed.KIND]
    leaf = ByLang(rule_versions.category(tx, case.leaf).names)
    state = Text(f"state-{case.state}")
    known: dict[str, Arg] = {"number": case.number, "leaf": leaf, "state": state, "filed": case.filed_at}
    return refuse("refusal-erased", **known, closed=case.closed_at or tx.now, at=told[-1] if told else tx.now)


def refuse_too_long(tx: Tx, text: str) -> Refusal | None:
    """Refuse a reporter's text that is longer than a description may be."""
    limit = tx.installation.policy.description_limit
    return refuse("refusal-too-long", length=len(text), limit=limit) if len(text) > limit else None


@dataclass(frozen=True, slots=True)
class CaseView:
    """A showing: when, to whom, and what of the case; `what` is None for the evidence."""

    at: datetime
    alias: str
    what: CaseViewKind | None


def record_evidence_view(tx: Tx, case: CaseRow, member: Member) -> None:
    """Record that the member was shown the evidence."""
    events.append(tx, case, EvidenceOpened(), _role(member), member.id)


def unseen_evidence(tx: Tx, case: CaseRow) -> int:
    """Return the number of files of the parties that came after staff were last shown the evidence."""
    shown = [event.at for event in events.of_case(tx, case.id) if event.act == EvidenceOpened.KIND]
    came = [it.received_at or case.filed_at for it in evidence.of_case(tx, case.id) if it.source in _PARTIES]
    return sum(not shown or at > shown[-1] for at in came)


def record_private_view(tx: Tx, case: CaseRow, member: Member, what: CaseViewKind) -> None:
    """Record that the member was shown this in private, once per showing."""
    theirs = [event for event in events.of_case(tx, case.id) if event.staff_id == member.id and _what(event) is what]
    if all(event.at <= tx.now - REPEAT_VIEW_INTERVAL for event in theirs):
        events.append(tx, case, CaseOpened(what), _role(member), member.id)


def record_cards_sent(tx: Tx, case: CaseRow, members: Sequence[Member]) -> None:
    """Record that the card is sent to these members unasked, once for each of them."""
    had = {event.staff_id for event in events.of_case(tx, case.id) if _what(event) is CaseViewKind.SENT}
    for member in members:
        if member.id not in had:
            events.append(tx, case, CaseOpened(CaseViewKind.SENT), Role.CLOCK, member.id)


def views_of_case(tx: Tx, case: CaseRow) -> Sequence[CaseView]:
    """Return every showing on record, oldest first."""
    found = [event for event in events.of_case(tx, case.id) if event.act in (CaseOpened.KIND, EvidenceOpened.KIND)]
    return [CaseView(event.at, alias_of(tx, event.staff_id), _what(event)) for event in found]


def _what(event: EventRow) -> CaseViewKind | None:
    """Return what was shown, None for the evidence; the events of an erased case no longer say what, so it is CARD."""
    if event.act != CaseOpened.KIND:
        return None
    return event.fact.what if isinstance(event.fact, CaseOpened) else CaseViewKind.CARD


def _role(member: Member) -> Role:
    """Return the lowest of the member's roles; a member without a role is shown nothing."""
    return next(role for role in Role if role in member.roles)


def alias_of(tx: Tx, staff_id: int | None) -> str:
    """Return the alias of a member, also a former one; empty for nobody."""
    member = staff.get(tx, staff_id) if staff_id else None
    return member.alias if member else ""
