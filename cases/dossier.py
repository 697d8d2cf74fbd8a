"""The dossier of a case, which is read only on record."""

from cases.receipts import check, issue
from cases.record import templates
from cases.record.access import alias_of
from cases.views.show import staff_view
from cases.workflow import press
from rules.addresses import Address
from rules.dossier import Dossier, DossierEntry, DossierFile
from rules.facts.acts import CaseReassigned
from rules.facts.events import CaseAssigned, DossierRead
from rules.operator.templates import Use
from rules.refusals import Refusal, Text, checked, refusable, refuse
from rules.report import Way
from rules.vocabulary import DossierForm, Role
from store import evidence
from store.members.staff import Member
from store.record import events
from store.record.cases import CaseRow
from store.unit import Tx

_ROLES = (Role.ADMINISTRATOR, Role.LEAD)


@refusable
def may_read(tx: Tx, member: Member, address: Address, case_id: int) -> CaseRow | Refusal:
    """Return the case if this member may have its dossier: its handler, leads and administrators who may see it."""
    case = checked(press.visible_case(tx, case_id, member, address))
    if case.wrapped_key is None:
        return refuse("refusal-dossier-erased")
    if case.staff_id == member.id or not member.roles.isdisjoint(_ROLES):
        return case
    return refuse("refusal-dossier-role", role=Text(f"role-{Role.LEAD}"))


def record_reading(tx: Tx, case: CaseRow, form: DossierForm, member: Member | None) -> None:
    """Record that the dossier is read, by a member or, for None, by the operator at the command line."""
    role = next(role for role in Role if role in member.roles) if member else Role.ADMINISTRATOR
    events.append(tx, case, DossierRead(form), role, member.id if member else None)


def dossier(tx: Tx, case: CaseRow) -> Dossier:
    """Return all that is on record about the case, without its reporter's account.

    Raises:
        ErasedError: the case's key has been destroyed.
    """
    told = events.of_case(tx, case.id)
    named = {event.staff_id for event in told} | {
        event.fact.to for event in told if isinstance(event.fact, CaseReassigned | CaseAssigned)
    }
    aliases = {id: alias_of(tx, id) for id in named if id is not None}
    entries = (
        DossierEntry(it.at, it.act, it.role, aliases.get(it.staff_id or 0, ""), it.state, it.fact) for it in told
    )
    files = (
        DossierFile(n, it, it.source, it.sha256, it.received_at or case.filed_at, it.refusal)
        for n, it in enumerate(evidence.all_of_case(tx, case.id), 1)
    )
    return Dossier(
        staff_view(tx, case),
        case.filed_at,
        case.closed_at,
        Way(case.source),
        (case.catalogue_version, case.policy_version),
        tuple(entries),
        tuple(files),
        aliases,
        {it.id: it for it in templates.current_templates(tx).of(Use.CONDITION)},
        check.of_case(tx, case),
        issue.of_the_record(tx, case),
        issue.public_key(tx),
    )
