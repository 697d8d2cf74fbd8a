"""Lift a sanction as a lead (section E): besides an appeal the only end of a ban without end."""

from cases.decision import sanctions
from cases.workflow import press
from cases.workflow.press import Press
from cases.workflow.transitions import Transition
from rules.facts.acts import LiftOrdered
from rules.facts.events import LiftReason
from rules.refusals import Refusal
from store.unit import Tx


def lift_sanction(tx: Tx, pressed: Press, why: str) -> Transition | Refusal:
    """Lift the case's mute or ban, with the lead's reason on record; it still counts later, as it was imposed."""
    allowed = press.check(tx, pressed)
    if isinstance(allowed, Refusal):
        return allowed
    taken = press.take(tx, pressed, allowed, LiftOrdered(why))
    if isinstance(taken, Transition):
        sanctions.lift_sanctions(tx, taken.case, why=LiftReason.LEAD, by=pressed.member.id)
    return taken
