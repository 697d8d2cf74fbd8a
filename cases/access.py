"""Who may see a restricted case: those cleared for it, never the one it is about or from (row C8)."""

from collections.abc import Collection

from cases import concern
from rules.vocabulary import Role
from store import cases, staff
from store.cases import CaseRow
from store.staff import Member
from store.unit import Tx


def cleared_for(tx: Tx, case: CaseRow) -> list[Member]:
    """Those with clearance, else the administrators; whom the case names or likely names, and who
    filed it, is left out."""
    return _cleared(tx, concern.of(cases.text(tx, case)).members)


def allowed(tx: Tx, *, restricted: bool, concerned: Collection[int]) -> list[Member]:
    """Who may see a case that is `restricted` or not, and concerns these."""
    return _cleared(tx, concerned) if restricted else staff.everyone(tx)


def may_see(tx: Tx, member: Member, case: CaseRow) -> bool:
    """Whether the case may be shown to this member at all."""
    return not case.restricted or any(member.id == one.id for one in cleared_for(tx, case))


def _cleared(tx: Tx, concerned: Collection[int]) -> list[Member]:
    members = [member for member in staff.everyone(tx) if member.id not in concerned]
    cleared = [member for member in members if member.cleared and member.roles]
    return cleared or [member for member in members if Role.ADMINISTRATOR in member.roles]
