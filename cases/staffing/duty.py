"""Duty: members on duty get cases (row C3)."""

from cases.notify import staff_notices
from rules.facts.notices import DigestNotice
from rules.refusals import Refusal, refuse
from store.members import staff
from store.members.staff import Member
from store.unit import Tx


def switch(tx: Tx, member: Member, *, on: bool) -> Member | Refusal:
    """Switch a member on or off duty at their own request; their cases stay assigned to them."""
    if not member.roles:
        return refuse("refusal-no-role-no-duty")
    if member.on_duty == on:
        return refuse("refusal-on-duty-already" if on else "refusal-off-duty-already")
    return set_duty(tx, member, on=on)


def set_duty(tx: Tx, member: Member, *, on: bool) -> Member:
    """Switch a member by hand or by the clock; one who comes on duty gets a digest of their cases (row D4)."""
    if member.on_duty == on:
        return member
    if on:
        staff_notices.send_digest(tx, DigestNotice(member.id, "shift"))
    return staff.change(tx, member.id, on_duty=on)


def members_on_duty(tx: Tx) -> list[Member]:
    """Return the members on duty."""
    return [member for member in staff.list_active(tx) if member.on_duty]
