"""On duty or not: who is gets cases (row C3)."""

from cases.notify import staff_notices
from rules.facts.notices import DigestNotice
from rules.refusals import Refusal, refuse
from store.members import staff
from store.members.staff import Member
from store.unit import Tx


def switch(tx: Tx, member: Member, *, on: bool) -> Member | Refusal:
    """The member on duty from now on, or off, by their own hand; what is theirs stays theirs."""
    if not member.roles:
        return refuse("refusal-no-role-no-duty")
    if member.on_duty == on:
        return refuse("refusal-on-duty-already" if on else "refusal-off-duty-already")
    return set_duty(tx, member, on=on)


def set_duty(tx: Tx, member: Member, *, on: bool) -> Member:
    """The same by hand or by the clock: whoever comes on duty is told once what they have in hand (row D4)."""
    if member.on_duty == on:
        return member
    if on:
        staff_notices.send_digest(tx, DigestNotice(member.id, "shift"))
    return staff.change(tx, member.id, on_duty=on)


def members_on_duty(tx: Tx) -> list[Member]:
    """Who is on duty now."""
    return [member for member in staff.list_active(tx) if member.on_duty]
