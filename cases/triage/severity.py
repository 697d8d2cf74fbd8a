"""Set the severity of a case."""

from cases.workflow import press
from cases.workflow.press import Press
from cases.workflow.transitions import Transition
from rules.facts.acts import SeveritySet
from rules.refusals import Refusal
from rules.vocabulary import Severity
from store.unit import Tx


def set_severity(tx: Tx, pressed: Press, severity: Severity) -> Transition | Refusal:
    """Set another severity; that of the category was a first guess."""
    allowed = press.check(tx, pressed)
    if isinstance(allowed, Refusal):
        return allowed
    return press.take(tx, pressed, allowed, SeveritySet(allowed.case.severity, severity), severity=severity)
