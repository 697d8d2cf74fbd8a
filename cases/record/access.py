"""Who may see a case, by the one rule of `rules/people/sight.py`; restricted cases are for those cleared (row C8)."""

from collections.abc import Collection

from cases.record import concern
from rules.people import sight
from rules.people.sight import CaseReader
from rules.refusals import Refusal
from rules.vocabulary import Role
from store.members import staff
from store.members.staff import Member
from store.notify import addresses
from store.notify.addresses import Destination
from store.record import cases
from store.record.cases import CaseRow
from store.unit import Tx


def members_cleared_for(tx: Tx, case: CaseRow) -> list[Member]:
    """Return the members with clearance, else the administrators; never those whom the case names or likely names, nor
    its reporter."""
    return _cleared(tx, concern.from_case_text(cases.text(tx, case)).members)


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


def may_send(tx: Tx, to: Destination, case_id: int | None, *, ready: bool) -> bool:
    """Return whether a message may still be sent, checked at the moment of sending: a private message to a member is
    not sent once they may not see its case any more.

    Args:
        ready: its words were made when it was queued; about no case, it answers the person who asked, and is sent.
    """
    if to.bot != "desk" or (ready and case_id is None) or to.address == addresses.staff_chat(tx).address:
        return True
    reader = staff.by_account(tx, to.address)
    if reader is None or not sight.at_work(reader.roles):
        return False
    case = cases.get(tx, case_id) if case_id is not None else None
    return case_id is None or (case is not None and may_see(tx, reader, case))


def _cleared(tx: Tx, concerned: Collection[int]) -> list[Member]:
    members = [member for member in staff.list_active(tx) if member.id not in concerned]
    cleared = [member for member in members if member.cleared and member.roles]
    return cleared or [member for member in members if Role.ADMINISTRATOR in member.roles]
