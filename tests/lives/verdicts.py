"""Decisions to choose from: those that one person may take, and those that need two."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from cases.decision.decide import Referral, Verdict
from rules.sanctions.measures import Measure
from rules.vocabulary import Outcome, Sanction
from rules.wording import Wording

_FACTS = Wording(text="查明属实")
_WHY = "情节如此"


def _found(measure: Measure | None = None, referral: Referral | None = None) -> Callable[[datetime], Verdict]:
    verdict = Verdict(Outcome.CONTENT_DELETED, _FACTS, measure=measure, why=_WHY, referral=referral)
    return lambda now: verdict


def _rectified(now: datetime) -> Verdict:
    return Verdict(Outcome.RECTIFICATION, _FACTS, why=_WHY, by=now + timedelta(days=5))


LIGHT: Mapping[str, Callable[[datetime], Verdict]] = {
    "deleted": _found(),
    "nothing": lambda now: Verdict(Outcome.NO_VIOLATION, _FACTS),
    "warned": _found(Measure(Sanction.WARNING)),
    "muted": _found(Measure(Sanction.MUTE, 3)),
    "rectified": _rectified,
}

HEAVY: Mapping[str, Callable[[datetime], Verdict]] = {
    "banned": _found(Measure(Sanction.BAN)),
    "referred": _found(Measure(Sanction.REFERRAL), Referral("网信办")),
}
