"""Claim a case, or take it over as a lead."""

from cases import course, press
from cases.course import Taken
from cases.press import Press
from rules.refusals import Refusal
from store.unit import Tx


def claim(tx: Tx, pressed: Press) -> Taken | Refusal:
    """The case held by whoever pressed."""
    allowed = press.check(tx, pressed)
    if isinstance(allowed, Refusal):
        return allowed
    me = pressed.member.id
    return course.take(tx, allowed.case, allowed.step, by=me, staff_id=me)
