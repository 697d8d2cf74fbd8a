"""Accept a case (立案): its filing conditions are met."""

from cases.record import templates
from cases.workflow import press
from cases.workflow.press import Press
from cases.workflow.transitions import Transition
from rules.facts.acts import CaseAccepted
from rules.operator.templates import Use
from rules.refusals import Refusal
from store.unit import Tx


def accept(tx: Tx, pressed: Press) -> Transition | Refusal:
    """Accept the case; its reporter sees it in the status. Every filing condition in force is recorded as met, because
    accepting confirms all of them."""
    allowed = press.check(tx, pressed)
    if isinstance(allowed, Refusal):
        return allowed
    met = tuple(condition.id for condition in templates.current_templates(tx).of(Use.CONDITION))
    return press.take(tx, pressed, allowed, CaseAccepted(met), accepted_at=tx.now)
