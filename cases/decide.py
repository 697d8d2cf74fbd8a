"""Decide: an outcome, and the statement of reasons the reporter gets."""

from dataclasses import dataclass

from cases import enforcement, press, tell
from cases.course import Taken
from cases.press import Press
from cases.wording import Wording
from rules.enforcement import Deed
from rules.refusals import Refusal
from rules.vocabulary import Outcome
from store.unit import Tx

_DELETED = (Outcome.CONTENT_DELETED, Outcome.CONTENT_RETRACTED, Outcome.TAKEN_DOWN)
"""Outcomes after which the message is to be seen no more."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was found and what is done, and what follows, if anything. The clause is that of the case's leaf."""

    outcome: Outcome
    facts: Wording
    follows: Wording | None = None


def decide(tx: Tx, pressed: Press, verdict: Verdict) -> Taken | Refusal:
    """The case decided and its reporter told, with reasons (row B6); the window of appeal opens.

    The statement keeps the leaf and severity it was decided under, whatever becomes of the case.
    """
    allowed = press.check(tx, pressed)
    if isinstance(allowed, Refusal):
        return allowed
    body = {
        "outcome": verdict.outcome,
        "facts": verdict.facts.to_json(),
        "follows": verdict.follows.to_json() if verdict.follows else None,
        "leaf": allowed.case.leaf,
        "severity": allowed.case.severity,
    }
    taken = press.take(tx, pressed, allowed, body=body, decided_at=tx.now)
    if isinstance(taken, Taken):
        tell.result(tx, taken.case, "decided", taken.event.id)
        if verdict.outcome in _DELETED:
            enforcement.wanted(tx, taken.case, Deed.DELETE)
    return taken
