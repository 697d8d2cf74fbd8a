"""Set the time of publication that staff report: rule E6 never assumes it."""

from dataclasses import replace

from cases.decision.advice import publication_span
from cases.workflow import press
from cases.workflow.press import Press
from cases.workflow.transitions import Transition
from rules.facts.acts import PublicationSet
from rules.refusals import Refusal, refuse
from store.record import cases
from store.unit import Tx


def set_published(tx: Tx, pressed: Press, told: str) -> Transition | Refusal:
    """Set another time of publication; both are recorded.

    Args:
        told: an ISO day, or an aware ISO instant where the hour is known.
    """
    allowed = press.check(tx, pressed)
    if isinstance(allowed, Refusal):
        return allowed
    case = allowed.case
    when = publication_span(told, case.filed_at, tx.installation.timezone)
    if when is None or when.earliest > case.filed_at:
        return press.record_press_refusal(tx, pressed, refuse("refusal-published-after-report"))
    text = cases.text(tx, case)
    said = PublicationSet(text.subject["published"], told)
    written = cases.seal_text(tx, case, replace(text, subject={**text.subject, "published": told}))
    return press.take(tx, pressed, allowed, said, sealed_body=written)
